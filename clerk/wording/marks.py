"""Marks of clauses: each form is called by its first mark, as a policy keeps it."""

import re

_FORMS = ("(1)", "1)", "1.", "1", "(a)", "a)", "a.", "(i)", "i)", "i.", "A:", "(A)", "A)", "A.", "(I)", "I)")
_PARTS = re.compile(r"(\(?)([1aAiI])([).:]?)")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

CLAUSE_MARKS: tuple[str, ...] = _FORMS
"""The forms of marks there are."""


def clause_mark(form: str, number: int) -> str:
    """The mark of a clause, counted from 1, with what separates it from its words: "(2) ", "b) ", "3  ".

    A form that is not known is taken for "(1)".
    """
    found = _PARTS.fullmatch(form) if form in _FORMS else None
    before, count, after = found.groups() if found else ("(", "1", ")")
    # A bare figure is only a mark with two spaces behind it: "3 members" is a sentence.
    gap = " " if before or after else "  "
    return f"{before}{_counted(count, number)}{after}{gap}"


def _counted(first: str, number: int) -> str:
    if first == "1":
        return str(number)
    letters = _letters(number) if first in "aA" else _roman(number)
    return letters.upper() if first.isupper() else letters


def _letters(number: int) -> str:
    """a to z, then aa, bb, as statutes go on."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def _roman(number: int) -> str:
    figures = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        figures += letters * count
    return figures
