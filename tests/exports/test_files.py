import errno
import os
import stat
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.problems import Problem
from clerk.vocabulary import MeetingStatus
from exports.content.document import Edition
from exports.files import DOCUMENTS, ExportError, export, file_name, safe_name, write_new
from tests.exports import offices


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Scrutiny Board (2) - draft minutes", "Scrutiny Board (2) - draft minutes"),
        ('a<b>c:d"e/f\\g|h?i*j', "a-b-c-d-e-f-g-h-i-j"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "CON_"),
        ("con.txt", "con_.txt"),
        ("COM¹", "COM¹_"),
        ("Lpt9 ", "Lpt9_"),
        ("Conference", "Conference"),
        ("  ... Minutes ... ", "Minutes"),
        ("-rf minutes", "rf minutes"),
        ("~$minutes", "$minutes"),
        ("a\x00b\x1b[31mc\u202ed\u200be\ud800f", "abcdef"),
        ("line\nbreak\tand  spaces", "line break and spaces"),
        ("cafe\u0301", "café"),
        ("", "document"),
        ("???", "document"),
        (" . ", "document"),
    ],
)
def test_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=400), st.sampled_from(["", ".docx", " - draft minutes (private).docx"]))
def test_no_text_makes_a_bad_name(text: str, ending: str) -> None:
    name = safe_name(text, ending)
    assert 0 < len(name.encode()) <= 150
    assert name.endswith(ending)
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert name[0] not in " .-~"
    assert name[-1] not in " ."
    assert unicodedata.is_normalized("NFC", name)
    assert safe_name(name.removesuffix(ending), ending) == name


def test_a_long_name_is_cut_between_letters_and_keeps_its_ending() -> None:
    name = safe_name("é" * 200 + "x", ".docx")
    assert name == "é" * 72 + ".docx"
    assert unicodedata.combining(safe_name("q\u0307" * 200)[-1])


def test_the_day_comes_first_and_the_standing_last() -> None:
    draft, approved = offices.scrutiny(), offices.scrutiny(status=MeetingStatus.APPROVED)
    stem = "2019-07-18 Learning and Skills Scrutiny Board (4)"
    assert file_name(draft, "minutes") == f"{stem} - draft minutes.docx"
    assert file_name(draft, "minutes", Edition.PRIVATE) == f"{stem} - draft minutes (private).docx"
    assert file_name(approved, "minutes") == f"{stem} - minutes.docx"
    assert file_name(draft, "agenda") == f"{stem} - agenda.docx"
    assert file_name(offices.scrutiny(status=MeetingStatus.PLANNED), "agenda") == f"{stem} - draft agenda.docx"


def test_a_body_with_a_very_long_name_still_says_what_the_document_is() -> None:
    file = offices.scrutiny()
    file = replace(file, body=replace(file.body, name="Joint Committee of " * 30))
    assert file_name(file, "minutes", Edition.PRIVATE).endswith(" - draft minutes (private).docx")


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_goes_into_the_folder_given(kind: str, tmp_path: Path) -> None:
    edition = DOCUMENTS[kind].editions[0]
    exported = export(offices.scrutiny(), kind, tmp_path, edition, made_at=offices.MADE_AT)
    assert exported.path == tmp_path / file_name(offices.scrutiny(), kind, edition)
    assert exported.path.read_bytes().startswith(b"PK")
    assert os.listdir(tmp_path) == [exported.path.name]


def test_without_a_folder_it_goes_into_the_present_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(offices.scrutiny(), "minutes").path.parent == tmp_path


def test_a_file_may_be_named(tmp_path: Path) -> None:
    target = tmp_path / "Minutes of July.DOCX"
    assert export(offices.scrutiny(), "minutes", target).path == target


def test_the_clerk_is_told_what_no_word_file_can_hold(tmp_path: Path) -> None:
    notes = export(offices.with_text("a\x07b"), "minutes", tmp_path).notes
    assert notes == ("Left out, because no Word file can hold it: control character U+0007.",)


def test_another_file_is_never_written_over_unless_asked(tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    target.write_text("mine")
    assert write_new(target, b"one") == tmp_path / "minutes (2).docx"
    assert write_new(target, b"two") == tmp_path / "minutes (3).docx"
    assert target.read_text() == "mine"
    assert write_new(target, b"three", replace=True) == target
    assert target.read_bytes() == b"three"
    assert sorted(os.listdir(tmp_path)) == ["minutes (2).docx", "minutes (3).docx", "minutes.docx"]


@pytest.mark.skipif(os.name == "nt", reason="modes of files are of POSIX systems")
def test_a_document_may_be_read_by_whom_new_files_may_be_read(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    path = write_new(tmp_path / "minutes.docx", b"x")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(errno.ENOSPC, "No space left"), "The disk is full, so minutes.docx could not be written."),
        (PermissionError(errno.EACCES, "Permission denied"), "You may not write in"),
        (OSError(errno.EROFS, "Read-only"), "can only be read"),
        (OSError(errno.EIO, "Input/output error {x}"), "Input/output error {x}"),
    ],
)
def test_a_fault_is_a_sentence_and_leaves_nothing_behind(
    fault: OSError, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise fault

    monkeypatch.setattr("exports.saving.os.fsync", failing)
    with pytest.raises(ExportError) as caught:
        write_new(tmp_path / "minutes.docx", b"x")
    assert said in str(caught.value)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("replace_it", [True, False])
def test_a_file_open_elsewhere_keeps_what_it_held(
    replace_it: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "minutes.docx"
    target.write_text("mine")

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr("exports.saving.os.replace", refused)
    with pytest.raises(ExportError, match="open in another program" if replace_it else "may not write"):
        write_new(target, b"x", replace=replace_it)
    assert target.read_text() == "mine"
    assert os.listdir(tmp_path) == ["minutes.docx"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("missing/minutes.docx", "There is no folder"),
        ("missing", "There is no folder"),
        ("minutes.odt", "does not end in"),
    ],
)
def test_a_target_that_cannot_be_is_explained(target: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=said):
        export(offices.scrutiny(), "minutes", tmp_path / target)


def test_an_unknown_document_is_explained() -> None:
    with pytest.raises(ExportError, match="agenda, summons, minutes"):
        export(offices.scrutiny(), "novel")


def test_a_folder_in_the_place_of_the_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        write_new(tmp_path / "minutes.docx", b"x", replace=True)
