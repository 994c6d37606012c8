"""Stretches of a minute's text as runs: emphasis, decision words, links to other minutes, things to check."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Generic, TypeVar

from clerk.notation.blocks import Mark, MarkKind, ParsedMinute, Span
from exports.content.document import Run, Runs
from exports.content.shown import SPACES

_EMPHASIS = (MarkKind.BOLD, MarkKind.ITALIC)

#: The bookmark of a citation in the same document ("3/19" -> "minute_3_19"), or "" where the minute is not in it.
FindAnchor = Callable[[str], str]

Meaning = TypeVar("Meaning")


def no_anchor(citation: str) -> str:
    """The anchor finder of a document without links."""
    return ""


class Inline:
    """Reads the runs of any stretch of one minute."""

    def __init__(self, parsed: ParsedMinute, find_anchor: FindAnchor = no_anchor) -> None:
        """`find_anchor` says which of the minutes cited are in the same document."""
        self._text = parsed.text
        self._marks = _Stretches((mark.span, mark) for mark in parsed.marks)
        self._links = _Stretches(_links(parsed, find_anchor))

    def runs(self, span: Span) -> Runs:
        """The text of the span without the signs of emphasis, on one line, with single spaces."""
        marks, links = self._marks.within(span), self._links.within(span)
        if not marks and not links:
            return tidied((Run(span.of(self._text)),))
        edges = {span.start, span.end}
        for stretch, mark in marks:
            edges.update((stretch.start, mark.content.start, mark.content.end, stretch.end))
        for stretch, _ in links:
            edges.update((stretch.start, stretch.end))
        places = sorted(edge for edge in edges if span.start <= edge <= span.end)
        runs = []
        open_marks, open_links = _Sweep(marks), _Sweep(links)
        for start, end in pairwise(places):
            here, anchors = open_marks.at(start), open_links.at(start)
            if not any(mark.kind in _EMPHASIS and not _holds(mark.content, start) for mark in here):
                runs.append(_run(self._text[start:end], here, anchors))
        return tidied(runs)


class _Stretches(Generic[Meaning]):
    """Stretches of a text in order, so that those inside one block are found without looking at the others."""

    def __init__(self, stretches: Iterable[tuple[Span, Meaning]]) -> None:
        self._stretches = sorted(stretches, key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts = [span.start for span, _ in self._stretches]

    def within(self, span: Span) -> list[tuple[Span, Meaning]]:
        """Those that begin in the span, or reach into it from just before."""
        first = bisect_left(self._starts, span.start)
        while first and self._stretches[first - 1][0].end > span.start:
            first -= 1
        return self._stretches[first : bisect_left(self._starts, span.end)]


class _Sweep(Generic[Meaning]):
    """Tells which stretches cover a place, for places asked about from left to right."""

    def __init__(self, stretches: list[tuple[Span, Meaning]]) -> None:
        self._coming = stretches[::-1]
        self._open: list[tuple[Span, Meaning]] = []

    def at(self, place: int) -> list[Meaning]:
        while self._coming and self._coming[-1][0].start <= place:
            self._open.append(self._coming.pop())
        self._open = [pair for pair in self._open if pair[0].end > place]
        return [meaning for _, meaning in self._open]


def _holds(span: Span, place: int) -> bool:
    return span.start <= place < span.end


def is_declared(word: str) -> bool:
    """Whether a decision word is set apart: "RESOLVED" and "Resolved" are, "the Board noted that" is plain prose."""
    return word[:1].isupper() and word.lower() != "that"


def _run(text: str, marks: list[Mark], anchors: list[str]) -> Run:
    kinds = {mark.kind for mark in marks}
    return Run(
        text,
        bold=MarkKind.BOLD in kinds,
        italic=MarkKind.ITALIC in kinds,
        decision_word=MarkKind.DECISION_WORD in kinds and is_declared(text),
        flag=MarkKind.FLAG in kinds,
        anchor=anchors[0] if anchors else "",
    )


def _links(parsed: ParsedMinute, find_anchor: FindAnchor) -> Iterable[tuple[Span, str]]:
    """Where a citation links to, from the word before the number ("minute 3/19") to the end of the number."""
    for reference in parsed.references:
        anchor = find_anchor(reference.citation)
        number = parsed.text.find(reference.citation, reference.span.start, reference.span.end)
        if anchor and number >= 0:
            yield Span(reference.span.start, number + len(reference.citation)), anchor


def tidied(runs: Iterable[Run]) -> Runs:
    """The runs with every stretch of white space made one space, none at either end, and like beside like joined."""
    tidy: list[Run] = []
    for run in runs:
        text = SPACES.sub(" ", run.text)
        if text.startswith(" ") and (not tidy or tidy[-1].text.endswith(" ")):
            text = text[1:]
        if not text:
            continue
        if tidy and _look(tidy[-1]) == _look(run):
            text = tidy.pop().text + text
        tidy.append(run if text == run.text else replace(run, text=text))
    if tidy and tidy[-1].text.endswith(" "):
        last = tidy.pop()
        if last.text != " ":
            tidy.append(replace(last, text=last.text[:-1]))
    return tuple(tidy)


def _look(run: Run) -> tuple[bool, bool, bool, bool, str, str]:
    return run.bold, run.italic, run.decision_word, run.flag, run.anchor, run.url


def plain(runs: Iterable[Run]) -> str:
    """The text of the runs alone."""
    return "".join(run.text for run in runs)
