"""Two changes of one text made at the same time: what a clerk typed, and a reference that followed its minute."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters of a text from `start` to `end` replaced by others."""

    start: int
    end: int
    text: str


def edit_between(before: str, after: str) -> Edit:
    """The shortest single replacement that makes one text of the other."""
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    return Edit(start, len(before) - same, after[start : len(after) - same])


def with_both(base: str, mine: str, other: str) -> str | None:
    """The text with what both changed in `base`; None where they changed the same place or touch each other."""
    if mine in (base, other):
        return other
    if other == base:
        return mine
    first, second = sorted((edit_between(base, mine), edit_between(base, other)), key=lambda edit: edit.start)
    if first.end >= second.start:
        return None
    return base[: first.start] + first.text + base[first.end : second.start] + second.text + base[second.end :]


def _alike(one: str, other: str) -> int:
    """How many characters two texts have alike from the beginning on."""
    both = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))
