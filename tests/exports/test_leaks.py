"""Nothing private may be in a public document: not in its text, not in any byte of its file, not in its name."""

from pathlib import Path

import pikepdf
import pytest

from clerk.numbering import NumberingScheme
from exports.content.document import Edition
from exports.files import DOCUMENTS, export, file_name
from exports.written.formats import FORMATS
from exports.written.pdf import find_office
from tests.exports import offices
from tests.exports.word_files import parts

CANARIES = ("witness", "post", "paper", "title", "text", "clause", "voter", "owner", "task", "instruction", "nature",
            "recommendation", "lead", "annex", "outcome", "deleted-item")  # fmt: skip


@pytest.mark.parametrize("kind", [kind for kind, document in DOCUMENTS.items() if Edition.PUBLIC in document.editions])
@pytest.mark.parametrize("scheme", [offices.RUNNING, offices.BY_YEAR], ids=["running", "by year"])
def test_no_public_document_holds_a_private_word(kind: str, scheme: NumberingScheme, tmp_path: Path) -> None:
    file = offices.with_private_business(scheme)
    document = DOCUMENTS[kind].build(file, Edition.PUBLIC, offices.MADE_AT)
    assert "canary" not in "\n".join(document.plain_text()).lower()
    exported = export(file, kind, tmp_path, Edition.PUBLIC, made_at=offices.MADE_AT)
    assert "canary" not in exported.path.name.lower()
    for name, content in parts(exported.path.read_bytes()).items():
        assert b"canary" not in name.encode().lower() + content.lower(), name
        assert b"8/19" not in content, name
        assert b"minute_8" not in content, name


def test_the_private_edition_holds_them_and_says_so_on_every_page(tmp_path: Path) -> None:
    file = offices.with_private_business()
    seen = ""
    for kind in DOCUMENTS:
        exported = export(file, kind, tmp_path, Edition.PRIVATE, made_at=offices.MADE_AT)
        assert "(private)" in exported.path.name
        contents = parts(exported.path.read_bytes())
        assert b"Not for publication" in contents["word/document.xml"]
        assert any(b"Not for publication" in contents[name] for name in contents if "header" in name)
        assert b"Not for publication" in contents["docProps/core.xml"]
        seen += contents["word/document.xml"].decode()
    for canary in CANARIES:
        assert f"canary-{canary}" in seen.lower(), canary


def test_the_clerk_is_told_what_was_left_out(tmp_path: Path) -> None:
    notes = export(offices.with_private_business(), "minutes", tmp_path, made_at=offices.MADE_AT).notes
    assert notes == (
        "1 private item is left out of the public edition.",
        "2 declarations on private business are left out of the public edition.",
        "1 person who came in for private business only is not named.",
    )


def test_a_public_document_of_a_meeting_without_private_business_says_nothing_of_it(tmp_path: Path) -> None:
    exported = export(offices.scrutiny(), "minutes", tmp_path, Edition.PRIVATE, made_at=offices.MADE_AT)
    assert exported.notes[-1] == "There is no private business: this edition says the same as the public one."
    content = parts(exported.path.read_bytes())["word/document.xml"]
    assert b"Not for publication" not in content
    assert b"Private business" not in content


def test_the_name_of_the_file_says_what_it_is() -> None:
    file = offices.with_private_business()
    assert file_name(file, "minutes") == "2019-07-18 Learning and Skills Scrutiny Board (4) - draft minutes.docx"


@pytest.mark.parametrize("kind", [kind for kind, document in DOCUMENTS.items() if Edition.PUBLIC in document.editions])
@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending != "pdf"])
def test_no_public_file_of_any_format_holds_a_private_word(kind: str, ending: str, tmp_path: Path) -> None:
    exported = export(offices.with_private_business(), kind, tmp_path, format=ending, made_at=offices.MADE_AT)
    content = exported.path.read_bytes()
    pieces = parts(content) if ending == "docx" else {exported.path.name: content}
    for name, piece in pieces.items():
        assert b"canary" not in name.encode().lower() + piece.lower(), name


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending not in ("pdf", "docx")])
def test_the_private_edition_says_so_in_every_format(kind: str, ending: str, tmp_path: Path) -> None:
    file = offices.with_private_business()
    exported = export(file, kind, tmp_path, Edition.PRIVATE, format=ending, made_at=offices.MADE_AT)
    assert b"Not for publication" in exported.path.read_bytes()


@pytest.mark.skipif(find_office() is None, reason="LibreOffice, which makes PDF files, is not installed")
def test_no_public_pdf_holds_a_private_word(tmp_path: Path) -> None:
    exported = export(offices.with_private_business(), "minutes", tmp_path, format="pdf", made_at=offices.MADE_AT)
    with pikepdf.open(exported.path) as pdf:
        unpacked = [bytes(thing.read_bytes()) for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        told = [str(pdf.docinfo), str(pdf.Root.get("/Metadata", "")), *map(str, pdf.objects)]
    assert not any(b"canary" in piece.lower() for piece in unpacked)
    assert "canary" not in " ".join(told).lower()
