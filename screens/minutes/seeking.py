"""Finding words in the minutes of one meeting."""

from collections.abc import Sequence


def find_next(texts: Sequence[str], words: str, item: int, offset: int) -> tuple[int, int] | None:
    """Where `words` next stand at or after `offset` of text `item`: the text's index and the offset in it.

    Goes on through the later texts and round to the start; capitals do not matter. None if they are nowhere.
    """
    wanted = _fold(words)
    if not wanted or not texts:
        return None
    for step in range(len(texts) + 1):
        index = (item + step) % len(texts)
        place = _fold(texts[index]).find(wanted, offset if step == 0 else 0)
        if place >= 0:
            return index, place
    return None


def _fold(text: str) -> str:
    """The text without capitals, character for character, so that offsets hold ("ß" stays one character)."""
    folded = text.casefold()
    return folded if len(folded) == len(text) else "".join(c.casefold() if len(c.casefold()) == 1 else c for c in text)


def offset_of(text: str, row: int, column: int) -> int:
    """The offset of a row and column in a text."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[:row]) + column


def location_of(text: str, offset: int) -> tuple[int, int]:
    """The row and column of an offset in a text."""
    before = text[:offset]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)
