"""One meeting's room, to be asked about any item."""

from dataclasses import dataclass
from datetime import time
from functools import cached_property

from clerk.room.facts import GOINGS, Movement, RoomFacts
from clerk.room.ranges import Absence, absences
from clerk.room.standing import Barred, Standing, barred, standing
from clerk.room.walking import Walk, walk, walk_by_clock


@dataclass(frozen=True, slots=True)
class ItemRoom:
    """The room during one item.

    `start` and `end` are the room when the item began and ended: those present at its end voted on it. `during` are
    all who might vote at any moment of the item, `throughout` those who might from its beginning to its end.
    """

    item: int
    label: str
    start: Standing
    end: Standing
    during: frozenset[int]
    throughout: frozenset[int]
    excluded: frozenset[int]
    movements: tuple[Movement, ...]


class Room:
    """Who is in the room, worked out once from the facts."""

    def __init__(self, facts: RoomFacts) -> None:
        self.facts = facts
        self._places = {business.key: place for place, business in enumerate(facts.business)}

    @cached_property
    def walk(self) -> Walk:
        """The meeting step by step."""
        return walk(self.facts)

    @property
    def called(self) -> bool:
        """Whether the roll has been called. Before that nobody is known to be there, and nothing is to be checked."""
        return self.facts.called

    @cached_property
    def items(self) -> tuple[ItemRoom, ...]:
        """The room at every item, in the order in which they were taken."""
        return tuple(self._item(place) for place in range(len(self.facts.business)))

    def __contains__(self, item: int) -> bool:
        """Whether an item is among the business."""
        return item in self._places

    def at(self, item: int) -> ItemRoom:
        """The room at an item; raises KeyError for one that is not among the business."""
        return self.items[self._places[item]]

    def steps(self, item: int) -> tuple[tuple[Movement, Standing], ...]:
        """What happened during an item, each with the room after it."""
        place = self._places[item]
        bars = barred(self.facts, self.walk, item, place)
        return tuple(
            (step.movement, standing(self.facts, step.inside, step.taker, bars)) for step in self.walk.at(place)
        )

    def place_of(self, movement: Movement) -> int:
        """The place among the items of something that happened, -1 for before the first."""
        return next(step.place for step in self.walk.steps if step.movement == movement)

    def now(self, item: int | None = None) -> Standing:
        """The room by the clock after all that has been noted, while an item is minuted: its interests count."""
        place = self._places.get(item, len(self._places)) if item is not None else len(self._places)
        bars = barred(self.facts, self.walk, item, place) if item is not None else Barred()
        return standing(self.facts, *walk_by_clock(self.facts).ending, bars)

    def out_since(self) -> dict[int, time]:
        """Who attended and is out of the room after all that has been noted, by the clock, and since when."""
        out: dict[int, time] = {}
        for step in walk_by_clock(self.facts).steps:
            out.pop(step.movement.person, None)
            if step.movement.kind in GOINGS:
                out[step.movement.person] = step.movement.at
        return out

    def absences(self, person: int) -> tuple[Absence, ...]:
        """The stretches for which a person who attended was not there, as minutes print them."""
        return absences(self.facts, self.walk, person)

    def _item(self, place: int) -> ItemRoom:
        facts, business = self.facts, self.facts.business[place]
        bars = barred(facts, self.walk, business.key, place)
        start = standing(facts, *self.walk.before(place), bars)
        moments = [start, *(after for _, after in self.steps(business.key))]
        return ItemRoom(
            item=business.key,
            label=business.label,
            start=start,
            end=moments[-1],
            during=frozenset.union(*(moment.entitled for moment in moments)),
            throughout=frozenset.intersection(*(moment.entitled for moment in moments)),
            excluded=bars.excluded,
            movements=tuple(step.movement for step in self.walk.at(place)),
        )
