"""The Textual application: paints the desk at once, opens the office in a thread, and moves between the screens."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from screens.commands.everywhere import EVERYWHERE
from screens.desk import DeskScreen
from screens.keys import bindings
from screens.office import Office

if TYPE_CHECKING:
    from storage.database import Store


class ClerkApp(App[None]):
    """The clerk's workbench on one database.

    `create` says whether a missing database is made; `today` and `now` are the clock, given so that it can be set.
    """

    TITLE = "Clerk's workbench"
    BINDINGS = bindings(EVERYWHERE)

    def __init__(
        self,
        database: Path,
        create: bool = True,
        today: Callable[[], date] = date.today,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self.database = database
        self.create = create
        self.today = today
        self.now = now
        self.office = Office()

    @property
    def store(self) -> "Store":
        """The open store. Raises Problem while it is being opened."""
        return self.office.store

    def get_default_screen(self) -> Screen[None]:
        """The desk lies under every other screen."""
        return DeskScreen(id="desk")

    def on_ready(self) -> None:
        """Once the first frame is painted, open the office."""
        self.run_worker(self._open_office())

    async def _open_office(self) -> None:
        self.office.opened(await asyncio.to_thread(_open, self.database, self.create))

    def on_unmount(self) -> None:
        """Let go of the database."""
        if self.office.is_open:
            self.office.store.close()


def _open(database: Path, create: bool) -> "Store":
    from storage.database import Store

    return Store.open(database, create=create)
