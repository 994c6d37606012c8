"""What stands within lines: flags to check, and emphasis."""

import re
from collections.abc import Iterator
from itertools import islice

from clerk.notation.blocks import BlockKind, Flag, Mark, MarkKind, Span
from clerk.notation.pieces import MOST, Outline

_FLAG = re.compile(r"\?\?+")
_STARS = re.compile(r"\*+")


def find_flags(text: str) -> Iterator[Flag]:
    """Every `??`, with the line it stands in."""
    line = Span(0, -1)
    words = ""
    for found in islice(_FLAG.finditer(text), MOST):
        if found.start() > line.end:
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.end())
            line = Span(start, len(text) if end < 0 else end)
            words = line.of(text)
        yield Flag(Span(*found.span()), words)


def find_emphasis(layout: Outline) -> Iterator[Mark]:
    """Stretches in `**bold**` and `*italic*`, each within one block; three asterisks are both."""
    text = layout.text
    block, opened = -1, dict[int, int]()
    for found in islice(_STARS.finditer(text), MOST):
        index = layout.index_at(found.start())
        piece = layout.pieces[index]
        count = len(found[0])
        if index != block:
            block, opened = index, {}
        if piece.kind is BlockKind.BLANK or found.start() < piece.first or count > 3:
            continue
        begins = opened.get(count)
        closes = begins is not None and not text[found.start() - 1].isspace() and found.start() > begins
        if closes and begins is not None:
            yield from _marks(begins, found.start(), count)
            opened = {}
        elif found.end() < piece.last and not text[found.end()].isspace():
            opened[count] = found.end()


def _marks(start: int, end: int, count: int) -> Iterator[Mark]:
    kinds = {1: (MarkKind.ITALIC,), 2: (MarkKind.BOLD,), 3: (MarkKind.BOLD, MarkKind.ITALIC)}[count]
    for kind in kinds:
        yield Mark(kind, Span(start - count, end + count), Span(start, end))
