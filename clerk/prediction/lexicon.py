"""Words by their first letters, the commonest first: what completes a word that no phrase explains."""

from bisect import bisect_left
from itertools import islice

#: Words looked at for one prefix; a shorter prefix than this serves is left to the phrases.
LOOKED_AT = 3000
OFFERED = 8


class Lexicon:
    """How often each token was met, and which begin with given letters."""

    def __init__(self) -> None:
        self._counts: dict[str, float] = {}
        self._sorted: list[str] | None = None

    def add(self, tokens: list[str], weight: float) -> None:
        """Count tokens."""
        counts = self._counts
        for token in tokens:
            if token not in counts:
                self._sorted = None
            counts[token] = counts.get(token, 0.0) + weight

    def beginning(self, letters: str) -> dict[str, float]:
        """The tokens that begin with these letters, with their counts."""
        if self._sorted is None:
            self._sorted = sorted(self._counts)
        first = bisect_left(self._sorted, letters)
        found: dict[str, float] = {}
        for token in islice(self._sorted, first, first + LOOKED_AT):
            if not token.startswith(letters):
                break
            found[token] = self._counts[token]
        return found


def shares(lexicons: list[tuple[Lexicon, float]], letters: str) -> list[tuple[str, float]]:
    """The likeliest tokens that begin with these letters and the share of each, from lexicons with their weights."""
    counts: dict[str, float] = {}
    for lexicon, weight in lexicons:
        for token, count in lexicon.beginning(letters).items():
            counts[token] = counts.get(token, 0.0) + weight * count
    total = sum(counts.values())
    likeliest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:OFFERED]
    return [(token, count / total) for token, count in likeliest]
