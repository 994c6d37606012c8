"""The course of a debate: the motion, its amendments and what became of them, and the wording now before the meeting.

An amendment that is carried, or accepted by the mover, becomes part of the motion, which is then the substantive motion
and may be amended further. One that is lost, withdrawn or falls leaves it as it was.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from clerk.alterations import alter
from clerk.differences import Stretch, word_differences
from clerk.notation.blocks import Motion, ParsedMinute, Span, Vote
from clerk.notation.patterns import pattern
from clerk.vocabulary import VoteOutcome


class Fate(StrEnum):
    """What became of a motion or an amendment."""

    CARRIED = "carried"
    ACCEPTED = "accepted"
    LOST = "lost"
    WITHDRAWN = "withdrawn"
    PENDING = "not yet voted on"

    @property
    def made(self) -> bool:
        """Whether an amendment became part of the motion."""
        return self in (Fate.CARRIED, Fate.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment in its turn: what was moved, what became of it, and the motion as it would read with it.

    `wording` is None where the amendment could not be understood; it is then not made, and the clerk must say.
    """

    motion: Motion
    moved: str
    fate: Fate
    wording: str | None


@dataclass(frozen=True, slots=True)
class Debate:
    """One motion and all that was moved on it. `original` is its wording as moved, `wording` as it stands now."""

    motion: Motion
    original: str
    wording: str
    amendments: tuple[Amendment, ...] = ()
    fate: Fate = Fate.PENDING

    @property
    def amended(self) -> bool:
        """Whether the motion is now the substantive motion."""
        return any(one.fate.made for one in self.amendments)

    @property
    def pending(self) -> Amendment | None:
        """The amendment before the meeting, which is voted on before the motion."""
        last = self.amendments[-1] if self.amendments else None
        return last if last is not None and last.fate is Fate.PENDING and self.fate is Fate.PENDING else None

    @property
    def unclear(self) -> tuple[Amendment, ...]:
        """Amendments that were made, but in words that could not be followed: the wording is without them."""
        return tuple(one for one in self.amendments if one.fate.made and one.wording is None)

    def differences(self) -> tuple[Stretch, ...]:
        """What amendments changed, word by word, from the motion as moved to the motion as it stands."""
        return word_differences(self.original, self.wording)


def debates(parsed: ParsedMinute) -> tuple[Debate, ...]:
    """The motions of a minute whose wording is given, each with its amendments, in order; the last is the present."""
    found: list[Debate] = []
    ends = [motion.span.start for motion in parsed.motions[1:]] + [len(parsed.text)]
    for motion, end in zip(parsed.motions, ends, strict=False):
        told = _Told(parsed, motion, end)
        if motion.amendment and found:
            found[-1] = _amended(found[-1], told)
        elif not motion.amendment and told.moved:
            found.append(Debate(motion, told.moved, told.moved, fate=told.fate(_MOTION_FATE)))
    return tuple(found)


def undecided(parsed: ParsedMinute) -> Debate | None:
    """The debate whose motion is still to be resolved: the last, unless that was lost or withdrawn or is resolved."""
    last = next(reversed(debates(parsed)), None)
    if last is None or last.fate in (Fate.LOST, Fate.WITHDRAWN):
        return None
    resolved = any(one.span.start > last.motion.span.start for one in parsed.decisions)
    return None if resolved else last


def read_back(debate: Debate) -> str:
    """What to read out when the chair asks: the motion as it stands, and the amendment before the meeting."""
    noun = "substantive motion" if debate.amended else "motion"
    said = [f"The {noun} is that {_plain(debate.wording)}."]
    if debate.fate is not Fate.PENDING:
        said.append(f"It was {debate.fate}.")
    if debate.pending is not None:
        amendment = debate.pending
        said.append(f"The amendment of {amendment.motion.mover} before the meeting is {_plain(amendment.moved)}.")
        if amendment.wording is not None:
            said.append(f"With it the motion would be that {_plain(amendment.wording)}.")
    said += [
        f"The amendment of {one.motion.mover} was {one.fate}, but is not in this wording." for one in debate.unclear
    ]
    return " ".join(said)


_AMENDMENT_FATE = (
    r"amendment\b[^.\n]{0,60}?\b(?P<fate>carried|agreed|approved|accepted|lost|defeated|rejected|withdrawn|fell)\b"
)
_MOTION_FATE = (
    r"(?:motion|proposal)\b[^.\n]{0,60}?\b(?P<fate>carried|agreed|approved|lost|defeated|rejected|withdrawn|fell)\b"
)
_SUBSTANTIVE = pattern(r"\b(?:substantive\s+)?(?:motion|proposal)\b(?!\s+(?:of|by)\b)", re.I)
_FATES = {
    "accepted": Fate.ACCEPTED,
    "lost": Fate.LOST,
    "defeated": Fate.LOST,
    "rejected": Fate.LOST,
    "fell": Fate.LOST,
    "withdrawn": Fate.WITHDRAWN,
}
_LEAD = pattern(r"[\s,:;–-]*(?:as\s+an?\s+(?:\w+\s+)?amendment)?[\s,:;–-]*", re.I)


class _Told:
    """What a minute says from one motion to the next."""

    def __init__(self, parsed: ParsedMinute, motion: Motion, end: int) -> None:
        self._parsed, self.motion = parsed, motion
        self._after = Span(motion.span.end, end)

    @property
    def moved(self) -> str:
        """What was moved: as it was read, or the rest of its paragraph."""
        if self.motion.wording or not self.motion.amendment:
            return self.motion.wording.strip()
        rest = self._after.of(self._parsed.text).split("\n\n", 1)[0]
        return " ".join(_LEAD.sub("", rest, count=1).split())

    def fate(self, told: str, place: int | None = None) -> Fate:
        """What became of it: said in words, or by the first vote after `place`."""
        place = self._after.start if place is None else place
        said = re.compile(told, re.IGNORECASE).search(self._parsed.text, place, self._after.end)
        if said is not None:
            return _FATES.get(said["fate"].lower(), Fate.CARRIED)
        votes = [vote for vote in self._parsed.votes if place <= vote.span.start < self._after.end]
        return _by_vote(votes[0]) if votes else Fate.PENDING

    def amendment_fate(self) -> tuple[Fate, int]:
        """What became of an amendment, and where the minute then speaks of the motion itself."""
        text = self._parsed.text
        said = re.compile(_AMENDMENT_FATE, re.IGNORECASE).search(text, self.motion.span.start, self._after.end)
        if said is not None and said.start() < self._after.start:
            said = re.compile(_AMENDMENT_FATE, re.IGNORECASE).search(text, self._after.start, self._after.end)
        if said is not None:
            return _FATES.get(said["fate"].lower(), Fate.CARRIED), said.end()
        substantive = _SUBSTANTIVE.search(text, self._after.start, self._after.end)
        stop = substantive.start() if substantive else self._after.end
        votes = [vote for vote in self._parsed.votes if self._after.start <= vote.span.start < stop]
        return (_by_vote(votes[0]), votes[0].span.end) if votes else (Fate.PENDING, stop)


def _amended(debate: Debate, told: _Told) -> Debate:
    fate, place = told.amendment_fate()
    wording = alter(debate.wording, told.moved)
    amendment = Amendment(told.motion, told.moved, fate, wording)
    now = wording if fate.made and wording is not None else debate.wording
    later = told.fate(_MOTION_FATE, place) if fate is not Fate.PENDING else Fate.PENDING
    return Debate(debate.motion, debate.original, now, (*debate.amendments, amendment), later)


def _by_vote(vote: Vote) -> Fate:
    if vote.outcome is VoteOutcome.LOST:
        return Fate.LOST
    if vote.outcome is VoteOutcome.CARRIED or vote.unanimous or vote.nem_con or vote.casting_vote:
        return Fate.CARRIED
    if vote.votes_for is None or vote.votes_against is None:
        return Fate.PENDING
    return Fate.CARRIED if vote.votes_for > vote.votes_against else Fate.LOST


def _plain(wording: str) -> str:
    return wording.strip().rstrip(".")
