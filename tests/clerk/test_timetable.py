"""The clerk's timetable for one meeting."""

from datetime import date

import pytest

from clerk.notice_policies import NOTICE_POLICIES
from clerk.timetable import timetable, timetable_lines


def test_the_timetable_of_an_office() -> None:
    assert timetable_lines(timetable(date(2026, 11, 12), NOTICE_POLICIES["principal"])) == [
        "Draft agenda: Wednesday 21 October 2026",
        "Reports due: Wednesday 28 October 2026",
        "Chair's briefing: Monday 2 November 2026",
        "Publish: Wednesday 4 November 2026",
        "Meeting: Thursday 12 November 2026",
        "Draft minutes: Tuesday 17 November 2026",
        "Circulate draft minutes: Thursday 19 November 2026",
    ]


def test_the_timetable_steps_over_holidays_and_days_left_out() -> None:
    meeting = date(2026, 12, 17)
    days = {step.name: step.day for step in timetable(meeting, NOTICE_POLICIES["principal"], [date(2026, 12, 21)])}
    assert days["Draft minutes"] == date(2026, 12, 23)
    assert days["Circulate draft minutes"] == date(2026, 12, 29)


def test_a_community_council_has_seven_working_days_for_its_note_beginning_with_the_meeting() -> None:
    last = timetable(date(2026, 11, 12), NOTICE_POLICIES["wales"])[-1]
    assert (last.name, last.day) == ("Last day for the note of decisions", date(2026, 11, 20))


@pytest.mark.parametrize("key", NOTICE_POLICIES)
def test_every_policy_has_a_timetable_in_order(key: str) -> None:
    days = [step.day for step in timetable(date(2027, 1, 5), NOTICE_POLICIES[key])]
    assert days == sorted(days)
    assert len(days) >= 7
