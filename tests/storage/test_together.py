"""Several changes in one transaction."""

import pytest

from storage.agendas import list_items
from storage.bodies import list_bodies
from storage.database import Store
from storage.together import together
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


def test_a_row_changed_by_statement_is_read_anew(store: Store) -> None:
    with together(store) as joined:
        meeting = new_meeting(joined, new_body(joined))
        add_items(joined, meeting, "A", "B")
        numbers = [item.minute.citation for item in list_items(joined, meeting.id)]
    assert numbers == [item.minute.citation for item in list_items(store, meeting.id)]
