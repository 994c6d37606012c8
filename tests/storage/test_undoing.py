"""Undoing a change of an agenda where other things hang on it: papers, events, promises, references."""

from datetime import date, time

import pytest

from clerk.vocabulary import RollEventKind
from storage.business.agendas import add_paper, list_items, merge_items, move_item, remove_paper, restore, snapshot
from storage.council.bodies import members
from storage.file.database import Store
from storage.numbering.proof import prove
from storage.outcomes.planning import pull_into_agenda
from storage.outcomes.programme import NewEntry, add_entry, get_entry
from storage.outcomes.proposals import proposals, skip
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import edit_event, record_event
from storage.texts.minutes import get_minute, save
from tests.storage.office import add_items, bare_body, new_body, new_meeting
from tests.storage.promising import open_office

JUNE = date(2026, 6, 4)


@pytest.mark.parametrize("first_remains", [True, False])
def test_references_cite_the_items_they_cited_before_a_merger(store: Store, first_remains: bool) -> None:
    body = bare_body(store)
    items = add_items(store, new_meeting(store, body), "A", "B")
    (citing,) = add_items(store, new_meeting(store, body, JUNE), "C")
    one, other = items if first_remains else items[::-1]
    save(store, citing.minute.id, f"Further to minute {other.minute.citation}, it was noted.", 0)
    before = snapshot(store, one.meeting_id)
    merge_items(store, one.id, other.id)
    restore(store, before)
    assert get_minute(store, citing.minute.id).text == f"Further to minute {other.minute.citation}, it was noted."
    move_item(store, items[0].id, 1)
    now = {item.id: item.minute.citation for item in list_items(store, one.meeting_id)}
    assert get_minute(store, citing.minute.id).text == f"Further to minute {now[other.id]}, it was noted."
    assert prove(store, body.id).proven


def test_references_that_followed_a_merged_item_on_cite_the_former_one_again(store: Store) -> None:
    body = bare_body(store)
    meeting = new_meeting(store, body)
    one, two, three = add_items(store, meeting, "A", "B", "C")
    (citing,) = add_items(store, new_meeting(store, body, JUNE), "D")
    text = f"Further to minute {two.minute.citation}, it was noted."
    save(store, citing.minute.id, text, 0)
    snapshots = [snapshot(store, meeting.id)]
    merge_items(store, three.id, two.id)
    snapshots.append(snapshot(store, meeting.id))
    move_item(store, one.id, 2)
    assert get_minute(store, citing.minute.id).text != text
    while snapshots:
        restore(store, snapshots.pop())
    assert get_minute(store, citing.minute.id).text == text
    assert prove(store, body.id).proven


def test_what_hung_on_the_words_of_a_merged_minute_hangs_there_again(store: Store) -> None:
    office = open_office(store)
    kept = office.add(office.july, "Another item", "It was noted.")
    first, *others = proposals(store, office.july.id)
    skip(store, first)
    words = others[0].promise.words
    entry = add_entry(store, NewEntry(office.body.id, "Recovery", minute_id=office.item.minute.id, clause_words=words))
    left = proposals(store, office.july.id)
    before = snapshot(store, office.july.id)
    merge_items(store, kept.id, office.item.id)
    assert get_entry(store, entry.id).minute_id == kept.minute.id
    restore(store, before)
    assert get_entry(store, entry.id).minute_id == office.item.minute.id
    assert proposals(store, office.july.id) == left


def test_an_event_that_was_tied_to_another_item_since_stays_there(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    one, other, third = add_items(store, meeting, "A", "B", "C")
    person = members(store, body.id)[0].person.id
    moved = record_event(store, meeting.id, person, RollEventKind.LEFT, time(10, 5), one.id)
    merged = record_event(store, meeting.id, person, RollEventKind.RETURNED, time(10, 9), third.id)
    before = snapshot(store, meeting.id)
    merge_items(store, one.id, third.id)
    edit_event(store, moved.id, item_id=other.id)
    restore(store, before)
    ties = {event.id: event.item_id for event in meeting_file(store, meeting.id).roll_events}
    assert ties == {moved.id: other.id, merged.id: third.id}


def test_a_paper_comes_back_though_its_id_went_to_another_meetings_paper(store: Store) -> None:
    body = bare_body(store)
    may, june = new_meeting(store, body), new_meeting(store, body, JUNE)
    (here,), (there,) = add_items(store, may, "A"), add_items(store, june, "B")
    paper = add_paper(store, here.id, "plan.pdf")
    before = snapshot(store, may.id)
    remove_paper(store, paper.id)
    assert add_paper(store, there.id, "map.pdf").id == paper.id
    restore(store, before)
    names = [[paper.file_name for paper in list_items(store, each.id)[0].papers] for each in (may, june)]
    assert names == [["plan.pdf"], ["map.pdf"]]


def test_an_entry_of_the_programme_goes_with_its_item_and_comes_back(store: Store) -> None:
    office = open_office(store)
    entry = add_entry(store, NewEntry(office.body.id, "Footbridge"))
    (pulled,) = pull_into_agenda(store, [entry.id], office.september.id)
    kept = office.add(office.september, "Bridges")
    before = snapshot(store, office.september.id)
    merge_items(store, kept.id, pulled.id)
    assert get_entry(store, entry.id).item_id == kept.id
    restore(store, before)
    assert get_entry(store, entry.id).item_id == pulled.id
