"""The words of a decision: where they begin behind the decision word, and the clauses that stand in one line."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from clerk.notation.blocks import Clause, Span
from clerk.notation.list_marks import Reading, mark_readings
from clerk.notation.pieces import overlapping, trimmed
from clerk.vocabulary import DecisionKind

_FILLER = re.compile(
    r"""\s*(?: [*_]{1,3} | [:;,–—|] | --? (?=\s) | -(?=\s)
    | \((?:unanimously|nem\.?\s?con\.?|by\s+[^()\n]{1,60})\)
    | (?:unanimously|further|therefore|accordingly|nem\.?\s?con\.?|by\s+consensus|by\s+(?:a\s+)?majority(?:\s+vote)?)\b
      (?=\s*(?:,|\(|:|–|-|that\b|to\b))
    | \d{1,4}(?:/\d{2,4})? (?=\s+(?:that|That|THAT|to|–|-)\b|\s*:) )""",
    re.VERBOSE | re.IGNORECASE,
)
_THAT = re.compile(r"\s*[*_]{0,3}(?:that|That|THAT)\b[*_]{0,3}(?:[^\S\n]*[,:](?:-(?=\s|$))?)?")
_LED_IN = re.compile(r"[\s,(]*(?:by|with|on|and|it|was|were|being)?\s*", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s)]*(?:[,:–-]\s*)?(?:and\s+)?(?:that\b|to\b|That\b|[:–]|-\s)")


def words_begin(text: str, place: int, stop: int, asides: Sequence[Span]) -> int:
    """Where what was decided begins, behind the decision word, its connective and "that".

    `asides` are the motions and votes of the text: "RESOLVED, on the proposal of A, seconded by B, that ...".
    """
    for _ in range(12):
        found = _FILLER.match(text, place, stop)
        if found and found.end() > place:
            place = found.end()
            continue
        past = _past_aside(text, place, stop, asides)
        if past is None:
            break
        place = past
    that = _THAT.match(text, place, stop)
    place = that.end() if that else place
    return trimmed(text, place, stop).start if text[place:stop].strip() else place


def _past_aside(text: str, place: int, stop: int, asides: Sequence[Span]) -> int | None:
    led = _LED_IN.match(text, place, stop)
    start = led.end() if led else place
    for aside in overlapping(asides, start, start + 1):
        if aside.start <= start + 1 and aside.end < stop and _GOES_ON.match(text, aside.end, stop):
            gone = re.compile(r"[\s)]*").match(text, aside.end, stop)
            return gone.end() if gone else aside.end
    return None


class InlineMark(NamedTuple):
    """A clause mark within a line: its label, where it stands, where its words begin, and how it is read."""

    label: str
    start: int
    words: int
    reading: Reading


_MARK = re.compile(r"(?<![\w(])\(?(?:\d{1,2}|[a-z]|[ivx]{2,5}|[A-H])[.):](?=\s)")
_BEFORE_MARK = re.compile(r"(?:^|[:;,.–-]|\band|\bor)\s*[*_]*$")
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
                marks = [first[reading.style], mark]
            elif reading.ordinal == 1 and reading.style not in first and _may_begin(text, start, found):
                first[reading.style] = mark
        if len(marks) >= _MOST_CLAUSES:
            break
    return marks or [mark for mark in first.values() if not text[start : mark.start].strip()][:1]


def _may_begin(text: str, start: int, found: re.Match[str]) -> bool:
    before = text[max(start, found.start() - 12) : found.start()]
    bracketed = found[0].startswith("(")
    return (bracketed or _BEFORE_MARK.search(before) is not None or not before.strip()) and (
        bracketed or found[0][0].islower() or found[0][0].isdigit() or not text[start : found.start()].strip()
    )


def inline_clauses(text: str, marks: Sequence[InlineMark], stop: int) -> list[Clause]:
    """The clauses that the marks divide a line into."""
    clauses = []
    for mark, end in zip(marks, [*(mark.start for mark in marks[1:]), stop], strict=True):
        clauses.append(clause(text, mark.label, 0, trimmed(text, mark.words, end)))
    return clauses


def clause(text: str, label: str, level: int, span: Span) -> Clause:
    """A clause, its words on one line."""
    return Clause(label, level, span, " ".join(span.of(text).split()))


_NEXT_THAT = re.compile(r"\n\s*(?:(?:and|And)\s+)?(?=That\s)")


def that_clauses(text: str, start: int, stop: int) -> list[Clause]:
    """The clauses of a decision whose lines each begin with "That"; none where only one does."""
    starts = [start, *(found.end() for found in _NEXT_THAT.finditer(text, start, stop))]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], stop]
    return [
        clause(text, "", 0, trimmed(text, _past_that(text, first), end))
        for first, end in zip(starts, ends, strict=True)
    ]


def _past_that(text: str, place: int) -> int:
    found = re.compile(r"That\s+").match(text, place)
    return found.end() if found else place


_LEAD_END = re.compile(r"[\s:;,–—-]+$")


def lead_in(text: str, start: int, stop: int) -> str:
    """The words before a list of clauses, without the colon that leads into it."""
    return " ".join(_LEAD_END.sub("", text[start:stop]).strip("*_ ").split())


_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_BODY = (
    r"(?:(?:the\s+)?(?:[A-Z][\w’'&-]*,?\s+|and\s+|for\s+|of\s+|the\s+){0,8}(?:Council|Cabinet|Executive|Committee|Board|Senate|Court"
    r"|Body|Assembly|Authority|Trustees|Governors|Directors|Panel|Commission|Forum|Group|Party|COUNCIL|CABINET)\b(?![’']s))"
)
_UP_TO = r"(?P<target>[^\n:;.()]{2,90}?)(?=\s+(?:that|That|to\s+[a-z]|for\s+(?!the\s+meeting)|with|in\s+order|so\s+that|because|pending|and\s+(?:that|the|to))\b|\s*(?:[:;.,()\n–]|\s-\s|$))"
_TARGETS: dict[DecisionKind, re.Pattern[str]] = {
    DecisionKind.RECOMMENDED: re.compile(
        rf"(?:(?:to|TO)\s+(?:recommend\s+(?:to\s+)?)?(?P<first>{_BODY})|(?:to|TO)\s+(?=(?:the\s+)?[A-Z]){_UP_TO}|(?:to\s+recommend\s+)?(?:that\s+)?(?P<body>{_BODY}))"
    ),
    DecisionKind.REFERRED: re.compile(rf"(?:back\s+)?(?:to|TO|BACK\s+TO)\s+{_UP_TO}"),
    DecisionKind.DEFERRED: re.compile(
        rf"(?:(?:to|TO|until|UNTIL|till)|for\s+(?:further\s+)?(?:consideration|discussion)\s+(?:at|by))\s+{_UP_TO}"
    ),
}


def target(text: str, kind: DecisionKind, place: int, stop: int) -> tuple[str, int]:
    """The body or date that business goes to, said at `place`, and where it ends; ("", place) where none is."""
    pattern = _TARGETS.get(kind)
    found = pattern.match(text, place, stop) if pattern else None
    if found is None:
        return "", place
    groups = found.groupdict()
    name = next((value for key in ("first", "target", "body") if (value := groups.get(key))), "")
    if kind is not DecisionKind.DEFERRED:
        name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    # "RECOMMENDED that Council approve": the body is also the subject of the clause, and stays in it.
    return " ".join(name.split()), place if groups.get("body") else found.end()
