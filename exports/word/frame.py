"""What stands round the text of a document: paper, margins, styles, header and footer, with places left for the text.

A frame is made once for a kind of page, by python-docx, and then serves every document of that kind. The text is put
into its places as text, which takes a tenth of the time of putting it there through the library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.section import _Footer, _Header
from docx.shared import Cm

from exports.document import Document
from exports.word import measures, parts
from exports.word.measures import Columns, columns_of, page_size
from exports.word.package import new_package, unpacked
from exports.word.styles import W
from exports.word.watermark import WATERMARK

DOCUMENT_PART = "word/document.xml"
RELATIONSHIPS_PART = "word/_rels/document.xml.rels"
NUMBERING_PART = "word/numbering.xml"
PROPERTIES_PART = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything about a document that its frame depends on."""

    columns: Columns
    language: str
    paper: tuple[float, float]
    landscape: bool
    watermark: bool
    line_numbers: bool
    first_page: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts of a package with places for the text, marked by the comments of `exports.word.parts`.

    `highest_list` are the highest ids of list formats and instances that are there already, `style_ids` what the file
    calls our styles where it calls them otherwise, `tokens` whether there are tokens to fill in.
    """

    parts: Mapping[str, bytes]
    highest_list: tuple[int, int] = (0, 0)
    style_ids: Mapping[str, str] = field(default_factory=dict)
    tokens: bool = False


def shape_of(document: Document) -> Shape:
    """The shape of a document."""
    return Shape(
        columns=columns_of(document),
        language=document.language,
        paper=page_size(document),
        landscape=document.landscape,
        watermark=document.draft and document.style.watermark,
        line_numbers=document.draft and document.style.line_numbers,
        first_page=document.first_page,
    )


@lru_cache(maxsize=16)
def house_frame(shape: Shape) -> Frame:
    """The frame in the house style, without a template of the council's own."""
    word = new_package(shape.columns, shape.language)
    _set_pages(word, shape)
    return Frame(unpacked(word))


def _set_pages(word: WordDocument, shape: Shape) -> None:
    """Paper, margins, header and footer. The first page has no running head: its title says the same."""
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if shape.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Cm, shape.paper)
    section.left_margin = section.right_margin = Cm(measures.MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Cm(measures.MARGIN_TOP), Cm(measures.MARGIN_BOTTOM)
    section.header_distance, section.footer_distance = Cm(measures.HEADER), Cm(measures.FOOTER)
    section.different_first_page_header_footer = True
    number_pages(section._sectPr, shape)
    mark = WATERMARK if shape.watermark else ""
    _fill(section.header, parts.HEAD_HERE + mark)
    _fill(section.footer, parts.FOOT_HERE)
    _fill(section.first_page_footer, parts.FOOT_HERE)
    if mark:
        _fill(section.first_page_header, mark)


def number_pages(properties: object, shape: Shape) -> None:
    """Numbers of lines, and of the first page where that is not 1, in the place that the schema has for them."""
    wanted: list[tuple[str, dict[str, str]]] = []
    if shape.line_numbers:
        wanted.append(("w:lnNumType", {"w:countBy": "5", "w:restart": "newPage", "w:distance": "280"}))
    if shape.first_page != 1:
        wanted.append(("w:pgNumType", {"w:start": str(shape.first_page)}))
    margins = properties.find(qn("w:pgMar"))  # type: ignore[attr-defined]
    for tag, attributes in reversed(wanted):
        element = OxmlElement(tag)
        for name, value in attributes.items():
            element.set(qn(name), value)
        margins.addnext(element)


def _fill(part: _Header | _Footer, content: str) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f'<w:hdr xmlns:w="{W}">{content}</w:hdr>')))
