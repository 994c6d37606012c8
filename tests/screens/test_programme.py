"""The work programme on the screen: entered, moved, put on agendas, done, taken back; and offered to agendas."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.dialogs.entry import EntryDialog
from screens.programme import ProgrammeScreen
from storage.business.agendas import list_items
from storage.outcomes.programme import get_entry, list_programme
from tests.screens.conftest import in_use, settle
from tests.screens.minuting import key_event
from tests.screens.promising import Promising, furnish_promises
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def office(database: Path) -> Promising:
    """A board with an undated entry and a key decision planned for its coming meeting."""
    return furnish_promises(database)


@asynccontextmanager
async def planning(
    app: ClerkApp, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ProgrammeScreen, Pilot[None]]]:
    """Open the programme from the desk by its key."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        screen = app.screen
        assert isinstance(screen, ProgrammeScreen)
        yield screen, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and let everything asked for come back."""
    await pilot.press(*keys)
    await settle(pilot)
    await settle(pilot)


def titles(app: ClerkApp, office: Promising) -> list[str]:
    """The coming meeting's agenda."""
    return [item.title for item in list_items(app.store, office.small.coming.id)]


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_undated_business_then_each_meeting(app: ClerkApp, office: Promising, size: tuple[int, int]) -> None:
    async with planning(app, size):
        shown = screen_text(app)
        assert shown.index("Not planned yet") < shown.index("Street lights [b]") < shown.index("Thursday 16 July 2026")
        assert "2 on it, 1 undated" in shown
        assert_snapshot(app, f"programme-{size[0]}x{size[1]}")


async def test_one_key_moves_it_to_a_meeting_and_one_puts_it_on_the_agenda(app: ClerkApp, office: Promising) -> None:
    lights = office.entries[0].id
    async with planning(app) as (screen, pilot):
        await press(pilot, "g")
        assert "not planned for a coming meeting" in screen_text(app)
        await press(pilot, "right_square_bracket")
        assert get_entry(app.store, lights).meeting_id == office.small.coming.id
        await press(pilot, "u")
        assert get_entry(app.store, lights).meeting_id is None
        await press(pilot, "home", "right_square_bracket", "g")
        assert "Street lights [b]" in titles(app, office)
        await press(pilot, "g")
        assert "on an agenda already" in screen_text(app)
        assert screen.entry is not None
        await press(pilot, "o")
        assert isinstance(app.screen, AgendaScreen)
        assert app.screen.item is not None
        assert app.screen.item.title == "Street lights [b]"
        await press(pilot, "d")
        assert get_entry(app.store, lights).item_id is None, "taken off the agenda it waits again"


async def test_entered_changed_done_and_taken_back(app: ClerkApp, office: Promising) -> None:
    async with planning(app) as (screen, pilot):
        await press(pilot, "a")
        assert isinstance(app.screen, EntryDialog)
        await press(pilot, "ctrl+s")
        assert "needs a title" in screen_text(app)
        await press(pilot, *"Potholes", "tab", "tab", *"30 September", "ctrl+s")
        assert screen.entry is not None
        assert (screen.entry.title, str(screen.entry.due)) == ("Potholes", "2026-09-30")
        await press(pilot, "e", "end", *" and kerbs", "ctrl+s")
        assert "Potholes and kerbs" in screen_text(app)
        await press(pilot, "d")
        assert "Potholes and kerbs" not in [entry.title for entry in list_programme(app.store)]
        with in_use(app):
            await press(pilot, "u")
        await press(pilot, "u", "u")
        assert "Potholes" in [entry.title for entry in list_programme(app.store)]
        await press(pilot, "slash", *"lights", "enter", "delete", "y")
        assert [entry.title for entry in list_programme(app.store)] == ["Bus lanes", "Potholes"]


async def test_an_agenda_takes_from_the_programme(app: ClerkApp, office: Promising) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "right", "a", "w")
        assert "Bus lanes (planned for this meeting)" in screen_text(app)
        await press(pilot, *"lights", "enter")
        assert "Street lights [b]" in titles(app, office)
        await press(pilot, "w", "enter", "w")
        assert "Bus lanes" in titles(app, office)
        assert "Nothing on the work programme waits" in screen_text(app)


async def test_saving_an_entry_twice_at_once_enters_it_once(app: ClerkApp, office: Promising) -> None:
    async with planning(app) as (_, pilot):
        await press(pilot, "a", *"Potholes")
        for _ in range(3):
            app.post_message(key_event("ctrl+s"))
        await settle(pilot)
        await settle(pilot)
        assert [entry.title for entry in list_programme(app.store)].count("Potholes") == 1
