"""The day behind a citation, and what is none."""

from datetime import date

import pytest

from clerk.dated_references import day_named

TODAY = date(2026, 7, 16)
JUNE = date(2026, 6, 12)


@pytest.mark.parametrize(
    "behind",
    [
        " of 12 June 2026.",
        " of the meeting held on 12th June 2026 was noted",
        " (12 June 2026)",
        ", Friday 12 June 2026,",
        " ‘Budget’ of the minutes of the meeting on 12/06/2026",
        " 'Budget' of 12 Jun 2026",
    ],
)
def test_the_day_of_the_meeting_is_read_behind_its_minute(behind: str) -> None:
    text = f"See minute 8.4{behind}"
    assert day_named(text, len("See minute 8.4"), TODAY) == JUNE


@pytest.mark.parametrize(
    "behind", ["", " was noted on the day.", " of the last meeting", " and minute 9 of 1 June 2026"]
)
def test_no_day_is_guessed(behind: str) -> None:
    text = f"See minute 8.4{behind}"
    assert day_named(text, len("See minute 8.4"), TODAY) is None
