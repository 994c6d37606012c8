"""The parts of the minutes screen that need no screen: what is understood, finding, panes, the roll's count."""

from collections.abc import Sequence
from datetime import time

import pytest

from clerk.notation.parser import parse
from clerk.policy import QuorumRule
from clerk.room import Movement, RollLine, Room, RoomFacts
from clerk.vocabulary import Presence, Role, RollEventKind
from screens.autosave import SaveMark, SaveState
from screens.dialogs.compare import differences
from screens.minutes.deciding import decided
from screens.minutes.panes import arrangements, next_panes
from screens.minutes.seeking import find_next, location_of, offset_of
from screens.roll_count import count_roll
from screens.widgets.status import saved_words
from screens.widgets.understood import Section, understood
from storage.schema.records import PersonRecord, RollEntryRecord

MINUTE = """Moved by Councillor Ash, seconded by Councillor Birch.

RESOLVED that:
(a) the report be noted; and
(b) a further report be brought to the Board.

For 7, against 2, abstained 1

ACTION: Councillor Cedar - write to the county - by 30 September 2026
Further to minute 3/19 the update was received. ?? which ward
"""


def words(sections: list[Section], heading: str) -> str:
    """The lines of one section, each level indented."""
    section = next(section for section in sections if section.heading == heading)
    return "\n".join("  " * line.level + line.text for line in section.lines)


def test_a_minute_is_told_back_in_words() -> None:
    sections = understood(parse(MINUTE), {"3/19": "Grass cutting (18 July 2019)"}.get)  # type: ignore[arg-type]
    assert "(a) the report be noted" in words(sections, "Decisions")
    assert words(sections, "Decisions").startswith("Resolved")
    assert "7" in words(sections, "Votes")
    assert "against 2" in words(sections, "Votes")
    assert words(sections, "Actions").startswith("Councillor Cedar: write to the county")
    assert "30 September 2026" in words(sections, "Actions")
    assert "Grass cutting (18 July 2019)" in words(sections, "Minutes cited")
    assert "which ward" in words(sections, "To check")


def test_a_minute_of_plain_words_has_no_sections() -> None:
    assert understood(parse("The Chair opened the meeting."), lambda citation: "") == []


@pytest.mark.parametrize(
    ("sought", "start", "found"),
    [
        ("board", (0, 0), (0, 4)),
        ("board", (0, 5), (2, 0)),
        ("BOARD", (2, 1), (0, 4)),
        ("nowhere", (0, 0), None),
        ("", (0, 0), None),
        ("straße", (0, 0), (1, 0)),
    ],
)
def test_words_are_found_forwards_and_round(sought: str, start: tuple[int, int], found: tuple[int, int] | None) -> None:
    assert find_next(["The Board met", "Straße closed", "Board again"], sought, *start) == found


def test_offsets_and_locations_agree() -> None:
    text = "one\n\nthree four"
    for offset in range(len(text) + 1):
        assert offset_of(text, *location_of(text, offset)) == offset


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 130, 200])
def test_turning_the_panes_comes_round(width: int) -> None:
    offered = arrangements(width)
    panes = offered[0]
    seen = []
    for _ in offered:
        seen.append(panes)
        panes = next_panes(width, panes)
    assert seen == list(offered)
    assert panes == offered[0]
    assert next_panes(60, "both") == "none"


def test_both_versions_are_kept_under_a_flag() -> None:
    kept = decided("both", "Mine.\n", "Theirs.")
    assert kept.startswith("Mine.\n\n??")
    assert kept.endswith("Theirs.")
    assert parse(kept).flags
    assert decided("mine", "Mine.", "Theirs.") == "Mine."


def test_only_what_differs_is_shown_of_two_versions() -> None:
    same = "\n".join(f"line {number}" for number in range(50))
    shown = differences(same + "\n[b]mine[/b]", same + "\ntheirs").plain
    assert "this  [b]mine[/b]" in shown
    assert "other theirs" in shown
    assert "line 3\n" not in shown


@pytest.mark.parametrize("state", SaveState)
def test_every_state_of_saving_has_a_word(state: SaveState) -> None:
    assert saved_words(SaveMark(state))


# --- The roll's count ---------------------------------------------------------------------------------------------


def entry(number: int, presence: Presence, role: Role = Role.MEMBER, stands_for: int = 0) -> RollEntryRecord:
    """A line of a roll; people are numbers."""
    return RollEntryRecord(person(number), role, presence, person(stands_for) if stands_for else None)


def person(number: int) -> PersonRecord:
    """Person number so and so."""
    return PersonRecord(number, "Councillor", "P", f"Number{number}")


def room(roll: Sequence[RollEntryRecord], *movements: Movement, rule: QuorumRule | None = None) -> Room:
    """The room of such a roll."""
    lines = [
        RollLine(one.person.id, one.role, one.presence, one.substitute_for.id if one.substitute_for else None)
        for one in roll
    ]
    return Room(RoomFacts(time(18), rule or QuorumRule(1, 1, 2), lines=tuple(lines), movements=movements))


def test_a_substitute_fills_a_seat_and_adds_none() -> None:
    roll = [
        entry(1, Presence.PRESENT, Role.CHAIR),
        entry(2, Presence.SUBSTITUTE),
        entry(3, Presence.REMOTE),
        entry(4, Presence.UNCALLED),
        entry(5, Presence.PRESENT, Role.SUBSTITUTE, stands_for=2),
        entry(6, Presence.PRESENT, Role.OFFICER),
        entry(7, Presence.PRESENT, Role.SUBSTITUTE),
        entry(8, Presence.PRESENT, Role.OTHER),
    ]
    count = count_roll(roll, room(roll, rule=QuorumRule(1, 2, 3)))
    assert (count.seats, count.present, count.remote, count.uncalled) == (4, 3, 1, 1)
    assert count.quorate
    assert count.tally == "3 of 4 present (1 remotely), 1 not called"


def test_who_has_left_no_longer_counts_until_they_return() -> None:
    roll = [entry(1, Presence.PRESENT), entry(2, Presence.PRESENT)]
    left = Movement(1, 2, RollEventKind.LEFT, time(19, 0))
    back = Movement(2, 2, RollEventKind.RETURNED, time(19, 30))
    assert count_roll(roll, room(roll, left)).quorate is False
    assert count_roll(roll, room(roll, left, back)).quorate is True


def test_a_visitor_who_stands_in_for_a_member_counts() -> None:
    roll = [entry(1, Presence.PRESENT), entry(2, Presence.APOLOGIES), entry(3, Presence.PRESENT, Role.OTHER, 2)]
    count = count_roll(roll, room(roll))
    assert (count.present, count.seats, count.quorate) == (2, 2, True)


def test_a_roll_nobody_answered_has_not_been_called() -> None:
    silent, answered = [entry(1, Presence.UNCALLED)], [entry(1, Presence.ABSENT), entry(2, Presence.UNCALLED)]
    assert not count_roll(silent, room(silent)).called
    assert count_roll(answered, room(answered)).called
