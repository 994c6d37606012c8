"""Paragraphs within a minute: 8.4, 58(b), 4a, 4(ii), 18vii."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class SubForm(StrEnum):
    """How the paragraphs of a minute are marked after its number; the values are examples for the second one."""

    NONE = ""
    POINT = ".2"
    LETTER = "b"
    BRACKETED_LETTER = "(b)"
    ROMAN = "ii"
    BRACKETED_ROMAN = "(ii)"
    BRACKETED_NUMBER = "(2)"


@dataclass(frozen=True, slots=True)
class SubStyle:
    """What stands round the mark, how it is written and read, and the characters it is made of."""

    before: str
    after: str
    write: Callable[[int], str]
    read: Callable[[str], int]
    characters: str


def roman(number: int) -> str:
    """Small roman figures: 4 is "iv"."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def read_roman(letters: str) -> int:
    """The number of small roman figures; 0 where they are not in the usual order."""
    values = {letter: value for value, letter in _ROMAN if len(letter) == 1}
    number = 0
    for here, after in zip_longest(letters, letters[1:], fillvalue=""):
        number += -values[here] if values[here] < values.get(after, 0) else values[here]
    return number if roman(number) == letters else 0


def lettered(number: int) -> str:
    """a to z, then aa to az, and so on."""
    written = ""
    while number:
        number, place = divmod(number - 1, 26)
        written = chr(ord("a") + place) + written
    return written


def read_lettered(letters: str) -> int:
    """The number that letters stand for: "b" is 2, "aa" is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number


SUB_STYLES: dict[SubForm, SubStyle] = {
    SubForm.POINT: SubStyle(".", "", str, int, "[0-9]"),
    SubForm.LETTER: SubStyle("", "", lettered, read_lettered, "[a-z]"),
    SubForm.BRACKETED_LETTER: SubStyle("(", ")", lettered, read_lettered, "[a-z]"),
    SubForm.ROMAN: SubStyle("", "", roman, read_roman, "[ivxlcdm]"),
    SubForm.BRACKETED_ROMAN: SubStyle("(", ")", roman, read_roman, "[ivxlcdm]"),
    SubForm.BRACKETED_NUMBER: SubStyle("(", ")", str, int, "[0-9]"),
}
"""The styles by form; a scheme without paragraphs has none."""


def write_sub(form: SubForm, number: int) -> str:
    """The mark of a paragraph, or "" for paragraph 0, which is the whole minute."""
    style = SUB_STYLES.get(form)
    return style.before + style.write(number) + style.after if style and number else ""
