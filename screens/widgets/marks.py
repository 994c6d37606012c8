"""Which stretches of a minute to colour: read from the last parse, and safe to ask while the text is typed on.

A parse is always a little older than the text. So marks belong to lines by their words, not by their place: a line
that has been pushed down keeps its marks, and of a line that is being typed in only the marks that stand wholly
before or wholly after the change are kept. No stretch is ever coloured that the parser did not read there.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clerk.notation.blocks import Block, BlockKind, MarkKind, ParsedMinute


class Paint(NamedTuple):
    """A stretch of one line, `start` included and `end` excluded, and what it is to be coloured as."""

    start: int
    end: int
    style: str


#: How each kind of mark is coloured; the names are component classes of the writing surface ("editor--decision").
_STYLE_OF_MARK = {
    MarkKind.DECISION_WORD: "decision",
    MarkKind.BOLD: "bold",
    MarkKind.ITALIC: "italic",
    MarkKind.REFERENCE: "reference",
    MarkKind.FLAG: "flag",
    MarkKind.VOTE: "vote",
    MarkKind.MOTION: "motion",
    MarkKind.OWNER: "action",
    MarkKind.DUE: "action",
}

#: Blocks whose mark (a clause's number, a bullet) is coloured; headings are coloured whole.
_STYLE_OF_LABEL = {BlockKind.CLAUSE: "clause", BlockKind.NUMBERED: "clause", BlockKind.BULLET: "clause"}

#: "ACTION:" or "Action" before whoever is to do it.
_FIRST_WORD = re.compile(r"\s*\w+:?")

#: How a misspelt word is drawn. Unlike the others it is a mark of a whole word: a letter added takes it away.
MISSPELT = "misspelt"

STYLES = ("decision", "bold", "italic", "reference", "flag", "vote", "motion", "action", "heading", "clause", MISSPELT)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    paints: tuple[Paint, ...]


class LineMarks:
    """The marks of one parse, line by line. Without a parse there are none.

    `misspelt` are the start and end of each misspelt word in the text that was parsed.
    """

    def __init__(self, parsed: ParsedMinute | None = None, misspelt: Sequence[tuple[int, int]] = ()) -> None:
        self._lines: list[_Line] = [] if parsed is None else _lines(parsed, misspelt)
        self._by_text = {line.text: line.paints for line in reversed(self._lines)}
        self._last: _Line | None = None

    def on(self, row: int, line: str, line_count: int) -> tuple[Paint, ...]:
        """The stretches to colour in `line`, which now is row `row` of a text of `line_count` lines."""
        if row < len(self._lines) and self._lines[row].text == line:
            return self._lines[row].paints
        known = self._by_text.get(line)
        if known is not None:
            return known
        self._last = self._kept(row, line, line_count)
        self._by_text[line] = self._last.paints
        return self._last.paints

    def _kept(self, row: int, line: str, line_count: int) -> _Line:
        """The line with the marks of the one it most likely was, as far as they stand clear of the change."""
        kept, best = _Line(line, ()), 0
        for candidate in self._candidates({row, row - line_count + len(self._lines)}):
            before, after = _shared(candidate.text, line)
            if before + after > best:
                best = before + after
                kept = _Line(line, _clear_of(candidate, before, after, len(line)))
        return kept

    def _candidates(self, rows: set[int]) -> list[_Line]:
        """The lines that were in these rows, and the line last changed."""
        lines = [self._lines[row] for row in rows if 0 <= row < len(self._lines)]
        return lines if self._last is None else [self._last, *lines]


def clipped(paints: tuple[Paint, ...], start: int, end: int) -> tuple[Paint, ...]:
    """The parts of `paints` between `start` and `end`, counted from `start`."""
    return tuple(
        Paint(max(paint.start, start) - start, min(paint.end, end) - start, paint.style)
        for paint in paints
        if paint.start < end and paint.end > start
    )


def _clear_of(line: _Line, before: int, after: int, new_length: int) -> tuple[Paint, ...]:
    changed_to = len(line.text) - after
    shift = new_length - len(line.text)
    kept = []
    for paint in line.paints:
        apart = paint.style == MISSPELT
        if paint.end + apart <= before:
            kept.append(paint)
        elif paint.start - apart >= changed_to:
            kept.append(Paint(paint.start + shift, paint.end + shift, paint.style))
    return tuple(kept)


def _shared(old: str, new: str) -> tuple[int, int]:
    """How many characters two lines share at the start, and how many of the rest at the end."""
    shortest = min(len(old), len(new))
    before = _longest(shortest, lambda length: old[:length] == new[:length])
    after = _longest(shortest - before, lambda length: old[len(old) - length :] == new[len(new) - length :])
    return before, after


def _longest(limit: int, holds: Callable[[int], bool]) -> int:
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _lines(parsed: ParsedMinute, misspelt: Sequence[tuple[int, int]]) -> list[_Line]:
    stretches = [(start, end, MISSPELT) for start, end in misspelt]
    stretches += [(mark.span.start, mark.span.end, _STYLE_OF_MARK[mark.kind]) for mark in parsed.marks]
    stretches += [stretch for block in parsed.blocks for stretch in _of_block(block, parsed.text)]
    stretches.sort()
    paints: dict[int, list[Paint]] = defaultdict(list)
    starts = _line_starts(parsed.text)
    row = 0
    for start, end, style in stretches:
        while row + 1 < len(starts) and starts[row + 1] <= start:
            row += 1
        _spread(paints, starts, row, Paint(start, end, style))
    texts = parsed.text.split("\n")
    return [_Line(text, clipped(tuple(paints[row]), 0, len(text))) for row, text in enumerate(texts)]


def _of_block(block: Block, text: str) -> list[tuple[int, int, str]]:
    if block.kind is BlockKind.HEADING:
        return [(block.start, block.end, "heading")]
    if block.kind is BlockKind.ACTION and (word := _FIRST_WORD.match(text, block.start, block.end)):
        return [(*word.span(), "action")]
    style = _STYLE_OF_LABEL.get(block.kind)
    if style is None or not block.label:
        return []
    return [(block.start, block.content.start, style)]


def _spread(paints: dict[int, list[Paint]], starts: list[int], row: int, stretch: Paint) -> None:
    """Put a stretch of the whole text on every line it runs over."""
    while row < len(starts) and starts[row] < stretch.end:
        paints[row].append(Paint(max(stretch.start - starts[row], 0), stretch.end - starts[row], stretch.style))
        row += 1


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]
