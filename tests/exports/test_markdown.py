"""Markdown: read back by a parser it says what the document says, whatever was typed."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from exports.content.document import (
    Attendance,
    Detail,
    ItemHeading,
    ItemList,
    ListItem,
    ListMarks,
    Paragraph,
    Run,
    Section,
    Table,
    Title,
)
from exports.content.shown import one_line
from exports.written.markdown import markdown_text
from tests.exports.every_node import EVERY_NODE, HOSTILE, document, items, runs

GOLDEN = Path(__file__).parent / "golden"
READER = MarkdownIt("commonmark").enable("table")

TEXTS = st.text(st.sampled_from("ab 1.)#*_`~-+=|\\[](){}<>!&;:@$^\"'/\t\n€…(") | st.characters(), max_size=30)


class Seen(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(*nodes: object) -> Seen:
    return Seen(READER.render(markdown_text(document(*nodes))))  # type: ignore[arg-type]


def shown(text: str) -> str:
    return " ".join(one_line(text).split())


def test_every_kind_of_node_as_agreed() -> None:
    assert markdown_text(EVERY_NODE) == (GOLDEN / "every_node.md").read_text("utf-8")


@given(TEXTS)
def test_typed_text_is_only_text_in_a_paragraph(text: str) -> None:
    seen = read(Paragraph(runs(text)))
    assert " ".join(seen.text.split()) == shown(text)
    assert seen.elements == (["p"] if shown(text) else [])


@given(TEXTS)
def test_typed_text_is_only_text_in_a_heading_a_list_and_a_table(text: str) -> None:
    if not shown(text):
        return
    seen = read(
        Section(text),
        ItemList(ListMarks.DIGIT, items(text, (1, text))),
        Table("Votes", "", (text,), ((runs(text),),)),
        Attendance("Present", (text,)),
    )
    assert " ".join(seen.text.split()) == " ".join(
        (shown(text), shown(text), "(i)", shown(text), "Votes", shown(text), shown(text), "Present:", shown(text))
    )
    allowed = {"h2", "ol", "ul", "li", "p", "strong", "table", "thead", "tbody", "tr", "th", "td"}
    assert set(seen.elements) <= allowed


@given(TEXTS, TEXTS, TEXTS)
def test_bold_in_the_middle_of_anything_is_bold(before: str, middle: str, after: str) -> None:
    seen = read(Paragraph(runs(before, Run(middle, bold=True), after)))
    words = "".join(map(shown, (before, middle, after)))
    assert "".join(seen.text.split()) == "".join(words.split())
    expected = (["p"] if words else []) + (["strong"] if shown(middle) else [])
    assert [element for element in seen.elements if element in ("p", "strong", "em")] == expected


def test_text_that_would_do_harm_stays_text() -> None:
    seen = read(Title(HOSTILE), Paragraph(runs(HOSTILE)))
    assert seen.elements == ["h1", "p"]
    assert seen.text.count(shown(HOSTILE)) == 2


def test_lists_one_after_another_stay_apart() -> None:
    seen = read(ItemList(ListMarks.DIGIT, items("one")), ItemList(ListMarks.DIGIT, items("one again")))
    assert seen.elements.count("ol") == 2


@pytest.mark.parametrize("marks", [marks for marks in ListMarks if marks is not ListMarks.BULLET])
def test_the_marks_are_those_that_were_typed(marks: ListMarks) -> None:
    seen = Seen(READER.render(markdown_text(document(ItemList(marks, items("first", "second"))))))
    if "ol" in seen.elements:
        assert marks in (ListMarks.DIGIT, ListMarks.NUMBER_BRACKET)
    else:
        assert f"{marks.value} first" in seen.text


def test_a_list_that_does_not_count_on_says_its_numbers() -> None:
    listed = (*items("first"), ListItem(runs("third"), value=3))
    text = markdown_text(document(ItemList(ListMarks.DIGIT, listed)))
    assert text == "- 1\\. first\n- 3\\. third\n"
    assert Seen(READER.render(text)).text.split() == ["1.", "first", "3.", "third"]


def test_references_lead_to_headings_and_only_to_those_there_are() -> None:
    text = markdown_text(
        document(
            ItemHeading("1.", "Minutes", "minute_1"),
            ItemHeading("1.", "Minutes", "minute_1_2"),
            Paragraph(runs(Run("here", anchor="minute_1_2"), " and ", Run("gone", anchor="minute_9"))),
        )
    )
    assert text.endswith("[here](<#1-minutes-1>) and gone\n")


def test_addresses_are_kept_whole_and_only_safe_ones() -> None:
    address = "https://a.example/b_(c)*d?e=1&copy;=2"
    html = READER.render(markdown_text(document(Paragraph(runs(Run("the report", url=address))))))
    assert 'href="https://a.example/b_(c)*d?e=1&amp;copy;=2"' in html
    for trap in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://x.example/>)evil"):
        assert read(Paragraph(runs(Run("a trap", url=trap)))).elements == ["p"]


def test_nothing_stands_for_what_is_not_there() -> None:
    nothing = document(Detail("Venue", ()), Attendance("Apologies", ()), Paragraph(()), ItemList(ListMarks.DIGIT, ()))
    assert markdown_text(nothing) == "\n"
