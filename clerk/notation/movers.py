"""Which motion a decision came from: the one in its own words, or the one directly before or after it."""

from collections.abc import Sequence

from clerk.notation.blocks import BlockKind, Span, Vote
from clerk.notation.motions import Found
from clerk.notation.pieces import Outline
from clerk.vocabulary import VoteOutcome

_REACH = 400


class Movers:
    """The motions of one text, each of which moves one decision at most."""

    def __init__(self, layout: Outline, motions: Sequence[Found], votes: Sequence[Vote]) -> None:
        self._layout = layout
        self._motions = [found for found in motions if not found.motion.amendment]
        self._lost = [vote.span for vote in votes if vote.outcome is VoteOutcome.LOST]
        self._next = 0

    def motion_of(self, word: Span, region: Span, pieces: tuple[int, int]) -> Found | None:
        """The motion of a decision. Decisions are asked about in order.

        `region` is the text that may belong to it, from the end of the decision before to the beginning of the next;
        `pieces` are the numbers of the first and last of its blocks.
        """
        near = self._near(region, pieces)
        before = [found for found in near if found.names.end <= word.start and self._leads_to(found, word)]
        after = [found for found in near if found.names.start >= word.end and self._is_remark(found)]
        said_after = [found for found in after if found.names.end <= region.end]
        chosen = (
            self._last_inside(before, region)
            or next(iter(said_after), None)
            or _last(before)
            or next(iter(after), None)
        )
        if chosen is not None:
            self._next = self._motions.index(chosen, self._next) + 1
        return chosen

    def _near(self, region: Span, pieces: tuple[int, int]) -> list[Found]:
        """The motions not yet used that stand in the region or in the blocks next to it."""
        floor = self._before(pieces[0])
        following = self._layout.after(pieces[1])
        ceiling = region.end
        if following < len(self._layout.pieces) and self._layout.pieces[following].kind is BlockKind.MOTION:
            ceiling = max(ceiling, self._layout.pieces[following].end)
        near = []
        for place in range(self._next, len(self._motions)):
            found = self._motions[place]
            if found.names.start >= ceiling:
                break
            if found.names.end <= floor:
                self._next = place + 1
            else:
                near.append(found)
        return near

    def _before(self, index: int) -> int:
        """Where the block before begins; a vote between a motion and its decision is passed over."""
        place = self._layout.before(index)
        if place >= 0 and self._layout.pieces[place].kind is BlockKind.VOTE:
            place = self._layout.before(place)
        return self._layout.pieces[place].start if place >= 0 else 0

    def _last_inside(self, before: Sequence[Found], region: Span) -> Found | None:
        return _last([found for found in before if found.names.start >= region.start])

    def _leads_to(self, found: Found, word: Span) -> bool:
        """Whether nothing but its wording stands between a motion and the decision word."""
        end = max(found.names.end, found.motion.span.end)
        lost = any(end <= span.start and span.end <= word.start for span in self._lost)
        return word.start - min(end, word.start) <= _REACH and not lost

    def _is_remark(self, found: Found) -> bool:
        """Whether it says who moved what stands before it: a label, or names in brackets."""
        start = found.names.start
        bracketed = self._layout.text[max(start - 3, 0) : start].rstrip("*_ ").endswith("(")
        return (found.label or bracketed) and not (found.motion.wording and not found.label)


def _last(found: Sequence[Found]) -> Found | None:
    return found[-1] if found else None
