"""A minute held against the room: who moved, seconded and voted, and whether they could."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk.notation.blocks import Decision, ParsedMinute, Span, Vote
from clerk.room.checking import why_not
from clerk.room.room import ItemRoom, Room
from clerk.vocabulary import VoteOutcome
from clerk.voting import VoteFacts, vote_findings

Whom = Callable[[str], Sequence[int]]
"""The people on the roll whom a name in a minute may mean."""

_THE_CHAIR = re.compile(r"(?:from\s+)?the\s+(?:chair(?:man|woman|person)?|convener|mayor)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MinuteFinding:
    """Something wrong in a minute: the name of its check in clerk.voting.CHECKS, a sentence, and where it stands."""

    check: str
    sentence: str
    span: Span


def minute_findings(room: Room, item: int, parsed: ParsedMinute, whom: Whom) -> tuple[MinuteFinding, ...]:
    """What is wrong with the motions and votes of one minute; each sentence once.

    A name that may be several people's, or nobody's, is left alone. Before the roll is called only the arithmetic is
    checked. Raises KeyError for an item that is not among the room's business.
    """
    who = _Who(room, room.at(item), whom)
    found: dict[str, MinuteFinding] = {}
    for facts, span in _facts(who, parsed):
        for check, sentence in vote_findings(facts).items():
            found.setdefault(sentence, MinuteFinding(check, sentence, span))
    return tuple(sorted(found.values(), key=lambda one: one.span.start))


def _facts(who: "_Who", parsed: ParsedMinute) -> Iterator[tuple[VoteFacts, Span]]:
    for motion in parsed.motions:
        yield who.facts((motion.mover, motion.seconder)), motion.span
    for decision in parsed.decisions:
        yield who.facts((decision.mover, decision.seconder)), decision.span
    for vote in parsed.votes:
        facts = who.facts(("", ""), vote)
        decided = facts.outcome is VoteOutcome.UNSTATED and any(_on(vote, one, parsed) for one in parsed.decisions)
        yield replace(facts, outcome=VoteOutcome.CARRIED) if decided else facts, vote.span


def _on(vote: Vote, decision: Decision, parsed: ParsedMinute) -> bool:
    """Whether a vote stands in a decision, or directly behind it."""
    begins, end = vote.span.start, decision.span.end
    return decision.span.start <= begins and (begins < end or not parsed.text[end:begins].strip(" \n\t.:;,(-–"))


class _Who:
    """The people of one item by the names that findings give them."""

    def __init__(self, room: Room, item: ItemRoom, whom: Whom) -> None:
        self._room, self._item, self._whom = room, item, whom
        self._everybody = self._names(line.person for line in room.facts.lines)
        self._why = {
            room.facts.name_of(line.person): why
            for line in room.facts.lines
            if room.called and (why := why_not(room, item, line))
        }

    def facts(self, moved: tuple[str, str], vote: Vote | None = None) -> VoteFacts:
        """One motion or vote beside who might take part."""
        vote = vote or Vote(Span(0, 0))
        mover, seconder = (self._name(name) for name in moved)
        votes = [tuple(map(self._name, names)) for names in (vote.names_for, vote.names_against, vote.names_abstaining)]
        candidates = tuple(replace(one, names=tuple(map(self._name, one.names))) for one in vote.candidates)
        facts = VoteFacts(
            mover=mover,
            seconder=seconder,
            votes_for=vote.votes_for,
            votes_against=vote.votes_against,
            abstentions=vote.abstentions,
            names_for=votes[0],
            names_against=votes[1],
            names_abstaining=votes[2],
            unanimous=vote.unanimous,
            nem_con=vote.nem_con,
            casting_vote=vote.casting_vote,
            outcome=vote.outcome,
            candidates=candidates,
        )
        loose = {name for name in (mover, seconder, *facts.named) if name not in self._everybody}
        return self._beside_the_room(facts, frozenset(loose - {""})) if self._room.called else facts

    def _beside_the_room(self, facts: VoteFacts, loose: frozenset[str]) -> VoteFacts:
        """With who might take part; `loose` are names that are nobody's, or several people's, and are let be."""
        return replace(
            facts,
            eligible=self._names(self._item.during) | loose,
            throughout=frozenset() if loose else self._names(self._item.throughout),
            excluded=self._names(self._item.excluded),
            why_not=self._why,
        )

    def _names(self, people: Iterable[int]) -> frozenset[str]:
        return frozenset(map(self._room.facts.name_of, people))

    def _name(self, written: str) -> str:
        """The name of the one person meant; as written where that is nobody, or may be several."""
        if not written:
            return ""
        if _THE_CHAIR.fullmatch(written) and self._item.end.chair is not None:
            return self._room.facts.name_of(self._item.end.chair)
        found = set(self._whom(written))
        return self._room.facts.name_of(found.pop()) if len(found) == 1 else written
