"""Bank holidays of the nations, by year."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType


class Nation(StrEnum):
    """A nation of the United Kingdom; the values are the codes that calendars know it by."""

    ENGLAND = "ENG"
    WALES = "WLS"
    SCOTLAND = "SCT"
    NORTHERN_IRELAND = "NIR"


@lru_cache(maxsize=64)
def bank_holidays(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of one year with their names, those in place of a weekend day included.

    They come with the `holidays` package, so a holiday proclaimed after its release has to be given as an extra day.
    """
    # Imported here because it takes longer than the rest of a start together and most starts count no days.
    from holidays import country_holidays

    known = country_holidays("GB", subdiv=nation.value, years=year)
    return MappingProxyType({day: name for day, name in sorted(known.items()) if day.year == year})


def easter_day(year: int) -> date:
    """Easter Day in the Gregorian calendar (the method of Meeus, Jones and Butcher)."""
    golden, century, in_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
