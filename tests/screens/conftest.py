"""What the tests of the screens share: a fixed clock, a fresh office, and waiting without sleeping."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from screens.app import ClerkApp
from storage.file.driver import sqlite
from tests.screens.waiting import keys_done, until

TODAY = date(2026, 6, 10)
NOW = datetime(2026, 6, 10, 18, 30, 15)


@pytest.fixture(autouse=True)
def steady_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No blinking cursors, no animation, no ghost text unless asked for, nothing of the developer's own settings."""
    monkeypatch.setattr(Input, "cursor_blink", False, raising=False)
    monkeypatch.setattr(TextArea, "cursor_blink", False, raising=False)
    monkeypatch.setattr("screens.minutes.drafting.LOOK_AFTER", 3600.0)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("CLERK_DATABASE", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(autouse=True)
def patient_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine of a test may stall for longer than a clerk is left without a word, or waits for one deed."""
    for patience in (
        "screens.keys_in_order.PATIENCE",
        "screens.minutes.papers.PATIENCE",
        "screens.minutes.revising.PATIENCE",
        "screens.minutes.screen.PATIENCE",
        "screens.minutes.shorthand.PATIENCE",
        "screens.minutes.writing.HINT_SECONDS",
        "screens.minutes.writing.PATIENCE",
        "storage.texts.writer.HELD_UP_AFTER",
    ):
        monkeypatch.setattr(patience, 60.0)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the test's office lies."""
    return tmp_path / "office.db"


@pytest.fixture
def make_app(database: Path) -> Callable[[], ClerkApp]:
    """Makes an application on the test's office, with the clock standing at TODAY and NOW."""
    return lambda: ClerkApp(database, today=lambda: TODAY, now=lambda: NOW)


@pytest.fixture
def app(make_app: Callable[[], ClerkApp]) -> ClerkApp:
    """An application on the test's office."""
    return make_app()


@contextmanager
def in_use(app: ClerkApp) -> Iterator[None]:
    """Another program writes to the office meanwhile, and it is not waited for."""
    with app.store.raw_writer() as connection:
        connection.execute("PRAGMA busy_timeout=1")
    with closing(sqlite.connect(app.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
    with app.store.raw_writer() as connection:
        connection.execute("PRAGMA busy_timeout=5000")


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the office is open, or a dialog says why not, nothing more is asked of it, and all is drawn."""
    application = pilot.app
    assert isinstance(application, ClerkApp)

    def open_or_told() -> bool:
        return not application.is_running or application.office.is_open or len(application.screen_stack) > 1

    await keys_done(pilot)
    await until(pilot, open_or_told, "the office to be open, or a dialog that says why it is not")
    await pilot.pause()
    await until(pilot, lambda: not application.office.asked, "the answer to everything asked of the office")
    await pilot.pause()
