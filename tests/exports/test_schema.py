"""The house's own checks of Word files: silent on a sound file, and each one fires on its fault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from exports.content.document import Edition
from exports.files import DOCUMENTS, export
from tests.exports import offices
from tests.exports.docx_kit import (
    CORE,
    DOCUMENT,
    FOOTER,
    LAST,
    MAIN_LINKS,
    NUMBERING,
    STYLES,
    Kit,
    good,
    line,
    link,
    paragraph,
    picture,
    run,
    table,
)
from tests.exports.schema import faults

_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_START, _END = '<w:bookmarkStart w:id="{}" w:name="{}"/>', '<w:bookmarkEnd w:id="{}"/>'
_STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style></w:styles>'
_INSERTED = '<w:ins w:id="{}" w:author="A Clerk">{}</w:ins>'


def _adds(*inner: str) -> Callable[[Kit], Kit]:
    return lambda kit: kit.add(line(*inner))


def _adds_style(id_: str, name: str, inner: str = "") -> Callable[[Kit], Kit]:
    return lambda kit: kit.change(STYLES, "</w:styles>", _STYLE.format(id_, name, inner))


def _changes(part: str, old: str, new: str) -> Callable[[Kit], Kit]:
    return lambda kit: kit.change(part, old, new)


MUTATIONS: tuple[tuple[str, Callable[[Kit], Kit]], ...] = (
    ("bookmark 5 is not paired", _adds(_START.format(5, "minute_9"))),
    ("bookmark 5 is not paired", _adds(_END.format(5))),
    ("bookmark 1 begins twice", _adds(_START.format(1, "minute_9"))),
    ("bookmark name minute_6 is used twice", _adds(_START.format(5, "Minute_6"), _END.format(5))),
    ("bookmark name 'minute 9' is not allowed", _adds(_START.format(5, "minute 9"), _END.format(5))),
    (f"bookmark name '{'m' * 41}' is not allowed", _adds(_START.format(5, "m" * 41), _END.format(5))),
    ("to the missing bookmark 'minute_9'", _adds(link("minute 9", anchor="minute_9"))),
    ("comment 3 is missing", _adds('<w:r><w:commentReference w:id="3"/></w:r>')),
    ("range of comment 3 is not paired", _adds('<w:commentRangeStart w:id="3"/>')),
    ("footnote 7 is missing", _adds('<w:r><w:footnoteReference w:id="7"/></w:r>')),
    ("does not end", _adds(_MARK.format("begin"), run("6"))),
    ("mark 'end' in word/document.xml belongs to no field", _adds(_MARK.format("end"))),
    ("mark 'separate'", _adds(_MARK.format("begin"), _MARK.format("separate") * 2, _MARK.format("end"))),
    ("style Extra has no name", _adds_style("Extra", "")),
    ("style MinuteText is there twice", _adds_style("MinuteText", "Minute words")),
    ("style name minute text is used twice", _adds_style("Extra", "Minute Text")),
    ("style Extra refers to the missing Gone", _adds_style("Extra", "Extra", '<w:basedOn w:val="Gone"/>')),
    ("style Extra is based on itself", _adds_style("Extra", "Extra", '<w:basedOn w:val="Extra"/>')),
    ("paragraph style Gone", lambda kit: kit.add(paragraph("Hello", style="Gone"))),
    ("paragraph style Hyperlink", lambda kit: kit.add(paragraph("Hello", style="Hyperlink"))),
    ("character style Gone", _adds(run("Hello", '<w:rStyle w:val="Gone"/>'))),
    ("table style Gone", _changes(DOCUMENT, 'w:tblStyle w:val="MinutesTable"', 'w:tblStyle w:val="Gone"')),
    ("does not end in a paragraph", lambda kit: kit.change(
        DOCUMENT, "M Clerk</w:t></w:r></w:p>", f"M Clerk</w:t></w:r></w:p>{table(('A', 'B'), ('C', 'D'))}"
    )),
    ("no rows, or a row no cells", _changes(DOCUMENT, "</w:tbl>", "<w:tr/></w:tbl>")),
    ("does not fit its rows", _changes(DOCUMENT, '<w:gridCol w:w="5000"/>', "")),
    ("list 9 at level 0", _changes(STYLES, '<w:numId w:val="2"/>', '<w:numId w:val="9"/>')),
    ("list 2 at level 4", _changes(STYLES, '<w:numId w:val="2"/>', '<w:ilvl w:val="4"/><w:numId w:val="2"/>')),
    ("list 2 has no definition 8", _changes(NUMBERING, '<w:abstractNumId w:val="1"/>', '<w:abstractNumId w:val="8"/>')),
    ("list 1 is there twice", _changes(NUMBERING, 'w:num w:numId="2"', 'w:num w:numId="1"')),
    ("a list definition stands after a list", _changes(
        NUMBERING, "</w:numbering>", '<w:abstractNum w:abstractNumId="5"/></w:numbering>'
    )),
    ("picture number 9 is used twice", _adds(picture("A heron"), picture("A reed"))),
    ("change number 4 is used twice", _adds(_INSERTED.format(4, run("One")), _INSERTED.format(4, run("Two")))),
    ("the date created", _changes(CORE, "2019-07-18T10:00:00Z", "18 July 2019")),
    ("relationship rIdGone used in word/document.xml", _adds(link("the report", relationship="rIdGone"))),
    ("leads to the missing word/footer9.xml", _changes(MAIN_LINKS, "footer1.xml", "footer9.xml")),
    ("type of a missing part word/footer1.xml", lambda kit: kit.without(FOOTER)),
    ("part word/letter.bin has no type", lambda kit: Kit({**kit.parts, "word/letter.bin": "x"})),
    ("part word/styles.xml is there twice", lambda kit: Kit({**kit.parts, "word/Styles.xml": kit.parts[STYLES]})),
    ("the body does not end with its section", _changes(DOCUMENT, "</w:sectPr>", f"</w:sectPr>{LAST}")),
)  # fmt: skip


def test_the_good_document_is_sound() -> None:
    assert faults(good().data()) == []


@pytest.mark.parametrize(("words", "spoil"), MUTATIONS)
def test_a_planted_fault_is_found(words: str, spoil: Callable[[Kit], Kit]) -> None:
    found = faults(spoil(good()).data())
    assert any(words in fault for fault in found), found


def test_the_good_document_keeps_microsofts_rules(validator: OpenXmlValidator, tmp_path: Path) -> None:
    assert list(validator.validate(str(good().write(tmp_path))).errors) == []


@pytest.mark.parametrize(
    ("kind", "edition"), [(kind, edition) for kind, document in DOCUMENTS.items() for edition in document.editions]
)
@pytest.mark.parametrize("name", offices.MEETINGS)
def test_what_the_program_writes_is_sound(kind: str, name: str, edition: Edition, tmp_path: Path) -> None:
    exported = export(offices.MEETINGS[name], kind, tmp_path, edition, made_at=offices.MADE_AT)
    assert faults(exported.path.read_bytes()) == []
