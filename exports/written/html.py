"""A document as one web page that stands by itself: nothing is fetched, nothing runs, everything typed is only text."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
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
from exports.content.marks import MarkedItem, marked_items, sign
from exports.content.shown import one_line, safe_address, words_of
from exports.written.html_style import STYLE, list_class

_NOTHING = "None"
# Refuses scripts, frames, fonts and pictures even where a fault in this module let one in.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html_text(document: Document) -> str:
    """The document as an HTML page, ending in a newline."""
    writer = _Writer(document)
    masthead = "".join(f"<p>{_text(node.council)}</p>" for node in document.nodes if isinstance(node, Masthead))
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(document.title)}</title>\n"
        f'<meta name="description" content="{_text(document.subject)}">\n'
        f'<meta name="author" content="{_text(document.author)}">\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{_text(said(document.labels, "Skip to the document"))}</a>\n'
        f"{_element('header', masthead)}\n"
        f'<main id="main" tabindex="-1">\n{writer.body()}\n</main>\n'
        f"<footer><p>{_text(document.footer)}</p></footer>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    """Text that may stand in an element or, in quotation marks, in an attribute."""
    return escape(one_line(text).strip())


def _element(name: str, content: str, kind: str = "") -> str:
    """An element with a class; nothing at all where there is nothing in it."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<{name}{attribute}>{content}</{name}>" if content.strip() else ""


class _Writer:
    """Writes the nodes of one document; knows which of its places can be linked to."""

    def __init__(self, document: Document) -> None:
        self._nodes, self._labels = document.nodes, document.labels
        self._to_link = {
            node.anchor for node in document.nodes if isinstance(node, ItemHeading | Section) and node.anchor
        }
        self._to_place = set(self._to_link)

    def body(self) -> str:
        """All nodes; labels and values that follow one another make one list of terms."""
        blocks = []
        for listed, nodes in groupby(self._nodes, key=lambda node: isinstance(node, Detail | Attendance)):
            written = [self._block(node) for node in nodes]
            blocks += [_element("dl", "\n".join(filter(None, written)), "details")] if listed else written
        return "\n".join(filter(None, blocks))

    def _block(self, node: Node) -> str:
        match node:
            case Title(text):
                return _element("h1", _text(text))
            case Section(text, anchor):
                return self._linkable("h2", _text(text), anchor)
            case ItemHeading():
                return self._item_heading(node)
            case SubHeading(text):
                return _element("h4", _text(text))
            case Subtitle(text) | Status(text) | Instruction(text) | Note(text):
                return _element("p", _text(text), type(node).__name__.lower())
            case Detail(label, runs):
                value = self._inline(runs)
                return f"<dt>{_text(label)}:</dt><dd>{value}</dd>" if value else ""
            case Attendance(label, names):
                people = "".join(f"<dd>{_text(name)}</dd>" for name in names)
                return f"<dt>{_text(label)}:</dt>{people}" if people else ""
            case Paragraph(runs) | Statement(runs):
                return _element("p", self._inline(runs))
            case ItemList():
                return self._list(node)
            case Resolution(runs, clauses):
                return _element(
                    "div", _element("p", self._inline(runs)) + (self._list(clauses) if clauses else ""), "resolution"
                )
            case ActionLine():
                return self._action(node)
            case Table():
                return self._table(node)
            case Signature(name):
                words = [_text(said(node.labels, word)) for word in ("Signed", "Date")]
                lines = "".join(f"<p>{word}: <span></span></p>" for word in words)
                return f'<div class="signature">{lines}{_element("p", _text(name))}</div>'
            case Contents():
                return self._contents(node)
            case PageBreak():
                return '<div class="new-page"></div>'
            case Masthead():
                return ""
            case _:
                assert_never(node)

    def _item_heading(self, node: ItemHeading) -> str:
        return self._linkable("h3", _text(f"{node.number} {node.title}"), node.anchor)

    def _linkable(self, name: str, text: str, anchor: str) -> str:
        """A heading; of several with the same anchor the first can be linked to."""
        if not text or anchor not in self._to_place:
            return _element(name, text)
        self._to_place.discard(anchor)
        return f'<{name} id="{_text(anchor)}">{text}</{name}>'

    def _contents(self, node: Contents) -> str:
        """The contents as a list of links, which a screen reader can jump to and skip."""
        lines = "".join(
            f'<li class="level-{entry.level}">{self._inline((Run(entry.text, anchor=entry.anchor),))}</li>'
            for entry in node.entries
        )
        return f'<nav aria-label="{_text(said(self._labels, "Contents"))}"><ul>{lines}</ul></nav>' if lines else ""

    def _inline(self, runs: Runs) -> str:
        return "".join(map(self._run, runs)).strip() if words_of(runs) else ""

    def _run(self, run: Run) -> str:
        text = escape(one_line(run.text))
        for stands_out, name in ((run.flag, "mark"), (run.italic, "em"), (run.bold or run.decision_word, "strong")):
            text = f"<{name}>{text}</{name}>" if stands_out and text.strip() else text
        text = f'<span lang="{_text(run.language)}">{text}</span>' if run.language and text.strip() else text
        address = safe_address(run.url) or (f"#{run.anchor}" if run.anchor in self._to_link else "")
        return f'<a href="{_text(address)}">{text}</a>' if address and text.strip() else text

    def _list(self, items: ItemList) -> str:
        """Lists within lists; an item says its number where it does not count on from the one before it."""
        marked = list(marked_items(items))
        return self._level(items, marked, 0) if marked else ""

    def _level(self, items: ItemList, marked: list[MarkedItem], level: int) -> str:
        """The items of one level, each with those below it; `marked` begins with an item of this level."""
        marks = items.levels[level]
        starts = [place for place, item in enumerate(marked) if item.level == level]
        written = []
        for expected, (start, end) in enumerate(zip(starts, [*starts[1:], len(marked)], strict=True), 1):
            item, below = marked[start], marked[start + 1 : end]
            before = marked[starts[expected - 2]].count + 1 if expected > 1 else 1
            value = f' value="{item.count}"' if item.count != before and sign(marks) else ""
            inner = self._level(items, below, level + 1) if below else ""
            written.append(f"<li{value}>{self._inline(item.runs)}{inner}</li>")
        if marks is ListMarks.BULLET:
            return f"<ul>{''.join(written)}</ul>"
        return f'<ol class="{list_class(marks)}" type="{sign(marks)}">{"".join(written)}</ol>'

    def _action(self, action: ActionLine) -> str:
        asked, owner, due = (_text(said(action.labels, word)) for word in ("Action", "Owner", "Due"))
        answers = ((owner, action.owner), (due, action.due))
        given = ". ".join(f"<strong>{label}:</strong> {_text(text)}" for label, text in answers if text.strip())
        task = f"<p><strong>{asked}:</strong> {self._inline(action.runs)}</p>"
        return f'<div class="action">{task}{_element("p", given)}</div>'

    def _table(self, table: Table) -> str:
        """A table with its caption and headings."""
        caption = _text(table.caption) + _element("span", _text(table.description))
        head = "".join(f'<th scope="col">{_text(heading) or _NOTHING}</th>' for heading in table.header)
        return (
            f"<table>{_element('caption', caption)}<thead><tr>{head}</tr></thead>\n<tbody>"
            + "\n".join(self._rows(table))
            + "</tbody></table>"
        )

    def _rows(self, table: Table) -> Iterator[str]:
        for row in table.rows:
            yield f"<tr>{''.join(f'<td>{self._inline(cell) or _NOTHING}</td>' for cell in row)}</tr>"
