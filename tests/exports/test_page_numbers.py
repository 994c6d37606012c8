"""Minutes paged through the year: where they begin and why, and that their pages are kept once they are final."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from clerk.house_style import HouseStyle
from clerk.policy import Policy
from clerk.vocabulary import LifeStep, MeetingStatus
from exports.content.document import Document, Edition
from exports.files import document_of
from exports.sent.page_numbers import begun, count_pages, note_pages, start_of, starts_of, to_count
from exports.sent.sending import Request, Share, prepare, send
from exports.sent.sent_pages import counted, note_counted
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.papers.life import take_step
from storage.papers.page_numbers import Pages, forget_pages, keep_pages, pages_of
from storage.schema.records import MeetingFile
from storage.sittings.meetings import meeting_file
from storage.texts.minutes import save
from tests.storage.office import bare_body, new_meeting

AT = datetime(2026, 9, 10, 9, tzinfo=UTC)


@dataclass
class Register:
    """A board whose pages run on, with two meetings that are over."""

    store: Store
    first_id: int
    second_id: int

    def file(self, meeting_id: int = 0) -> MeetingFile:
        """The second meeting, or the one asked for."""
        return meeting_file(self.store, meeting_id or self.second_id)

    def minutes(self, asked: int | None = None) -> Document:
        """The minutes of the second meeting as they would be written now."""
        file = self.file()
        document = document_of(file, "minutes", made_at=AT)
        return begun(document, file, start_of(self.store, file, Edition.PUBLIC), asked)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    store = Store.open(tmp_path / "office.db", create=True)
    body = bare_body(store, house_style=HouseStyle(pages_run_on=True))
    meetings = [new_meeting(store, body, day) for day in (date(2026, 7, 9), date(2026, 9, 8))]
    for meeting in meetings:
        item = add_item(store, meeting.id, ItemFields("Grit"))
        save(store, item.minute.id, "The salt was counted.", item.minute.version)
        take_step(store, meeting.id, LifeStep.CLOSED, AT, ended=time(11))
    take_step(store, meetings[0].id, LifeStep.CIRCULATED, AT)
    yield Register(store, meetings[0].id, meetings[1].id)
    store.close()


def _pdf(pages: int) -> bytes:
    pdf, made = pikepdf.new(), BytesIO()
    for _ in range(pages):
        pdf.add_blank_page()
    pdf.save(made)
    return made.getvalue()


def test_minutes_begin_after_those_before_and_say_why(register: Register) -> None:
    keep_pages(register.store, register.first_id, 40, 7)
    document = register.minutes()
    assert document.first_page == 47
    assert document.notes[-1] == "Begins at page 47: the minutes of 9 July 2026 end on page 46."
    assert register.minutes(asked=50).first_page == 50
    assert register.minutes(asked=50).notes[-1] == "Begins at page 50, as you asked."
    keep_pages(register.store, register.second_id, 47, 3)
    keep_pages(register.store, register.first_id, 40, 8)
    document = register.minutes()
    assert document.first_page == 47
    assert "end on page 47. To go on from there, give 48 as the first page." in document.notes[-1]


def test_what_is_not_known_is_said_with_what_to_do(register: Register) -> None:
    note = register.minutes().notes[-1]
    assert register.minutes().first_page == 1
    assert "the pages of the minutes of 9 July 2026 are not known" in note
    assert "clerk pages ESB/2026-07-09 --first NUMBER --pages NUMBER" in note
    first = register.file(register.first_id)
    assert begun(document_of(first, "minutes"), first, start_of(register.store, first, Edition.PUBLIC)).notes[-1] == (
        "Begins at page 1: there are no minutes before these in the year."
    )


def test_a_body_whose_pages_do_not_run_on_begins_at_one(register: Register) -> None:
    file = register.file()
    plain = replace(file, body=replace(file.body, policy=Policy()))
    keep_pages(register.store, register.first_id, 40, 7)
    assert starts_of(register.store, plain) == {}
    document = document_of(plain, "minutes", made_at=AT)
    assert begun(document, plain, None) == document
    assert begun(document, plain, None, 12) == replace(document, first_page=12)


def test_only_final_minutes_in_a_format_with_pages_are_counted(register: Register) -> None:
    file = register.file()
    assert not to_count(file, "minutes", "docx")
    final = replace(file, meeting=replace(file.meeting, status=MeetingStatus.CIRCULATED))
    counts = [
        to_count(final, kind, ending) for kind, ending in (("minutes", "pdf"), ("minutes", "md"), ("agenda", "pdf"))
    ]
    assert counts == [True, False, False]


def test_pages_are_counted_from_the_pdf_and_asked_for_where_there_is_none(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.written.pdf.find_office", lambda: None)
    assert count_pages(_pdf(3), "pdf") == 3
    assert count_pages(b"a Word file", "docx") is None
    said = note_pages(register.store, register.file(), Edition.PRIVATE, 47, None)
    assert "clerk pages ESB/2026-09-08 --first 47 --pages NUMBER --private." in said
    assert pages_of(register.store, register.second_id, "private") is None
    said = note_pages(register.store, register.file(), Edition.PUBLIC, 47, 3)
    assert said == "Kept: they take pages 47 to 49, so the next minutes begin at page 50."


def test_circulated_minutes_go_out_with_their_pages_which_are_kept(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.written.pdf.pdf_bytes", lambda word: _pdf(2))
    store, kept = register.store, Pages(register.second_id, 47, 2)
    keep_pages(store, register.first_id, 40, 7)
    file = register.file()

    def sent(final: bool) -> tuple[str, ...]:
        shares = (Share("press@x.example"),)
        prepared = prepare(file, Request(("minutes",), shares, final=final, begins=starts_of(store, file)), AT)
        assert prepared.notes[-1].startswith("Begins at page 47: ")
        send(store, prepared, tmp_path, AT)
        return note_counted(store, prepared, counted(prepared))

    forget_pages(store, register.first_id)
    unknown = Request(("minutes",), (Share("press@x.example"),), begins=starts_of(store, file))
    assert counted(prepare(file, unknown, AT)) == ()
    keep_pages(store, register.first_id, 40, 7)
    assert sent(final=False) == ()
    assert pages_of(store, register.second_id) is None
    assert sent(final=True) == ("Kept: they take pages 47 to 48, so the next minutes begin at page 49.",)
    assert pages_of(store, register.second_id) == kept
    assert forget_pages(store, register.second_id)
