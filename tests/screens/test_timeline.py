"""The history of an item: every meeting that considered its subject, opened and left again at the same cursor."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.minute_page import MinutePage
from screens.minutes import MinutesScreen
from screens.timeline import TimelineScreen
from storage.business.agendas import ItemFields, add_item
from storage.business.timelines import timeline
from storage.file.database import Store
from storage.schema.records import ItemRecord
from storage.texts.minutes import save
from tests.screens.conftest import settle
from tests.screens.promising import Promising, furnish_promises
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def office(database: Path) -> Promising:
    """A board that considered its verges in March."""
    return furnish_promises(database)


@pytest.fixture
def again(database: Path, office: Promising) -> ItemRecord:
    """The same subject on the agenda of the coming meeting, with a few words minuted."""
    store = Store.open(database)
    item = add_item(store, office.small.coming.id, ItemFields("Roadside verges [b]"))
    save(store, item.minute.id, "The Board heard more.\nAnd more.", 0)
    store.close()
    return item


@asynccontextmanager
async def history(
    app: ClerkApp, item: ItemRecord, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[TimelineScreen, Pilot[None]]]:
    """The history of an item, open."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        screen = TimelineScreen(item.id)
        await app.push_screen(screen)
        await settle(pilot)
        yield screen, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and let everything asked for come back."""
    await pilot.press(*keys)
    await settle(pilot)
    await settle(pilot)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_was_decided_last_time_is_one_key_away(
    app: ClerkApp, office: Promising, again: ItemRecord, size: tuple[int, int]
) -> None:
    async with history(app, again, size) as (screen, pilot):
        assert screen.entry is not None
        assert screen.entry.item_id == again.id
        assert "last decided 12 March 2026" in screen_text(app)
        await press(pilot, "d")
        assert screen.entry.item_id == office.verges.id
        shown = screen_text(app)
        for words in (
            "DECIDED",
            "- the verges be cut twice a year",
            "Councillor Birch: write to the county [b] (open)",
        ):
            assert words in shown
        assert_snapshot(app, f"timeline-{size[0]}x{size[1]}")


async def test_each_is_opened_and_esc_comes_back_to_the_same_cursor(
    app: ClerkApp, office: Promising, again: ItemRecord
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(office.small.coming.id, again.id))
        await settle(pilot)
        await settle(pilot)
        minutes = app.screen
        assert isinstance(minutes, MinutesScreen)
        assert minutes.surface is not None
        minutes.surface.move_cursor((0, 9))
        await press(pilot, "ctrl+right_square_bracket")
        assert isinstance(app.screen, TimelineScreen)
        await press(pilot, "up", "enter")
        assert isinstance(app.screen, MinutePage)
        assert "the verges be cut" in screen_text(app)
        await press(pilot, "escape", "escape", "X")
        assert minutes.surface.text == "The BoardX heard more.\nAnd more."


async def test_from_the_agenda_by_one_key_and_on_to_the_minutes(
    app: ClerkApp, office: Promising, again: ItemRecord
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.push_screen(AgendaScreen(office.small.coming.id, again.id))
        await settle(pilot)
        await press(pilot, "h", "up", "m")
        assert isinstance(app.screen, MinutesScreen)
        assert app.screen.surface is not None
        assert app.screen.surface.item.id == office.verges.id


async def test_the_clerk_links_what_nothing_else_joins_and_unlinks_it(
    app: ClerkApp, office: Promising, again: ItemRecord
) -> None:
    async with history(app, office.bridge) as (screen, pilot):
        assert len(screen.rows.options) == 1
        await press(pilot, "x")
        assert "Only what you linked yourself" in screen_text(app)
        await press(pilot, "l", *"verges july", "enter")
        assert again.id in [entry.item_id for entry in timeline(app.store, office.bridge.id).entries]
        assert screen.entry is not None
        assert screen.entry.item_id == again.id
        assert screen.entry.why == "linked by the clerk"
        await press(pilot, "x")
        assert [entry.item_id for entry in timeline(app.store, office.bridge.id).entries] == [office.bridge.id]
