"""Two changes of one text made at the same time: what a clerk typed, and a reference that followed its minute."""

from dataclasses import dataclass
from os.path import commonprefix


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters of a text from `start` to `end` replaced by others."""

    start: int
    end: int
    text: str


def edit_between(before: str, after: str) -> Edit:
    """The shortest single replacement that makes one text of the other."""
    start = len(commonprefix([before, after]))
    most = min(len(before), len(after)) - start
    same = len(commonprefix([before[::-1][:most], after[::-1][:most]]))
    return Edit(start, len(before) - same, after[start : len(after) - same])


def with_both(base: str, mine: str, other: str) -> str | None:
    """The text with what both changed in `base`; None where they changed the same place or touch each other."""
    if mine == base or mine == other:
        return other
    if other == base:
        return mine
    first, second = sorted((edit_between(base, mine), edit_between(base, other)), key=lambda edit: edit.start)
    if first.end >= second.start:
        return None
    return base[: first.start] + first.text + base[first.end : second.start] + second.text + base[second.end :]
