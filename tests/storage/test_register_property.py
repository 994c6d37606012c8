"""Whatever is done to a body's agendas, its register proves itself and references keep citing the same item."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus
from storage.agendas import (
    AgendaSnapshot,
    ItemFields,
    add_item,
    delete_item,
    edit_item,
    list_items,
    merge_items,
    move_item,
    restore,
    snapshot,
    split_item,
)
from storage.database import Store
from storage.errors import Invalid
from storage.life import take_step, undo_step
from storage.meetings import NewMeeting, get_meeting, set_status, update_meeting
from storage.minutes import get_minute, resolve, save
from storage.proof import prove
from storage.records import ItemRecord, MeetingRecord
from storage.together import together
from tests.storage.office import add_items, bare_body, new_meeting

DAYS = (date(2026, 3, 3), date(2026, 4, 14), date(2026, 5, 19), date(2026, 6, 30))
NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)
PLACE = some.integers(0, 30)
Step = tuple[str, int, int, int]
#: One database serves all examples of a test: each is undone when it is over.
one_database = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


def steps_of(*changes: str) -> some.SearchStrategy[list[Step]]:
    return some.lists(some.tuples(some.sampled_from(changes), PLACE, PLACE, PLACE), max_size=14)


class _ExampleOver(Exception):
    pass


class Office:
    """A body with four draft meetings over two register years, each of which cites an item of the next."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.body = bare_body(store)
        self.meetings = [new_meeting(store, self.body, day) for day in DAYS]
        self.done: list[AgendaSnapshot] = []
        for meeting in self.meetings:
            add_items(store, meeting, *"ABC")
            set_status(store, meeting.id, MeetingStatus.DRAFT)
        for place in range(4):
            self.cite(place, place, place + 1)

    @contextmanager
    def for_now(self) -> Iterator["Office"]:
        """The same office, in which whatever is done in the block is undone after it."""
        try:
            with together(self.store) as joined:
                now = copy(self)
                now.store, now.done = joined, []
                yield now
                raise _ExampleOver
        except _ExampleOver:
            pass

    def item(self, meeting: int, place: int) -> ItemRecord:
        items = list_items(self.store, self.meetings[meeting % 4].id)
        if not items:
            raise Invalid("There is no item.")
        return items[place % len(items)]

    def do(self, step: Step) -> None:
        """One change; those that the house refuses change nothing."""
        what, meeting, first, second = step
        here = self.meetings[meeting % 4]
        changes: dict[str, Callable[[], object]] = {
            "add": lambda: add_item(self.store, here.id, ItemFields("New"), first or None),
            "delete": lambda: delete_item(self.store, self.item(meeting, first).id),
            "move": lambda: move_item(self.store, self.item(meeting, first).id, second - 15),
            "number": lambda: self.number(self.item(meeting, first)),
            "split": lambda: split_item(self.store, self.item(meeting, first).id, first % 3, "Other half"),
            "merge": lambda: merge_items(self.store, self.item(meeting, first).id, self.item(meeting, second).id),
        }
        others: dict[str, Callable[[], object]] = {
            "undo": lambda: restore(self.store, self.done.pop()) if self.done else None,
            "cite": lambda: self.cite(meeting, first, second),
            "circulate": lambda: take_step(self.store, here.id, LifeStep.CIRCULATED, NOW),
            "take back": lambda: self.take_back(here),
            "put off": lambda: self.put_off(here, first, second),
        }
        before = snapshot(self.store, here.id)
        (changes | others)[what]()
        if what in changes:
            self.done.append(before)

    def number(self, item: ItemRecord) -> None:
        edit_item(self.store, item.id, ItemFields(item.title, numbered=not item.numbered))

    def take_back(self, meeting: MeetingRecord) -> None:
        if get_meeting(self.store, meeting.id).status.frozen:
            undo_step(self.store, meeting.id, NOW)

    def put_off(self, meeting: MeetingRecord, days: int, minutes: int) -> None:
        day = date(2026, 3, 4) + timedelta(days=4 * days)
        update_meeting(self.store, meeting.id, NewMeeting(self.body.id, MeetingKind.ORDINARY, day, time(9, minutes)))

    def cite(self, meeting: int, first: int, second: int) -> None:
        """Write a reference to an item into the minute of a draft."""
        citing, cited = self.item(meeting, first), self.item(second, first)
        if cited.minute.citation:
            minute = get_minute(self.store, citing.minute.id)
            save(self.store, minute.id, f"Further to minute {cited.minute.citation}, it was noted.", minute.version)

    def cited(self) -> dict[int, int]:
        """By the citing minute: the minute that its reference means, read anew from the words of the text."""
        found = {}
        for meeting in self.meetings:
            held_on = get_meeting(self.store, meeting.id).held_on
            for item in list_items(self.store, meeting.id):
                if item.minute.text.startswith("Further to minute"):
                    words = item.minute.text.split()[3].rstrip(",")
                    meant = resolve(self.store, self.body.id, words, held_on)
                    assert meant is not None
                    found[item.minute.id] = meant.minute_id
        return found


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@one_database
@given(
    steps=steps_of(
        "add", "delete", "move", "number", "split", "merge", "undo", "cite", "circulate", "take back", "put off"
    )
)
def test_any_edits_keep_the_proof_true(office: Office, steps: list[Step]) -> None:
    with office.for_now() as now:
        for step in steps:
            try:
                now.do(step)
            except Invalid:
                continue
            proof = prove(now.store, now.body.id)
            assert (proof.problems, proof.elsewhere) == ((), ())


@one_database
@given(steps=steps_of("add", "move", "undo", "put off"))
def test_references_keep_citing_the_same_item(office: Office, steps: list[Step]) -> None:
    with office.for_now() as now:
        before = now.cited()
        assert len(before) == 4
        for step in steps:
            try:
                now.do(step)
            except Invalid:
                continue
            assert now.cited() == before
