"""What was circulated is kept to the byte, and the office knows what has changed since."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from clerk.vocabulary import Part
from storage.business.agenda_rows import ItemFields
from storage.business.agendas import add_item, delete_item, edit_item
from storage.council.templates import forget_template, take_template, template_of
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.papers.circulation import (
    NewCirculation,
    changed_since,
    circulated_bytes,
    circulations,
    keep_circulation,
)
from storage.resuming.desk import desk
from storage.schema.records import ItemRecord
from storage.sittings.meeting_file import meeting_file
from storage.sittings.meetings import close_meeting
from storage.texts.minutes import get_minute, save
from tests.storage.office import bare_body, new_body, new_meeting


def _office(store: Store) -> tuple[int, list[ItemRecord]]:
    meeting = new_meeting(store, bare_body(store))
    items = [add_item(store, meeting.id, ItemFields(title)) for title in ("Budget", "Roads")]
    for item in items:
        save(store, item.minute.id, f"{item.title} was noted.", item.minute.version)
    return meeting.id, list(meeting_file(store, meeting.id).items)


def _circulate(store: Store, meeting_id: int, edition: str = "public", data: bytes = b"PK minutes") -> None:
    items = [item for item in meeting_file(store, meeting_id).items if edition == "private" or item.part is Part.PUBLIC]
    versions = [(item.minute.id, item.minute.version) for item in items]
    new = NewCirculation(
        meeting_id, "minutes", edition, "minutes.docx", data, ("a@x.example", " b@x.example "), versions
    )
    keep_circulation(store, new, datetime(2026, 7, 20, 9, tzinfo=UTC))


def test_what_went_out_is_kept_to_the_byte(store: Store) -> None:
    meeting_id, _ = _office(store)
    _circulate(store, meeting_id)
    (record,) = circulations(store, meeting_id)
    assert record.recipients == ("a@x.example", "b@x.example")
    assert circulated_bytes(store, record.id) == b"PK minutes"


def test_a_change_after_circulation_is_known_until_it_is_circulated_again(store: Store) -> None:
    meeting_id, (budget, roads) = _office(store)
    assert changed_since(store, meeting_id) == ()
    _circulate(store, meeting_id)
    assert changed_since(store, meeting_id) == ()
    save(store, roads.minute.id, "Roads were noted.", roads.minute.version)
    assert [change.minute_id for change in changed_since(store, meeting_id)] == [roads.minute.id]
    edit_item(store, budget.id, replace(ItemFields.of_record(budget), title="The budget"))
    assert [change.item_title for change in changed_since(store, meeting_id)] == ["The budget", "Roads"]
    _circulate(store, meeting_id)
    assert changed_since(store, meeting_id) == ()


def test_a_text_that_was_put_back_is_no_change(store: Store) -> None:
    meeting_id, (budget, _) = _office(store)
    _circulate(store, meeting_id)
    changed = save(store, budget.minute.id, "Something else.", budget.minute.version)
    save(store, budget.minute.id, budget.minute.text, changed.version)
    assert changed_since(store, meeting_id) == ()


def test_an_item_taken_off_after_circulation_is_a_change(store: Store) -> None:
    meeting_id, (budget, _) = _office(store)
    _circulate(store, meeting_id)
    delete_item(store, budget.id)
    assert [change.minute_id for change in changed_since(store, meeting_id)] == [budget.minute.id]


def test_a_document_made_from_an_older_text_is_not_kept_as_circulated(store: Store) -> None:
    meeting_id, (budget, _) = _office(store)
    new = NewCirculation(meeting_id, "minutes", "public", "m.docx", b"PK", (), [(budget.minute.id, 0)])
    with pytest.raises(Invalid, match="Budget"):
        keep_circulation(store, new)
    assert circulations(store, meeting_id) == []


def test_a_private_item_keeps_what_the_public_may_be_told(store: Store) -> None:
    meeting_id, (budget, _) = _office(store)
    told = replace(ItemFields.of_record(budget), part=Part.PRIVATE, public_summary=" A lease was agreed.\n\nMore. ")
    edit_item(store, budget.id, told)
    assert meeting_file(store, meeting_id).items[0].public_summary == "A lease was agreed.\n\nMore."


def test_a_body_has_one_template_until_it_has_another_or_none(store: Store) -> None:
    body = new_body(store)
    assert template_of(store, body.id) is None
    take_template(store, body.id, "old.docx", b"PK old")
    take_template(store, body.id, "letterhead.docx", b"PK new")
    kept = template_of(store, body.id)
    assert kept is not None
    assert (kept.file_name, kept.data) == ("letterhead.docx", b"PK new")
    assert forget_template(store, body.id)
    assert not forget_template(store, body.id)
    with pytest.raises(NotFound):
        take_template(store, 4242, "x.docx", b"PK")


def test_the_desk_says_that_minutes_are_not_as_they_went_out(store: Store) -> None:
    meeting_id, (budget, _) = _office(store)
    close_meeting(store, meeting_id, time(12))
    assert _changed_on_desk(store) == []
    _circulate(store, meeting_id)
    assert _changed_on_desk(store) == []
    now = get_minute(store, budget.minute.id)
    save(store, now.id, "The budget was deferred.", now.version)
    assert _changed_on_desk(store) == [meeting_id]
    _circulate(store, meeting_id)
    assert _changed_on_desk(store) == []
    delete_item(store, budget.id)
    assert _changed_on_desk(store) == [meeting_id]


def _changed_on_desk(store: Store) -> list[int]:
    shown = desk(store, date(2026, 7, 21))
    return [line.meeting.id for line in (*shown.coming, *shown.recent) if line.changed]
