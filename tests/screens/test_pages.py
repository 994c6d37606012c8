"""Minutes paged through the year, from the command line and in the export dialog."""

from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from textual.widgets import Input
from typer.testing import CliRunner

from clerk.house_style import HouseStyle
from clerk.policy import Policy
from clerk.vocabulary import LifeStep
from screens.app import ClerkApp
from screens.commandline.commands import app as command_line
from screens.dialogs import export_choices
from screens.dialogs.export import ExportDialog
from screens.dialogs.prompt import PromptDialog
from storage.file.database import Store
from storage.papers.life import take_step
from storage.papers.page_numbers import Pages, pages_of
from tests.exports.word_files import parts
from tests.screens.conftest import settle
from tests.screens.snapshots import screen_text
from tests.storage.office import add_items, new_body, new_meeting

AT = datetime(2026, 9, 10, 9, tzinfo=UTC)
DAYS = (date(2026, 7, 9), date(2026, 9, 8))


def _furnish(database: Path) -> list[int]:
    """A board whose pages run on, with two meetings whose minutes are circulated; their ids."""
    store = Store.open(database, create=True)
    body = new_body(store, policy=Policy(house_style=HouseStyle(pages_run_on=True)))
    meetings = [new_meeting(store, body, day) for day in DAYS]
    for meeting in meetings:
        add_items(store, meeting, "Grit")
        take_step(store, meeting.id, LifeStep.CLOSED, AT, ended=time(11))
        take_step(store, meeting.id, LifeStep.CIRCULATED, AT)
    store.close()
    return [meeting.id for meeting in meetings]


def test_the_next_minutes_begin_where_those_before_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "office.db"
    _furnish(database)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[str, str]:
        done = CliRunner().invoke(command_line, ["--database", str(database), *arguments])
        assert done.exit_code == 0, done.output
        return done.stdout.strip(), " ".join(done.stderr.split())

    def told(*arguments: str) -> str:
        return run("export", "minutes", *arguments)[1]

    assert "pages of the minutes of 9 July 2026 are not known" in run("pages", "ESB/2026-09-08")[1]
    assert "Kept" not in told("ESB/2026-09-08", "-o", "guess.docx", "--pages", "2")
    said = told("ESB/2026-07-09", "--first-page", "40", "--pages", "7")
    assert "Begins at page 40, as you asked." in said
    assert "they take pages 40 to 46, so the next minutes begin at page 47" in said
    path, said = run("export", "minutes", "ESB/2026-09-08", "--pages", "2")
    assert "Begins at page 47: the minutes of 9 July 2026 end on page 46." in said
    document = parts((tmp_path / path).read_bytes())["word/document.xml"].decode()
    assert 'w:pgNumType w:start="47"' in document
    assert run("pages", "ESB/2026-09-08")[0] == "pages 47 to 48"
    assert run("pages", "ESB/2026-09-08", "--pages", "1")[0] == "page 47"
    assert "Begins at page" not in told("ESB/2026-09-08", "--large-print", "-o", "large.docx")
    assert "is not kept" in told("ESB/2026-09-08", "--format", "txt", "--pages", "2")
    assert "their pages are not known yet. Begins at page 47" in run("pages", "ESB/2026-09-08", "--forget")[1]


def _one_page() -> bytes:
    pdf, made = pikepdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.save(made)
    return made.getvalue()


async def test_the_dialog_shows_the_first_page_lets_it_be_changed_and_asks_what_it_cannot_count(
    app: ClerkApp, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_id, second_id = _furnish(database)
    monkeypatch.setattr(export_choices, "usual_folder", lambda: tmp_path)
    monkeypatch.setattr("exports.written.pdf.find_office", lambda: None)
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)

        async def write(meeting_id: int, page: str = "") -> Input:
            await app.push_screen(ExportDialog(export_choices.read_export(app.store, meeting_id)))
            await settle(pilot)
            typed = app.screen.query_one("#first-page", Input)
            typed.value = page or typed.value
            await pilot.press("ctrl+s")
            await settle(pilot)
            return typed

        await write(second_id)
        assert "the pages of the minutes of 9 July 2026 are not known" in " ".join(
            screen_text(app).replace("│", " ").split()
        )
        assert pages_of(app.store, second_id) is None
        await pilot.press("escape")
        await settle(pilot)
        typed = await write(first_id, "nine")
        assert '"nine" is not the number of a page' in screen_text(app)
        typed.value = "40"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, PromptDialog)
        await pilot.press("7", "enter")
        await settle(pilot)
        assert "Kept: they take pages 40 to 46" in screen_text(app)
        assert pages_of(app.store, first_id) == Pages(first_id, 40, 7)
        await pilot.press("escape")
        await settle(pilot)
        monkeypatch.setattr("exports.written.pdf.pdf_bytes", lambda word: _one_page())
        assert (await write(second_id)).value == "47"
        assert "the minutes of 9 July 2026 end on page 46" in screen_text(app)
        assert pages_of(app.store, second_id) == Pages(second_id, 47, 1)
