"""Walking through a meeting: the order in which people came and went, and who was there at every step.

An event belongs to its item: when the item is moved, the event moves with it. Within an item events stand in the order
of the clock, and at one minute in the order in which they were noted. An event without an item belongs to the last item
that was noted by its time, or to the first. Whoever came before the meeting began was there from the beginning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clerk.room.facts import ARRIVALS, GOINGS, Movement, RoomFacts, minutes_after
from clerk.vocabulary import RollEventKind

BEFORE = -1
"""The place of what happened before the first item."""


@dataclass(frozen=True, slots=True)
class Step:
    """A movement at its place among the items, and who was in the room after it. `taker` last took the chair."""

    place: int
    movement: Movement
    inside: frozenset[int]
    taker: int | None


@dataclass(frozen=True, slots=True)
class Walk:
    """A whole meeting: who was there when it began, and every step after that, in order."""

    beginning: frozenset[int]
    steps: tuple[Step, ...]

    def before(self, place: int) -> tuple[frozenset[int], int | None]:
        """Who was in the room, and who had last taken the chair, when the item at that place began."""
        return self._after(step for step in self.steps if step.place < place)

    def at(self, place: int) -> tuple[Step, ...]:
        """What happened during an item."""
        return tuple(step for step in self.steps if step.place == place)

    @property
    def ending(self) -> tuple[frozenset[int], int | None]:
        """The same after every step."""
        return self._after(self.steps)

    def _after(self, steps: Iterable[Step]) -> tuple[frozenset[int], int | None]:
        inside, taker = self.beginning, None
        for step in steps:
            inside, taker = step.inside, step.taker
        return inside, taker


def walk(facts: RoomFacts) -> Walk:
    """Go through the movements of a meeting; those of people whom the roll does not call present are left out."""
    return _walk(facts, in_order(facts))


def walk_by_clock(facts: RoomFacts) -> Walk:
    """The same in the order of the clock alone: what is known of this moment, whatever item it was noted at."""
    placed = in_order(facts)
    return _walk(facts, sorted(placed, key=lambda pair: (minutes_after(pair[1].at, facts.starts), pair[1].order)))


def _walk(facts: RoomFacts, movements: list[tuple[int, Movement]]) -> Walk:
    there = {line.person for line in facts.lines if line.presence.in_the_room}
    placed = [(place, one) for place, one in movements if one.person in there]
    first: dict[int, tuple[int, Movement]] = {}
    for place, one in placed:
        first.setdefault(one.person, (place, one))
    late = {person for person, (place, one) in first.items() if one.kind in ARRIVALS and place != BEFORE}
    beginning = frozenset(there - late)
    return Walk(beginning, tuple(_steps(beginning, placed)))


def in_order(facts: RoomFacts) -> list[tuple[int, Movement]]:
    """Every movement with its place among the items, in the order in which they happened."""
    places = {business.key: place for place, business in enumerate(facts.business)}
    begins = minutes_after(facts.starts, facts.starts)
    noted = [(one.at, one.item) for one in facts.movements] + [(one.at, one.item) for one in facts.clock]
    known = [
        (minutes_after(at, facts.starts), places[item]) for at, item in noted if item is not None and item in places
    ]

    def place_of(one: Movement) -> int:
        clock = minutes_after(one.at, facts.starts)
        if one.kind in ARRIVALS and clock <= begins:
            return BEFORE
        if one.item in places:
            return places[one.item]
        return max((place for when, place in known if when <= clock), default=0 if clock > begins else BEFORE)

    placed = [(place_of(one), one) for one in facts.movements]
    return sorted(placed, key=lambda pair: (pair[0], minutes_after(pair[1].at, facts.starts), pair[1].order))


def _steps(beginning: frozenset[int], placed: Iterable[tuple[int, Movement]]) -> Iterator[Step]:
    inside, taker = beginning, None
    for place, one in placed:
        inside = inside - {one.person} if one.kind in GOINGS else inside | {one.person}
        taker = one.person if one.kind is RollEventKind.TOOK_CHAIR else taker
        yield Step(place, one, inside, taker)
