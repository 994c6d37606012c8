"""The words of a decision: where they begin behind the decision word, and the clauses that stand in one line."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from clerk.notation.blocks import Clause, Span
from clerk.notation.list_marks import Reading, mark_readings
from clerk.notation.patterns import pattern
from clerk.notation.pieces import overlapping, trimmed

_FILLER = pattern(
    r"""\s*(?: [*_]{1,3} | [:;,–—|] | --?(?=\s)
    | and\s+(?:noted|agreed|approved|adopted|received|accepted|endorsed|resolved)\b
    | (?:on|by|upon)\s+(?:a\s+)?(?:show\s+of\s+hands|vote|division|ballot)\b(?=\s*(?:,|:|–|-|that\b|to\b))
    | \((?:unanimously|nem\.?\s?con\.?|(?:by|with)\s+[^()\n]{1,60})\)
    | (?:unanimously|further|therefore|accordingly|nem\.?\s?con\.?|by\s+(?:general\s+)?(?:assent|consent|consensus)
       |by\s+(?:a\s+)?majority(?:\s+vote)?)\b
      (?=\s*(?:,|\(|:|–|-|that\b|to\b))
    | \d{1,4}(?:/\d{2,4})? (?=\s+(?:(?:that|to)\b|[–-])|[*_]{0,3}\s*:)
    | (?:[A-Z]{1,5}/)?\d{1,5}/\d{1,4} (?=[^\S\n]*(?:\n|$)) )""",
    re.VERBOSE | re.IGNORECASE,
)
_THAT = pattern(r"\s*[*_]{0,3}(?:that|That|THAT)\b[*_]{0,3}(?:[^\S\n]*[,:](?:-(?=\s|$))?)?")
_LED_IN = pattern(r"(?:\s|[,(]){0,12}(?:(?:by|with|on|and|it|was|were|being)\s+)?", re.IGNORECASE)
_ASIDE_ENDS = pattern(r"(?:\s|\)){0,8}")
_GOES_ON = pattern(r"(?:[,:–-]\s*)?(?:and\s+)?(?:(?:that|to|That|THAT)\b|[:–]|-\s)")
_MOST_FILLERS = 12


def words_begin(text: str, place: int, stop: int, asides: Sequence[Span]) -> int:
    """Where what was decided begins, behind the decision word, its connective and "that".

    `asides` are the motions and votes of the text: "RESOLVED, on the proposal of A, seconded by B, that ...".
    """
    for _ in range(_MOST_FILLERS):
        found = _FILLER.match(text, place, stop)
        past = found.end() if found else _past_aside(text, place, stop, asides)
        if past is None:
            break
        place = past
    that = _THAT.match(text, place, stop)
    place = that.end() if that else place
    words = trimmed(text, place, stop)
    return words.start if words.start < words.end else place


def _past_aside(text: str, place: int, stop: int, asides: Sequence[Span]) -> int | None:
    led = _LED_IN.match(text, place, stop)
    start = led.end() if led else place
    for aside in overlapping(asides, start, start + 1):
        if aside.start > start + 1:
            continue
        ends = _ASIDE_ENDS.match(text, aside.end, stop) if aside.end < stop else None
        end = ends.end() if ends else aside.end
        # "RESOLVED: (For 7, Against 2)" on a line of its own, or the same in brackets before "that".
        alone = end >= stop and "(" in text[place : aside.start + 1]
        if alone or (ends and _GOES_ON.match(text, end, stop)):
            return min(end, stop)
    return None


class InlineMark(NamedTuple):
    """A clause mark within a line: its label, where it stands, where its words begin, and how it is read."""

    label: str
    start: int
    words: int
    reading: Reading


_MARK = re.compile(r"(?<![\w(])\(?(?:\d{1,2}|[a-z]|[ivx]{2,5}|[A-H])[.):](?=\s)")
_BEFORE_MARK = re.compile(r"(?:^|[:;,.–-]|\band|\bor)\s{0,6}[*_]{0,3}$")
_MOST_CLAUSES = 200


def inline_marks(text: str, start: int, stop: int) -> list[InlineMark]:
    """The marks of clauses that follow one another in running text: "(a) ...; and (b) ..."."""
    marks: list[InlineMark] = []
    first: dict[str, InlineMark] = {}
    for found in _MARK.finditer(text, start, stop):
        for reading in mark_readings(found[0]):
            mark = InlineMark(found[0], found.start(), trimmed(text, found.end(), stop).start, reading)
            if marks:
                if reading == Reading(marks[-1].reading.style, marks[-1].reading.ordinal + 1):
                    marks.append(mark)
            elif reading.ordinal == 2 and reading.style in first:
                if _divides(text, start, first[reading.style], found):
                    marks = [first[reading.style], mark]
            elif reading.ordinal == 1 and reading.style not in first and _may_begin(text, start, found):
                first[reading.style] = mark
        if len(marks) >= _MOST_CLAUSES:
            break
    return marks or [mark for mark in first.values() if not text[start : mark.start].strip()][:1]


_SEPARATED = pattern(r"[;,.:]\s*(?:(?:and|or)\s+)?[*_]{0,3}$")


def _divides(text: str, start: int, first: InlineMark, second: re.Match[str]) -> bool:
    """Whether two marks divide clauses, and not the parts of a phrase: "submitted to (a) Cabinet and (b) Council"."""
    if not text[start : first.start][:200].strip(" :;,–-"):
        return True
    return _SEPARATED.search(text[max(first.words, second.start() - 12) : second.start()]) is not None


def _may_begin(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a first mark is one: in brackets, behind a colon or the like, or at the head of the words."""
    if found[0].startswith("("):
        return True
    heads = not text[start : min(found.start(), start + 8)].strip() and found.start() <= start + 8
    if found[0][0].isupper():
        return heads
    return heads or _BEFORE_MARK.search(text[max(start, found.start() - 12) : found.start()]) is not None


def inline_clauses(text: str, marks: Sequence[InlineMark], stop: int) -> list[Clause]:
    """The clauses that the marks divide a line into."""
    ends = [*(mark.start for mark in marks[1:]), stop]
    return [clause(text, mark.label, 0, trimmed(text, mark.words, end)) for mark, end in zip(marks, ends, strict=True)]


def clause(text: str, label: str, level: int, span: Span) -> Clause:
    """A clause, its words on one line."""
    return Clause(label, level, span, " ".join(span.of(text).split()))


_NEXT_THAT = pattern(r"\n\s*(?:[Aa]nd\s+)?(?=That\s)")
_PAST_THAT = pattern(r"That\s+")


def that_clauses(text: str, start: int, stop: int) -> list[Clause]:
    """The clauses of a decision whose lines each begin with "That"; none where only one does."""
    starts = [start, *(found.end() for found in _NEXT_THAT.finditer(text, start, stop))]
    if len(starts) < 2:
        return []
    pairs = zip(starts, [*starts[1:], stop], strict=True)
    return [clause(text, "", 0, trimmed(text, _past_that(text, first), end)) for first, end in pairs]


def _past_that(text: str, place: int) -> int:
    found = _PAST_THAT.match(text, place)
    return found.end() if found else place


def lead_in(text: str, start: int, stop: int) -> str:
    """The words before a list of clauses, without the colon that leads into it."""
    return " ".join(text[start:stop].rstrip(" \t\n\xa0:;,–—-").strip("*_ ").split())
