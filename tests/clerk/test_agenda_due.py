"""By when an agenda must be out, in one line, and the working with the timetable."""

from datetime import date

import pytest

from clerk.agenda_due import agenda_due, working
from clerk.policy import Policy

MEETING = date(2026, 7, 16)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 6, 10), "agenda out by Wed 8 Jul: 28 days left"),
        (date(2026, 7, 7), "agenda out by Wed 8 Jul: 1 day left"),
        (date(2026, 7, 8), "agenda must be out today, Wed 8 Jul"),
        (date(2026, 7, 9), "agenda was due out on Wed 8 Jul: notice is short"),
    ],
)
def test_it_is_told_in_one_line(today: date, told: str) -> None:
    due = agenda_due(MEETING, Policy(), today)
    assert due is not None
    assert due.sentence == told


def test_the_bodys_own_days_and_an_unknown_policy_are_minded() -> None:
    left_out = Policy(days_left_out=(("2026-07-10", "office closed"),))
    due = agenda_due(MEETING, left_out, date(2026, 7, 1))
    assert due is not None
    assert due.notice.issued == date(2026, 7, 7)
    assert agenda_due(MEETING, Policy(notice="lost"), date(2026, 7, 1)) is None
    assert "does not know" in working(MEETING, Policy(notice="lost"), date(2026, 7, 1))[0]


def test_the_working_ends_with_the_timetable_and_marks_what_is_past() -> None:
    lines = working(MEETING, Policy(), date(2026, 7, 8))
    assert "Draft agenda: Wednesday 24 June 2026 (past)" in lines
    assert "Publish: Wednesday 8 July 2026 (today)" in lines
    assert "Meeting: Thursday 16 July 2026" in lines
