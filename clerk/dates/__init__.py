"""Days and times: written in a body's own form, and read from what clerks type."""

from clerk.dates.days import date_slip, parse_date, parse_month
from clerk.dates.times import parse_time
from clerk.dates.words import MONTHS, WEEKDAYS, ordinal
from clerk.dates.writing import DATE_FORMS, TIME_FORMS, WELSH, write_date, write_time, write_weekday_date

__all__ = [
    "DATE_FORMS",
    "MONTHS",
    "TIME_FORMS",
    "WEEKDAYS",
    "WELSH",
    "date_slip",
    "ordinal",
    "parse_date",
    "parse_month",
    "parse_time",
    "write_date",
    "write_time",
    "write_weekday_date",
]
