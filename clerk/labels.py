"""The fixed words of documents, in the language that a body's documents are in: rows of a table, English first.

A further language is a module like `clerk.welsh` and a row in each table here.
"""

from enum import StrEnum

from clerk import welsh


class Labels(StrEnum):
    """The language of the fixed words; the values are codes of ISO 639."""

    ENGLISH = "en"
    WELSH = "cy"


_IN = {Labels.WELSH: welsh.WORDS}
_DAY_FOLLOWS = {Labels.WELSH: welsh.DAY_FOLLOWS}
_HOUR_FOLLOWS = {Labels.WELSH: welsh.HOUR_FOLLOWS}
_SUBJECT_TO = ", subject to "


def said(labels: Labels, english: str) -> str:
    """The words in that language; the English ones where the table has no others."""
    return _IN.get(labels, {}).get(english, english)


def said_of_day(labels: Labels, english: str) -> str:
    """Words that end in a day, "Minutes of the meeting held on ... at 10.00 am", in that language.

    The day is in that language already. As they are where the table has no such opening.
    """
    for opening, words in _DAY_FOLLOWS.get(labels, {}).items():
        if english.startswith(opening):
            day, subject, corrections = english.removeprefix(opening).partition(_SUBJECT_TO)
            for joint, its_words in _HOUR_FOLLOWS[labels].items():
                day = day.replace(joint, its_words, 1)
            return f"{words}{day}{said(labels, subject)}{corrections}"
    return english


def labels_of(value: str) -> Labels:
    """The language that a house style names; English for one that is not known."""
    return Labels(value) if value in list(Labels) else Labels.ENGLISH
