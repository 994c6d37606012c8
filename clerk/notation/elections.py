"""Votes between candidates: "Cllr Ash 7, Cllr Elm 5", "7 votes for Cllr Ash and 5 for Cllr Elm", and who was elected.

What is counted must be said to be votes, or stand behind words that say so ("nominations", "a ballot was taken").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from clerk.notation.blocks import Candidate, Span
from clerk.notation.name_lists import names_before, read_names
from clerk.notation.numbers import read_count
from clerk.notation.patterns import pattern
from clerk.notation.people import Name, Strength, name_before, read_name
from clerk.notation.pieces import MOST


@dataclass(frozen=True, slots=True)
class Election:
    """The candidates with their votes, in the order of the text, and where that stands."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]


_FEWEST, _MOST = 2, 30
_WORDS_BEFORE, _WORDS_BEHIND, _BEFORE_CUE, _TITLES = 250, 400, 60, 40
_CUES = ("otes", "oted for", "amed vote", "ecorded vote", "oting", "omin", "allot", "andidate", "For C")
_HAD = (
    r"(?:[^\S\n]*(?:[-–—:|(]{1,3}|[.…]{2,60})[^\S\n]*|\s+(?:had\s+)?(?:received|receiving|polled|obtained|secured|gained"
    r"|had|having|with|by)\s+|[^\S\n]+)"
)
_COUNT = r"(?P<count>\d{1,3}|[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\w/%£]|[.:,]\d)"
_UNIT = r"(?P<unit>\s+votes?\b)?[^\S\n]*\)?"
_COUNTED = pattern(rf"{_HAD}{_COUNT}{_UNIT}", re.IGNORECASE)
_FIRST = pattern(
    r"(?P<name>[A-ZÀ-Þ](?<!\w\w)[\w’'-]+(?:\s\([^()\n\d]{1,40}\))?)"
    rf"{_HAD}(?:\d{{1,3}}(?![\w/%£]|[.:,]\d)|[a-z-]{{3,12}}(?=\s+votes?\b))"
)
_FOR = pattern(r"(?:(?:votes?|voted)\s+)?for\s+", re.IGNORECASE)
_FOR_BEFORE = pattern(r"(?:\b(?:votes?|voted)\s+)?\bfor\s+$", re.IGNORECASE)
_CAST = pattern(
    r"\b(?:votes?|voted|voting)\s+(?:(?:were|was)\s+)?(?:cast\s+)?(?:for|in\s+favou?r\s+of)\s+(?=[A-Z])", re.I
)
_COUNT_BEFORE = pattern(rf"(?<!\w){_COUNT}\s+(?:members?\s+|councillors?\s+)?$", re.IGNORECASE)
_CAST_NEXT = pattern(rf"{_COUNT}(?:\s+votes?)?(?:\s+(?:were|was))?(?:\s+cast)?\s+(?:for|in\s+favou?r\s+of)\s+", re.I)
_NEXT = pattern(
    r"[^\S\n]*[.,;|)]{0,2}\s*(?:(?:and|while|whilst|but|with)\s+)?(?:[-–*•·|]\s*|\(?[a-z0-9]{1,2}[.)]\s+)?", re.I
)
_CUE = pattern(
    r"\b(?:nominations?|nominated|nominees|candidates?|ballots?|poll|votes?\s+(?:were\s+)?(?:cast|as\s+follows)|voting)\b",
    re.IGNORECASE,
)
_ELECTED_TO = pattern(r"\b(?:elected|appointed|as)\s+$", re.IGNORECASE)
_SCORED = pattern(r"\b(?:scor|mark|point|rank|attend)\w*", re.IGNORECASE)
_CUE_LEADS = pattern(
    r"\b(?:nominations?|nominees|candidates?|ballot|votes|voting)\b[^.\n]{0,40}[:–-]\s*$", re.IGNORECASE
)
_ELECTED = pattern(
    r"(?:,\s+who\s+)?\b(?:(?:be|was|were|is|are)\s+(?:\w+\s+){0,3}?)?(?:re-?)?(?:elected|appointed|co-opted|chosen)\b",
    re.IGNORECASE,
)


def find_elections(text: str) -> list[Election]:
    """Every vote between candidates, in order and without overlaps."""
    found: list[Election] = []
    for near in _near_cues(text):
        for election in sorted((*_named_first(text, near), *_counted_first(text, near)), key=lambda one: one.start):
            if not found or election.start >= found[-1].end:
                found.append(election)
    stops = [*(one.start for one in found[1:]), len(text)]
    return [_with_the_elected(text, election, stop) for election, stop in zip(found, stops, strict=False)]


def _near_cues(text: str) -> list[Span]:
    """The stretches of a text in which there may be an election: round the few words that every one has beside it."""
    places = sorted(place for cue in _CUES for place in _places(text, cue))
    near: list[Span] = []
    for place in places:
        start, end = max(0, place - _BEFORE_CUE), place + _WORDS_BEHIND
        if near and start <= near[-1].end:
            start = near.pop().start
        near.append(Span(start, end))
    return near


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


@dataclass(slots=True)
class _Standing:
    """An election being read. `voted`: it was said that votes were counted. `weakest`: the least sure of the names."""

    start: int
    end: int
    candidates: list[Candidate]
    weakest: Strength
    voted: bool = False

    def again(self, name: Name, text: str) -> bool:
        """Whether the name is that of a candidate already read: another ballot begins."""
        return name.of(text) in (one.name for one in self.candidates)

    def stands(self, name: Name, text: str, count: int, names: tuple[str, ...] = ()) -> None:
        self.candidates.append(Candidate(name.of(text), count, names))
        self.weakest = min(self.weakest, name.strength)

    def election(self, text: str) -> Election | None:
        """What was read, if it is surely an election."""
        if len(self.candidates) < _FEWEST:
            return None
        before = text[max(0, self.start - _WORDS_BEFORE) : self.start]
        if _SCORED.search(before[-_TITLES:]):
            return None
        if not (self.voted or _CUE_LEADS.search(before) or (self.weakest is Strength.TITLED and _CUE.search(before))):
            return None
        return Election(self.start, self.end, tuple(self.candidates))


def _named_first(text: str, near: Span) -> Iterator[Election]:
    """Elections in which each name stands before its count."""
    floor = 0
    for found in islice(_FIRST.finditer(text, near.start, near.end), MOST):
        if found.start() < floor:
            continue
        name = name_before(text, found.end("name"), max(floor, found.start() - _TITLES))
        election = _from(text, name) if name is not None else None
        if election is not None:
            floor = election.end
            yield election


def _from(text: str, first: Name) -> Election | None:
    lead = _FOR_BEFORE.search(text[max(0, first.start - 12) : first.start])
    start = first.start - (len(lead[0]) if lead else 0)
    standing = _Standing(start, start, [], Strength.TITLED)
    name: Name | None = first
    listed = lead is not None
    while name is not None and len(standing.candidates) < _MOST:
        told = _COUNTED.match(text, name.end) or _COUNTED.match(text, name.past)
        count = read_count(told["count"]) if told else None
        if told is None or count is None or standing.again(name, text):
            break
        if _ELECTED_TO.search(text[max(0, name.start - 12) : name.start]):
            break
        standing.voted = standing.voted or told["unit"] is not None
        names, standing.end = _voters(text, told.end(), count) if listed else ((), told.end())
        standing.stands(name, text, count, names)
        name, listed = _next(text, standing.end)
    standing.voted = standing.voted or lead is not None
    return standing.election(text)


def _next(text: str, place: int) -> tuple[Name | None, bool]:
    """The next candidate, and whether "for" stands before the name, so that voters may be listed behind it."""
    following = _NEXT.match(text, place)
    place = following.end() if following else place
    lead = _FOR.match(text, place)
    return read_name(text, lead.end() if lead else place), lead is not None


_VOTERS = pattern(r"[\s:–-]*")


def _voters(text: str, place: int, count: int) -> tuple[tuple[str, ...], int]:
    """Who voted for a candidate, where as many names follow as were counted."""
    lead = _VOTERS.match(text, place)
    names, end = read_names(text, lead.end() if lead else place, len(text))
    return (names, end) if len(names) == count else ((), place)


def _counted_first(text: str, near: Span) -> Iterator[Election]:
    """Elections in which each count stands before its name: "seven votes were cast for Cllr Ash and five for ..."."""
    floor = 0
    for found in islice(_CAST.finditer(text, near.start, near.end), MOST):
        begins = max(floor, found.start() - _TITLES)
        before = _COUNT_BEFORE.search(text[begins : found.start()])
        if before is None:
            continue
        election = _cast(text, begins + before.start(), before["count"], found.end())
        if election is not None:
            floor = election.end
            yield election


def _cast(text: str, start: int, counted: str, place: int) -> Election | None:
    standing = _Standing(start, start, [], Strength.TITLED, voted=True)
    while len(standing.candidates) < _MOST:
        name, count = read_name(text, place), read_count(counted)
        if name is None or count is None or standing.again(name, text):
            break
        if name.strength < Strength.INITIALS or name.of(text).endswith(("’s", "'s")):
            break
        standing.stands(name, text, count)
        standing.end = name.end
        gap = _NEXT.match(text, name.end)
        further = _CAST_NEXT.match(text, gap.end() if gap else name.end)
        if further is None:
            break
        counted, place = further["count"], further.end()
    return standing.election(text)


def _with_the_elected(text: str, election: Election, stop: int) -> Election:
    """The election, with a mark on the candidates who are said to have been elected soon after."""
    elected: set[str] = set()
    for found in _ELECTED.finditer(text, election.end, min(election.end + _WORDS_BEHIND, stop)):
        names, _ = names_before(text, found.start(), election.end)
        elected.update(name.split()[-1] for name in names)
    marked = (replace(one, elected=one.name.split()[-1] in elected) for one in election.candidates)
    return replace(election, candidates=tuple(marked))
