"""The marks of lists as they are typed, and the ways each can be read."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from clerk.notation.numbers import ROMANS
from clerk.notation.pieces import Line

BULLET_STYLE = "bullet"

_BULLET = re.compile(r"(?:[-*–](?=[^\S\n])|[•·●▪◦‣∙\uf0b7](?![^\W_])|o(?=\t|[^\S\n]{2}))[^\S\n]*")
_NUMBERED = re.compile(
    r"""
    (?P<open>\()? (?P<body> \d{1,3} | [a-z] | [A-Z] | [ivxlc]{2,7} | [IVXLC]{2,7} )
    (?P<close> [.):] ) (?: (?P<gap>[^\S\n]+) | $ | (?=[A-Z“‘"']) )
    | (?P<bare> \d{1,3} (?= \t | [^\S\n]{2} ) | [A-H] (?= [^\S\n]+ [A-Z“"‘] ) ) [^\S\n]+
    """,
    re.VERBOSE | re.MULTILINE,
)
_NEEDS_RUN = ("1 ", "A.", "A:")


class Reading(NamedTuple):
    """One way of reading a mark: its style, named by the first mark of such a list, and its place in the count."""

    style: str
    ordinal: int


class ListMark(NamedTuple):
    """A mark at the head of a line. `needs_run`: it is one only beside others like it, as prose may begin so too."""

    label: str
    end: int
    readings: tuple[Reading, ...]
    needs_run: bool = False

    @property
    def first(self) -> bool:
        """Whether a list may begin with this mark."""
        return not self.readings[0].ordinal or any(reading.ordinal == 1 for reading in self.readings)


def list_mark(text: str, line: Line) -> ListMark | None:
    """The list mark that the line begins with, if any. A bullet has one reading, with the ordinal 0."""
    found = _BULLET.match(text, line.first)
    if found:
        return ListMark(text[line.first], found.end(), (Reading(BULLET_STYLE, 0),))
    found = _NUMBERED.match(text, line.first)
    if found is None:
        return None
    if found["bare"]:
        ((first, ordinal),) = _ordinals(found["bare"])[:1]
        return ListMark(found["bare"], found.end(), (Reading(f"{first} ", ordinal),), needs_run=True)
    return _bracketed(found)


def _bracketed(found: re.Match[str], *, alone: bool = False) -> ListMark | None:
    opening, body, close = found["open"] or "", found["body"], found["close"]
    if opening and close != ")":
        return None
    if not opening and found["gap"] is None and not alone:
        return None
    readings = tuple(
        Reading(f"{opening}{first}{close}", ordinal)
        for first, ordinal in _ordinals(body)
        if close != ":" or first == "A"
    )
    if not readings:
        return None
    label = f"{opening}{body}{close}"
    end = found.end("gap") if found["gap"] is not None else found.end()
    return ListMark(label, end, readings, needs_run=readings[0].style in _NEEDS_RUN)


def _ordinals(body: str) -> Sequence[tuple[str, int]]:
    """The first mark of each alphabet the body may belong to, and its place in it; letters before Roman figures."""
    if body.isdigit():
        return [("1", int(body))]
    lower = body == body.lower()
    places = []
    if len(body) == 1:
        places.append(("a" if lower else "A", ord(body.lower()) - ord("a") + 1))
    if body.lower() in ROMANS:
        places.append(("i" if lower else "I", ROMANS[body.lower()]))
    return places


def mark_readings(label: str) -> tuple[Reading, ...]:
    """The ways a mark standing by itself can be read: "(a)", "1)", "ii."; none where it is no mark."""
    found = _NUMBERED.fullmatch(label)
    mark = _bracketed(found, alone=True) if found else None
    return mark.readings if mark else ()


_RUN_REACH = 12


def in_runs(marks: Sequence[ListMark | None], led: Sequence[bool], sections: Sequence[int]) -> list[ListMark | None]:
    """The marks with those left out that need a run and have none.

    A run is a mark one higher or lower within a few lines, or a line before that leads into a list (`led`).
    `sections` counts the headings before each line: no run goes on past a heading.
    """
    places = [place for place, mark in enumerate(marks) if mark is not None and mark.readings[0].style != BULLET_STYLE]
    running: set[int] = set()
    for place, following in pairwise(places):
        near = following - place <= _RUN_REACH and sections[place] == sections[following]
        if near and _follows(marks[place], marks[following]):
            running.update((place, following))
    kept = list(marks)
    for place in places:
        mark = marks[place]
        if mark is not None and mark.needs_run and place not in running and not (mark.first and led[place]):
            kept[place] = None
    return kept


def _follows(mark: ListMark | None, following: ListMark | None) -> bool:
    if mark is None or following is None:
        return False
    return any(Reading(reading.style, reading.ordinal + 1) in following.readings for reading in mark.readings)
