"""A text laid out: blank lines, headings, list items with their wrapped lines, and paragraphs."""

import re
from collections.abc import Sequence
from itertools import accumulate

from clerk.notation.blocks import BlockKind
from clerk.notation.lines import lines
from clerk.notation.list_levels import ListLevels
from clerk.notation.list_marks import BULLET_STYLE, ListMark, in_runs, list_mark
from clerk.notation.pieces import MOST, Line, Outline, Piece

_HEADING = re.compile(r"#{1,6}[^\S\n]+(?=[^\s#])")
_LEADS = re.compile(r"(?:[:,;–—-]|\bthat|\bto|RESOLVED|[Rr]esolved|[Dd]ecisions?|Noted|Agreed)[*_]*$")
_MOST_MARKS = 2 * MOST
_WRAPS = 4


def outline(text: str) -> Outline:
    """The pieces of a text; paragraphs are runs of lines with no mark of their own."""
    read = list(lines(text))
    return Outline(text, _Layout(text, read, _marks(text, read)).pieces())


def _marks(text: str, read: Sequence[Line]) -> list[ListMark | None]:
    """The list mark of each line."""
    marks: list[ListMark | None] = []
    left = _MOST_MARKS
    for line in read:
        mark = None if line.blank or not left else list_mark(text, line)
        marks.append(mark)
        left -= mark is not None
    if any(mark is not None and mark.needs_run for mark in marks):
        return in_runs(marks, _led(text, read), _sections(text, read))
    return marks


def _sections(text: str, read: Sequence[Line]) -> list[int]:
    """For each line, how many headings stand before it or on it."""
    headings = (not line.blank and _HEADING.match(text, line.first) is not None for line in read)
    return list(accumulate(headings))


def _led(text: str, read: Sequence[Line]) -> list[bool]:
    """For each line, whether the words before it lead into a list."""
    led = []
    leads = False
    for line in read:
        led.append(leads)
        if not line.blank:
            leads = _LEADS.search(text, max(line.first, line.last - 12), line.last) is not None
    return led


class _Layout:
    """One text being laid out, a line at a time."""

    def __init__(self, text: str, read: Sequence[Line], marks: Sequence[ListMark | None]) -> None:
        self._text = text
        self._lines = read
        self._marks = marks
        self._levels = ListLevels()
        self._pieces: list[Piece] = []
        self._following = self._marks_to_come()

    def pieces(self) -> list[Piece]:
        for place, line in enumerate(self._lines):
            mark = self._marks[place]
            if line.blank:
                self._pieces.append(Piece(BlockKind.BLANK, line.start, line.end, line.start, line.start))
            elif mark is not None:
                self._item(line, mark, self._following[place])
            else:
                self._words(line)
        return self._pieces

    def _marks_to_come(self) -> list[ListMark | None]:
        """For each line, the next numbered mark after it."""
        coming: list[ListMark | None] = []
        following: ListMark | None = None
        for line, mark in zip(reversed(self._lines), reversed(self._marks), strict=True):
            coming.append(following)
            if mark is None and not line.blank and _HEADING.match(self._text, line.first):
                following = None
            elif mark is not None and mark.readings[0].style != BULLET_STYLE:
                following = mark
        return coming[::-1]

    def _item(self, line: Line, mark: ListMark, following: ListMark | None) -> None:
        level, reading = self._levels.place(mark, line.indent, following)
        bullet = reading.style == BULLET_STYLE
        self._pieces.append(
            Piece(
                BlockKind.BULLET if bullet else BlockKind.NUMBERED,
                line.start,
                line.end,
                min(mark.end, line.last),
                line.last,
                mark.label,
                level,
                line.indent,
                mark.label if bullet else reading.style,
                reading.ordinal,
            )
        )

    def _words(self, line: Line) -> None:
        heading = _HEADING.match(self._text, line.first)
        if heading:
            self._levels.close()
            self._pieces.append(Piece(BlockKind.HEADING, line.start, line.end, heading.end(), line.last))
            return
        last = self._pieces[-1] if self._pieces else None
        if self._wraps(line):
            return
        if last is not None and last.kind is BlockKind.PARAGRAPH:
            last.end, last.last = line.end, line.last
            return
        self._levels.close()
        self._pieces.append(Piece(BlockKind.PARAGRAPH, line.start, line.end, line.first, line.last, indent=line.indent))

    def _wraps(self, line: Line) -> bool:
        """Add the line to the list item or broken-off paragraph before it, if it is one of its wrapped lines."""
        if not self._pieces:
            return False
        item, apart = self._pieces[-1], False
        if item.kind is BlockKind.BLANK and len(self._pieces) > 1:
            item, apart = self._pieces[-2], True
        goes_on = self._continues if item.listed else self._resumes
        if not goes_on(item, line, apart):
            return False
        if apart:
            self._pieces.pop()
        if item.first == item.last:
            item.first = line.first
        item.end, item.last = line.end, line.last
        return True

    def _continues(self, item: Piece, line: Line, apart: bool) -> bool:
        if item.first == item.last:
            return not apart
        unfinished = self._text[item.last - 1] not in ".;:!?"
        if apart:
            hanging = line.indent >= max(item.indent + _WRAPS, 2)
            return hanging or (unfinished and line.indent >= max(item.indent, 1))
        if line.indent > item.indent:
            return True
        return unfinished and self._text[line.first].islower()

    def _resumes(self, paragraph: Piece, line: Line, apart: bool) -> bool:
        """Whether a sentence broken off before a blank line goes on here, as in text pasted from a column."""
        if not apart or paragraph.kind is not BlockKind.PARAGRAPH or line.indent < _WRAPS:
            return False
        return self._text[paragraph.last - 1] not in ".;:!?" and self._text[line.first].islower()
