"""Headings that a PDF has alone at the foot of a page, and the Word file with a page begun before them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document as open_document
from docx.oxml.ns import qn

from exports.content.document import ItemHeading, Node, PageBreak, Paragraph, Run, Section, Subtitle, Title
from exports.papers.minutes import minutes_document
from exports.word.writer import word_bytes
from exports.written.pdf import pdf_bytes
from exports.written.pdf_headings import broken_before, stranded
from tests.exports import offices


def _tagged(*pages: tuple[str, ...]) -> bytes:
    """A PDF whose pages hold blocks of those kinds, in that order."""
    pdf = pikepdf.new()
    whole = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name("/Document"), P=pikepdf.Dictionary()))
    numbers = pikepdf.Array()
    for place, kinds in enumerate(pages):
        pdf.add_blank_page().obj.StructParents = place
        blocks = [pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), P=whole)) for kind in kinds]
        numbers.append(place)
        numbers.append(pikepdf.Array(blocks))
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(ParentTree=pikepdf.Dictionary(Nums=numbers))
    made = BytesIO()
    pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ([("H1", "H2", "H3", "Minute Text"), ("H3", "Minute Text")], ()),
        ([("H1", "H2", "H3"), ("Minute Text", "H3"), ("L",)], (2, 3)),
        ([("H1", "H3", "Agenda Note"), ("Minute Text",)], (1,)),
        ([("H1", "H3", "Minute Text"), ("Agenda Papers", "H3")], (1,)),
        ([("H1", "H2"), ("H3", "Minute Text")], (1,)),
        ([("H1", "H3"), ("H3", "H3")], ()),
        ([("H1", "H3")], ()),
    ],
)
def test_a_heading_that_ends_a_page_over_nothing_is_found(pages: list[tuple[str, ...]], found: tuple[int, ...]) -> None:
    assert stranded(_tagged(*pages))[0] == found


def test_a_pdf_without_tags_has_none() -> None:
    made = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(made)
    assert stranded(made.getvalue()) == ((), 0)


def _text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


_NODES: tuple[Node, ...] = (
    Title("Board"), Subtitle("Minutes"), Section("Public business"), ItemHeading("1.", "One"), _text("Said."),
    ItemHeading("2.", "Two"), _text("Said."), PageBreak(), Section("Next meeting"), ItemHeading("3.", "Three"),
    _text("Said."), ItemHeading("4.", "Four"), _text("Said."),
)  # fmt: skip


_HEADINGS = sum(isinstance(node, Title | Section | ItemHeading) for node in _NODES)


def _word() -> bytes:
    document = minutes_document(offices.of_length(0), made_at=offices.MADE_AT)
    return word_bytes(replace(document, nodes=_NODES)).data


def _begun(word: bytes) -> list[str]:
    """The texts of the paragraphs that begin a page."""
    body = open_document(BytesIO(word)).element.body
    marked = body.xpath(".//w:p[w:pPr/w:pageBreakBefore]")
    return ["".join(one.text or "" for one in paragraph.iter(qn("w:t"))) for paragraph in marked]


@pytest.mark.parametrize(
    ("headings", "begun"),
    [
        ((3,), ["2.Two", "Next meeting"]),
        # The section goes with its first item, and what follows in the same chapter is looked at again.
        ((2, 3), ["Public business", "Next meeting"]),
        ((3, 6), ["2.Two", "Next meeting", "4.Four"]),
        ((5,), ["Next meeting"]),
    ],
)
def test_a_page_begins_before_it(headings: tuple[int, ...], begun: list[str]) -> None:
    assert _begun(broken_before(_word(), headings, _HEADINGS)) == begun


def test_a_file_whose_headings_were_counted_otherwise_is_left_as_it_was() -> None:
    assert broken_before(_word(), (3,), _HEADINGS + 1) == _word()


def test_a_pdf_is_made_again_until_no_heading_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = _tagged(("H1", "H2", "H3", "Minute Text", "H3"), ("Minute Text",), ("H2", "H3", "H3", "Minute Text"))
    right = _tagged(("H1", "H2", "H3", "Minute Text"), ("H3", "Minute Text"), ("H2", "H3", "H3", "Minute Text"))
    given: list[bytes] = []

    def made(program: str, source: Path, word: bytes, patience: float) -> bytes:
        given.append(word)
        return alone if len(given) == 1 else right

    monkeypatch.setattr("exports.written.pdf.find_office", lambda: "soffice")
    monkeypatch.setattr("exports.written.pdf._made", made)
    pdf_bytes(_word())
    assert [_begun(word) for word in given] == [["Next meeting"], ["2.Two", "Next meeting"]]
