"""Calling, changing, closing and finding meetings."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk.vocabulary import MeetingKind, MeetingStatus, Presence, RevisionReason, Role
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewMember, set_members
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.sittings.meetings import (
    NewMeeting,
    close_meeting,
    create_meeting,
    delete_meeting,
    find_meeting,
    get_meeting,
    list_meetings,
    meeting_file,
    set_status,
    update_meeting,
)
from storage.texts.minutes import get_minute, revisions, save
from tests.storage.office import MEMBERS, add_items, bare_body, citations, new_body, new_meeting, titles

DAY = date(2026, 5, 7)


def test_a_new_meeting_has_its_standing_items_in_order_and_its_roll_to_call(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    file = meeting_file(store, meeting.id)
    assert titles(store, meeting) == [
        "Apologies",
        "Minutes of the previous meeting",
        "Date of next meeting",
        "Close",
    ]
    assert file.items[0].usual_minute == "There were no apologies."
    assert [item.minute.heading_number for item in file.items] == ["1.", "2.", "3.", ""]
    assert [(line.person.surname, line.role) for line in file.roll] == [
        ("Ollerenshaw", Role.CHAIR),
        ("Raichura", Role.MEMBER),
        ("Castlebridge", Role.CLERK),
    ]
    assert {line.presence for line in file.roll} == {Presence.UNCALLED}
    assert (meeting.venue, meeting.status, meeting.item_count) == ("Town Hall", MeetingStatus.PLANNED, 4)


def test_the_roll_is_of_those_in_office_on_the_day(store: Store) -> None:
    body = new_body(store)
    joined = NewMember("Councillor", "Bronwen", "Askwith", Role.MEMBER)
    set_members(store, body.id, [MEMBERS[0], joined], on=date(2026, 6, 1))
    rolls = [meeting_file(store, new_meeting(store, body, day).id).roll for day in (DAY, date(2026, 6, 1))]
    assert [[line.person.surname for line in roll] for roll in rolls] == [
        ["Ollerenshaw", "Raichura", "Castlebridge"],
        ["Ollerenshaw", "Askwith"],
    ]


def test_two_meetings_of_a_body_cannot_begin_at_the_same_hour(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    with pytest.raises(Invalid, match=r"Board ESB has a meeting on 7 May 2026 at 10\.00 am already"):
        new_meeting(store, body)
    same = NewMeeting(body.id, MeetingKind.SPECIAL, DAY, time(10), venue="Annexe")
    assert update_meeting(store, meeting.id, same).venue == "Annexe"
    with pytest.raises(NotFound, match="This body is no longer there"):
        create_meeting(store, replace(same, body_id=99))


def test_moving_a_meeting_moves_its_numbers(store: Store) -> None:
    body = bare_body(store)
    first, second = new_meeting(store, body), new_meeting(store, body, date(2026, 6, 7))
    for meeting in (first, second):
        add_item(store, meeting.id, ItemFields("Budget"))
    later = NewMeeting(body.id, MeetingKind.ORDINARY, date(2026, 7, 7), time(10))
    update_meeting(store, first.id, later)
    assert (citations(store, first), citations(store, second)) == (["2/26"], ["1/26"])


def test_circulated_minutes_keep_their_day_and_body(store: Store) -> None:
    body, other = new_body(store), new_body(store, "B")
    meeting = new_meeting(store, body)
    as_called = NewMeeting(body.id, MeetingKind.ORDINARY, DAY, time(10))
    with pytest.raises(Invalid, match="This is a meeting of Board ESB"):
        update_meeting(store, meeting.id, replace(as_called, body_id=other.id))
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    with pytest.raises(Invalid, match="day and hour may no longer change"):
        update_meeting(store, meeting.id, replace(as_called, held_on=date(2026, 5, 8)))
    assert update_meeting(store, meeting.id, replace(as_called, venue="Annexe")).venue == "Annexe"


def test_circulating_keeps_the_text_as_it_goes_out(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    minute = meeting_file(store, meeting.id).items[0].minute
    save(store, minute.id, "First.", 0)
    save(store, minute.id, "Second.", 1)
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    assert revisions(store, minute.id)[0].text == "Second."
    set_status(store, meeting.id, MeetingStatus.APPROVED)
    assert get_minute(store, minute.id).text == "Second."


def test_a_mistaken_step_can_be_taken_back_until_the_minutes_are_approved(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    assert set_status(store, meeting.id, MeetingStatus.DRAFT).status is MeetingStatus.DRAFT
    set_status(store, meeting.id, MeetingStatus.SIGNED)
    with pytest.raises(Invalid, match="have been signed; they cannot be a draft again"):
        set_status(store, meeting.id, MeetingStatus.DRAFT)
    assert set_status(store, meeting.id, MeetingStatus.APPROVED).status is MeetingStatus.APPROVED


def test_closing_makes_the_minutes_a_draft(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    set_status(store, meeting.id, MeetingStatus.IN_SESSION)
    with pytest.raises(Invalid, match=r"began at 10\.00 am, so it cannot have ended at 9\.30 am"):
        close_meeting(store, meeting.id, time(9, 30))
    closed = close_meeting(store, meeting.id, time(12, 4))
    assert (closed.ended, closed.status) == (time(12, 4), MeetingStatus.DRAFT)


def test_an_evening_meeting_may_end_after_midnight(store: Store) -> None:
    body = new_body(store)
    evening = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, DAY, time(19, 30)))
    assert close_meeting(store, evening.id, time(0, 10)).ended == time(0, 10)


def test_a_meeting_without_minutes_can_be_deleted_and_its_numbers_close_up(store: Store) -> None:
    body = new_body(store)
    first, second = new_meeting(store, body), new_meeting(store, body, date(2026, 6, 7))
    delete_meeting(store, first.id)
    assert [meeting.id for meeting in list_meetings(store)] == [second.id]
    assert citations(store, second)[0] == "1/26"
    with pytest.raises(NotFound):
        get_meeting(store, first.id)


def test_a_meeting_with_minutes_is_never_deleted(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    save(store, meeting_file(store, meeting.id).items[0].minute.id, "Noted.", 0)
    with pytest.raises(Invalid, match="meeting of 7 May 2026 has minutes"):
        delete_meeting(store, meeting.id)


def test_meetings_are_listed_as_they_are_held_with_what_is_minuted(store: Store) -> None:
    body, other = new_body(store), bare_body(store, "B")
    later, sooner = new_meeting(store, body, date(2026, 6, 7)), new_meeting(store, body)
    elsewhere = new_meeting(store, other, date(2026, 5, 20))
    save(store, meeting_file(store, sooner.id).items[0].minute.id, "Noted.", 0)
    listed = list_meetings(store)
    assert [meeting.id for meeting in listed] == [sooner.id, elsewhere.id, later.id]
    assert [(meeting.minuted_count, meeting.item_count) for meeting in listed] == [(1, 4), (0, 0), (0, 4)]
    assert list_meetings(store, other.id) == [elsewhere]


@pytest.mark.parametrize("key", ["ESB/2026-05-07", "esb/7 may 2026", " esb / 7/5/2026 "])
def test_a_meeting_is_found_by_code_and_day(store: Store, key: str) -> None:
    meeting = new_meeting(store, new_body(store))
    assert find_meeting(store, key) == meeting
    assert find_meeting(store, str(meeting.id)) == meeting


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("ESB/2026-05-09", r"no meeting of ESB on 9 May 2026; the nearest is on 7 May 2026\."),
        ("B/2026-05-09", r"no meeting of B on 9 May 2026; it has no meetings yet\."),
        ("XX/2026-05-07", r"no body with the code XX\. The codes are B, ESB\."),
        ("ESB/whenever", "names no meeting"),
        ("99", "This meeting is no longer there"),
    ],
)
def test_a_meeting_that_is_not_there_is_missed_in_words(store: Store, key: str, says: str) -> None:
    new_meeting(store, new_body(store))
    bare_body(store, "B")
    with pytest.raises(NotFound, match=says):
        find_meeting(store, key)


def test_a_meeting_whose_empty_minutes_were_opened_and_circulated_in_error_can_be_deleted(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Item")
    save(store, item.minute.id, "", 0, RevisionReason.LEFT_ITEM)
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    set_status(store, meeting.id, MeetingStatus.DRAFT)
    delete_meeting(store, meeting.id)
    assert list_meetings(store) == []


@pytest.mark.parametrize("digits", [19, 30, 5000])
def test_a_number_longer_than_any_meetings_is_missed_in_words(store: Store, digits: int) -> None:
    with pytest.raises(NotFound, match="names no meeting"):
        find_meeting(store, "9" * digits)
    with pytest.raises(Invalid, match="beyond what can be kept"):
        get_meeting(store, 10**30)
