"""Which motion a decision came from: the one in its own words, or the one directly before or after it."""

from collections.abc import Iterator, Sequence

from clerk.notation.blocks import BlockKind, Span, Vote
from clerk.notation.motions import Found
from clerk.notation.pieces import Outline, overlapping, words_end
from clerk.notation.sentences import new_item
from clerk.vocabulary import VoteOutcome

_REACH = 400


class Movers:
    """The motions of one text, each of which moves one decision at most. An amendment moves none."""

    def __init__(self, layout: Outline, motions: Sequence[Found], votes: Sequence[Vote]) -> None:
        self._layout = layout
        self._motions = [found for found in motions if not found.motion.amendment]
        self._lost = [vote.span for vote in votes if vote.outcome is VoteOutcome.LOST]
        self._next = 0

    def motion_of(self, opening: Span, region: Span, pieces: tuple[int, int]) -> Found | None:
        """The motion of a decision. Decisions are asked about in order.

        `opening` is its word as far as what was decided, `region` the text that may belong to it, from the end of the
        decision before to the beginning of the next; `pieces` are the numbers of the first and last of its blocks.
        """
        near = list(self._near(region, pieces))
        within = [pair for pair in near if opening.start < pair[1].names.start and pair[1].names.end <= opening.end]
        before = [pair for pair in near if pair[1].names.end <= opening.start and self._leads_to(pair[1], opening)]
        after = [pair for pair in near if pair[1].names.start >= opening.end and self._is_remark(pair[1])]
        inside = [pair for pair in before if pair[1].names.start >= region.start]
        said_after = [pair for pair in after if pair[1].names.end <= region.end]
        chosen = next(iter((*within, *inside[::-1], *said_after, *before[::-1], *after)), None)
        if chosen is None:
            return None
        self._next = chosen[0] + 1
        return chosen[1]

    def _near(self, region: Span, pieces: tuple[int, int]) -> Iterator[tuple[int, Found]]:
        """The motions not yet used, with their numbers, that stand in the region or in the blocks next to it."""
        floor = self._before(pieces[0])
        following = self._layout.after(pieces[1])
        ceiling = region.end
        if following < len(self._layout.pieces) and self._layout.pieces[following].kind is BlockKind.MOTION:
            ceiling = max(ceiling, self._layout.pieces[following].end)
        for place in range(self._next, len(self._motions)):
            found = self._motions[place]
            if found.names.start >= ceiling:
                return
            if found.names.end <= floor:
                self._next = place + 1
            else:
                yield place, found

    def _before(self, index: int) -> int:
        """Where the block before begins; a vote between a motion and its decision is passed over."""
        place = self._layout.before(index)
        if place >= 0 and self._layout.pieces[place].kind is BlockKind.VOTE:
            place = self._layout.before(place)
        return self._layout.pieces[place].start if place >= 0 else 0

    def _leads_to(self, found: Found, opening: Span) -> bool:
        """Whether a motion, with its wording, stands close before a decision and was not lost."""
        end = max(found.names.end, found.motion.span.end)
        if opening.start - end > _REACH or overlapping(self._lost, end, opening.start):
            return False
        return not (found.label and new_item(self._layout.text, end, opening.start))

    def _is_remark(self, found: Found) -> bool:
        """Whether it says who moved what stands before it: a label, names in brackets, or names on the next line."""
        text, names = self._layout.text, found.names
        if found.label:
            return True
        gap = text[words_end(text, max(names.start - 4, 0), names.start) : names.start]
        leads_on = text[names.end : names.end + 8].lstrip(" ,;").startswith("and")
        return ("(" in gap or gap.count("\n") == 1) and not found.motion.wording and not leads_on
