"""What the checker asks of a dictionary, whichever program or list stands behind it."""

from typing import Protocol


class Dictionary(Protocol):
    """A list of words with an idea of what was meant. Both calls take any text and raise nothing."""

    def knows(self, word: str) -> bool:
        """Whether the word is spelt so, or may begin with a capital or stand in capitals."""

    def suggest(self, word: str) -> list[str]:
        """Words that may have been meant, likeliest first. May take a fifth of a second."""
