"""Bank holidays, the breaks of section 243, and which days count."""

from datetime import date, timedelta

import pytest

from clerk.bank_holidays import Nation, bank_holidays, easter_day
from clerk.calendar import A_DAY, christmas_break, counting_days_from, easter_break, why_not_counted
from clerk.notice_policies import NOTICE_POLICIES

PARISH, CAUTIOUS = NOTICE_POLICIES["parish"], NOTICE_POLICIES["parish-cautious"]
PRINCIPAL, CALENDAR = NOTICE_POLICIES["principal"], NOTICE_POLICIES["calendar"]


def test_easter_day_is_two_days_after_good_friday() -> None:
    for year in range(1980, 2080):
        assert bank_holidays(Nation.ENGLAND, year)[easter_day(year) - 2 * A_DAY] == "Good Friday"


@pytest.mark.parametrize("day", [date(1818, 3, 22), date(1954, 4, 18), date(2019, 4, 21), date(2038, 4, 25)])
def test_easter_day_at_its_earliest_latest_and_in_the_odd_years(day: date) -> None:
    assert easter_day(day.year) == day


@pytest.mark.parametrize(
    ("nation", "day", "is_one"),
    [
        (Nation.ENGLAND, date(2022, 6, 2), True),
        (Nation.ENGLAND, date(2022, 6, 3), True),
        (Nation.ENGLAND, date(2022, 5, 30), False),
        (Nation.WALES, date(2022, 9, 19), True),
        (Nation.ENGLAND, date(2023, 5, 8), True),
        (Nation.ENGLAND, date(2026, 12, 28), True),
        (Nation.SCOTLAND, date(2026, 1, 2), True),
        (Nation.ENGLAND, date(2026, 1, 2), False),
        (Nation.NORTHERN_IRELAND, date(2026, 3, 17), True),
        (Nation.SCOTLAND, date(2026, 4, 6), False),
    ],
)
def test_bank_holidays_are_those_of_the_nation(nation: Nation, day: date, is_one: bool) -> None:
    assert (day in bank_holidays(nation, day.year)) is is_one


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        # Christmas Day on a Friday: Boxing Day is a bank holiday on the Saturday and again on the Monday.
        (2026, date(2026, 12, 24), date(2026, 12, 29)),
        # On a Sunday: Saturday is a week day; Monday and Tuesday are bank holidays.
        (2022, date(2022, 12, 24), date(2022, 12, 28)),
        # On a Monday: the last week day before is the Saturday.
        (2023, date(2023, 12, 23), date(2023, 12, 27)),
        (2019, date(2019, 12, 24), date(2019, 12, 27)),
    ],
)
def test_the_christmas_break(year: int, first: date, last: date) -> None:
    assert christmas_break(year, PARISH) == (first, last)


def test_where_saturdays_do_not_count_the_christmas_break_begins_on_a_friday() -> None:
    assert christmas_break(2023, CAUTIOUS) == (date(2023, 12, 22), date(2023, 12, 27))


def test_the_easter_break_is_thursday_to_tuesday() -> None:
    assert easter_break(2026) == (date(2026, 4, 2), date(2026, 4, 7))


@pytest.mark.parametrize(
    ("day", "parish", "principal"),
    [
        (date(2026, 11, 7), "", "a Saturday"),
        (date(2026, 11, 8), "a Sunday", "a Sunday"),
        (date(2026, 5, 25), "a bank holiday: Spring Bank Holiday", "a bank holiday: Spring Bank Holiday"),
        (date(2026, 4, 7), "the Easter break", ""),
        (date(2026, 12, 24), "the Christmas break", ""),
        (date(2026, 11, 9), "", ""),
    ],
)
def test_each_rule_says_why_a_day_does_not_count(day: date, parish: str, principal: str) -> None:
    assert why_not_counted(day, PARISH) == parish
    assert why_not_counted(day, PRINCIPAL) == principal
    assert why_not_counted(day, CALENDAR) == ""


def test_extra_days_do_not_count_and_may_have_a_reason() -> None:
    day = date(2026, 11, 9)
    assert why_not_counted(day, CALENDAR, {day: "a day of mourning"}) == "a day of mourning"
    assert why_not_counted(day, CALENDAR, [day]) == "a day left out"
    assert why_not_counted(day + A_DAY, CALENDAR, [day]) == ""


def test_counting_goes_both_ways_over_days_that_do_not_count() -> None:
    friday = date(2026, 11, 6)
    assert counting_days_from(friday, 1, PRINCIPAL) == date(2026, 11, 9)
    assert counting_days_from(date(2026, 11, 9), -1, PRINCIPAL) == friday
    assert counting_days_from(friday, 0, PRINCIPAL) == friday
    assert counting_days_from(friday, 10, CALENDAR) == friday + timedelta(days=10)
