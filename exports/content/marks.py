"""The marks of a list's items in words, for formats that do not count by themselves: "(a)", "(b)", "(i)"."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.content.document import ItemList, ListMarks, Runs

_LEVELS = 3
_LETTERS = 26
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkedItem:
    """An item with its mark as read ("(b)"), its place in the count of its level, and its level (0 is outermost)."""

    mark: str
    count: int
    level: int
    runs: Runs


def marked_items(items: ItemList) -> Iterator[MarkedItem]:
    """The items of a list with their marks. No item is more than one level below the one before it."""
    counted = [0] * _LEVELS
    before = -1
    for item in items.items:
        level = min(item.level, before + 1, _LEVELS - 1)
        counted[level:] = [item.value or counted[level] + 1] + [0] * (_LEVELS - 1 - level)
        yield MarkedItem(mark(items.levels[level], counted[level]), counted[level], level, item.runs)
        before = level


def sign(marks: ListMarks) -> str:
    """What counts in a kind of mark: "a", "A", "1", "i" or "I"; "" for a bullet."""
    return next((character for character in marks.value if character.isalnum()), "")


def mark(marks: ListMarks, count: int) -> str:
    """The mark of the item at a place in the count, from 1. After "(z)" comes "(aa)", then "(bb)", as in Word."""
    counting = sign(marks)
    if not counting:
        return marks.value
    if counting == "1":
        written = str(count)
    elif counting in "iI":
        written = roman(count)
    else:
        turns, letter = divmod(count - 1, _LETTERS)
        written = chr(ord("a") + letter) * (turns + 1)
    return marks.value.replace(counting, written.upper() if counting.isupper() else written)


def roman(count: int) -> str:
    """A whole number from 1 in small roman figures."""
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written
