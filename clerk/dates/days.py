"""Reading a day from what a clerk types. The day always comes before the month."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from clerk.dates.words import WEEKDAYS, read_month, read_number, read_ordinal, read_weekday
from clerk.dates.writing import write_date

Reader = Callable[[re.Match[str], date, bool], date | None]

_OPENING = re.compile(r"^(?:(?:on|by|before|within|the|from)\s+)+")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:[\s,/.-]+(?P<year>\d{4}|'?\d{2}))?"
_WEEKDAY = r"(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[\s,.]+(?:the\s+)?)?"
_CENTURY_TURNS = 70
#: The years a committee can have met or can plan for; a day in the year 26 is a slip for one in 2026.
_YEARS = range(1000, 3000)
_A_WEEK = timedelta(days=7)

_MONTH = re.compile(r"(?P<year>[12]\d{3})[-/.](?P<month>\d\d?)|(?P<first>\d\d?)[-/.](?P<of>[12]\d{3})", re.ASCII)


def parse_date(text: str, today: date, *, ahead: bool = False) -> date | None:
    """The day that was typed, or None where it is no day or its weekday contradicts it (see `date_slip`).

    Understood: "18/7/2019", "18.7.19", "18 July", "18th July, 2019", "thu 18 jul", "2019-07-18", "tomorrow",
    "tuesday" (today or the first one after), "next tuesday" (the one in next week, Monday to Sunday), "last tuesday",
    "tuesday week", "in 3 weeks", "in a fortnight", "+10", "end of September", "second thursday in October 2019".
    Without a year the day nearest to `today` is meant, or with `ahead` the first from `today` on, as for a due date.
    Two figures of a year mean 1970 to 2069; a day before the year 1000 or after 2999 is none.
    """
    text = _OPENING.sub("", " ".join(text.lower().split()).strip(" ."), count=1)
    for pattern, reader in _READERS:
        found = re.fullmatch(pattern, text, re.ASCII)
        day = _read(reader, found, today, ahead) if found else None
        if day is not None:
            return day if day.year in _YEARS else None
    return None


def parse_month(text: str, today: date) -> date | None:
    """The first day of the month that was typed, "2026-09", "9/2026" or "September 2026"; None where it is no month.

    Of a month by name without a year the one nearest to `today` is meant.
    """
    text = text.strip()
    if found := _MONTH.fullmatch(text):
        return _real_day(int(found["year"] or found["of"]), int(found["month"] or found["first"]), 1)
    return parse_date(f"1 {text}", today) if text[:1].isalpha() else None


def _read(reader: Reader, found: re.Match[str], today: date, ahead: bool) -> date | None:
    """What a reader makes of it; None also where the sum leaves the years a date can have."""
    try:
        return reader(found, today, ahead)
    except (ValueError, OverflowError):
        return None


def date_slip(text: str, today: date) -> str:
    """Why `parse_date` gives no day for a text, as a sentence for the clerk; "" where it gives one."""
    if parse_date(text, today) is not None:
        return ""
    cut = re.sub(r"^\s*(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+", "", text, flags=re.IGNORECASE)
    day = parse_date(cut, today)
    if day is not None and cut != text:
        return f"{write_date(day, '18 July 2019')} is a {WEEKDAYS[day.weekday()]}. Check the day or the date."
    return f'"{text.strip()}" is not a date. Type one such as 18 July 2019, 18/7/2019 or next tuesday.'


def _dated(found: re.Match[str], today: date, ahead: bool) -> date | None:
    parts = found.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else read_month(parts["month"])
    if month is None:
        return None
    # A leap day may be eight years away.
    years = [_full_year(parts["year"])] if parts["year"] else range(today.year - 8, today.year + 9)
    possible = [day for year in years if (day := _real_day(year, month, int(parts["day"])))]
    if ahead and not parts["year"]:
        possible = [day for day in possible if day >= today]
    meant = min(possible, key=lambda day: abs(day - today), default=None)
    if meant is not None and parts["weekday"] and read_weekday(parts["weekday"]) != meant.weekday():
        return None
    return meant


def _real_day(year: int, month: int, day: int) -> date | None:
    valid = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if valid else None


def _full_year(figures: str) -> int:
    year = int(figures.lstrip("'"))
    if len(figures) == len("2019"):
        return year
    return year + (1900 if year >= _CENTURY_TURNS else 2000)


def _iso(found: re.Match[str], today: date, ahead: bool) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _named_day(found: re.Match[str], today: date, ahead: bool) -> date:
    return today + timedelta(days={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[found[0]])


def _weekday(found: re.Match[str], today: date, ahead: bool) -> date | None:
    weekday = read_weekday(found["weekday"])
    if weekday is None:
        return None
    to_come = today + timedelta(days=(weekday - today.weekday()) % 7)
    monday = today - timedelta(days=today.weekday())
    return {
        "next": monday + _A_WEEK + timedelta(days=weekday),
        "last": to_come - _A_WEEK,
        "week": to_come + _A_WEEK,
        "fortnight": to_come + 2 * _A_WEEK,
    }.get(found["which"] or found["later"] or "", to_come)


def _distance(found: re.Match[str], today: date, ahead: bool) -> date | None:
    count = read_number(found["count"])
    if count is None:
        return None
    if found["back"]:
        count = -count
    unit = found["unit"] or "d"
    if unit.startswith("m"):
        return _months_on(today, count)
    if unit.startswith("y"):
        return _months_on(today, 12 * count)
    return today + count * timedelta(days={"d": 1, "w": 7, "f": 14}[unit[0]])


def _next_period(found: re.Match[str], today: date, ahead: bool) -> date:
    return today + _A_WEEK if found["unit"] == "week" else _months_on(today, 1)


def _months_on(day: date, count: int) -> date:
    """The same day of another month, or its last day where it has no such day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_meant(found: re.Match[str], today: date) -> tuple[int, int] | None:
    """The year and month of "September", "sept 2019", "this month", "next month": the first from today on."""
    if found["relative"]:
        meant = _months_on(today, 1 if found["relative"] == "next" else 0)
        return meant.year, meant.month
    month = read_month(found["month"] or "")
    if month is None:
        return None
    return (_full_year(found["year"]) if found["year"] else today.year + (month < today.month)), month


def _end_of_month(found: re.Match[str], today: date, ahead: bool) -> date | None:
    meant = _month_meant(found, today)
    return date(*meant, monthrange(*meant)[1]) if meant else None


def _weekday_of_month(found: re.Match[str], today: date, ahead: bool) -> date | None:
    place, weekday, meant = read_ordinal(found["place"]), read_weekday(found["weekday"]), _month_meant(found, today)
    if place is None or weekday is None or meant is None:
        return None
    days = [date(*meant, day) for day in range(1, monthrange(*meant)[1] + 1)]
    fitting = [day for day in days if day.weekday() == weekday]
    return fitting[place - (place > 0)] if place <= len(fitting) else None


_MONTH_MEANT = rf"(?:(?P<relative>this|next)\s+month|(?P<month>[a-z]{{3,9}})\.?{_YEAR})"

_READERS: tuple[tuple[str, Reader], ...] = (
    (r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", _iso),
    (rf"{_WEEKDAY}(?P<day>\d{{1,2}})[\s/.-](?P<month>\d{{1,2}})(?:[\s/.-](?P<year>\d{{4}}|\d{{2}}))?", _dated),
    (rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s/.-]*(?P<month>[a-z]{{3,9}})\.?{_YEAR}", _dated),
    (rf"{_WEEKDAY}(?P<month>[a-z]{{3,9}})\.?\s+(?:the\s+)?{_DAY}(?:[\s,]+(?P<year>\d{{4}}))?", _dated),
    (r"yesterday|today|tonight|tomorrow", _named_day),
    (r"(?:(?P<which>this|next|last)\s+)?(?P<weekday>[a-z]{3,9})(?:\s+(?P<later>week|fortnight))?", _weekday),
    (r"a\s+(?P<later>week|fortnight)\s+on\s+(?P<which>)(?P<weekday>[a-z]{3,9})", _weekday),
    (r"next\s+(?P<unit>week|month)", _next_period),
    (
        r"(?:in\s+|\+\s*)?(?P<count>\d{1,3}|[a-z]{1,6})\s*(?P<unit>days?|d|weeks?|w|fortnights?|months?|m|years?|y)(?:['’]s?)?"
        r"(?:\s+(?:time|later|from (?:now|today))|(?P<back>\s+ago))?",
        _distance,
    ),
    (r"\+\s*(?P<count>\d{1,3})(?P<unit>)(?P<back>)", _distance),
    (rf"(?:the\s+)?end\s+(?:of\s+)?{_MONTH_MEANT}", _end_of_month),
    (
        rf"(?P<place>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\s+(?P<weekday>[a-z]{{3,9}})\s+"
        rf"(?:in|of)\s+{_MONTH_MEANT}",
        _weekday_of_month,
    ),
)
