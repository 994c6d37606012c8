"""Days and times, written in a form and read from what clerks type."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.dates import (
    DATE_FORMS,
    TIME_FORMS,
    date_slip,
    ordinal,
    parse_date,
    parse_month,
    parse_time,
    write_date,
    write_time,
    write_weekday_date,
)

TODAY = date(2019, 7, 10)
"""A Wednesday."""


@pytest.mark.parametrize("form", DATE_FORMS)
def test_each_form_of_a_day_is_its_own_example(form: str) -> None:
    assert write_date(date(2019, 7, 18), form) == form


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(sorted(DATE_FORMS)))
def test_a_day_written_in_any_form_is_read_back(day: date, form: str) -> None:
    assert parse_date(write_date(day, form), TODAY) == day
    assert parse_date(write_weekday_date(day, form), TODAY) == day or form == "2019-07-18"


def test_the_weekday_follows_the_punctuation_of_the_form() -> None:
    assert write_weekday_date(date(2019, 7, 18), "18 July 2019") == "Thursday 18 July 2019"
    assert write_weekday_date(date(2019, 7, 18), "18th July, 2019") == "Thursday, 18th July, 2019"
    with pytest.raises(ValueError, match="Choose one of: 18 July 2019"):
        write_date(TODAY, "July the 18th")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("18/7/2019", date(2019, 7, 18)),
        ("18.7.19", date(2019, 7, 18)),
        ("18-07-2019", date(2019, 7, 18)),
        ("18 7 2019", date(2019, 7, 18)),
        ("3/4/2019", date(2019, 4, 3)),
        ("18 July", date(2019, 7, 18)),
        ("18th July, 2019", date(2019, 7, 18)),
        ("the 18th of July 2019", date(2019, 7, 18)),
        ("July 18, 2019", date(2019, 7, 18)),
        ("18-Jul-19", date(2019, 7, 18)),
        ("thu 18 jul", date(2019, 7, 18)),
        ("Thursday, 18th July, 2019", date(2019, 7, 18)),
        ("weds 17 july", date(2019, 7, 17)),
        ("2019-07-18", date(2019, 7, 18)),
        ("  by 30 sept. ", date(2019, 9, 30)),
        ("20 jan", date(2019, 1, 20)),
        ("5 january", date(2020, 1, 5)),
        ("29 feb", date(2020, 2, 29)),
        ("today", TODAY),
        ("Tomorrow", date(2019, 7, 11)),
        ("yesterday", date(2019, 7, 9)),
        ("wed", TODAY),
        ("tuesday", date(2019, 7, 16)),
        ("next tuesday", date(2019, 7, 16)),
        ("next friday", date(2019, 7, 19)),
        ("this friday", date(2019, 7, 12)),
        ("friday", date(2019, 7, 12)),
        ("last tuesday", date(2019, 7, 9)),
        ("last wednesday", date(2019, 7, 3)),
        ("friday week", date(2019, 7, 19)),
        ("a fortnight on friday", date(2019, 7, 26)),
        ("next week", date(2019, 7, 17)),
        ("next month", date(2019, 8, 10)),
        ("in 3 weeks", date(2019, 7, 31)),
        ("in three weeks' time", date(2019, 7, 31)),
        ("in a month's time", date(2019, 8, 10)),
        ("within 3 weeks", date(2019, 7, 31)),
        ("in a fortnight", date(2019, 7, 24)),
        ("two days ago", date(2019, 7, 8)),
        ("in 2 months", date(2019, 9, 10)),
        ("+10", date(2019, 7, 20)),
        ("+2w", date(2019, 7, 24)),
        ("end of September", date(2019, 9, 30)),
        ("end of feb 2020", date(2020, 2, 29)),
        ("end of march", date(2020, 3, 31)),
        ("the end of next month", date(2019, 8, 31)),
        ("second thursday in October", date(2019, 10, 10)),
        ("last friday of next month", date(2019, 8, 30)),
        ("1st monday of may 2020", date(2020, 5, 4)),
    ],
)
def test_days_are_read_as_clerks_type_them(typed: str, day: date) -> None:
    assert parse_date(typed, TODAY) == day
    assert date_slip(typed, TODAY) == ""


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 June", "18/13/2019", "29/2/2019", "month", "5", "99 july", "1/1/0000"]
)
def test_what_is_no_day_gives_none_and_a_sentence(typed: str) -> None:
    assert parse_date(typed, TODAY) is None
    assert date_slip(typed, TODAY).endswith("is not a date. Type one such as 18 July 2019, 18/7/2019 or next tuesday.")


def test_a_weekday_that_contradicts_its_date_is_a_slip() -> None:
    assert parse_date("Fri 18 July 2019", TODAY) is None
    assert date_slip("Fri 18 July 2019", TODAY) == "18 July 2019 is a Thursday. Check the day or the date."
    assert parse_date("Fri 18 July", TODAY) is None


def test_a_due_date_without_a_year_is_never_past() -> None:
    december = date(2019, 12, 10)
    assert parse_date("30/9", december) == date(2019, 9, 30)
    assert parse_date("30/9", december, ahead=True) == date(2020, 9, 30)
    assert parse_date("10 december", december, ahead=True) == december
    assert parse_date("30/9/2019", december, ahead=True) == date(2019, 9, 30)


def test_a_month_later_is_never_past_the_months_end() -> None:
    assert parse_date("in 1 month", date(2020, 1, 31)) == date(2020, 2, 29)


@given(st.text(), st.dates())
def test_reading_a_day_never_fails(text: str, today: date) -> None:
    parse_date(text, today)


@pytest.mark.parametrize(
    ("form", "morning", "evening", "noon"),
    [
        ("10.00 am", "10.00 am", "6.30 pm", "12.00 noon"),
        ("10.00am", "10.00am", "6.30pm", "12.00 noon"),
        ("10:00 am", "10:00 am", "6:30 pm", "12:00 noon"),
        ("10:00am", "10:00am", "6:30pm", "12:00 noon"),
        ("10.00 a.m.", "10.00 a.m.", "6.30 p.m.", "12.00 noon"),
        ("10 am", "10 am", "6.30 pm", "12 noon"),
        ("10am", "10am", "6.30pm", "12 noon"),
        ("10:00", "10:00", "18:30", "12:00"),
        ("10.00", "10.00", "18.30", "12.00"),
        ("1000 hours", "1000 hours", "1830 hours", "1200 hours"),
    ],
)
def test_times_are_written_in_the_bodys_form(form: str, morning: str, evening: str, noon: str) -> None:
    assert form in TIME_FORMS
    assert [write_time(at, form) for at in (time(10), time(18, 30), time(12))] == [morning, evening, noon]


def test_twelve_oclock_is_named() -> None:
    assert write_time(time(0), "10.00 am") == "12.00 midnight"
    assert write_time(time(0, 5), "10.00 am") == "12.05 am"
    assert write_time(time(12, 5), "10.00 am") == "12.05 pm"


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("18:30", time(18, 30)),
        ("18.30", time(18, 30)),
        ("18h30", time(18, 30)),
        ("1830", time(18, 30)),
        ("1830 hours", time(18, 30)),
        ("630", time(18, 30)),
        ("6.30", time(18, 30)),
        ("06:30", time(6, 30)),
        ("0630", time(6, 30)),
        ("6.30 pm", time(18, 30)),
        ("6.30am", time(6, 30)),
        ("7pm", time(19)),
        ("7 p.m.", time(19)),
        ("7", time(19)),
        ("7 o'clock", time(19)),
        ("9", time(9)),
        ("10.00 A.M.", time(10)),
        ("8.05", time(8, 5)),
        ("12", time(12)),
        ("12.30 am", time(0, 30)),
        ("12.30 pm", time(12, 30)),
        ("13.15 pm", time(13, 15)),
        ("00:15", time(0, 15)),
        ("noon", time(12)),
        ("12 midnight", time(0)),
    ],
)
def test_times_are_read_as_clerks_type_them(typed: str, at: time) -> None:
    assert parse_time(typed) == at


@pytest.mark.parametrize("typed", ["", "25:00", "6.75", "later", "13am", "18:3", "24:00", "12345"])
def test_what_is_no_time_gives_none(typed: str) -> None:
    assert parse_time(typed) is None


def test_a_bare_hour_is_the_first_one_from_shortly_before_the_meeting() -> None:
    assert parse_time("8.05", begins=time(19)) == time(20, 5)
    assert parse_time("9.10", begins=time(9)) == time(9, 10)
    assert parse_time("12.10", begins=time(22)) == time(0, 10)
    assert parse_time("8.45", begins=time(9)) == time(8, 45)
    assert parse_time("4.30", begins=time(10)) == time(16, 30)
    assert parse_time("6.40", begins=time(19)) == time(18, 40)


@given(st.times(), st.sampled_from(sorted(TIME_FORMS)))
def test_a_time_written_in_any_form_is_read_back(at: time, form: str) -> None:
    minute = time(at.hour, at.minute)
    written = write_time(minute, form)
    begins = minute if form == "10.00" else None
    assert parse_time(written, begins) == minute


@given(st.text())
def test_reading_a_time_never_fails(text: str) -> None:
    parse_time(text)


def test_small_numbers_in_words_and_ordinals() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 31, 101, 111)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "31st", "101st", "111th"]
    )


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2026-09", date(2026, 9, 1)),
        ("9/2026", date(2026, 9, 1)),
        (" september 2026 ", date(2026, 9, 1)),
        ("Sep 2026", date(2026, 9, 1)),
        ("august", date(2019, 8, 1)),
    ],
)
def test_a_month_is_its_first_day(typed: str, month: date) -> None:
    assert parse_month(typed, TODAY) == month


@pytest.mark.parametrize("typed", ["", "2026-13", "9", "soon", "2026", "12 september 2026"])
def test_what_is_no_month_gives_none(typed: str) -> None:
    assert parse_month(typed, TODAY) is None
