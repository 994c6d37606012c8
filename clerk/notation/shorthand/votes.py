"""A vote as it is typed: "7-2-1", "5-5 cv", "unan", "nem con", "named"."""

import re
from dataclasses import dataclass

from clerk.notation.shorthand.reading import Bit, Slip, Waiting
from clerk.problems import Problem
from clerk.vocabulary import VoteOutcome
from clerk.wording.tallies import Tally

VOTE_HELP = "for-against-abstained as 7-2-1, or unan, nem con, named, cv"


@dataclass(frozen=True, slots=True)
class VoteSaid:
    """A vote as typed: its counts and words, whether it is to be taken by name, and how it is said to have ended."""

    tally: Tally | None = None
    named: bool = False
    outcome: VoteOutcome = VoteOutcome.UNSTATED


_COUNTS = r"(?P<yes>\d{1,3})\s*[-–]\s*(?P<no>\d{1,3})(?:\s*[-–]\s*(?P<abstained>\d{1,3}))?"
_UNANIMOUS = r"(?P<unan>unan(?:imous(?:ly)?)?|all(?:\s+in\s+favour)?)"
_VOTE = re.compile(
    rf"(?:{_COUNTS}|{_UNANIMOUS}|(?P<nemcon>nem\.?\s?con\.?)|(?P<casting>cv|casting(?:\s+vote)?)|(?P<named>named)"
    r"|(?P<lost>lost)|(?P<carried>carried))[\s,;]*",
    re.IGNORECASE,
)


def read_vote(part: Bit) -> VoteSaid:
    """ "7-2-1", "5-5 cv", "unan", "nem con", "named", "2-7 lost"."""
    yes = no = abstained = None
    said: set[str] = set()
    place = 0
    while place < len(part.text):
        found = _VOTE.match(part.text, place)
        if found is None:
            raise _half_a_vote(part, place)
        if found["yes"]:
            yes, no = int(found["yes"]), int(found["no"])
            abstained = int(found["abstained"]) if found["abstained"] else None
        said.update(name for name in ("unan", "nemcon", "casting", "named", "lost", "carried") if found[name])
        place = found.end()
    tally = Tally(yes, no, abstained, "unan" in said, "nemcon" in said, "casting" in said)
    outcome = next(
        (known for name, known in (("lost", VoteOutcome.LOST), ("carried", VoteOutcome.CARRIED)) if name in said),
        VoteOutcome.UNSTATED,
    )
    return VoteSaid(tally if tally != Tally() else None, "named" in said, outcome)


def vote_typed(text: str) -> Tally | None:
    """The vote in a field of its own, None for an empty one; raises Problem for what is no vote."""
    words = " ".join(text.split())
    if not words:
        return None
    try:
        return read_vote(Bit(words, 0)).tally
    except (Slip, Waiting):
        raise Problem(f"“{words}” is not a vote. A vote is {VOTE_HELP}.") from None


def _half_a_vote(part: Bit, place: int) -> Slip | Waiting:
    rest = part.text[place:].strip().lower()
    words = ("unanimous", "nem con", "casting vote", "named", "lost", "carried", "all in favour")
    if re.fullmatch(r"\d{1,3}(?:\s*[-–]\s*\d{0,3}){0,2}\s*[-–]?\s*", rest) or any(
        word.startswith(rest) for word in words
    ):
        return Waiting(VOTE_HELP)
    return Slip(f"“{part.text}” is not a vote. A vote is {VOTE_HELP}.")
