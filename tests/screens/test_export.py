"""Writing a document from the screens."""

import sys
from pathlib import Path

import pytest
from textual.widgets import Input, Select, TextArea

from clerk.vocabulary import Part
from screens import opener
from screens.app import ClerkApp
from screens.dialogs import export as export_dialog
from screens.dialogs import export_choices
from screens.dialogs.export import ExportDialog
from screens.dialogs.export_choices import read_export
from screens.preview import PreviewScreen
from screens.widgets.tick_list import TickList
from storage.business.agendas import ItemFields, add_item
from storage.schema.settings import remembered
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The usual folder for documents."""
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(export_choices, "usual_folder", lambda: documents)
    return documents


async def test_the_agenda_is_written_and_its_path_shown(app: ClerkApp, database: Path, folder: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_agenda(office.coming.id)
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert isinstance(app.screen, ExportDialog)
        app.screen.query_one("#folder", Input).value = "documents"
        await settle(pilot)
        assert_snapshot(app, "export-80x24")
        app.screen.query_one("#folder", Input).value = str(folder)
        await pilot.press("f8")
        await settle(pilot)
        written = list(folder.iterdir())
        assert [file.name for file in written] == ["2026-07-16 Roads Board - draft agenda.docx"]
        assert "Written:" in screen_text(app)
        assert "draft agenda.docx" in screen_text(app)
        assert remembered(app.store, "export folder") == str(folder)


async def test_a_folder_that_is_not_there_is_said_and_nothing_written(
    app: ClerkApp, database: Path, folder: Path
) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        app.screen.query_one("#folder", Input).value = str(folder / "nowhere")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "There is no folder" in screen_text(app)
        assert app.focused is app.screen.query_one("#folder")
        assert list(folder.iterdir()) == []


async def test_the_name_follows_the_document_and_the_edition(app: ClerkApp, database: Path, folder: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("down", "f8")
        await settle(pilot)
        await pilot.press("space", "down", "down", "space")
        edition: Select[str] = app.screen.query_one("#edition", Select)
        edition.value = "private"
        await settle(pilot)
        assert app.screen.query_one("#name", Input).value.endswith("Roads Board - draft minutes (private).docx")
        assert "PRIVATE EDITION" in screen_text(app)
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, PreviewScreen)
        assert "PRIVATE EDITION" in screen_text(app)
        assert "Minutes of the meeting" in screen_text(app)


async def test_several_documents_are_written_at_once_and_what_cannot_be_is_said(
    app: ClerkApp, database: Path, folder: Path
) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        ticks = app.screen.query_one("#documents", TickList)
        for kind in ("private-minutes", "actions", "book"):
            ticks.highlighted = ticks.get_option_index(kind)
            ticks.action_tick()
        await settle(pilot)
        assert app.screen.query_one("#name", Input).disabled
        assert "PRIVATE EDITION" in screen_text(app)
        looks = app.screen.query_one("#looks", TickList)
        looks.highlighted = looks.get_option_index("large")
        looks.action_tick()
        app.screen.query_one("#format", Select).value = "txt"
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        shown = screen_text(app)
        assert sorted(file.suffix for file in folder.iterdir()) == [".txt"] * 3
        assert sum("(private)" in file.name for file in folder.iterdir()) == 1
        assert "Not written: minute book of the year" in shown
        assert (shown.count("Written:"), shown.count("Written, PRIVATE:")) == (2, 1)
        again = read_export(app.store, office.coming.id)
        assert (again.ending, again.ticks, again.folder) == ("txt", ("large",), folder)


async def test_a_name_typed_is_made_safe_and_a_private_document_still_says_so(
    app: ClerkApp, database: Path, folder: Path
) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        app.screen.query_one("#edition", Select).value = "private"
        await settle(pilot)
        app.screen.query_one("#name", Input).value = "to: the/Chair.docx"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert [file.name for file in folder.iterdir()] == ["to- the-Chair (private).docx"]
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "was there already" in screen_text(app)


async def test_the_summary_for_the_public_is_kept_with_its_item(app: ClerkApp, database: Path, folder: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        item = add_item(app.store, office.coming.id, ItemFields("Land", part=Part.PRIVATE))
        app.export(office.coming.id, "minutes")
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        app.screen.query_one(f"#summary-{item.id}", TextArea).text = "The Board agreed terms."
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert "The Board agreed terms." in screen_text(app)


async def test_a_written_document_is_opened(
    app: ClerkApp, database: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(database)
    opened: list[Path] = []

    async def open_document(path: Path) -> str:
        opened.append(path)
        return "No program would open it."

    monkeypatch.setattr(export_dialog, "open_document", open_document)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        await pilot.press("f9")
        await settle(pilot)
        assert "Write the document first" in screen_text(app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        assert opened == list(folder.iterdir())
        assert "No program would open it." in screen_text(app)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens documents itself")
async def test_a_computer_without_an_opener_is_told_where_the_document_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("screens.opener.shutil.which", lambda name: None)
    assert str(tmp_path / "x.docx") in await opener.open_document(tmp_path / "x.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script")
async def test_windows_without_a_program_for_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(path: Path) -> None:
        raise OSError(0, "No application is associated")

    with monkeypatch.context() as windows:
        windows.setattr("os.startfile", refuse, raising=False)
        windows.setattr("sys.platform", "win32")
        said = await opener.open_document(tmp_path / "x.docx")
    assert "No application is associated" in said
    assert str(tmp_path / "x.docx") in said


async def test_an_opener_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    refusing = tmp_path / "xdg-open"
    refusing.write_text("#!/bin/sh\nexit 3\n")
    refusing.chmod(0o755)
    monkeypatch.setattr("screens.opener.shutil.which", lambda name: str(refusing))
    assert "would open" in await opener.open_document(tmp_path / "[b] x.docx")
