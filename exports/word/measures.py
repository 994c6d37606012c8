"""Lengths of a Word page, and the columns a document needs for its numbers and its labels."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from exports.content.document import Attendance, Detail, Document, ItemHeading

MARGIN_SIDE = 2.5
MARGIN_TOP = 2.2
MARGIN_BOTTOM = 2.3
HEADER = 1.25
FOOTER = 1.1
LIST_INDENT = 0.85

_NUMBER_SIZE = 13
_LABEL_SIZE = 12
_GAP = 0.5
_CM_IN_POINT = 2.54 / 72

# Advance widths of Arial in thousandths of the type size, for what stands in a column; anything else counts as "0".
_BOLD = {
    "'": 238, " ,./:;I\\ijl’‘": 278, "!()-[]`ft": 333, "*r{}": 389, "zcskvxyaeJ$#_–": 556, "?FLTZbdghnopqu": 611,
    "EPSVXY": 667, "&ABCDHKNRU": 722, "GOQw": 778, "M": 833, "%m": 889, "W": 944, "@": 975,
}  # fmt: skip
_REGULAR = {
    "'": 191, "ijl’‘": 222, " !,./:;I[\\]ft": 278, "()-`r": 333, "*": 389, "cksvxyzJ": 500, "FTZ": 611,
    "&ABEKPSVXY": 667, "CDHNRUw": 722, "GOQ": 778, "Mm": 833, "%": 889, "W": 944, "@": 1015,
}  # fmt: skip
_DIGIT = 556


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in centimetres: of minute numbers, of labels ("Apologies:"), and of the text between the margins.

    `scale` is how much larger than usual everything is, `font` what it is set in.
    """

    number: float
    label: float
    text: float
    scale: float = 1.0
    font: str = "Arial"

    @property
    def list_indent(self) -> float:
        """How far the text of a list stands from its mark."""
        return round(LIST_INDENT * self.scale, 2)


def columns_of(document: Document) -> Columns:
    """The columns that fit this document's longest number and its widest label."""
    numbers = {node.number for node in document.nodes if isinstance(node, ItemHeading)}
    labels = {f"{node.label}:" for node in document.nodes if isinstance(node, Detail | Attendance)}
    width, _ = page_size(document)
    scale, given = document.style.scale, document.style.number_column
    return Columns(
        number=min(given, 6.0) if given > 0 and any(numbers) else _number_column(numbers, scale),
        label=_label_column(labels, scale),
        text=round(width - 2 * MARGIN_SIDE, 2),
        scale=scale,
        font=document.style.font,
    )


def page_size(document: Document) -> tuple[float, float]:
    """Width and height of the page in centimetres, as it lies."""
    width, height = document.style.paper_size
    return (height, width) if document.landscape else (width, height)


def _number_column(numbers: Iterable[str], scale: float) -> float:
    widest = max((text_width(number, _NUMBER_SIZE * scale, bold=True) for number in numbers), default=0.0)
    if widest == 0:
        return 0.0
    steps = (step for step in (1.25, 1.75, 2.25) if step >= widest + _GAP)
    return next(steps, min(_quarter_up(widest + _GAP), 5.0 * scale))


def _label_column(labels: Iterable[str], scale: float) -> float:
    widest = max((text_width(label, _LABEL_SIZE * scale, bold=True) for label in labels), default=0.0)
    return min(max(3.0, _quarter_up(widest + _GAP)), 6.0 * scale)


def _quarter_up(length: float) -> float:
    return math.ceil(length * 4) / 4


def text_width(text: str, size: float, bold: bool = False) -> float:
    """About how wide a text is, in centimetres, set in Arial at `size` points."""
    widths = _widths(bold)
    return sum(widths.get(character, _DIGIT) for character in text) * size * _CM_IN_POINT / 1000


@cache
def _widths(bold: bool) -> dict[str, int]:
    table = _BOLD if bold else _REGULAR
    return {character: width for characters, width in table.items() for character in characters}


def twips(centimetres: float) -> int:
    """Twentieths of a point, the unit of indents and tab stops."""
    return round(centimetres * 1440 / 2.54)


def points(value: float) -> int:
    """Points as twentieths of a point, the unit of spacing."""
    return round(value * 20)


def half_points(value: float) -> int:
    """Points as half-points, the unit of type sizes."""
    return round(value * 2)


def eighths(value: float) -> int:
    """Points as eighths of a point, the unit of rules and bars."""
    return round(value * 8)
