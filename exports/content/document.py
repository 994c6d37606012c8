"""The content tree: what a document says, before any format is chosen.

A document module (`exports.papers.minutes`, `exports.papers.agenda`, ...) builds the tree and leaves out what the
edition may not contain; a format module (`exports.word`, ...) only renders it. So nothing exempt can reach a writer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from clerk.house_style import HouseStyle
from clerk.labels import Labels


class Edition(StrEnum):
    """Who a document is for. The public edition has no private business in it at all."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look. `anchor` links within the document, `url` outside it.

    `flag` is something still to be checked: it must stay visible in every format. `language` is that of the words
    where it is not the document's ("en-GB").
    """

    text: str
    bold: bool = False
    italic: bool = False
    decision_word: bool = False
    anchor: str = ""
    url: str = ""
    flag: bool = False
    language: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Masthead:
    """The council's name at the head of the first page."""

    council: str


@dataclass(frozen=True, slots=True)
class Title:
    """The one level-1 heading: the body's name."""

    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What the document is: "Minutes of the meeting held on ..."."""

    text: str


@dataclass(frozen=True, slots=True)
class Status:
    """The standing of the document, in words: "Draft minutes, subject to confirmation at the next meeting"."""

    text: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and its value: "Venue:" and where."""

    label: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Attendance:
    """One class of attendance and the people in it, one to a line."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A level-2 heading: "Attendance", "Public business". `anchor` is its bookmark where the contents link to it."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A level-3 heading: the number as text, and the title. `anchor` is the bookmark that references link to."""

    number: str
    title: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A level-4 heading within an item."""

    text: str


@dataclass(frozen=True, slots=True)
class Instruction:
    """The small line under an item's title: "Report of the Director of Finance"."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A small line under an item of an agenda: its papers, its purpose, who leads."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence about the meeting as a whole, outside any item: "The meeting closed at 11.45 am."."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a minute. `keeps_with_next` where it leads into a list."""

    runs: Runs
    keeps_with_next: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `level` 0 is outermost.

    `value` is its place in the count (1 for "(a)") where that does not follow from the items before it, so that the
    marks in the document are the marks that were typed.
    """

    runs: Runs
    level: int = 0
    value: int | None = None


class ListMarks(StrEnum):
    """How a list is marked; the values are the first mark of each."""

    BULLET = "•"
    LETTER = "(a)"
    LETTER_BRACKET = "a)"
    LETTER_STOP = "a."
    NUMBER = "(1)"
    NUMBER_BRACKET = "1)"
    DIGIT = "1."
    BARE = "1"
    ROMAN = "(i)"
    ROMAN_BRACKET = "i)"
    ROMAN_STOP = "i."
    CAPITAL = "A:"
    CAPITAL_BRACKETS = "(A)"
    CAPITAL_BRACKET = "A)"
    CAPITAL_STOP = "A."
    CAPITAL_ROMAN = "(I)"
    CAPITAL_ROMAN_BRACKET = "I)"
    CAPITAL_ROMAN_STOP = "I."


@dataclass(frozen=True, slots=True)
class ItemList:
    """A real list, numbered from its own beginning; `sub_marks` mark the second level, `deep_marks` any below."""

    marks: ListMarks
    items: tuple[ListItem, ...]
    sub_marks: ListMarks = ListMarks.ROMAN
    deep_marks: ListMarks = ListMarks.CAPITAL_BRACKETS

    @property
    def levels(self) -> tuple[ListMarks, ListMarks, ListMarks]:
        """The marks of each level, outermost first."""
        return self.marks, self.sub_marks, self.deep_marks


@dataclass(frozen=True, slots=True)
class Resolution:
    """A decision: its lead-in with the decision word, and its clauses as a list where it has several."""

    runs: Runs
    clauses: ItemList | None = None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action set off from the text."""

    owner: str
    runs: Runs
    due: str = ""
    labels: Labels = Labels.ENGLISH


@dataclass(frozen=True, slots=True)
class Table:
    """Data in rows and columns under a header row; an empty cell is written "None"."""

    caption: str
    description: str
    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the person presiding signs and dates."""

    name: str
    labels: Labels = Labels.ENGLISH


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents: a heading's text, the bookmark of the heading, and its level (2 is a section)."""

    text: str
    anchor: str
    level: int = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of a long document: links to its headings, without page numbers, so that they are never stale."""

    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next node begins a new page."""


Node: TypeAlias = (
    Masthead
    | Title
    | Subtitle
    | Status
    | Detail
    | Attendance
    | Section
    | ItemHeading
    | SubHeading
    | Instruction
    | Note
    | Statement
    | Paragraph
    | ItemList
    | Resolution
    | ActionLine
    | Table
    | Signature
    | Contents
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `made_at` is written into the properties, so the same data gives the same bytes.

    `running_head` stands at the top of every page after the first, `running_status` opposite it ("Draft"),
    `footer` at the foot of every page beside the page number. `notes` are for the clerk who made the document and
    never stand in it. `draft` is for looks that only drafts have; `first_page` is the number of the first page,
    `day` the day of the meeting in words, `labels` the language of the words that the writers put in.
    """

    title: str
    subject: str
    author: str
    running_head: str
    running_status: str
    footer: str
    edition: Edition
    made_at: datetime
    nodes: tuple[Node, ...]
    language: str = "en-GB"
    landscape: bool = False
    notes: tuple[str, ...] = ()
    style: HouseStyle = field(default_factory=HouseStyle)
    draft: bool = False
    first_page: int = 1
    day: str = ""
    labels: Labels = Labels.ENGLISH

    def plain_text(self) -> Iterator[str]:
        """Every piece of text in the tree, in order: for searching, counting and leak tests."""
        for node in self.nodes:
            yield from _texts(node)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if not isinstance(value, StrEnum):
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))
