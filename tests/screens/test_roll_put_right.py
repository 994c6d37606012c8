"""What was noted of the room, put right, moved and taken back, is the room as it would have been noted so at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as some

from clerk.interests import DPI, ORI
from clerk.notation.shorthand import Declared, Effect, RollChange, Substituted
from clerk.vocabulary import Presence, Role, RollEventKind
from screens.minutes.consequences import TakeBack, carry_out, take_back
from storage.business.item_course import take_after
from storage.council.bodies import NewMember, set_members
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import BodyRecord
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import call_roll, edit_event, remove_event
from storage.sittings.rooms import items_as_taken, room_of
from tests.storage.office import add_items, bare_body, new_meeting

MEMBERS, STRANGERS = ("Ash", "Beech", "Cedar", "Dean"), ("Elm", "Fern")
TITLES = ("One", "Two", "Three")
CALLED = (Presence.PRESENT, Presence.REMOTE, Presence.APOLOGIES, Presence.ABSENT, Presence.UNCALLED)

_PEOPLE, _ITEMS, _MINUTES = some.integers(0, 3), some.sampled_from((0, 1, 2, None)), some.integers(1, 180)
_NOTED = some.tuples(some.just("note"), _PEOPLE, some.sampled_from(list(RollEventKind)), _MINUTES, _ITEMS)
STEPS = some.lists(
    some.one_of(
        _NOTED,
        some.one_of(
            some.tuples(some.just("stand in"), some.integers(0, 1), _PEOPLE),
            some.tuples(some.just("declare"), _PEOPLE, some.sampled_from((DPI, ORI)), _ITEMS, some.booleans()),
        ),
        some.one_of(
            some.tuples(some.just("edit"), some.integers(0, 9), _MINUTES, some.integers(0, 2)),
            some.tuples(some.just("take"), some.integers(0, 2), some.integers(0, 2)),
        ),
        some.one_of(some.tuples(some.just("remove"), some.integers(0, 9)), some.just(("undo",))),
    ),
    min_size=10,
    max_size=14,
)


@dataclass(frozen=True)
class Line:
    """A line of shorthand that was carried out, what takes it back, and the id of the event it noted, if it did."""

    effect: Effect
    back: tuple[TakeBack, ...]
    event: int | None = None


class Sitting:
    """A meeting whose roll was called, and the lines that stand, in their order. Lines name items by their place."""

    def __init__(self, store: Store, body: BodyRecord, day: date, called: Sequence[Presence]) -> None:
        self.store, self.meeting = store, new_meeting(store, body, day)
        self.items: dict[int | None, int | None] = {None: None}
        self.items |= {place: item.id for place, item in enumerate(add_items(store, self.meeting, *TITLES))}
        people = [entry.person.id for entry in meeting_file(store, self.meeting.id).roll]
        call_roll(store, self.meeting.id, dict(zip(people, called, strict=True)))
        self.lines: list[Line] = []

    def do(self, what: str, *how: Any) -> None:
        """Take the last line back, put a time right or remove it, or take an item after another; else do nothing."""
        noted = [line for line in self.lines if line.event is not None]
        if what == "undo" and self.lines:
            take_back(self.store, self.meeting.id, self.lines.pop().back)
        elif what == "take" and how[0] != how[1]:
            self.take(*how)
        elif what == "remove" and noted:
            line = noted[how[0] % len(noted)]
            remove_event(self.store, line.event or 0)
            self.lines.remove(line)
        elif what == "edit" and noted:
            line = noted[how[0] % len(noted)]
            edit_event(self.store, line.event or 0, at=_at(how[1]), item_id=self.items[how[2]])
            assert isinstance(line.effect, RollChange)
            moved = replace(line, effect=replace(line.effect, at=_at(how[1]), item=how[2]))
            self.lines[self.lines.index(line)] = moved

    def take(self, place: int, after: int | None) -> None:
        """Take an item after another, or first."""
        take_after(self.store, self.items[place] or 0, self.items[after])

    def carry_out(self, effect: Effect) -> None:
        """Note something as a line of shorthand does."""
        here = effect
        if isinstance(effect, RollChange | Declared):
            here = replace(effect, item=self.items[effect.item])
        done = carry_out(self.store, self.meeting.id, [here])
        event = done.file.roll_events[-1].id if isinstance(effect, RollChange) else None
        self.lines.append(Line(effect, done.back, event))

    @property
    def order(self) -> list[int]:
        """The places of the items as they were taken."""
        places = {item: place for place, item in self.items.items() if place is not None}
        return [places[item.id] for item in items_as_taken(meeting_file(self.store, self.meeting.id))]

    @property
    def told(self) -> tuple[object, ...]:
        """Who is there, what was noted and what follows, so that another meeting may be held against it."""
        file = meeting_file(self.store, self.meeting.id)
        room = room_of(file)
        places = {item: place for place, item in self.items.items()}
        there = {(one.person.id, one.presence.in_the_room, one.substitute_for) for one in file.roll}
        noted = [(one.person.id, one.kind, one.at, places[one.item_id]) for one in file.roll_events]
        return there, noted, self.order, [item.end for item in room.items], room.now()


def _at(minute: int) -> time:
    return time(10 + minute // 60, minute % 60)


def _effect(members: Sequence[int], strangers: Sequence[int], what: str, *how: Any) -> Effect:
    if what == "note":
        return RollChange(members[how[0]], how[1], _at(how[2]), how[3])
    if what == "stand in":
        return Substituted(strangers[how[0]], members[how[1]])
    return Declared(members[how[0]], how[1], how[2], "", "Left the meeting" if how[3] else "Remained")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new office."""
    opened = Store.open(tmp_path / "office.db", create=True)
    yield opened
    opened.close()


def test_what_was_put_right_and_taken_back_leaves_no_trace(store: Store) -> None:
    body = bare_body(store)
    named = [NewMember("Cllr", "A", name, Role.CHAIR if name == "Ash" else Role.MEMBER) for name in MEMBERS]
    members = [member.person.id for member in set_members(store, body.id, named)]
    strangers = [add_person(store, NewPerson("Cllr", "A", name)).id for name in STRANGERS]
    days = (date(2026, 1, 1) + timedelta(number) for number in count())

    # To make a failing case smaller would take minutes, as every step is written.
    @settings(max_examples=10, phases=[Phase.generate])
    @given(STEPS, some.lists(some.sampled_from(CALLED), min_size=len(MEMBERS), max_size=len(MEMBERS)))
    def holds(steps: list[tuple[Any, ...]], called: list[Presence]) -> None:
        with together(store) as joined:
            first, again = (Sitting(joined, body, next(days), called) for _ in range(2))
            for step in steps:
                if step[0] in ("note", "stand in", "declare"):
                    first.carry_out(_effect(members, strangers, *step))
                else:
                    first.do(*step)
            for line in first.lines:
                again.carry_out(line.effect)
            for before, place in zip([None, *first.order], first.order, strict=False):
                again.take(place, before)
            assert first.told == again.told

    holds()
