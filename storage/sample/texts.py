"""Filling in what a sample text leaves open: days, years, names and the numbers of other minutes.

{held:previous} {held:next} {held:07}   the day of another meeting of the body, in the body's form
{weekday:next}                          the same with its weekday
{date:+14}                              a day so many days after the meeting, or before it
{year:0} {year:-1}                      the financial year of the meeting, or another: 2025/26
{yy}                                    two figures of the calendar year
{minute:slug} {title:slug}              the citation of another minute, its title
{ref:slug}                              both: minute 41/25 ‘School Attendance’
{apologies}                             who sent apologies
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from clerk.dates import write_date, write_weekday_date

_OPEN = re.compile(r"\{(?P<kind>[a-z]+)(?::(?P<which>[^{}]+))?\}")


@dataclass(frozen=True, slots=True)
class Blanks:
    """What the blanks of one meeting's texts are filled from. `cited` has citation and title by the item's slug."""

    key: str
    days: Mapping[str, date]
    date_form: str
    apologies: str = ""
    cited: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def fill(self, text: str) -> str:
        """The text with every blank filled; raises KeyError or ValueError for one that cannot be."""
        return _OPEN.sub(lambda found: _FILLERS[found["kind"]](self, found["which"] or ""), text)

    def held(self, which: str) -> date:
        """The day of the meeting that is meant."""
        keys = list(self.days)
        step = {"previous": -1, "this": 0, "next": 1}.get(which)
        return self.days[which if step is None else keys[keys.index(self.key) + step]]


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _year(blanks: Blanks, which: str) -> str:
    day = blanks.held("this")
    year = day.year - ((day.month, day.day) < (4, 1)) + int(which)
    return f"{year}/{(year + 1) % 100:02d}"


_FILLERS: dict[str, Callable[[Blanks, str], str]] = {
    "held": lambda blanks, which: write_date(blanks.held(which), blanks.date_form),
    "weekday": lambda blanks, which: write_weekday_date(blanks.held(which), blanks.date_form),
    "date": lambda blanks, which: write_date(blanks.held("this") + timedelta(days=int(which)), blanks.date_form),
    "year": _year,
    "yy": lambda blanks, which: f"{blanks.held('this').year % 100:02d}",
    "minute": lambda blanks, which: blanks.cited[which][0],
    "title": lambda blanks, which: blanks.cited[which][1],
    "ref": lambda blanks, which: "minute {} ‘{}’".format(*blanks.cited[which]),
    "apologies": lambda blanks, which: blanks.apologies,
}
