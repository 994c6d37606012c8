"""A vote by name told member by member: "Cllr Ash – For", one to a line, or "Cllr Ash for, Cllr Birch against"."""

import re
from dataclasses import dataclass

from clerk.notation.patterns import pattern
from clerk.notation.people import Name, Strength, name_before, read_name
from clerk.notation.vote_words import VOTE_WORDS, Side


@dataclass(frozen=True, slots=True)
class RollCall:
    """Who voted which way, and where that stands; each side has its names in the order of the text."""

    start: int
    end: int
    names: dict[Side, tuple[str, ...]]


_FEWEST, _MOST = 2, 150
_REACH, _LONGEST_NAME = 24, 80
_MARK = r"(?:[^\S\n]*(?:[-–—:|(]{1,3}|[.…]{2,40})[^\S\n]*|\t[^\S\n]*|[^\S\n]{2,})"
_WAY = (
    r"(?:voted\s+)?(?P<way>for|in\s+favou?r|against|abstain(?:ed|ing)?|abstention|declined\s+to\s+vote|did\s+not\s+vote"
    r"|absent)"
)
_ENDS = r"\)?(?=[^\S\n]*(?:[.,;|]|\n|\Z|and\b))"
_MARKED = pattern(rf"{_MARK}{_WAY}{_ENDS}", re.IGNORECASE)
_PLAIN = pattern(rf"[^\S\n]+{_WAY}{_ENDS}", re.IGNORECASE)
_NAMED_BEFORE = pattern(rf"(?P<mark>{_MARK})?(?:[^\S\n]+)?(?:voted\s+)?$", re.IGNORECASE)
_AFTER = pattern(_ENDS)
_NAME_ENDS = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*|\))$")
_NEXT = pattern(r"[^\S\n]*[.,;|]?\s*(?:and\s+)?(?:[-–*•·|]\s*|\(?\w{1,3}[.)]\s+)?")
_BEGINS_LINE = pattern(r"(?:^|\n)[^\S\n]*(?:[-–*•·|][^\S\n]*|\(?\w{1,3}[.)][^\S\n]+)?$")
_SPEAKERS = pattern(
    r"\b(?:spoke|speak|speaking|speakers?|addressed|objectors?|supporters?|consulted|responses?)\b", re.I
)
_SPOKEN_OF = 200


def read_roll_call(text: str, start: int, stop: int, floor: int) -> RollCall | None:
    """The roll call whose first way of voting is the word from `start` to `stop`; None where there is none.

    Two members make one. Who spoke for and against an application is listed in the same way and has no vote.
    """
    if not _AFTER.match(text, stop):
        return None
    near = max(floor, start - _REACH)
    mark = _NAMED_BEFORE.search(text[near:start])
    first = _name_up_to(text, near + mark.start(), floor) if mark else None
    if first is None or not _may_vote(text, first, marked=bool(mark and mark["mark"])):
        return None
    if _SPEAKERS.search(text, max(0, first.start - _SPOKEN_OF), first.start):
        return None
    return _called(text, first)


def _name_up_to(text: str, place: int, floor: int) -> Name | None:
    """The name that ends here; what stands in brackets behind it ("Cllr Ash (for)") is no note of it."""
    if not _NAME_ENDS.search(text[max(floor, place - _REACH) : place]):
        return None
    begins = max(floor, place - _LONGEST_NAME)
    name = name_before(text[begins:place], place - begins, 0)
    return read_name(text, begins + name.start, listed=True) if name is not None else None


def _may_vote(text: str, name: Name, *, marked: bool) -> bool:
    """Whether a word is surely a name here: it has a title or the like, or it stands alone before the mark."""
    return name.strength > Strength.WORD or (
        marked and _BEGINS_LINE.search(text[max(name.start - 12, 0) : name.start]) is not None
    )


def _called(text: str, name: Name | None) -> RollCall | None:
    """The members from this one on, as far as they are told of in the same way."""
    start = end = name.start if name else 0
    members: list[tuple[str, Side | None]] = []
    while name is not None and len(members) < _MOST:
        told = _MARKED.match(text, name.end) or _MARKED.match(text, name.past)
        if told is None and name.strength > Strength.WORD:
            told = _PLAIN.match(text, name.past)
        if told is None:
            break
        members.append((name.of(text), _side(told["way"])))
        end = told.end()
        following = _NEXT.match(text, end)
        name = read_name(text, following.end() if following else end, listed=True)
    names = {side: tuple(who for who, way in members if way is side) for side in Side}
    voted = sum(map(len, names.values()))
    return RollCall(start, end, {side: who for side, who in names.items() if who}) if voted >= _FEWEST else None


def _side(way: str) -> Side | None:
    """The side of a way of voting; None for a member who was not there to vote."""
    meant = VOTE_WORDS.get(" ".join(way.lower().split()))
    return meant.means if meant is not None and isinstance(meant.means, Side) else None
