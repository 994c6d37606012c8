"""Keeping the work programme up."""

from datetime import date

import pytest

from clerk.vocabulary import MeetingStatus, Part, Purpose
from storage.business.agendas import list_items
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.outcomes.planning import (
    Offered,
    ProgrammeStep,
    apply_change,
    move_entry,
    offer_for_agenda,
    plan,
    programme_changes,
    pull_into_agenda,
)
from storage.outcomes.programme import NewEntry, add_entry, get_entry, list_programme
from storage.sittings.meetings import set_status
from tests.storage.promising import Office, open_office

TODAY = date(2026, 8, 1)


@pytest.fixture
def office(store: Store) -> Office:
    return open_office(store)


def entry(office: Office, title: str, **fields: object) -> int:
    return add_entry(office.store, NewEntry(office.body.id, title, **fields)).id  # type: ignore[arg-type]


def test_the_programme_on_a_day(office: Office) -> None:
    for title, fields in (
        ("Undated", {}),
        ("Overdue", {"meeting_id": office.july.id}),
        ("Late", {"due": date(2026, 7, 1)}),
        ("October", {"meeting_id": office.october.id}),
        ("Some day", {"due": date(2026, 12, 1)}),
        ("Done", {"done": True}),
    ):
        entry(office, title, **fields)
    found = plan(office.store, office.body.id, TODAY)
    assert [each.title for each in found.overdue] == ["Late", "Overdue"]
    assert [each.title for each in found.undated] == ["Undated"]
    assert [each.title for each in found.later] == ["Some day"]
    assert [(each.meeting.id, [one.title for one in each.entries]) for each in found.meetings] == [
        (office.september.id, []),
        (office.october.id, ["October"]),
    ]


def test_an_entry_moves_from_meeting_to_meeting(office: Office) -> None:
    identity = entry(office, "Attendance", due=date(2026, 7, 1))
    assert move_entry(office.store, identity, 1, TODAY).meeting_id == office.september.id
    assert move_entry(office.store, identity, 1, TODAY).meeting_id == office.october.id
    with pytest.raises(Invalid, match="No later meeting"):
        move_entry(office.store, identity, 1, TODAY)
    assert move_entry(office.store, identity, -1, TODAY).meeting_id == office.september.id
    assert move_entry(office.store, identity, -1, TODAY).meeting_id == office.september.id
    with pytest.raises(Invalid, match="No meeting of this body is to come"):
        move_entry(office.store, identity, 1, date(2027, 1, 1))


def test_an_agenda_is_offered_what_it_may_take(office: Office) -> None:
    september = entry(office, "Buses", meeting_id=office.september.id)
    undated = entry(office, "Young carers")
    late = entry(office, "Roofs", due=date(2026, 7, 1))
    entry(office, "October", meeting_id=office.october.id)
    office.add(office.september, "Playing fields: report")
    entry(office, "Playing fields", meeting_id=office.september.id)
    assert [(offer.entry.id, offer.why) for offer in offer_for_agenda(office.store, office.september.id, TODAY)] == [
        (september, Offered.PLANNED),
        (late, Offered.OVERDUE),
        (undated, Offered.UNDATED),
    ]


def test_entries_are_pulled_into_an_agenda(office: Office) -> None:
    first = entry(office, "Buses", purpose="To comment", lead="F Amankwah", key_decision=True)
    second = entry(office, "Roofs", cabinet_member="Councillor Fitzwater")
    items = pull_into_agenda(office.store, [first, second], office.september.id)
    assert [(item.title, item.instruction, item.lead, item.purpose) for item in items] == [
        ("Buses", "To comment", "F Amankwah", Purpose.DECISION),
        ("Roofs", "", "Councillor Fitzwater", Purpose.DISCUSSION),
    ]
    assert [item.title for item in list_items(office.store, office.september.id)] == ["Buses", "Roofs"]
    assert get_entry(office.store, first).item_id == items[0].id
    assert offer_for_agenda(office.store, office.september.id, TODAY) == []
    with pytest.raises(Invalid, match="“Roofs” has been put on an agenda already"):
        pull_into_agenda(office.store, [entry(office, "Drains"), second], office.september.id)
    assert [item.title for item in list_items(office.store, office.september.id)] == ["Buses", "Roofs"]


def test_the_programme_follows_what_the_minutes_say(office: Office) -> None:
    names = ("Taken", "Put off", "Referred", "Not minuted")
    ids = [entry(office, name, meeting_id=office.september.id) for name in names]
    items = pull_into_agenda(office.store, ids, office.september.id)
    office.write("RESOLVED that the report be noted.", items[0])
    office.write("DEFERRED to the next meeting.", items[1])
    office.write("RESOLVED that the question be referred to the Finance Committee.", items[2])
    set_status(office.store, office.september.id, MeetingStatus.DRAFT)
    changes = programme_changes(office.store, office.september.id)
    assert [(change.step, change.meeting_id, change.target) for change in changes] == [
        (ProgrammeStep.TAKEN, None, ""),
        (ProgrammeStep.PUT_OFF, office.october.id, ""),
        (ProgrammeStep.REFERRED, None, "Finance Committee"),
    ]
    assert [change.in_words() for change in changes] == [
        "“Taken” was taken and can be marked as done.",
        "“Put off” was put off.",
        "“Referred” was referred to Finance Committee.",
    ]
    for change in changes:
        apply_change(office.store, change)
    left = list_programme(office.store, office.body.id)
    assert [(each.title, each.meeting_id, each.item_id is None) for each in left] == [
        ("Not minuted", office.september.id, False),
        ("Put off", office.october.id, True),
    ]
    assert programme_changes(office.store, office.september.id) == []


def test_business_that_was_not_pulled_is_known_by_its_subject(office: Office) -> None:
    identity = entry(office, "Attendance: autumn figures", meeting_id=office.july.id)
    (change,) = programme_changes(office.store, office.july.id)
    assert (change.entry.id, change.item_id, change.step) == (identity, office.item.id, ProgrammeStep.TAKEN)
    assert apply_change(office.store, change).done


def test_business_that_comes_from_private_minutes_stays_private(office: Office) -> None:
    secret = office.add(office.july, "Lease of the depot", "RESOLVED that the lease be brought back.", Part.PRIVATE)
    entry = add_entry(office.store, NewEntry(office.body.id, "Lease of the depot", minute_id=secret.minute.id))
    (item,) = pull_into_agenda(office.store, [entry.id], office.september.id)
    assert item.part is Part.PRIVATE
