"""Tables as written: their rows and cells, and which part of a table's style applies to each cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from exports.accessibility.content import Cell, Row
from exports.accessibility.ooxml import attribute, child, q, switched_on, value, whole
from exports.accessibility.styles import Styles, TableLayer
from exports.accessibility.walking import shown_children

_ROW, _CELL = q("w:tr"), q("w:tc")
_FIRST_ROW, _LAST_ROW, _FIRST_COLUMN, _LAST_COLUMN, _NO_ROW_BANDS, _NO_COLUMN_BANDS = (
    0x20, 0x40, 0x80, 0x100, 0x200, 0x400,
)  # fmt: skip
_LOOK = (
    ("w:firstRow", _FIRST_ROW),
    ("w:lastRow", _LAST_ROW),
    ("w:firstColumn", _FIRST_COLUMN),
    ("w:lastColumn", _LAST_COLUMN),
    ("w:noHBand", _NO_ROW_BANDS),
    ("w:noVBand", _NO_COLUMN_BANDS),
)


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a table wears its style: the style's id, which of its parts are switched on, the table's own shading."""

    style: str
    switches: int
    ground: str | None

    @classmethod
    def read(cls, table: etree._Element, styles: Styles) -> "TableLook":
        """The look in a table's properties."""
        properties = child(table, "w:tblPr")
        look = child(properties, "w:tblLook")
        bits = attribute(look, "w:val")
        try:
            switches = int(bits, 16) if len(bits) <= 4 else 0
        except ValueError:
            switches = 0
        for name, bit in _LOOK:
            said = attribute(look, name)
            if said:
                switches = switches | bit if said in ("1", "true", "on") else switches & ~bit
        shading = child(properties, "w:shd")
        return cls(
            style=value(properties, "w:tblStyle") or "",
            switches=switches,
            ground=None if shading is None else styles.theme.fill(shading),
        )

    def conditions(self, row: int, rows: int, column: int, columns: int) -> tuple[str, ...]:
        """The parts of the style that hold in a cell, the weakest first (ISO/IEC 29500-1, 17.7.6). Counted from 0."""
        on = self.switches.__and__
        first_row = bool(on(_FIRST_ROW)) and row == 0
        first_column = bool(on(_FIRST_COLUMN)) and column == 0
        last_row = bool(on(_LAST_ROW)) and row == rows - 1 and not first_row
        last_column = bool(on(_LAST_COLUMN)) and column == columns - 1 and not first_column
        names = []
        if not on(_NO_COLUMN_BANDS) and not (first_column or last_column):
            names.append(f"band{1 + (column - bool(on(_FIRST_COLUMN))) % 2}Vert")
        if not on(_NO_ROW_BANDS) and not (first_row or last_row):
            names.append(f"band{1 + (row - bool(on(_FIRST_ROW))) % 2}Horz")
        names += [name for name, holds in (("firstCol", first_column), ("lastCol", last_column)) if holds]
        names += [name for name, holds in (("firstRow", first_row), ("lastRow", last_row)) if holds]
        if (first_row or last_row) and (first_column or last_column):
            names.append(("n" if first_row else "s") + ("w" if first_column else "e") + "Cell")
        return tuple(names)


def rows_of(table: etree._Element) -> list[tuple[Row, list[tuple[Cell, etree._Element]]]]:
    """The rows of a table with their cells and each cell's XML; rows deleted by a tracked change are left out."""
    found = []
    for element in shown_children(table):
        properties = child(element, "w:trPr")
        if element.tag != _ROW or child(properties, "w:del") is not None:
            continue
        row = Row(header=switched_on(properties, "w:tblHeader"), kept_whole=switched_on(properties, "w:cantSplit"))
        cells = list(_cells(element, 1 + _spans(value(properties, "w:gridBefore"), 0)))
        row.cells = [cell for cell, _ in cells]
        found.append((row, cells))
    return found


def _cells(row: etree._Element, column: int) -> Iterator[tuple[Cell, etree._Element]]:
    for element in shown_children(row):
        if element.tag != _CELL:
            continue
        properties = child(element, "w:tcPr")
        span = _spans(value(properties, "w:gridSpan"), 1)
        down, across = value(properties, "w:vMerge"), value(properties, "w:hMerge")
        parent = element.getparent()
        controlled = parent is not None and parent.tag == q("w:sdtContent")
        yield (
            Cell(
                column=column,
                span=span,
                merged=span > 1 or down is not None or across is not None,
                continues=down in ("", "continue") or across in ("", "continue"),
                fillable=controlled or next(element.iter(q("w:sdt"), q("w:fldChar")), None) is not None,
            ),
            element,
        )
        column += span


def _spans(text: str | None, least: int) -> int:
    number = whole(text)
    return least if number is None else min(max(number, least), 1000)


def cell_ground(look: TableLook, layer: TableLayer, cell: etree._Element, styles: Styles) -> str | None:
    """The colour behind a cell's text: its own shading, or its style's, or its table's; None where none paints it."""
    shading = child(cell, "w:tcPr", "w:shd")
    for ground in (None if shading is None else styles.theme.fill(shading), layer.ground, look.ground):
        if ground:
            return ground
    return None
