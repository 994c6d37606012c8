"""The words of a text that spelling is a question of, each with where it stands.

Left out is what no dictionary can judge: numbers and whatever is joined to them (minute 25/19, the 3rd, A417, S106),
addresses of web pages and letters, names of files, initials, short words in capitals (DPI, SEND, PCSOs) and names
with a capital inside (DfE, McAllister), and writing that is not Latin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Words in capitals up to this length are taken for abbreviations, and longer ones without a vowel.
LONGEST_ABBREVIATION = 5

_ORDINALS = frozenset({"st", "nd", "rd", "th"})

_LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f])+"
_WORD = re.compile(rf"{_LETTERS}(?:['’\-\u2010\u2011]{_LETTERS})*")
_CHUNK = re.compile(r"[^\s,;()\[\]–—…]+")
_SPACED = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|^\W*www\.|@|\\|\.(?:uk|com|org|net|gov|wales|cymru|scot|eu|info)\b", re.IGNORECASE)
_FILE = re.compile(r"\.(?:docx?|odt|rtf|xlsx?|csv|pptx?|pdf|txt|md|html?|jpe?g|png|zip)\b", re.IGNORECASE)
_VOWEL = re.compile("[AEIOUY]")
_DIGIT = re.compile(r"\d")
_HYPHENS = re.compile("[\u2010\u2011]")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ']+")
_PLURAL_ABBREVIATION = re.compile("[A-Z]{2,}s")
_ROMAN = re.compile("(?=[ivxlc])x{0,3}(?:ix|iv|v?i{0,3})|x[lc]|lx{0,3}|xcv?")
_ENDS_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, hyphens and apostrophes included: `start` and `end` count characters of the text.

    `before` is the word or number before it on its line, "" for none; `opens` says that it begins a sentence, or
    follows the full stop of an initial or a shortened title.
    """

    start: int
    end: int
    text: str
    before: str
    opens: bool


def find_words(text: str) -> Iterator[Word]:
    """Every word of the text that can be misspelt, in order. The time is in proportion to the length of the text."""
    start = 0
    for line in text.split("\n"):
        yield from _of_line(line, start)
        start += len(line) + 1


def plain(word: str) -> str:
    """A word as dictionaries write it: straight apostrophes and plain hyphens."""
    return _HYPHENS.sub("-", word.replace("’", "'"))


def is_judged(word: str) -> bool:
    """Whether spelling is a question of a plain word without hyphens: not of initials, DPI, PCSOs or McAllister."""
    bare = word.removesuffix("'s").removesuffix("'S")
    if len(bare) < 2 or not _LATIN.fullmatch(bare) or _ROMAN.fullmatch(bare):
        return False
    if bare.isupper():
        return len(bare) > LONGEST_ABBREVIATION and _VOWEL.search(bare) is not None
    letters = bare.replace("'", "")
    return not _PLURAL_ABBREVIATION.fullmatch(bare) and letters[1:] == letters[1:].lower()


def _of_line(line: str, start: int) -> Iterator[Word]:
    before, opens = "", True
    for spaced in _SPACED.finditer(line):
        written = spaced.group()
        if _ADDRESS.search(written) or _FILE.search(written):
            before, opens = "", False
            continue
        for chunk in _CHUNK.finditer(line, spaced.start(), spaced.end()):
            if _DIGIT.search(chunk.group()):
                before, opens = chunk.group(), opens and not before
                continue
            for found in _WORD.finditer(line, chunk.start(), chunk.end()):
                if before[:1].isdigit() and found.group() in _ORDINALS:
                    continue
                yield Word(start + found.start(), start + found.end(), found.group(), before, opens)
                before, opens = found.group(), False
        opens = opens or _ENDS_SENTENCE.search(written) is not None
