"""What one word says of a vote: a side with its count and names, or a phrase."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from clerk.notation.numbers import read_count
from clerk.notation.people import names_before, read_names
from clerk.notation.pieces import MOST, Outline
from clerk.notation.vote_phrases import count_of, read_phrase
from clerk.notation.vote_words import (
    ANCHOR,
    COUNT_AFTER,
    COUNT_BEFORE,
    NAMES_FOLLOW,
    OBJECT,
    TOTAL,
    VOTE_WORDS,
    Phrase,
    Side,
    Sureness,
    VoteWord,
)

_REACH = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What one word says, and where. `behind`: its count stood behind it, so the next one's will too."""

    start: int
    end: int
    means: Side | Phrase
    sureness: Sureness = Sureness.SURE
    count: int | None = None
    names: tuple[str, ...] = ()
    object: str = ""
    behind: bool = False
    score: tuple[int, int] | None = None
    directed: Phrase | None = None


def told(layout: Outline) -> Iterator[Told]:
    """Everything said of votes in a text, in order and without overlaps."""
    text, seen, end, last = layout.text, 0, 0, None
    for found in islice(ANCHOR.finditer(text), MOST):
        start, stop = _word(found)
        if start < end:
            continue
        word = VOTE_WORDS["for" if text[start : start + 3].lower() == "for" else found[0].lower()]
        floor = max(seen, end, layout.at(start).start)
        read = _read(layout, word, start, stop, floor, last)
        seen = stop
        if read is not None:
            yield read
            end, last = read.end, read


_PLAIN_FOR = re.compile(r"[\d\s]*(for)(?!\w)", re.IGNORECASE)


def _word(found: re.Match[str]) -> tuple[int, int]:
    """The extent of the word itself: for "9 for" and " for," it is "for"."""
    plain = _PLAIN_FOR.match(found[0])
    return (found.start() + plain.start(1), found.start() + plain.end(1)) if plain else found.span()


def _read(layout: Outline, word: VoteWord, start: int, stop: int, floor: int, last: Told | None) -> Told | None:
    text = layout.text
    whole = not (text[start - 1 : start].isalnum() and start) and not text[stop : stop + 1].isalnum()
    if not whole:
        return None
    if isinstance(word.means, Phrase):
        phrase = read_phrase(text, word, start, stop, floor)
        if phrase is None:
            return None
        return Told(
            phrase.start,
            phrase.end,
            phrase.means,
            phrase.sureness,
            phrase.count,
            score=phrase.score,
            directed=phrase.directed,
        )
    if word.means is Side.FOR:
        everybody = read_phrase(text, word, start, stop, floor)
        if everybody is not None:
            return Told(everybody.start, everybody.end, Phrase.UNANIMOUS, everybody.sureness)
    return _side(layout, word, word.means, start, stop, floor, last)


def _side(
    layout: Outline, word: VoteWord, side: Side, start: int, stop: int, floor: int, last: Told | None
) -> Told | None:
    """One side of a vote: its count before or behind the word, and its names."""
    text = layout.text
    if word.sureness is Sureness.ADDS:
        return Told(start, stop, side, word.sureness, 0)
    behind = _behind(layout, word, side, start, stop)
    adjoining = last is not None and start - last.end <= _ADJOINING
    if behind is not None and adjoining and last is not None and last.behind:
        return behind
    before = COUNT_BEFORE.search(text[max(floor, start - _REACH) : start])
    count = count_of(before["count"]) if before else None
    if before is not None and count is not None:
        begins = max(floor, start - _REACH) + before.start("count") + _skipped(before["count"])
        return Told(begins, stop, side, word.sureness, count)
    if behind is not None:
        return behind
    if word.sureness is Sureness.SURE or text[max(start - 6, 0) : start].lower() == "voted ":
        verb = _VOTED.search(text[max(floor, start - 16) : start])
        names, begins = names_before(text, start - len(verb[0]) if verb else start, floor)
        if names and not _mere_people(names):
            return Told(begins, stop, side, Sureness.SURE, None, names)
    return None


_ADJOINING = 24
_VOTED = re.compile(r"(?:\b(?:voted|voting|was|were)\s+)+$")
_NOBODY = re.compile(r"(?:Members?|Councillors?|Cllrs?|Council|Committee|Board|It|There|None|No)\b")


def _mere_people(names: tuple[str, ...]) -> bool:
    return any(_NOBODY.match(name) for name in names)


def _skipped(count: str) -> int:
    """How far into "and nine" the number begins."""
    return 0 if read_count(count) is not None else len(count) - len(count.split()[-1])


def _behind(layout: Outline, word: VoteWord, side: Side, start: int, stop: int) -> Told | None:
    """ "For 7", "For the motion (9) – names", "Against: names", "There voted for the grant: names .... 24"."""
    text = layout.text
    place, what = stop, ""
    voted_on = OBJECT.match(text, stop)
    if voted_on:
        place, what = voted_on.end(), voted_on[0].strip().lower()
    found = COUNT_AFTER.match(text, place)
    if found:
        count = count_of(found["count"])
        bracketed = bool(found["open"] and found["close"])
        names, end = _names_behind(layout, found.end(), count) if bracketed or ":" in found[0] else ((), found.end())
        return Told(start, max(end, found.end()), side, word.sureness, count, names, what, behind=True)
    return _listed(layout, word, side, start, stop)


_DASH = re.compile(r"\s*[-–—:]*\s*(?=\S)")


def _names_behind(layout: Outline, place: int, count: int | None) -> tuple[tuple[str, ...], int]:
    """The names behind a count, where there are as many as were counted or the list is plainly one."""
    dash = _DASH.match(layout.text, place)
    start = dash.end() if dash else place
    if start >= len(layout.text):
        return (), place
    names, end = read_names(layout.text, start, layout.at(start).last)
    if names and not _mere_people(names) and (len(names) == count or len(names) > 1):
        return names, end
    return (), place


def _listed(layout: Outline, word: VoteWord, side: Side, start: int, stop: int) -> Told | None:
    """Names that follow without a count before them."""
    text = layout.text
    lead = NAMES_FOLLOW.match(text, stop)
    if lead is None or lead.end() >= len(text):
        return None
    names, end = read_names(text, lead.end(), layout.at(lead.end()).last)
    if not names or _mere_people(names):
        return None
    total = TOTAL.match(text, end)
    grouped = text[lead.end() :][:13].lower().startswith(("councillor", "cllr", "members", "alderm", "the "))
    if total is None and not (":" in lead[0] and (grouped or len(names) > 1)):
        return None
    count = count_of(total["count"]) if total else None
    return Told(start, total.end() if total else end, side, Sureness.SURE, count, names, lead[0].strip().lower(), True)
