"""The meeting's clock: times noted, changed and taken back, in the order of the evening."""

from datetime import time

import pytest

from clerk.vocabulary import ClockEventKind, MeetingStatus, RollEventKind
from storage.business.agendas import delete_item, merge_items, restore, snapshot
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.schema.records import MeetingRecord
from storage.sittings.clock import edit_clock, record_clock, remove_clock
from storage.sittings.meetings import meeting_file, set_status
from storage.sittings.rolls import record_event
from storage.sittings.rooms import room_of
from tests.storage.office import add_items, new_body, new_meeting

OPENED, ADJOURNED, RESUMED, CLOSED = (
    ClockEventKind.OPENED,
    ClockEventKind.ADJOURNED,
    ClockEventKind.RESUMED,
    ClockEventKind.CLOSED,
)


@pytest.fixture
def meeting(store: Store) -> MeetingRecord:
    return new_meeting(store, new_body(store))


def told(store: Store, meeting: MeetingRecord) -> list[tuple[ClockEventKind, time, str]]:
    return [(one.kind, one.at, one.reason) for one in meeting_file(store, meeting.id).clock]


def test_times_are_kept_in_the_order_of_the_clock(store: Store, meeting: MeetingRecord) -> None:
    [item] = add_items(store, meeting, "Budget")
    record_clock(store, meeting.id, ADJOURNED, time(11, 0), item.id, " for  tea ")
    record_clock(store, meeting.id, OPENED, time(10, 2))
    assert told(store, meeting) == [(OPENED, time(10, 2), ""), (ADJOURNED, time(11, 0), "for tea")]
    assert meeting_file(store, meeting.id).clock[1].item_id == item.id


def test_a_time_is_changed_and_taken_back(store: Store, meeting: MeetingRecord) -> None:
    made = record_clock(store, meeting.id, ADJOURNED, time(11, 0), reason="for tea")
    edit_clock(store, made.id, at=time(11, 5))
    assert told(store, meeting) == [(ADJOURNED, time(11, 5), "for tea")]
    edit_clock(store, made.id, reason="")
    assert told(store, meeting) == [(ADJOURNED, time(11, 5), "")]
    remove_clock(store, made.id)
    assert told(store, meeting) == []
    with pytest.raises(NotFound):
        remove_clock(store, made.id)


def test_the_close_is_the_end_of_the_meeting(store: Store, meeting: MeetingRecord) -> None:
    made = record_clock(store, meeting.id, CLOSED, time(12, 0))
    assert meeting_file(store, meeting.id).meeting.ended == time(12, 0)
    edit_clock(store, made.id, at=time(12, 15))
    assert meeting_file(store, meeting.id).meeting.ended == time(12, 15)
    with pytest.raises(Invalid, match=r"noted as closed at 12\.15 pm already"):
        record_clock(store, meeting.id, CLOSED, time(12, 20))
    with pytest.raises(Invalid, match="cannot have ended"):
        edit_clock(store, made.id, at=time(9, 0))
    remove_clock(store, made.id)
    assert meeting_file(store, meeting.id).meeting.ended is None


def test_an_item_of_another_meeting_and_approved_minutes_are_refused(store: Store, meeting: MeetingRecord) -> None:
    body = new_body(store, code="OTH")
    [other] = add_items(store, new_meeting(store, body), "Elsewhere")
    with pytest.raises(Invalid, match="another meeting"):
        record_clock(store, meeting.id, ADJOURNED, time(11, 0), other.id)
    made = record_clock(store, meeting.id, ADJOURNED, time(11, 0))
    set_status(store, meeting.id, MeetingStatus.APPROVED)
    for change in (lambda: edit_clock(store, made.id, at=time(11, 1)), lambda: remove_clock(store, made.id)):
        with pytest.raises(Invalid, match="nothing in them changes"):
            change()


def test_a_time_follows_its_item_when_items_are_merged_and_back(store: Store, meeting: MeetingRecord) -> None:
    first, second = add_items(store, meeting, "First", "Second")
    record_clock(store, meeting.id, ADJOURNED, time(11, 0), second.id)
    before = snapshot(store, meeting.id)
    merge_items(store, first.id, second.id)
    assert meeting_file(store, meeting.id).clock[0].item_id == first.id
    restore(store, before)
    assert meeting_file(store, meeting.id).clock[0].item_id == second.id


def test_the_room_knows_the_clock_and_forgets_items_taken_off(store: Store, meeting: MeetingRecord) -> None:
    first, second = add_items(store, meeting, "First", "Second")
    who = meeting_file(store, meeting.id).roll[0].person.id
    record_clock(store, meeting.id, OPENED, time(10, 30))
    record_event(store, meeting.id, who, RollEventKind.ARRIVED, time(10, 20), first.id)
    room = room_of(meeting_file(store, meeting.id))
    assert who in room.at(first.id).start.inside
    record_event(store, meeting.id, who, RollEventKind.LEFT, time(10, 50), second.id)
    assert who not in room_of(meeting_file(store, meeting.id)).at(second.id).end.inside
    delete_item(store, second.id)
    assert who not in room_of(meeting_file(store, meeting.id)).at(first.id).end.inside
