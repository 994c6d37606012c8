"""How the room stands for the item in front, in the words the minutes screen shows."""

from dataclasses import dataclass

from clerk.procedure import quorum_reason
from clerk.room import Room, Standing
from clerk.vocabulary import ClockEventKind, Part
from clerk.wording.people import name_of
from storage.schema.records import ItemRecord, MeetingFile
from storage.sittings.rooms import is_over, sits, standing_for

UNCALLED = "The roll has not been called yet: Ctrl+R"


@dataclass(frozen=True, slots=True)
class RoomNow:
    """`line` is the quorum with its reason; `alarm` what to say where it is lost, else "". `staying` is who stays in a
    private item besides the members; in a public one that the public is out of the room meanwhile, else ""."""

    line: str
    alarm: str = ""
    staying: str = ""


def room_now(room: Room, file: MeetingFile, item: ItemRecord | None) -> RoomNow:
    """The room for an item: as it is now while the meeting goes on, and afterwards as it was at the item."""
    private = item is not None and item.part is Part.PRIVATE
    staying = (_staying(room, file) if room.called else "") if private else _excluded(file)
    if not room.called:
        return RoomNow(UNCALLED, staying=staying)
    over, standing = is_over(file), standing_for(room, file, item)
    reason = quorum_reason(room.facts.rule, standing.seats)
    taking_part = f"{len(standing.counted)} here"
    if standing.excluded:
        taking_part = f"{len(standing.counted)} of {len(standing.counted | standing.excluded)} here take part"
    line = f"{taking_part}; quorum {standing.needed}: {reason}"
    if standing.quorate:
        return RoomNow(line, staying=staying)
    return RoomNow(f"NOT QUORATE: {line}", "" if over else _alarm(room, standing), staying)


def _alarm(room: Room, standing: Standing) -> str:
    """What the banner says: the numbers, who is kept out, and what can be done."""
    names = ", ".join(sorted(room.facts.name_of(person) for person in standing.excluded))
    kept_out = f" ({names} excluded by an interest)" if names else ""
    here = "1 member takes part" if len(standing.counted) == 1 else f"{len(standing.counted)} members take part"
    return (
        f"NO QUORUM: {here}{kept_out}, {standing.needed} are needed. Nothing can be decided now. "
        "Note who comes back: Ctrl+R. To adjourn: Ctrl+J, a."
    )


def _excluded(file: MeetingFile) -> str:
    """A warning while the public is out of the room, to whoever types on where it will be published."""
    between = (ClockEventKind.PUBLIC_EXCLUDED, ClockEventKind.PUBLIC_RETURNED)
    last = [one.kind for one in file.clock if one.kind in between][-1:]
    out = last == [ClockEventKind.PUBLIC_EXCLUDED] and not is_over(file)
    return "The public is excluded, but what stands here is published" if out else ""


def _staying(room: Room, file: MeetingFile) -> str:
    """Who is in the room besides the members: the clerk asks whether they may stay."""
    inside = room.now().inside
    form = file.body.policy.name_form
    others = [entry.person for entry in file.roll if entry.person.id in inside and not sits(entry)]
    names = [name_of(person, form) + (f", {person.post}" if person.post else "") for person in others]
    return "In the room besides the members: " + ("; ".join(names) if names else "nobody else is on the roll")
