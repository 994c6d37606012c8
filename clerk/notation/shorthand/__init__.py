"""Shorthand: one line that becomes house-style text when the clerk presses Tab.

A line is a verb of a few letters, then its slots, then parts behind semicolons: "res note report; m jones s patel;
7-2-1". `VERBS` is the whole language as a table. Several clauses are parted by " / " (or ";;"). Names are initials, the
beginning of a surname, or @ and letters in order. A line is read while it is typed; what is ambiguous is asked, and
what is wrong stays as typed.
"""

from clerk.notation.shorthand.effects import (
    Adjourned,
    Closed,
    Declared,
    Divided,
    Effect,
    Gallery,
    NamedVote,
    NotTaken,
    Opened,
    PrivateBegins,
    PrivateEnds,
    Resumed,
    RollChange,
    Substituted,
    Urgent,
)
from clerk.notation.shorthand.office import AgendaEntry, Attendee, Office
from clerk.notation.shorthand.reader import is_shorthand, read
from clerk.notation.shorthand.reading import HINT_WIDTH, Choice, Reading
from clerk.notation.shorthand.verbs import VERBS, Verb

__all__ = [
    "HINT_WIDTH",
    "VERBS",
    "Adjourned",
    "AgendaEntry",
    "Attendee",
    "Choice",
    "Closed",
    "Declared",
    "Divided",
    "Effect",
    "Gallery",
    "NamedVote",
    "NotTaken",
    "Office",
    "Opened",
    "PrivateBegins",
    "PrivateEnds",
    "Reading",
    "Resumed",
    "RollChange",
    "Substituted",
    "Urgent",
    "Verb",
    "is_shorthand",
    "read",
]
