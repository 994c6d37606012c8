"""Pictures, shapes and embedded objects: their alternative text and how they stand in the text."""

import re
from collections.abc import Iterator

from lxml import etree

from exports.accessibility.content import Paragraph, Picture
from exports.accessibility.ooxml import NAMESPACES, attribute, child, q
from exports.accessibility.walking import shown_children, text_boxes

_INLINE, _ANCHOR = q("wp:inline"), q("wp:anchor")
_VML_SHAPES = frozenset(
    map(q, ("v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:group", "v:image"))
)
_WATERMARK = re.compile("water ?mark", re.IGNORECASE)
_DECORATIVE = f"{{{NAMESPACES['adec']}}}decorative"
_ABSOLUTE = re.compile(r"position\s*:\s*absolute", re.IGNORECASE)


def pictures_of(element: etree._Element, paragraph: Paragraph) -> Iterator[Picture]:
    """The pictures in a `w:drawing`, `w:pict` or `w:object`, each counted once; typed horizontal lines left out."""
    for part in shown_children(element):
        if part.tag in (_INLINE, _ANCHOR):
            yield _drawing(part, paragraph)
        elif part.tag in _VML_SHAPES and attribute(part, "o:hr") not in ("t", "true", "1"):
            yield _vml(part, paragraph)


def _drawing(frame: etree._Element, paragraph: Paragraph) -> Picture:
    properties = child(frame, "wp:docPr")
    alternative, name, decorative = "", "", False
    if properties is not None:
        alternative = properties.get("descr") or properties.get("title") or ""
        name = properties.get("name") or ""
        mark = next(properties.iter(_DECORATIVE), None)
        decorative = mark is not None and mark.get("val") in ("1", "true")
    return Picture(
        paragraph,
        alternative=alternative.strip(),
        decorative=decorative,
        floating=frame.tag == _ANCHOR,
        watermark=bool(_WATERMARK.search(name)),
        boxed=next(text_boxes(frame), None) is not None,
    )


def _vml(shape: etree._Element, paragraph: Paragraph) -> Picture:
    names = (shape.get("id") or "") + attribute(shape, "o:spid")
    return Picture(
        paragraph,
        alternative=(shape.get("alt") or "").strip(),
        floating=bool(_ABSOLUTE.search(shape.get("style") or "")),
        watermark=bool(_WATERMARK.search(names))
        or (paragraph.story.repeats and child(shape, "v:textpath") is not None),
        boxed=next(text_boxes(shape), None) is not None,
    )
