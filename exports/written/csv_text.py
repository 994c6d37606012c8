"""Tables as CSV that spreadsheets open as text: no cell becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exports.content.shown import one_line

#: What makes a spreadsheet take a cell for a formula, full-width forms included (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A header and rows of as many cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def csv_bytes(table: CsvTable) -> bytes:
    """The table as UTF-8 with the mark by which Excel knows it, and lines that end as RFC 4180 has them.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.header, *table.rows):
        writer.writerow(_cells(row))
    return text.getvalue().encode("utf-8-sig")


def _cells(row: Iterable[str]) -> Sequence[str]:
    return [_safe(one_line(cell).strip()) for cell in row]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
