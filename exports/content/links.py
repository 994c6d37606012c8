"""Bookmarks of the minutes in a document, and the citations that lead to them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from clerk.numbering import MinuteNumber, YearBasis, parse_citation, register_year
from storage.schema.records import ItemRecord, MeetingFile

_LONGEST = 40


class Anchors:
    """Which minutes are in a document. `items` are those that its edition contains: no other can be linked to."""

    def __init__(self, file: MeetingFile, items: Iterable[ItemRecord]) -> None:
        """Bookmarks are given to every item with a number."""
        self._scheme = file.body.policy.numbering
        self._year = register_year(self._scheme, file.meeting.held_on)
        self._by_item: dict[int, str] = {}
        self._by_number: dict[MinuteNumber, str] = {}
        taken: set[str] = set()
        for item in items:
            if item.numbered and item.minute.number is not None:
                anchor = _unused(_bookmark(item.minute.citation or str(item.minute.number.serial)), taken)
                taken.add(anchor)
                self._by_item[item.id] = anchor
                self._by_number[self._whole(item.minute.citation) or item.minute.number] = anchor

    def of(self, item: ItemRecord) -> str:
        """The bookmark of an item, or ""."""
        return self._by_item.get(item.id, "")

    def find(self, citation: str) -> str:
        """The bookmark that a citation leads to, or "" where it cites a minute of another document.

        Where numbers start again at each meeting, a number alone does not tell which meeting's minute is meant.
        """
        number = self._whole(citation)
        if number is None or self._scheme.basis is YearBasis.MEETING:
            return ""
        return self._by_number.get(number, "")

    def _whole(self, citation: str) -> MinuteNumber | None:
        """The number of the minute that is cited, or whose paragraph is; in this meeting's year where it gives none."""
        number = parse_citation(self._scheme, citation)
        return replace(number, sub=0, year=number.year or self._year) if number else None


def _bookmark(citation: str) -> str:
    """A name that Word accepts: letters, digits and underscores, at most forty, beginning with a letter."""
    return f"minute_{re.sub(r'[^A-Za-z0-9]+', '_', citation).strip('_')}"[:_LONGEST]


def _unused(name: str, taken: set[str]) -> str:
    count, candidate = 1, name
    while candidate in taken:
        count += 1
        candidate = f"{name[: _LONGEST - 5]}_{count}"
    return candidate
