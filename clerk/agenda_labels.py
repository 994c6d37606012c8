"""The numbers that the items of an agenda bear, and that declarations and resolutions call them by.

Once an agenda is published its numbers stay: members, the public and the press hold it in their hands. What is put in
after that takes the number of the item before it and a letter ("7a"), and that stays too: minutes may have named it by
then. So what is put in above 7a is 7b. These are not the minute numbers, which are the register's.
"""

from collections.abc import Collection, Sequence
from string import ascii_lowercase


def agenda_labels(items: Sequence[tuple[str | None, bool]], gone: Collection[str] = ()) -> tuple[str, ...]:
    """The label of each item, in the order of the agenda; "" for one without a number.

    Each item is given as what it was published as, or called since ("" without a number, None if it has never been
    called anything), and whether it is numbered; `gone` are the labels of items that were taken off. As long as none
    was published they are counted from 1, those without a number left out. Put in before the first published number,
    or as the 27th after one, an item has no number.
    """
    published = any(label is not None for label, _ in items)
    used = {label for label, _ in items if label} | set(gone)
    labels: list[str] = []
    number, count = "", 0
    for label, numbered in items:
        if label is not None:
            number = number if is_late(label) else label or number
            labels.append("" if is_late(label) and not numbered else label)
        elif not numbered:
            labels.append("")
        elif not published:
            count += 1
            labels.append(str(count))
        else:
            labels.append(next((each for each in _lettered(number) if each not in used), ""))
            used.add(labels[-1])
    return tuple(labels)


def is_late(label: str) -> bool:
    """Whether an item of this label was put in after publication."""
    return label[-1:].isalpha()


def _lettered(number: str) -> list[str]:
    return [f"{number}{letter}" for letter in ascii_lowercase] if number else []
