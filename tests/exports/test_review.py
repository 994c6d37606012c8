"""Comments come home: what was changed in minutes that went out is found, matched to its minute, and taken over."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from clerk.vocabulary import MeetingKind
from exports.accessibility.opening import Unreadable
from exports.papers.minutes import minutes_document
from exports.sent.review import Change, ChangeKind, apply, read_review
from exports.word.package import packed
from exports.word.writer import word_bytes
from exports.written.pdf import find_office
from storage.business.agenda_rows import ItemFields
from storage.business.agendas import add_item
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.records import MeetingFile
from storage.sittings.meeting_file import meeting_file
from storage.sittings.meetings import NewMeeting, create_meeting
from storage.texts.minutes import get_minute, revisions, save
from tests.exports import offices
from tests.exports.word_files import parts

_WHO = 'w:author="Ada Ashby" w:date="2019-07-25T10:00:00Z"'
TEXTS = (
    "The Board noted the report on **transport**.\n\nIt asked for a further report in October.",
    "RESOLVED that:\n(1) the budget be approved; and\n(2) the Director report in May.",
)


def _run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def _inserted(text: str) -> str:
    return f'<w:ins w:id="901" {_WHO}>{_run(text)}</w:ins>'


def _deleted(text: str) -> str:
    return f'<w:del w:id="902" {_WHO}>{_run(text, "delText")}</w:del>'


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "office.db", create=True)


@pytest.fixture
def file(store: Store) -> MeetingFile:
    """A meeting with two minutes."""
    body = create_body(store, NewBody("Ashmere", "Transport Board", "the Board", "TB"))
    meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, date(2019, 7, 18), time(10)))
    for title, text in zip(("Buses", "Budget"), TEXTS, strict=True):
        save(store, add_item(store, meeting.id, ItemFields(title)).minute.id, text, 0)
    return meeting_file(store, meeting.id)


def _circulated(file: MeetingFile) -> bytes:
    return word_bytes(minutes_document(file, made_at=offices.MADE_AT)).data


def _edited(file: MeetingFile, path: Path, *changes: tuple[str, str], comments: str = "") -> Path:
    """The minutes as they went out, with stretches of their XML replaced."""
    contents = parts(_circulated(file))
    xml = contents["word/document.xml"].decode()
    for old, new in changes:
        assert xml.count(old) == 1, old
        xml = xml.replace(old, new)
    contents["word/document.xml"] = xml.encode()
    if comments:
        contents["word/comments.xml"] = comments.encode()
    path.write_bytes(packed(contents))
    return path


_REPLACED = (
    _run("It asked for a further report in October."),
    _run("It asked for a further report in ") + _deleted("October") + _inserted("November") + _run("."),
)


def test_tracked_changes_have_their_author_their_minute_and_their_place(file: MeetingFile, tmp_path: Path) -> None:
    path = _edited(file, tmp_path / "edited.docx", _REPLACED)
    (change,) = read_review(path, file, _circulated(file)).changes
    minute = file.items[0].minute
    assert (change.kind, change.before, change.after) == (ChangeKind.REPLACED, "October", "November")
    assert change.author == "Ada Ashby"
    assert change.at.startswith("2019-07-25")
    assert change.minute_id == minute.id
    assert minute.text[change.start : change.end] == "October"


def test_changes_side_by_side_can_be_accepted_one_after_another(
    store: Store, file: MeetingFile, tmp_path: Path
) -> None:
    told = _run("It asked for a further report in October.")
    new = _run("It ") + _deleted("asked") + _run(" for ") + _inserted("just ") + _run("a ") + _deleted("further ")
    path = _edited(file, tmp_path / "e.docx", (told, new + _run("report in October.")))
    changes = read_review(path, file).changes
    assert [change.kind for change in changes] == [ChangeKind.DELETED, ChangeKind.INSERTED, ChangeKind.DELETED]
    for change in changes[::-1]:
        apply(store, change)
    assert get_minute(store, file.items[0].minute.id).text.endswith("It  for just a report in October.")


def test_accepted_changes_are_in_the_minute_and_its_history(store: Store, file: MeetingFile, tmp_path: Path) -> None:
    path = _edited(file, tmp_path / "edited.docx", _REPLACED)
    for change in read_review(path, file).changes:
        apply(store, change)
    minute_id = file.items[0].minute.id
    assert get_minute(store, minute_id).text.endswith("a further report in November.")
    assert TEXTS[0] in [revision.text for revision in revisions(store, minute_id)]


def test_edits_without_tracking_are_found_by_comparing(store: Store, file: MeetingFile, tmp_path: Path) -> None:
    path = _edited(file, tmp_path / "edited.docx", ("the Director report in May.", "the Director report in June."))
    assert read_review(path, file).changes == ()
    (change,) = read_review(path, file, _circulated(file)).changes
    assert (change.kind, change.before, change.after) == (ChangeKind.EDITED, "May.", "June.")
    assert change.minute_id == file.items[1].minute.id
    assert apply(store, change).text == TEXTS[1].replace("May", "June")


def test_a_document_that_nobody_changed_has_no_changes(file: MeetingFile, tmp_path: Path) -> None:
    path = _edited(file, tmp_path / "same.docx")
    assert read_review(path, file, _circulated(file)).changes == ()


_COMMENT = (
    '<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
    f'2006/main"><w:comment w:id="7" w:initials="AA" {_WHO}><w:p>{_run("Which director?")}</w:p></w:comment>'
    "</w:comments>"
)


def test_comments_come_with_the_words_they_are_on(store: Store, file: MeetingFile, tmp_path: Path) -> None:
    marked = (
        _run("the Director report in May."),
        _run("the ") + '<w:commentRangeStart w:id="7"/>' + _run("Director") + '<w:commentRangeEnd w:id="7"/>'
        + _run(" report in May."),
    )  # fmt: skip
    (change,) = read_review(_edited(file, tmp_path / "c.docx", marked, comments=_COMMENT), file).changes
    assert (change.kind, change.before, change.comment) == (ChangeKind.COMMENT, "Director", "Which director?")
    assert file.items[1].minute.text[change.start : change.end] == "Director"
    with pytest.raises(Invalid, match="flag"):
        apply(store, change)


def test_a_change_across_emphasis_is_found_in_the_text_with_its_signs(file: MeetingFile, tmp_path: Path) -> None:
    marked = (_run("The Board noted the report on "), _run("The Board noted the ") + _deleted("report") + _run(" on "))
    (change,) = read_review(_edited(file, tmp_path / "e.docx", marked), file).changes
    assert file.items[0].minute.text[change.start : change.end] == "report"


def test_without_bookmarks_a_minute_is_found_by_its_number(file: MeetingFile, tmp_path: Path) -> None:
    anchors = [f'w:name="{name}"' for name in ("minute_1_19", "minute_2_19")]
    path = _edited(file, tmp_path / "b.docx", _REPLACED, *((anchor, 'w:name="_x"') for anchor in anchors))
    assert {change.minute_id for change in read_review(path, file).changes} == {file.items[0].minute.id}


def test_a_change_is_refused_where_the_minute_has_moved_on(store: Store, file: MeetingFile, tmp_path: Path) -> None:
    change = read_review(_edited(file, tmp_path / "edited.docx", _REPLACED), file).changes[0]
    minute = file.items[0].minute
    longer = save(store, minute.id, f"A new beginning.\n\n{minute.text}", minute.version)
    assert apply(store, change).text.startswith("A new beginning.")
    save(store, minute.id, "Nothing of it is left.", longer.version + 1)
    with pytest.raises(Invalid, match="no longer says"):
        apply(store, change)


def test_a_change_outside_every_minute_is_told_and_not_applied(store: Store, file: MeetingFile, tmp_path: Path) -> None:
    heading = _run("Draft minutes, subject to confirmation at the next meeting")
    (change,) = read_review(_edited(file, tmp_path / "h.docx", (heading, heading + _inserted("!"))), file).changes
    assert change.minute_id is None
    assert not change.placed
    with pytest.raises(Invalid, match="by hand"):
        apply(store, change)


@pytest.mark.parametrize(
    "harm",
    [
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document/>',
        b"<w:document",
        b"",
        b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>",
    ],
)
def test_hostile_files_are_refused(harm: bytes, file: MeetingFile, tmp_path: Path) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(packed(parts(_circulated(file)) | {"word/document.xml": harm}))
    with pytest.raises(Unreadable):
        read_review(path, file)
    path.write_text("not a document")
    with pytest.raises(Unreadable):
        read_review(path, file)


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_a_document_saved_by_another_program_is_read_the_same(file: MeetingFile, tmp_path: Path) -> None:
    path = _edited(file, tmp_path / "edited.docx", _REPLACED)
    program = find_office() or shutil.which("soffice")
    assert program
    command = [program, f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", str(tmp_path / "saved"), str(path)], check=True, capture_output=True)
    read = read_review(tmp_path / "saved" / "edited.docx", file, _circulated(file)).changes
    assert [(change.kind, change.before, change.after) for change in read] == [
        (ChangeKind.REPLACED, "October", "November")
    ]


def test_a_change_without_a_place_is_known_by_its_offsets() -> None:
    change = Change(1, ChangeKind.EDITED, "", "", "a", "b")
    assert not change.placed
    assert replace(change, start=0, end=1).placed
