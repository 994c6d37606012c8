"""What a minute says became of a motion or an amendment, in words or by a vote."""

import re
from collections.abc import Sequence
from enum import StrEnum

from clerk.notation.blocks import Motion, ParsedMinute, Span, Vote
from clerk.notation.patterns import pattern
from clerk.notation.pieces import overlapping
from clerk.vocabulary import VoteOutcome


class Fate(StrEnum):
    """What became of a motion or an amendment."""

    CARRIED = "carried"
    ACCEPTED = "accepted"
    LOST = "lost"
    WITHDRAWN = "withdrawn"
    LEFT = "left for the next business"
    PUT_OFF = "referred back or deferred"
    OUT_OF_ORDER = "ruled out of order"
    PENDING = "not yet voted on"

    @property
    def made(self) -> bool:
        """Whether a motion was carried, or an amendment became part of the motion."""
        return self in (Fate.CARRIED, Fate.ACCEPTED)

    @property
    def dropped(self) -> bool:
        """Whether nothing will come of it."""
        return self in (Fate.LOST, Fate.WITHDRAWN, Fate.LEFT, Fate.PUT_OFF, Fate.OUT_OF_ORDER)


_FATES = {
    "carried": Fate.CARRIED,
    "agreed": Fate.CARRIED,
    "approved": Fate.CARRIED,
    "accepted": Fate.ACCEPTED,
    "lost": Fate.LOST,
    "defeated": Fate.LOST,
    "rejected": Fate.LOST,
    "fell": Fate.LOST,
    "withdrawn": Fate.WITHDRAWN,
    "out of order": Fate.OUT_OF_ORDER,
}
_DEEDS = {"accept": Fate.ACCEPTED, "withdrew": Fate.WITHDRAWN}
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_OUTCOME = (
    r"(?P<about>[^.\n]{0,60}?)\b(?P<not>not\s+(?:\w+\s+)?)?(?<!\bbe )(?<!\bif )(?<!\bto )"
    rf"\b(?P<fate>{'|'.join(_FATES)})\b"
)
_AMENDMENT = pattern(
    rf"(?:\b(?P<ordinal>{'|'.join(_ORDINALS)})\s+)?(?<!without )\bamendment\b"
    rf"(?:\s+(?:no\.?\s*)?(?P<number>\d{{1,2}})\b)?{_OUTCOME}",
    re.IGNORECASE,
)
_TAKEN = pattern(
    r"\b(?P<not>not\s+)?(?P<fate>accepted|withdrew|(?:agreed|content|happy|willing|prepared)\s+to\s+accept)\s+"
    rf"(?P<about>(?:the|this|that|his|her|their|councillor|cllr|mrs?|ms)\b[^.\n]{{0,40}}?)"
    rf"(?:\b(?P<ordinal>{'|'.join(_ORDINALS)})\s+)?\bamendment\b(?:\s+(?:no\.?\s*)?(?P<number>\d{{1,2}})\b)?",
    re.IGNORECASE,
)
"""Who moved the motion "accepted Councillor Ash's amendment"; who moved an amendment "withdrew" it."""
_MOTION = pattern(rf"\b(?:motion|proposal)\b{_OUTCOME}", re.IGNORECASE)
_MOTION_TAKEN = pattern(
    r"\b(?P<not>not\s+)?(?P<fate>withdrew)\s+(?:the|this|his|her|their)\s+(?:motion|proposal)\b", re.I
)
_SUBSTANTIVE = pattern(r"\b(?:substantive\s+)?(?:motion|proposal)\b(?!\s+(?:of|by)\b)", re.I)
_LEAD = pattern(
    r"[\s,:;–-]*(?:(?:as\s+)?an?\s+(?:\w+\s+)?amendment|by\s+way\s+of\s+amendment)?[\s,:;–-]*(?:that\s+)?(?=\S)", re.I
)


class Told:
    """What a minute says of a motion or an amendment, as far as the next one."""

    def __init__(self, parsed: ParsedMinute, motion: Motion, end: int) -> None:
        self._parsed, self.motion = parsed, motion
        self._after = Span(motion.span.end, end)

    @property
    def moved(self) -> str:
        """What was moved: as read, or the rest of its paragraph; "" for nothing."""
        if self.motion.wording:
            return (
                _LEAD.sub("", self.motion.wording, count=1) if self.motion.amendment else self.motion.wording
            ).strip()
        rest = self._after.of(self._parsed.text).split("\n\n", 1)[0]
        if self.motion.amendment:
            return " ".join(_LEAD.sub("", rest, count=1).split())
        said = f"{self.motion.span.of(self._parsed.text)}{rest}"
        return next((wording for form, wording in _UNWORDED if form.search(said)), "")

    @property
    def to_an_amendment(self) -> bool:
        """Whether what was moved is an amendment to an amendment."""
        start, end = self.motion.span.start, self.motion.span.end
        return _UPON.search(self._parsed.text, max(0, start - _HEADING), end) is not None

    def of_motion(self, place: int | None = None) -> tuple[Fate, int]:
        """What became of a motion, by what is said first behind `place`, and where that ends."""
        place = self._after.start if place is None else place
        forms = (_MOTION, _MOTION_TAKEN)
        words = [said for form in forms for said in form.finditer(self._parsed.text, place, self._after.end)]
        told = [(said.start(), said.end(), _said(said)) for said in words]
        votes = [vote for vote in self._parsed.votes if place <= vote.span.start < self._after.end]
        told += [(vote.span.start, vote.span.end, _by_vote(vote)) for vote in votes]
        return next(((fate, end) for _, end, fate in sorted(told) if fate is not Fate.PENDING), (Fate.PENDING, place))

    def of_amendment(self, number: int, place: int | None = None) -> tuple[Fate, int]:
        """What became of the amendment of this number, and where the minute then speaks of the motion itself.

        Further on, where others have been moved meanwhile, it must be called by its number or its mover. Before `place`
        the minute speaks of an amendment to it.
        """
        others: list[Span] = []
        place = self._after.start if place is None else place
        told = [found for form in (_AMENDMENT, _TAKEN) for found in form.finditer(self._parsed.text, place)]
        for said in sorted(told, key=lambda one: one.start()):
            named = self._named(said, number)
            if named is False:
                others.append(Span(*said.span()))
            elif (named or said.start() < self._after.end) and (fate := _said(said)) is not Fate.PENDING:
                return fate, said.end()
        return self._voted(others, place)

    def _voted(self, others: Sequence[Span], place: int) -> tuple[Fate, int]:
        """What became of an amendment by the first vote that is on it, and not on one of the others."""
        text = self._parsed.text
        votes = [vote for vote in self._parsed.votes if place <= vote.span.start < self._after.end]
        votes = [vote for vote in votes if not overlapping(others, vote.span.start, vote.span.end)]
        if votes and (sides := _sides(votes[0].span.of(text))):
            fate = _by_vote(votes[0])
            opposite = {Fate.CARRIED: Fate.LOST, Fate.LOST: Fate.CARRIED}
            return (opposite.get(fate, fate) if sides == "motion" else fate), votes[0].span.end
        substantive = _SUBSTANTIVE.search(text, place, self._after.end)
        stop = substantive.start() if substantive else self._after.end
        if votes and votes[0].span.start < stop:
            return _by_vote(votes[0]), votes[0].span.end
        return Fate.PENDING, stop

    def _named(self, said: re.Match[str], number: int) -> bool | None:
        """Whether words name this amendment or another; None where they name none."""
        if said["number"] or said["ordinal"]:
            return number == (int(said["number"]) if said["number"] else _ORDINALS.index(said["ordinal"].lower()) + 1)
        movers = {one.mover for one in self._parsed.motions if one.amendment and one.mover}
        meant = {mover for mover in movers if re.search(rf"\b{re.escape(mover.split()[-1])}\b", said["about"])}
        return self.motion.mover in meant if meant else None


_UNWORDED = (
    (
        pattern(r"\bmoved\s+(?:to\s+)?(?:the\s+)?next\s+business\b", re.IGNORECASE),
        "the meeting proceed to the next business",
    ),
    (pattern(r"\bmoved\s+(?:the\s+)?reference\s+back\b", re.IGNORECASE), "the matter be referred back"),
    (pattern(r"\bmoved\s+(?:the\s+)?closure\b", re.IGNORECASE), "the question be now put"),
)
"""Motions that have a name instead of a wording, and what they come to."""
_UPON = pattern(
    r"\bamendment\s+to\s+(?:the|this|that|his|her|councillor|cllr)\s+(?:[\w’'-]+\s+){0,3}?amendment\b", re.I
)
_HEADING = 40


def _said(said: re.Match[str]) -> Fate:
    """The fate that words tell of. One that was "not accepted" is still before the meeting."""
    words = said["fate"].lower()
    fate = _FATES.get(words) or _DEEDS.get(words.split()[-1], Fate.ACCEPTED)
    if not said["not"]:
        return fate
    return Fate.LOST if fate is Fate.CARRIED else Fate.PENDING


def _sides(vote: str) -> str:
    """Which the votes for are for, where motion and amendment were voted on against each other; else ""."""
    if _RECEIVED.search(vote):
        return "motion"
    named = [side.lower() for side in _DIVIDED.findall(vote)]
    return named[0] if len(set(named)) > 1 else ""


_RECEIVED = pattern(r"\b(?:motion|amendment)\s+receiv", re.IGNORECASE)
_DIVIDED = pattern(r"\bfor\s+the\s+(?:original\s+)?(motion|amendment)\b", re.IGNORECASE)


def _by_vote(vote: Vote) -> Fate:
    if vote.outcome is VoteOutcome.LOST:
        return Fate.LOST
    if vote.outcome is VoteOutcome.CARRIED or vote.unanimous or vote.nem_con or vote.casting_vote:
        return Fate.CARRIED
    if vote.votes_for is None or vote.votes_against is None:
        return Fate.PENDING
    return Fate.CARRIED if vote.votes_for > vote.votes_against else Fate.LOST
