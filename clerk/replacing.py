"""Putting some words in the place of others, throughout the minutes of a meeting."""

import re
from dataclasses import dataclass
from functools import partial

from clerk.text import capitalised

#: Characters shown before and after a place.
_AROUND = 24


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is sought and what takes its place.

    `whole_words` leaves "chair" in "chairman" alone. With `keep_capitals` capitals do not matter in what is sought,
    and each place keeps its own: "Chair" becomes "Convener" and "CHAIR" becomes "CONVENER", but a place
    that is written as `sought` is takes `into` as it is; without it, only the
    very same letters are found, and the new words are put in as they stand.
    """

    sought: str
    into: str
    whole_words: bool = True
    keep_capitals: bool = True


def count(text: str, replacement: Replacement) -> int:
    """In how many places of a text the words would be replaced."""
    return sum(1 for _ in _pattern(replacement).finditer(text)) if replacement.sought else 0


def replaced(text: str, replacement: Replacement) -> str:
    """The text with the new words in every place."""
    if not replacement.sought:
        return text
    into = partial(_into, replacement) if replacement.keep_capitals else lambda found: replacement.into
    return _pattern(replacement).sub(into, text)


def first_place(text: str, replacement: Replacement) -> str:
    """The first place with the words around it, on one line; "" if there is none."""
    found = _pattern(replacement).search(text) if replacement.sought else None
    if found is None:
        return ""
    start, end = max(found.start() - _AROUND, 0), found.end() + _AROUND
    shown = " ".join(text[start:end].split())
    return ("… " if start else "") + shown + (" …" if end < len(text) else "")


def _pattern(replacement: Replacement) -> re.Pattern[str]:
    words = re.escape(replacement.sought)
    if replacement.whole_words:
        words = rf"(?<!\w){words}(?!\w)"
    return re.compile(words, re.IGNORECASE if replacement.keep_capitals else 0)


def _into(replacement: Replacement, found: re.Match[str]) -> str:
    """The new words with the capitals of the place found."""
    there, into = found[0], replacement.into
    if there == replacement.sought:
        return into
    letters = [character for character in there if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return into.upper()
    if there[:1].isupper() and not replacement.sought[:1].isupper():
        return capitalised(into)
    if there[:1].islower() and replacement.sought[:1].isupper():
        return into[:1].lower() + into[1:]
    return into
