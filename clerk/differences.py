"""What was changed between two texts, word by word."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

#: A word with the blanks behind it; a line end stands alone, so that lines are not torn apart.
_PIECES = re.compile(r"\n|[^\S\n]+|[^\s]+[^\S\n]*")
#: Two characters of one word or number, the second of which may have been taken for a stop.
_TORN = re.compile(r"\w[\w'’]|['’]\w|\d[.,]\d|[.,/-]\d|\w[/-]\w|[£$€]\w|\w[£$€]")

#: Beyond this many pairs of the same words two stretches are not compared: one is shown in the place of the other.
_MOST_PAIRS = 1_000_000

#: Shown where unchanged words are left out.
LEFT_OUT = "⋯"


_Differing = Callable[[Sequence[str], Sequence[str]], Iterator["Stretch"]]


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words, and whether both texts have them or only one."""

    change: Change
    text: str


def word_differences(old: str, new: str) -> tuple[Stretch, ...]:
    """The two texts as one sequence: without what was added it reads as `old`, without what was removed as `new`.

    Of words exchanged for others the removed ones come first. Lines are matched before words, so that a long text
    takes no longer than its changed lines.
    """
    return tuple(_joined(_compared(old.splitlines(keepends=True), new.splitlines(keepends=True), _between)))


def around(stretches: Sequence[Stretch], lines: int = 1) -> tuple[Stretch, ...]:
    """Only what changed, with that many unchanged lines before and after; `LEFT_OUT` stands for the others."""
    last = len(stretches) - 1
    return tuple(
        Stretch(one.change, _shortened(one.text, lines, place > 0, place < last)) if one.change is Change.SAME else one
        for place, one in enumerate(stretches)
        if one.change is not Change.SAME or last > 0
    )


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Lines that differ, compared by their words."""
    first, second = _PIECES.findall("".join(old)), _PIECES.findall("".join(new))
    return _compared(first, second, _exchanged)


def _compared(old: Sequence[str], new: Sequence[str], differing: _Differing) -> Iterator[Stretch]:
    """What two sequences share, and what `differing` says of the rest."""
    here, there = Counter(old), Counter(new)
    if sum(count * there[piece] for piece, count in here.items()) > _MOST_PAIRS:
        yield from _exchanged(old, new)
        return
    for tag, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch(Change.SAME, "".join(old[start:end]))
        else:
            yield from differing(old[start:end], new[other_start:other_end])


def _exchanged(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Words in the place of others. Where words only came or went the one before is the same, whatever follows it."""
    first, second = "".join(old), "".join(new)
    head = _shared(first, second)
    tail = _shared(first[head:][::-1], second[head:][::-1])
    if head + tail < min(len(first), len(second)):
        head = tail = 0
    parts = (
        (Change.SAME, first[:head]),
        (Change.REMOVED, first[head : len(first) - tail]),
        (Change.ADDED, second[head : len(second) - tail]),
        (Change.SAME, first[len(first) - tail :]),
    )
    yield from (Stretch(change, text) for change, text in parts if text)


def _shared(first: str, second: str) -> int:
    """How many characters two texts begin with alike, as far as no word or number is torn apart."""
    pairs = enumerate(zip(first, second, strict=False))
    length = next((place for place, (one, other) in pairs if one != other), min(len(first), len(second)))
    while length and any(_TORN.match(text, length - 1) for text in (first, second)):
        length -= 1
    return length


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one kind as one stretch."""
    held: Stretch | None = None
    for one in stretches:
        if held is not None and held.change is one.change:
            held = Stretch(held.change, held.text + one.text)
        else:
            if held is not None:
                yield held
            held = one
    if held is not None:
        yield held


def _shortened(text: str, lines: int, has_before: bool, has_after: bool) -> str:
    """Unchanged text, of which the lines far from a change are left out."""
    parts = text.split("\n")
    head = parts[: lines + 1] if has_before else []
    tail = parts[-lines - 1 :] if has_after else []
    if len(head) + len(tail) >= len(parts):
        return text
    return "\n".join([*head, LEFT_OUT, *tail])
