"""What each edition of a document may contain: the one place where private business is left out.

Every document asks here which items, papers and declarations it may speak of, before any of their words are read.
Whatever is not known to be public counts as private.
"""

from clerk.vocabulary import Part, RollEventKind
from exports.content.document import Edition
from storage.schema.records import DeclarationRecord, ItemRecord, MeetingFile, PaperRecord, RollEventRecord

#: Events that put somebody in the room for the first time.
ARRIVALS = (RollEventKind.ARRIVED, RollEventKind.JOINED_REMOTELY)


def allowed(part: Part, edition: Edition) -> bool:
    """Whether business of that part may stand in that edition."""
    return part is Part.PUBLIC or edition is Edition.PRIVATE


def items_in(file: MeetingFile, edition: Edition) -> tuple[ItemRecord, ...]:
    """The items that the edition may contain, in the order of the agenda."""
    return tuple(item for item in file.items if allowed(item.part, edition))


def papers_in(item: ItemRecord, edition: Edition) -> tuple[PaperRecord, ...]:
    """The papers of an item that the edition may name."""
    return tuple(paper for paper in item.papers if allowed(paper.part, edition))


def declarations_in(file: MeetingFile, edition: Edition) -> tuple[DeclarationRecord, ...]:
    """The declarations that the edition may print: those in its items, and those in no item in particular."""
    hidden = _Hidden(file, edition)
    return tuple(declared for declared in file.declarations if not hidden.item(declared.item_id))


def roll_events_in(file: MeetingFile, edition: Edition) -> tuple[RollEventRecord, ...]:
    """The roll events that the edition may print, in the order of the clock.

    What happened during private business is left out, except that a member arrived: without that the public edition
    would say that the member had been there from the beginning.
    """
    hidden = _Hidden(file, edition)
    return tuple(event for event in _in_order(file) if not hidden.item(event.item_id) or hidden.late_member(event))


def only_for_private_business(file: MeetingFile, edition: Edition) -> frozenset[int]:
    """The ids of those, other than members, who came in for private business only: the public edition names no one
    whose being there would tell what it was about.
    """
    hidden = _Hidden(file, edition)
    return frozenset(
        event.person.id
        for event in hidden.arrivals()
        if hidden.item(event.item_id) and event.person.id not in hidden.members
    )


def holds_private(file: MeetingFile, edition: Edition) -> bool:
    """Whether the edition contains anything that the public one does not, so that it must be marked."""
    return edition is Edition.PRIVATE and (
        any(item.part is Part.PRIVATE for item in file.items)
        or any(paper.part is Part.PRIVATE for item in file.items for paper in item.papers)
        or len(declarations_in(file, Edition.PUBLIC)) < len(file.declarations)
        or bool(only_for_private_business(file, Edition.PUBLIC))
    )


class _Hidden:
    """Whether an item of a meeting may not be spoken of, and what hangs on that."""

    def __init__(self, file: MeetingFile, edition: Edition) -> None:
        self._file = file
        self._everything = edition is Edition.PRIVATE
        self._shown = {item.id for item in items_in(file, edition)}
        self.members = {entry.person.id for entry in file.roll if entry.role.counts_for_quorum}

    def item(self, item_id: int | None) -> bool:
        """Whether that item is hidden; an item that is not on the agenda any more may have been private."""
        return not self._everything and item_id is not None and item_id not in self._shown

    def arrivals(self) -> tuple[RollEventRecord, ...]:
        """The first event of each person, where it is an arrival."""
        first: dict[int, RollEventRecord] = {}
        for event in _in_order(self._file):
            first.setdefault(event.person.id, event)
        return tuple(event for event in first.values() if event.kind in ARRIVALS)

    def late_member(self, event: RollEventRecord) -> bool:
        """Whether the event is that a member came late."""
        return event.person.id in self.members and event in self.arrivals()


def _in_order(file: MeetingFile) -> list[RollEventRecord]:
    return sorted(file.roll_events, key=lambda event: (event.at, event.id))
