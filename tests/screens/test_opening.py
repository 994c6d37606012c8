"""Opening an office that cannot be opened as it is: a sentence and a choice, never a traceback."""

import os
from pathlib import Path

import pytest

from screens.app import ClerkApp
from screens.dialogs.choose import ChooseDialog
from screens.dialogs.confirm import ConfirmDialog
from screens.opening import open_store, opening_problem
from storage.council.bodies import list_bodies
from storage.file.backups import back_up
from storage.file.database import Store
from storage.file.errors import Busy, Damaged, DiskFull, Gone, NotOurs, ReadOnly, StorageError, TooNew
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


def spoil(database: Path) -> None:
    """Overwrite the pages behind the header."""
    data = bytearray(database.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    database.write_bytes(bytes(data))


async def test_a_damaged_office_is_brought_back_from_its_backup(app: ClerkApp, database: Path) -> None:
    furnish(database)
    store = Store.open(database)
    back_up(store)
    store.close()
    spoil(database)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, ChooseDialog)
        assert "damaged" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        await settle(pilot)
        assert [body.name for body in list_bodies(app.store)] == ["Roads Board"]
        assert "Brought back" in screen_text(app)
        assert list(database.parent.glob("office.db.damaged-*"))


async def test_a_file_that_is_no_office_is_left_alone(app: ClerkApp, database: Path) -> None:
    database.write_text("A letter about hedges [b]\n" * 100)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, ChooseDialog)
        await settle(pilot)
        assert "This file is not an office" in screen_text(app)
        assert "Leave the program" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
    assert app.return_code == 1
    assert database.read_text().startswith("A letter about hedges")


async def test_a_missing_office_is_not_made_unless_asked(database: Path) -> None:
    app = ClerkApp(database, create=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, ChooseDialog)
        assert "is not there" in screen_text(app)
        Store.open(database, create=True).close()
        await pilot.press("enter")
        await pilot.pause()
        await settle(pilot)
        assert app.office.is_open


async def test_a_second_window_is_told_of_the_first(app: ClerkApp, database: Path) -> None:
    furnish(database)
    first = Store.open(database)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            assert isinstance(app.screen, ConfirmDialog)
            assert "open in another window" in screen_text(app)
            await pilot.press("y")
            await settle(pilot)
            assert len(app.screen_stack) == 1
    finally:
        first.close()


@pytest.mark.parametrize("kind", [Damaged, Gone, TooNew, NotOurs, ReadOnly, Busy, DiskFull, StorageError])
def test_every_error_has_a_way_out_and_keeps_its_own_sentence(kind: type[StorageError], database: Path) -> None:
    problem = opening_problem(kind("This is the sentence."), database)
    assert "This is the sentence." in problem.detail
    assert str(database) in problem.detail
    assert problem.choices[-1][0] == "leave"
    assert "restore" not in dict(problem.choices)


async def test_a_long_problem_fits_the_smallest_terminal(app: ClerkApp) -> None:
    problem = opening_problem(Damaged("A long sentence about what is wrong. " * 8), Path("/a" * 60))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(ChooseDialog(problem.heading, problem.choices, problem.detail))
        await settle(pilot)
        assert_snapshot(app, "opening-problem-80x24")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anything")
async def test_an_office_that_may_only_be_read_says_so(app: ClerkApp, database: Path) -> None:
    furnish(database)
    database.chmod(0o400)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert "may only be read" in screen_text(app)


async def test_everything_to_be_known_of_the_file_is_said(
    app: ClerkApp, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(database)

    def opened(path: Path, create: bool) -> Store:
        store = open_store(path, create)
        store.notices = ("It lies in a folder that others read.", "It may not be changed.")
        return store

    monkeypatch.setattr("screens.app.open_store", opened)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        shown = screen_text(app)
        assert "folder that others read" in shown
        assert "may not be changed" in shown
