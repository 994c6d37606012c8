"""The desk: what is next, what each meeting waits for, and where she left off."""

from dataclasses import replace
from datetime import date

import pytest

from clerk.vocabulary import MeetingStatus
from storage.business.agendas import list_items
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter
from storage.resuming.desk import desk, next_step
from storage.resuming.place import Place, remember
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import set_status
from storage.texts.minutes import save
from tests.storage.office import add_items, bare_body, new_meeting
from tests.storage.test_meeting_file import counted

TODAY = date(2026, 6, 1)


def held(store: Store, day: date, status: MeetingStatus, code: str) -> MeetingRecord:
    """A meeting of a body of its own, with one item."""
    meeting = new_meeting(store, bare_body(store, code), day)
    add_items(store, meeting, "Budget")
    return set_status(store, meeting.id, status)


@pytest.mark.parametrize(
    ("status", "coming", "past"),
    [
        (MeetingStatus.PLANNED, "Draft the agenda", "Call the roll and write the minutes"),
        (MeetingStatus.PUBLISHED, "Call the roll and begin", "Call the roll and write the minutes"),
        (MeetingStatus.IN_SESSION, "Go on minuting", "Close the meeting"),
        (MeetingStatus.DRAFT, "Check and circulate the draft", "Check and circulate the draft"),
        (MeetingStatus.CIRCULATED, "Have the minutes approved", "Have the minutes approved"),
        (MeetingStatus.APPROVED, "Have the minutes signed", "Have the minutes signed"),
        (MeetingStatus.SIGNED, "", ""),
    ],
)
def test_each_meeting_says_what_it_needs_next(store: Store, status: MeetingStatus, coming: str, past: str) -> None:
    meeting = held(store, TODAY, status, "A")
    assert next_step(meeting, TODAY) == coming
    assert next_step(replace(meeting, held_on=date(2026, 5, 31)), TODAY) == past


def test_coming_meetings_are_soonest_first_and_recent_ones_latest_first(store: Store) -> None:
    july = held(store, date(2026, 7, 1), MeetingStatus.PLANNED, "A")
    today = held(store, TODAY, MeetingStatus.PUBLISHED, "B")
    april = held(store, date(2026, 4, 1), MeetingStatus.SIGNED, "C")
    may = held(store, date(2026, 5, 1), MeetingStatus.DRAFT, "D")
    minuted_today = held(store, TODAY, MeetingStatus.DRAFT, "E")
    seen = desk(store, TODAY)
    assert [line.meeting.id for line in seen.coming] == [today.id, july.id]
    assert [line.meeting.id for line in seen.recent] == [minuted_today.id, may.id, april.id]
    assert seen.recent[1].next_step == "Check and circulate the draft"


def test_a_body_has_its_next_and_last_meeting_and_its_matters(store: Store) -> None:
    body, other = bare_body(store, "A"), bare_body(store, "B")
    days = [date(2026, month, 1) for month in (3, 5, 7, 9)]
    meetings = [new_meeting(store, body, day) for day in days]
    add_matter(store, NewMatter(body.id, "late", due=date(2026, 5, 1)))
    add_matter(store, NewMatter(body.id, "open"))
    first, second = desk(store, TODAY).bodies
    assert (first.body.code, second.body.id) == ("A", other.id)
    assert first.last_meeting is not None
    assert first.next_meeting is not None
    assert (first.last_meeting.id, first.next_meeting.id) == (meetings[1].id, meetings[2].id)
    assert (first.open_matters, first.overdue_matters) == (2, 1)
    assert (second.next_meeting, second.last_meeting, second.open_matters) == (None, None, 0)


def test_flags_of_drafts_are_counted_and_the_place_is_offered(store: Store) -> None:
    draft = held(store, date(2026, 5, 1), MeetingStatus.DRAFT, "A")
    circulated = held(store, date(2026, 4, 1), MeetingStatus.DRAFT, "B")
    for meeting in (draft, circulated):
        (item,) = add_items(store, meeting, "Roads")
        save(store, item.minute.id, "Noted. ?? check the date\n\nAnd ?? the name", 0)
    set_status(store, circulated.id, MeetingStatus.CIRCULATED)
    remember(store, draft.id)
    seen = desk(store, TODAY)
    assert [line.flags for line in seen.recent] == [2, 2]
    assert seen.flags == 2
    assert seen.place == Place(draft.id)
    assert seen.place_meeting is not None
    assert (seen.place_meeting.id, seen.place_label) == (draft.id, "")
    first, second = list_items(store, draft.id)
    remember(store, draft.id, second.id)
    assert desk(store, TODAY).place_label == second.label == "1a"
    remember(store, draft.id, first.id)
    assert desk(store, TODAY).place_label == "1"


def test_an_empty_office_has_an_empty_desk(store: Store) -> None:
    seen = desk(store, TODAY)
    assert (seen.bodies, seen.coming, seen.recent, seen.open_matters, seen.flags, seen.place) == (
        (),
        (),
        (),
        0,
        0,
        None,
    )


def test_the_desk_does_not_ask_more_of_a_larger_office(store: Store) -> None:
    held(store, TODAY, MeetingStatus.PLANNED, "A")
    with counted() as few:
        desk(store, TODAY)
    for code in "BCDE":
        held(store, TODAY, MeetingStatus.PLANNED, code)
    with counted() as many:
        desk(store, TODAY)
    assert len(many) == len(few)
