"""Numbers as minutes give them: figures, words up to ninety-nine, Roman figures and letters of a list."""

import re

_UNIT_WORDS = """
    nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_UNITS = _UNIT_WORDS.split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NONE = ("no", "none", "nil", "zero", "nobody")
_ROMAN_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def _number_words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS)} | dict.fromkeys(_NONE, 0)
    for ten, word in enumerate(_TENS, start=2):
        words[word] = ten * 10
        words.update({f"{word}-{_UNITS[unit]}": ten * 10 + unit for unit in range(1, 10)})
    return words


NUMBER_WORDS: dict[str, int] = _number_words()
"""Every number word, in lower case and with a hyphen where it has two parts."""

ROMANS: dict[str, int] = {
    tens + units: 10 * ten + unit
    for ten, tens in enumerate(_ROMAN_TENS)
    for unit, units in enumerate(_ROMAN_UNITS)
    if tens + units
}
"""Roman figures to 99, in lower case."""


def read_count(word: str) -> int | None:
    """The number a word or figures give ("7", "seven", "Twenty two", "none"), or None for any other word."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 5 else None
    return NUMBER_WORDS.get(re.sub(r"[\s-]+", "-", word.lower()))
