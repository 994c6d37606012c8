"""The work programme."""

from dataclasses import replace
from datetime import date

import pytest

from storage.file.database import Store
from storage.file.errors import Invalid
from storage.outcomes.programme import NewEntry, add_entry, list_programme, remove_entry, update_entry
from tests.storage.office import bare_body, new_meeting


def test_entries_come_by_the_day_of_their_meeting_and_undated_ones_last(store: Store) -> None:
    body, other = bare_body(store), bare_body(store, "B")
    june = new_meeting(store, body, date(2026, 6, 4))
    add_entry(store, NewEntry(body.id, "Some time"))
    add_entry(store, NewEntry(body.id, "July", due=date(2026, 7, 1)))
    planned = add_entry(store, NewEntry(body.id, "June", meeting_id=june.id, due=date(2027, 1, 1)))
    add_entry(store, NewEntry(other.id, "Elsewhere"))
    assert planned.due == date(2026, 6, 4)
    assert [entry.title for entry in list_programme(store, body.id)] == ["June", "July", "Some time"]
    assert {entry.body_name for entry in list_programme(store)} == {"Board ESB", "Board B"}


def test_an_entry_is_changed_done_and_removed(store: Store) -> None:
    body = bare_body(store)
    new = NewEntry(body.id, "Attendance", lead="O Trevanick", key_decision=True)
    entry = add_entry(store, new)
    changed = update_entry(store, entry.id, replace(new, title="School attendance", done=True))
    assert (changed.title, changed.lead, changed.key_decision) == ("School attendance", "O Trevanick", True)
    assert list_programme(store, body.id) == []
    assert list_programme(store, body.id, with_done=True) == [changed]
    remove_entry(store, entry.id)
    assert list_programme(store, with_done=True) == []


def test_an_entry_needs_a_title_and_a_meeting_of_its_own_body(store: Store) -> None:
    body, other = bare_body(store), bare_body(store, "B")
    meeting = new_meeting(store, other)
    with pytest.raises(Invalid, match="needs a title"):
        add_entry(store, NewEntry(body.id, ""))
    with pytest.raises(Invalid, match="That meeting is not one of Board ESB"):
        add_entry(store, NewEntry(body.id, "Attendance", meeting_id=meeting.id))
