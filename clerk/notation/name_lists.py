"""Lists of names, as they stand beside a vote."""

from clerk.notation.patterns import pattern
from clerk.notation.people import only_adverbs, read_name
from clerk.notation.sentences import sentence_start

_SEPARATOR = pattern(r"\s*(?:[,;&]\s*(?:and\s+)?|and\s+)")
_GROUP = pattern(
    r"(?:(?:County|Borough|Town|District)\s+)?(?:Councillors?|Cllrs?\.?|Cl?rs|Members|Aldermen|Messrs\.?|Cyng\.?)\s+"
)
_LINE_BREAK = pattern(r"[^\S\n]*\n\s*(?:[-–*•·|]\s*|\d{1,3}[.)]\s+)?")
_REST_OF_LINE = pattern(r"[^\S\n]*[.,;|]?(?=[^\S\n]*(?:\n|\Z))")
_CAPITAL = pattern(r"(?<![^\W_])[^\W\d_a-zß-öø-ÿ]")
_MOST_NAMES = 150
_REACH = 100


def read_names(text: str, place: int, stop: int) -> tuple[tuple[str, ...], int]:
    """The names of a list that begins at this place, without "Councillor(s)" before them, and where the list ends."""
    names: list[str] = []
    end = place
    while len(names) < _MOST_NAMES:
        group = _GROUP.match(text, place, stop)
        name = read_name(text, group.end() if group else place, listed=True)
        if name is None and group:
            name = read_name(text, place)
        if name is None or name.end > stop:
            break
        names.append(name.of(text))
        end = name.past
        gap = _SEPARATOR.match(text, end, stop)
        if gap is None:
            break
        place = gap.end()
    return tuple(names), end


def names_below(text: str, place: int) -> tuple[tuple[str, ...], int]:
    """The names on the lines below this place, each alone on its line, and where the last of them ends."""
    names: list[str] = []
    end = place
    while len(names) < _MOST_NAMES and (line := _LINE_BREAK.match(text, place)):
        name = read_name(text, line.end(), listed=True)
        rest = _REST_OF_LINE.match(text, name.past) if name is not None else None
        if name is None or rest is None:
            break
        names.append(name.of(text))
        end, place = name.past, rest.end()
    return tuple(names), end


def names_before(text: str, place: int, floor: int) -> tuple[tuple[str, ...], int]:
    """The names of a list that ends directly before this place, and where it starts; none is ((), place)."""
    start = sentence_start(text, place, floor)
    near = max(start, place - _REACH)
    tries = [start, *(found.start() for found in _GROUP.finditer(text, start, place))]
    tries += [found.start() for found in _CAPITAL.finditer(text, near, place)]
    tried_to = start
    for at in tries:
        if at < tried_to:
            continue
        names, end = read_names(text, at, place)
        if names and only_adverbs(text, end, place):
            return names, at
        tried_to = max(end, at + 1)
    return (), place
