"""Meetings by rule: a year of dates from "second Tuesday monthly except August", and what stands in their way.

A rule is one or more weekdays of the month ("first Monday and third Wednesday", "last Thursday"), in every month, in
every so many months, only in some or except in some; or a weekday every so many weeks ("every 6 weeks from 7 May on
Thursdays", "fortnightly on Mondays").
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from clerk.bank_holidays import Nation, bank_holidays
from clerk.dates import MONTHS, WEEKDAYS, parse_date
from clerk.dates.words import read_month, read_number, read_ordinal
from clerk.problems import Problem
from clerk.wording.words import word_set

_LAST = -1
_WEEK = timedelta(weeks=1)
_SATURDAY = 5
_DAY = "|".join(f"{day}s?|{day[:3]}" for day in WEEKDAYS) + "|tues|weds|thurs?"
_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS) + "|sept"
_WHICH = r"(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
_NTH = re.compile(rf"\b(?P<nth>{_WHICH})\s+(?P<day>{_DAY})\b", re.I)
_SEVERAL = re.compile(rf"\b(?P<which>{_WHICH}(?:\s*(?:,|and|&|,\s*and)\s*{_WHICH})+)\s+(?P<day>{_DAY})\b", re.I)
_WEEKS = re.compile(r"\bevery\s+(?:(?P<count>\w+)\s+)?weeks?\b|\b(?P<word>weekly|fortnightly)\b", re.I)
_OTHER_WEEK = re.compile(r"\bevery\s+(?:other|second)\s+week\b", re.I)
_EVERY_DAY = re.compile(rf"\bevery\s+(?:{_DAY})\b", re.I)
_MONTHS_APART = re.compile(
    r"\bevery\s+(?P<count>\w+)\s+months?\b|(?<![\w-])(?P<word>monthly|quarterly|alternate\s+months?)\b|\bevery\s+month\b",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+(?P<day>\d[\w/ -]*?|\w+\s+\d[\w ]*?)(?=\s+on\b|\s+except\b|,|$)", re.I)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?:\s+for)?|excluding|excl\.?|apart\s+from|other\s+than|without|(?:but\s+)?(?:not|no)(?:\s+meetings?)?)\s+"
    rf"(?:(?:in|during)\s+)?(?P<months>(?:(?:{_MONTH}|and|or|in)\b[\s,]*)+)",
    re.I,
)
_IN = re.compile(rf"\b(?P<months>(?:{_MONTH})\b(?:[\s,&]*(?:(?:{_MONTH}|and|or)\b))*)", re.I)
_FILLERS = word_set("a and at but each every held in meet meeting meetings meets month months of on the then year")
_WEEKDAY = re.compile(rf"\b(?P<day>{_DAY})\b", re.I)

_EXAMPLES = "“second Tuesday monthly except August” or “every 6 weeks from 7 May on Thursdays”"


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """When a body meets. `weekdays` are pairs of which in the month (-1: the last) and the weekday (Monday is 0).

    With `every_weeks` the pairs have 0 for which; counting begins at `begins`, or without it at the first such day.
    `months` are those in which it meets; of these, only every `every_months`-th from the first is taken.
    """

    weekdays: tuple[tuple[int, int], ...]
    every_weeks: int = 0
    every_months: int = 1
    begins: date | None = None
    months: frozenset[int] = frozenset(range(1, 13))


@dataclass(frozen=True, slots=True)
class Clash:
    """Something in the way of a day, as a sentence."""

    day: date
    sentence: str


def parse_rule(text: str, today: date) -> MeetingRule:
    """The rule that a clerk types; raises Problem with examples where it cannot be understood.

    `today` says which year a day without one is in.
    """
    begins, rest = _begins(text, today)
    months, rest = _months(rest)
    rest = _SEVERAL.sub(_each_apart, rest)
    _nothing_else(text, rest)
    nth = tuple(_weekday_of_month(found) for found in _NTH.finditer(rest))
    weeks = _weeks(rest)
    if weeks and not nth:
        weekdays = tuple((0, _weekday(found["day"])) for found in _WEEKDAY.finditer(rest))
        if not weekdays and begins is not None:
            weekdays = ((0, begins.weekday()),)
        if len(weekdays) == 1:
            return MeetingRule(weekdays, every_weeks=weeks, begins=begins, months=months)
    if nth and not weeks:
        return MeetingRule(nth, every_months=_months_apart(rest), begins=begins, months=months)
    raise Problem(f"“{text.strip()}” does not say when the body meets. Write it like {_EXAMPLES}.")


def planned_days(rule: MeetingRule, first: date, months: int) -> tuple[date, ...]:
    """The days of a rule in so many months from `first` on, in order."""
    end = _months_on(first.replace(day=1), months)
    days = _by_weeks(rule, first, end) if rule.every_weeks else _by_months(rule, first, end)
    begins = rule.begins or first
    return tuple(sorted(day for day in set(days) if max(first, begins) <= day < end and day.month in rule.months))


def clashes(day: date, nation: Nation, extra: Mapping[date, str], others: Mapping[date, str]) -> tuple[Clash, ...]:
    """What is in the way of a day: a weekend, a bank holiday, a day the body leaves out, another body's meeting.

    `others` are the meetings of other bodies by day, in words.
    """
    found = []
    if day.weekday() >= _SATURDAY:
        found.append(f"It is a {WEEKDAYS[day.weekday()]}.")
    if day in (holidays := bank_holidays(nation, day.year)):
        found.append(f"It is a bank holiday: {holidays[day]}.")
    if day in extra:
        found.append(f"It is left out: {extra[day]}.")
    if day in others:
        found.append(f"{others[day]} meets on the same day.")
    return tuple(Clash(day, sentence) for sentence in found)


def _each_apart(found: re.Match[str]) -> str:
    """ "first and third Wednesday" as "first Wednesday third Wednesday"."""
    return " ".join(f"{which} {found['day']}" for which in re.findall(_WHICH, found["which"], re.I))


def _nothing_else(text: str, rest: str) -> None:
    """Refuse a rule with words that are not understood: what they ask for would be left out in silence."""
    for pattern in (_NTH, _OTHER_WEEK, _WEEKS, _EVERY_DAY, _MONTHS_APART, _WEEKDAY):
        rest = pattern.sub(" ", rest)
    odd = [word for word in re.findall(r"[\w-]+", rest) if word.casefold() not in _FILLERS]
    if odd and _WEEKDAY.search(text):
        raise Problem(f"“{' '.join(odd)}” in “{text.strip()}” is not understood. Write it like {_EXAMPLES}.")


def _begins(text: str, today: date) -> tuple[date | None, str]:
    found = _FROM.search(text)
    if found is None:
        return None, text
    day = parse_date(found["day"], today, ahead=True) or parse_date(f"1 {found['day']}", today, ahead=True)
    if day is None:
        raise Problem(f"“{found['day']}” is no day to begin from. Write it like “from 7 May”.")
    return day, text[: found.start()] + " " + text[found.end() :]


def _months(text: str) -> tuple[frozenset[int], str]:
    every = frozenset(range(1, 13))
    if found := _EXCEPT.search(text):
        return every - _named(found["months"]), text[: found.start()] + " " + text[found.end() :]
    if found := _IN.search(text):
        return _named(found["months"]), text[: found.start()] + " " + text[found.end() :]
    return every, text


def _named(words: str) -> frozenset[int]:
    return frozenset(month for word in re.findall(r"[A-Za-z]+", words) if (month := read_month(word)) is not None)


def _weekday_of_month(found: re.Match[str]) -> tuple[int, int]:
    nth = _LAST if found["nth"].casefold() == "last" else read_ordinal(found["nth"]) or 1
    return nth, _weekday(found["day"])


def _weekday(word: str) -> int:
    return next(place for place, day in enumerate(WEEKDAYS) if day[:3].casefold() == word[:3].casefold())


def _weeks(text: str) -> int:
    if _OTHER_WEEK.search(text):
        return 2
    if found := _WEEKS.search(text):
        if found["word"]:
            return 2 if found["word"].casefold() == "fortnightly" else 1
        return _number(found["count"])
    return 1 if _EVERY_DAY.search(text) else 0


def _months_apart(text: str) -> int:
    found = _MONTHS_APART.search(text)
    if found is None or (found["word"] or "").casefold() == "monthly":
        return 1
    if found["word"]:
        return 3 if found["word"].casefold() == "quarterly" else 2
    return _number(found["count"])


def _number(word: str | None) -> int:
    if word is None:
        return 1
    number = 2 if word.casefold() == "other" else read_number(word) or read_ordinal(word)
    if number is None or not 1 <= number <= 52:
        raise Problem(f"“{word}” is no number of weeks or months between meetings. Write it like “every 6 weeks”.")
    return number


def _by_weeks(rule: MeetingRule, first: date, end: date) -> Iterator[date]:
    weekday = rule.weekdays[0][1]
    start = rule.begins or first
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    while day < end:
        yield day
        day += rule.every_weeks * _WEEK


def _by_months(rule: MeetingRule, first: date, end: date) -> Iterator[date]:
    month, place = first.replace(day=1), 0
    while month < end:
        if month.month in rule.months:
            if place % rule.every_months == 0:
                for nth, weekday in rule.weekdays:
                    day = _nth_weekday(month, nth, weekday)
                    if day is not None:
                        yield day
            place += 1
        month = _months_on(month, 1)


def _nth_weekday(month: date, nth: int, weekday: int) -> date | None:
    """The nth such weekday of a month, None where it has only four."""
    if nth == _LAST:
        last = _months_on(month, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = month + timedelta(days=(weekday - month.weekday()) % 7) + (nth - 1) * _WEEK
    return day if day.month == month.month else None


def _months_on(month: date, count: int) -> date:
    whole = month.year * 12 + month.month - 1 + count
    return date(whole // 12, whole % 12 + 1, 1)
