"""Putting an entry of the roll right: its time and the item it belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select

from clerk.dates import parse_time, write_time
from clerk.problems import Problem
from screens.dialogs.forms import FormDialog, field
from storage.schema.records import ItemRecord

_NO_ITEM = 0


@dataclass(frozen=True, slots=True)
class Timed:
    """A time and an item; None for what is not changed."""

    at: time | None
    item_id: int | None


class TimedDialog(FormDialog[Timed]):
    """Asks for the time (where the entry has one) and the item of what `said` tells."""

    def __init__(self, said: str, at: time | None, item_id: int | None, items: Sequence[ItemRecord], form: str) -> None:
        super().__init__()
        self.heading = said
        self._at, self._item_id, self._items, self._form = at, item_id or _NO_ITEM, items, form

    def body(self) -> Iterable[Widget]:
        """The form."""
        if self._at is not None:
            yield from field("Time", Input(write_time(self._at, self._form), id="timed-at", compact=True))
        items = [(Content(item.listed), item.id) for item in self._items]
        if self._item_id == _NO_ITEM:
            items.insert(0, (Content("no item"), _NO_ITEM))
        chosen = Select(items, value=self._item_id, allow_blank=False, id="timed-item", compact=True)
        yield from field("Item", chosen)

    def entered(self) -> None:
        """Enter keeps the time."""
        self.action_save()

    def values(self) -> tuple[str, int]:
        """What is typed and chosen."""
        at = self.query_one("#timed-at", Input).value if self._at is not None else ""
        return at, int(str(self.query_one("#timed-item", Select).value))

    async def keep(self) -> Timed:
        """The entry put right. Raises Problem for a time that is not understood."""
        typed, item_id = self.values()
        at = parse_time(typed) if typed.strip() else self._at
        if at is None and self._at is not None:
            raise Problem(
                f'"{typed}" is not a time. Write it like {write_time(self._at, self._form)} or 18:52.', "timed-at"
            )
        return Timed(at, item_id or None)
