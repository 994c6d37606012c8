"""Decisions read out of a text, a block at a time, and their clauses marked among its blocks."""

from collections.abc import Sequence

from clerk.notation.blocks import BlockKind, Decision, Span, Vote
from clerk.notation.clauses import clause, inline_marks, words_begin
from clerk.notation.decision_openings import Opening
from clerk.notation.decision_records import decision_records
from clerk.notation.growing import Growing
from clerk.notation.motions import Found
from clerk.notation.movers import Movers
from clerk.notation.patterns import pattern
from clerk.notation.pieces import Outline, Piece, overlapping, trimmed, words_end
from clerk.notation.sentences import paragraph_end
from clerk.notation.splitting import spans
from clerk.notation.targets import target
from clerk.vocabulary import DecisionKind

_BEHIND = " .;,)*_\n\t\xa0"
_RECOMMENDS = pattern(r"(?:[*_:,–-]|\s){0,12}(?:that\s+(?:\w+\s+){1,4})?(?:to|TO)\s+(?:recommend|RECOMMEND)\b")
_AND = pattern(r"(?:\s|[,;])(?:and\s+)?$")
_MOST_LINES = 5
_BEFORE_THAT = pattern(r"(?:[*_:;,–—-]|\s){0,40}")


def read_decisions(
    layout: Outline, openings: Sequence[Opening], motions: Sequence[Found], votes: Sequence[Vote]
) -> tuple[Outline, list[Decision]]:
    """The decisions of a text in order, and its outline with their clauses and lead-ins marked."""
    names = spans(found.names for found in motions)
    reader = _Reader(layout, names, spans([*names, *(vote.span for vote in votes)]))
    reader.read(openings)
    marked = Outline(layout.text, reader.pieces)
    return marked, list(decision_records(marked, reader.done, Movers(marked, motions, votes)))


class _Reader:
    """Reads the decisions of one text. `motions` is where the names of motions stand, `asides` those and the votes."""

    def __init__(self, layout: Outline, motions: Sequence[Span], asides: Sequence[Span]) -> None:
        self._layout = layout
        self._text = layout.text
        self._motions = motions
        self._asides = asides
        self._growing: Growing | None = None
        self._opened_at = 0
        self.pieces: list[Piece] = []
        self.done: list[Growing] = []

    def read(self, openings: Sequence[Opening]) -> None:
        """Go through the text: list items become clauses, split lead-ins one block."""
        place = 0
        for piece in self._layout.pieces:
            first = place
            while place < len(openings) and openings[place].word.start < piece.end:
                place += 1
            self._take(piece, openings[first:place])
        self._close()

    def _take(self, piece: Piece, openings: Sequence[Opening]) -> None:
        growing = self._growing
        if growing is None:
            self.pieces.append(piece)
            self._open(piece, openings)
        elif piece.kind is BlockKind.BLANK:
            growing.apart = True
            self.pieces.append(piece)
        elif piece.listed and growing.takes(self._text, piece):
            self._add_item(growing, piece)
        elif not openings and growing.awaits(self._text, piece):
            self._join(growing, piece)
        else:
            self._close()
            self.pieces.append(piece)
            self._open(piece, openings)

    def _open(self, piece: Piece, openings: Sequence[Opening]) -> None:
        """Begin the decisions that open in a piece; only the last may go on beyond it."""
        for number, opening in enumerate(openings):
            self._close()
            stop = self._before_next(openings[number + 1]) if number + 1 < len(openings) else piece.last
            stop = max(paragraph_end(self._text, opening.word.end, stop), opening.word.end)
            self._growing = self._begin(opening, piece, stop)
            self._opened_at = len(self.pieces)
        if openings and not piece.listed and openings[0].leads:
            piece.kind = BlockKind.DECISION

    def _before_next(self, opening: Opening) -> int:
        """Where a decision ends before another in the same paragraph: "NOTED the report and AGREED the plan"."""
        start = opening.start
        joint = _AND.search(self._text[max(start - 12, 0) : start])
        return start - len(joint[0]) if joint else start

    def _begin(self, opening: Opening, piece: Piece, stop: int) -> Growing:
        text, kind, place = self._text, opening.kind, opening.word.end
        if kind in (DecisionKind.RESOLVED, DecisionKind.AGREED) and _RECOMMENDS.match(text, place, stop):
            kind = DecisionKind.RECOMMENDED
        if opening.follows:
            return Growing(opening, kind, "", piece, Span(place, place))
        begin = words_begin(text, place, stop, self._asides)
        gap = _BEFORE_THAT.match(text, place, max(begin, place))
        place = gap.end() if gap else place
        goes_to, end = target(text, kind, place, stop)
        if goes_to and kind is DecisionKind.RECOMMENDED and end > place:
            begin = words_begin(text, end, stop, self._asides)
        growing = Growing(opening, kind, goes_to, piece, Span(begin, begin), "\n" in text[opening.word.end : begin])
        growing.list_before = self._item_before(piece)
        self._set_words(growing, Span(begin, stop))
        return growing

    def _item_before(self, piece: Piece) -> Piece | None:
        """The list item above a block, with no blank line between."""
        pieces = self._layout.pieces
        index = self._layout.index_at(piece.start) - 1
        for _ in range(_MOST_LINES):
            if index < 0 or pieces[index].kind is BlockKind.BLANK:
                return None
            if pieces[index].listed:
                return pieces[index]
            index -= 1
        return None

    def _set_words(self, growing: Growing, words: Span) -> None:
        words = trimmed(self._text, words.start, self._without_asides(words))
        said = any(character.isalnum() for character in words.of(self._text))
        growing.words = words if said else Span(words.start, words.start)
        growing.inline = inline_marks(self._text, growing.words.start, growing.words.end)

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

    def _add_item(self, growing: Growing, piece: Piece) -> None:
        if growing.first_item is None:
            growing.first_item = piece
            if not growing.opener.listed:
                growing.opener.kind = BlockKind.DECISION
        base = growing.first_item.level
        if piece.level == base:
            growing.last_ordinal = piece.ordinal
        span = trimmed(self._text, piece.first, self._without_asides(piece.content))
        growing.items.append(clause(self._text, piece.label, piece.level - base, span))
        growing.apart = False
        piece.kind = BlockKind.CLAUSE
        self.pieces.append(piece)

    def _join(self, growing: Growing, piece: Piece) -> None:
        """Make a paragraph part of the block the decision opens in."""
        text, opener = self._text, growing.opener
        del self.pieces[self._opened_at :]
        opener.kind = BlockKind.DECISION
        opener.end, opener.last = piece.end, piece.last
        growing.apart = False
        growing.joined += 1
        if not growing.empty:
            growing.words = Span(growing.words.start, self._without_asides(piece.content))
            return
        growing.own_line = True
        if growing.kind is DecisionKind.RECOMMENDED and not growing.target:
            growing.target, _ = target(text, growing.kind, piece.first, piece.last)
        self._set_words(growing, Span(words_begin(text, piece.first, piece.last, self._asides), piece.last))

    def _close(self) -> None:
        growing, self._growing = self._growing, None
        if growing is None:
            return
        if growing.is_heading(self._text) and growing.empty and not growing.items:
            # "Decision" over a paragraph that says in its own words what was decided.
            growing.opener.kind = BlockKind.PARAGRAPH
        else:
            self.done.append(growing)
