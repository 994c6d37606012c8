"""What is amiss with the motions and votes of a minute: the checks of the room, and interests that were declared.

`clerk.room.minute_findings` holds a minute against the rules. Besides, a member who declared an interest that does not
exclude them is pointed out where they then move, second or vote: the clerk knows whether they might.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clerk.notation.blocks import Decision, Motion, ParsedMinute, Span
from clerk.room import Room, minute_findings
from storage.schema.records import DeclarationRecord, ItemRecord, MeetingFile
from storage.sittings.rooms import whom


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about the record of the minute that stands at `span`."""

    span: Span
    sentence: str


def findings(parsed: ParsedMinute, file: MeetingFile, item: ItemRecord, room: Room) -> tuple[Finding, ...]:
    """Everything found in a minute, in the order of its text."""
    if not (parsed.motions or parsed.votes or parsed.decisions):
        return ()
    found = [Finding(one.span, one.sentence) for one in minute_findings(room, item.id, parsed, whom(file))]
    excluded = room.at(item.id).excluded
    declared = [
        one
        for one, interest in zip(file.declarations, room.facts.interests, strict=True)
        if one.item_id == item.id and one.person.id not in excluded and not interest.dispensed
    ]
    return tuple(sorted([*found, *_interested(parsed, file, room, declared)], key=lambda one: one.span.start))


def _interested(
    parsed: ParsedMinute, file: MeetingFile, room: Room, declared: Iterable[DeclarationRecord]
) -> Iterator[Finding]:
    """Members who declared an interest in the item, stayed, and take part in deciding it."""
    told = {(motion.mover, motion.seconder) for motion in parsed.motions}
    moved: list[Motion | Decision] = [
        *parsed.motions,
        *(one for one in parsed.decisions if (one.mover, one.seconder) not in told),
    ]
    find = whom(file)
    for one in declared:
        said = f"{room.facts.name_of(one.person.id)} declared {one.interest.words} in this item and is recorded as"
        for record in moved:
            for name, deed in ((record.mover, "moving"), (record.seconder, "seconding")):
                if name and list(find(name)) == [one.person.id]:
                    yield Finding(record.span, f"{said} {deed}.")
        for vote in parsed.votes:
            names = (*vote.names_for, *vote.names_against, *vote.names_abstaining)
            if any(list(find(name)) == [one.person.id] for name in names):
                yield Finding(vote.span, f"{said} voting.")
