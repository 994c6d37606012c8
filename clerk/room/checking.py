"""What is wrong with who was in the room: the quorum, notes that contradict each other, withdrawals that never ended.

Each check is one function over the room; it gives findings, each a sentence for the clerk, who decides. To add a check,
write the function and its row in ROOM_CHECKS.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clerk.dates import write_time
from clerk.room.facts import GOINGS, ClockTime, Movement, RollLine, RoomFacts, minutes_after
from clerk.room.room import ItemRoom, Room
from clerk.room.walking import in_order
from clerk.vocabulary import ClockEventKind, RollEventKind

DEEDS: dict[RollEventKind, str] = {
    RollEventKind.ARRIVED: "arrived",
    RollEventKind.LEFT: "left",
    RollEventKind.JOINED_REMOTELY: "joined remotely",
    RollEventKind.WITHDREW: "withdrew for an interest",
    RollEventKind.RETURNED: "returned",
    RollEventKind.TOOK_CHAIR: "took the chair",
}
"""What each event says a person did, in the past tense."""


@dataclass(frozen=True, slots=True)
class RoomFinding:
    """Something wrong: the name of its check, a sentence, and the item it is about."""

    check: str
    sentence: str
    item: int | None


@dataclass(frozen=True, slots=True)
class RoomCheck:
    """A check: why it is made, in a sentence, and the function that makes it (sentences, each with its item)."""

    reason: str
    findings: Callable[[Room], Iterator[tuple[str, int | None]]]


def _quorum_lost(room: Room) -> Iterator[tuple[str, int | None]]:
    for item in room.items:
        if not item.start.quorate:
            yield f"There was no quorum when {item.label} began: {item.start.statement}.", item.item
        steps = room.steps(item.item)
        for before, (movement, after) in zip([item.start, *(after for _, after in steps)], steps, strict=False):
            if before.quorate and not after.quorate:
                yield (
                    (
                        f"The quorum was lost {_when(room.facts, movement)}, at {item.label}, when "
                        f"{_did(room.facts, movement)}: {after.statement}."
                    ),
                    item.item,
                )


def _nobody_presides(room: Room) -> Iterator[tuple[str, int | None]]:
    for item in room.items:
        if item.end.counted and item.end.chair is None:
            yield f"Nobody is noted as being in the chair for {item.label}.", item.item


def _out_of_step(room: Room) -> Iterator[tuple[str, int | None]]:
    """What stands before something else in the order of the items, and after it by the clock; each told once."""
    facts = room.facts
    latest: Movement | None = None
    told: set[Movement] = set()
    for _, movement in in_order(facts):
        clock = minutes_after(movement.at, facts.starts)
        if latest is None or clock >= minutes_after(latest.at, facts.starts):
            latest = movement
        elif None not in (latest.item, movement.item) and latest not in told:
            told.add(latest)
            yield _at_the_wrong_item(room, latest, movement), latest.item


def _at_the_wrong_item(room: Room, latest: Movement, movement: Movement) -> str:
    facts = room.facts
    return (
        f"{_did(facts, latest)} {_when(facts, latest)} at {_label(room, latest)} according to the roll, but "
        f"{_label(room, movement)} had been reached by {write_time(movement.at, facts.time_form)}. "
        "One of the two is at the wrong item."
    )


def _outside_the_meeting(room: Room) -> Iterator[tuple[str, int | None]]:
    """Who left, or came back, before the meeting began, and whatever is noted after it had closed."""
    facts = room.facts
    begins = minutes_after(facts.starts, facts.starts)
    closed = next((one.at for one in facts.clock if one.kind is ClockEventKind.CLOSED), None)
    for movement in (step.movement for step in room.walk.steps):
        clock = minutes_after(movement.at, facts.starts)
        told = f"{_did(facts, movement)} {_when(facts, movement)} according to the roll, but the meeting"
        if clock < begins and movement.kind in (*GOINGS, RollEventKind.RETURNED):
            yield f"{told} only began at {write_time(facts.starts, facts.time_form)}.", movement.item
        elif closed is not None and clock > minutes_after(closed, facts.starts):
            yield f"{told} had closed at {write_time(closed, facts.time_form)}.", movement.item


def _never_returned(room: Room) -> Iterator[tuple[str, int | None]]:
    for line in room.facts.lines:
        steps = [step for step in room.walk.steps if step.movement.person == line.person]
        last = steps[-1] if steps else None
        if last is None or last.movement.kind is not RollEventKind.WITHDREW or last.place >= len(room.items) - 1:
            continue
        name = room.facts.name_of(line.person)
        yield f"{name} withdrew for {_label(room, last.movement)} and is not noted as having returned.", None


def _not_resumed(room: Room) -> Iterator[tuple[str, int | None]]:
    """An adjournment to another day ends the sitting; one that something follows did not."""
    stopped: ClockTime | None = None
    for one in room.facts.clock:
        if one.kind is ClockEventKind.ADJOURNED:
            stopped = stopped or one
        elif one.kind is ClockEventKind.RESUMED:
            stopped = None
        elif stopped is not None:
            yield _went_on(room.facts, stopped, one), stopped.item
            stopped = None


def _went_on(facts: RoomFacts, stopped: ClockTime, after: ClockTime) -> str:
    return (
        f"The meeting was adjourned at {write_time(stopped.at, facts.time_form)} and is not noted as having resumed, "
        f"but was {_CLOCK_WORDS[after.kind]} at {write_time(after.at, facts.time_form)}."
    )


def _public_not_back(room: Room) -> Iterator[tuple[str, int | None]]:
    """Public business after private business, with nothing to say that the public was back for it."""
    kinds = [one.kind for one in room.facts.clock]
    last = [kind for kind in kinds if kind in (ClockEventKind.PUBLIC_EXCLUDED, ClockEventKind.PUBLIC_RETURNED)][-1:]
    private = [place for place, item in enumerate(room.facts.business) if item.private]
    if last != [ClockEventKind.PUBLIC_EXCLUDED] or ClockEventKind.CLOSED not in kinds or not private:
        return
    for item in room.facts.business[private[-1] + 1 :][:1]:
        yield f"The public was excluded and is not noted as back, but {item.label} after it is public.", item.key


_CLOCK_WORDS: dict[ClockEventKind, str] = {
    ClockEventKind.OPENED: "opened",
    ClockEventKind.CLOSED: "closed",
    ClockEventKind.PUBLIC_EXCLUDED: "closed to the public",
    ClockEventKind.PUBLIC_RETURNED: "opened to the public again",
}


ROOM_CHECKS: dict[str, RoomCheck] = {
    "quorum lost": RoomCheck("Without a quorum nothing can be decided.", _quorum_lost),
    "nobody presides": RoomCheck("Somebody who is there, and has no interest, must preside.", _nobody_presides),
    "out of step": RoomCheck("What is noted at an earlier item cannot have come later.", _out_of_step),
    "outside the meeting": RoomCheck("What is noted happened while the meeting was held.", _outside_the_meeting),
    "not resumed": RoomCheck("Nothing can be done while a meeting is adjourned.", _not_resumed),
    "public not back": RoomCheck("Public business is taken with the public let in.", _public_not_back),
    "never returned": RoomCheck(
        "Who withdrew for one item is counted as out of the room until noted as back.", _never_returned
    ),
}
"""The checks by a short name."""


def room_findings(room: Room) -> tuple[RoomFinding, ...]:
    """What every check finds, in the order of the checks; nothing before the roll is called."""
    if not room.called:
        return ()
    return tuple(
        RoomFinding(name, sentence, item)
        for name, check in ROOM_CHECKS.items()
        for sentence, item in check.findings(room)
    )


def why_not(room: Room, item: ItemRoom, line: RollLine) -> str:
    """Why somebody on the roll may not vote on an item, to stand behind their name; "" where they may.

    "" too where an interest excludes them, which a check of its own tells.
    """
    person = line.person
    if person in item.during or person in item.excluded:
        return ""
    if line.seat is None:
        return "is not a member"
    if not line.presence.in_the_room:
        return f"is marked “{line.presence.value}” on the roll"
    if person in item.end.counted:
        return "stayed for this item without voting, because of an interest"
    if person in item.end.inside:
        return "stands in for a member who is there"
    gone = [step.movement for step in room.walk.steps if step.movement.person == person]
    place = [one.item for one in room.items].index(item.item)
    before = [one for one in gone if room.place_of(one) <= place and one.kind in GOINGS]
    if before:
        return f"{DEEDS[before[-1].kind]} {_when(room.facts, before[-1])}"
    return f"only {DEEDS[gone[0].kind]} {_when(room.facts, gone[0])}"


def _label(room: Room, movement: Movement) -> str:
    found = next((item.label for item in room.items if item.item == movement.item), "")
    return found or "the beginning"


def _when(facts: RoomFacts, movement: Movement) -> str:
    return f"at {write_time(movement.at, facts.time_form)}"


def _did(facts: RoomFacts, movement: Movement) -> str:
    return f"{facts.name_of(movement.person)} {DEEDS[movement.kind]}"
