"""How alike two sentences are, so that what hangs on words is found again after they were edited."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from clerk.wording.words import word_set

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_SMALL = word_set(
    "a an and are as at be been being by for from had has have he her his if in into is it its not of on or our she so "
    "that the their them then there these they this those to under up us was we were which who will with would should "
    "also agreed asked requested resolved members member board committee council"
)
_STEM = 5
_FEWEST = 3


def likeness(one: str, other: str) -> float:
    """Between 0 and 1: how many words two sentences have in common in the same order. Case and marks do not count."""
    return _ratio(words_of(one), words_of(other))


def shared(one: str, other: str) -> float:
    """Between 0 and 1: how much of what the shorter sentence is about is in the other, whatever order and endings."""
    first, second = _matter(one), _matter(other)
    if min(len(first), len(second)) < _FEWEST:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def pair_off(wanted: Sequence[Sequence[str]], candidates: Sequence[str], at_least: float) -> dict[int, int]:
    """For each of `wanted` the candidate that it is found again as, by their places; the most alike are paired first.

    What is wanted is given in one or more wordings, and the most alike of them counts. No candidate is paired twice,
    and none that is less alike than `at_least`. Among equals the order of the text decides.
    """
    texts = [words_of(candidate) for candidate in candidates]
    scores = []
    for row, wordings in enumerate(wanted):
        meant = [words_of(wording) for wording in wordings if wording]
        for column, text in enumerate(texts):
            score = max((_ratio(one, text, at_least) for one in meant), default=0.0)
            if score >= at_least:
                scores.append((-score, row, column))
    pairs: dict[int, int] = {}
    for _, row, column in sorted(scores):
        if row not in pairs and column not in pairs.values():
            pairs[row] = column
    return pairs


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without marks."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def _ratio(one: list[str], other: list[str], at_least: float = 0.0) -> float:
    if one == other:
        return 1.0 if one else 0.0
    total = len(one) + len(other)
    if not total or 2 * min(len(one), len(other)) < at_least * total:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= at_least else 0.0


def _matter(text: str) -> set[str]:
    """What a sentence is about: its words but for the small ones, each by its beginning."""
    return {word[:_STEM] for word in words_of(text) if word not in _SMALL and len(word) > 2}
