"""A content tree in, the bytes of a Word file out."""

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from exports.document import Document, ItemHeading
from exports.word.body import Body
from exports.word.markup import Markup
from exports.word.measures import columns_of
from exports.word.package import new_package, saved
from exports.word.pages import set_pages, set_properties
from exports.word.styles import W

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, and the names of the characters in the text that no Word file can hold."""

    data: bytes
    dropped: tuple[str, ...]


def word_bytes(document: Document) -> WordFile:
    """Write a document. The same tree gives the same bytes."""
    columns = columns_of(document)
    word = new_package(columns, document.language)
    anchors = {node.anchor for node in document.nodes if isinstance(node, ItemHeading) and node.anchor}
    markup = Markup(lambda url: word.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True), anchors)
    body = Body(markup, columns)
    _set_body(word, body.write(document.nodes))
    _set_numbering(word, body.numbering.xml())
    set_pages(word, document, markup)
    set_properties(word, document, markup)
    return WordFile(saved(word), markup.dropped)


def _set_body(word: WordDocument, xml: str) -> None:
    """Put the paragraphs before the section properties that close the body, parsed in one go."""
    written = parse_xml(f'<w:body xmlns:w="{W}" xmlns:r="{_R}">{xml}</w:body>')
    body = word.element.body
    body[:0] = list(written)


def _set_numbering(word: WordDocument, xml: str) -> None:
    numbering = word.part.numbering_part.element
    numbering.extend(list(parse_xml(f'<w:numbering xmlns:w="{W}">{xml}</w:numbering>')))
