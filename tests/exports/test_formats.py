"""One content tree, every format: by the ending of the file named, or as asked for."""

from pathlib import Path

import pytest

from exports.content.document import Edition
from exports.files import export, file_name
from exports.saving import ExportError
from exports.written.formats import FORMATS, render
from tests.exports import offices
from tests.exports.every_node import EVERY_NODE

#: PDF needs another program, and has tests of its own.
WITHOUT_OTHERS = tuple(ending for ending in FORMATS if ending != "pdf")
_BEGINNINGS = {"docx": b"PK", "html": b"<!DOCTYPE html>", "md": b"**Ashmere", "txt": b"Ashmere"}


@pytest.mark.parametrize("ending", WITHOUT_OTHERS)
def test_the_ending_of_the_file_chooses_the_format(ending: str, tmp_path: Path) -> None:
    target = tmp_path / f"minutes.{ending.upper()}"
    assert export(offices.scrutiny(), "minutes", target, made_at=offices.MADE_AT).path == target
    by_format = export(offices.scrutiny(), "minutes", tmp_path, format=ending, made_at=offices.MADE_AT).path
    assert by_format.name == file_name(offices.scrutiny(), "minutes", ending=ending)
    assert by_format.suffix == f".{ending}"
    assert by_format.read_bytes() == target.read_bytes()


@pytest.mark.parametrize("ending", WITHOUT_OTHERS)
def test_every_format_says_what_the_tree_says(ending: str) -> None:
    assert render(EVERY_NODE, ending).data.startswith(_BEGINNINGS[ending])
    if ending != "docx":
        text = render(EVERY_NODE, ending).data.decode()
        for words in ("Declarations of interests", "notes the report", "Heron Baths", "12 September 2019"):
            assert words in text.replace("\\", "")


@pytest.mark.parametrize(
    ("target", "asked", "said"),
    [
        ("minutes.odt", "", "does not end in"),
        ("minutes.docx", "pdf", "does not end in .pdf"),
        ("minutes.docx", "odt", 'written as "odt"'),
        ("nowhere", "", "There is no folder"),
        ("nowhere", "html", "There is no folder"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(target: str, asked: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=said):
        export(offices.scrutiny(), "minutes", tmp_path / target, format=asked)
    assert list(tmp_path.iterdir()) == []


def test_the_private_edition_is_named_so_in_every_format() -> None:
    for ending in FORMATS:
        name = file_name(offices.scrutiny(), "minutes", Edition.PRIVATE, ending)
        assert name.endswith(f" - draft minutes (private).{ending}")
