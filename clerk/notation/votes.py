"""Votes in every form minutes have them, put together from what each word says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from clerk.notation.blocks import Candidate, Span, Vote
from clerk.notation.patterns import pattern
from clerk.notation.pieces import MOST_RECORDS, Outline, overlapping
from clerk.notation.sentences import new_item
from clerk.notation.vote_atoms import Told, told
from clerk.notation.vote_words import Phrase, Side, Sureness
from clerk.vocabulary import VoteOutcome

_SAME_PARAGRAPH = 200
_NEXT_PARAGRAPH = 60
_BESIDE = 40
_MOST_SAID = 30
_NEXT_QUESTION = pattern(
    r"[.;]\s+[^.\n]{0,60}?\b(?:substantive\s+(?:motion|proposal)|(?:motion|amendment|proposal)(?:,?\s+as\s+amended,?)?"
    r"\s+(?:was|were|having|being|on\s+being|then|fell))\b|\n[*_]{0,3}(?:resolved|recommended|agreed)\b",
    re.IGNORECASE,
)
_AS_AMENDED = pattern(r"\bsubstantive\b|\b(?:motion|proposal),?\s+as\s+amended\b", re.IGNORECASE)
_NEXT_LIMB = pattern(
    r"[.;]\s+(?:and\s+)?(?:limbs?|clauses?|parts?|paragraphs?|sections?|points?|recommendations?)\s+\(?"
    r"(?:\d{1,2}|[a-z]|[ivx]{1,4})\b",
    re.IGNORECASE,
)
"""A motion in several limbs may be voted on limb by limb."""
_OUTCOMES = {Phrase.CARRIED: VoteOutcome.CARRIED, Phrase.LOST: VoteOutcome.LOST}
_OF_A_LIMB = (*_OUTCOMES, Phrase.UNANIMOUS, Phrase.NEM_CON)
"""Said in an item of a list these are of what that item says."""
_BESIDE_CANDIDATES = {Side.ABSTAINING, Phrase.CASTING}
"""What may be said of a vote between candidates beside their counts."""


def find_votes(layout: Outline, motions: Sequence[Span]) -> list[Vote]:
    """Every vote of a text, in order. `motions` is where motions are moved: a new motion has a vote of its own."""
    return [one.vote() for one in _together(layout, motions) if one.is_vote]


def _together(layout: Outline, motions: Sequence[Span]) -> Iterator["_Counting"]:
    """What is said of one vote, together."""
    counting: _Counting | None = None
    for said in islice(told(layout), 2 * MOST_RECORDS):
        if counting is not None and _near(layout, counting, said, motions) and counting.takes(said):
            counting.add(said)
            continue
        if counting is not None:
            yield counting
        counting = _Counting([])
        counting.add(said)
    if counting is not None:
        yield counting


def _near(layout: Outline, counting: "_Counting", said: Told, motions: Sequence[Span]) -> bool:
    """Whether a word stands close enough to those before it to speak of the same vote."""
    gap = said.start - counting.end
    here, there = layout.index_at(counting.end - 1), layout.index_at(said.start)
    remark = said.sureness is Sureness.ADDS and isinstance(said.means, Side)
    if (counting.only_adds or remark) and (gap > _BESIDE or here != there):
        return False
    if counting.only_adds and counting.sided:
        # "No objections" is as often an answer to a planning application: it adds to a vote already told of.
        return False
    if gap <= _SAME_PARAGRAPH and _NEXT_LIMB.search(layout.text, counting.end, said.start):
        return False
    if counting.sided and gap <= _SAME_PARAGRAPH and _next_motion(layout.text, counting, said):
        return False
    over = said.means in counting.meant or not counting.phrases.isdisjoint(_OUTCOMES)
    if over and _NEXT_QUESTION.search(layout.text, counting.end, said.start):
        return False
    if here == there:
        moved = over and overlapping(motions, counting.end, said.start)
        return gap <= _SAME_PARAGRAPH and not moved and not _new_line(layout.text, counting, said)
    if layout.after(here) != there or said.start - layout.pieces[there].first > _NEXT_PARAGRAPH:
        return False
    if layout.pieces[there].listed and (said.means in _OF_A_LIMB or not counting.sided):
        return False
    counted = counting.wants(said) if isinstance(said.means, Side) else counting.sided
    return counted and layout.pieces[here].last - counting.end <= _NEXT_PARAGRAPH


def _next_motion(text: str, counting: "_Counting", said: Told) -> bool:
    """Whether the motion as amended is spoken of only now: what was counted before was the vote on the amendment."""
    begins = counting.said[0].start
    before = text[max(0, begins - _SAME_PARAGRAPH) : begins]
    return bool(_AS_AMENDED.search(text, counting.end, said.start)) and not _AS_AMENDED.search(before)


def _new_line(text: str, counting: "_Counting", said: Told) -> bool:
    """Whether a word of the same paragraph stands on a further line that tells of a vote of its own."""
    if "\n" not in text[counting.end : said.start]:
        return False
    again = isinstance(said.means, Side) and not counting.wants(said)
    return again or new_item(text, counting.end, said.start)


@dataclass(slots=True)
class _Counting:
    """One vote being put together."""

    said: list[Told]
    counts: dict[Side, int] = field(default_factory=dict)
    names: dict[Side, tuple[str, ...]] = field(default_factory=dict)
    objects: dict[Side, str] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()
    phrases: set[Phrase] = field(default_factory=set)
    meant: set[Side | Phrase] = field(default_factory=set)
    only_adds: bool = True

    @property
    def end(self) -> int:
        """Where the last word of it ends."""
        return self.said[-1].end

    @property
    def sided(self) -> bool:
        """Whether it has counts or names."""
        return bool(self.counts or self.names or self.candidates)

    @property
    def is_vote(self) -> bool:
        """Whether what is said makes a vote: a sure word, or two unsure ones for different sides side by side."""
        if any(said.sureness is Sureness.SURE for said in self.said):
            return True
        unsure = [said for said in self.said if said.sureness is Sureness.BESIDE]
        return any(
            (first.means is not second.means or (first.object and first.object != second.object))
            and second.start - first.end <= _BESIDE
            for first, second in pairwise(unsure)
        )

    def wants(self, said: Told) -> bool:
        """Whether this tells something new: a side not told of yet, or the names behind a count."""
        side = self._side(said, said.means) if isinstance(said.means, Side) else Side.FOR
        return side not in self.objects or bool(said.names and not self.names.get(side))

    def takes(self, said: Told) -> bool:
        """Whether this can be said of the same vote: no second count, other names or other outcome."""
        if len(self.said) >= _MOST_SAID:
            return False
        if said.candidates:
            return self.meant <= _BESIDE_CANDIDATES
        if self.candidates:
            same = said.score is not None and {*said.score} == {one.votes for one in self.candidates}
            return same or said.means in _BESIDE_CANDIDATES
        if said.roll:
            return not self.names
        if isinstance(said.means, Side):
            side = self._side(said, said.means)
            count, names = self.counts.get(side), self.names.get(side)
            same_count = count is None or said.count is None or count == said.count
            return same_count and (not names or not said.names or names == said.names)
        if said.score is not None and (Side.FOR in self.counts or Side.AGAINST in self.counts):
            return said.score == (self.counts.get(Side.FOR), self.counts.get(Side.AGAINST))
        opposite = {Phrase.CARRIED: Phrase.LOST, Phrase.LOST: Phrase.CARRIED}.get(said.means)
        return opposite not in self.phrases or opposite is None

    def add(self, said: Told) -> None:
        """Take a word in."""
        self.said.append(said)
        self.meant.add(said.means)
        self.only_adds = self.only_adds and said.sureness is Sureness.ADDS
        if isinstance(said.means, Phrase):
            self._phrase(said, said.means)
            return
        side = self._side(said, said.means)
        if said.count is not None:
            self.counts[side] = said.count
        if said.names:
            self.names[side] = said.names
        self.objects[side] = said.object

    def _phrase(self, said: Told, phrase: Phrase) -> None:
        self.phrases.add(phrase)
        self.names |= said.roll
        self.candidates += said.candidates
        if self.candidates:
            return
        if said.directed is not None:
            self.phrases.add(said.directed)
        if said.score is not None:
            self.counts[Side.FOR], self.counts[Side.AGAINST] = said.score
            self.objects |= {Side.FOR: "", Side.AGAINST: ""}
            if said.count is not None:
                self.counts[Side.ABSTAINING] = said.count
        if phrase is Phrase.ALL_VOTED and said.count is not None:
            self.phrases.add(Phrase.UNANIMOUS)
            self.counts.setdefault(Side.FOR, said.count)

    def _side(self, said: Told, side: Side) -> Side:
        """In a division votes for the amendment are votes against the motion."""
        known = self.objects.get(Side.FOR)
        told = self.objects.get(Side.AGAINST) or self.names.get(Side.AGAINST)
        if side is Side.FOR and known and said.object and known != said.object and not told:
            return Side.AGAINST
        return side

    def vote(self) -> Vote:
        """The vote as recorded."""
        outcome = next((_OUTCOMES[phrase] for phrase in _OUTCOMES if phrase in self.phrases), VoteOutcome.UNSTATED)
        scored = any(said.score is not None for said in self.said)
        if outcome is VoteOutcome.LOST and scored and self.counts[Side.FOR] > self.counts[Side.AGAINST]:
            # "Lost by 5 votes to 3" names the winning side first.
            self.counts[Side.FOR], self.counts[Side.AGAINST] = self.counts[Side.AGAINST], self.counts[Side.FOR]
        return Vote(
            Span(min(said.start for said in self.said), self.end),
            self.counts.get(Side.FOR),
            self.counts.get(Side.AGAINST),
            self.counts.get(Side.ABSTAINING),
            self.names.get(Side.FOR, ()),
            self.names.get(Side.AGAINST, ()),
            self.names.get(Side.ABSTAINING, ()),
            unanimous=Phrase.UNANIMOUS in self.phrases,
            nem_con=Phrase.NEM_CON in self.phrases,
            casting_vote=Phrase.CASTING in self.phrases,
            outcome=outcome,
            candidates=self.candidates,
        )
