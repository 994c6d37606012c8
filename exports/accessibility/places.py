"""Places in words, so that a person can find them with Word's own search."""

from clerk.text import clean
from exports.accessibility.content import Paragraph, Story, Table

_QUOTED = 45


def quoted(text: str) -> str:
    """The beginning of a text in quotes, on one line and without anything a terminal would obey."""
    line = " ".join(clean(text[: 4 * _QUOTED]).split())
    if len(line) > _QUOTED:
        line = line[:_QUOTED].rsplit(" ", 1)[0] + " ..."
    return f"'{line}'"


def paragraph_place(paragraph: Paragraph) -> str:
    """Where a paragraph is: "Paragraph 12, 'Present: ...'", "Table 2, row 3, column 1, 'To be ...'"."""
    cell = paragraph.cell
    if cell is not None:
        where = f"Table {cell.table}, row {cell.row}, column {cell.column}"
        if paragraph.story is not Story.BODY:
            where = f"{paragraph.story.value}: {where[0].lower()}{where[1:]}"
    elif paragraph.story in (Story.BODY, Story.FOOTNOTE, Story.ENDNOTE):
        where = f"{paragraph.story.value} {paragraph.number}"
    else:
        where = paragraph.story.value
    if paragraph.text.strip():
        return f"{where}, {quoted(paragraph.text)}"
    before = paragraph.before
    while before is not None and not before.text.strip():
        before = before.before
    after = f", after {quoted(before.text)}" if before is not None else ""
    return f"{where}{after}" if paragraph.holds_object else f"{where} (blank){after}"


def table_place(table: Table, row: int = 0) -> str:
    """Where a table, or one of its rows, is: "Table 2, 'Number Action Owner'", "Table 2, row 3"."""
    where = f"Table {table.number}"
    if table.story is not Story.BODY:
        where = f"{table.story.value}: table {table.number}"
    if row:
        return f"{where}, row {row}"
    first = " ".join(cell.text for cell in table.rows[0].cells) if table.rows else ""
    return f"{where}, {quoted(first)}" if first.strip() else where
