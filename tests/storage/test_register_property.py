"""Whatever is done to a body's agendas, its register proves itself and references keep citing the same item."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from clerk.vocabulary import ClockEventKind, LifeStep, MeetingKind, MeetingStatus
from storage.business.agendas import (
    AgendaSnapshot,
    ItemFields,
    add_item,
    add_paper,
    delete_item,
    edit_item,
    list_items,
    merge_items,
    move_item,
    restore,
    snapshot,
    split_item,
)
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.numbering.proof import prove
from storage.outcomes.matters import NewMatter, add_matter, all_matters
from storage.outcomes.programme import NewEntry, add_entry, list_programme
from storage.papers.life import take_step, undo_step
from storage.schema.records import ItemRecord, MeetingRecord, MinuteRecord
from storage.sittings.clock import record_clock
from storage.sittings.meetings import NewMeeting, get_meeting, meeting_file, set_status, update_meeting
from storage.texts.minutes import get_minute, resolve, save
from tests.storage.office import add_items, bare_body, new_meeting

DAYS = (date(2026, 3, 3), date(2026, 4, 14), date(2026, 5, 19), date(2026, 6, 30))
NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)
PLACE = some.integers(0, 30)
Step = tuple[str, int, int, int]
#: One database serves all examples of a test: each is undone when it is over.
one_database = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


def steps_of(*changes: str, longest: int = 14) -> some.SearchStrategy[list[Step]]:
    return some.lists(some.tuples(some.sampled_from(changes), PLACE, PLACE, PLACE), max_size=longest)


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

    def tie(self, place: int) -> None:
        """Hang a time of the clock, a paper, a matter and an entry of the programme on an item."""
        item = self.item(place, place // 4)
        record_clock(self.store, item.meeting_id, ClockEventKind.ADJOURNED, time(11), item.id)
        add_paper(self.store, item.id, f"{place}.pdf")
        words = get_minute(self.store, item.minute.id).text
        add_matter(self.store, NewMatter(self.body.id, "To do", minute_id=item.minute.id, clause_words=words))
        add_entry(self.store, NewEntry(self.body.id, "Later", minute_id=item.minute.id, clause_words=words))

    def everything(self) -> list[object]:
        """The agendas with all that hangs on their items; not how often their minutes were written."""
        files = [meeting_file(self.store, meeting.id) for meeting in self.meetings]
        items = [[replace(item, minute=_words(item.minute)) for item in file.items] for file in files]
        clocks = [file.clock for file in files]
        matters = [(one.id, one.minute_id) for one in all_matters(self.store)]
        entries = [(one.id, one.minute_id) for one in list_programme(self.store)]
        return [*items, *clocks, matters, entries]

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


def _words(minute: MinuteRecord) -> MinuteRecord:
    return replace(minute, version=0, saved_at=None)


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


@settings(one_database, max_examples=5)
@given(
    steps=steps_of("add", "delete", "move", "number", "split", "merge", longest=6), ties=some.lists(PLACE, max_size=4)
)
def test_changes_that_are_undone_leave_no_trace(office: Office, steps: list[Step], ties: list[int]) -> None:
    with office.for_now() as now:
        for place in ties:
            now.tie(place)
        before, cited = now.everything(), now.cited()
        for step in steps:
            with suppress(Invalid):
                now.do(step)
        while now.done:
            restore(now.store, now.done.pop())
        assert now.everything() == before
        assert now.cited() == cited
        assert prove(now.store, now.body.id).problems == ()
