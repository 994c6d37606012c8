"""A minute in pieces: what the modules of the notation pass to one another before blocks and records are made.

Everything here counts characters of the text being read. Pieces tile it, as the blocks made from them do.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clerk.notation.blocks import BlockKind, Span

MOST = 10_000
"""The most words that are looked at for one sort of record, in one text."""

MOST_RECORDS = 2_000
"""The most records of one sort that are read out of one text.

No minute comes near it. It bounds the time for a text that is one mark a hundred thousand times over: what stands
beyond it is kept as it was typed, and nothing is read out of it.
"""

LIST_KINDS = (BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE)


class Line(NamedTuple):
    """A line with something on it, or a run of blank lines: its extent with line ends, and its words without.

    `indent` counts the columns before the words, a tab as four. In a run of blank lines `first` equals `last`.
    """

    start: int
    end: int
    first: int
    last: int
    indent: int

    @property
    def blank(self) -> bool:
        """Whether there are no words on it."""
        return self.first == self.last


@dataclass(slots=True)
class Piece:
    """A block in the making. `style` and `ordinal` say what list mark it bears: ("(a)", 2) for "(b)"."""

    kind: BlockKind
    start: int
    end: int
    first: int
    last: int
    label: str = ""
    level: int = 0
    indent: int = 0
    style: str = ""
    ordinal: int = 0

    @property
    def content(self) -> Span:
        """The words without the mark."""
        return Span(self.first, self.last)

    @property
    def listed(self) -> bool:
        """Whether it is an item of a list."""
        return self.kind in LIST_KINDS


class Outline:
    """The pieces of one text, in order, and which of them a place in the text belongs to."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def index_at(self, place: int) -> int:
        """The number of the piece that holds this place."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def at(self, place: int) -> Piece:
        """The piece that holds this place."""
        return self.pieces[self.index_at(place)]

    def line_start(self, place: int) -> int:
        """Where the line of this place begins, or the words of its list item where that is later."""
        piece = self.at(place)
        start = self.text.rfind("\n", piece.first, place) + 1
        return max(start, piece.first)

    def before(self, index: int) -> int:
        """The number of the last piece with words before this one, or -1."""
        index -= 1
        while index >= 0 and self.pieces[index].kind is BlockKind.BLANK:
            index -= 1
        return index

    def after(self, index: int) -> int:
        """The number of the first piece with words after this one, or the number of pieces."""
        index += 1
        while index < len(self.pieces) and self.pieces[index].kind is BlockKind.BLANK:
            index += 1
        return index


_SPACE = re.compile(r"\s*")


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without white space at either end; an empty one stands at `start`."""
    found = _SPACE.match(text, start, end)
    first = found.end() if found else start
    if first >= end:
        return Span(start, start)
    if text[end - 1].isspace():
        end = first + len(text[first:end].rstrip())
    return Span(first, end)


_DECORATION = "*_([|"


def words_end(text: str, start: int, end: int) -> int:
    """The end of the words between `start` and `end`: without white space, emphasis and opening brackets behind."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DECORATION):
        end -= 1
    return end


def overlapping(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Those of some stretches, sorted by their start and not overlapping, that share a place with start to end."""
    first = bisect_right(spans, start, key=lambda span: span.start) - 1
    found = []
    for span in spans[max(first, 0) :]:
        if span.start >= end:
            break
        if span.end > start:
            found.append(span)
    return found
