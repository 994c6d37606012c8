"""Rules about tables (A20 to A25). Tables inside tables count as a fault of the outer one only."""

from collections.abc import Callable, Iterator

from exports.accessibility.content import Row, Table
from exports.accessibility.document import WordDocument
from exports.accessibility.places import table_place
from exports.accessibility.rules.fault import Fault

# A cell no longer than this is one line in any column, so its row cannot be split.
_ONE_LINE = 20


def _data_tables(document: WordDocument) -> Iterator[Table]:
    """The tables that hold data: two rows or more, two columns or more."""
    return (table for table in _outer_tables(document) if not _is_layout(table))


def _outer_tables(document: WordDocument) -> Iterator[Table]:
    """The tables that are not inside another, nor in a header or footer, which screen readers pass over."""
    for table in document.content.tables:
        if table.rows and not table.nested and not table.story.repeats:
            yield table


def _is_layout(table: Table) -> bool:
    return len(table.rows) < 2 or max(row.columns for row in table.rows) < 2


def header_row(document: WordDocument) -> Iterator[Fault]:
    """A20: the first row is marked as a header, so that each cell can be read out with its heading."""
    for table in _data_tables(document):
        if not table.rows[0].header:
            yield Fault(table_place(table), "The first row is not marked as the header of the table.")


def no_layout_table(document: WordDocument) -> Iterator[Fault]:
    """A21: a table holds data in rows and columns; it is not a way of placing text or drawing a box."""
    for table in _outer_tables(document):
        if _is_layout(table):
            shape = "row" if len(table.rows) < 2 else "column"
            yield Fault(table_place(table), f"A table of one {shape} is used to place text or to draw a box round it.")


def even_grid(document: WordDocument) -> Iterator[Fault]:
    """A22: every row has the same cells: none merged, none split, and no table inside one."""
    for table in _outer_tables(document):
        if any(cell.holds_table for row in table.rows for cell in row.cells):
            yield Fault(
                table_place(table),
                "A table has another table inside it.",
                "Move the inner table out below the other (select it, Ctrl+X, then Ctrl+V under the outer table).",
            )
        if _is_layout(table):
            continue
        widest = max(row.columns for row in table.rows)
        merged = _rows(table, lambda row, _: any(cell.merged for cell in row.cells), widest)
        short = _rows(table, lambda row, widest: row.columns < widest, widest)
        if merged:
            yield Fault(f"{table_place(table)}, {merged}", "Cells are merged.")
        elif short:
            yield Fault(f"{table_place(table)}, {short}", "A row has fewer cells than the others.")


def _rows(table: Table, chosen: Callable[[Row, int], bool], widest: int) -> str:
    """ "row 3" or "rows 3, 5 and 7" for the rows that are chosen, the first few of them; "" for none."""
    numbers = [str(number) for number, row in enumerate(table.rows, 1) if chosen(row, widest)]
    if len(numbers) < 2:
        return f"row {numbers[0]}" if numbers else ""
    shown = numbers[:6]
    last = "others" if len(numbers) > len(shown) else shown.pop()
    return f"rows {', '.join(shown)} and {last}"


def no_blank_cells(document: WordDocument) -> Iterator[Fault]:
    """A23: no cell is left blank, which leaves a listener wondering. Cells to be filled in may be."""
    for table in _data_tables(document):
        for number, row in enumerate(table.rows, 1):
            blank = [str(cell.column) for cell in row.cells if cell.blank and not cell.continues]
            if blank:
                columns = f"column {blank[0]}" if len(blank) == 1 else f"columns {', '.join(blank)}"
                yield Fault(f"{table_place(table, number)}, {columns}", "A cell is blank.")


def rows_kept_whole(document: WordDocument) -> Iterator[Fault]:
    """A24: a row that takes several lines is not split between two pages."""
    for table in _data_tables(document):
        if any(not row.kept_whole and _may_split(row) for row in table.rows):
            yield Fault(table_place(table), "Rows may be split between two pages.")


def _may_split(row: Row) -> bool:
    return any(len(cell.paragraphs) > 1 or "\n" in cell.text or len(cell.text) > _ONE_LINE for cell in row.cells)


def captioned(document: WordDocument) -> Iterator[Fault]:
    """A25: a table has a title or a description, as alternative text or as a caption beside it."""
    for table in _data_tables(document):
        beside = (table.before, table.after)
        if not table.described and not any(paragraph and paragraph.style == "caption" for paragraph in beside):
            yield Fault(table_place(table), "The table has neither a caption nor a description.")
