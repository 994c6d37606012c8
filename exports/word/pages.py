"""The page: paper, margins, the running head after the first page, the foot of every page, the properties."""

from datetime import UTC, datetime

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.parser import parse_xml
from docx.section import _Footer, _Header
from docx.shared import Cm

from exports.document import Document, Edition
from exports.word import measures
from exports.word.markup import TAB, Markup, field
from exports.word.styles import W

_CATEGORIES = {Edition.PUBLIC: "Public", Edition.PRIVATE: "Not for publication"}


def set_pages(word: WordDocument, document: Document, markup: Markup) -> None:
    """Paper, margins, header and footer. The first page has no running head: its title says the same."""
    section = word.sections[0]
    width, height = Cm(measures.PAGE_WIDTH), Cm(measures.PAGE_HEIGHT)
    if document.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        width, height = height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Cm(measures.MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Cm(measures.MARGIN_TOP), Cm(measures.MARGIN_BOTTOM)
    section.header_distance, section.footer_distance = Cm(measures.HEADER), Cm(measures.FOOTER)
    section.different_first_page_header_footer = True
    running = f"{markup.plain(document.running_head)}{TAB}{markup.plain(document.running_status)}"
    _fill(section.header, "Header", running, markup)
    page = f"{markup.plain('Page ')}{field('PAGE', '1')}{markup.plain(' of ')}{field('NUMPAGES', '1')}"
    foot = f"{markup.plain(document.footer)}{TAB}{page}"
    _fill(section.footer, "Footer", foot, markup)
    _fill(section.first_page_footer, "Footer", foot, markup)


def _fill(part: _Header | _Footer, style: str, content: str, markup: Markup) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    wrapped = f'<w:hdr xmlns:w="{W}">{markup.paragraph(style, content)}</w:hdr>'
    element.extend(list(parse_xml(wrapped)))


def set_properties(word: WordDocument, document: Document, markup: Markup) -> None:
    """Title, author, language and times, so that nothing of the machine or the library is left in the file."""
    properties = word.core_properties
    properties.title = markup.property(document.title)
    properties.subject = markup.property(document.subject)
    properties.author = markup.property(document.author)
    properties.last_modified_by = markup.property(document.author)
    properties.category = _CATEGORIES[document.edition]
    properties.language = document.language
    properties.revision = 1
    properties.created = properties.modified = _utc(document.made_at)


def _utc(moment: datetime) -> datetime:
    """The moment as the library writes it: in universal time, to the second, without a zone."""
    universal = moment.astimezone(UTC) if moment.tzinfo else moment
    return universal.replace(tzinfo=None, microsecond=0)
