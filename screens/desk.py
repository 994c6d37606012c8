"""The desk: the first screen, with the bodies, their meetings and what each needs next."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer, Static

from screens.commands.desk import DESK
from screens.keys import bindings


class DeskScreen(Screen[None]):
    """The opening screen."""

    ROWS = DESK
    BINDINGS = bindings(DESK)

    def compose(self) -> ComposeResult:
        """An empty desk."""
        yield Static("Opening the office …", markup=False, id="empty")
        yield Footer(show_command_palette=False)
