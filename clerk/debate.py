"""The course of a debate: the motion, its amendments and what became of them, and the wording now before the meeting.

An amendment that is carried, or accepted by the mover, becomes part of the motion, which is then the substantive motion
and may be amended further. One that is lost, withdrawn or falls leaves it as it was.
"""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from clerk.alterations import alter
from clerk.debate_fates import Fate, Told
from clerk.differences import Stretch, word_differences
from clerk.notation.blocks import Motion, ParsedMinute
from clerk.notation.patterns import pattern


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment in its turn: what was moved, what became of it, and the motion as it would read with it.

    `wording` is None where the amendment could not be understood; it is then not made, and the clerk must say. `upon`
    is the last amendment that was moved to this one; where it was made, `moved` is as it left it.
    """

    motion: Motion
    moved: str
    fate: Fate
    wording: str | None
    upon: "Amendment | None" = None


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
    def question(self) -> str:
        """What is to be voted on next: "motion", "amendment" or "amendment to the amendment"."""
        if self.pending is None:
            return "motion"
        upon = self.pending.upon
        return "amendment" if upon is None or upon.fate is not Fate.PENDING else _UPON

    def upon(self, change: str) -> bool:
        """Whether words that are moved can only amend the amendment before the meeting: they change it alone."""
        if self.pending is None or alter(self.wording, change) is not None:
            return False
        return alter(self.pending.moved, change) is not None

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
        told = Told(parsed, motion, end)
        if motion.amendment:
            found[-1:] = [
                (_amended_upon if told.to_an_amendment and one.pending else _amended)(one, told) for one in found[-1:]
            ]
            continue
        if not told.moved:
            continue
        fate, place = told.of_motion()
        moved = Debate(motion, told.moved, told.moved, fate=fate)
        procedure = _PROCEDURE.match(told.moved)
        if procedure and found and fate is not Fate.PENDING:
            before = _proceeded(found[-1], told, procedure, fate, place)
            # What is referred back is resolved so; of the others nothing remains once they are decided.
            found[-1:] = [before, moved] if before.fate is Fate.PUT_OFF else [moved, before]
        else:
            found.append(moved)
    return tuple(
        replace(one, fate=Fate.CARRIED) if one.fate is Fate.PENDING and _resolved(one, parsed) else one for one in found
    )


def undecided(parsed: ParsedMinute) -> Debate | None:
    """The debate whose motion is still to be resolved: the last, unless that was lost or withdrawn or is resolved."""
    last = next(reversed(debates(parsed)), None)
    if last is None or last.fate.dropped:
        return None
    resolved = any(one.span.start > last.motion.span.start for one in parsed.decisions)
    return None if resolved else last


def read_back(debate: Debate) -> str:
    """What to read out when the chair asks: the motion as it stands, and the amendment before the meeting."""
    noun = "substantive motion" if debate.amended else "motion"
    said = [f"The {noun} is {_plain(debate.wording)}."]
    if debate.fate is not Fate.PENDING:
        said.append(f"It was {debate.fate}.")
    if debate.pending is not None:
        amendment = debate.pending
        said.append(f"The amendment of {amendment.motion.mover} before the meeting is {amendment.moved.rstrip('. ')}.")
        if amendment.upon is not None and amendment.upon.fate is Fate.PENDING:
            upon = amendment.upon
            said.append(f"The amendment to it of {upon.motion.mover} is {upon.moved.rstrip('. ')}.")
        if amendment.wording is not None:
            said.append(f"With it the motion would be {_plain(amendment.wording)}.")
    said += [
        f"The amendment of {one.motion.mover} was {one.fate}, but is not in this wording." for one in debate.unclear
    ]
    return " ".join(said)


_UPON = "amendment to the amendment"
_PROCEDURE = pattern(
    r"(?:that\s+)?(?:the\s+(?:meeting|council|committee|board)\s+)?(?:(?:do\s+)?(?:now\s+)?(?:proceed|move|pass)\s+to\s+)?"
    r"(?:the\s+)?(?P<next>next\s+(?:item\s+of\s+)?business)\b|(?:that\s+)?(?:the\s+)?(?:question|motion|matter)\s+be\s+(?:now\s+)?put\b"
    r"|(?:that\s+)?the\s+(?:debate|meeting)\s+be\s+(?:now\s+)?(?:closed|adjourned)\b"
    r"|(?P<off>(?:that\s+)?(?:consideration\s+of\s+)?(?:(?:the|this)\s+)?(?:[\w’'-]+\s+){1,4}?"
    r"(?:be\s+(?:(?:referred|remitted)\s+back|deferred)|lie\s+on\s+the\s+table))\b",
    re.IGNORECASE,
)
"""Motions about the debate itself, which leave the motion before the meeting where it was."""
_AS_CLOSE = 0.6


def _amended(debate: Debate, told: Told) -> Debate:
    fate, place = told.of_amendment(len(debate.amendments) + 1)
    wording = alter(debate.wording, told.moved)
    amendment = Amendment(told.motion, told.moved, fate, wording)
    now = wording if fate.made and wording is not None else debate.wording
    later = told.of_motion(place)[0] if fate is not Fate.PENDING else Fate.PENDING
    return Debate(debate.motion, debate.original, now, (*debate.amendments, amendment), later)


def _amended_upon(debate: Debate, told: Told) -> Debate:
    """The debate with an amendment to the amendment before the meeting, which is voted on first."""
    before = debate.amendments[-1]
    fate, place = told.of_amendment(0)
    altered = alter(before.moved, told.moved)
    upon = Amendment(told.motion, told.moved, fate, altered)
    then, end = (Fate.PENDING, place) if fate is Fate.PENDING else told.of_amendment(len(debate.amendments), place)
    moved = altered if fate.made and altered is not None else before.moved
    wording = None if fate.made and altered is None else alter(debate.wording, moved)
    amendment = Amendment(before.motion, moved, then, wording, upon)
    now = wording if then.made and wording is not None else debate.wording
    later = told.of_motion(end)[0] if then is not Fate.PENDING else Fate.PENDING
    return replace(debate, wording=now, amendments=(*debate.amendments[:-1], amendment), fate=later)


def _proceeded(debate: Debate, told: Told, procedure: re.Match[str], fate: Fate, place: int) -> Debate:
    """The motion before the meeting, once a motion about the debate has been decided."""
    if debate.fate is not Fate.PENDING:
        return debate
    ended = Fate.LEFT if procedure["next"] else Fate.PUT_OFF if procedure["off"] else None
    return replace(debate, fate=ended if ended and fate.made else told.of_motion(place)[0])


def _resolved(debate: Debate, parsed: ParsedMinute) -> bool:
    """Whether a resolution after a motion says much the same."""
    words = debate.wording.casefold().split()
    later = [one for one in parsed.decisions if one.span.start >= debate.motion.span.start]
    said = [" ".join(clause.text for clause in one.clauses).casefold().split() for one in later]
    return any(SequenceMatcher(None, words, one, autojunk=False).ratio() >= _AS_CLOSE for one in said)


def _plain(wording: str) -> str:
    """A wording to stand behind "is": "that the report be noted", "to note the report"."""
    plain = wording.strip().rstrip(".")
    return plain if plain.lower().startswith(("to ", "that ")) else f"that {plain}"
