"""The web page: headings in order, real lists with the typed marks, nothing that runs, all that is typed only text."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.content.document import (
    ItemHeading,
    ItemList,
    ListItem,
    ListMarks,
    Node,
    Paragraph,
    Run,
    Section,
    Table,
    Title,
)
from exports.content.marks import mark, marked_items
from exports.content.shown import one_line
from exports.written.html import html_text
from exports.written.html_style import list_class
from tests.exports.every_node import EVERY_NODE, HOSTILE, NODES, document, items, runs

GOLDEN = Path(__file__).parent / "golden"
_VOID = frozenset({"meta", "br", "hr"})
_FRAME = frozenset({"html", "head", "meta", "title", "style", "body", "a", "header", "main", "footer"})
_TEXT = frozenset({"p", "div", "span", "h1", "h2", "h3", "h4", "dl", "dt", "dd", "ul", "ol", "li"})
_ELEMENTS = _FRAME | _TEXT | {"nav", "strong", "em", "mark", "table", "caption", "thead", "tbody", "tr", "th", "td"}


class Page(HTMLParser):
    """A page read back: its elements with their attributes and text, and whether they nest as they should."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        """The text a reader meets."""
        return "".join(text for tag, text in self.texts if tag not in ("style", "title", "head", "html"))


def page(*nodes: Node) -> Page:
    return Page(html_text(document(*nodes)))


def test_every_kind_of_node_as_agreed() -> None:
    text = html_text(EVERY_NODE)
    assert text[text.index("<body>") :] == (GOLDEN / "every_node.html").read_text("utf-8")


def test_the_page_says_what_it_is_and_fetches_nothing() -> None:
    read = Page(html_text(EVERY_NODE))
    assert read.of("html") == [{"lang": "en-GB"}]
    assert ("title", EVERY_NODE.title) in read.texts
    policy = next(meta["content"] for meta in read.of("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'")
    assert {tag for tag, _ in read.elements} <= _ELEMENTS
    assert not any("src" in attributes or "style" in attributes for _, attributes in read.elements)
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)
    assert "For the clerk only." not in html_text(EVERY_NODE)


def test_the_first_link_skips_to_the_text() -> None:
    read = Page(html_text(EVERY_NODE))
    assert read.of("a")[0] == {"class": "skip", "href": "#main"}
    assert read.of("main")[0]["id"] == "main"


def test_headings_are_one_title_and_no_level_left_out() -> None:
    levels = [int(tag[1]) for tag, _ in Page(html_text(EVERY_NODE)).elements if tag in ("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_a_caption_and_headings_of_columns() -> None:
    read = Page(html_text(EVERY_NODE))
    assert [heading["scope"] for heading in read.of("th")] == ["col"] * 3
    assert len(read.of("caption")) == 1
    assert read.text.count("None") == 1


def test_links_lead_to_what_is_there() -> None:
    read = Page(html_text(EVERY_NODE))
    ids = {attributes["id"] for _, attributes in read.elements if "id" in attributes}
    addresses = [link["href"] for link in read.of("a")]
    assert {address[1:] for address in addresses if address.startswith("#")} <= ids
    assert all(address.startswith(("#", "https://ashmere.example/", "mailto:")) for address in addresses)


def test_an_anchor_that_is_used_twice_is_given_once() -> None:
    read = page(ItemHeading("1.", "Minutes", "minute_1"), ItemHeading("2.", "Again", "minute_1"))
    assert read.of("h3") == [{"id": "minute_1"}, {}]


@given(st.text(max_size=40))
def test_typed_text_is_only_text(text: str) -> None:
    nodes = (Title(text), Section(text), ItemHeading(text, text), Paragraph(runs(text, Run(text, bold=True, url=text))))
    read = Page(html_text(document(*nodes, Table(text, text, (text,), ((runs(text),),)), title=text)))
    assert {tag for tag, _ in read.elements} <= _ELEMENTS - {"mark", "em", "ul", "ol"}
    shown = " ".join(one_line(text).split())
    if shown:
        assert " ".join(read.text.split()).count(shown) >= 8


def test_text_that_would_do_harm_stays_text() -> None:
    read = page(Paragraph(runs(HOSTILE)), ItemHeading("1.", HOSTILE, '"><script>'))
    assert read.text.count("<script>") == 2
    assert "script" not in {tag for tag, _ in read.elements}
    assert "\x1b" not in read.text
    assert "\u202e" not in read.text


def _read_marks(read: Page) -> Iterator[str]:
    """The marks a browser shows for the items of the lists with letters and figures, by the page's own rules."""
    kinds = {list_class(marks): marks for marks in ListMarks}
    counts: list[tuple[ListMarks, int]] = []
    for tag, attributes in read.elements:
        if tag == "ol":
            counts.append((kinds[attributes["class"]], 0))
        elif tag == "li":
            marks, count = counts[-1]
            count = int(attributes.get("value", count + 1))
            counts[-1] = (marks, count)
            yield mark(marks, count)


@pytest.mark.parametrize("marks", [marks for marks in ListMarks if marks is not ListMarks.BULLET])
def test_items_carry_the_marks_that_were_typed(marks: ListMarks) -> None:
    listed = ItemList(marks, (*items("first", "second"), ListItem(runs("later"), value=29), *items("next")))
    assert list(_read_marks(page(listed))) == [item.mark for item in marked_items(listed)]
    rule = f"@counter-style {list_class(marks)} {{"
    assert html_text(document(listed)).count(rule) == 1


def test_lists_nest_within_their_items() -> None:
    read = page(ItemList(ListMarks.LETTER, items("one", (1, "below"), (2, "further"), (1, "back"), "two")))
    tags = [tag for tag, _ in read.elements if tag in ("ol", "li")]
    assert tags == ["ol", "li", "ol", "li", "ol", "li", "li", "li"]


def test_every_text_of_the_document_is_on_the_page() -> None:
    unseen = {node.anchor for node in NODES if isinstance(node, ItemHeading | Section)}
    unseen |= {value for node in NODES for run in getattr(node, "runs", ()) for value in (run.anchor, run.url)}
    seen = " ".join(Page(html_text(EVERY_NODE)).text.split())
    lost = [
        text for text in EVERY_NODE.plain_text() if text not in unseen and " ".join(one_line(text).split()) not in seen
    ]
    assert lost == []
