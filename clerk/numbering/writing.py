"""Writing a minute number over its minute and in a citation."""

from dataclasses import replace
from datetime import date

from clerk.numbering.parts import SERIAL, Field, Part, citation_parts
from clerk.numbering.scheme import MinuteNumber, NumberingScheme
from clerk.numbering.subparagraphs import write_sub


def heading(scheme: NumberingScheme, number: MinuteNumber) -> str:
    """The number as shown over its minute: "6." or "25/19"."""
    if scheme.heading_year:
        return citation(scheme, number) + scheme.suffix
    return scheme.prefix + _serial(scheme, number) + scheme.suffix


def citation(scheme: NumberingScheme, number: MinuteNumber) -> str:
    """The number as later minutes cite it: "6/19", and a paragraph of it "6.2/19"."""
    return "".join(_write(scheme, part, number) for part in citation_parts(scheme, with_year=bool(number.year)))


def placed(scheme: NumberingScheme, number: MinuteNumber, held_on: date, meeting: int = 0) -> MinuteNumber:
    """The number with what the scheme writes of its meeting: month and day, and the meeting's number in the year.

    Every other scheme gives the number back as it is, so the call does no harm where it is not needed.
    """
    written = {part.attribute for part in citation_parts(scheme) if isinstance(part, Field)}
    return replace(
        number,
        month=held_on.month if "month" in written else number.month,
        day=held_on.day if "day" in written else number.day,
        meeting=meeting if "meeting" in written else number.meeting,
    )


def _write(scheme: NumberingScheme, part: Part, number: MinuteNumber) -> str:
    if isinstance(part, str):
        return part
    return _serial(scheme, number) if part is SERIAL else part.write(number)


def _serial(scheme: NumberingScheme, number: MinuteNumber) -> str:
    mark = scheme.private_mark if number.private else ""
    return f"{number.serial:0{max(scheme.pad, 1)}d}{mark}{write_sub(scheme.sub_form, number.sub)}"
