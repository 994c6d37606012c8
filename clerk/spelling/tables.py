"""The tables of words that come with the program, read once when they are first needed.

They are text files in the folder "lists": a word a line, or a stem with the endings it takes after "/" ("-" is the
stem itself); "#" at the start of a line begins a remark.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: In a table, where words stand that must come before: a number, and that the word must be in small letters.
NUMBER, SMALL = "#", "="


@dataclass(frozen=True, slots=True)
class British:
    """The British form of an American spelling, and where it holds.

    `only_after` are words of which one must stand before it (none: anywhere); `never_after` are words that excuse it.
    `small` says that with a capital the word is somebody's name ("Gray").
    """

    form: str
    only_after: frozenset[str] = frozenset()
    never_after: frozenset[str] = frozenset()
    small: bool = False

    def holds(self, written: str, before: str) -> bool:
        """Whether the American spelling is wrong as written, after the word `before` in small letters."""
        if self.small and not written.islower():
            return False
        if self.only_after:
            return before in self.only_after or (NUMBER in self.only_after and before[:1].isdigit())
        return before not in self.never_after


@lru_cache(maxsize=1)
def american() -> dict[str, British]:
    """The British form by the American one, all in small letters."""
    found: dict[str, British] = {}
    for line in _lines("american"):
        stems, _, rest = line.partition("/")
        endings, _, words = rest.partition(":")
        never = frozenset(word[1:] for word in words.split() if word.startswith("!"))
        only = frozenset(word for word in words.split() if not word.startswith("!")) - {SMALL}
        wrong, right = stems.split()
        for ending in endings.split():
            found[_form(wrong, ending)] = British(_form(right, ending), only, never, SMALL in words.split())
    return found


@lru_cache(maxsize=1)
def council_words() -> frozenset[str]:
    """Words of committees and their offices, in small letters."""
    entries = (line for line in _lines("council") if not _is_phrase(line))
    return frozenset(form.casefold() for line in entries for form in _forms(line))


@lru_cache(maxsize=1)
def phrases() -> dict[str, frozenset[str]]:
    """Words that are right only after certain others ("vires" after "ultra"), all in small letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in filter(_is_phrase, _lines("council")):
        before, word = line.split()
        found[word].add(before)
    return {word: frozenset(befores) for word, befores in found.items()}


@lru_cache(maxsize=1)
def prefixes() -> frozenset[str]:
    """Parts of hyphenated words that are no words by themselves, in small letters."""
    return frozenset(word for line in _lines("prefixes") for word in line.split())


def _is_phrase(line: str) -> bool:
    return " " in line and "/" not in line


def _forms(line: str) -> Iterator[str]:
    stem, _, endings = line.partition(" /")
    for ending in endings.split() or ["-"]:
        yield _form(stem, ending)


def _form(stem: str, ending: str) -> str:
    return stem if ending == "-" else stem + ending


def _lines(table: str) -> Iterator[str]:
    text = files("clerk.spelling").joinpath("lists", f"{table}.txt").read_text("utf-8")
    return (line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#"))
