"""Which minute a citation means: by its number, as far as the citation gives it."""

from dataclasses import replace
from datetime import date

from clerk.numbering.reading import parse_citation
from clerk.numbering.scheme import MinuteNumber, NumberingScheme, register_year


def cited_number(scheme: NumberingScheme, text: str, held_on: date) -> MinuteNumber | None:
    """The number a citation gives in minutes of `held_on`; one without a year is of the register year of that day."""
    number = parse_citation(scheme, text)
    if number is None or number.year:
        return number
    return replace(number, year=register_year(scheme, held_on))


def means(scheme: NumberingScheme, cited: MinuteNumber, number: MinuteNumber) -> bool:
    """Whether a citation means a minute, as far as it says: it may leave out the meeting and name a paragraph."""
    return (
        (cited.year, cited.serial) == (number.year, number.serial)
        and cited.month in (0, number.month)
        and cited.day in (0, number.day)
        and cited.meeting in (0, number.meeting)
        and (cited.private == number.private or not scheme.private_apart)
    )
