"""The agenda beside the writing surface: every item, and what has been written under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item as the panel shows it; the four marks say what is true of its minute."""

    number: str
    title: str
    private: bool = False
    minuted: bool = False
    decided: bool = False
    flagged: bool = False

    @property
    def marks(self) -> str:
        """✓ minuted, D a decision, ? something to check; a mark keeps its place."""
        return ("✓" if self.minuted else " ") + ("D" if self.decided else " ") + ("?" if self.flagged else " ")


class ItemsPanel(OptionList, can_focus=False):
    """The items. It never takes the focus; a click goes to an item."""

    @dataclass
    class Chosen(Message):
        """An item was clicked; `index` counts from 0."""

        index: int

    def __init__(self) -> None:
        super().__init__(id="items", markup=False)
        self._shown: list[ItemLine] = []

    def on_mount(self) -> None:
        """Name the panel."""
        self.border_title = "Agenda"

    def show(self, lines: Sequence[ItemLine]) -> None:
        """Show these items, drawing only what differs from before."""
        if len(lines) != len(self._shown):
            self.clear_options()
            self.add_options([Option(_prompt(line)) for line in lines])
        else:
            for index, line in enumerate(lines):
                if line != self._shown[index]:
                    self.replace_option_prompt_at_index(index, _prompt(line))
        self._shown = list(lines)

    def go_to(self, index: int) -> None:
        """Mark the item that is open."""
        self.highlighted = index

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell the screen which item was clicked."""
        event.stop()
        self.post_message(self.Chosen(event.option_index))


def _prompt(line: ItemLine) -> Table:
    title = Text()
    if line.private:
        title.append("PRIVATE", style="bold reverse")
        title.append(" ")
    title.append(line.title)
    table = Table.grid(expand=True, padding=(0, 1, 0, 0))
    table.add_column(width=2, no_wrap=True, justify="right")
    table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column(width=3, no_wrap=True)
    table.add_row(Text(line.number), title, Text(line.marks, style="bold"))
    return table
