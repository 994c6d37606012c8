"""What a document holds, as the rules see it: paragraphs, tables, pictures, links and fields, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from exports.accessibility.formats import ParagraphFormat, RunFormat


class Story(StrEnum):
    """The parts of a document that read separately; the values are the words for them."""

    BODY = "Paragraph"
    TEXT_BOX = "Text box"
    HEADER = "Header"
    FOOTER = "Footer"
    FOOTNOTE = "Footnote"
    ENDNOTE = "Endnote"

    @property
    def repeats(self) -> bool:
        """Whether it stands on every page and only repeats what the body says."""
        return self in (Story.HEADER, Story.FOOTER)


@dataclass(slots=True, eq=False)
class Link:
    """A link: its words so far, and where it leads. `anchor` is a bookmark in this document.

    `broken` is set where the file lacks the address the link refers to; `elsewhere` where `anchor` is a place in
    another file or on a web page.
    """

    anchor: str
    target: str
    paragraph: "Paragraph"
    text: str = ""
    shows_object: bool = False
    broken: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of shown text in one look. Tabs are "\\t", line breaks "\\n", page and column breaks "\\f"."""

    text: str
    look: RunFormat
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where in which table: `table` counts from 1 in the order of the document, as `row` and `column` do."""

    table: int
    row: int
    column: int


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph as a reader meets it, tracked deletions left out.

    `number` counts the paragraphs of its story from 1; those in tables are placed by their cell. `ground` is the
    colour behind its text, None where it cannot be known.
    """

    story: Story
    number: int
    style: str
    run: RunFormat
    look: ParagraphFormat
    listed: bool
    ground: str | None
    cell: CellPlace | None = None
    before: "Paragraph | None" = None
    pieces: list[Piece] = field(default_factory=list)
    holds_object: bool = False
    holds_field: bool = False
    in_contents: bool = False
    ends_section: bool = False
    merges: bool = False
    beside_table: bool = False
    _text: str | None = None

    @property
    def text(self) -> str:
        """All its shown text."""
        if self._text is None:
            self._text = "".join(piece.text for piece in self.pieces)
        return self._text

    @property
    def blank(self) -> bool:
        """Whether it shows nothing at all."""
        return not self.holds_object and not self.text.strip()

    @property
    def heading(self) -> int:
        """Its heading level, 1 to 9; 0 for text."""
        outline = self.look.outline
        return outline + 1 if outline is not None and 0 <= outline <= 8 else 0

    def worded(self) -> Iterator[Piece]:
        """The pieces with letters or digits in them: those whose look matters to a reader."""
        return (piece for piece in self.pieces if any(map(str.isalnum, piece.text)))

    @property
    def all_bold(self) -> bool:
        """Whether every word in it is bold."""
        return all(piece.look.bold for piece in self.worded())


@dataclass(slots=True, eq=False)
class Picture:
    """A picture, chart, drawing or embedded object.

    `alternative` is its alternative text. `floating` where it is not in line with the text; `watermark` where it lies
    behind every page; `boxed` where it is a box of text, which is then in `text`.
    """

    paragraph: Paragraph
    alternative: str
    decorative: bool = False
    floating: bool = False
    watermark: bool = False
    boxed: bool = False
    text: str = ""


@dataclass(slots=True, eq=False)
class Cell:
    """A cell; `column` counts grid columns from 1, `span` is how many it covers, `continues` one from the row above."""

    column: int
    span: int
    merged: bool
    continues: bool
    paragraphs: list[Paragraph] = field(default_factory=list)
    holds_table: bool = False
    fillable: bool = False

    @property
    def text(self) -> str:
        """The text of the cell, its paragraphs on separate lines."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def blank(self) -> bool:
        """Whether the cell shows nothing and is not a field for the reader to fill in."""
        return not self.fillable and not self.holds_table and all(p.blank for p in self.paragraphs)


@dataclass(slots=True, eq=False)
class Row:
    """A row: whether it is marked as a header, whether it is kept whole at the foot of a page, its cells."""

    header: bool
    kept_whole: bool
    cells: list[Cell] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many grid columns its cells cover."""
        return sum(cell.span for cell in self.cells)


@dataclass(slots=True, eq=False)
class Table:
    """A table; `number` counts from 1. `described` where it has a title or a description as alternative text."""

    number: int
    story: Story
    described: bool
    nested: bool
    rows: list[Row] = field(default_factory=list)
    before: Paragraph | None = None
    after: Paragraph | None = None


@dataclass(slots=True)
class Reference:
    """A field that shows or leads to a bookmark of this document."""

    bookmark: str
    paragraph: Paragraph


@dataclass(slots=True)
class Content:
    """Everything the rules look at, in the order of the document."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    bookmarks: set[str] = field(default_factory=set)
    columns: list[int] = field(default_factory=list)
    page_numbers: bool = False
