"""What the clerk should know about a document before sending it: said on export, never in the document itself."""

from collections.abc import Iterator, Mapping

from clerk.notation.blocks import ParsedMinute
from clerk.notation.left_over import left_as_shorthand
from clerk.vocabulary import Presence
from exports.content.document import Edition
from exports.content.editions import declarations_in, holds_private, items_in, only_for_private_business
from storage.schema.records import MeetingFile


def counted(number: int, one: str, several: str) -> str:
    """A number with the words for one or for several: "1 place is", "3 places are"."""
    return f"{number} {one if number == 1 else several}"


def notes_on(file: MeetingFile, edition: Edition, parsed: Mapping[int, ParsedMinute]) -> Iterator[str]:
    """Sentences on a set of minutes; `parsed` are the minutes that are in it, by the id of their item."""
    items = items_in(file, edition)
    flagged = [item for item in items if item.id in parsed and parsed[item.id].flags]
    if flagged:
        count = sum(len(parsed[item.id].flags) for item in flagged)
        where = ", ".join(item.minute.citation or item.title for item in flagged)
        yield f"{counted(count, 'place is', 'places are')} still marked ?? to check: {where}."
    left = [(item, len(left_as_shorthand(item.minute.text))) for item in items if item.id in parsed]
    count = sum(lines for _, lines in left)
    if count:
        where = ", ".join(item.minute.citation or item.title for item, lines in left if lines)
        yield f"{counted(count, 'line still stands', 'lines still stand')} as typed in shorthand: {where}."
    uncalled = sum(entry.presence is Presence.UNCALLED for entry in file.roll)
    if uncalled:
        yield (
            f"{counted(uncalled, 'person', 'people')} on the roll {'was' if uncalled == 1 else 'were'} not called: "
            "the attendance does not name them."
        )
    yield from left_out(file, edition)


def left_out(file: MeetingFile, edition: Edition) -> Iterator[str]:
    """What the edition does not contain because it is private; or that there was nothing private to contain."""
    if edition is Edition.PRIVATE and not holds_private(file, edition):
        yield "There is no private business: this edition says the same as the public one."
    items = len(file.items) - len(items_in(file, edition))
    if items:
        yield f"{counted(items, 'private item is', 'private items are')} left out of the {edition.value} edition."
    declarations = len(file.declarations) - len(declarations_in(file, edition))
    if declarations:
        kept = counted(declarations, "declaration on private business is", "declarations on private business are")
        yield f"{kept} left out of the {edition.value} edition."
    people = len(only_for_private_business(file, edition))
    if people:
        came = counted(people, "person who", "people who")
        yield f"{came} came in for private business only {'is' if people == 1 else 'are'} not named."
