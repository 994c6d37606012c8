"""What a numbering scheme and a minute number are, and the register year a meeting falls in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk.numbering.subparagraphs import SubForm


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
    `starts` is the first (month, day) of the register year for a municipal or academic basis; annual meetings fall in
    May (Local Government Act 1972, Schedule 12, paragraphs 1, 7 and 23).
    `first` is the first serial of a year; `pad` the least number of digits.

    `form` is for numbers made of more than a serial and a year, and then takes the place of prefix, separator and
    year form in a citation: "{yy}/{mm}/{d}/{n}" for 16/09/6/1, "{meeting}.{yy}.{n}" for 1.15.1. It may use n, yy,
    yyyy, yy_yy, yyyy_yy, m, mm, d, dd and meeting (the number of the meeting in its year).
    `sub_form` marks paragraphs within a minute. `private_mark` stands after the serial of a private minute (12E);
    with `private_apart` private minutes are counted by themselves, otherwise they share the sequence.
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
    form: str = ""
    sub_form: SubForm = SubForm.NONE
    private_mark: str = ""
    private_apart: bool = False


@dataclass(frozen=True, slots=True, order=True)
class MinuteNumber:
    """A serial in the register of the year that began in `year` (0 where numbers never start again).

    Month, day and `meeting` (its number in the year) are set only where the scheme writes them, see `placed`.
    `sub` is a paragraph of the minute, 0 for the whole; `private` whether it bears the mark of private minutes.
    """

    year: int
    serial: int
    month: int = 0
    day: int = 0
    meeting: int = 0
    sub: int = 0
    private: bool = False


def register_year(scheme: NumberingScheme, held_on: date) -> int:
    """The year in whose register a meeting held on that day is numbered; 0 for a scheme that never restarts."""
    if scheme.basis is YearBasis.NEVER:
        return 0
    if scheme.basis in (YearBasis.CALENDAR, YearBasis.MEETING):
        return held_on.year
    return held_on.year - ((held_on.month, held_on.day) < tuple(scheme.starts))
