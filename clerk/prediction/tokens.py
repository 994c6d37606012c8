"""Text as tokens that join back into it: a word carries the space before it, a line end stands alone."""

import re
from collections.abc import Iterator

#: A word with inner apostrophes and hyphens, a line end, or one mark of punctuation; each with one space before it.
_TOKEN = re.compile(r"[^\S\n]?\w+(?:[’'\-]\w+)*|\n|[^\S\n]?[^\w\s]|\s")
_DIGIT = re.compile(r"\d")


def split(text: str) -> list[str]:
    """The tokens of a text; joined they give it back."""
    return _TOKEN.findall(text)


class Vocabulary:
    """Numbers for tokens, and for what a token means as context: case, spacing and digits make no difference."""

    def __init__(self) -> None:
        self.surface: list[str] = []
        self.meaning: list[int] = []
        self._tokens: dict[str, int] = {}
        self._meanings: dict[str, int] = {}

    def number(self, token: str) -> int:
        """The token's number, given to it now if it is new."""
        known = self._tokens.get(token)
        if known is not None:
            return known
        number = self._tokens[token] = len(self.surface)
        self.surface.append(token)
        self.meaning.append(self._meanings.setdefault(_sense(token), len(self._meanings)))
        return number

    def numbers(self, tokens: list[str]) -> Iterator[int]:
        """The number of each token."""
        return map(self.number, tokens)


def _sense(token: str) -> str:
    bare = token.strip(" ").lower()
    if not bare.strip():
        return "\n" if "\n" in token else " "
    return "#" if _DIGIT.search(bare) else bare
