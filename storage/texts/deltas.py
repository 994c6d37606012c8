"""One burst of typing as the difference it made, and putting such differences together again.

Positions are characters from the start of the text. A burst is a few bytes where the whole text would be thousands,
so every burst of a meeting can be kept.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """At `position`, `removed` gave way to `inserted`."""

    position: int
    removed: str
    inserted: str


def difference(old: str, new: str) -> Difference:
    """The one stretch in which two texts differ; both parts are empty if they are the same."""
    shorter = min(len(old), len(new))
    start = _longest(shorter, lambda length: old[:length] == new[:length])
    end = _longest(shorter - start, lambda length: old[len(old) - length :] == new[len(new) - length :])
    return Difference(start, old[start : len(old) - end], new[start : len(new) - end])


def apply(change: Difference, text: str) -> str:
    """The text after a change; raises ValueError if this is not the text the change was made to."""
    end = change.position + len(change.removed)
    if text[change.position : end] != change.removed:
        raise ValueError("this change was made to another text")
    return text[: change.position] + change.inserted + text[end:]


def _longest(limit: int, alike: Callable[[int], bool]) -> int:
    """The greatest length up to `limit` at which the two texts are still alike, by halving."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if alike(middle):
            low = middle
        else:
            high = middle - 1
    return low
