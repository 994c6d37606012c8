"""Who takes part at one moment of one item: who is there, who is excluded, who presides, who may vote, the quorum."""

from collections.abc import Iterable
from dataclasses import dataclass

from clerk.procedure import quorum, quorum_statement
from clerk.room.facts import RoomFacts
from clerk.room.walking import Walk
from clerk.vocabulary import Role, RollEventKind


@dataclass(frozen=True, slots=True)
class Barred:
    """Whom interests keep out of an item altogether, and who stayed for it but did not vote."""

    excluded: frozenset[int] = frozenset()
    no_vote: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """The room at one moment of one item.

    `inside` is everybody there, officers and visitors too. `counted` are those who count for the quorum: one person a
    seat, present and not excluded. `entitled` may vote; `chair` presides and, if entitled, has the casting vote.
    `statement` is the sum of the quorum in words; it says nothing of a roll that was not called.
    """

    inside: frozenset[int]
    excluded: frozenset[int]
    counted: frozenset[int]
    entitled: frozenset[int]
    chair: int | None
    seats: int
    needed: int
    statement: str

    @property
    def quorate(self) -> bool:
        """Whether enough members take part."""
        return len(self.counted) >= self.needed

    @property
    def casting_vote(self) -> int | None:
        """Who may vote a second time on equal votes (Local Government Act 1972, Schedule 12, paragraph 39(2))."""
        return self.chair if self.chair in self.entitled else None


def barred(facts: RoomFacts, walk: Walk, item: int | None, place: int) -> Barred:
    """Whom interests bar from an item: by what was declared, and by having withdrawn for it.

    Who withdrew without declaring anything in this item, but did declare in another, withdrew for that other item.
    """
    theirs = [one for one in facts.interests if item is not None and one.item == item]
    elsewhere = {one.person for one in facts.interests if one.item not in (None, item)}
    withdrew = {
        step.movement.person
        for step in walk.at(place)
        if step.movement.kind is RollEventKind.WITHDREW and step.movement.item == item
    }
    withdrew -= elsewhere - {one.person for one in theirs}
    excluded = frozenset({one.person for one in theirs if one.excludes} | withdrew)
    return Barred(excluded, frozenset(one.person for one in theirs if one.no_vote) - excluded)


def standing(facts: RoomFacts, inside: frozenset[int], taker: int | None, bars: Barred) -> Standing:
    """Who takes part where these are in the room."""
    seated = _one_a_seat(facts, inside)
    counted = seated - bars.excluded
    chair = _presiding(facts, inside - bars.excluded, taker)
    return Standing(
        inside=inside,
        excluded=seated & bars.excluded,
        counted=counted,
        entitled=counted - bars.no_vote,
        chair=chair,
        seats=facts.seats,
        needed=quorum(facts.rule, facts.seats),
        statement=quorum_statement(facts.rule, facts.seats, len(seated), len(seated & bars.excluded)),
    )


def _one_a_seat(facts: RoomFacts, inside: frozenset[int]) -> frozenset[int]:
    """Those in the room who sit as members: the member themselves, or else the first of their substitutes."""
    seats: dict[int, int] = {}
    for line in sorted(facts.lines, key=lambda line: line.seat != line.person):
        if line.seat is not None and line.person in inside:
            seats.setdefault(line.seat, line.person)
    return frozenset(seats.values())


def _presiding(facts: RoomFacts, able: Iterable[int], taker: int | None) -> int | None:
    """Whoever last took the chair, or the chair, or the vice-chair: the first of them who is able to preside.

    Source: Local Government Act 1972, Schedule 12, paragraph 5 (the chairman, if present, shall preside; otherwise the
    vice-chairman). None where somebody else must be chosen, and the roll does not say whom.
    """
    by_role = {line.role: line.person for line in reversed(facts.lines) if line.person in able}
    if taker is not None and taker in able:
        return taker
    return by_role.get(Role.CHAIR, by_role.get(Role.VICE_CHAIR))
