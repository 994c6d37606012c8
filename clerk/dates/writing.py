"""Days and times as a body writes them. Each form is called by an example of itself."""

from collections.abc import Callable
from datetime import date, time
from typing import TypeVar

from clerk.dates.words import MONTHS, WEEKDAYS, WELSH_MONTHS, WELSH_SHORT_MONTHS, WELSH_WEEKDAYS, ordinal

Moment = TypeVar("Moment", date, time)


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


DATE_FORMS: dict[str, Callable[[date], str]] = {
    "18 July 2019": lambda day: f"{day.day} {_month(day)} {day.year:04d}",
    "18 July, 2019": lambda day: f"{day.day} {_month(day)}, {day.year:04d}",
    "18th July 2019": lambda day: f"{ordinal(day.day)} {_month(day)} {day.year:04d}",
    "18th July, 2019": lambda day: f"{ordinal(day.day)} {_month(day)}, {day.year:04d}",
    "18 Jul 2019": lambda day: f"{day.day} {_month(day)[:3]} {day.year:04d}",
    "18/07/2019": lambda day: f"{day.day:02d}/{day.month:02d}/{day.year:04d}",
    "18/07/19": lambda day: f"{day.day:02d}/{day.month:02d}/{day.year % 100:02d}",
    "18.07.2019": lambda day: f"{day.day:02d}.{day.month:02d}.{day.year:04d}",
    "2019-07-18": lambda day: day.isoformat(),
}
"""Forms of a day, by example."""

WELSH = "cy "
"""Stands before a form of DATE_FORMS where the day is to be written in Welsh: "cy 18 July 2019"."""


def _in_welsh(day: date) -> str:
    return f"{day.day} {WELSH_MONTHS[day.month - 1]} {day.year:04d}"


# Welsh days of the month are usually written without an ending, and without a comma.
_WELSH_FORMS: dict[str, Callable[[date], str]] = DATE_FORMS | {
    "18 July 2019": _in_welsh,
    "18 July, 2019": _in_welsh,
    "18th July 2019": _in_welsh,
    "18th July, 2019": _in_welsh,
    "18 Jul 2019": lambda day: f"{day.day} {WELSH_SHORT_MONTHS[day.month - 1]} {day.year:04d}",
}


def _twelve_hours(at: time, mark: str, halves: tuple[str, str], *, bare_hours: bool = False) -> str:
    """Hours to twelve with a half of the day; twelve o'clock is named, because "12.00 pm" is read both ways."""
    hour = at.hour % 12 or 12
    figures = str(hour) if bare_hours and not at.minute else f"{hour}{mark}{at.minute:02d}"
    if at.minute == 0 and hour == 12:
        return f"{figures} {'noon' if at.hour else 'midnight'}"
    return figures + halves[at.hour >= 12]


TIME_FORMS: dict[str, Callable[[time], str]] = {
    "10.00 am": lambda at: _twelve_hours(at, ".", (" am", " pm")),
    "10.00am": lambda at: _twelve_hours(at, ".", ("am", "pm")),
    "10:00 am": lambda at: _twelve_hours(at, ":", (" am", " pm")),
    "10:00am": lambda at: _twelve_hours(at, ":", ("am", "pm")),
    "10.00 a.m.": lambda at: _twelve_hours(at, ".", (" a.m.", " p.m.")),
    "10 am": lambda at: _twelve_hours(at, ".", (" am", " pm"), bare_hours=True),
    "10am": lambda at: _twelve_hours(at, ".", ("am", "pm"), bare_hours=True),
    "10:00": lambda at: f"{at.hour:02d}:{at.minute:02d}",
    "10.00": lambda at: f"{at.hour:02d}.{at.minute:02d}",
    "1000 hours": lambda at: f"{at.hour:02d}{at.minute:02d} hours",
}
"""Forms of a time, by example."""


def write_date(day: date, form: str) -> str:
    """A day in the form of that key of DATE_FORMS, in Welsh where WELSH stands before it.

    Raises ValueError for a form that is not in the table.
    """
    if form.startswith(WELSH):
        return _form(_WELSH_FORMS, form.removeprefix(WELSH), "dates")(day)
    return _form(DATE_FORMS, form, "dates")(day)


def write_weekday_date(day: date, form: str) -> str:
    """The same with the weekday before it: "Thursday 18 July 2019", "Thursday, 18th July, 2019", "dydd Iau 18 ..."."""
    if form.startswith(WELSH):
        return f"{WELSH_WEEKDAYS[day.weekday()]} {write_date(day, form)}"
    joint = ", " if "," in form else " "
    return WEEKDAYS[day.weekday()] + joint + write_date(day, form)


def write_time(at: time, form: str) -> str:
    """A time in the form of that key of TIME_FORMS. Raises ValueError for a form that is not in the table."""
    return _form(TIME_FORMS, form, "times")(at)


def _form(table: dict[str, Callable[[Moment], str]], form: str, noun: str) -> Callable[[Moment], str]:
    if form not in table:
        raise ValueError(f'There is no form of {noun} called "{form}". Choose one of: {"; ".join(table)}.')
    return table[form]
