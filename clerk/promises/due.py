"""When it is due, wherever a sentence says so: "by 30 September", "at the next meeting", "in six months' time"."""

import re
from collections.abc import Callable
from datetime import date

from clerk.dates import MONTHS, WEEKDAYS, parse_date
from clerk.promises.promise import Due, Occasion

_MONTH = "|".join(f"{month}|{month[:3]}\\.?(?![a-z])" for month in MONTHS) + "|Sept\\.?"
_DAY = "|".join(f"{day}|{day[:3]}" for day in WEEKDAYS)
_DATE = (
    rf"(?:(?:{_DAY}),?\s+(?:the\s+)?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})(?:,?\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4})"
)
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_PREPOSITION = (
    r"(?:by|before|at|to|for|until|prior\s+to|in\s+time\s+for|in\s+advance\s+of|ahead\s+of|not?\s+later\s+than"
    r"|on\s+or\s+before)"
)
_MEETING = (
    r"(?:(?:ordinary|full|annual|parish|town|community|pc|council|board|committee|scrutiny|cabinet|governors?’?|lgb"
    r"|discussion\s+group)\s+){0,3}(?:meeting|agenda)"
)

Reader = Callable[[re.Match[str], Occasion], date | None]


def _day(found: re.Match[str], occasion: Occasion) -> date | None:
    return parse_date(found["when"], occasion.held_on, ahead=True)


def _next_meeting(found: re.Match[str], occasion: Occasion) -> date | None:
    return occasion.next_meeting


def _month(found: re.Match[str], occasion: Occasion) -> date | None:
    """The first meeting in that month after this one."""
    month = next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(found["month"].title()[:3]))
    return next((day for day in occasion.later_meetings if day.month == month), None)


def _new_year(found: re.Match[str], occasion: Occasion) -> date | None:
    """The first meeting of the body's next year, or the day on which it begins."""
    month, day = {"financial": (4, 1), "calendar": (1, 1)}.get(found["which"].lower(), occasion.year_starts)
    starts = date(occasion.held_on.year, month, day)
    if starts <= occasion.held_on:
        starts = starts.replace(year=starts.year + 1)
    return next((meeting for meeting in occasion.later_meetings if meeting >= starts), starts)


def _unsaid(found: re.Match[str], occasion: Occasion) -> date | None:
    return None


_FORMS: tuple[tuple[str, Reader, bool], ...] = (
    (
        rf"{_PREPOSITION}\s+(?:the\s+)?(?:deadline\s+of\s+)?(?P<when>{_DATE})(?!\s+(?:meeting|minutes))(?:\s+deadline)?",
        _day,
        False,
    ),
    (rf"{_PREPOSITION}\s+(?:the|its|their|our)\s+(?:next\s+)?{_MEETING}\s+(?:on|of)\s+(?P<when>{_DATE})", _day, True),
    (rf"(?:{_PREPOSITION}|of|on)\s+(?:the\s+|its\s+|their\s+|our\s+)?next\s+{_MEETING}", _next_meeting, True),
    (rf"{_PREPOSITION}\s+(?:the\s+|its\s+)?(?P<month>{_MONTH})(?:’s|'s)?\s+{_MEETING}", _month, True),
    (rf"{_PREPOSITION}\s+(?:the\s+|its\s+|a\s+)?{_MEETING}\s+in\s+(?P<month>{_MONTH})", _month, True),
    (
        r"(?:in|for|during|at\s+the\s+start\s+of|from|early\s+in)\s+the\s+(?:new|next|coming|forthcoming)\s+"
        r"(?P<which>municipal|financial|academic|civic|calendar|council)\s+year",
        _new_year,
        False,
    ),
    (rf"(?P<when>in\s+{_COUNT}\s+(?:days?|weeks?|fortnights?|months?|years?)[’']?(?:\s+time)?)(?!\w)", _day, False),
    (
        rf"within\s+(?:the\s+next\s+)?(?P<when>{_COUNT}\s+(?:working\s+)?(?:days?|weeks?|fortnight|months?|years?))",
        _day,
        False,
    ),
    (
        rf"(?:by|before|at)\s+(?:the\s+)?(?P<when>end\s+of\s+(?:the\s+)?(?:{_MONTH}|this\s+month|next\s+month)(?:\s+\d{{4}})?)",
        _day,
        False,
    ),
    (rf"(?:by|before)\s+(?P<when>(?:{_DAY})|tomorrow)\b", _day, False),
    (rf"{_PREPOSITION}\s+(?:the\s+|an?\s+)?(?:future|later|subsequent|annual|following)\s+{_MEETING}", _unsaid, False),
    (rf"{_PREPOSITION}\s+(?:the\s+)?(?:AGM|annual\s+meeting)", _unsaid, False),
    (r"(?:at|on|to)\s+(?:each|every)\s+(?:[\w’'&-]+\s+){0,8}?(?:meeting|agenda)", _unsaid, False),
    (
        rf"by\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?(?:year|term|month|week|summer)|(?:{_MONTH})(?:\s+\d{{4}})?)(?!\s+\d)",
        _unsaid,
        False,
    ),
    (
        r"(?:over|during|in)\s+the\s+(?:summer|autumn|spring|winter|coming\s+(?:weeks|months)|next\s+few\s+(?:days|weeks|months))",
        _unsaid,
        False,
    ),
    (
        r"\b(?:as\s+soon\s+as\s+(?:possible|practicable)|asap|immediately|shortly|in\s+due\s+course|urgently)",
        _unsaid,
        False,
    ),
    (
        r"\b(?:quarterly|monthly|annually|termly|every\s+(?:six\s+|three\s+)?(?:months?|weeks?|quarter)|twice\s+a\s+year|six-monthly)\b",
        _unsaid,
        False,
    ),
)
_READERS = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE), reader, meets) for pattern, reader, meets in _FORMS
)
_STATED = re.compile(r"\d{4}|/\d{2}\b")


def due_in(words: str, occasion: Occasion | None = None) -> Due:
    """When the sentence says that it is due; an empty Due where it does not.

    Without an occasion there is a day only where the year is stated.
    """
    for pattern, reader, at_meeting in _READERS:
        found = pattern.search(words)
        if found:
            return Due(found[0], _reckoned(found, reader, occasion), at_meeting)
    return Due()


def _reckoned(found: re.Match[str], reader: Reader, occasion: Occasion | None) -> date | None:
    if occasion is not None:
        day = reader(found, occasion)
        return day if day is None or day >= occasion.held_on else None
    if reader is _day and _STATED.search(found["when"]):
        return _day(found, Occasion(date(2000, 1, 1)))
    return None
