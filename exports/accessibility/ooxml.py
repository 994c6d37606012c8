"""The few words of WordprocessingML that every module here needs: names, switches and measures.

Namespaces are those of ISO/IEC 29500 Transitional, which is what Word writes unless told otherwise; files in the
Strict dialect are brought to these names before they are parsed.
"""

import re
from functools import lru_cache

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", NAMESPACES["w"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", NAMESPACES["r"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", NAMESPACES["m"].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", NAMESPACES["a"].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", NAMESPACES["wp"].encode()),
)

_MEASURE = re.compile(r"(-?\d{1,7}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|pi)?")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0}


@lru_cache(maxsize=512)
def q(name: str) -> str:
    """`w:p` in the form lxml compares: `{http://...}p`."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


VAL = q("w:val")


def child(parent: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child down a path of names (`child(tbl, "w:tblPr", "w:tblStyle")`), or None where a step is missing."""
    for name in names:
        if parent is None:
            return None
        parent = parent.find(q(name))
    return parent


def attribute(element: etree._Element | None, name: str) -> str:
    """An attribute's text, "" where the element or the attribute is missing."""
    return "" if element is None else element.get(q(name)) or ""


def value(parent: etree._Element | None, *names: str) -> str | None:
    """The `w:val` at the end of a path of names; None where the element is missing, "" where it has no value."""
    found = child(parent, *names)
    return None if found is None else found.get(VAL) or ""


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as `<w:b/>` is on: it is unless it says otherwise."""
    return element.get(VAL) not in ("0", "false", "off")


def switched_on(parent: etree._Element | None, *names: str) -> bool:
    """Whether the switch at the end of a path of names is there and on."""
    found = child(parent, *names)
    return found is not None and is_on(found)


def whole(text: str | None) -> int | None:
    """A whole number as written in an attribute, or None for anything else."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text, re.ASCII) else None


def measure(text: str | None, unit: float = 1.0) -> float | None:
    """A length in twentieths of a point. A bare number counts `unit` twentieths each (10 for half-points).

    Lengths with a unit ("12pt", "0.5in") are allowed in the Strict dialect. None for anything else.
    """
    match = _MEASURE.fullmatch(text or "")
    if match is None:
        return None
    number, name = match.groups()
    return float(number) * (_TWIPS[name] if name else unit)
