"""A year of meetings called at once."""

from datetime import date, time

import pytest

from clerk.planning import parse_rule, planned_days
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.sittings.meetings import list_meetings
from storage.sittings.planner import call_meetings, plan_meetings, usual_hour
from tests.storage.office import bare_body, citations, new_body, new_meeting

DAYS = planned_days(parse_rule("first Monday monthly except August", date(2026, 5, 1)), date(2026, 5, 1), 12)


def test_what_is_in_the_way_is_shown_before_anything_is_called(store: Store) -> None:
    body, other = new_body(store), new_body(store, "B")
    new_meeting(store, body, date(2026, 7, 6))
    new_meeting(store, other, date(2026, 6, 1))
    planned = {one.day: one for one in plan_meetings(store, body.id, DAYS)}
    assert [clash.sentence for clash in planned[date(2026, 5, 4)].clashes] == ["It is a bank holiday: May Day."]
    assert [clash.sentence for clash in planned[date(2026, 6, 1)].clashes] == ["Board B meets on the same day."]
    assert [one.day for one in planned.values() if one.called] == [date(2026, 7, 6)]
    assert planned[date(2026, 9, 7)].clashes == ()
    assert len(list_meetings(store)) == 2


def test_a_year_is_called_in_one_go_or_not_at_all(store: Store) -> None:
    body = new_body(store)
    new_meeting(store, body, DAYS[5])
    with pytest.raises(Invalid, match=r"at 10\.00 am already"):
        call_meetings(store, body.id, DAYS, time(10))
    assert len(list_meetings(store)) == 1
    called = call_meetings(store, body.id, DAYS, time(18, 30))
    assert [(meeting.held_on, meeting.item_count) for meeting in called] == [(day, 4) for day in DAYS]
    assert citations(store, called[0])[0] == "1/26"
    with pytest.raises(Invalid, match="There is no day"):
        call_meetings(store, body.id, [], time(10))


def test_the_usual_hour_is_that_of_the_last_meeting(store: Store) -> None:
    body = bare_body(store)
    assert usual_hour(store, body.id) is None
    new_meeting(store, body)
    assert usual_hour(store, body.id) == time(10)
