"""Checks on motions and votes: each one small function over what the minute says and who was there.

A check gives a sentence for the clerk, or "" where it finds nothing. It points at a slip; the clerk decides.
To add a check, write the function and its row in CHECKS.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from clerk.notation.blocks import Candidate
from clerk.vocabulary import VoteOutcome


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """One vote as the minute records it, beside who might vote on it.

    Names are in one form throughout, those of candidates apart. A count that is not recorded is None. `eligible` are
    the members present for the item and not excluded from it; None where the roll does not say. `throughout` are those
    of them who were there for the whole item, whom a recorded vote must name; None for all of them. `excluded` are
    those whom an interest keeps out, and `why_not` says of others why they may not take part ("left at 8.10 pm").
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
    nem_con: bool = False
    casting_vote: bool = False
    outcome: VoteOutcome = VoteOutcome.UNSTATED
    candidates: tuple[Candidate, ...] = ()
    eligible: frozenset[str] | None = None
    throughout: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()
    why_not: Mapping[str, str] = field(default_factory=dict)

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody listed in a recorded vote, in the order of the lists."""
        voters = (name for one in self.candidates for name in one.names)
        return (*voters, *self.names_for, *self.names_against, *self.names_abstaining)

    @property
    def recorded(self) -> bool:
        """Whether it is a vote by name, and not only a count with the name of one who abstained or asked to be named.

        Source of the second: Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2.
        """
        if self.names_for and self.votes_for is not None:
            return 2 * len(self.names_for) >= self.votes_for
        by_candidate = any(one.names for one in self.candidates)
        listed = bool(self.names_for) and len(self.named) > 1
        return listed or by_candidate or bool(self.names_against and self.votes_for == 0)

    @property
    def votes_each(self) -> int:
        """How many votes each member has: one for each place that is filled, between candidates; else one.

        Where it is not said who was elected there are fewer places than candidates, or nobody would have voted.
        """
        elected = sum(one.elected for one in self.candidates)
        return elected or max(len(self.candidates) - 1, 1)


@dataclass(frozen=True, slots=True)
class VoteCheck:
    """A check: why it is made, in a sentence, and the function that makes it."""

    reason: str
    finding: Callable[[VoteFacts], str]


def _mover_seconds(facts: VoteFacts) -> str:
    if facts.mover and facts.mover.casefold() == facts.seconder.casefold():
        return f"{facts.mover} is recorded as both mover and seconder."
    return ""


def _moving(facts: VoteFacts) -> tuple[tuple[str, str], ...]:
    return (facts.mover, "moving"), (facts.seconder, "seconding")


def _mover_has_an_interest(facts: VoteFacts) -> str:
    for name, deed in _moving(facts):
        if name and name in facts.excluded:
            return f"{name} is recorded as {deed}, but is excluded from this item by an interest."
    return ""


def _mover_not_there(facts: VoteFacts) -> str:
    if facts.eligible is None:
        return ""
    for name, deed in _moving(facts):
        if name and name not in facts.eligible | facts.excluded:
            why = facts.why_not.get(name, "is not a member present who may take part in the item")
            return f"{name} is recorded as {deed}, but {why}."
    return ""


def _too_many_votes(facts: VoteFacts) -> str:
    counts = [one.votes for one in facts.candidates]
    counts += [count for count in (facts.votes_for, facts.votes_against, facts.abstentions) if count is not None]
    if facts.eligible is None or not counts:
        return ""
    most = len(facts.eligible) * facts.votes_each + facts.casting_vote
    if sum(counts) <= most:
        return ""
    sums = " + ".join(map(str, counts))
    given = f"{sums} = {sum(counts)}" if len(counts) > 1 else sums
    there = "1 member was" if len(facts.eligible) == 1 else f"{len(facts.eligible)} members were"
    each = f", with {facts.votes_each} votes each" if facts.votes_each > 1 else ""
    return f"{given} votes are recorded, but {there} there to vote on the item{each}."


def _unanimous_but_divided(facts: VoteFacts) -> str:
    against = facts.votes_against or len(facts.names_against)
    abstaining = facts.abstentions or len(facts.names_abstaining)
    called = "unanimous" if facts.unanimous else "nem con" if facts.nem_con else ""
    if not called or not (against or (abstaining and facts.unanimous)):
        return ""
    if against:
        return f"The vote is called {called} with {against} against."
    noun = f"{abstaining} abstention{'s' if abstaining > 1 else ''}"
    return f'The vote is called unanimous with {noun}. "Nem con" is used where nobody was against.'


def _casting_vote_without_tie(facts: VoteFacts) -> str:
    most = sorted((one.votes for one in facts.candidates), reverse=True)[:2]
    first, second = most if len(most) > 1 else (facts.votes_for, facts.votes_against)
    if not facts.casting_vote or first is None or second is None:
        return ""
    # Some clerks count the casting vote in, so that 6 to 5 may stand for a tie of five.
    if abs(first - second) <= 1:
        return ""
    return f"A casting vote is recorded, but the votes were not equal ({first} to {second})."


def _elected_against_the_count(facts: VoteFacts) -> str:
    for one in facts.candidates:
        more = [other for other in facts.candidates if other.votes > one.votes and not other.elected]
        if one.elected and more:
            return f"{one.name} is recorded as elected with {one.votes} votes, but {more[0].name} had {more[0].votes}."
    return ""


def _carried_against_the_count(facts: VoteFacts) -> str:
    if facts.outcome is not VoteOutcome.CARRIED or facts.votes_for is None or facts.votes_against is None:
        return ""
    if facts.votes_for < facts.votes_against:
        return f"The motion is recorded as carried by {facts.votes_for} votes to {facts.votes_against}."
    if facts.votes_for == facts.votes_against and not facts.casting_vote:
        return f"The motion is recorded as carried on equal votes ({facts.votes_for} each) without a casting vote."
    return ""


def _named_vote_misses_someone(facts: VoteFacts) -> str:
    wanted = facts.throughout if facts.throughout is not None else facts.eligible
    if wanted is None or not facts.recorded:
        return ""
    missing = sorted(wanted - set(facts.named))
    return f"The recorded vote does not say how these voted: {', '.join(missing)}." if missing else ""


def _voter_has_an_interest(facts: VoteFacts) -> str:
    out = [name for name in dict.fromkeys(facts.named) if name in facts.excluded]
    who = "is" if len(out) == 1 else "are"
    return f"{', '.join(out)} {who} recorded as voting, but excluded from this item by an interest." if out else ""


def _voter_was_out(facts: VoteFacts) -> str:
    if facts.eligible is None:
        return ""
    for name in facts.named:
        if name in facts.why_not and name not in facts.eligible | facts.excluded:
            return f"{name} is recorded as voting, but {facts.why_not[name]}."
    return ""


def _named_who_may_not_vote(facts: VoteFacts) -> str:
    if facts.eligible is None:
        return ""
    known = facts.eligible | facts.excluded | set(facts.why_not)
    others = [name for name in dict.fromkeys(facts.named) if name not in known]
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
        if count is not None and (count != len(names) if facts.recorded else count < len(names)):
            return f"The count says {count} {word}, the list of names has {len(names)}."
    return ""


_MAJORITY = "Local Government Act 1972, Schedule 12, paragraph 39"

CHECKS: dict[str, VoteCheck] = {
    "mover seconds": VoteCheck("A motion needs two members who want it debated.", _mover_seconds),
    "mover has an interest": VoteCheck(
        "A member with an interest that excludes them takes no part, and so neither moves nor seconds.",
        _mover_has_an_interest,
    ),
    "mover not there": VoteCheck("Only a member who is present may move or second.", _mover_not_there),
    "too many votes": VoteCheck("No more can vote than were there and allowed to.", _too_many_votes),
    "unanimous but divided": VoteCheck(
        "Unanimous means that every member voted for, nem con that nobody voted against.", _unanimous_but_divided
    ),
    "casting vote without tie": VoteCheck(
        f"The casting vote is for equal votes only ({_MAJORITY}(2)).", _casting_vote_without_tie
    ),
    "carried against the count": VoteCheck(
        f"Questions are decided by a majority of those present and voting ({_MAJORITY}(1)).",
        _carried_against_the_count,
    ),
    "elected against the count": VoteCheck(
        f"Whoever has the most votes is elected ({_MAJORITY}(1)).", _elected_against_the_count
    ),
    "named vote misses someone": VoteCheck(
        "A recorded vote shows how each member present voted or that they abstained.", _named_vote_misses_someone
    ),
    "voter has an interest": VoteCheck(
        "A member with an interest that excludes them has no vote on the item.", _voter_has_an_interest
    ),
    "voter was out": VoteCheck("Only members in the room, or joined remotely, can vote.", _voter_was_out),
    "named who may not vote": VoteCheck("Only members of the body vote.", _named_who_may_not_vote),
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
