"""What stands round the text of a document: paper, margins, styles, header and footer, with places left for the text.

A frame is made once for a kind of page and then serves every document of that kind: the house's own here, that of a
council's template in `exports.word.template`, by python-docx. The text is put into its places as text, which takes a
tenth of the time of putting it there through the library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from exports.content.document import Document
from exports.word import measures, parts
from exports.word.measures import Columns, columns_of, page_size
from exports.word.package import base_parts
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
    styles: tuple[tuple[str, str], ...] = ()


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
        styles=document.style.styles,
    )


@lru_cache(maxsize=16)
def house_frame(shape: Shape) -> Frame:
    """The frame in the house style, without a template of the council's own.

    Written as text, so that a document from cold does not wait for python-docx; templates are opened with it.
    """
    contents = base_parts(shape.columns, shape.language)
    mark = WATERMARK if shape.watermark else ""
    margins = [("header", "default", parts.HEAD_HERE + mark), ("footer", "default", parts.FOOT_HERE)]
    # The first page has no running head: its title says the same.
    margins += [("header", "first", mark)] if mark else []
    margins += [("footer", "first", parts.FOOT_HERE)]
    references = types = relationships = ""
    for number, (kind, where, content) in enumerate(margins, 1):
        name, identity = f"{kind}{number}.xml", f"rIdMargin{number}"
        contents[f"word/{name}"] = parts.margin(kind, content)
        types += parts.margin_type(kind, name)
        relationships += parts.margin_relationship(kind, name, identity)
        references += f'<w:{kind}Reference w:type="{where}" r:id="{identity}"/>'
    contents["[Content_Types].xml"] = contents["[Content_Types].xml"].replace("</Types>", f"{types}</Types>")
    contents[RELATIONSHIPS_PART] = contents[RELATIONSHIPS_PART].replace(
        "</Relationships>", f"{relationships}</Relationships>"
    )
    contents[DOCUMENT_PART] = contents[DOCUMENT_PART].replace(parts.PAGES_HERE, f"{references}{_pages(shape)}")
    return Frame({name: text.encode() for name, text in contents.items()})


def _pages(shape: Shape) -> str:
    """Paper, margins and numbers of lines and pages, in the order that the schema has for them."""
    width, height = map(measures.twips, shape.paper)
    side, top, bottom, head, foot = map(
        measures.twips,
        (measures.MARGIN_SIDE, measures.MARGIN_TOP, measures.MARGIN_BOTTOM, measures.HEADER, measures.FOOTER),
    )
    lying = ' w:orient="landscape"' if shape.landscape else ""
    return (
        f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{bottom}" w:left="{side}" w:header="{head}"'
        f' w:footer="{foot}" w:gutter="0"/>{numbers(shape)}<w:cols w:space="708"/><w:titlePg/>'
    )


def numbers(shape: Shape) -> str:
    """Numbers of lines, and of the first page where that is not 1, as they follow the margins of a section."""
    lines = '<w:lnNumType w:countBy="5" w:distance="280" w:restart="newPage"/>' if shape.line_numbers else ""
    return lines + (f'<w:pgNumType w:start="{shape.first_page}"/>' if shape.first_page != 1 else "")
