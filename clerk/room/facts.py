"""What a roll says of a meeting, as plain values: who was called, who came and went, who declared what, in what order.

Persons and items are the caller's own numbers. Nothing here decides anything; `clerk.room.Room` does.
"""

import re
from dataclasses import dataclass, field
from datetime import time

from clerk.policy import QuorumRule
from clerk.vocabulary import ClockEventKind, InterestKind, Presence, Role, RollEventKind

ARRIVALS = (RollEventKind.ARRIVED, RollEventKind.JOINED_REMOTELY)
"""Events that put somebody in the room for the first time."""

GOINGS = (RollEventKind.LEFT, RollEventKind.WITHDREW)
"""Events that take somebody out of the room."""

_MEMBERS = (Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.CO_OPTED)
_OFFICERS = (Role.OFFICER, Role.CLERK)
_DISPENSATION = re.compile(r"(?<!\bno )(?<!\bwithout )(?<!\bwithout a )\bdispensation\b", re.IGNORECASE)
_NO_PART = r"\b(?:not\s+(?:take\s+(?:any\s+)?part|participate)|(?:took|take)\s+no\s+part)\b"
_WENT_OUT = re.compile(rf"(?<!not )\b(?:left|leave|withdrew|withdraw)\b|{_NO_PART}(?!\s+in\s+the\s+vot)", re.IGNORECASE)
_NO_VOTE = re.compile(
    rf"\bnot\s+(?:to\s+)?(?:\w+(?:,\s*|\s+(?:or|and|nor)\s+))*vote\b|{_NO_PART}\s+in\s+the\s+vot", re.IGNORECASE
)


def why_no_substitute(role: Role) -> str:
    """Why somebody in this role cannot sit in a member's place, to stand behind their name; "" where they can."""
    if role in _MEMBERS:
        return "has a seat of their own and cannot sit in another's"
    return "is an officer and cannot sit in a member's place" if role in _OFFICERS else ""


@dataclass(frozen=True, slots=True)
class RollLine:
    """One line of the roll. `substitute_for` is the member in whose place the person attends; findings use `name`."""

    person: int
    role: Role = Role.MEMBER
    presence: Presence = Presence.PRESENT
    substitute_for: int | None = None
    name: str = ""

    @property
    def seat(self) -> int | None:
        """Whose seat the person sits in: their own, that of the member they stand in for, or none.

        An officer has none, and neither has a substitute who stands in for nobody.
        """
        if self.role in _MEMBERS:
            return self.person
        return None if self.role in _OFFICERS else self.substitute_for


@dataclass(frozen=True, slots=True)
class Movement:
    """A person came, went or took the chair: at a time, at an item (None for none), as the `order`-th thing noted."""

    order: int
    person: int
    kind: RollEventKind
    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Interest:
    """An interest declared in an item, or in none in particular; `outcome` says what the member did."""

    person: int
    kind: InterestKind = InterestKind.DPI
    item: int | None = None
    outcome: str = ""

    @property
    def dispensed(self) -> bool:
        """Whether the member had a dispensation to take part (Localism Act 2011, section 33)."""
        return bool(_DISPENSATION.search(self.outcome))

    @property
    def excludes(self) -> bool:
        """Whether the member may take no part in the item: a pecuniary interest, or they left or withdrew for it."""
        return not self.dispensed and (self.kind.excludes or bool(_WENT_OUT.search(self.outcome)))

    @property
    def no_vote(self) -> bool:
        """Whether the member stayed but did not vote, and so counts for the quorum: a dispensation may be to speak."""
        return bool(_NO_VOTE.search(self.outcome))


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of the meeting itself, at an item (None for none)."""

    kind: ClockEventKind
    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Business:
    """An item in the order in which it was taken; `label` is what a finding calls it ("item 5", "minute 36/19")."""

    key: int
    label: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """A meeting as its roll tells it.

    `starts` is when it was opened, or was to begin. `business` is the order in which the items were taken. `clock` are
    the times of the meeting itself, in order.
    """

    starts: time = time(0, 0)
    rule: QuorumRule = field(default_factory=QuorumRule)
    business: tuple[Business, ...] = ()
    lines: tuple[RollLine, ...] = ()
    movements: tuple[Movement, ...] = ()
    interests: tuple[Interest, ...] = ()
    clock: tuple[ClockTime, ...] = ()
    time_form: str = "10.00 am"

    @property
    def seats(self) -> int:
        """How many seats the roll shows: its members, not the substitutes who sit in for them."""
        return sum(line.role in _MEMBERS for line in self.lines)

    @property
    def called(self) -> bool:
        """Whether the roll has been called: whether it says of any member that they were there."""
        return any(line.seat is not None and line.presence.in_the_room for line in self.lines)

    def name_of(self, person: int) -> str:
        """What findings call a person."""
        found = next((line.name for line in self.lines if line.person == person), "")
        return found or "A person who is not on the roll"


def minutes_after(at: time, starts: time) -> int:
    """Minutes from the midnight before a meeting; an evening meeting may go on into the small hours of the next day."""
    next_day = at < starts and starts.hour >= 12 and at.hour < 6
    return at.hour * 60 + at.minute + (24 * 60 if next_day else 0)
