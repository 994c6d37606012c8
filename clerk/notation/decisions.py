"""Decisions with their clauses, their movers and where their business goes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clerk.notation.blocks import BlockKind, Clause, Decision, Span, Vote
from clerk.notation.clauses import (
    InlineMark,
    clause,
    inline_clauses,
    inline_marks,
    lead_in,
    target,
    that_clauses,
    words_begin,
)
from clerk.notation.decision_openings import Opening
from clerk.notation.list_marks import Reading
from clerk.notation.motions import Found
from clerk.notation.movers import Movers
from clerk.notation.pieces import Outline, Piece, overlapping, trimmed, words_end
from clerk.notation.sentences import ended, paragraph_end, sentence_start
from clerk.notation.splitting import spans
from clerk.vocabulary import DecisionKind

_SHORT_LEAD = 100
_LEADS_ON = re.compile(r"(?:[:;,–—-]|\b(?:that|to|the|and|of))[*_\s]*$")
_RECOMMENDS = re.compile(r"[\s*_:,–-]*(?:that\s+\S+(?:\s+\S+){0,3}\s+)?to\s+recommend\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are)\s+(?:\w+ly\s+|then\s+|also\s+|duly\s+)?[*_]*$", re.IGNORECASE)
_IMPERSONAL = re.compile(r"\bit\s+(?:was|is)\s+(?:\w+ly\s+|then\s+|also\s+|duly\s+)?[*_]*$", re.IGNORECASE)
_HEADING_WORDS = ("decision", "decisions")
_BEHIND = " .;,)*_\n\t\xa0"


@dataclass(slots=True)
class _Growing:
    """A decision being read: `words` is what follows its connective; `index` and `last` number its blocks."""

    opening: Opening
    kind: DecisionKind
    target: str
    index: int
    last: int
    words: Span
    inline: list[InlineMark] = field(default_factory=list)
    items: list[Clause] = field(default_factory=list)
    first_item: Piece | None = None
    apart: bool = False
    own_line: bool = False
    floor: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing follows the decision word yet."""
        return self.words.start >= self.words.end


def read_decisions(
    layout: Outline, openings: Sequence[Opening], motions: Sequence[Found], votes: Sequence[Vote]
) -> tuple[Outline, list[Decision]]:
    """The decisions of a text in order, and its outline with their clauses and lead-ins marked."""
    reader = _Reader(layout, openings, motions, votes)
    pieces = reader.pieces()
    return Outline(layout.text, pieces), reader.decisions()


class _Reader:
    """Reads the decisions of one text, a piece at a time."""

    def __init__(
        self, layout: Outline, openings: Sequence[Opening], motions: Sequence[Found], votes: Sequence[Vote]
    ) -> None:
        self._layout = layout
        self._text = layout.text
        self._openings = openings
        self._motions = spans(found.names for found in motions)
        self._asides = spans([*self._motions, *(vote.span for vote in votes)])
        self._found = motions
        self._votes = votes
        self._pieces: list[Piece] = []
        self._done: list[_Growing] = []
        self._growing: _Growing | None = None

    def pieces(self) -> list[Piece]:
        """Go through the text; the pieces with clauses made so, and split lead-ins joined."""
        place = 0
        for piece in self._layout.pieces:
            opening = []
            while place < len(self._openings) and self._openings[place].word.start < piece.end:
                opening.append(self._openings[place])
                place += 1
            self._take(piece, opening)
        self._close()
        return self._pieces

    def _take(self, piece: Piece, openings: Sequence[Opening]) -> None:
        growing = self._growing
        if piece.kind is BlockKind.BLANK:
            if growing is not None:
                growing.apart = True
        elif growing is not None and piece.listed and self._takes(growing, piece):
            self._add_item(growing, piece)
        elif growing is not None and self._awaits(growing, piece, openings):
            self._join(growing, piece)
            return
        elif not (growing is not None and growing.empty and piece.kind in (BlockKind.MOTION, BlockKind.VOTE)):
            self._close()
            self._pieces.append(piece)
            self._open(piece, openings)
            return
        self._pieces.append(piece)

    def _open(self, piece: Piece, openings: Sequence[Opening]) -> None:
        """Begin the decisions that open in a piece; only the last may go on beyond it."""
        for number, opening in enumerate(openings):
            self._close()
            stop = openings[number + 1].start if number + 1 < len(openings) else piece.last
            stop = max(paragraph_end(self._text, opening.word.end, stop), opening.word.end)
            self._growing = self._begin(opening, stop)
        if openings and piece.kind is not BlockKind.DECISION and not piece.listed and openings[0].leads:
            piece.kind = BlockKind.DECISION

    def _begin(self, opening: Opening, stop: int) -> _Growing:
        text, kind = self._text, opening.kind
        place = opening.word.end
        if kind in (DecisionKind.RESOLVED, DecisionKind.AGREED) and _RECOMMENDS.match(text, place, stop):
            kind = DecisionKind.RECOMMENDED
        if opening.follows:
            return _Growing(opening, kind, "", len(self._pieces) - 1, len(self._pieces) - 1, Span(place, place))
        begin = words_begin(text, place, stop, self._asides)
        place = self._before_that(place, begin)
        goes_to, end = target(text, kind, place, stop)
        if goes_to and kind is DecisionKind.RECOMMENDED and end > place:
            begin = words_begin(text, end, stop, self._asides)
        index = len(self._pieces) - 1
        growing = _Growing(opening, kind, goes_to, index, index, Span(begin, begin))
        growing.own_line = "\n" in text[opening.word.end : begin]
        self._set_words(growing, Span(begin, stop))
        return growing

    def _before_that(self, place: int, begin: int) -> int:
        """Where "to Council that" or "that Council" begins, behind the colon or dash of the decision word."""
        gap = re.compile(r"[\s*_:;,–—-]*").match(self._text, place, max(begin, place))
        return gap.end() if gap else place

    def _set_words(self, growing: _Growing, words: Span) -> None:
        words = trimmed(self._text, words.start, self._without_asides(words))
        growing.words = words
        growing.inline = inline_marks(self._text, words.start, words.end)

    def _without_asides(self, words: Span) -> int:
        """The end of the words without who moved them and how the vote went, where that is said behind them."""
        text = self._text
        for aside in overlapping(self._motions, words.start, words.end):
            end = words_end(text, words.start, aside.start)
            if aside.start > words.start and (text[end - 1] in ".!?;" or text[aside.start - 1] in "(\n"):
                return end
        end = words.end
        for aside in reversed(overlapping(self._asides, words.start, words.end)):
            if text[aside.end : end].strip(_BEHIND):
                break
            before = words_end(text, words.start, aside.start)
            if before > words.start and (text[before - 1] in ".!?;" or text[aside.start - 1] == "("):
                end = before
        return end

    def _takes(self, growing: _Growing, item: Piece) -> bool:
        """Whether a list item is a clause of the decision."""
        opener = self._pieces[growing.index]
        if growing.first_item is not None:
            again = item.level == growing.first_item.level and item.ordinal == 1
            return item.level >= growing.first_item.level and not again
        if growing.opening.follows or (opener.listed and item.level <= opener.level):
            return False
        if growing.inline:
            last = growing.inline[-1].reading
            return Reading(item.style, item.ordinal) == Reading(last.style, last.ordinal + 1)
        words = growing.words.of(self._text)
        if growing.empty:
            return not ended(self._text[growing.opening.word.end : growing.words.start + 1].strip())
        if _LEADS_ON.search(words) or (len(words) <= _SHORT_LEAD and not ended(words)):
            return True
        return not growing.apart and item.ordinal in (0, 1)

    def _add_item(self, growing: _Growing, piece: Piece) -> None:
        if growing.first_item is None:
            growing.first_item = piece
            opener = self._pieces[growing.index]
            if not opener.listed:
                opener.kind = BlockKind.DECISION
        span = trimmed(self._text, piece.first, self._without_asides(piece.content))
        growing.items.append(clause(self._text, piece.label, piece.level - growing.first_item.level, span))
        growing.apart = False
        growing.last = len(self._pieces)
        piece.kind = BlockKind.CLAUSE
        piece.level -= growing.first_item.level if piece is not growing.first_item else 0

    def _awaits(self, growing: _Growing, piece: Piece, openings: Sequence[Opening]) -> bool:
        """Whether a paragraph is what a decision word on a line of its own leads to."""
        if piece.kind is not BlockKind.PARAGRAPH or openings or growing.first_item is not None:
            return False
        if growing.opening.follows:
            return False
        opener = self._pieces[growing.index]
        if opener.listed or growing.last != growing.index:
            return False
        words = self._text[piece.first : piece.first + 8]
        if not growing.empty:
            return growing.own_line and words.startswith("That ") and not growing.inline
        between = self._text[growing.opening.word.end : growing.words.end].strip(_BEHIND[4:])
        if between.startswith("."):
            return False
        heading = growing.opening.word.of(self._text).lower() in _HEADING_WORDS
        return (
            heading
            or not growing.apart
            or between[:1] in (":", "–", "—", "-", ",")
            or words[:4] in ("That", "that", "to t", "To t")
        )

    def _join(self, growing: _Growing, piece: Piece) -> None:
        """Make a paragraph part of the block the decision opens in."""
        opener = self._pieces[growing.index]
        del self._pieces[growing.index + 1 :]
        opener.kind = BlockKind.DECISION
        opener.end, opener.last = piece.end, piece.last
        growing.apart = False
        if not growing.empty:
            self._set_words(growing, Span(growing.words.start, piece.last))
            return
        growing.own_line = True
        begin = words_begin(self._text, piece.first, piece.last, self._asides)
        if growing.kind is DecisionKind.RECOMMENDED and not growing.target:
            growing.target, _ = target(self._text, growing.kind, piece.first, piece.last)
        self._set_words(growing, Span(begin, piece.last))

    def _close(self) -> None:
        growing, self._growing = self._growing, None
        if growing is None:
            return
        heading = growing.opening.word.of(self._text).lower() in _HEADING_WORDS
        if heading and growing.empty and not growing.items:
            # "Decision" over a paragraph that says in its own words what was decided.
            self._pieces[growing.index].kind = BlockKind.PARAGRAPH
            return
        self._done.append(growing)

    def decisions(self) -> list[Decision]:
        """The decisions, with the motions they came from."""
        layout = Outline(self._text, self._pieces)
        return list(_finished(self._text, layout, self._done, Movers(layout, self._found, self._votes)))


def _finished(text: str, layout: Outline, done: Sequence[_Growing], movers: Movers) -> Iterator[Decision]:
    """Each decision as a record. The text between two of them may belong to either."""
    floor = 0
    for number, growing in enumerate(done):
        following = done[number + 1].opening.start if number + 1 < len(done) else len(text)
        first = layout.index_at(growing.opening.word.start)
        last = layout.index_at(growing.items[-1].span.start) if growing.items else first
        region = Span(max(floor, layout.pieces[first].first), min(following, layout.pieces[last].end))
        region = Span(min(region.start, growing.opening.word.start), max(region.end, growing.opening.word.end))
        found = movers.motion_of(growing.opening.word, region, (first, last))
        lead, clauses = _words_of(text, growing, found, region)
        end = max(growing.opening.word.end, *(one.span.end for one in clauses))
        start = min(growing.opening.start, clauses[0].span.start)
        floor = end
        yield Decision(
            growing.kind,
            growing.opening.word.of(text),
            Span(start, end),
            growing.opening.word,
            lead,
            tuple(clauses),
            growing.target,
            found.motion.mover if found else "",
            found.motion.seconder if found else "",
        )


def _words_of(text: str, growing: _Growing, found: Found | None, region: Span) -> tuple[str, list[Clause]]:
    """The lead-in and the clauses; a decision has one clause at least, which may be empty while it is typed."""
    words = growing.words
    if growing.inline:
        lead = lead_in(text, words.start, growing.inline[0].start)
        return lead, [*inline_clauses(text, growing.inline, words.end), *growing.items]
    if growing.items:
        return lead_in(text, words.start, words.end), growing.items
    if growing.opening.follows or (growing.empty and found is not None and not growing.opening.leads):
        return "", [_said_before(text, growing, found, region)]
    thats = that_clauses(text, words.start, words.end)
    if thats:
        return "", thats
    opening = growing.opening
    before = text[max(opening.start, opening.word.start - 24) : opening.word.start]
    if not opening.leads and _PASSIVE.search(before) and not _IMPERSONAL.search(before):
        words = trimmed(text, opening.start, max(words.end, opening.word.end))
    return "", [clause(text, "", 0, words)]


def _said_before(text: str, growing: _Growing, found: Found | None, region: Span) -> Clause:
    """The words decided where they stand before the decision word: the wording of the motion, or the last sentence."""
    word = growing.opening.word
    stop = found.names.start if found and found.names.end <= word.start else word.start
    if found is not None and found.motion.wording:
        place = text.find(found.motion.wording, region.start, region.end)
        if place >= 0:
            return clause(text, "", 0, Span(place, place + len(found.motion.wording)))
    end = words_end(text, region.start, stop)
    start = sentence_start(text, max(end - 1, region.start), region.start)
    return clause(text, "", 0, trimmed(text, start, max(end, start)))
