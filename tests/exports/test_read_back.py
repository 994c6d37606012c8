"""Two programs that did not write our files, pandoc and mammoth, read the same headings, lists and tables back."""

import io
import json
import re
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import mammoth
import pytest

from exports.content.document import (
    Document,
    ItemHeading,
    ItemList,
    Resolution,
    Section,
    SubHeading,
    Table,
    Title,
)
from exports.files import document_of
from exports.word.writer import word_bytes
from tests.exports import offices
from tests.exports.every_node import EVERY_NODE

DOCUMENTS: dict[str, Document] = {
    "every kind of node": EVERY_NODE,
    "minutes": document_of(offices.scrutiny(), "minutes", made_at=offices.MADE_AT),
    "minutes by year": document_of(offices.parish(), "minutes", made_at=offices.MADE_AT),
    "agenda": document_of(offices.scrutiny(), "agenda", made_at=offices.MADE_AT),
    "decision notice": document_of(offices.scrutiny(), "decision-notice", made_at=offices.MADE_AT),
}

Heading = tuple[int, str]


def _headings(document: Document) -> list[Heading]:
    """The headings as the tree has them: level and words."""
    found = []
    for node in document.nodes:
        match node:
            case Title(text):
                found.append((1, text))
            case Section(text):
                found.append((2, text))
            case ItemHeading(number, title):
                found.append((3, f"{number} {title}"))
            case SubHeading(text):
                found.append((4, text))
    return [(level, _plain(text)) for level, text in found]


def _list_items(document: Document) -> list[str]:
    lists = [node if isinstance(node, ItemList) else node.clauses for node in document.nodes
             if isinstance(node, ItemList | Resolution)]  # fmt: skip
    return [_plain("".join(run.text for run in item.runs)) for made in lists if made for item in made.items]


def _tables(document: Document) -> list[tuple[int, int]]:
    """Rows, the header among them, and columns of each table."""
    return [(len(node.rows) + 1, len(node.header)) for node in document.nodes if isinstance(node, Table)]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", text.replace("\u00a0", " ")).split())


class _Page(HTMLParser):
    """Headings, list items and tables of a page of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.items: list[str] = []
        self.tables: list[tuple[int, int]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        elif tag == "li":
            self.items.append("")
        elif tag == "table":
            self.tables.append((0, 0))
        elif tag == "tr":
            self.tables[-1] = (self.tables[-1][0] + 1, 0)
        elif tag in ("td", "th"):
            rows, cells = self.tables[-1]
            self.tables[-1] = (rows, cells + 1)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.headings and any(re.fullmatch("h[1-6]", tag) for tag in self._open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)
        elif "li" in self._open:
            self.items[-1] += data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_mammoth_reads_the_same_headings_lists_and_tables(name: str) -> None:
    document = DOCUMENTS[name]
    page = _Page()
    page.feed(mammoth.convert_to_html(io.BytesIO(word_bytes(document).data)).value)
    assert [(level, _plain(text)) for level, text in page.headings] == _headings(document)
    assert Counter(map(_plain, page.items)) == Counter(_list_items(document))
    assert page.tables == _tables(document)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_pandoc_reads_the_same_headings_lists_and_tables(name: str) -> None:
    document = DOCUMENTS[name]
    command = ["pandoc", "-f", "docx", "-t", "json"]
    read = subprocess.run(command, input=word_bytes(document).data, capture_output=True, check=True, timeout=60)
    blocks: list[dict[str, Any]] = json.loads(read.stdout)["blocks"]
    headings = [(block["c"][0], _plain(_words(block["c"][2]))) for block in _all(blocks, "Header")]
    assert headings == _headings(document)
    assert Counter(_pandoc_items(blocks)) == Counter(_list_items(document))
    assert len(list(_all(blocks, "Table"))) == len(_tables(document))


def _all(value: Any, kind: str) -> Any:
    """Every block of a kind, however deep."""
    if isinstance(value, dict):
        if value.get("t") == kind:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _all(part, kind)


def _pandoc_items(blocks: list[dict[str, Any]]) -> list[str]:
    items = [item for made in _all(blocks, "BulletList") for item in made["c"]]
    items += [item for made in _all(blocks, "OrderedList") for item in made["c"][1]]
    return [_plain(_words(item[0])) for item in items]


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "".join(map(_words, value))
    if isinstance(value, dict):
        return " " if value["t"] in ("Space", "SoftBreak", "LineBreak") else _words(value.get("c", ""))
    return value if isinstance(value, str) else ""
