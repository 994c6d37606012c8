"""The pages of minutes are kept, and those of the next meeting of the year go on where they end."""

from datetime import date

import pytest
from sqlalchemy import text

from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.papers.page_numbers import Pages, PageStart, forget_pages, keep_pages, page_start, pages_of
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import delete_meeting, get_meeting
from tests.storage.office import bare_body, new_body, new_meeting

DAYS = (date(2026, 1, 8), date(2026, 6, 11), date(2026, 7, 9), date(2026, 9, 8))


def _year(store: Store) -> list[MeetingRecord]:
    """Four meetings of one board with minutes, the first in another year of its register than the others."""
    body = bare_body(store)
    meetings = [new_meeting(store, body, day) for day in reversed(DAYS)][::-1]
    with store.write() as session:
        session.execute(text("UPDATE meeting SET status = 'draft'"))
    return [get_meeting(store, meeting.id) for meeting in meetings]


def test_minutes_begin_after_those_before_them_in_the_year_and_each_edition_is_a_run_of_its_own(store: Store) -> None:
    before, first, second, third = _year(store)
    keep_pages(store, before.id, 200, 9)
    assert page_start(store, first) == PageStart()
    keep_pages(store, first.id, 1, 40)
    keep_pages(store, first.id, 1, 44, "private")
    assert page_start(store, second) == PageStart(None, first.held_on, Pages(first.id, 1, 40))
    assert (page_start(store, second).first, page_start(store, second, "private").first) == (41, 45)
    unknown = page_start(store, third)
    assert (unknown.earlier, unknown.earlier_pages, unknown.follows, unknown.first) == (second.held_on, None, None, 1)


def test_where_minutes_begin_is_kept_put_right_and_forgotten(store: Store) -> None:
    _, first, second, _ = _year(store)
    keep_pages(store, first.id, 1, 40)
    keep_pages(store, second.id, 41, 6)
    keep_pages(store, first.id, 1, 42)
    start = page_start(store, second)
    assert (start.first, start.follows) == (41, 43)
    assert forget_pages(store, second.id)
    assert not forget_pages(store, second.id)
    assert page_start(store, second).first == 43
    for numbers in ((0, 4), (4, 0)):
        with pytest.raises(Invalid):
            keep_pages(store, second.id, *numbers)
    with pytest.raises(NotFound):
        keep_pages(store, 999, 1, 1)


def test_meetings_without_minutes_and_of_other_bodies_have_no_pages(store: Store) -> None:
    _, first, second, third = _year(store)
    keep_pages(store, first.id, 1, 7)
    new_meeting(store, new_body(store, "OTH"), date(2026, 8, 1))
    with store.write() as session:
        session.execute(text("UPDATE meeting SET status = 'planned' WHERE id = :id"), {"id": second.id})
    assert page_start(store, third).first == 8
    assert pages_of(store, first.id) == Pages(first.id, 1, 7)
    delete_meeting(store, first.id)
    assert pages_of(store, first.id) is None
