"""Minute numbers: schemes as data, the year a number belongs to, writing, reading and finding numbers.

A minute number is a serial within a register year. How it is shown over a minute ("6."), how it is cited in
later minutes ("6/19") and when the serial starts again are the body's scheme.
"""

from clerk.numbering.checking import scheme_problems
from clerk.numbering.reading import citation_pattern, parse_citation
from clerk.numbering.scheme import MinuteNumber, NumberingScheme, YearBasis, YearForm, register_year
from clerk.numbering.schemes import SCHEME_NOTES, SCHEMES
from clerk.numbering.subparagraphs import SubForm
from clerk.numbering.writing import citation, heading, placed

__all__ = [
    "SCHEMES",
    "SCHEME_NOTES",
    "MinuteNumber",
    "NumberingScheme",
    "SubForm",
    "YearBasis",
    "YearForm",
    "citation",
    "citation_pattern",
    "heading",
    "parse_citation",
    "placed",
    "register_year",
    "scheme_problems",
]
