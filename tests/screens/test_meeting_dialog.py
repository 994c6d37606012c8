"""Calling a meeting in one dialog."""

from datetime import date, time
from pathlib import Path

import pytest
from textual.widgets import Input

from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.dialogs.meeting import MeetingDialog
from storage.sittings.meetings import list_meetings
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


async def test_a_typed_date_is_shown_back_with_its_weekday(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#held_on", Input).value = "18/9/26"
        await settle(pilot)
        assert "Friday 18 September 2026" in screen_text(app)
        assert_snapshot(app, "meeting-80x24")


async def test_the_meeting_called_opens_with_the_standing_items(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#held_on", Input).value = "fri 18 sept"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        made = next(meeting for meeting in list_meetings(app.store) if meeting.held_on == date(2026, 9, 18))
        assert (made.body_id, made.starts, made.venue, made.item_count) == (
            office.body.id,
            time(10),
            office.body.venue,
            2,
        )


@pytest.mark.parametrize(("field", "typed", "said"), [("held_on", "whenever", "The date"), ("starts", "late", "time")])
async def test_what_is_not_understood_is_said(app: ClerkApp, database: Path, field: str, typed: str, said: str) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#held_on", Input).value = "18 september"
        app.screen.query_one(f"#{field}", Input).value = typed
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, MeetingDialog)
        assert said in screen_text(app)
        assert "is not understood" in screen_text(app)
        assert app.screen.query_one(f"#{field}").has_focus
        assert len(list_meetings(app.store)) == 2


async def test_day_and_place_of_a_meeting_are_changed(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert app.screen.query_one("#held_on", Input).value == "Thursday 16 July 2026"
        app.screen.query_one("#venue", Input).value = "Town Hall"
        app.screen.query_one("#held_on", Input).value = "tomorrow"
        await pilot.press("ctrl+s")
        await settle(pilot)
        changed = next(meeting for meeting in list_meetings(app.store) if meeting.id == office.coming.id)
        assert (changed.venue, changed.held_on) == ("Town Hall", date(2026, 6, 11))
        assert "Thu 11 Jun" in screen_text(app)


async def test_what_was_not_understood_is_not_said_of_what_is_typed_then(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n", *"whenever", "ctrl+s")
        await settle(pilot)
        assert "not understood" in screen_text(app)
        await pilot.press("ctrl+u", *"18 september")
        await settle(pilot)
        assert "not understood" not in screen_text(app)
