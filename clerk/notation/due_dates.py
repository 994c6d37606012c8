"""The day by which something is to be done, as it stands at the end of an action."""

import re
from dataclasses import dataclass
from datetime import date

from clerk.dates import MONTHS, WEEKDAYS, parse_date
from clerk.notation.blocks import Span
from clerk.notation.patterns import pattern

_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS) + "|Sept\\.?"
_DAY = "|".join(f"{day}|{day[:3]}" for day in WEEKDAYS)
_YEAR = r"(?:,?\s+(?:of\s+)?(?:\d{4}|'\d\d))?"
_DATE = rf"""
    (?:(?:{_DAY}),?\s+(?:the\s+)?)?
    (?: \d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH}){_YEAR}
      | (?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d){_YEAR}
      | \d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?(?![\d/])
      | \d{{4}}-\d{{2}}-\d{{2}} )
"""
_PERIOD = rf"""
    (?:the\s+)?(?:end|middle|start|beginning)\s+of\s+
      (?:(?:the|this|next)\s+)?(?:{_MONTH}|week|month|term|year){_YEAR}
    | (?:the\s+)?next\s+(?:(?:full|ordinary|committee|board|council|parish)\s+){{0,2}}
      (?:meeting|agenda|FGB|LGB|committee|council|board|{_DAY}|week|month|term)
    | (?:the\s+)?(?:{_MONTH}){_YEAR}\s+meeting
    | (?:the\s+)?meeting\s+(?:on|of|in)\s+(?:{_DATE}|{_MONTH})
    | (?:{_MONTH})(?:\s+\d{{4}})?
    | (?:{_DAY})(?:\s+week)?
    | tomorrow | today | tonight | asap | a\.s\.a\.p\.? | immediately | ongoing
"""
_LEADS = r"""
    by | before | due(?:\s+(?:by|date))? | no\s+later\s+than | not\s+later\s+than | deadline | for\s+completion\s+by
    | target(?:\s+date)? | on\s+or\s+before | in\s+time\s+for
    | (?:for|at)(?=\s+(?:the\s+)?next\s)
"""
_SAID = pattern(
    rf"""(?P<lead> (?:^|[\s,;(–-])\s* (?:to\s+be\s+(?:done|completed)\s+)? (?:{_LEADS})(?:\s*:)?\s+ (?:on\s+)? )
    (?P<due> {_DATE} | {_PERIOD} ) (?:[.;,)*_]|\s){{0,12}} $""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = pattern(rf"(?P<due> {_DATE} | {_PERIOD} ) (?:[.;,)*_]|\s){{0,12}} $", re.VERBOSE | re.IGNORECASE)
_YEAR_STATED = re.compile(r"\b\d{4}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b|'\d\d\b")
_REACH = 120
_ANY_DAY = date(2000, 1, 1)
"""Stands in for today where the year is stated and today makes no difference."""


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due: where the words before the date begin, where the date stands, and the day it names."""

    lead: int
    span: Span
    day: date | None


def read_due(text: str, start: int, stop: int, today: date | None = None) -> Due | None:
    """The due date at the end of the words from `start` to `stop`: "by 30 September", "due the next meeting"."""
    floor = max(start, stop - _REACH)
    found = _SAID.search(text[floor:stop])
    if found is None:
        return None
    return _due(text, floor + found.start("lead"), Span(floor + found.start("due"), floor + found.end("due")), today)


def read_whole_due(text: str, start: int, stop: int, today: date | None = None) -> Due | None:
    """The due date that these words are and nothing else: "30 September", "by the next meeting"."""
    if stop - start > _REACH:
        return None
    said = read_due(text, start, stop, today)
    if said is not None and not text[start : said.lead].strip():
        return said
    found = _BARE.match(text[start:stop])
    return _due(text, start, Span(start, start + found.end("due")), today) if found else None


def _due(text: str, lead: int, span: Span, today: date | None) -> Due:
    words = span.of(text)
    stated = _YEAR_STATED.search(words) is not None
    day = parse_date(words, today or _ANY_DAY, ahead=True) if stated or today else None
    return Due(lead, span, day)
