"""Which days count towards a period of notice, and why the others do not."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Protocol

from clerk.bank_holidays import Nation, bank_holidays, easter_day

A_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_LEFT_OUT = "a day left out"

ExtraDays = Mapping[date, str] | Collection[date]
"""Days that do not count besides the usual ones, with a reason each where one is given."""


class CountingRule(Protocol):
    """What decides whether a day counts."""

    @property
    def nation(self) -> Nation: ...  # noqa: D102
    @property
    def saturdays(self) -> bool: ...  # noqa: D102
    @property
    def sundays(self) -> bool: ...  # noqa: D102
    @property
    def holidays(self) -> bool: ...  # noqa: D102
    @property
    def breaks(self) -> bool: ...  # noqa: D102


def why_not_counted(day: date, rule: CountingRule, extra: ExtraDays = ()) -> str:
    """Why a day does not count under a rule: "a Sunday", "the Easter break"; "" for a day that counts.

    The flags of a rule say what does count: Saturdays, Sundays, bank holidays; `breaks` leaves out the Christmas and
    Easter breaks.
    """
    if day in (given := _reasons(extra)):
        return given[day]
    if day.weekday() == _SUNDAY and not rule.sundays:
        return "a Sunday"
    if day.weekday() == _SATURDAY and not rule.saturdays:
        return "a Saturday"
    if rule.breaks and _is_within(day, christmas_break(day.year, rule)):
        return "the Christmas break"
    if rule.breaks and _is_within(day, easter_break(day.year)):
        return "the Easter break"
    if not rule.holidays and day in (named := bank_holidays(rule.nation, day.year)):
        return f"a bank holiday: {named[day]}"
    return ""


def christmas_break(year: int, rule: CountingRule) -> tuple[date, date]:
    """First and last day: the last week day before Christmas Day to the first after it that is no bank holiday.

    Source: Local Government Act 1972, section 243. A Saturday is a week day where Saturdays count.
    """
    christmas = date(year, 12, 25)
    first, last = christmas - A_DAY, christmas + A_DAY
    while not _is_week_day(first, rule):
        first -= A_DAY
    while not _is_week_day(last, rule) or last in bank_holidays(rule.nation, year):
        last += A_DAY
    return first, last


def easter_break(year: int) -> tuple[date, date]:
    """First and last day: the Thursday before Easter Day to the Tuesday after it (the same section)."""
    sunday = easter_day(year)
    return sunday - 3 * A_DAY, sunday + 2 * A_DAY


def day_that_counts(day: date, step: timedelta, rule: CountingRule, extra: ExtraDays = ()) -> date:
    """The day itself where it counts, else the nearest that does in the direction of `step` (a day on or back)."""
    while why_not_counted(day, rule, extra):
        day += step
    return day


def counting_days_from(day: date, number: int, rule: CountingRule, extra: ExtraDays = ()) -> date:
    """The day that is so many counting days after `day`, or before it for a negative number; 0 is `day` itself."""
    step = A_DAY if number > 0 else -A_DAY
    for _ in range(abs(number)):
        day = day_that_counts(day + step, step, rule, extra)
    return day


def _reasons(extra: ExtraDays) -> Mapping[date, str]:
    return extra if isinstance(extra, Mapping) else dict.fromkeys(extra, _LEFT_OUT)


def _is_within(day: date, span: tuple[date, date]) -> bool:
    return span[0] <= day <= span[1]


def _is_week_day(day: date, rule: CountingRule) -> bool:
    return day.weekday() != _SUNDAY and (rule.saturdays or day.weekday() != _SATURDAY)
