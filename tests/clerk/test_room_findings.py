"""Each check on the room catches its slip and lets its near miss pass, and says why in one sentence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

import pytest

from clerk.notation.parser import parse
from clerk.policy import QuorumRule
from clerk.room import (
    ROOM_CHECKS,
    Business,
    ClockTime,
    Interest,
    Movement,
    RollLine,
    Room,
    RoomFacts,
    minute_findings,
    room_findings,
)
from clerk.vocabulary import ClockEventKind, InterestKind, Presence, Role, RollEventKind

NAMES = ("Ash", "Beech", "Cedar", "Dean", "Elm", "Fern")
ROLES = (Role.CHAIR, Role.MEMBER, Role.MEMBER, Role.MEMBER, Role.MEMBER, Role.OFFICER)
LINES = tuple(
    RollLine(key, role, name=f"Cllr {name}") for key, (name, role) in enumerate(zip(NAMES, ROLES, strict=True))
)
ASH, BEECH, CEDAR, DEAN, ELM, FERN = range(6)
BUSINESS = (Business(1, "item 1"), Business(2, "item 2"), Business(3, "item 3"))
ADJOURNED, RESUMED, CLOSED, EXCLUDED, BACK = (
    ClockEventKind.ADJOURNED,
    ClockEventKind.RESUMED,
    ClockEventKind.CLOSED,
    ClockEventKind.PUBLIC_EXCLUDED,
    ClockEventKind.PUBLIC_RETURNED,
)
LEFT, WITHDREW, ARRIVED, RETURNED = (
    RollEventKind.LEFT,
    RollEventKind.WITHDREW,
    RollEventKind.ARRIVED,
    RollEventKind.RETURNED,
)


def sitting(*clock: tuple[ClockEventKind, int], private: int = 0) -> Room:
    """Times of the meeting in minutes past seven; one item of the three may be private."""
    business = tuple(replace(item, private=item.key == private) for item in BUSINESS)
    times = tuple(ClockTime(kind, time(19, past)) for kind, past in clock)
    return Room(replace(room().facts, business=business, clock=times))


def room(*movements: tuple[int, RollEventKind, int, int], interests: tuple[Interest, ...] = ()) -> Room:
    """Movements as person, kind, minutes past seven and item; five members, of whom three are needed."""
    noted = tuple(Movement(n, who, kind, time(19, past), item) for n, (who, kind, past, item) in enumerate(movements))
    return Room(RoomFacts(time(19, 0), QuorumRule(1, 2, 3), BUSINESS, LINES, noted, interests))


SLIPS: dict[str, list[tuple[Room, str]]] = {
    "quorum lost": [
        (
            room((BEECH, LEFT, 5, 1), (CEDAR, LEFT, 10, 2), (DEAN, LEFT, 12, 3)),
            "The quorum was lost at 7.12 pm, at item 3, when Cllr Dean left: 2 present of 5 seats; 3 needed "
            "(half of 5, never fewer than 3): not quorate, 1 short.",
        ),
        (
            room(interests=tuple(Interest(who, InterestKind.DPI, 2) for who in (BEECH, CEDAR, DEAN))),
            "There was no quorum when item 2 began: 5 present of 5 seats, 3 excluded by an interest, 2 left; 3 needed "
            "(half of 5, never fewer than 3): not quorate, 1 short.",
        ),
    ],
    "nobody presides": [(room((ASH, LEFT, 5, 3)), "Nobody is noted as being in the chair for item 3.")],
    "out of step": [
        (
            room((BEECH, LEFT, 40, 1), (CEDAR, LEFT, 20, 2)),
            "Cllr Beech left at 7.40 pm at item 1 according to the roll, but item 2 had been reached by 7.20 pm. "
            "One of the two is at the wrong item.",
        )
    ],
    "outside the meeting": [
        (
            Room(replace(room((BEECH, LEFT, 5, 1)).facts, starts=time(19, 10))),
            "Cllr Beech left at 7.05 pm according to the roll, but the meeting only began at 7.10 pm.",
        ),
        (
            Room(replace(room((BEECH, RETURNED, 5, 1)).facts, starts=time(19, 10))),
            "Cllr Beech returned at 7.05 pm according to the roll, but the meeting only began at 7.10 pm.",
        ),
        (
            Room(replace(room((BEECH, ARRIVED, 35, 3)).facts, clock=(ClockTime(CLOSED, time(19, 30)),))),
            "Cllr Beech arrived at 7.35 pm according to the roll, but the meeting had closed at 7.30 pm.",
        ),
    ],
    "not resumed": [
        (
            sitting((ADJOURNED, 10), (CLOSED, 30)),
            "The meeting was adjourned at 7.10 pm and is not noted as having resumed, but was closed at 7.30 pm.",
        )
    ],
    "public not back": [
        (
            sitting((EXCLUDED, 10), (CLOSED, 30), private=2),
            "The public was excluded and is not noted as back, but item 3 after it is public.",
        ),
        (
            sitting((EXCLUDED, 5), (BACK, 8), (EXCLUDED, 10), (CLOSED, 30), private=2),
            "The public was excluded and is not noted as back, but item 3 after it is public.",
        ),
        (
            sitting((EXCLUDED, 10), (CLOSED, 30), private=1),
            "The public was excluded and is not noted as back, but item 2 after it is public.",
        ),
    ],
    "never returned": [
        (room((BEECH, WITHDREW, 5, 1)), "Cllr Beech withdrew for item 1 and is not noted as having returned.")
    ],
}
NEAR_MISSES: dict[str, list[Room]] = {
    "quorum lost": [
        room((BEECH, LEFT, 5, 1), (CEDAR, LEFT, 10, 2)),
        room((FERN, LEFT, 5, 1)),
        room(interests=(Interest(BEECH, InterestKind.DPI, 2, "Had a dispensation"), Interest(CEDAR, item=2))),
    ],
    "nobody presides": [room((ASH, LEFT, 5, 1), (BEECH, RollEventKind.TOOK_CHAIR, 5, 1))],
    "out of step": [
        room((BEECH, LEFT, 20, 1), (CEDAR, LEFT, 20, 2)),
        room((BEECH, ARRIVED, 0, 3), (CEDAR, LEFT, 20, 1)),
        # What was noted at no item goes by the clock, and is at no wrong one.
        Room(
            replace(
                room((BEECH, LEFT, 40, 1)).facts,
                movements=(*room((BEECH, LEFT, 40, 1)).facts.movements, Movement(9, CEDAR, LEFT, time(19, 25))),
                clock=(ClockTime(ADJOURNED, time(19, 20), 3),),
            )
        ),
    ],
    "outside the meeting": [
        Room(replace(room((BEECH, ARRIVED, 5, 1), (CEDAR, LEFT, 10, 1)).facts, starts=time(19, 10))),
        Room(replace(room((BEECH, LEFT, 30, 3)).facts, clock=(ClockTime(CLOSED, time(19, 30)),))),
    ],
    "not resumed": [sitting((ADJOURNED, 10)), sitting((ADJOURNED, 10), (RESUMED, 20), (CLOSED, 30))],
    "public not back": [
        sitting((EXCLUDED, 10), (BACK, 20), (CLOSED, 30), private=2),
        sitting((EXCLUDED, 10), (CLOSED, 30), private=3),
        sitting((EXCLUDED, 10), private=2),
        sitting((EXCLUDED, 10), (CLOSED, 30)),
    ],
    "never returned": [
        room((BEECH, WITHDREW, 5, 1), (BEECH, RETURNED, 9, 2)),
        room((BEECH, WITHDREW, 5, 3)),
        room((BEECH, LEFT, 5, 1)),
        room((BEECH, WITHDREW, 5, 1), (BEECH, RETURNED, 9, 2), (CEDAR, WITHDREW, 5, 3)),
    ],
}


def test_every_check_has_a_slip_and_a_near_miss_and_a_reason() -> None:
    assert set(SLIPS) == set(NEAR_MISSES) == set(ROOM_CHECKS)
    assert all(check.reason.endswith(".") for check in ROOM_CHECKS.values())


@pytest.mark.parametrize(("name", "case", "told"), [(name, *row) for name, rows in SLIPS.items() for row in rows])
def test_a_check_catches_its_slip(name: str, case: Room, told: str) -> None:
    assert [finding.sentence for finding in room_findings(case) if finding.check == name] == [told]


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, rows in NEAR_MISSES.items() for case in rows])
def test_a_check_lets_its_near_miss_pass(name: str, case: Room) -> None:
    assert name not in [finding.check for finding in room_findings(case)]


def test_nothing_is_found_before_the_roll_is_called() -> None:
    uncalled = tuple(replace(line, presence=Presence.UNCALLED) for line in LINES)
    empty = Room(RoomFacts(business=BUSINESS, lines=uncalled))
    assert room_findings(empty) == ()
    assert minute_findings(empty, 1, parse("Moved by Cllr Ash, seconded by Cllr Beech."), whom) == ()


def called(who: int, presence: Presence, stands_for: int | None = None) -> Room:
    """The five members present, but for one who is called otherwise, or somebody who stands in for one of them."""
    usual = room().facts
    role = Role.SUBSTITUTE if stands_for is not None else LINES[who].role
    line = replace(LINES[who], role=role, presence=presence, substitute_for=stands_for)
    return Room(replace(usual, lines=(*LINES[:who], line, *LINES[who + 1 :])))


def whom(written: str) -> Sequence[int]:
    return [key for key, name in enumerate(NAMES) if written.split()[-1] == name]


MOVED = "Moved by Cllr {}, seconded by Cllr {}.\n\nRESOLVED that the report be noted."
VOTE = "For (3): Cllrs Ash, Beech and Cedar. Against (2): Cllrs Dean and {}."
DPI = Interest(BEECH, InterestKind.DPI, 2, "Left the meeting")


@pytest.mark.parametrize(
    ("case", "text", "told"),
    [
        (room(interests=(DPI,)), MOVED.format("Beech", "Ash"), "Cllr Beech is recorded as moving, but is excluded"),
        (room(interests=(DPI,)), MOVED.format("Ash", "Beech"), "Cllr Beech is recorded as seconding, but is excluded"),
        (room(interests=(DPI,)), VOTE.format("Elm"), "Cllr Beech is recorded as voting, but excluded from this item"),
        (room((BEECH, LEFT, 9, 1)), MOVED.format("Ash", "Beech"), "as seconding, but left at 7.09 pm."),
        (room((ELM, LEFT, 9, 1)), VOTE.format("Elm"), "Cllr Elm is recorded as voting, but left at 7.09 pm."),
        (room((BEECH, ARRIVED, 9, 3)), MOVED.format("Ash", "Beech"), "but only arrived at 7.09 pm."),
        (room((BEECH, LEFT, 5, 1), (BEECH, RETURNED, 9, 3)), MOVED.format("Ash", "Beech"), "but left at 7.05 pm."),
        (room((BEECH, LEFT, 3, 1), (BEECH, RETURNED, 4, 1), (BEECH, LEFT, 5, 1)), MOVED.format("Ash", "Beech"), "7.05"),
        (room(), MOVED.format("Fern", "Ash"), "Cllr Fern is recorded as moving, but is not a member."),
        (
            room((FERN, LEFT, 9, 2)),
            MOVED.format("Fern", "Ash"),
            "Cllr Fern is recorded as moving, but is not a member.",
        ),
        (
            called(ELM, Presence.APOLOGIES),
            MOVED.format("Ash", "Elm"),
            "seconding, but is marked “apologies” on the roll.",
        ),
        (called(FERN, Presence.PRESENT, ELM), MOVED.format("Fern", "Ash"), "stands in for a member who is there."),
        (
            Room(
                replace(called(FERN, Presence.PRESENT, ELM).facts, movements=(Movement(0, FERN, LEFT, time(19, 9), 2),))
            ),
            MOVED.format("Fern", "Ash"),
            "Cllr Fern is recorded as moving, but left at 7.09 pm.",
        ),
        (called(FERN, Presence.APOLOGIES, ELM), MOVED.format("Fern", "Ash"), "is marked “apologies” on the roll."),
        (
            room(interests=(replace(DPI, kind=InterestKind.ORI, outcome="Stayed but did not vote"),)),
            VOTE.format("Elm"),
            "Cllr Beech is recorded as voting, but stayed for this item without voting, because of an interest.",
        ),
        (room(), "Moved from the Chair, seconded by Cllr Ash.", "Cllr Ash is recorded as both mover and seconder."),
        (room(), "Moved by the Chair, seconded by Cllr Ash.", "Cllr Ash is recorded as both mover and seconder."),
        (room(), MOVED.format("Ash", "Ash"), "Cllr Ash is recorded as both mover and seconder."),
        (room(), "For (3): Cllrs Ash, Beech and Cedar. Against (1): Cllr Dean.", "how these voted: Cllr Elm."),
        (room(), "The motion was carried by 5 votes to 2.", "5 + 2 = 7 votes are recorded, but 5 members"),
        (room(), "RESOLVED that it be so (2 votes for, 2 against).", "carried on equal votes (2 each)"),
        (room(), "RESOLVED that it be so.\n\nFor 2, against 3", "carried by 2 votes to 3."),
        (room(), "Cllr Ash – For\nCllr Beech – For\nCllr Cedar – Against\nCllr Dean – For", "voted: Cllr Elm."),
        (room(), "Nominations: Cllr Ash 4, Cllr Beech 3.", "4 + 3 = 7 votes are recorded, but 5 members"),
        (
            room(interests=(DPI,)),
            "For Cllr Ash (2): Cllrs Beech and Cedar\nFor Cllr Dean (2): Cllrs Dean and Elm",
            "Cllr Beech is recorded as voting, but excluded",
        ),
    ],
)
def test_a_minute_is_held_against_the_room(case: Room, text: str, told: str) -> None:
    sentences = [finding.sentence for finding in minute_findings(case, 2, parse(text), whom)]
    assert [sentence for sentence in sentences if told in sentence], sentences


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (room(interests=(DPI,)), MOVED.format("Cedar", "Ash")),
        (room(interests=(replace(DPI, item=1),)), MOVED.format("Beech", "Ash")),
        (room(interests=(replace(DPI, outcome="Had a dispensation and took part"),)), MOVED.format("Beech", "Ash")),
        (room((ELM, LEFT, 9, 2)), VOTE.format("Elm")),
        (room((ELM, LEFT, 9, 2)), "For (3): Cllrs Ash, Beech and Cedar. Against (1): Cllr Dean."),
        (room((ELM, LEFT, 9, 1), (ELM, RETURNED, 19, 2)), VOTE.format("Elm")),
        (room(), MOVED.format("Nobody", "Ash")),
        (room(), "The motion was carried by 3 votes to 2."),
        (room(), "RESOLVED that it be so (2 votes for, 2 against, with the Chair's casting vote)."),
        (room(), "To grant it: for 2, against 3.\n\nRESOLVED that it be refused."),
        (room(), "RESOLVED that it be so.\n\nA motion to adjourn was put: for 2, against 3."),
    ],
)
def test_what_is_in_order_or_unknown_is_left_alone(case: Room, text: str) -> None:
    assert minute_findings(case, 2, parse(text), whom) == ()
