"""Sending papers out, and reading back what came of it, at the keyboard."""

from datetime import time
from pathlib import Path

import pytest
from textual.widgets import Input, Select, Static, TextArea

from clerk.vocabulary import LifeStep, MeetingStatus
from exports.word.package import packed
from screens.app import ClerkApp
from screens.comments import CommentsScreen
from screens.dialogs import circulate as circulate_dialog
from screens.dialogs import export_choices
from screens.dialogs.circulate import CirculateDialog
from screens.dialogs.confirm import ConfirmDialog
from storage.business.agendas import ItemFields, add_item
from storage.papers.circulation import circulated_bytes, circulations, distribution_of
from storage.papers.corrections import corrections
from storage.papers.life import take_step
from storage.sittings.meetings import get_meeting
from storage.texts.minutes import get_minute, revisions, save
from tests.exports.word_files import parts
from tests.screens.conftest import NOW, settle
from tests.screens.minuting import key_event
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text

_TEXT = "The Board received the report of the Director.\n\nRESOLVED that the lane be resurfaced in the spring."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(export_choices, "usual_folder", lambda: documents)
    return documents


@pytest.fixture
def office(database: Path) -> SmallOffice:
    return furnish(database)


def _minuted(app: ClerkApp, meeting_id: int) -> int:
    """A meeting that is over, with one more minute; the minute's id."""
    item = add_item(app.store, meeting_id, ItemFields("Resurfacing of Pound Lane"))
    save(app.store, item.minute.id, _TEXT, item.minute.version)
    take_step(app.store, meeting_id, LifeStep.CLOSED, NOW, ended=time(20))
    return item.minute.id


async def test_draft_minutes_are_circulated_knowingly_and_what_went_out_is_shown(
    app: ClerkApp, office: SmallOffice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    async def open_document(path: Path) -> str:
        opened.append(path)
        return ""

    monkeypatch.setattr(circulate_dialog, "open_document", open_document)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        meeting_id = office.held.id
        minute_id = _minuted(app, meeting_id)
        await app.desk.fill(meeting_id=meeting_id)
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert isinstance(app.screen, CirculateDialog)
        app.screen.query_one("#people", TextArea).text = "press@example.org: public\nfriends"
        await settle(pilot)
        assert "is not understood" in screen_text(app)
        app.screen.query_one("#people", TextArea).text = "press@example.org: public"
        app.screen.query_one("#folder", Input).value = "documents"
        await settle(pilot)
        assert_snapshot(app, "circulate-80x24")
        app.screen.query_one("#folder", Input).value = str(folder)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmDialog)
        assert "for ever" in screen_text(app)
        await pilot.press("y")
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        assert get_meeting(app.store, meeting_id).status is MeetingStatus.CIRCULATED
        (record,) = circulations(app.store, meeting_id)
        assert (record.document, record.recipients) == ("minutes", ("press@example.org",))
        assert opened == list(folder.iterdir())
        assert distribution_of(app.store, office.body.id) == "press@example.org: public"
        assert "to press@example.org" in str(app.screen.query_one("#before", Static).render())
        await pilot.press("escape")
        await settle(pilot)
        assert get_minute(app.store, minute_id).text == _TEXT


async def test_what_must_be_put_right_first_is_said_and_nothing_goes_out(
    app: ClerkApp, office: SmallOffice, folder: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        minute_id = _minuted(app, office.held.id)
        save(app.store, minute_id, f"{_TEXT} ??", get_minute(app.store, minute_id).version)
        await app.desk.fill(meeting_id=office.held.id)
        await pilot.press("c")
        await settle(pilot)
        app.screen.query_one("#people", TextArea).text = "press@example.org"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "marked ??" in screen_text(app)
        assert "for comment" in screen_text(app)
        assert list(folder.iterdir()) == []
        assert circulations(app.store, office.held.id) == []


def _came_back(app: ClerkApp, meeting_id: int, folder: Path) -> Path:
    """The circulated document with a word replaced in tracked changes, one taken out, and a comment."""
    (record,) = circulations(app.store, meeting_id)
    contents = parts(circulated_bytes(app.store, record.id))
    xml = contents["word/document.xml"].decode()
    assert "in the spring" in xml
    by = 'w:id="901" w:author="Ada Ashby" w:date="2026-06-12T10:00:00Z"'
    text = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    before, after = xml.split("in the spring", 1)
    changed = (
        f'{before}</w:t></w:r><w:del {by}><w:r><w:delText xml:space="preserve">in the spring</w:delText></w:r></w:del>'
        f"<w:ins {by.replace('901', '902')}>{text.format('by the end of May')}</w:ins>"
        f'<w:r><w:t xml:space="preserve">{after}'
    )
    contents["word/document.xml"] = changed.replace("received the report", "received the long report").encode()
    path = folder / f"{Path(record.file_name).stem} AA.docx"
    path.write_bytes(packed(contents))
    return path


async def test_what_the_chair_changed_is_accepted_rejected_or_flagged_with_one_key_each(
    app: ClerkApp, office: SmallOffice, folder: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        meeting_id = office.held.id
        minute_id = _minuted(app, meeting_id)
        await app.desk.fill(meeting_id=meeting_id)
        await pilot.press("c")
        await settle(pilot)
        app.screen.query_one("#people", TextArea).text = "chair@example.org"
        app.screen.query_one("#purpose").value = "comment"  # type: ignore[attr-defined]
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert get_meeting(app.store, meeting_id).status is MeetingStatus.DRAFT
        await pilot.press("escape")
        path = _came_back(app, meeting_id, folder)
        await app.run_action("app.comments")
        await settle(pilot)
        app.screen.query_one("#line", Input).value = str(path)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, CommentsScreen)
        assert_snapshot(app, "comments-80x24")
        await pilot.press("a")
        await settle(pilot)
        text = get_minute(app.store, minute_id).text
        assert text.endswith("RESOLVED that the lane be resurfaced by the end of May.")
        assert any(revision.text == _TEXT for revision in revisions(app.store, minute_id))
        await pilot.press("r")
        await settle(pilot)
        assert "0 of 2 to decide" in screen_text(app)
        assert get_minute(app.store, minute_id).text == text
        await pilot.press("escape")
        await settle(pilot)
        await app.run_action("app.comments")
        await settle(pilot)
        app.screen.query_one("#line", Input).value = str(path)
        await pilot.press("enter")
        await settle(pilot)
        assert "0 of 2 to decide" in screen_text(app)
        await pilot.press("end", "u", "f")
        await settle(pilot)
        assert "?? " in get_minute(app.store, minute_id).text.splitlines()[0]

        assert corrections(app.store, meeting_id) == ()


async def test_circulating_twice_at_once_sends_once(app: ClerkApp, office: SmallOffice, folder: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        _minuted(app, office.held.id)
        await app.desk.fill(meeting_id=office.held.id)
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        app.screen.query_one("#purpose", Select).value = "comment"
        app.screen.query_one("#people", TextArea).text = "press@example.org: public"
        app.screen.query_one("#folder", Input).value = str(folder)
        await settle(pilot)
        for _ in range(2):
            app.post_message(key_event("ctrl+s"))
        await settle(pilot)
        assert len(circulations(app.store, office.held.id)) == 1
