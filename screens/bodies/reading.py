"""Reading what is typed in the forms of a body."""

from collections.abc import Iterable
from datetime import date

from clerk.dates import MONTHS, parse_date, write_date
from clerk.problems import Problem
from clerk.text import whole_number
from screens.bodies.view import Choices, Values

YES_NO: Choices = (("yes", "yes"), ("no", "no"))


def same(words: Iterable[str]) -> Choices:
    """Choices that are shown as they are kept."""
    return [(word, word) for word in dict.fromkeys(words)]


def whole(values: Values, name: str, what: str, least: int = 0, most: int = 999) -> int:
    """The field `name` as a whole number in figures; raises Problem, which calls it `what`, for anything else."""
    text = values[name].strip()
    number = whole_number(text)
    if number is None or not least <= number <= most:
        raise Problem(f"{what} should be a whole number from {least} to {most}; “{text}” is not.", name)
    return number


def measure(values: Values, name: str, what: str, least: float, most: float) -> float:
    """The field `name` as a number such as 11 or 2.5; raises Problem, which calls it `what`, for anything else."""
    text = values[name].strip()
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = -1.0
    if not least <= number <= most:
        raise Problem(f"{what} should be a number from {least:g} to {most:g}; “{text}” is not.", name)
    return number


def yes(text: str) -> bool:
    """Whether a choice of YES_NO says yes."""
    return text == "yes"


def shown_yes(value: bool) -> str:
    """The choice of YES_NO for a value."""
    return "yes" if value else "no"


def day_of_year(values: Values, name: str, today: date) -> tuple[int, int]:
    """The field `name` as a month and day such as 1 May; raises Problem for anything else."""
    day = parse_date(values[name], today)
    if day is None:
        raise Problem(f"“{values[name].strip()}” is no day of the year. Write it like 1 May.", name)
    return day.month, day.day


def shown_day(month: int, day: int) -> str:
    """A month and day as a form shows it: "1 May"."""
    return f"{day} {MONTHS[month - 1]}"


def days_left_out(values: Values, name: str, today: date) -> tuple[tuple[str, str], ...]:
    """The lines of the field `name`, a day and a reason parted by a colon.

    Raises Problem for a line that does not begin with a day.
    """
    found = []
    for line in filter(None, map(str.strip, values[name].splitlines())):
        written, _, reason = line.partition(":")
        day = parse_date(written, today)
        if day is None:
            raise Problem(f"“{line}” does not begin with a day. Write it like 24 December 2026: office closed.", name)
        found.append((day.isoformat(), reason.strip() or "left out"))
    return tuple(found)


def shown_days(days: Iterable[tuple[str, str]]) -> str:
    """Days left out as lines of the form."""
    return "\n".join(f"{write_date(date.fromisoformat(day), '18 July 2019')}: {reason}" for day, reason in days)
