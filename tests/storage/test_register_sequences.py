"""Whatever is done to the agendas of a body, and undone, its register has no gap and no number twice."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some

from clerk.vocabulary import MeetingStatus
from storage.business.agendas import (
    AgendaSnapshot,
    ItemFields,
    add_item,
    delete_item,
    edit_item,
    list_items,
    move_item,
    restore,
    snapshot,
)
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.schema.records import ItemRecord, MeetingRecord
from storage.sittings.meetings import set_status
from tests.storage.office import bare_body, new_body, new_meeting

DAYS = (date(2026, 3, 3), date(2026, 4, 14), date(2026, 5, 19), date(2026, 6, 30))
NUMBER = some.integers(0, 30)
STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("add"), some.integers(0, 3), some.integers(-1, 9)),
        some.tuples(some.just("delete"), some.integers(0, 3), NUMBER),
        some.tuples(some.just("move"), NUMBER, some.integers(-4, 4)),
        some.tuples(some.just("toggle"), some.integers(0, 3), NUMBER),
        some.tuples(some.just("undo"), NUMBER, NUMBER),
    ),
    max_size=14,
)


class Office:
    """A body with four meetings over two register years, and what was done to their agendas."""

    def __init__(self, store: Store) -> None:
        self.store = store
        body = new_body(store)
        self.meetings = [new_meeting(store, body, day) for day in DAYS]
        self.done: list[AgendaSnapshot] = []

    def items(self, meeting: MeetingRecord) -> tuple[ItemRecord, ...]:
        return list_items(self.store, meeting.id)

    def do(self, what: str, first: int, second: int) -> None:
        """One change, or the undoing of the last; changes to circulated agendas are refused."""
        meeting = self.meetings[first % len(self.meetings)]
        if what == "undo":
            if self.done:
                restore(self.store, self.done.pop())
            return
        before, items = snapshot(self.store, meeting.id), self.items(meeting)
        if what == "add":
            add_item(self.store, meeting.id, ItemFields("Item"), second if second > 0 else None)
        elif items:
            item = items[second % len(items)]
            if what == "delete":
                delete_item(self.store, item.id)
            elif what == "move":
                move_item(self.store, item.id, second)
            else:
                edit_item(self.store, item.id, ItemFields(item.title, numbered=not item.numbered))
        self.done.append(before)

    def serials(self) -> dict[int, list[int]]:
        """The serials of each register year, in the order of meetings and agendas."""
        found: dict[int, list[int]] = defaultdict(list)
        for meeting in self.meetings:
            for item in self.items(meeting):
                assert (item.minute.number is not None) == item.numbered
                if item.minute.number is not None:
                    found[item.minute.number.year].append(item.minute.number.serial)
        return found


@settings(max_examples=15)
@given(steps=STEPS)
def test_drafts_are_numbered_in_order_without_gap_or_repeat(steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "office.db", create=True)
        with together(store) as joined:
            office = Office(joined)
            for step in steps:
                office.do(*step)
            for serials in office.serials().values():
                assert serials == list(range(1, len(serials) + 1))
        store.close()


@settings(max_examples=15)
@given(steps=STEPS, frozen=some.sets(some.integers(0, 3)))
def test_no_number_is_used_twice_whatever_is_circulated(steps: list[tuple[str, int, int]], frozen: set[int]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "office.db", create=True)
        with together(store) as joined:
            office = Office(joined)
            for place in frozen:
                set_status(joined, office.meetings[place].id, MeetingStatus.CIRCULATED)
            kept = {place: office.items(office.meetings[place]) for place in frozen}
            for step in steps:
                try:
                    office.do(*step)
                except Invalid:
                    continue
            for place, items in kept.items():
                assert office.items(office.meetings[place]) == items
            for serials in office.serials().values():
                assert len(set(serials)) == len(serials)
        store.close()


def test_an_empty_agenda_can_be_brought_back(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    assert restore(store, snapshot(store, meeting.id)) == ()
