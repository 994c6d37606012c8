"""The time machine: every state by clock and item, what changed, and a text brought back as one undo step."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import Static

from clerk.vocabulary import MeetingStatus, RevisionReason
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.states import StatesScreen
from screens.widgets.row_list import RowList
from storage.file.database import Store
from storage.file.errors import VersionConflict
from storage.texts import minutes
from storage.texts.minutes import get_minute, revisions, save
from tests.screens.minuting import Sitting, sitting
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text


class Clock:
    """A clock that is put where a test wants it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 7, 16, 19, 2, tzinfo=UTC)

    def now(self, zone: object = None) -> datetime:
        return self.moment

    def wait(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which minutes are saved."""
    clock = Clock()
    monkeypatch.setattr(minutes, "datetime", clock)
    return clock


@pytest.fixture
def office(database: Path, clock: Clock) -> SmallOffice:
    """A board whose coming meeting was minuted in three stretches: the first item, the second, the first again."""
    small = furnish(database)
    store = Store.open(database)
    first, second = (item.minute.id for item in small.items)
    save(store, first, "The Board met [b]here[/b].", 0)
    clock.wait(1)
    save(store, first, "The Board met [b]here[/b].\n\nMoved by Councillor Birch that it be noted.", 1)
    clock.wait(180)
    save(store, second, "Parking at the school was discussed.", 0)
    clock.wait(300)
    save(store, first, "The Panel met [b]here[/b].\n\nMoved by Councillor Birch that it be noted.", 2)
    clock.wait(60)
    store.close()
    return small


@pytest.fixture
def in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is UTC, wherever the tests run."""
    with monkeypatch.context() as changed:
        changed.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


def local(clock: Clock, minute: int) -> str:
    """The time of day where the tests run, so many minutes after seven o'clock."""
    return f"{clock.moment.replace(hour=19, minute=minute).astimezone():%H:%M}"


def words(desk: Sitting) -> str:
    """What the state on show says."""
    return str(desk.app.screen.query_one("#state-text", Static).content)


async def open_states(desk: Sitting) -> StatesScreen:
    """Open the earlier states of the item in front."""
    await desk.pilot.press("ctrl+backslash")
    await desk.rest()
    assert isinstance(desk.app.screen, StatesScreen)
    return desk.app.screen


async def test_stepping_shows_what_changed_word_by_word(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        screen = await open_states(desk)
        assert len(screen.shown) == 2
        assert words(desk).startswith("The Board Panel met")
        assert "PanelMoved" not in words(desk)
        await desk.pilot.press("up")
        await desk.rest()
        assert "Moved by Councillor Birch that it be noted." in words(desk)
        assert "Panel" not in words(desk)
        await desk.pilot.press("c")
        await desk.rest()
        assert words(desk).startswith("The Panel Board met")
        await desk.pilot.press("b")
        await desk.rest()
        assert len(screen.shown) == 3


async def test_a_text_is_brought_back_and_undo_takes_it_away(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type(" Typed last.")
        now = desk.surface.text
        screen = await open_states(desk)
        assert desk.stored() == now
        assert len(screen.shown) == 3
        await desk.pilot.press("up", "up")
        await desk.rest()
        await desk.pilot.press("enter")
        await desk.rest()
        assert isinstance(app.screen, MinutesScreen)
        assert desk.surface.text == "The Board met [b]here[/b].\n\nMoved by Councillor Birch that it be noted."
        assert "Ctrl+Z takes it away" in desk.banner
        await desk.saved_to_disk()
        assert desk.stored() == desk.surface.text
        kept = revisions(app.store, desk.surface.item.minute.id)
        assert kept[0].reason is RevisionReason.RESTORED
        assert now in {revision.text for revision in kept}
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == now


async def test_what_was_typed_at_a_time_is_found_over_all_items(
    app: ClerkApp, office: SmallOffice, clock: Clock
) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.screen.action_typed_at()
        await desk.rest()
        await desk.pilot.press(*local(clock, 5), "enter")
        await desk.rest()
        assert words(desk) == "Parking at the school was discussed."
        assert "all items" in screen_text(app)
        assert "Thursday 16 July 2026" in screen_text(app)
        await desk.pilot.press("t", *local(clock, 9), "enter")
        await desk.rest()
        assert words(desk).startswith("The Board Panel")
        await desk.pilot.press("t", *local(clock, 5), "enter")
        await desk.rest()
        await desk.pilot.press("g")
        await desk.rest()
        assert desk.surface.item.id == office.items[1].id
        assert desk.surface.text == "Parking at the school was discussed."


async def test_a_time_that_is_none_is_said_to_be(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        screen = await open_states(desk)
        before = screen.state
        await desk.pilot.press("t", *"noonish", "enter")
        await desk.rest()
        assert app.screen is screen
        assert screen.state == before


async def test_esc_changes_nothing_and_an_empty_minute_says_so(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        text = desk.surface.text
        await open_states(desk)
        await desk.pilot.press("up", "escape")
        await desk.rest()
        assert desk.surface.text == text
        await desk.pilot.press("ctrl+l")
        await open_states(desk)
        assert "Nothing has been typed here yet" in screen_text(app)
        await desk.pilot.press("enter", "g", "c", "b", "a", "escape")
        await desk.rest()
        assert isinstance(app.screen, MinutesScreen)


async def test_a_text_that_lost_against_another_window_can_be_brought_back(
    app: ClerkApp, office: SmallOffice, clock: Clock
) -> None:
    async with sitting(app, office, (80, 24), office.items[1].id) as desk:
        with pytest.raises(VersionConflict):
            save(app.store, office.items[1].minute.id, "Typed in the other window.", 0)
        await open_states(desk)
        assert "typed in another window, kept aside" in screen_text(app)
        await desk.pilot.press("enter")
        await desk.rest()
        await desk.saved_to_disk()
        assert get_minute(app.store, office.items[1].minute.id).text == "Typed in the other window."


async def test_approved_minutes_are_looked_at_and_not_changed(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        view = desk.screen.view
        assert view is not None
        view.take_meeting(replace(view.file.meeting, status=MeetingStatus.APPROVED))
        text = desk.surface.text
        await open_states(desk)
        await desk.pilot.press("up", "enter")
        await desk.rest()
        assert desk.surface.text == text
        assert "approved" in desk.banner


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_screen_as_the_clerk_sees_it(
    app: ClerkApp, office: SmallOffice, size: tuple[int, int], in_greenwich: None
) -> None:
    async with sitting(app, office, size, office.items[0].id) as desk:
        await open_states(desk)
        await desk.pilot.press("a")
        await desk.rest()
        assert_snapshot(app, f"states-{size[0]}x{size[1]}")


async def test_a_click_marks_a_state_and_a_double_click_brings_it_back(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        await open_states(desk)
        await desk.pilot.click(RowList, offset=(5, 1))
        await desk.rest()
        assert "Moved by" in words(desk)
        await desk.pilot.double_click(RowList, offset=(5, 1))
        await desk.rest()
        assert desk.surface.text.startswith("The Board met")
