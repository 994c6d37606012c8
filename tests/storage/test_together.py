"""Several changes in one transaction."""

import pytest

from clerk.vocabulary import Presence
from storage.business.agendas import list_items
from storage.council.bodies import list_bodies
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import set_presence
from tests.storage.office import add_items, new_body, new_meeting


def test_changes_made_together_are_kept_together(store: Store) -> None:
    with together(store) as joined:
        meeting = new_meeting(joined, new_body(joined))
        add_items(joined, meeting, "Budget")
        assert list_bodies(store) == []
    assert [item.title for item in list_items(store, meeting.id)][2] == "Budget"


def test_none_is_kept_if_one_fails(store: Store) -> None:
    def fail_after_a_change() -> None:
        with together(store) as joined:
            new_body(joined)
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        fail_after_a_change()
    assert list_bodies(store) == []


def test_an_error_that_is_caught_undoes_the_change_it_came_from(store: Store) -> None:
    with together(store) as joined:
        meeting = new_meeting(joined, new_body(joined))
        clerk = meeting_file(joined, meeting.id).roll[2].person
        stranger = add_person(joined, NewPerson("", "A", "Stranger"))
        with pytest.raises(Invalid, match="Only a member"):
            set_presence(joined, meeting.id, stranger.id, Presence.PRESENT, clerk.id)
    assert len(meeting_file(store, meeting.id).roll) == 3


def test_a_row_changed_by_statement_is_read_anew(store: Store) -> None:
    with together(store) as joined:
        meeting = new_meeting(joined, new_body(joined))
        add_items(joined, meeting, "A", "B")
        numbers = [item.minute.citation for item in list_items(joined, meeting.id)]
    assert numbers == [item.minute.citation for item in list_items(store, meeting.id)]
