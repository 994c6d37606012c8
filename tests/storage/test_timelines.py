"""The history of an item: every time its subject was considered."""

from datetime import date

import pytest

from clerk.policy import Policy
from clerk.vocabulary import Part
from storage.business.agendas import ItemFields, add_item, delete_item, merge_items, restore, snapshot
from storage.business.timelines import link_items, linkable, timeline, unlink_items
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.outcomes.matters import NewMatter, add_matter
from storage.schema.records import ItemRecord
from tests.storage.office import new_body, new_meeting
from tests.storage.promising import Office, open_office


@pytest.fixture
def office(store: Store) -> Office:
    return open_office(store, "The report was noted.\n\nRESOLVED that a survey be made.")


def history(office: Office, item: ItemRecord) -> list[tuple[str, str]]:
    return [(entry.title, entry.why) for entry in timeline(office.store, item.id).entries]


def test_titles_on_one_subject_belong_together(office: Office) -> None:
    later = office.add(office.october, "Attendance: one year on")
    office.add(office.september, "Allotments")
    assert history(office, later) == [
        ("Attendance", "a title on the same subject"),
        ("Attendance: one year on", ""),
    ]
    assert timeline(office.store, later.id).last_decided is not None


def test_what_was_decided_last_time_is_at_hand(office: Office) -> None:
    add_matter(office.store, NewMatter(office.body.id, "Make a survey", minute_id=office.item.minute.id))
    between = office.add(office.september, "Attendance", "Nothing was decided.")
    latest = office.add(office.october, "Attendance")
    found = timeline(office.store, latest.id)
    last = found.last_decided
    assert last is not None
    assert (last.citation, last.decisions) == ("1/26", ("a survey be made.",))
    assert [matter.text for matter in last.matters] == ["Make a survey"]
    assert timeline(office.store, office.item.id).last_decided is None
    assert [entry.item_id for entry in found.entries] == [office.item.id, between.id, latest.id]


def test_references_join_items_both_ways_and_on(office: Office) -> None:
    second = office.add(
        office.september, "Truancy patrols", "Further to minute 1/26, it was reported that all was well."
    )
    third = office.add(office.october, "Buses", "Further to minute 2/26, the Board agreed.")
    assert history(office, office.item) == [("Attendance", ""), ("Truancy patrols", "cites it"), ("Buses", "cites it")]
    assert history(office, third) == [("Attendance", "cited"), ("Truancy patrols", "cited"), ("Buses", "")]
    assert history(office, second)[0] == ("Attendance", "cited")


def test_a_standing_item_is_found_but_leads_no_further(office: Office) -> None:
    arising = add_item(office.store, office.september.id, ItemFields("Matters arising", standing=True))
    other = office.add(office.july, "Bench", "RESOLVED that a bench be ordered.")
    office.write("Further to minute 1/26 it was noted. Further to minute 2/26 it was noted.", arising)
    assert ("Matters arising", "cites it") in history(office, office.item)
    assert "Bench" not in [title for title, _ in history(office, office.item)]
    assert len(history(office, arising)) == 3
    assert history(office, other)[1] == ("Matters arising", "cites it")


def test_the_clerk_links_what_nothing_else_joins(office: Office) -> None:
    other = office.add(office.october, "Buses")
    link_items(office.store, other.id, office.item.id)
    link_items(office.store, office.item.id, other.id)
    assert history(office, other) == [("Attendance", "linked by the clerk"), ("Buses", "")]
    unlink_items(office.store, office.item.id, other.id)
    unlink_items(office.store, office.item.id, other.id)
    assert history(office, other) == [("Buses", "")]
    with pytest.raises(Invalid, match="same subject as itself"):
        link_items(office.store, other.id, other.id)
    with pytest.raises(NotFound):
        link_items(office.store, other.id, 999)


@pytest.mark.parametrize("first_remains", [True, False])
def test_links_of_a_merged_item_go_with_it_and_come_back(office: Office, first_remains: bool) -> None:
    items = office.add(office.october, "Buses"), office.add(office.october, "Benches")
    kept, gone = items if first_remains else items[::-1]
    shared = office.add(office.september, "Shelters")
    for one, other in ((office.item, gone), (gone, kept), (shared, kept), (gone, shared)):
        link_items(office.store, one.id, other.id)
    linked = "linked by the clerk"
    before, seen = snapshot(office.store, kept.meeting_id), history(office, gone)
    merge_items(office.store, kept.id, gone.id)
    assert history(office, kept) == [("Attendance", linked), ("Shelters", linked), (kept.title, "")]
    unlink_items(office.store, shared.id, kept.id)
    restore(office.store, before)
    assert history(office, gone) == seen
    unlink_items(office.store, kept.id, gone.id)
    assert ("Attendance", linked) not in history(office, kept), "it comes to it over nothing any more"


def test_items_off_the_agenda_and_of_other_bodies_are_left_out(office: Office) -> None:
    gone = office.add(office.september, "Attendance")
    delete_item(office.store, gone.id)
    elsewhere = new_meeting(office.store, new_body(office.store, "OTHER", Policy()), date(2026, 8, 1))
    add_item(office.store, elsewhere.id, ItemFields("Attendance"))
    assert history(office, office.item) == [("Attendance", "")]


def test_private_business_is_marked(office: Office) -> None:
    office.add(office.september, "Attendance", "It was discussed.", Part.PRIVATE)
    assert [entry.part for entry in timeline(office.store, office.item.id).entries] == [Part.PUBLIC, Part.PRIVATE]


def test_what_can_be_linked_is_every_other_minuted_item_newest_first(office: Office) -> None:
    office.add(office.september, "Buses", "The Board noted the buses.")
    office.add(office.october, "Not minuted yet")
    assert linkable(office.store, 0) == [
        (2, f"3 September 2026, {office.body.name}: Buses"),
        (office.item.id, f"16 July 2026, {office.body.name}: Attendance"),
    ]
    assert [title for _, title in linkable(office.store, office.item.id)] == [
        f"3 September 2026, {office.body.name}: Buses"
    ]


def test_an_item_that_was_taken_off_meanwhile_is_missed_in_words(office: Office) -> None:
    item = office.add(office.july, "Depot", "Noted.")
    delete_item(office.store, item.id)
    with pytest.raises(NotFound, match="taken off the agenda"):
        timeline(office.store, item.id)
