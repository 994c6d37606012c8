"""What becomes of an item: taken out of order, urgent, deferred, withdrawn; each undone by one snapshot."""

from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.room.order import order_taken, taken_after
from clerk.vocabulary import ItemFate, MeetingStatus, Part, RollEventKind
from storage.business.agendas import (
    ItemFields,
    add_item,
    delete_item,
    list_items,
    merge_items,
    move_item,
    restore,
    snapshot,
)
from storage.business.item_course import add_urgent_item, set_fate, take_after
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import meeting_file, set_status
from storage.sittings.rolls import record_event
from storage.sittings.rooms import items_as_taken, room_of
from tests.storage.office import add_items, bare_body, citations, new_meeting, titles


@pytest.fixture
def meeting(store: Store) -> MeetingRecord:
    return new_meeting(store, bare_body(store))


def taken(store: Store, meeting: MeetingRecord) -> list[str]:
    return [item.title for item in items_as_taken(meeting_file(store, meeting.id))]


def test_an_item_taken_out_of_order_keeps_its_place_and_number(store: Store, meeting: MeetingRecord) -> None:
    one, two, three, four = add_items(store, meeting, "One", "Two", "Three", "Four")
    before, numbers = snapshot(store, meeting.id), citations(store, meeting)
    assert take_after(store, four.id, one.id).taken == 2
    assert taken(store, meeting) == ["One", "Four", "Two", "Three"]
    assert titles(store, meeting) == ["One", "Two", "Three", "Four"]
    assert citations(store, meeting) == numbers
    take_after(store, three.id, None)
    assert taken(store, meeting) == ["Three", "One", "Four", "Two"]
    restore(store, before)
    assert taken(store, meeting) == titles(store, meeting)
    assert {item.taken for item in list_items(store, meeting.id)} == {None}
    assert two.taken is None


def test_back_in_its_place_nothing_is_left(store: Store, meeting: MeetingRecord) -> None:
    one, two, _ = add_items(store, meeting, "One", "Two", "Three")
    take_after(store, two.id, None)
    take_after(store, two.id, one.id)
    assert {item.taken for item in list_items(store, meeting.id)} == {None}


def test_the_order_survives_items_moved_added_and_taken_off(store: Store, meeting: MeetingRecord) -> None:
    one, _, three = add_items(store, meeting, "One", "Two", "Three")
    take_after(store, three.id, one.id)
    add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose overnight", one.id)
    assert taken(store, meeting) == ["One", "Flood", "Three", "Two"]
    move_item(store, three.id, -3)
    delete_item(store, one.id)
    assert taken(store, meeting) == ["Flood", "Three", "Two"]


def test_who_was_there_follows_the_order_taken(store: Store, meeting: MeetingRecord) -> None:
    one, two, three = add_items(store, meeting, "One", "Two", "Three")
    who = meeting_file(store, meeting.id).roll[0].person.id
    record_event(store, meeting.id, who, RollEventKind.ARRIVED, time(10, 30), three.id)
    assert who not in room_of(meeting_file(store, meeting.id)).at(two.id).end.inside
    take_after(store, three.id, one.id)
    assert who in room_of(meeting_file(store, meeting.id)).at(two.id).start.inside


def test_an_urgent_item_needs_its_reason(store: Store, meeting: MeetingRecord) -> None:
    with pytest.raises(Invalid, match="must be in the minutes"):
        add_urgent_item(store, meeting.id, ItemFields("Flood"), "  ")
    made = add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose overnight")
    assert made.urgent_reason == "The river rose overnight"


@pytest.mark.parametrize("part", Part)
def test_what_is_urgent_is_of_the_part_it_comes_up_in(store: Store, meeting: MeetingRecord, part: Part) -> None:
    lease = add_item(store, meeting.id, ItemFields("Lease", part=part))
    assert add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose", lease.id).part is part
    hidden = ItemFields("Tender", part=Part.PRIVATE)
    assert add_urgent_item(store, meeting.id, hidden, "The price lapses", lease.id).part is Part.PRIVATE
    assert add_urgent_item(store, meeting.id, ItemFields("Frost"), "The pipes burst").part is Part.PUBLIC


def test_the_reason_for_urgency_stays_when_items_are_merged(store: Store, meeting: MeetingRecord) -> None:
    (roads,) = add_items(store, meeting, "Roads")
    flood = add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose")
    before = snapshot(store, meeting.id)
    assert merge_items(store, roads.id, flood.id).urgent_reason == "The river rose"
    assert [item.urgent_reason for item in restore(store, before)] == ["", "The river rose"]


def test_deferring_and_withdrawing_are_undone_and_taken_back(store: Store, meeting: MeetingRecord) -> None:
    (item,) = add_items(store, meeting, "Lease")
    before = snapshot(store, meeting.id)
    made = set_fate(store, item.id, ItemFate.DEFERRED, " to the  next meeting ")
    assert (made.fate, made.fate_note) == (ItemFate.DEFERRED, "to the next meeting")
    assert set_fate(store, item.id, ItemFate.TAKEN, "no matter").fate_note == ""
    set_fate(store, item.id, ItemFate.WITHDRAWN)
    assert [one.fate for one in restore(store, before)] == [ItemFate.TAKEN]


def test_nothing_changes_once_the_minutes_are_circulated(store: Store, meeting: MeetingRecord) -> None:
    one, two = add_items(store, meeting, "One", "Two")
    with pytest.raises(Invalid, match="another item of the same meeting"):
        take_after(store, one.id, one.id)
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    changes: tuple[Callable[[], object], ...] = (
        lambda: take_after(store, two.id, None),
        lambda: set_fate(store, one.id, ItemFate.WITHDRAWN),
        lambda: add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose"),
    )
    for change in changes:
        with pytest.raises(Invalid, match="circulated"):
            change()


@given(st.integers(1, 8), st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 7)), max_size=6))
def test_taking_items_out_of_order_is_moving_them_in_a_list(size: int, moves: list[tuple[int, int]]) -> None:
    agenda: list[tuple[int, int | None]] = [(key, None) for key in range(size)]
    plain = list(range(size))
    for key, after in ((key % size, after if after < size else -1) for key, after in moves):
        if key == after:
            continue
        ranks = taken_after(agenda, key, after if after >= 0 else None)
        agenda = [(one, ranks[one]) for one, _ in agenda]
        plain.remove(key)
        plain.insert(plain.index(after) + 1 if after >= 0 else 0, key)
        assert list(order_taken(agenda)) == plain
