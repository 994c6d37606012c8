"""The panel that says who is in the room and whether that is a quorum."""

from collections.abc import Sequence

from rich.console import Group
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from screens.roll_count import RollCount


class PresentPanel(VerticalScroll, can_focus=False):
    """Shows the count of a roll and the names of those present."""

    def compose(self) -> ComposeResult:
        """One text that is replaced as a whole."""
        yield Static("", id="present", markup=False)

    def on_mount(self) -> None:
        """Name the panel."""
        self.border_title = "Present"

    def show(self, count: RollCount, names: Sequence[str]) -> None:
        """Show the count, the quorum and the names."""
        parts = [Text(count.tally), Text(count.quorum, style="dim")]
        if not count.called:
            parts.append(Text("The roll has not been called yet: Ctrl+R"))
        elif not count.quorate:
            parts.append(Text(" NOT QUORATE ", style="bold reverse"))
        parts.append(Text(", ".join(names)))
        self.query_one("#present", Static).update(Group(*parts))
