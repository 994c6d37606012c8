"""The order in which items were taken, where that is not the order of the agenda."""

from collections.abc import Sequence


def order_taken(agenda: Sequence[tuple[int, int | None]]) -> tuple[int, ...]:
    """The keys of items in the order in which they were taken.

    `agenda` has each item with its rank among those taken, None for an item that was added since ranks were given: it
    follows the item before it on the agenda. Without any ranks the order is that of the agenda.
    """
    ranked = sorted((rank, place) for place, (_, rank) in enumerate(agenda) if rank is not None)
    order = [agenda[place][0] for _, place in ranked]
    for place, (key, rank) in enumerate(agenda):
        if rank is None:
            order.insert(order.index(agenda[place - 1][0]) + 1 if place else 0, key)
    return tuple(order)


def taken_after(agenda: Sequence[tuple[int, int | None]], key: int, after: int | None) -> dict[int, int | None]:
    """The ranks of all items once one is taken after another (None: first); None throughout in the agenda's order.

    Raises ValueError for an item that would be taken after itself, or for one that is not on the agenda.
    """
    order = [one for one in order_taken(agenda) if one != key]
    order.insert(order.index(after) + 1 if after is not None else 0, key)
    in_order = order == [one for one, _ in agenda]
    return {one: None if in_order else rank for rank, one in enumerate(order, start=1)}


def moved_items(agenda: Sequence[tuple[int, int | None]]) -> frozenset[int]:
    """The fewest items whose being taken elsewhere accounts for the order in which all were taken."""
    places = {key: place for place, (key, _) in enumerate(agenda)}
    longest: dict[int, list[int]] = {}
    for key in order_taken(agenda):
        runs = [longest[one] for one in longest if places[one] < places[key]]
        longest[key] = [*max(runs, key=_length), key] if runs else [key]
    return frozenset(places) - frozenset(max(longest.values(), key=_length) if longest else ())


def _length(run: list[int]) -> int:
    return len(run)
