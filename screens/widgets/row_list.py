"""A list whose lines have columns: what the desk and the agenda are made of."""

from collections.abc import Sequence
from typing import ClassVar

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option


def columns(*cells: tuple[str | Text | Group, int | None]) -> Table:
    """One row of a list: what to show with the width of its column in cells, None for the column that takes the rest.

    Texts are shown as they are; nothing in them is read as markup.
    """
    line = Table.grid(expand=True, padding=(0, 1, 0, 0))
    for _, width in cells:
        line.add_column(width=width, ratio=None if width else 1, overflow="ellipsis" if width else "fold")
    line.add_row(*(cell if isinstance(cell, Text | Group) else Text(cell) for cell, _ in cells))
    return line


def dim_line(text: str) -> Text:
    """A quiet second line, cut off where the column ends."""
    return Text(text, "dim", no_wrap=True, overflow="ellipsis")


def heading(text: str) -> Option:
    """A line that only divides the list: it cannot be chosen."""
    return Option(Text(text, style="bold"), disabled=True)


class RowList(OptionList, inherit_bindings=False):
    """Rows with identifiers. A click moves to a row and a double click opens it.

    Enter is left to the screen, so that its footer can say what enter does there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "cursor_down", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    def __init__(self, identifier: str) -> None:
        super().__init__(id=identifier, markup=False)

    def on_click(self, event: events.Click) -> None:
        """Move to the row under the mouse; open it at the second click. Replaces the parent's open at once."""
        event.prevent_default()
        row = event.style.meta.get("option")
        if row is None or self.get_option_at_index(row).disabled:
            return
        self.highlighted = row
        if event.chain > 1:
            self.action_select()

    @property
    def chosen(self) -> str:
        """The identifier of the row the cursor is on, "" for none."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def show(self, rows: Sequence[Option], keep: str = "") -> None:
        """Fill the list anew; the cursor goes to the row `keep`, or stays on the one it was on, or near it."""
        wanted, place = keep or self.chosen, self.highlighted or 0
        self.clear_options()
        self.add_options(rows)
        free = [number for number, row in enumerate(rows) if not row.disabled]
        same = [number for number in free if rows[number].id == wanted]
        near = [number for number in free if number >= place]
        self.highlighted = next(iter(same or near[:1] or free[-1:]), None)
