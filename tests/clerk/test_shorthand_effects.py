"""What each row of the shorthand does beside its text: on the roll, the clock, the declarations and the agenda."""

from dataclasses import replace
from datetime import time

import pytest

from clerk.interests import DPI, ORI, KindOfInterest
from clerk.notation.shorthand import (
    Adjourned,
    Attendee,
    Closed,
    Declared,
    Effect,
    Gallery,
    NamedVote,
    Opened,
    PrivateBegins,
    PrivateEnds,
    Resumed,
    RollChange,
    Substituted,
    read,
)
from clerk.policy import OwnInterest
from clerk.room import ClockTime
from clerk.vocabulary import ClockEventKind, InterestKind, Role, RollEventKind
from tests.clerk.meeting_at_hand import PEOPLE, office

ITEM, NOW = 108, time(18, 52)
EFFECTS: tuple[tuple[str, tuple[Effect, ...]], ...] = (
    ("in ivy 18:40", (RollChange(12, RollEventKind.ARRIVED, time(18, 40), ITEM),)),
    ("in juniper", (RollChange(13, RollEventKind.RETURNED, NOW, ITEM),)),
    ("out jones", (RollChange(1, RollEventKind.LEFT, NOW, ITEM),)),
    ("out kerr", (RollChange(14, RollEventKind.WITHDREW, NOW, ITEM),)),
    ("out @ptl 7.05", (RollChange(2, RollEventKind.LEFT, time(19, 5), ITEM),)),
    ("rem ivy at 6.45 pm", (RollChange(12, RollEventKind.JOINED_REMOTELY, time(18, 45), ITEM),)),
    ("chair patel", (RollChange(2, RollEventKind.TOOK_CHAIR, NOW, ITEM),)),
    ("dec cox dpi 6 owns land", (Declared(4, DPI, 106, "owns land"),)),
    (
        "dec cox ori 5,6 trustee; stayed",
        (
            Declared(4, ORI, 105, "trustee", "Remained in the meeting"),
            Declared(4, ORI, 106, "trustee", "Remained in the meeting"),
        ),
    ),
    (
        "dec cox dpi; left",
        (
            Declared(4, DPI, ITEM, "", "Left the meeting"),
            RollChange(4, RollEventKind.WITHDREW, NOW, ITEM),
        ),
    ),
    ("dec ivy dpi; left", (Declared(12, DPI, ITEM, "", "Left the meeting"),)),
    ("vote named", (NamedVote(),)),
    ("res note report; m jones s patel; named", (NamedVote(),)),
    ("ex 3", (PrivateBegins((109, 110), (3,), None, NOW, ITEM, "paragraph 3"),)),
    ("ex 1,3 item 10", (PrivateBegins((110,), (1, 3), None, NOW, ITEM, "paragraphs 1, 3"),)),
    ("ex 3 8-9", (PrivateBegins((109,), (3,), ITEM, NOW, ITEM, "paragraph 3"),)),
    ("gal 12 1", (Gallery(12, 1),)),
    ("gal 0", (Gallery(0),)),
    ("open 19:02", (Opened(time(19, 2), ITEM),)),
    ("pub", (PrivateEnds(NOW, ITEM),)),
    ("adj until 19:30", (Adjourned(NOW, ITEM, "7.30 pm"),)),
    ("adj 20:00 until 30/9", (Adjourned(time(20, 0), ITEM, "30 September 2019"),)),
    ("resume", (Resumed(NOW, ITEM),)),
    ("close 21:05", (Closed(time(21, 5), ITEM),)),
)


@pytest.mark.parametrize(("line", "effects"), EFFECTS)
def test_a_line_does_what_it_says(line: str, effects: tuple[Effect, ...]) -> None:
    styles = ["council"] if line.startswith("ex") else ["council", "parish", "university"]
    for reading in (read(line, office(style)) for style in styles):
        assert (reading.effects, reading.problem) == (effects, "")
        assert reading.expansion is not None


def test_a_time_put_in_long_after_the_meeting_is_a_time_of_the_meeting() -> None:
    late = office(now=time(23, 27), starts=time(10))
    assert read("in ivy 10:02", late).effects == (RollChange(12, RollEventKind.ARRIVED, time(10, 2), ITEM),)
    assert read("in ivy 4.30", late).effects == (RollChange(12, RollEventKind.ARRIVED, time(16, 30), ITEM),)


def test_a_body_with_kinds_of_interest_of_its_own_is_asked_and_answered_in_them() -> None:
    interests = (OwnInterest("conflict of interest", excludes=True), OwnInterest("conflict of loyalty"))
    usual = office("university")
    charity = replace(usual, policy=replace(usual.policy, interests=interests))
    kinds = "conflict of interest or conflict of loyalty"
    assert f"dec: {kinds}, as in" in read("dec cox", charity).hint
    assert f"“purple” is no kind of interest here: {kinds}." in read("dec cox purple", charity).problem
    declared = read("dec cox loyalty a trustee; stayed", charity)
    loyalty = KindOfInterest(InterestKind.OTHER, "conflict of loyalty")
    assert declared.effects == (Declared(4, loyalty, ITEM, "a trustee", "Remained in the meeting"),)
    assert "having declared a conflict of loyalty in this item (a trustee)" in (declared.expansion or "")
    assert read("dec cox conflict of interest 6", charity).effects == (
        Declared(4, KindOfInterest(InterestKind.DPI, "conflict of interest"), 106),
    )


def test_a_declaration_by_somebody_who_is_not_there_is_kept_and_pointed_out() -> None:
    assert read("dec ivy dpi 6 owns land", office()).hint.endswith("is not in the room (apologies) ; left, stayed ...")
    assert "is not in the room" not in read("dec cox dpi 6 owns land", office()).hint


def test_a_substitute_for_somebody_who_is_there_is_pointed_out() -> None:
    visitor = Attendee(20, "Councillor", "Tess", "Quince", role=Role.OTHER)
    beech, ivy = (read(f"sub quince for {name}", office(people=(*PEOPLE, visitor))) for name in ("beech", "ivy"))
    assert (beech.effects, beech.problem) == ((Substituted(20, 5),), "")
    assert beech.hint.endswith("| Beech is noted as here")
    assert "noted as here" not in ivy.hint


STOPPED, BACK = ClockTime(ClockEventKind.ADJOURNED, time(18, 30)), ClockTime(ClockEventKind.RESUMED, time(18, 40))
OUT, IN = (
    ClockTime(ClockEventKind.PUBLIC_EXCLUDED, time(18, 45)),
    ClockTime(ClockEventKind.PUBLIC_RETURNED, time(18, 50)),
)


@pytest.mark.parametrize(
    ("line", "clock", "said"),
    [
        ("open 19:02", (), ""),
        ("open 19:02", (ClockTime(ClockEventKind.OPENED, time(18)),), "this replaces 6.00 pm, noted before"),
        ("close", (STOPPED,), ""),
        ("close", (ClockTime(ClockEventKind.CLOSED, time(18, 50)),), "this replaces 6.50 pm, noted before"),
        ("adj", (STOPPED, BACK), ""),
        ("adj until 19:30", (STOPPED, OUT), "adjourned already, at 6.30 pm"),
        ("resume 18:50", (OUT, STOPPED), ""),
        ("resume", (), "no adjournment is noted"),
        ("resume", (STOPPED, BACK, OUT), "no adjournment is noted"),
        ("pub", (OUT, STOPPED), ""),
        ("pub", (OUT, IN), "the public is not noted as excluded"),
    ],
)
def test_a_time_that_does_not_fit_those_before_is_taken_with_a_word(
    line: str, clock: tuple[ClockTime, ...], said: str
) -> None:
    reading = read(line, office(clock=clock))
    assert reading.expansion
    assert reading.done.partition(" | ")[2] == said
    assert said in reading.hint
