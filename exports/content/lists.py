"""Typed lists as real lists whose marks are the marks that were typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from clerk.notation.blocks import Block
from exports.content.document import ItemList, ListItem, ListMarks, Run, Runs

_DEEPEST = 2
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_LABEL = re.compile(r"(?P<open>\(?)(?:(?P<figures>[0-9]{1,4})|(?P<letters>[A-Za-z]{1,7}))(?P<close>[).:]?)")


@dataclass(frozen=True, slots=True)
class _Place:
    """One reading of a typed mark: the kind of mark and its place in the count."""

    marks: ListMarks
    value: int


@dataclass(slots=True)
class _Growing:
    """A list being put together: the marks of each level so far, and how far each has counted."""

    marks: list[ListMarks | None] = field(default_factory=lambda: [None, None, None])
    counted: list[int] = field(default_factory=lambda: [0, 0, 0])
    items: list[ListItem] = field(default_factory=list)

    def add(self, runs: Runs, level: int, place: _Place) -> None:
        expected = self.counted[level] + 1
        numbered = place.marks is not ListMarks.BULLET
        self.items.append(ListItem(runs, level, place.value if numbered and place.value != expected else None))
        self.marks[level] = place.marks
        self.counted[level:] = [place.value] + [0] * (_DEEPEST - level)

    def finished(self) -> ItemList:
        outer = self.marks[0] or ListMarks.BULLET
        sub = self.marks[1] or _below(outer)
        deep = self.marks[2] or ListMarks.CAPITAL_BRACKETS
        return ItemList(outer, tuple(self.items), sub, deep)


def item_lists(entries: Iterable[tuple[Block, Runs]], house: ListMarks | None = None) -> Iterator[ItemList]:
    """Blocks that follow one another as lists: a new one wherever the kind of mark at a level changes.

    `house` marks what was typed with no mark, for the clauses of a decision, which have to be cited.
    A mark that is none of the known kinds stays at the head of its item as text.
    """
    growing = _Growing()
    for block, runs in entries:
        level = min(block.level, _DEEPEST, growing.items[-1].level + 1 if growing.items else 0)
        place = _placed(block.label, growing, level, house)
        if place is None:
            place, runs = _Place(ListMarks.BULLET, 1), (Run(f"{block.label} "), *runs)
        if growing.items and growing.marks[level] not in (None, place.marks):
            yield growing.finished()
            growing = _Growing([*growing.marks[:level], *[None] * (_DEEPEST + 1 - level)])
        growing.add(runs, level, place)
    if growing.items:
        yield growing.finished()


def _placed(label: str, growing: _Growing, level: int, house: ListMarks | None) -> _Place | None:
    expected = growing.counted[level] + 1
    if not any(character.isalnum() for character in label):
        if house is None or label:
            return _Place(ListMarks.BULLET, expected)
        return _Place(growing.marks[level] or (_below(house) if level else house), expected)
    readings = list(_readings(label))
    for reading in readings:
        if reading.value == expected and growing.marks[level] in (None, reading.marks):
            return reading
    return readings[0] if readings else None


def _below(outer: ListMarks) -> ListMarks:
    """What marks a second level where nothing was typed that says so."""
    return ListMarks.LETTER if outer is ListMarks.ROMAN else ListMarks.ROMAN


def _readings(label: str) -> Iterator[_Place]:
    """Every way of reading a mark, likeliest first: "(i)" is one in Roman figures, "(c)" a letter before a hundred."""
    match = _LABEL.fullmatch(label)
    if not match:
        return
    before, after = match["open"], match["close"]
    if match["figures"]:
        yield from _known(f"{before}1{after}", int(match["figures"]))
        return
    letters, upper = match["letters"].lower(), match["letters"].isupper()
    if not upper and match["letters"] != letters:
        return
    one, first = ("I", "A") if upper else ("i", "a")
    roman = list(_known(f"{before}{one}{after}", _roman_value(letters)))
    alphabetical: list[_Place] = []
    if len(set(letters)) == 1:
        count = ord(letters[0]) - ord("a") + 1 + 26 * (len(letters) - 1)
        alphabetical = list(_known(f"{before}{first}{after}", count))
    yield from (*roman, *alphabetical) if letters[0] == "i" else (*alphabetical, *roman)


def _known(first: str, value: int) -> Iterator[_Place]:
    if value > 0 and first in ListMarks._value2member_map_:
        yield _Place(ListMarks(first), value)


def _roman_value(letters: str) -> int:
    """The number in Roman figures; 0 for letters that are none."""
    if not _ROMAN.fullmatch(letters):
        return 0
    values = [_ROMAN_DIGITS[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def marks_of(form: str) -> ListMarks:
    """The kind of mark that a house style calls by its first ("(1)"); "(1)" for one that is not known."""
    return ListMarks(form) if form in ListMarks._value2member_map_ else ListMarks.NUMBER
