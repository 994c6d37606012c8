"""A document as plain text, for the body of an e-mail and for people who read with a screen reader.

Lines are at most 72 characters, save for addresses. Nothing is drawn with signs that would be read out: headings stand
apart by blank lines, and a table is read row by row with its headings.
"""

import textwrap
from collections.abc import Iterator
from typing import assert_never

from clerk.labels import said
from exports.content.document import (
    ActionLine,
    Attendance,
    Contents,
    Detail,
    Document,
    Instruction,
    ItemHeading,
    ItemList,
    ListMarks,
    Masthead,
    Node,
    Note,
    PageBreak,
    Paragraph,
    Resolution,
    Runs,
    Section,
    Signature,
    Statement,
    Status,
    SubHeading,
    Subtitle,
    Table,
    Title,
)
from exports.content.marks import marked_items
from exports.content.shown import one_line, safe_address

WIDTH = 72
_BULLET = "-"
_NOTHING = "None"


def plain_text(document: Document) -> str:
    """The document as plain text, ending in a newline."""
    text = ""
    before: Node | None = None
    for node in document.nodes:
        block = "\n".join(_lines(node))
        if block:
            text += _gap(before, node) + block if text else block
            before = node
    return f"{text}\n"


def _gap(before: Node | None, node: Node) -> str:
    """The line ends between two blocks: lines of one group stand together, sections apart."""
    if isinstance(before, Detail) and isinstance(node, Detail):
        return "\n"
    return "\n\n\n" if isinstance(node, Section) else "\n\n"


def _lines(node: Node) -> Iterator[str]:
    """A node as lines."""
    match node:
        case Title(text) | Subtitle(text) | Status(text) | Section(text) | SubHeading(text) | Instruction(text):
            yield from _wrapped(text)
        case Note(text) | Masthead(text):
            yield from _wrapped(text)
        case ItemHeading(number, title):
            yield from _wrapped(f"{number} {title}")
        case Detail(label, runs):
            yield from _wrapped(f"{label}: {_words(runs)}") if _words(runs) else ()
        case Attendance(label, names):
            yield from _wrapped(f"{label}:") if names else ()
            yield from (line for name in names for line in _wrapped(name, "  ", "  "))
        case Paragraph(runs) | Statement(runs):
            yield from _wrapped(_words(runs))
        case ItemList():
            yield from _list(node)
        case Resolution(runs, clauses):
            yield from _wrapped(_words(runs))
            yield from _list(clauses) if clauses else ()
        case ActionLine():
            yield from _action(node)
        case Table():
            yield from _table(node)
        case Signature(name):
            signed, dated = (said(node.labels, word) for word in ("Signed", "Date"))
            yield from (f"{signed}:", "", f"{dated}:", "", *_wrapped(name))
        case Contents(entries):
            yield from (
                line
                for entry in entries
                for line in _wrapped(entry.text, "  " * (entry.level - 2), "  " * (entry.level - 1))
            )
        case PageBreak():
            return
        case _:
            assert_never(node)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """The text broken into lines; `first` stands before the first line and `rest` before the others."""
    return textwrap.wrap(
        one_line(text).strip(), WIDTH, initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _words(runs: Runs) -> str:
    """The words of the runs; an address stands in brackets after the words that link to it, unless they are it."""
    said = []
    for run in runs:
        address = safe_address(run.url)
        shown = address.removeprefix("mailto:")
        text = one_line(run.text)
        said.append(text if not shown or shown in text else f"{text} ({shown})")
    return one_line("".join(said)).strip()


def _list(items: ItemList) -> Iterator[str]:
    """The items under their marks; each level stands in as far as the text of the level above."""
    indents = [""]
    for item in marked_items(items):
        mark = _BULLET if item.mark == ListMarks.BULLET.value else item.mark
        del indents[item.level + 1 :]
        indents.append(indents[item.level] + " " * (len(mark) + 1))
        yield from _wrapped(_words(item.runs), f"{indents[item.level]}{mark} ", indents[-1])


def _action(action: ActionLine) -> Iterator[str]:
    asked, owner, due = (said(action.labels, word) for word in ("Action", "Owner", "Due"))
    yield from _wrapped(f"{asked}: {_words(action.runs)}")
    given = [f"{label}: {text}" for label, text in ((owner, action.owner), (due, action.due)) if text]
    yield from _wrapped(". ".join(given))


def _table(table: Table) -> Iterator[str]:
    """The rows one after another, each cell under its heading."""
    yield from _wrapped(f"Table: {table.caption}")
    for number, row in enumerate(table.rows, 1):
        yield ""
        yield f"Row {number} of {len(table.rows)}"
        for heading, cell in zip(table.header, row, strict=False):
            yield from _wrapped(f"{heading}: {_words(cell) or _NOTHING}", rest="  ")
