"""Leaving: everything typed is saved first, however the program ends, and nothing of it is shown in a report."""

import os
import signal
from pathlib import Path

import pytest

from screens import autosave
from screens.app import ClerkApp
from screens.dialogs.body import BodyDialog
from screens.dialogs.confirm import ConfirmDialog
from screens.leaving import fault_sentence, note_fault
from storage.file.backup_files import backups_of
from storage.file.database import Store
from storage.file.errors import DiskFull
from tests.screens.conftest import NOW, settle
from tests.screens.offices import furnish
from tests.screens.snapshots import screen_text


@pytest.fixture
def flushes(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The flushes asked for, each by its timeout."""
    asked: list[float] = []

    def flush_all(timeout: float) -> bool:
        asked.append(timeout)
        return True

    monkeypatch.setattr(autosave, "flush_all", flush_all)
    return asked


async def test_ctrl_q_saves_backs_up_and_leaves(app: ClerkApp, database: Path, flushes: list[float]) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_agenda(2)
        await settle(pilot)
        await pilot.press("a", "x", "enter", "enter", "enter")
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
    assert flushes
    assert app.return_code == 0
    assert len(backups_of(database)) == 1


async def test_ctrl_q_over_a_form_asks_before_throwing_it_away(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b", "x", "ctrl+q")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("n")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)


@pytest.mark.parametrize("said", ["", "The disk is full. The rescue file could not be written either."])
async def test_leaving_asks_when_something_could_not_be_saved(
    app: ClerkApp, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(autosave, "_FLUSHES", {lambda timeout: False: lambda: said})
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert "Not everything could be saved" in screen_text(app)
        told = " ".join(screen_text(app).replace("│", " ").split())
        assert (said or "if a rescue file can be written") in told
        await pilot.press("n")
        await settle(pilot)
        assert app.is_running
        monkeypatch.setattr("storage.file.backups.back_up_if_changed", _refuse)
        await pilot.press("ctrl+q", "y")
        await settle(pilot)
        assert "The backup could not be made" in screen_text(app)
        assert "typed is saved" not in screen_text(app)


def _refuse(store: Store) -> None:
    raise DiskFull("The disk is full.")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signal here")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
async def test_being_ended_from_outside_saves_first(app: ClerkApp, flushes: list[float], name: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        os.kill(os.getpid(), getattr(signal, name))
        await pilot.pause()
        await pilot.pause()
    assert flushes
    assert app.return_code == 128 + getattr(signal, name)


async def test_a_fault_ends_with_a_sentence_and_no_contents(
    app: ClerkApp, flushes: list[float], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "Councillor Alder said something private"

    def fail() -> None:
        words = secret
        raise RuntimeError(words)

    async def work_until_the_fault() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            app.call_later(fail)
            await pilot.pause()
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await work_until_the_fault()
    said = capsys.readouterr()
    assert flushes
    assert app.return_code == 70
    assert "Everything you typed is saved" in " ".join(said.err.split())
    assert "Traceback" not in said.out + said.err
    notes = list((tmp_path / "state").rglob("fault-*.txt"))
    assert len(notes) == 1
    assert "in fail" in notes[0].read_text()
    assert secret not in notes[0].read_text() + said.out + said.err


def test_a_fault_that_cannot_be_noted_is_still_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert note_fault(ValueError("x"), tmp_path / "file", NOW) is None
    assert "rescued text" in fault_sentence(False, None)
