"""The place she left."""

import pytest

from storage.business.agendas import delete_item
from storage.file.database import Store
from storage.resuming.place import Place, last_place, remember
from storage.schema.models import Setting
from storage.sittings.meetings import delete_meeting
from tests.storage.office import add_items, bare_body, new_meeting


def test_the_last_place_is_remembered(store: Store) -> None:
    assert last_place(store) is None
    meeting = new_meeting(store, bare_body(store))
    first, second = add_items(store, meeting, "A", "B")
    remember(store, meeting.id, first.id, 1, 2)
    remember(store, meeting.id, second.id, 3, 4)
    assert last_place(store) == Place(meeting.id, second.id, 3, 4)


def test_a_place_whose_item_is_gone_is_the_meeting(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "A")
    remember(store, meeting.id, item.id, 5, 6)
    delete_item(store, item.id)
    assert last_place(store) == Place(meeting.id)


def test_a_place_whose_meeting_is_gone_is_none(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    remember(store, meeting.id)
    assert last_place(store) == Place(meeting.id)
    delete_meeting(store, meeting.id)
    assert last_place(store) is None


@pytest.mark.parametrize("value", ["", "null", "[1]", '{"meeting_id": 1, "colour": 2}'])
def test_a_place_that_cannot_be_read_is_none(store: Store, value: str) -> None:
    with store.write() as session:
        session.add(Setting(key="place", value=value))
    assert last_place(store) is None
