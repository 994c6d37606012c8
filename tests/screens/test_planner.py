"""Planning a year of meetings, the calendar, and the notice of the coming meeting."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from screens.app import ClerkApp
from screens.calendar import CalendarScreen
from screens.notices import NoticeDialog
from screens.planner import PlannerScreen
from screens.widgets.row_list import RowList
from storage.sittings.meetings import list_meetings
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


async def test_a_year_is_planned_called_and_written_for_a_calendar(
    app: ClerkApp, database: Path, tmp_path: Path
) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert isinstance(app.screen, PlannerScreen)
        app.screen.query_one("#rule", Input).value = "last monday monthly except june"
        await settle(pilot)
        await settle(pilot)
        assert "It is a bank holiday" in screen_text(app)
        rows = app.screen.query_one(RowList)
        rows.focus()
        rows.highlighted = rows.get_option_index("2026-08-31")
        await pilot.press("space")
        await settle(pilot)
        assert_snapshot(app, "planner-80x24")
        await pilot.press("ctrl+s")
        await settle(pilot)
        held = {meeting.held_on for meeting in list_meetings(app.store)}
        assert date(2026, 7, 27) in held
        assert date(2026, 8, 31) not in held
        assert "called already" in screen_text(app)
        await pilot.press("f8")
        await settle(pilot)
        target = tmp_path / "year.ics"
        app.screen.query_one("#line", Input).value = str(target)
        await pilot.press("enter")
        await settle(pilot)
        assert target.read_text().count("BEGIN:VEVENT") == len(held) - 1
        await pilot.press("f9")
        await settle(pilot)
        assert isinstance(app.screen, CalendarScreen)
        assert_snapshot(app, "calendar-80x24")


async def test_the_desk_says_when_the_agenda_must_be_out_and_why(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert "agenda out by Wed 8 Jul: 28 days left" in screen_text(app)
        await pilot.press("t")
        await settle(pilot)
        assert isinstance(app.screen, NoticeDialog)
        assert "clear day 1" in screen_text(app)
        assert_snapshot(app, "notice-80x24")
        await pilot.press("escape")
        await settle(pilot)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("months", "61", "a number of months from 1 to 60"),
        ("months", "9" * 5000, "a number of months from 1 to 60"),
        ("months", "twelve", "a number of months from 1 to 60"),
        ("from", "soon", "is no month. Write it like 2026-09"),
        ("starts", "half past", "The hour is not understood"),
    ],
)
async def test_what_is_not_understood_is_said_at_once(
    app: ClerkApp, database: Path, field: str, typed: str, said: str
) -> None:
    furnish(database)
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        app.screen.query_one("#rule", Input).value = "last monday monthly"
        app.screen.query_one(f"#{field}", Input).value = typed
        await settle(pilot)
        assert said in screen_text(app)
        assert isinstance(app.screen, PlannerScreen)
        assert app.screen.planned == ()
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.screen.query_one(f"#{field}").has_focus
