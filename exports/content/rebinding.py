"""Putting the nodes of one document into a larger one: every bookmark becomes one of that document's own."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from exports.content.document import ItemHeading, ItemList, Node, Resolution, Run, Table

_CITED = "cited_"
_LONGEST = 40


def bound(meeting_id: int, anchor: str) -> str:
    """A bookmark of the minutes of one meeting as a name that no other meeting has; "" for none."""
    return f"m{meeting_id}_{anchor}"[:_LONGEST] if anchor else ""


def rebound(node: Node, meeting_id: int, places: Mapping[int, str]) -> Node:
    """The node with its own bookmark and the links in it led to their places in the larger document.

    `places` are the bookmarks of all minutes there, by the minute's id.
    """
    lead = _Lead(meeting_id, places)
    if isinstance(node, ItemHeading):
        return replace(node, anchor=bound(meeting_id, node.anchor))
    if isinstance(node, ItemList):
        return lead.listed(node)
    if isinstance(node, Table):
        return replace(node, rows=tuple(tuple(lead.runs(cell) for cell in row) for row in node.rows))
    changes: dict[str, Any] = {}
    if hasattr(node, "runs"):
        changes["runs"] = lead.runs(node.runs)
    if isinstance(node, Resolution) and node.clauses is not None:
        changes["clauses"] = lead.listed(node.clauses)
    return replace(node, **changes) if changes else node


class _Lead:
    """Leads the links of one meeting's minutes to where they go in the larger document."""

    def __init__(self, meeting_id: int, places: Mapping[int, str]) -> None:
        self._meeting_id = meeting_id
        self._places = places

    def runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(replace(run, anchor=self._anchor(run.anchor)) if run.anchor else run for run in runs)

    def listed(self, items: ItemList) -> ItemList:
        return replace(items, items=tuple(replace(item, runs=self.runs(item.runs)) for item in items.items))

    def _anchor(self, anchor: str) -> str:
        if anchor.startswith(_CITED) and anchor.removeprefix(_CITED).isdigit():
            return self._places.get(int(anchor.removeprefix(_CITED)), "")
        return bound(self._meeting_id, anchor)
