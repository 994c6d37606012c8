"""The room worked out plainly, from lists, for the tests of `clerk.room`: it shares no step with the code.

A meeting is drawn at random: its roll, what was noted in which order, the interests declared, the order of its items.
"""

from dataclasses import dataclass
from datetime import time
from itertools import count

from hypothesis import strategies as st

from clerk.policy import QuorumRule
from clerk.room import Business, ClockTime, Interest, Movement, RollLine, RoomFacts
from clerk.vocabulary import ClockEventKind, InterestKind, Presence, Role, RollEventKind

STARTS = time(18, 30)
ITEMS = (11, 12, 13, 14, 15)
TAKEN_OFF = 99
"""An item that is no longer on the agenda: what was noted at it was noted at none."""
ROLES = {
    1: Role.CHAIR,
    2: Role.VICE_CHAIR,
    3: Role.MEMBER,
    4: Role.MEMBER,
    5: Role.CO_OPTED,
    6: Role.SUBSTITUTE,
    7: Role.OFFICER,
    8: Role.SUBSTITUTE,
    9: Role.OTHER,
    10: Role.VICE_CHAIR,
}
MEMBERS, VICE_CHAIRS, SUBSTITUTES = (1, 2, 3, 4, 5, 10), (2, 10), (6, 8)
ARRIVALS = (RollEventKind.ARRIVED, RollEventKind.JOINED_REMOTELY)
GOINGS = (RollEventKind.LEFT, RollEventKind.WITHDREW)

#: What a member with an interest did: whether they were out for it, stayed without voting, had a dispensation.
OUTCOMES = {
    "": (False, False, False),
    "Remained in the meeting": (False, False, False),
    "Left the meeting": (True, False, False),
    "Was asked to leave and did": (True, False, False),
    "Withdrew": (True, False, False),
    "Agreed to withdraw": (True, False, False),
    "Took no part": (True, False, False),
    "Did not take part in the discussion or vote": (True, False, False),
    "Did not participate": (True, False, False),
    "Spoke but did not leave": (False, False, False),
    "Undertook to take no part": (True, False, False),
    "Did not vote": (False, True, False),
    "Did not take part in the vote": (False, True, False),
    "Took no part in the voting": (False, True, False),
    "Took part in the vote": (False, False, False),
    "Remained in the meeting but did not speak or vote": (False, True, False),
    "Did not speak and vote": (False, True, False),
    "Did not speak nor vote": (False, True, False),
    "Did not move, second or vote": (False, True, False),
    "Had a dispensation and took part": (False, False, True),
    "Had a dispensation to speak but not to vote": (False, True, True),
    "Left the meeting, having no dispensation": (True, False, False),
    "Withdrew without a dispensation": (True, False, False),
}


def at(minute: int) -> time:
    """So many minutes after half past six; after midnight on the next day."""
    return time((18 * 60 + 30 + minute) // 60 % 24, (30 + minute) % 60)


@dataclass(frozen=True)
class Noted:
    """Somebody came, went or took the chair, so many minutes after the beginning; `order` is when it was noted."""

    order: int
    person: int
    kind: RollEventKind
    minute: int
    item: int | None


@dataclass(frozen=True)
class Told:
    """Who takes part at one moment."""

    inside: frozenset[int]
    counted: frozenset[int]
    entitled: frozenset[int]
    chair: int | None
    quorate: bool


@dataclass(frozen=True)
class Meeting:
    """A meeting as drawn. `roll` has who is called how, in its order; `stands_for` whose seat a substitute sits in."""

    roll: tuple[int, ...]
    present: frozenset[int]
    stands_for: dict[int, int | None]
    noted: tuple[Noted, ...]
    times: tuple[tuple[int, int], ...]
    interests: tuple[Interest, ...]
    order: tuple[int, ...]
    rule: QuorumRule

    @property
    def facts(self) -> RoomFacts:
        """The same as the room takes it; what was noted is given backwards, as its order is its own."""
        return RoomFacts(
            STARTS,
            self.rule,
            tuple(Business(item) for item in self.order),
            tuple(self._line(person) for person in self.roll),
            tuple(Movement(one.order, one.person, one.kind, at(one.minute), one.item) for one in reversed(self.noted)),
            self.interests,
            tuple(ClockTime(ClockEventKind.ADJOURNED, at(minute), item) for minute, item in self.times),
        )

    def _line(self, person: int) -> RollLine:
        presence = Presence.PRESENT if person in self.present else Presence.APOLOGIES
        return RollLine(person, ROLES[person], presence, self.stands_for.get(person))

    def place(self, one: Noted) -> int:
        """The place of what was noted among the items, -1 for before the first."""
        if one.kind in ARRIVALS and one.minute <= 0:
            return -1
        if one.item in self.order:
            return self.order.index(one.item)
        noted = [*((other.minute, other.item) for other in self.noted), *self.times]
        reached = [self.order.index(item) for minute, item in noted if item in self.order and minute <= one.minute]
        return max(reached, default=0 if one.minute > 0 else -1)

    def by_item(self) -> list[Noted]:
        """What happened to those who were there, in the order of the items."""
        there = [one for one in self.noted if one.person in self.present]
        return sorted(there, key=lambda one: (self.place(one), one.minute, one.order))

    def by_clock(self) -> list[Noted]:
        """The same in the order of the clock alone."""
        return sorted(self.by_item(), key=lambda one: (one.minute, one.order))

    def told(self, item: int | None, happened: list[Noted], noted: list[Noted]) -> Told:
        """Who takes part in an item after `happened`, the beginning of all that was `noted`."""
        inside = {person for person in self.present if _here(person, happened, noted)}
        members = {person for person in MEMBERS if person in inside}
        for person in self.roll:
            taken = {self.stands_for.get(other, other) for other in members}
            if person in SUBSTITUTES and person in inside and self.stands_for[person] not in (*taken, None):
                members.add(person)
        counted = members - self.out(item)
        needed = next(
            number
            for number in count()
            if number >= self.rule.minimum
            and number * self.rule.denominator >= (self.rule.seats or len(MEMBERS)) * self.rule.numerator
        )
        able = inside - self.out(item)
        takers = [one.person for one in happened if one.kind is RollEventKind.TOOK_CHAIR][-1:]
        deputies = [person for person in self.roll if person in VICE_CHAIRS]
        chair = next((person for person in (*takers, 1, *deputies) if person in able), None)
        entitled = counted - self.silent(item)
        return Told(frozenset(inside), frozenset(counted), frozenset(entitled), chair, len(counted) >= needed)

    def out(self, item: int | None) -> set[int]:
        """Whom interests keep out of an item: as declared, or as they went for it."""
        declared = [one for one in self.interests if item is not None and one.item == item]
        out = {
            one.person
            for one in declared
            if not OUTCOMES[one.outcome][2] and (one.kind is InterestKind.DPI or OUTCOMES[one.outcome][0])
        }
        for one in self.noted:
            here = any(other.person == one.person for other in declared)
            elsewhere = any(other.person == one.person and other.item not in (None, item) for other in self.interests)
            withdrew = one.kind is RollEventKind.WITHDREW and one.item == item and item is not None
            if withdrew and one.person in self.present and (here or not elsewhere):
                out.add(one.person)
        return out

    def silent(self, item: int | None) -> set[int]:
        """Who stayed for an item and did not vote."""
        return {
            one.person for one in self.interests if item is not None and one.item == item and OUTCOMES[one.outcome][1]
        }


def _here(person: int, happened: list[Noted], noted: list[Noted]) -> bool:
    """By the last that happened to them; before the first of all, who is yet to arrive was not there."""
    theirs = [one for one in happened if one.person == person]
    if theirs:
        return theirs[-1].kind not in GOINGS
    later = [one for one in noted if one.person == person]
    return not later or later[0].kind not in ARRIVALS


def _meeting(
    roll: list[int],
    absent: set[int],
    seats: list[int | None],
    noted: list[tuple[int, RollEventKind, int, int | None]],
    times: list[tuple[int, int]],
    interests: list[Interest],
    order: list[int],
    rule: QuorumRule,
) -> Meeting:
    return Meeting(
        tuple(roll),
        frozenset(roll) - frozenset(absent),
        dict(zip(SUBSTITUTES, seats, strict=True)),
        tuple(Noted(place, *one) for place, one in enumerate(noted)),
        tuple(times),
        tuple(interests),
        tuple(order),
        rule,
    )


_PEOPLE = st.sampled_from(list(ROLES))
_MINUTES = st.integers(-1, 16).map(lambda quarters: 25 * quarters)
MEETINGS = st.builds(
    _meeting,
    st.permutations(list(ROLES)),
    st.sets(_PEOPLE, max_size=4),
    st.lists(st.sampled_from((1, 3, 4, None)), min_size=2, max_size=2),
    st.lists(
        st.tuples(
            _PEOPLE, st.sampled_from(list(RollEventKind)), _MINUTES, st.sampled_from((*ITEMS, *ITEMS, TAKEN_OFF, None))
        ),
        max_size=14,
    ),
    st.lists(st.tuples(_MINUTES, st.sampled_from((*ITEMS, TAKEN_OFF))), max_size=2),
    st.lists(
        st.builds(
            Interest,
            st.sampled_from((*MEMBERS, 6, 7)),
            st.sampled_from(list(InterestKind)),
            st.sampled_from((None, *ITEMS)),
            st.sampled_from(list(OUTCOMES)),
        ),
        max_size=4,
    ),
    st.permutations(ITEMS),
    st.builds(QuorumRule, st.integers(0, 2), st.integers(2, 4), st.integers(1, 4), st.sampled_from((0, 0, 5, 9))),
)
"""Any meeting at all."""
