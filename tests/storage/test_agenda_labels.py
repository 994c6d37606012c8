"""The numbers of a published agenda: what was published keeps them, what is put in afterwards gets a letter."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from clerk.agenda_labels import agenda_labels
from clerk.vocabulary import MeetingStatus, Part
from exports.content.document import ItemHeading
from exports.papers.agenda import agenda_document
from storage.business.agendas import (
    ItemFields,
    add_item,
    delete_item,
    edit_item,
    list_items,
    move_item,
    restore,
    snapshot,
)
from storage.business.item_course import add_urgent_item
from storage.file.database import Store
from storage.papers.life import undo_step
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import meeting_file, set_status
from tests.storage.office import add_items, bare_body, new_meeting

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
def meeting(store: Store) -> MeetingRecord:
    return new_meeting(store, bare_body(store))


def labels(store: Store, meeting: MeetingRecord) -> dict[str, str]:
    return {item.title: item.label for item in list_items(store, meeting.id)}


def test_before_publication_numbers_follow_the_order(store: Store, meeting: MeetingRecord) -> None:
    one, *_ = add_items(store, meeting, "One", "Two")
    add_item(store, meeting.id, ItemFields("Prayers", numbered=False), 1)
    assert labels(store, meeting) == {"Prayers": "", "One": "1", "Two": "2"}
    move_item(store, one.id, 1)
    assert labels(store, meeting) == {"Prayers": "", "Two": "1", "One": "2"}


def test_a_published_number_stays_whatever_is_put_in_moved_or_taken_off(store: Store, meeting: MeetingRecord) -> None:
    one, two, three = add_items(store, meeting, "One", "Two", "Three")
    set_status(store, meeting.id, MeetingStatus.PUBLISHED)
    before = snapshot(store, meeting.id)
    add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose", one.id)
    add_item(store, meeting.id, ItemFields("Fire"), 3)
    add_item(store, meeting.id, ItemFields("First"), 1)
    published = {"One": "1", "Flood": "1a", "Fire": "1b", "Two": "2", "Three": "3"}
    assert labels(store, meeting) == {"First": "", **published}
    file = meeting_file(store, meeting.id)
    printed = {node.title: node.number for node in agenda_document(file).nodes if isinstance(node, ItemHeading)}
    assert printed == {"First": "", **{title: f"{label}." for title, label in published.items()}}
    delete_item(store, two.id)
    move_item(store, three.id, -10)
    assert labels(store, meeting) == {"Three": "3", "First": "3a", "One": "1", "Flood": "1a", "Fire": "1b"}
    restore(store, before)
    assert labels(store, meeting) == {"One": "1", "Two": "2", "Three": "3"}


def test_what_was_put_in_keeps_its_letter_and_what_comes_above_it_has_the_next(
    store: Store, meeting: MeetingRecord
) -> None:
    one, *_ = add_items(store, meeting, "One", "Two")
    set_status(store, meeting.id, MeetingStatus.PUBLISHED)
    late = add_item(store, meeting.id, ItemFields("Late", part=Part.PRIVATE), 2)
    assert late.label == "1a"
    flood = add_urgent_item(store, meeting.id, ItemFields("Flood"), "The river rose", one.id)
    assert labels(store, meeting) == {"One": "1", "Flood": "1b", "Late": "1a", "Two": "2"}
    move_item(store, late.id, 1)
    delete_item(store, flood.id)
    assert add_item(store, meeting.id, ItemFields("Fire"), 2).label == "1c", "1b may have been named somewhere"
    assert labels(store, meeting) == {"One": "1", "Fire": "1c", "Two": "2", "Late": "1a"}
    assert edit_item(store, late.id, ItemFields("Late", numbered=False)).label == ""


def test_a_letter_whose_item_was_undone_is_given_again(store: Store, meeting: MeetingRecord) -> None:
    add_items(store, meeting, "One", "Two")
    set_status(store, meeting.id, MeetingStatus.PUBLISHED)
    before = snapshot(store, meeting.id)
    add_item(store, meeting.id, ItemFields("Late"), 2)
    after = snapshot(store, meeting.id)
    restore(store, before)
    restore(store, after)
    assert labels(store, meeting) == {"One": "1", "Late": "1a", "Two": "2"}
    restore(store, before)
    flood = add_item(store, meeting.id, ItemFields("Flood"), 2)
    delete_item(store, flood.id, never_was=True)
    assert add_item(store, meeting.id, ItemFields("Fire"), 2).label == "1a"


def test_taking_publication_back_lets_numbers_follow_again(store: Store, meeting: MeetingRecord) -> None:
    add_items(store, meeting, "One", "Two")
    before = snapshot(store, meeting.id)
    set_status(store, meeting.id, MeetingStatus.PUBLISHED)
    add_item(store, meeting.id, ItemFields("Late"), 2)
    assert labels(store, meeting)["Late"] == "1a"
    undo_step(store, meeting.id, AT)
    assert labels(store, meeting) == {"One": "1", "Late": "2", "Two": "3"}
    set_status(store, meeting.id, MeetingStatus.IN_SESSION)
    restore(store, before)
    add_item(store, meeting.id, ItemFields("Later"), 2)
    assert labels(store, meeting) == {"One": "1", "Later": "1a", "Two": "3"}, "a number that was out is not used again"


def test_more_than_the_alphabet_has_letters_go_without() -> None:
    made = agenda_labels([("1", True), *[(None, True)] * 27, ("", False), (None, False), ("2", True)])
    assert (made[1], made[26], made[27:]) == ("1a", "1z", ("", "", "", "2"))


def test_agendas_that_were_out_before_keep_the_numbers_they_had(store: Store) -> None:
    out, planned = (new_meeting(store, bare_body(store, code)) for code in ("OUT", "PLN"))
    for meeting in (out, planned):
        add_item(store, meeting.id, ItemFields("Prayers", numbered=False))
        _, gone, _ = add_items(store, meeting, "One", "Gone", "Two")
        delete_item(store, gone.id)
    set_status(store, out.id, MeetingStatus.PUBLISHED)
    with store.write() as session:
        session.execute(text("UPDATE agenda_item SET published_label = NULL"))
        session.execute(text(_update()))
        found = session.execute(
            text("SELECT title, published_label FROM agenda_item WHERE meeting_id = :id"), {"id": 1}
        )
        assert dict(map(tuple, found)) == {"Prayers": "", "One": "1", "Gone": None, "Two": "2"}
        rest = session.execute(text("SELECT published_label FROM agenda_item WHERE meeting_id = 2"))
        assert set(rest.scalars()) == {None}


def _update() -> str:
    """The statement with which the revision gives them to agendas that are out."""
    from storage.migrations.versions.r0008_published_labels import KEEP_NUMBERS

    return KEEP_NUMBERS
