"""Which side panes stand beside the writing surface."""

from typing import Literal, get_args

Panes = Literal["both", "agenda", "record", "none"]
PANES: tuple[Panes, ...] = get_args(Panes)

#: Least width of the terminal, in columns, and the arrangements that leave room to write; the first is usual.
_ROOM: tuple[tuple[int, tuple[Panes, ...]], ...] = (
    (130, ("both", "agenda", "record", "none")),
    (100, ("agenda", "record", "none")),
    (0, ("none", "agenda", "record")),
)


def arrangements(width: int) -> tuple[Panes, ...]:
    """What can be shown on a terminal of that width, the usual first."""
    return next(panes for least, panes in _ROOM if width >= least)


def next_panes(width: int, now: Panes) -> Panes:
    """The arrangement after `now`, round to the first."""
    offered = arrangements(width)
    return offered[(offered.index(now) + 1) % len(offered)] if now in offered else offered[0]
