"""What a line of shorthand does in the database, and what taking it back leaves: nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from clerk.interests import DPI
from clerk.notation.shorthand import (
    Adjourned,
    Closed,
    Declared,
    Effect,
    Gallery,
    NotTaken,
    Opened,
    PrivateBegins,
    PrivateEnds,
    Resumed,
)
from clerk.problems import Problem
from clerk.vocabulary import ClockEventKind, ItemFate, MeetingStatus, Part
from screens.bodies.view import as_given
from screens.minutes.consequences import carry_out, take_back
from storage.business.item_course import set_fate
from storage.council.bodies import update_body
from storage.file.database import Store
from storage.sittings.meetings import meeting_file, set_status
from storage.texts.minutes import save
from tests.screens.sittings import Meeting, furnish_meeting

EIGHT = time(20, 0)


@pytest.fixture
def meeting(database: Path) -> Meeting:
    return furnish_meeting(database)


@pytest.fixture
def office(meeting: Meeting, database: Path) -> Iterator[Store]:
    store = Store.open(database)
    yield store
    store.close()


def test_every_time_is_on_the_clock_and_taken_back(office: Store, meeting: Meeting) -> None:
    item = meeting.items[4].id
    cases: tuple[tuple[Effect, ClockEventKind, str], ...] = (
        (Opened(time(18, 2), item), ClockEventKind.OPENED, ""),
        (Adjourned(EIGHT, item=item, until="8.20 pm"), ClockEventKind.ADJOURNED, "until 8.20 pm"),
        (Resumed(EIGHT, item), ClockEventKind.RESUMED, ""),
        (PrivateEnds(EIGHT, item), ClockEventKind.PUBLIC_RETURNED, ""),
        (Closed(EIGHT, item), ClockEventKind.CLOSED, ""),
    )
    before = meeting_file(office, meeting.record.id)
    for effect, kind, reason in cases:
        done = carry_out(office, meeting.record.id, [effect])
        assert [(one.kind, one.item_id, one.reason) for one in done.file.clock] == [(kind, item, reason)]
        assert take_back(office, meeting.record.id, done.back).file == before


def test_the_gallery_is_counted_and_taken_back(office: Store, meeting: Meeting) -> None:
    before = carry_out(office, meeting.record.id, [Gallery(3)]).file
    done = carry_out(office, meeting.record.id, [Gallery(12, 1)])
    fewer = carry_out(office, meeting.record.id, [Gallery(4)])
    assert (fewer.file.meeting.public_present, fewer.file.meeting.press_present) == (4, 1)
    take_back(office, meeting.record.id, fewer.back)
    assert (done.file.meeting.public_present, done.file.meeting.press_present) == (12, 1)
    assert take_back(office, meeting.record.id, done.back).file == before


def test_a_second_opening_or_close_counts_and_is_taken_back(office: Store, meeting: Meeting) -> None:
    for first, later in ((Opened(time(18, 2)), Opened(time(18, 4))), (Closed(EIGHT), Closed(time(20, 9)))):
        before = carry_out(office, meeting.record.id, [first]).file
        done = carry_out(office, meeting.record.id, [later])
        assert done.file.clock[-1].at == later.at
        assert take_back(office, meeting.record.id, done.back).file == before
    assert before.meeting.ended == EIGHT


def test_an_item_that_goes_on_in_private_is_two(office: Store, meeting: Meeting) -> None:
    lease, after = meeting.items[7], meeting.items[8]
    set_status(office, meeting.record.id, MeetingStatus.PUBLISHED)
    before = meeting_file(office, meeting.record.id)
    effect = PrivateBegins((after.id,), (3,), lease.id, EIGHT, lease.id, "paragraph 3")
    done = carry_out(office, meeting.record.id, [effect])
    assert [(item.label, item.title, item.part) for item in done.file.items[7:10]] == [
        ("8", "Lease", Part.PUBLIC),
        ("8a", "Lease (in private)", Part.PRIVATE),
        ("9", "Staffing", Part.PRIVATE),
    ]
    assert (done.file.clock[0].kind, done.file.clock[0].reason) == (ClockEventKind.PUBLIC_EXCLUDED, "paragraph 3")
    assert take_back(office, meeting.record.id, done.back).file == before


@pytest.mark.parametrize(("apart", "numbers"), [(False, "9/19 10P/19 11P/19"), (True, "9/19 1P/19 2P/19")])
def test_what_is_decided_in_private_can_be_cited(office: Store, meeting: Meeting, apart: bool, numbers: str) -> None:
    file = meeting_file(office, meeting.record.id)
    policy = file.body.policy.with_numbering(private_mark="P", private_apart=apart)
    update_body(office, file.body.id, as_given(file.body, policy))
    done = carry_out(office, meeting.record.id, [PrivateBegins((), (3,), meeting.items[7].id, EIGHT)])
    assert [item.minute.citation for item in done.file.items[7:10]] == numbers.split()


def test_a_deferral_is_noted_on_the_agenda_and_taken_back(office: Store, meeting: Meeting) -> None:
    item = meeting.items[5]
    set_fate(office, item.id, ItemFate.WITHDRAWN, "by the applicant")
    before = meeting_file(office, meeting.record.id)
    deferred = NotTaken(item.id, ItemFate.DEFERRED, "to the next meeting")
    done = carry_out(office, meeting.record.id, [deferred])
    assert (done.file.items[5].fate, done.file.items[5].fate_note) == (ItemFate.DEFERRED, "to the next meeting")
    assert take_back(office, meeting.record.id, done.back).file == before
    set_status(office, meeting.record.id, MeetingStatus.CIRCULATED)
    assert carry_out(office, meeting.record.id, [deferred]).back == ()


def test_the_item_with_the_resolution_is_never_made_private(office: Store, meeting: Meeting) -> None:
    lease = meeting.items[7]
    done = carry_out(office, meeting.record.id, [PrivateBegins((lease.id,), (3,), None, EIGHT, lease.id)])
    assert done.file.items[7].part is Part.PUBLIC


def test_a_private_part_that_was_minuted_is_not_lost_by_taking_back(office: Store, meeting: Meeting) -> None:
    lease = meeting.items[7]
    done = carry_out(office, meeting.record.id, [PrivateBegins((), (3,), lease.id, EIGHT, lease.id)])
    private = done.file.items[8]
    save(office, private.minute.id, "The rent was discussed.", private.minute.version)
    with pytest.raises(Problem, match="has been minuted since"):
        take_back(office, meeting.record.id, done.back)
    kept = meeting_file(office, meeting.record.id)
    assert (kept.items[8].minute.text, kept.items[8].part) == ("The rent was discussed.", Part.PRIVATE)
    assert len(kept.clock) == 1


def test_an_interest_declared_again_at_its_item_is_told_once(office: Store, meeting: Meeting) -> None:
    item, person = meeting.items[4].id, meeting.people["Cox"]
    first = Declared(person, DPI, item, "owns the land")
    before = carry_out(office, meeting.record.id, [first]).file
    done = carry_out(office, meeting.record.id, [Declared(person, DPI, item, "", "Left the meeting")])
    told = [(one.nature, one.outcome) for one in done.file.declarations if one.item_id == item]
    assert told == [("owns the land", "Left the meeting")]
    assert take_back(office, meeting.record.id, done.back).file == before
    another = carry_out(office, meeting.record.id, [replace(first, nature="employs the tenant")])
    assert len(another.file.declarations) == len(before.declarations) + 1
