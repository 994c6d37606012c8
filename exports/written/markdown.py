"""A document as Markdown (CommonMark with the tables of GitHub), where every character of the text is only text.

Marks that Markdown cannot count, such as "(a)", are written out in the items of a bulleted list, so that what is cited
in a resolution reads the same wherever the text is shown.
"""

import re
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
    Run,
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
from exports.written.markdown_text import at_line_start, escaped, heading_anchor, strong

_NOTHING = "None"
_LIST = re.compile(r"(?:-|\d+[.)]) ")
# The marks that Markdown itself counts, as long as they count on from 1.
_COUNTED = (ListMarks.DIGIT, ListMarks.NUMBER_BRACKET)


def markdown_text(document: Document) -> str:
    """The document as Markdown, ending in a newline."""
    writer = _Writer(document)
    text = before = ""
    for block in (block for node in document.nodes for block in writer.blocks(node) if block):
        # Without something between them, two lists would be read as one and counted on.
        between = "\n\n<!-- -->\n\n" if _LIST.match(before) and _LIST.match(block) else "\n\n"
        text += between + block if text else block
        before = block
    return f"{text}\n"


def _heading(node: Node) -> tuple[int, str]:
    """The level and the text of a heading; level 0 for anything else."""
    match node:
        case Title(text):
            return 1, text
        case Section(text):
            return 2, text
        case ItemHeading(number, title):
            return 3, f"{number} {title}"
        case SubHeading(text):
            return 4, text
        case _:
            return 0, ""


class _Writer:
    """Writes the nodes of one document; knows what its headings can be linked to by."""

    def __init__(self, document: Document) -> None:
        taken: dict[str, int] = {}
        self._anchors: dict[str, str] = {}
        for node in document.nodes:
            level, text = _heading(node)
            name = heading_anchor(one_line(text).strip(), taken) if level else ""
            if isinstance(node, ItemHeading | Section) and node.anchor:
                self._anchors.setdefault(node.anchor, name)

    def blocks(self, node: Node) -> Iterator[str]:
        """A node as blocks, to be set apart by blank lines."""
        match node:
            case Title() | Section() | ItemHeading() | SubHeading():
                level, text = _heading(node)
                yield f"{'#' * level} {escaped(one_line(text).strip())}" if text.strip() else ""
            case Masthead(text) | Status(text):
                yield strong(escaped(one_line(text).strip()), "", "")
            case Subtitle(text) | Instruction(text) | Note(text):
                yield self._paragraph((Run(text),))
            case Detail(label, runs):
                yield f"{self._label(label)} {self._inline(runs)}" if self._inline(runs) else ""
            case Attendance(label, names):
                yield self._label(label) if names else ""
                yield "\n".join(f"- {self._paragraph((Run(name),))}" for name in names)
            case Paragraph(runs) | Statement(runs):
                yield self._paragraph(runs)
            case ItemList():
                yield self._list(node)
            case Resolution(runs, clauses):
                yield self._paragraph(runs)
                yield self._list(clauses) if clauses else ""
            case ActionLine():
                yield self._action(node)
            case Table():
                yield from self._table(node)
            case Signature(name):
                yield from (self._label(said(node.labels, word)) for word in ("Signed", "Date"))
                yield self._paragraph((Run(name),))
            case Contents(entries):
                lines = (
                    f"{'  ' * (entry.level - 2)}- {self._inline((Run(entry.text, anchor=entry.anchor),))}"
                    for entry in entries
                )
                yield "\n".join(lines)
            case PageBreak():
                yield "---"
            case _:
                assert_never(node)

    def _label(self, text: str) -> str:
        return strong(f"{escaped(one_line(text).strip())}:", "", "")

    def _paragraph(self, runs: Runs) -> str:
        return at_line_start(self._inline(runs))

    def _inline(self, runs: Runs) -> str:
        """The runs on one line. Bold runs that adjoin are one, because asterisks side by side would not be read."""
        written = ""
        pieces = [self._piece(run) for run in runs if run.text]
        for place, (text, stands_out) in enumerate(pieces):
            if stands_out and place + 1 < len(pieces) and pieces[place + 1][1]:
                pieces[place + 1] = (text + pieces[place + 1][0], True)
            elif stands_out:
                after = pieces[place + 1][0][:1] if place + 1 < len(pieces) else ""
                written += strong(text, written[-1:], after)
            else:
                written += text
        return re.sub(" +", " ", written).strip()

    def _piece(self, run: Run) -> tuple[str, bool]:
        """A run as Markdown, and whether it stands out. Emphasis of either kind is bold, as in every other format."""
        text = escaped(one_line(run.text))
        anchor = self._anchors.get(run.anchor, "")
        address = safe_address(run.url).replace("&", "&amp;") or (f"#{anchor}" if anchor else "")
        if address and text.strip():
            text = f"[{text}](<{address}>)"
        return text, run.bold or run.italic or run.decision_word or run.flag

    def _list(self, items: ItemList) -> str:
        """A real list, numbered by Markdown where it can, else a bulleted list with the marks written out."""
        indents = [""]
        lines = []
        counts_on = all(item.value is None for item in items.items)
        for item in marked_items(items):
            kind = items.levels[item.level]
            counted = kind in _COUNTED and counts_on
            marker = item.mark if counted else "-"
            words = self._inline(item.runs)
            if not counted and kind is not ListMarks.BULLET:
                words = f"{at_line_start(item.mark)} {words}"
            del indents[item.level + 1 :]
            indents.append(indents[item.level] + " " * (len(marker) + 1))
            lines.append(f"{indents[item.level]}{marker} {at_line_start(words)}")
        return "\n".join(lines)

    def _action(self, action: ActionLine) -> str:
        asked, owner, due = (said(action.labels, word) for word in ("Action", "Owner", "Due"))
        answers = ((owner, action.owner), (due, action.due))
        given = [f"{self._label(label)} {escaped(one_line(text).strip())}" for label, text in answers if text]
        task = f"{self._label(asked)} {self._inline(action.runs)}".rstrip()
        return "\\\n".join(filter(None, (task, ". ".join(given))))

    def _table(self, table: Table) -> Iterator[str]:
        yield strong(escaped(one_line(table.caption).strip()), "", "")
        columns = len(table.header)
        rows = [
            [escaped(one_line(heading).strip()) for heading in table.header],
            ["---"] * columns,
            *([self._inline(cell) or _NOTHING for cell in row[:columns]] for row in table.rows),
        ]
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
