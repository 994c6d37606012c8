"""Numbers: floating, frozen, by year, and found again from a citation."""

from datetime import date

import pytest

from clerk.numbering import SCHEMES, MinuteNumber, YearBasis
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus, Part
from storage.business.agendas import ItemFields, add_item, delete_item, edit_item, list_items, move_item
from storage.file.database import Store
from storage.numbering.register import Line, allocate, resolve_citation, resolve_citations
from storage.schema.records import BodyRecord
from storage.sittings.meetings import set_status
from storage.texts.minutes import get_minute
from tests.storage.office import add_items, bare_body, citations, new_meeting

APRIL, MAY, JUNE = date(2026, 4, 30), date(2026, 5, 7), date(2026, 6, 4)


def test_numbers_run_by_day_and_begin_again_with_the_register_year(store: Store) -> None:
    body = bare_body(store)
    june, april, may = (new_meeting(store, body, day) for day in (JUNE, APRIL, MAY))
    for meeting in (june, april, may):
        add_items(store, meeting, "A", "B")
    assert citations(store, april, may, june) == ["1/25", "2/25", "1/26", "2/26", "3/26", "4/26"]


def test_an_item_without_a_number_leaves_no_gap(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"ABC")
    edit_item(store, items[1].id, ItemFields("B", numbered=False))
    assert citations(store, meeting) == ["1/26", "", "2/26"]
    assert list_items(store, meeting.id)[1].minute.heading_number == ""


def test_a_register_taken_up_in_mid_year_opens_where_the_old_book_ended(store: Store) -> None:
    body = bare_body(store, register_openings=((2025, 34),))
    meetings = [new_meeting(store, body, day) for day in (APRIL, MAY)]
    for meeting in meetings:
        add_items(store, meeting, "A", "B")
    assert citations(store, *meetings) == ["34/25", "35/25", "1/26", "2/26"]


def test_frozen_numbers_stay_and_the_others_go_on_after_them(store: Store) -> None:
    body = bare_body(store)
    first, second, third = (new_meeting(store, body, day) for day in (MAY, JUNE, date(2026, 7, 2)))
    items = {meeting.id: add_items(store, meeting, "A", "B") for meeting in (first, second, third)}
    set_status(store, second.id, MeetingStatus.CIRCULATED)
    delete_item(store, items[first.id][0].id)
    assert citations(store, first, second, third) == ["1/26", "3/26", "4/26", "5/26", "6/26"]
    add_items(store, first, "C", "D")
    assert citations(store, first) == ["1/26", "2/26", "5/26"]
    assert citations(store, second, third) == ["3/26", "4/26", "6/26", "7/26"]
    everything = citations(store, first, second, third)
    assert len(set(everything)) == len(everything)


def test_a_step_back_to_draft_lets_the_numbers_float_again(store: Store) -> None:
    body = bare_body(store)
    first, second = new_meeting(store, body), new_meeting(store, body, JUNE)
    items = add_items(store, first, "A", "B")
    add_items(store, second, "C")
    set_status(store, second.id, MeetingStatus.CIRCULATED)
    delete_item(store, items[0].id)
    assert citations(store, second) == ["3/26"]
    set_status(store, second.id, MeetingStatus.DRAFT)
    assert citations(store, first, second) == ["1/26", "2/26"]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("8.4", ["1", "2", "1", "2"]),
        ("1358", ["1", "2", "3", "4"]),
        ("16/09/6/1", ["26/05/7/1", "26/05/7/2", "26/06/4/1", "26/06/4/2"]),
        ("1.15.1", ["1.26.1", "1.26.2", "2.26.1", "2.26.2"]),
        ("12E/19", ["1/26", "2E/26", "3/26", "4E/26"]),
        ("5P/19", ["1/26", "1P/26", "2/26", "2P/26"]),
    ],
)
def test_each_scheme_numbers_and_finds_its_minutes(store: Store, scheme: str, expected: list[str]) -> None:
    body = bare_body(store, numbering=SCHEMES[scheme])
    meetings = [new_meeting(store, body, day) for day in (MAY, JUNE)]
    for meeting in meetings:
        add_item(store, meeting.id, ItemFields("Public"))
        add_item(store, meeting.id, ItemFields("Private", part=Part.PRIVATE))
    assert citations(store, *meetings) == expected
    ids = [item.minute.id for meeting in meetings for item in list_items(store, meeting.id)]
    assert [get_minute(store, minute_id).citation for minute_id in ids] == expected
    with store.read() as session:
        found = [resolve_citation(session, body.id, cited, JUNE) for cited in expected]
    # Where every meeting begins at 1, a bare number means the latest.
    assert found == (ids[2:] * 2 if scheme == "8.4" else ids)


def cited_from(store: Store, body: BodyRecord, text: str, held_on: date) -> str:
    """Title of the item that a citation means, "" for none."""
    with store.read() as session:
        minute_id = resolve_citation(session, body.id, text, held_on)
    meetings = range(1, 4)
    titles = {item.minute.id: item.title for meeting in meetings for item in list_items(store, meeting)}
    return titles.get(minute_id or 0, "")


def test_a_citation_means_the_minute_of_its_year_and_body(store: Store) -> None:
    body, other = bare_body(store), bare_body(store, "B")
    add_items(store, new_meeting(store, body, APRIL), "Last year", "Second of last year")
    add_items(store, new_meeting(store, body, MAY), "This year")
    add_items(store, new_meeting(store, other, MAY), "Elsewhere")
    assert cited_from(store, body, "1/25", JUNE) == "Last year"
    assert cited_from(store, body, "1/26", JUNE) == "This year"
    assert cited_from(store, body, "1", JUNE) == "This year"
    assert cited_from(store, body, "2.", APRIL) == "Second of last year"
    assert cited_from(store, other, "1/26", JUNE) == "Elsewhere"
    assert cited_from(store, body, "9/26", JUNE) == ""
    assert cited_from(store, body, "anything", JUNE) == ""


def test_where_meetings_begin_afresh_the_latest_before_the_day_is_meant(store: Store) -> None:
    body = bare_body(store, numbering=SCHEMES["8.4"])
    for day, title in ((APRIL, "April"), (MAY, "May"), (JUNE, "June")):
        add_items(store, new_meeting(store, body, day), title)
    assert cited_from(store, body, "1", MAY) == "May"
    assert cited_from(store, body, "1", date(2026, 4, 1)) == "April"


def test_a_deleted_item_is_not_cited_any_more(store: Store) -> None:
    body = bare_body(store)
    items = add_items(store, new_meeting(store, body), "A", "B")
    delete_item(store, items[0].id)
    with store.read() as session:
        assert resolve_citations(session, body.id, ["1/26", "2/26"], JUNE) == {"1/26": items[1].minute.id}


def test_moving_items_keeps_every_number_in_its_place(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"ABC")
    moved = move_item(store, items[2].id, -2)
    assert moved.minute.citation == "1/26"
    assert citations(store, meeting) == ["1/26", "2/26", "3/26"]


def test_allocation_is_by_run_and_skips_what_is_taken() -> None:
    def line(minute_id: int, serial: int | None = None, frozen: bool = False) -> Line:
        number = None if serial is None else MinuteNumber(2026, serial)
        return Line(minute_id, minute_id, MAY, frozen, numbered=True, private=False, number=number)

    lines = [line(1), line(2, 2, frozen=True), line(3), line(4, 9, frozen=True), line(5)]
    serials = {minute: number and number.serial for minute, number in allocate(lines, Policy()).items()}
    assert serials == {1: 1, 2: 2, 3: 3, 4: 9, 5: 10}
    each_meeting = Policy().with_numbering(basis=YearBasis.MEETING)
    assert {number and number.serial for number in allocate([line(1), line(2)], each_meeting).values()} == {1}
