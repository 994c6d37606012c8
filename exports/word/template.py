"""A council's own Word file as the frame of our documents: its letterhead and its styles, our text.

No template language: the styles are mapped by name, a closed list of tokens is filled in, and one paragraph that says
{minutes} marks where the text goes. There is nothing to inject and nothing to break.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from exports.word import parts
from exports.word.frame import Frame, Shape, numbers
from exports.word.measures import Columns
from exports.word.package import unpacked
from exports.word.styles import W
from exports.word.template_package import opened_template, settle, with_numbering
from exports.word.template_styles import StyleUse, TemplateStyles
from exports.word.watermark import WATERMARK

#: What may stand in braces in a template, and what it becomes.
TOKENS = {
    "council": "the council, or the body where it stands alone",
    "committee": "the body whose meeting it is",
    "date": "the day of the meeting",
    "status": "Draft, or Not for publication; nothing once the minutes are confirmed",
    "title": "the title of the document",
}
PLACE = "{minutes}"

_TOKEN = re.compile("{(?:" + "|".join(TOKENS) + ")}")
_CM_IN_TWIPS = 1440 / 2.54


@lru_cache(maxsize=4)
def template_frame(data: bytes, shape: Shape) -> tuple[Frame, Columns, tuple[StyleUse, ...]]:
    """The frame of a template for documents of a shape, the columns of its page, and what became of our styles.

    Raises ExportError for a file that cannot be written in.
    """
    word = opened_template(data)
    settle(word)
    section = word.element.body.get_or_add_sectPr()
    columns = replace(shape.columns, text=_text_width(section, shape), font=_font(word) or shape.columns.font)
    styles = TemplateStyles(word, columns, dict(shape.styles))
    styles.complete()
    _speak(word, shape.language)
    columns = replace(columns, number=styles.number_column())
    highest = _number(with_numbering(word))
    _empty(word)
    _number_pages(section, shape)
    _head_and_foot(word, shape)
    for element in (word.element.body, *_running(word)):
        _join_tokens(element)
    ids = {ours: theirs for ours, theirs in styles.ids.items() if ours != theirs}
    return Frame(unpacked(word), highest, ids, tokens=True), columns, tuple(styles.uses)


def _text_width(section: Any, shape: Shape) -> float:
    """The width between the margins in centimetres, on the paper of the template."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return shape.columns.text
    taken = sum(int(float(margins.get(qn(f"w:{side}"), "0"))) for side in ("left", "right", "gutter"))
    return round((int(float(size.get(qn("w:w"), "11906"))) - taken) / _CM_IN_TWIPS, 2)


def _font(word: WordDocument) -> str:
    """The typeface of ordinary text where the template names one, rather than a place in its theme."""
    styles = word.styles.element
    normal = [style for style in styles.findall(qn("w:style")) if style.get(qn("w:default")) == "1"]
    for holder in (*(style for style in normal if style.get(qn("w:type")) == "paragraph"), styles):
        for fonts in holder.iterfind(f".//{qn('w:rFonts')}"):
            if fonts.get(qn("w:ascii")):
                return str(fonts.get(qn("w:ascii")))
    return ""


def _speak(word: WordDocument, language: str) -> None:
    """The language of the text, where the template does not give one."""
    styles = word.styles.element
    if styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}") is not None:
        return
    for path in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        child = styles.find(qn(path))
        if child is None:
            child = parse_xml(f'<{path} xmlns:w="{W}"/>')
            styles.insert(0, child)
        styles = child
    styles.append(parse_xml(f'<w:lang xmlns:w="{W}" w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'))


def _number(numbering: Any) -> tuple[int, int]:
    """The highest ids of formats and instances; the places for ours are marked."""
    formats, instances = numbering.findall(qn("w:abstractNum")), numbering.findall(qn("w:num"))
    here, there = etree.Comment(parts.FORMATS_HERE[4:-3]), etree.Comment(parts.INSTANCES_HERE[4:-3])
    if instances:
        instances[0].addprevious(here)
        instances[-1].addnext(there)
    else:
        numbering.extend((here, there))
        last = numbering.find(qn("w:numIdMacAtCleanup"))
        numbering.extend((last,) if last is not None else ())
    return (
        max((int(each.get(qn("w:abstractNumId"))) for each in formats), default=0),
        max((int(each.get(qn("w:numId"))) for each in instances), default=0),
    )


def _empty(word: WordDocument) -> None:
    """Take out the text of the template: all of it, or the paragraph that says where ours goes."""
    body = word.element.body
    marked = next((each for each in body.findall(qn("w:p")) if _words(each).strip() == PLACE), None)
    here = etree.Comment(parts.BODY_HERE[4:-3])
    if marked is not None:
        body.replace(marked, here)
        return
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    body.insert(0, here)


def _number_pages(section: Any, shape: Shape) -> None:
    for name in ("w:lnNumType", "w:pgNumType"):
        former = section.find(qn(name))
        if former is not None and (shape.line_numbers if name == "w:lnNumType" else shape.first_page != 1):
            section.remove(former)
    margins = section.find(qn("w:pgMar"))
    if margins is not None:
        for element in reversed(list(parse_xml(f'<w:sectPr xmlns:w="{W}">{numbers(shape)}</w:sectPr>'))):
            margins.addnext(element)


def _head_and_foot(word: WordDocument, shape: Shape) -> None:
    """Ours where the template has none. The standing of a document is on every page even so."""
    section = word.sections[-1]
    head, foot = section.header, section.footer
    if not _says_something(head._element) if not head.is_linked_to_previous else True:
        head.is_linked_to_previous = False
        _add(head._element, parts.HEAD_HERE, emptied=True)
    elif "{status}" not in _words(head._element):
        _add(head._element, parts.STATUS_HERE)
    if not _says_something(foot._element) if not foot.is_linked_to_previous else True:
        foot.is_linked_to_previous = False
        _add(foot._element, parts.FOOT_HERE, emptied=True)
    if shape.watermark:
        _add(head._element, WATERMARK)


def _says_something(element: Any) -> bool:
    drawn = (qn("w:drawing"), qn("w:pict"), qn("w:fldSimple"), qn("w:instrText"))
    return bool(_words(element).strip()) or any(True for _ in element.iter(*drawn))


def _add(element: Any, content: str, *, emptied: bool = False) -> None:
    if emptied:
        for child in list(element):
            element.remove(child)
    element.extend(list(parse_xml(f'<w:hdr xmlns:w="{W}">{content}</w:hdr>')))


def _running(word: WordDocument) -> list[Any]:
    """Every header and footer of the file."""
    return [
        relationship.target_part.element
        for relationship in word.part.rels.values()
        if relationship.reltype.endswith(("/header", "/footer"))
    ]


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _join_tokens(element: Any) -> None:
    """Put a token that Word has broken into several runs together again, in the look of its first run."""
    for paragraph in element.iter(qn("w:p")):
        texts = list(paragraph.iter(qn("w:t")))
        whole = "".join(text.text or "" for text in texts)
        in_one = sum(len(_TOKEN.findall(text.text or "")) for text in texts)
        if len(_TOKEN.findall(whole)) > in_one:
            texts[0].text = whole
            texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            for text in texts[1:]:
                text.text = ""
