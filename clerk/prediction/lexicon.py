"""Words by their first letters, the commonest first: what completes a word that no phrase explains."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import islice

#: Words looked at for one prefix; a shorter prefix than this serves is left to the phrases.
LOOKED_AT = 3000
OFFERED = 8

#: How much a word counts that is met in small letters where a capital was typed, as at the beginning of a sentence.
CAPITALISED = 0.3

#: How often an everyday word, and a word of business, are taken to have been met before anything is learnt.
EVERYDAY, BUSINESS = 0.5, 0.1


class Lexicon:
    """How often each word was met, and which begin with given letters. The space before a word is no part of it."""

    def __init__(self) -> None:
        self._counts: dict[str, float] = {}
        self._sorted: list[str] | None = None

    def add(self, tokens: Iterable[str], weight: float) -> None:
        """Count tokens."""
        counts = self._counts
        for token in tokens:
            word = token.lstrip(" ")
            if word not in counts:
                self._sorted = None
            counts[word] = counts.get(word, 0.0) + weight

    def beginning(self, letters: str) -> dict[str, float]:
        """The words that begin with these letters, with their counts."""
        if self._sorted is None:
            self._sorted = sorted(self._counts)
        first = bisect_left(self._sorted, letters)
        found: dict[str, float] = {}
        for word in islice(self._sorted, first, first + LOOKED_AT):
            if not word.startswith(letters):
                break
            found[word] = self._counts[word]
        return found


@cache
def standard_words() -> Lexicon:
    """Words that minutes are likely to use, whatever the body; nobody adds to it."""
    lexicon = Lexicon()
    for name, weight in (("1_everyday.txt", EVERYDAY), ("2_business.txt", BUSINESS)):
        lexicon.add((files("clerk.prediction") / "words" / name).read_text("utf8").split(), weight)
    return lexicon


def shares(lexicons: list[tuple[Lexicon, float]], partial: str) -> list[tuple[str, float]]:
    """The likeliest tokens that begin with what is typed and the share of each, from lexicons with their weights."""
    letters = partial.lstrip(" ")
    space = partial[: len(partial) - len(letters)]
    counts: dict[str, float] = {}
    for lexicon, weight in lexicons:
        for word, count in lexicon.beginning(letters).items():
            counts[word] = counts.get(word, 0.0) + weight * count
        if letters[:1].isupper():
            for word, count in lexicon.beginning(letters[0].lower() + letters[1:]).items():
                capital = letters[0] + word[1:]
                counts[capital] = counts.get(capital, 0.0) + weight * count * CAPITALISED
    total = sum(counts.values())
    likeliest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:OFFERED]
    return [(space + word, count / total) for word, count in likeliest]
