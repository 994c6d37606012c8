"""Checks on motions and votes: each one small function over what the minute says and who was there.

A check gives a sentence for the clerk, or "" where it finds nothing. It points at a slip; the clerk decides.
To add a check, write the function and its row in CHECKS.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from clerk.vocabulary import VoteOutcome


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """One vote as the minute records it, beside who might vote on it.

    Names are in one form throughout. A count that is not recorded is None. `eligible` are the members present for
    the item and not excluded from it; None where the roll does not say.
    """

    mover: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstaining: tuple[str, ...] = ()
    unanimous: bool = False
    casting_vote: bool = False
    outcome: VoteOutcome = VoteOutcome.UNSTATED
    eligible: frozenset[str] | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody listed in a recorded vote, in the order of the lists."""
        return self.names_for + self.names_against + self.names_abstaining


@dataclass(frozen=True, slots=True)
class VoteCheck:
    """A check: why it is made, in a sentence, and the function that makes it."""

    reason: str
    finding: Callable[[VoteFacts], str]


def _mover_seconds(facts: VoteFacts) -> str:
    if facts.mover and facts.mover.casefold() == facts.seconder.casefold():
        return f"{facts.mover} is recorded as both mover and seconder."
    return ""


def _mover_not_there(facts: VoteFacts) -> str:
    if facts.eligible is None:
        return ""
    for name, deed in ((facts.mover, "moving"), (facts.seconder, "seconding")):
        if name and name not in facts.eligible:
            return f"{name} is recorded as {deed}, but is not a member present who may take part in the item."
    return ""


def _too_many_votes(facts: VoteFacts) -> str:
    counts = [count for count in (facts.votes_for, facts.votes_against, facts.abstentions) if count is not None]
    if facts.eligible is None or not counts:
        return ""
    most = len(facts.eligible) + facts.casting_vote
    if sum(counts) <= most:
        return ""
    sums = " + ".join(map(str, counts))
    given = f"{sums} = {sum(counts)}" if len(counts) > 1 else sums
    return f"{given} votes are recorded, but {len(facts.eligible)} members were there to vote on the item."


def _unanimous_but_divided(facts: VoteFacts) -> str:
    against, abstaining = facts.votes_against or 0, facts.abstentions or 0
    if facts.unanimous and (against or abstaining):
        noun = f"{against} against" if against else f"{abstaining} abstention{'s' if abstaining > 1 else ''}"
        return f'The vote is called unanimous with {noun}. "Nem con" is used where nobody was against.'
    return ""


def _casting_vote_without_tie(facts: VoteFacts) -> str:
    if not facts.casting_vote or facts.votes_for is None or facts.votes_against is None:
        return ""
    # Some clerks count the casting vote in, so that 6 to 5 may stand for a tie of five.
    if abs(facts.votes_for - facts.votes_against) <= 1:
        return ""
    return f"A casting vote is recorded, but the votes were not equal ({facts.votes_for} to {facts.votes_against})."


def _carried_against_the_count(facts: VoteFacts) -> str:
    if facts.outcome is not VoteOutcome.CARRIED or facts.votes_for is None or facts.votes_against is None:
        return ""
    if facts.votes_for < facts.votes_against:
        return f"The motion is recorded as carried by {facts.votes_for} votes to {facts.votes_against}."
    if facts.votes_for == facts.votes_against and not facts.casting_vote:
        return f"The motion is recorded as carried on equal votes ({facts.votes_for} each) without a casting vote."
    return ""


def _named_vote_misses_someone(facts: VoteFacts) -> str:
    if facts.eligible is None or not facts.named:
        return ""
    missing = sorted(facts.eligible - set(facts.named))
    return f"The recorded vote does not say how these voted: {', '.join(missing)}." if missing else ""


def _named_who_may_not_vote(facts: VoteFacts) -> str:
    if facts.eligible is None:
        return ""
    others = [name for name in dict.fromkeys(facts.named) if name not in facts.eligible]
    return f"The recorded vote names some who could not vote on the item: {', '.join(others)}." if others else ""


def _named_twice(facts: VoteFacts) -> str:
    twice = [name for name, times in Counter(facts.named).items() if times > 1]
    return f"The recorded vote names twice: {', '.join(twice)}." if twice else ""


def _names_and_counts_differ(facts: VoteFacts) -> str:
    lists = (
        ("for", facts.votes_for, facts.names_for),
        ("against", facts.votes_against, facts.names_against),
        ("abstaining", facts.abstentions, facts.names_abstaining),
    )
    for word, count, names in lists:
        if facts.named and count is not None and count != len(names):
            return f"The count says {count} {word}, the list of names has {len(names)}."
    return ""


_MAJORITY = "Local Government Act 1972, Schedule 12, paragraph 39"

CHECKS: dict[str, VoteCheck] = {
    "mover seconds": VoteCheck("A motion needs two members who want it debated.", _mover_seconds),
    "mover not there": VoteCheck(
        "Only a member who is present and has no interest that excludes them may move or second.", _mover_not_there
    ),
    "too many votes": VoteCheck("No more can vote than were there and allowed to.", _too_many_votes),
    "unanimous but divided": VoteCheck("Unanimous means that every member voted for.", _unanimous_but_divided),
    "casting vote without tie": VoteCheck(
        f"The casting vote is for equal votes only ({_MAJORITY}(2)).", _casting_vote_without_tie
    ),
    "carried against the count": VoteCheck(
        f"Questions are decided by a majority of those present and voting ({_MAJORITY}(1)).",
        _carried_against_the_count,
    ),
    "named vote misses someone": VoteCheck(
        "A recorded vote shows how each member present voted or that they abstained.", _named_vote_misses_someone
    ),
    "named who may not vote": VoteCheck(
        "A member who was absent or excluded by an interest has no vote on the item.", _named_who_may_not_vote
    ),
    "named twice": VoteCheck("Each member votes once.", _named_twice),
    "names and counts differ": VoteCheck(
        "The figures of a recorded vote are the lengths of its lists.", _names_and_counts_differ
    ),
}
"""The checks by a short name."""


def vote_findings(facts: VoteFacts) -> dict[str, str]:
    """What every check finds, as sentences by the name of the check."""
    found = {name: check.finding(facts) for name, check in CHECKS.items()}
    return {name: sentence for name, sentence in found.items() if sentence}
