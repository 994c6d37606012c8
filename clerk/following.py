"""References that follow their minute: when numbers change, the words that cite them change too.

A citation is rewritten in the way it was typed (with or without its year, with its paragraph) and only where it no
longer says the number of the minute it was about. Where that minute has lost its number, the mark `??` takes the
place of the number, so that nothing is cited that was not meant and the clerk looks at it before circulation.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from clerk.numbering import MinuteNumber, NumberingScheme, citation, parse_citation, register_year
from clerk.numbering.meaning import cited_number, means

LOST = "??"
"""Stands in the place of a number that is no more; it is the notation's flag for what is to be checked."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a text and the number that its minute has now, None where it has none any more.

    `end` is where the citation ends in the text, and `citation` how it is typed there. `title` is that of the
    minute it was about, given for the clerk who has to look for it.
    """

    citation: str
    end: int
    number: MinuteNumber | None
    title: str = ""


def follow(text: str, cited: Iterable[Cited], scheme: NumberingScheme, held_on: date) -> str:
    """The text, of minutes of `held_on`, with every citation saying the number its minute has now."""
    for one in sorted(cited, key=lambda each: each.end, reverse=True):
        start = one.end - len(one.citation)
        if text[start : one.end] == one.citation:
            text = text[:start] + _now(one, text[one.end :], scheme, held_on) + text[one.end :]
    return text


def _now(one: Cited, behind: str, scheme: NumberingScheme, held_on: date) -> str:
    if one.number is None:
        named = not one.title or one.title.casefold() in behind[: len(one.title) + 4].casefold()
        return LOST if named else f"{LOST} ‘{one.title}’"
    said = cited_number(scheme, one.citation, held_on)
    if said is not None and means(scheme, said, one.number):
        return one.citation
    typed = parse_citation(scheme, one.citation)
    number = replace(one.number, sub=typed.sub if typed else 0)
    without_year = typed is not None and not typed.year and number.year == register_year(scheme, held_on)
    return citation(scheme, replace(number, year=0) if without_year else number)
