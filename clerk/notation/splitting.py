"""Paragraphs cut where a line begins a decision, a motion, a vote or an action, so that each is a block of its own."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clerk.notation.blocks import BlockKind, Span
from clerk.notation.pieces import Outline, Piece, overlapping, trimmed
from clerk.notation.sentences import paragraph_end


class Cut(NamedTuple):
    """Where a block begins, what it is, and where the record that makes it one ends."""

    place: int
    kind: BlockKind
    end: int


_LEADS = re.compile(r"[\s*_(\[|]*$")
_RANK = (BlockKind.DECISION, BlockKind.MOTION, BlockKind.VOTE, BlockKind.ACTION)


def cut(place: int, kind: BlockKind, end: int, layout: Outline) -> Cut | None:
    """A cut at the line that a record begins, or None where the record does not begin its line."""
    line = layout.line_start(place)
    if place - line > 12 or not _LEADS.match(layout.text, line, place):
        return None
    return Cut(line, kind, end)


def split(layout: Outline, cuts: Iterable[Cut]) -> Outline:
    """The outline with paragraphs cut. A paragraph after a cut begins where the record plainly has ended."""
    by_piece: dict[int, dict[int, Cut]] = {}
    for one in cuts:
        index = layout.index_at(one.place)
        if layout.pieces[index].kind is BlockKind.PARAGRAPH:
            at = by_piece.setdefault(index, {})
            known = at.get(one.place)
            if known is None or _RANK.index(one.kind) < _RANK.index(known.kind):
                at[one.place] = one
    pieces: list[Piece] = []
    for index, piece in enumerate(layout.pieces):
        here = by_piece.get(index)
        pieces.extend(_parts(layout.text, piece, sorted(here.values())) if here else (piece,))
    return Outline(layout.text, pieces)


def _parts(text: str, piece: Piece, cuts: Sequence[Cut]) -> list[Piece]:
    """The parts of one paragraph: before the first cut, and from each cut to where its block ends."""
    parts: list[Piece] = []
    place = piece.start
    for number, one in enumerate(cuts):
        start = text.rfind("\n", piece.start, one.place) + 1
        start = max(start, piece.start)
        if start > place:
            parts.append(_part(text, BlockKind.PARAGRAPH, place, start))
        elif start < place:
            continue
        stop = text.rfind("\n", piece.start, cuts[number + 1].place) + 1 if number + 1 < len(cuts) else piece.end
        end = _block_end(text, one, max(stop, one.place + 1))
        parts.append(_part(text, one.kind, start, end))
        place = end
    if place < piece.end:
        parts.append(_part(text, BlockKind.PARAGRAPH, place, piece.end))
    return parts


def _part(text: str, kind: BlockKind, start: int, end: int) -> Piece:
    words = trimmed(text, start, end)
    return Piece(kind, start, end, words.start, words.end)


def _block_end(text: str, one: Cut, stop: int) -> int:
    """Where a block ends: with its paragraph, or for a motion, vote or action with the line its record ends in."""
    if one.kind is BlockKind.DECISION:
        end = paragraph_end(text, one.end, stop)
        return min(end + 1, stop)
    end = text.find("\n", max(one.end - 1, one.place), stop)
    while 0 <= end < stop - 1 and text[end + 1].islower():
        end = text.find("\n", end + 1, stop)
    return stop if end < 0 else end + 1


def within(layout: Outline, kind: BlockKind, records: Sequence[Span]) -> None:
    """Make paragraphs that stand wholly inside a record of this kind blocks of it: the further lines of a vote."""
    for piece in layout.pieces:
        if piece.kind is BlockKind.PARAGRAPH:
            inside = overlapping(records, piece.first, piece.last)
            if inside and inside[0].start <= piece.first and piece.last <= inside[0].end + _TAIL:
                piece.kind = kind


_TAIL = 3


def spans(found: Iterable[Span]) -> list[Span]:
    """Stretches in order of their start, those inside another left out."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
