"""A text to be read, and to be copied with the mouse where the terminal does not copy for the program."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from screens.commands.matters import READ
from screens.dialogs.base import Dialog
from screens.keys import bindings


class ReadDialog(Dialog[None]):
    """Shows `text` until it is closed."""

    ROWS = READ
    BINDINGS = bindings(READ)

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self.heading = heading
        self._text = text

    def body(self) -> Iterable[Widget]:
        """The text."""
        yield Static(Content(self._text), id="read-text")

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
