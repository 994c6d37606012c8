"""A decision while it is being read: what it has so far, and whether what comes next belongs to it."""

import re
from dataclasses import dataclass, field

from clerk.notation.blocks import BlockKind, Clause, Span
from clerk.notation.clauses import InlineMark
from clerk.notation.decision_openings import Opening
from clerk.notation.decision_words import HEADING_WORDS
from clerk.notation.list_marks import Reading
from clerk.notation.patterns import pattern
from clerk.notation.pieces import Piece
from clerk.notation.sentences import ended
from clerk.vocabulary import DecisionKind

_SHORT_LEAD = 100
_LEADS_ON = pattern(r"(?:[:;,–—-]|\b(?:that|to|the|and|of))[*_]{0,3}$")
_COLON = pattern(r"(?:[:;–—]|\b(?:that|to))[-*_]{0,3}\s*$")
_LED = re.compile(r"[Tt]hat|To\s[a-z]|[Tt]o t|[“\"‘](?:That|To)\b")
_MOST_PARAGRAPHS = 200
_FURTHER_THAT = pattern(r"That\s+(?!(?:was|is|were|would|concluded|completed|ended|meant|evening|morning|day|year)\b)")


@dataclass(slots=True)
class Growing:
    """A decision being read.

    `words` is what follows its connective; `opener` the block it opens in. `apart`: a blank line has followed.
    `own_line`: what was decided begins on a line below the decision word. `list_before` is the item it stands behind.
    """

    opening: Opening
    kind: DecisionKind
    target: str
    opener: Piece
    words: Span
    own_line: bool = False
    inline: list[InlineMark] = field(default_factory=list)
    items: list[Clause] = field(default_factory=list)
    first_item: Piece | None = None
    last_ordinal: int = 0
    list_before: Piece | None = None
    apart: bool = False
    joined: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing follows the decision word yet."""
        return self.words.start >= self.words.end

    def is_heading(self, text: str) -> bool:
        """Whether it is only the word "Decision" over what was decided."""
        return self.opening.word.of(text).lower() in HEADING_WORDS

    def takes(self, text: str, item: Piece) -> bool:
        """Whether a list item is a clause of it."""
        if self.first_item is not None:
            # Every item of a list that was pasted from a page may be "1.".
            ones = self.last_ordinal == 1 and item.label == self.first_item.label
            again = item.level == self.first_item.level and item.ordinal == 1 and not ones
            return item.level >= self.first_item.level and not again
        if self.opening.follows or (self.opener.listed and item.level <= self.opener.level):
            return False
        if self.inline:
            last = self.inline[-1].reading
            return Reading(item.style, item.ordinal) == Reading(last.style, last.ordinal + 1)
        if self.empty:
            return not ended(text[self.opening.word.end : self.words.start + 1].strip())
        if self._goes_on_above(item) and not _COLON.search(text[: self.words.end][-8:]):
            return False
        words = text[max(self.words.start, self.words.end - _SHORT_LEAD - 1) : self.words.end]
        if _LEADS_ON.search(words) or (len(words) <= _SHORT_LEAD and not ended(words)):
            return True
        return not self.apart and item.ordinal in (0, 1)

    def _goes_on_above(self, item: Piece) -> bool:
        """Whether an item is the next of the list in which the decision stands, and so no clause of it."""
        above = self.list_before
        if above is None or above.style != item.style or above.level != item.level:
            return False
        return item.ordinal == above.ordinal + 1 or not item.ordinal

    def awaits(self, text: str, piece: Piece) -> bool:
        """Whether a paragraph is what the decision word on a line of its own leads to, or a further "That"."""
        if piece.kind is not BlockKind.PARAGRAPH or self.first_item is not None or self.opening.follows:
            return False
        if self.opener.listed or self.joined >= _MOST_PARAGRAPHS:
            return False
        words = text[piece.first : piece.first + 8]
        if not self.empty:
            return self.own_line and not self.inline and _FURTHER_THAT.match(text, piece.first) is not None
        between = text[self.opening.word.end : self.words.end + 1].strip(" *_\n\t\xa0")
        if between.startswith("."):
            return False
        led = between[:1] in (":", "–", "—", "-", ",") or between in ("that", "to") or _LED.match(words) is not None
        return self.is_heading(text) or not self.apart or led
