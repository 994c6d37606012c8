"""Minute numbers: schemes as data, the year a number belongs to, formatting and parsing.

A minute number is a serial within a register year. How it is shown over a minute ("6."), how it is cited in
later minutes ("6/19") and when the serial starts again are the body's scheme.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class YearBasis(StrEnum):
    """When the serial starts again."""

    CALENDAR = "calendar"
    MUNICIPAL = "municipal"
    ACADEMIC = "academic"
    MEETING = "meeting"
    NEVER = "never"


class YearForm(StrEnum):
    """How the register year is written; the values are examples for 2019."""

    NONE = ""
    SHORT = "19"
    LONG = "2019"
    SHORT_PAIR = "19-20"
    LONG_PAIR = "2019/20"


@dataclass(frozen=True, slots=True)
class NumberingScheme:
    """One body's way of numbering.

    `prefix` and `suffix` stand round the number where it is shown as a heading; the citation has no suffix.
    `heading_year` says whether the year is part of the heading too or only of the citation.
    `starts` is the first (month, day) of the register year for a municipal or academic basis.
    `first` is the first serial of a year; `pad` the least number of digits.
    """

    prefix: str = ""
    separator: str = "/"
    year_form: YearForm = YearForm.SHORT
    number_first: bool = True
    heading_year: bool = False
    suffix: str = "."
    pad: int = 1
    basis: YearBasis = YearBasis.MUNICIPAL
    starts: tuple[int, int] = (5, 1)
    first: int = 1


@dataclass(frozen=True, slots=True, order=True)
class MinuteNumber:
    """A serial in the register of the year that began in `year` (0 where numbers never start again)."""

    year: int
    serial: int


def register_year(scheme: NumberingScheme, held_on: date) -> int:
    """The year in whose register a meeting held on that day is numbered; 0 for a scheme that never restarts."""
    if scheme.basis is YearBasis.NEVER:
        return 0
    if scheme.basis in (YearBasis.CALENDAR, YearBasis.MEETING):
        return held_on.year
    return held_on.year - ((held_on.month, held_on.day) < tuple(scheme.starts))


def heading(scheme: NumberingScheme, number: MinuteNumber) -> str:
    """The number as shown over its minute: "6." or "25/19"."""
    label = citation(scheme, number) if scheme.heading_year else scheme.prefix + f"{number.serial:0{scheme.pad}d}"
    return label + scheme.suffix


def citation(scheme: NumberingScheme, number: MinuteNumber) -> str:
    """The number as later minutes cite it: "6/19"."""
    serial = f"{number.serial:0{scheme.pad}d}"
    year = _year(scheme.year_form, number.year) if number.year else ""
    parts = [serial, year] if scheme.number_first else [year, serial]
    return scheme.prefix + scheme.separator.join(part for part in parts if part)


def _year(form: YearForm, year: int) -> str:
    short, following = f"{year % 100:02d}", f"{(year + 1) % 100:02d}"
    return {
        YearForm.NONE: "",
        YearForm.SHORT: short,
        YearForm.LONG: f"{year:04d}",
        YearForm.SHORT_PAIR: f"{short}-{following}",
        YearForm.LONG_PAIR: f"{year:04d}/{following}",
    }[form]
