"""The numbers that the items of an agenda bear, and that declarations and resolutions call them by.

Once an agenda is published its numbers stay: members, the public and the press hold it in their hands. What is put in
after that takes the number of the item before it and a letter ("7a"). These are not the minute numbers, which are the
register's.
"""

from collections.abc import Sequence
from string import ascii_lowercase


def agenda_labels(items: Sequence[tuple[str | None, bool]]) -> tuple[str, ...]:
    """The label of each item, in the order of the agenda; "" for one without a number.

    Each item is given as what it was published as ("" without a number, None if it was not on the published agenda)
    and whether it is numbered. As long as none was published they are counted from 1, those without a number left out.
    Put in before the first published number, or as the 27th after one, an item has no number.
    """
    published = any(label is not None for label, _ in items)
    labels: list[str] = []
    number, after = "", 0
    for label, numbered in items:
        if label is not None:
            number, after = (label, 0) if label else (number, after)
            labels.append(label)
        elif not numbered:
            labels.append("")
        elif not published:
            after += 1
            labels.append(str(after))
        else:
            labels.append(f"{number}{ascii_lowercase[after]}" if number and after < len(ascii_lowercase) else "")
            after += 1
    return tuple(labels)
