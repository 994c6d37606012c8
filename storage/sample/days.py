"""When the bodies of the sample office meet: by rule from today, so that the office is always current."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = timedelta(weeks=1)


def regular_days(rule: dict[str, Any], today: date, held: int, to_come: int) -> list[date]:
    """The days of the regular meetings, `held` of them before `today` and `to_come` from then on, in order.

    `rule` is {weekday, every_weeks} or {weekday, week_of_month, not_in (months)}; no meeting is held about Christmas.
    """
    days = _every_weeks if "every_weeks" in rule else _monthly
    before = [day for day, _ in zip(days(rule, today, -1), range(held), strict=False)]
    after = [day for day, _ in zip(days(rule, today, 1), range(to_come), strict=False)]
    return [*reversed(before), *after]


def _every_weeks(rule: dict[str, Any], today: date, direction: int) -> Iterator[date]:
    """Every so many weeks; the next is between five and eleven days ahead, so that its agenda is out."""
    step = rule["every_weeks"] * _WEEK
    soonest = today + timedelta(days=5)
    day = soonest + timedelta(days=(_WEEKDAYS.index(rule["weekday"]) - soonest.weekday()) % 7)
    if direction < 0:
        day -= step
    while True:
        yield _after_christmas(day)
        day += direction * step


def _monthly(rule: dict[str, Any], today: date, direction: int) -> Iterator[date]:
    """The nth weekday of each month in which the body meets."""
    month = today.replace(day=1)
    while True:
        day = month + timedelta(days=(_WEEKDAYS.index(rule["weekday"]) - month.weekday()) % 7)
        day += (rule["week_of_month"] - 1) * _WEEK
        if month.month not in rule.get("not_in", ()) and (day < today) == (direction < 0):
            yield day
        month = (month + timedelta(days=31 if direction > 0 else -1)).replace(day=1)


def _after_christmas(day: date) -> date:
    """The day itself, or outside the holidays about Christmas the same weekday after them."""
    while (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 2):
        day += _WEEK
    return day
