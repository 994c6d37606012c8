"""The room of a meeting, made from its file: what `clerk.room` works out, told in the body's own names and numbers."""

from collections.abc import Callable, Sequence
from datetime import time

from clerk.names import find_people
from clerk.room import Business, ClockTime, Interest, Movement, RollLine, Room, RoomFacts, Standing
from clerk.room.order import order_taken
from clerk.vocabulary import ClockEventKind, Part
from clerk.wording.people import name_of
from storage.schema.records import ItemRecord, MeetingFile, RollEntryRecord


def room_of(file: MeetingFile) -> Room:
    """Who was in the room at each item of a meeting."""
    return Room(room_facts(file))


def room_facts(file: MeetingFile) -> RoomFacts:
    """What the file of a meeting says about who was there."""
    policy = file.body.policy
    return RoomFacts(
        starts=_opened(file),
        rule=policy.quorum,
        business=tuple(Business(item.id, item_label(item), item.part is Part.PRIVATE) for item in items_as_taken(file)),
        lines=tuple(_line(entry, name_of(entry.person, policy.name_form)) for entry in file.roll),
        movements=tuple(
            Movement(event.id, event.person.id, event.kind, event.at, event.item_id) for event in file.roll_events
        ),
        interests=tuple(
            Interest(declared.person.id, declared.interest.kind, declared.item_id, declared.outcome)
            for declared in file.declarations
        ),
        clock=tuple(ClockTime(one.kind, one.at, one.item_id) for one in file.clock),
        time_form=policy.time_form,
    )


def sits(entry: RollEntryRecord) -> bool:
    """Whether somebody sits as a member: in a seat of their own, or in that of the member they stand in for."""
    return _line(entry).seat is not None


def _line(entry: RollEntryRecord, name: str = "") -> RollLine:
    stands_for = entry.substitute_for.id if entry.substitute_for else None
    return RollLine(entry.person.id, entry.role, entry.presence, stands_for, name)


def is_over(file: MeetingFile) -> bool:
    """Whether the meeting has ended, so that its items are told as they were and not as the room is now."""
    return file.meeting.ended is not None or file.meeting.status.frozen


def standing_for(room: Room, file: MeetingFile, item: ItemRecord | None) -> Standing:
    """The room for an item that is minuted: as it is now while the meeting goes on, afterwards as it was at its end.

    An item that was taken off meanwhile has no room of its own; what counts is the room now.
    """
    if is_over(file) and item is not None and item.id in room:
        return room.at(item.id).end
    return room.now(item.id if item else None)


def items_as_taken(file: MeetingFile) -> tuple[ItemRecord, ...]:
    """The items of a meeting in the order in which they were taken."""
    items = {item.id: item for item in file.items}
    return tuple(items[key] for key in order_taken([(item.id, item.taken) for item in file.items]))


def _opened(file: MeetingFile) -> time:
    """When the meeting was opened, or else was to begin."""
    return next((one.at for one in file.clock if one.kind is ClockEventKind.OPENED), file.meeting.starts)


def whom(file: MeetingFile) -> Callable[[str], Sequence[int]]:
    """Who on the roll of a meeting a name in its minutes may mean; to be given to `clerk.room.minute_findings`."""
    people = [entry.person for entry in file.roll]
    return lambda written: [person.id for person in find_people(written, people)]


def item_label(item: ItemRecord) -> str:
    """What a finding calls an item: by its minute number, or its number on the agenda, or its title."""
    numbered = f"item {item.label}" if item.label else f"“{item.title}”"
    return f"minute {item.minute.citation}" if item.minute.citation else numbered
