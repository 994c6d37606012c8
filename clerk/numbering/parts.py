"""What a citation consists of: the one list of parts that both writing and reading follow."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

from clerk.numbering.scheme import MinuteNumber, NumberingScheme, YearBasis, YearForm

_CENTURY_TURNS = 70


@dataclass(frozen=True, slots=True)
class Field:
    """A part that varies: how it is written, what it looks like, and what it says of the number.

    `attribute` is the field of MinuteNumber that `read` gives; `fixed` whether it always has the same length.
    `read` gives None for what cannot be, such as the year 19-21.
    """

    name: str
    attribute: str
    write: Callable[[MinuteNumber], str]
    pattern: str
    read: Callable[[str], int | None] = int
    fixed: bool = True


def full_year(figures: str) -> int:
    """The year of two figures, 1970 to 2069."""
    year = int(figures)
    return year + (1900 if year >= _CENTURY_TURNS else 2000)


def _first_of_pair(figures: str) -> int | None:
    first, second = re.split("[-/]", figures)
    year = full_year(first) if len(first) == len("19") else int(first)
    return year if int(second) == (year + 1) % 100 else None


def _within(most: int) -> Callable[[str], int | None]:
    return lambda figures: int(figures) if 1 <= int(figures) <= most else None


def _short(year: int) -> str:
    return f"{year % 100:02d}"


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("n", "serial", lambda number: str(number.serial), "[0-9]{1,6}", fixed=False),
        Field("yy", "year", lambda number: _short(number.year), "[0-9]{2}", full_year),
        Field("yyyy", "year", lambda number: f"{number.year:04d}", "[0-9]{4}"),
        Field(
            "yy_yy",
            "year",
            lambda number: f"{_short(number.year)}-{_short(number.year + 1)}",
            "[0-9]{2}-[0-9]{2}",
            _first_of_pair,
        ),
        Field(
            "yyyy_yy",
            "year",
            lambda number: f"{number.year:04d}/{_short(number.year + 1)}",
            "[0-9]{4}/[0-9]{2}",
            _first_of_pair,
        ),
        Field("mm", "month", lambda number: f"{number.month:02d}", "[0-9]{2}", _within(12)),
        Field("m", "month", lambda number: str(number.month), "[0-9]{1,2}", _within(12), fixed=False),
        Field("dd", "day", lambda number: f"{number.day:02d}", "[0-9]{2}", _within(31)),
        Field("d", "day", lambda number: str(number.day), "[0-9]{1,2}", _within(31), fixed=False),
        Field("meeting", "meeting", lambda number: str(number.meeting), "[0-9]{1,3}", fixed=False),
    )
}
"""The parts a number may have, by the name a scheme's `form` calls them."""

SERIAL = FIELDS["n"]

_YEAR_FIELDS = {
    YearForm.SHORT: "{yy}",
    YearForm.LONG: "{yyyy}",
    YearForm.SHORT_PAIR: "{yy_yy}",
    YearForm.LONG_PAIR: "{yyyy_yy}",
}

Part = str | Field


@lru_cache(maxsize=256)
def citation_parts(scheme: NumberingScheme, *, with_year: bool = True) -> tuple[Part, ...]:
    """The parts of a citation in order: text as it stands, and fields. Without its year it is prefix and serial.

    Raises ValueError, with a sentence, for a `form` that cannot be followed.
    """
    if scheme.form:
        return _parts_of_form(scheme.form)
    with_year = with_year and scheme.basis is not YearBasis.NEVER
    year = _YEAR_FIELDS.get(scheme.year_form, "") if with_year else ""
    fields = ["{n}", year] if scheme.number_first else [year, "{n}"]
    joint = _literal(scheme.separator)
    return _parts_of_form(_literal(scheme.prefix) + joint.join(field for field in fields if field))


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _parts_of_form(form: str) -> tuple[Part, ...]:
    try:
        pieces = [(text, name) for text, name, _, _ in Formatter().parse(form)]
    except ValueError:
        raise ValueError(f'The form "{form}" has a brace that is not closed.') from None
    parts: list[Part] = []
    for text, name in pieces:
        if text:
            parts.append(text)
        if name is None:
            continue
        if name not in FIELDS:
            raise ValueError(f'The form "{form}" has "{{{name}}}". It may have: {", ".join(FIELDS)}.')
        parts.append(FIELDS[name])
    return tuple(parts)
