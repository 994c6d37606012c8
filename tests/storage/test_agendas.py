"""Changing an agenda, and undoing the change exactly."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from clerk.vocabulary import MeetingStatus, Part, Purpose
from storage.business.agendas import (
    ItemFields,
    add_item,
    add_paper,
    delete_item,
    edit_item,
    list_items,
    move_item,
    remove_paper,
    restore,
    snapshot,
)
from storage.business.agendas import add_items as add_several
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.sittings.meetings import set_status
from storage.texts.minutes import get_minute, save
from tests.storage.office import add_items, bare_body, citations, new_body, new_meeting, titles


def test_business_stands_before_the_items_that_close_the_agenda(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    add_items(store, meeting, "Budget", "Roads")
    assert titles(store, meeting) == [
        "Apologies",
        "Minutes of the previous meeting",
        "Budget",
        "Roads",
        "Date of next meeting",
        "Close",
    ]
    assert citations(store, meeting) == ["1/26", "2/26", "3/26", "4/26", "5/26", ""]


def test_a_closing_item_closes_under_another_title_too(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    last = list_items(store, meeting.id)[-1]
    edit_item(store, last.id, replace(ItemFields.of_record(last), title="End"))
    add_items(store, meeting, "Budget")
    assert titles(store, meeting)[-3:] == ["Budget", "Date of next meeting", "End"]


@pytest.mark.parametrize(("position", "place"), [(1, 0), (2, 1), (-5, 0), (99, 3)])
def test_an_item_goes_where_it_is_put(store: Store, position: int, place: int) -> None:
    meeting = new_meeting(store, bare_body(store))
    add_items(store, meeting, "A", "B", "C")
    item = add_item(store, meeting.id, ItemFields("New"), position)
    assert titles(store, meeting).index("New") == place
    assert item.position == place + 1


def test_several_items_are_added_at_once_or_not_at_all(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    added = add_several(store, meeting.id, [ItemFields("Budget"), ItemFields("Roads")])
    assert [(item.title, item.position, item.minute.citation) for item in added] == [
        ("Budget", 3, "3/26"),
        ("Roads", 4, "4/26"),
    ]
    with pytest.raises(Invalid, match="needs a title"):
        add_several(store, meeting.id, [ItemFields("Trees"), ItemFields("")])
    assert "Trees" not in titles(store, meeting)


def test_an_item_keeps_what_it_is_given_cleaned(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    fields = ItemFields(
        " Budget\tmonitoring ",
        instruction="Report of the Director\r\nof Finance",
        purpose=Purpose.DECISION,
        lead="K Thistlewood",
        part=Part.PRIVATE,
        recommendation="(1) note\n(2) agree\n",
    )
    item = add_item(store, meeting.id, fields)
    assert (item.title, item.instruction) == ("Budget monitoring", "Report of the Director\nof Finance")
    assert (item.purpose, item.part, item.recommendation) == (Purpose.DECISION, Part.PRIVATE, "(1) note\n(2) agree")
    assert ItemFields.of_record(item).lead == "K Thistlewood"


def test_what_another_window_changed_of_an_item_stays(store: Store) -> None:
    (item,) = add_items(store, new_meeting(store, bare_body(store)), "Depot")
    shown = ItemFields.of_record(item)
    edit_item(store, item.id, replace(shown, part=Part.PRIVATE, purpose=Purpose.DECISION))
    changed = edit_item(store, item.id, replace(shown, title="The depot"), shown)
    assert (changed.title, changed.part, changed.purpose) == ("The depot", Part.PRIVATE, Purpose.DECISION)


def test_an_item_needs_a_title(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Budget")
    with pytest.raises(Invalid, match="needs a title"):
        add_item(store, meeting.id, ItemFields(" \n"))
    with pytest.raises(Invalid, match="needs a title"):
        edit_item(store, item.id, ItemFields(""))
    assert titles(store, meeting) == ["Budget"]


@pytest.mark.parametrize(
    ("steps", "order"), [(1, "ACBD"), (-1, "BACD"), (99, "ACDB"), (-99, "BACD"), (0, "ABCD"), (2, "ACDB")]
)
def test_a_moved_item_stops_at_either_end(store: Store, steps: int, order: str) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"ABCD")
    move_item(store, items[1].id, steps)
    assert "".join(titles(store, meeting)) == order
    assert [item.position for item in list_items(store, meeting.id)] == [1, 2, 3, 4]
    assert citations(store, meeting) == ["1/26", "2/26", "3/26", "4/26"]


def test_a_deleted_item_takes_its_number_away_and_keeps_its_minute(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"ABC")
    save(store, items[1].minute.id, "What was said.", 0)
    before = snapshot(store, meeting.id)
    delete_item(store, items[1].id)
    assert titles(store, meeting) == ["A", "C"]
    assert citations(store, meeting) == ["1/26", "2/26"]
    assert get_minute(store, items[1].minute.id).text == "What was said."
    with pytest.raises(NotFound, match="The item B has been taken off the agenda"):
        move_item(store, items[1].id, 1)
    restored = restore(store, before)
    assert [(item.title, item.minute.text, item.minute.citation) for item in restored] == [
        ("A", "", "1/26"),
        ("B", "What was said.", "2/26"),
        ("C", "", "3/26"),
    ]


def test_every_change_is_undone_exactly_and_nothing_typed_since_is_lost(store: Store) -> None:
    meeting = new_meeting(store, new_body(store))
    items = add_items(store, meeting, *"ABC")
    paper = add_paper(store, items[0].id, "report.pdf", 3)
    before, as_it_was = snapshot(store, meeting.id), list_items(store, meeting.id)
    move_item(store, items[2].id, -4)
    edit_item(store, items[0].id, ItemFields("Another title", numbered=False, part=Part.PRIVATE))
    remove_paper(store, paper.id)
    add_paper(store, items[1].id, "late.pdf")
    new = add_item(store, meeting.id, ItemFields("Late item"))
    delete_item(store, items[1].id)
    save(store, new.minute.id, "Typed meanwhile.", 0)
    with pytest.raises(Invalid, match="“Late item” has been minuted since"):
        restore(store, before)
    restore(store, before, agreed=True)
    assert list_items(store, meeting.id) == as_it_was
    assert snapshot(store, meeting.id).papers == before.papers
    assert get_minute(store, new.minute.id).text == "Typed meanwhile."


def test_undoing_an_undo_brings_the_change_back(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"AB")
    before = snapshot(store, meeting.id)
    delete_item(store, items[0].id)
    after = snapshot(store, meeting.id)
    restore(store, before)
    restore(store, after)
    assert titles(store, meeting) == ["B"]
    assert snapshot(store, meeting.id) == after


def test_a_circulated_agenda_keeps_its_items_and_their_numbers(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"AB")
    before = snapshot(store, meeting.id)
    set_status(store, meeting.id, MeetingStatus.CIRCULATED)
    changes: list[Callable[[], object]] = [
        lambda: add_item(store, meeting.id, ItemFields("New")),
        lambda: delete_item(store, items[0].id),
        lambda: move_item(store, items[0].id, 1),
        lambda: restore(store, before),
        lambda: edit_item(store, items[0].id, ItemFields("A", numbered=False)),
    ]
    for change in changes:
        with pytest.raises(Invalid, match="are circulated, so its items keep their numbers"):
            change()
    assert edit_item(store, items[0].id, ItemFields("A corrected title")).minute.citation == "1/26"


def test_papers_are_kept_in_the_order_they_came(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Budget")
    add_paper(store, item.id, "report.pdf", 12)
    add_paper(store, item.id, "appendix.pdf", part=Part.PRIVATE)
    papers = list_items(store, meeting.id)[0].papers
    assert [(paper.file_name, paper.pages, paper.part) for paper in papers] == [
        ("report.pdf", 12, Part.PUBLIC),
        ("appendix.pdf", None, Part.PRIVATE),
    ]
    with pytest.raises(Invalid, match=r"at least one page; x\.pdf was given 0"):
        add_paper(store, item.id, "x.pdf", 0)
    with pytest.raises(Invalid, match="needs the name of its file"):
        add_paper(store, item.id, " ")


def test_what_is_gone_is_missed_in_words(store: Store) -> None:
    with pytest.raises(NotFound, match="This meeting is no longer there"):
        add_item(store, 99, ItemFields("Budget"))
    with pytest.raises(NotFound, match="This agenda item is no longer there"):
        move_item(store, 99, 1)
