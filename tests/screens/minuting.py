"""The minutes of a small office's coming meeting, open in an application under test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from clerk.vocabulary import Part
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.widgets.status import Banner
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.schema.records import ItemRecord
from storage.texts.minutes import get_minute
from tests.screens.conftest import settle
from tests.screens.offices import SmallOffice, furnish
from tests.screens.open_minutes import OpenMinutes


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board whose coming meeting has five items, the last but one private."""
    small = furnish(database)
    store = Store.open(database)
    add_item(store, small.coming.id, ItemFields("Award of a contract [see 4.2]", part=Part.PRIVATE))
    store.close()
    return small


class Sitting(OpenMinutes):
    """The minutes of the office's coming meeting, open in an application under test."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None], office: SmallOffice) -> None:
        super().__init__(app, pilot)
        self.office = office

    @property
    def banner(self) -> str:
        """What the notice says, "" while there is none."""
        banner = self.screen.query_one(Banner)
        return str(banner.content) if banner.display else ""

    @property
    def saved(self) -> str:
        """What is said about saving."""
        return str(self.screen.query_one("#saved", Static).content)

    def stored(self, item: ItemRecord | None = None) -> str:
        """The text on the disk of an item, by default the one in front."""
        minute = (item or self.surface.item).minute
        return get_minute(self.app.store, minute.id).text


@asynccontextmanager
async def sitting(
    app: ClerkApp, office: SmallOffice, size: tuple[int, int] = (80, 24), item_id: int | None = None
) -> AsyncIterator[Sitting]:
    """Open the minutes of the coming meeting."""
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(office.coming.id, item_id))
        opened = Sitting(app, pilot, office)
        await opened.rest()
        yield opened


def reopened(database: Path) -> Store:
    """The office's file as the next program finds it."""
    return Store.open(database)


def key_event(key: str) -> events.Key:
    """A key as the driver posts it, without waiting for the one before to be done."""
    return events.Key(key, key if len(key) == 1 else None)
