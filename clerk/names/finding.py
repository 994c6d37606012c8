"""Finding people from the few letters a clerk types."""

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache
from typing import Protocol, TypeVar

from clerk.names.forms import initials
from clerk.names.titles import title_of


class Named(Protocol):
    """Anything with the parts of a person's name; an officer has a post too."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def forename(self) -> str: ...  # noqa: D102
    @property
    def surname(self) -> str: ...  # noqa: D102
    @property
    def post(self) -> str: ...  # noqa: D102


Person = TypeVar("Person", bound=Named)
FUZZY_MARK = "@"
_CLOSE_ENOUGH = 0.75


class _Fit(IntEnum):
    """How well a query fits a person, best first."""

    WHOLE_NAME = 0
    INITIALS = 1
    BEGINNING = 2
    ANY_WORD = 3
    NONE = 4


_STAND_TOGETHER = {
    _Fit.WHOLE_NAME: (_Fit.WHOLE_NAME, _Fit.INITIALS),
    _Fit.INITIALS: (_Fit.INITIALS, _Fit.BEGINNING),
    _Fit.BEGINNING: (_Fit.BEGINNING,),
    _Fit.ANY_WORD: (_Fit.ANY_WORD,),
    _Fit.NONE: (),
}


def find_people(query: str, people: Sequence[Person]) -> list[Person]:
    """The people a clerk may mean, likeliest first; several when it is ambiguous, none when nobody fits.

    A whole surname or name decides ("lee" is Lee, not Leeson); else initials and the beginnings of surnames stand
    together ("pa" is both Peter Ash and Patel); else the beginnings of forenames, of later parts of a surname and of
    a post. After "@" the letters need only occur in order in name or post, or come close to the surname; "@" alone is
    everybody. A title before the name is passed over; case, accents, hyphens and apostrophes do not matter.
    Among equals the order of `people` is kept, so give those who are present first.
    """
    query = query.strip()
    if query.startswith(FUZZY_MARK):
        return _fuzzy(_plain(query.removeprefix(FUZZY_MARK)), people)
    words = [word for word in map(_plain, _without_title(query.replace(".", " ").split())) if word]
    if not words:
        return []
    fits = [(_fit(words, person), person) for person in people]
    wanted = _STAND_TOGETHER[min((fit for fit, _ in fits), default=_Fit.NONE)]
    return [person for fit, person in sorted(fits, key=lambda pair: pair[0]) if fit in wanted]


def _fit(words: list[str], person: Named) -> _Fit:
    letters = "".join(words)
    surname, post = _plain(person.surname), _plain(person.post)
    if letters == post or any(ending == surname for ending in _surnames_meant(words, person)):
        return _Fit.WHOLE_NAME
    if letters in (_plain(initials(person.forename, person.surname)), _plain(_plainer_initials(person))):
        return _Fit.INITIALS
    if any(surname.startswith(ending) for ending in _surnames_meant(words, person)):
        return _Fit.BEGINNING
    others = [*person.forename.split(), *person.surname.replace("-", " ").split()]
    if any(_plain(word).startswith(letters) for word in others) or post.startswith(letters):
        return _Fit.ANY_WORD
    return _Fit.NONE


def _surnames_meant(words: list[str], person: Named) -> list[str]:
    """What the query gives as the surname, for each way of taking its other words as this person's forenames."""
    meant = []
    for cut in range(len(words)):
        if _agree(words[:cut], person.forename):
            meant.append("".join(words[cut:]))
        if cut and _agree(words[cut:], person.forename):
            meant.append("".join(words[:cut]))
    return meant


def _agree(typed: list[str], forename: str) -> bool:
    """Whether forenames or initials as typed can be those of this person, as far as both are known."""
    known = map(_plain, forename.replace(".", " ").split())
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(typed, known, strict=False))


def _plainer_initials(person: Named) -> str:
    """One letter a word, a double-barrelled surname being one word: some rosters write C Vine-Ashe CV."""
    return "".join(word[0] for word in (*person.forename.split(), *person.surname.split()))


def _without_title(words: list[str]) -> list[str]:
    while len(words) > 1 and title_of(words[0]):
        words = words[1:]
    return words


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Letters and digits alone, without accents, in one case."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if character.isalnum())


def _fuzzy(letters: str, people: Sequence[Person]) -> list[Person]:
    scores = [(_score(letters, person), person) for person in people]
    return [person for score, person in sorted(scores, key=lambda pair: -pair[0]) if score > 0 or not letters]


def _score(letters: str, person: Named) -> float:
    """Between 0 (no match) and 1: how closely the letters stand together, in order, in the name or the post.

    Letters that do not all occur in order are held against the surname instead, so that a slip still finds it.
    """
    if not letters:
        return 0
    surname = _plain(person.surname)
    fullest = max(
        _closeness(letters, text) for text in (surname, _plain(person.forename) + surname, _plain(person.post))
    )
    if fullest:
        return fullest
    likeness = SequenceMatcher(None, letters, surname).ratio()
    return likeness / 2 if likeness >= _CLOSE_ENOUGH else 0


def _closeness(letters: str, text: str) -> float:
    """Letters found over the shortest stretch that holds them in order, with a little for starting the text."""
    best = 0.0
    for start in (place for place, character in enumerate(text) if character == letters[0]):
        end = start
        for letter in letters:
            end = text.find(letter, end) + 1
            if not end:
                break
        if end:
            best = max(best, len(letters) / (end - start) - (0.1 if start else 0))
    return max(best, 0)
