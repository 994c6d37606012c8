"""The file of a meeting: complete, and read in a number of statements that does not grow."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import Engine, event

from clerk.interests import OTHER
from clerk.notation.parser import parse
from clerk.policy import QuorumRule
from clerk.room import minute_findings, room_findings
from clerk.vocabulary import Presence, Role, RollEventKind
from clerk.wording.people import name_of
from storage.business.agendas import add_paper, list_items
from storage.council.bodies import NewMember, set_members
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import call_roll, declare, record_event, set_presence
from storage.sittings.rooms import room_of, whom
from storage.texts.minutes import save
from tests.storage.office import add_items, bare_body, new_body, new_meeting

JUNE = date(2026, 6, 4)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The SELECT statements sent to the database inside the block."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def fill(store: Store, meeting: MeetingRecord, first: int, last: int) -> None:
    """Items with papers and minutes that cite the one before, and a roll with events and declarations."""
    for number in range(first, last):
        (item,) = add_items(store, meeting, f"Item {number}")
        add_paper(store, item.id, "report.pdf")
        save(store, item.minute.id, f"Further to minute {number}/26 this was noted.", 0)
    chair = meeting_file(store, meeting.id).roll[0].person.id
    record_event(store, meeting.id, chair, RollEventKind.ARRIVED, time(10))
    declare(store, meeting.id, chair, OTHER)


def test_the_number_of_selects_does_not_grow_with_the_meeting(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    fill(store, meeting, 1, 3)
    with counted() as few:
        meeting_file(store, meeting.id)
    fill(store, meeting, 3, 15)
    with counted() as many:
        file = meeting_file(store, meeting.id)
    assert len(file.items) == 18
    assert len(file.cited) == 14
    assert len(many) == len(few) <= 12


def test_everything_on_the_meeting_is_in_its_file(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    (item,) = add_items(store, meeting, "Budget")
    save(store, item.minute.id, "The budget was noted.", 0)
    chair = meeting_file(store, meeting.id).roll[0].person
    set_presence(store, meeting.id, chair.id, Presence.PRESENT)
    file = meeting_file(store, meeting.id)
    assert (file.body, file.meeting.id) == (body, meeting.id)
    assert (file.meeting.item_count, file.meeting.minuted_count) == (5, 1)
    assert file.items == list_items(store, meeting.id)
    assert [member.person.surname for member in file.members] == ["Ollerenshaw", "Raichura", "Castlebridge"]
    assert file.roll[0].person == chair
    assert file.items[2].minute.text == "The budget was noted."


def test_a_minute_cited_is_at_hand_with_its_title_and_text(store: Store) -> None:
    body = bare_body(store)
    earlier, meeting = new_meeting(store, body), new_meeting(store, body, JUNE)
    (origin,) = add_items(store, earlier, "School attendance")
    save(store, origin.minute.id, "The report was noted.", 0)
    first, second = add_items(store, meeting, "Matters arising", "More")
    save(store, first.minute.id, "Further to minute 1/26 and minute 9/26, nothing was known.", 0)
    save(store, second.minute.id, "See minute 1/26.", 0)
    (cited,) = meeting_file(store, meeting.id).cited
    assert (cited.citation, cited.minute_id, cited.meeting_id) == ("1/26", origin.minute.id, earlier.id)
    assert (cited.title, cited.text, cited.held_on) == ("School attendance", "The report was noted.", date(2026, 5, 7))
    assert cited.body_name == body.name


def test_a_minute_that_has_its_number_only_now_is_found_too(store: Store) -> None:
    body = bare_body(store)
    meeting = new_meeting(store, body)
    (item,) = add_items(store, meeting, "A")
    save(store, item.minute.id, "See minute 2/26.", 0)
    assert meeting_file(store, meeting.id).cited == ()
    (late,) = add_items(store, meeting, "B")
    assert [cited.minute_id for cited in meeting_file(store, meeting.id).cited] == [late.minute.id]


def test_a_meeting_that_is_gone_is_missed_in_words(store: Store) -> None:
    with pytest.raises(NotFound, match="This meeting is no longer there"):
        meeting_file(store, 7)


def test_namesakes_are_told_apart_wherever_the_file_names_them(store: Store) -> None:
    body = bare_body(store, quorum=QuorumRule(minimum=2))
    smiths = [NewMember("Councillor", forename, "Smith", Role.MEMBER) for forename in ("Jane", "John")]
    set_members(store, body.id, [*smiths, NewMember("Councillor", "Ann", "Ash", Role.CHAIR)])
    meeting = new_meeting(store, body)
    (item,) = add_items(store, meeting, "Budget")
    jane, john, ann = (member.person for member in meeting_file(store, meeting.id).members)
    call_roll(store, meeting.id, {one.id: Presence.PRESENT for one in (jane, ann)})
    set_presence(store, meeting.id, john.id, Presence.APOLOGIES)
    record_event(store, meeting.id, jane.id, RollEventKind.LEFT, time(10, 30), item.id)
    declare(store, meeting.id, jane.id, OTHER, item.id)
    file = meeting_file(store, meeting.id)
    named = [file.roll[0].person, file.members[0].person, file.roll_events[0].person, file.declarations[0].person]
    assert {name_of(person, file.body.policy.name_form) for person in named} == {"Councillor Jane Smith"}
    assert name_of(ann, file.body.policy.name_form) == "Councillor A Ash"
    lost = room_findings(room_of(file))
    assert any("Councillor Jane Smith left" in finding.sentence for finding in lost)
    moved = parse("Moved by Councillor John Smith, seconded by Councillor Jane Smith.")
    (found,) = minute_findings(room_of(file), item.id, moved, whom(file))
    assert found.sentence.startswith("Councillor John Smith is recorded as moving, but is marked")
