"""The proof of a register: nothing twice, nothing missing, nothing cited that is not there."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, col, update

from clerk.numbering import SCHEMES
from clerk.vocabulary import MeetingStatus
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.numbering.proof import Fault, prove, register_years
from storage.sample import load_sample
from storage.schema.models import Minute
from storage.schema.records import BodyRecord, ItemRecord
from storage.sittings.meetings import set_status
from storage.texts.minutes import save
from tests.storage.office import add_items, bare_body, new_meeting

MAY, JUNE, NEXT_YEAR = date(2026, 5, 7), date(2026, 6, 4), date(2027, 5, 6)


def set_serial(session: Session, item: ItemRecord, serial: int) -> None:
    session.execute(update(Minute).where(col(Minute.id) == item.minute.id).values(number_serial=serial))


class Book:
    """Two circulated meetings with two items each."""

    def __init__(self, store: Store, **policy: Any) -> None:
        self.store = store
        self.body: BodyRecord = bare_body(store, **policy)
        self.items: list[ItemRecord] = []
        for day in (MAY, JUNE):
            meeting = new_meeting(store, self.body, day)
            self.items += add_items(store, meeting, "Roads", "Trees")
            set_status(store, meeting.id, MeetingStatus.DRAFT)

    def inherit(self, place: int, serial: int) -> None:
        """Give a minute the number it had in an older minute book."""
        for item in self.items:
            set_status(self.store, item.meeting_id, MeetingStatus.CIRCULATED)
        with self.store.write() as session:
            set_serial(session, self.items[place], serial)


def test_a_sound_register_is_proven_and_listed_in_its_order(store: Store) -> None:
    book = Book(store)
    proof = prove(store, book.body.id)
    assert proof.proven
    assert [(line.citation, line.held_on, line.title) for line in proof.lines] == [
        ("1/26", MAY, "Roads"),
        ("2/26", MAY, "Trees"),
        ("3/26", JUNE, "Roads"),
        ("4/26", JUNE, "Trees"),
    ]


def test_a_repeat_is_reported_with_both_places(store: Store) -> None:
    book = Book(store)
    book.inherit(2, 2)
    problems = {problem.fault: problem for problem in prove(store, book.body.id).problems}
    assert problems[Fault.REPEAT].sentence == (
        "2/26 is used twice: for “Trees” of 7 May 2026 and for “Roads” of 4 June 2026."
    )
    assert problems[Fault.REPEAT].inherited
    assert problems[Fault.GAP].sentence.startswith("3/26 is missing after 2/26")


def test_a_gap_is_reported_between_its_neighbours(store: Store) -> None:
    book = Book(store)
    book.inherit(3, 9)
    (problem,) = prove(store, book.body.id).problems
    assert problem.sentence == (
        "4/26 to 8/26 are missing after 3/26, “Roads” of 4 June 2026, and before 9/26, “Trees” of 4 June 2026."
    )
    assert (problem.inherited, problem.minute_id) == (True, book.items[3].minute.id)


def test_a_register_taken_up_in_mid_year_has_no_gap_before_it(store: Store) -> None:
    book = Book(store, register_openings=((2026, 34),))
    save(store, book.items[0].minute.id, "Further to minutes 33/26 and 7/24, and minute 35/26.", 0)
    proof = prove(store, book.body.id)
    assert proof.proven
    assert proof.references == 1
    assert [words.split(" cites ")[1] for words in proof.elsewhere] == [
        "minute 33/26, which is not in this register.",
        "minute 7/24, which is not in this register.",
    ]


def test_a_reference_to_nothing_is_reported_with_its_place(store: Store) -> None:
    book = Book(store)
    save(store, book.items[3].minute.id, "Further to minute 77/26, it was noted.", 0)
    (problem,) = prove(store, book.body.id).problems
    assert problem.fault is Fault.UNRESOLVED
    assert problem.sentence == "“Trees” of 4 June 2026 cites minute 77/26, and there is no such minute."


def test_a_reference_that_came_to_mean_another_minute_is_reported(store: Store) -> None:
    book = Book(store)
    save(store, book.items[3].minute.id, "Further to minute 1/26, it was noted.", 0)
    with store.write() as session:
        set_serial(session, book.items[0], 2)
        set_serial(session, book.items[1], 1)
    (problem,) = prove(store, book.body.id).problems
    assert problem.fault is Fault.ASTRAY
    assert "which is about “Roads” of 7 May 2026, now 2/26" in problem.sentence


def test_each_year_is_proven_by_itself(store: Store) -> None:
    book = Book(store)
    add_items(store, new_meeting(store, book.body, NEXT_YEAR), "Budget")
    assert register_years(store, book.body.id) == (2026, 2027)
    assert [line.citation for line in prove(store, book.body.id, 2027).lines] == ["1/27"]
    book.inherit(3, 9)
    assert prove(store, book.body.id, 2027).proven
    assert not prove(store, book.body.id).proven


@pytest.mark.parametrize("scheme", ["8.4", "1358", "16/09/6/1", "5P/19"])
def test_every_scheme_can_be_proven(store: Store, scheme: str) -> None:
    assert prove(store, Book(store, numbering=SCHEMES[scheme]).body.id).proven


def test_the_sample_office_proves_itself(store: Store) -> None:
    load_sample(store, date(2026, 11, 21))
    for body_id in (1, 2):
        proof = prove(store, body_id)
        assert proof.problems == ()
        assert proof.references > 20


def test_a_body_that_is_gone_is_missed(store: Store) -> None:
    with pytest.raises(NotFound, match="This body is no longer there"):
        prove(store, 9)
