"""A list of which several lines can be ticked; a tick is a sign, never only a colour."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets.option_list import Option

from screens.widgets.row_list import RowList

_TICKED, _FREE = "[x] ", "[ ] "


class TickList(RowList):
    """Rows with identifiers; space or a click ticks the one the cursor is on. Enter is left to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    class Ticked(Message):
        """A tick was set or taken away."""

        def __init__(self, ticks: "TickList") -> None:
            super().__init__()
            self.ticks = ticks

        @property
        def control(self) -> "TickList":
            """The list."""
            return self.ticks

    def __init__(self, identifier: str, rows: Sequence[tuple[str, str]], ticked: Collection[str] = ()) -> None:
        """Offer `rows`, pairs of an identifier and what is shown for it."""
        super().__init__(identifier)
        self._rows = rows
        self._ticked = set(ticked)
        self._draw()
        first = next((place for place, (key, _) in enumerate(rows) if key in self._ticked), 0)
        self.highlighted = first if rows else None

    @property
    def ticked(self) -> tuple[str, ...]:
        """The identifiers of the ticked rows, in the order of the list."""
        return tuple(key for key, _ in self._rows if key in self._ticked)

    def action_tick(self) -> None:
        """Tick the row the cursor is on, or take its tick away."""
        if self.chosen:
            self._ticked ^= {self.chosen}
            self._draw()
            self.post_message(self.Ticked(self))

    def on_click(self, event: events.Click) -> None:
        """A click ticks."""
        row = event.style.meta.get("option")
        event.prevent_default()
        if row is not None:
            self.highlighted = row
            self.action_tick()

    def _draw(self) -> None:
        place = self.highlighted
        self.clear_options()
        self.add_options(
            Option(Text((_TICKED if key in self._ticked else _FREE) + words, no_wrap=True, overflow="ellipsis"), id=key)
            for key, words in self._rows
        )
        self.highlighted = place
