"""The day behind a citation: "minute 8.4 of 12 June 2026" says which meeting is meant where numbers begin afresh."""

import re
from datetime import date

from clerk.dates import MONTHS, parse_date

_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
_BEHIND = re.compile(
    r"\s*(?:[‘“\"'][^\n]{1,100}?[’”\"'])?\s*(?:,|\()?\s*(?:(?:of|from|in|at|on|the|minutes|meeting|held|dated)\s+){0,8}"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH}),?\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})(?!\w)",
    re.IGNORECASE,
)
_REACH = 120


def day_named(text: str, end: int, held_on: date) -> date | None:
    """The day, with its year, of the meeting whose minute a citation that ends there means; None where none is named.

    `held_on` is the day of the citing minutes.
    """
    found = _BEHIND.match(text, end, min(len(text), end + _REACH))
    return parse_date(found["day"], held_on) if found else None
