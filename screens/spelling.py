"""Spelling off the drawing thread: holds texts against a dictionary line by line and remembers what it found."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from clerk.bank_holidays import Nation
from clerk.notice_policies import NOTICE_POLICIES
from clerk.spelling import Checker, Misspelling, plain, suggestions
from storage.council.bodies import get_body
from storage.file.database import Store
from storage.texts.dictionaries import Lookup, spelling_of

#: Lines whose misspellings are remembered; more than the minutes of a day have.
REMEMBERED = 4096


class Speller:
    """What is misspelt in the minutes of one meeting. Any thread may ask; until `begin` nothing is misspelt.

    `problem` is a sentence that says why there is no dictionary, "" while one is used or still being read.
    """

    def __init__(self) -> None:
        self.problem = ""
        self._lookup = Lookup()
        self._known: frozenset[str] = frozenset()
        self._ignored: frozenset[str] = frozenset()
        self._checker: Checker | None = None
        self._of_line: Callable[[str], tuple[Misspelling, ...]] = lambda line: ()

    @property
    def is_ready(self) -> bool:
        """Whether there is a dictionary to hold texts against."""
        return self._checker is not None

    def begin(self, lookup: Lookup, known: frozenset[str]) -> None:
        """Take a dictionary, and the office's own words and names, into use."""
        self._lookup, self._known, self.problem = lookup, known, lookup.problem
        self._begin_anew()

    def know(self, known: frozenset[str]) -> bool:
        """Take other words and names of the office; whether they are others than before."""
        changed = known != self._known
        if changed:
            self._known = known
            self._begin_anew()
        return changed

    def ignore(self, word: str) -> None:
        """Leave a word unmarked for as long as this meeting is open."""
        self._ignored |= {plain(word)}
        self._begin_anew()

    def check(self, text: str) -> tuple[Misspelling, ...]:
        """The misspelt words of a text, in order; only lines not seen before are held against the dictionary."""
        of_line, start, found = self._of_line, 0, []
        for line in text.split("\n"):
            found += [replace(one, start=one.start + start, end=one.end + start) for one in of_line(line)]
            start += len(line) + 1
        return tuple(found)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the misspelt words of a text begin and end."""
        return [(found.start, found.end) for found in self.check(text)]

    def suggestions(self, found: Misspelling) -> tuple[str, ...]:
        """What may have been meant, likeliest first. Takes a fifth of a second."""
        return suggestions(found, self._checker) if self._checker else ()

    def _begin_anew(self) -> None:
        if self._lookup.dictionary is None:
            return
        checker = Checker(self._lookup.dictionary, self._known | self._ignored)
        self._checker, self._of_line = checker, lru_cache(REMEMBERED)(checker.check)


def prepare() -> None:
    """Read the British dictionary ahead: everything waits a tenth of a second for that, so not while somebody types."""
    spelling_of(welsh=False)


def read_dictionary(store: Store, body_id: int) -> Lookup:
    """The dictionary for the minutes of a body, with Welsh in Wales; a fifth of a second the first time."""
    policy = NOTICE_POLICIES.get(get_body(store, body_id).policy.notice)
    return spelling_of(welsh=policy is not None and policy.nation is Nation.WALES)


def nearest(found: Sequence[Misspelling], offset: int) -> Misspelling | None:
    """The misspelt word at the cursor, or else the last before it, or else the first after it."""
    before = bisect_right(found, offset, key=lambda one: one.start)
    return found[max(before - 1, 0)] if found else None


def following(found: Sequence[Misspelling], offset: int) -> Misspelling | None:
    """The first misspelt word that begins after the cursor."""
    return next((one for one in found if one.start > offset), None)
