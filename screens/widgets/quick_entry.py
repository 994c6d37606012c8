"""Two fields under the agenda in which items are typed one after another, without a dialog."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from screens.commands.agenda import QUICK_ENTRY
from screens.keys import bindings


class QuickEntry(Vertical):
    """Hidden until asked for. Enter goes on, and from the second field keeps the item; an empty title closes."""

    BINDINGS = bindings(QUICK_ENTRY)

    @dataclass
    class Entered(Message):
        """An item was typed."""

        title: str
        instruction: str

    class Closed(Message):
        """The clerk is done typing items."""

    def compose(self) -> ComposeResult:
        """The two fields."""
        yield Input(placeholder="Title of the item; Enter goes on, Esc closes", id="entry-title", compact=True)
        yield Input(placeholder="Report of the Director of ... (may stay empty)", id="entry-instruction", compact=True)

    def on_mount(self) -> None:
        """Out of sight at first."""
        self.display = False

    def open(self) -> None:
        """Show the fields; a title that was left half typed is still there."""
        self.display = True
        self.query_one("#entry-title", Input).focus()

    def clear(self) -> None:
        """Empty the fields for the next item."""
        for control in self.query(Input):
            control.value = ""
        self.query_one("#entry-title", Input).focus()

    def action_close(self) -> None:
        """Hide the fields, keeping what is in them."""
        self.display = False
        self.post_message(self.Closed())

    @on(Input.Submitted, "#entry-title")
    def _title_entered(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.query_one("#entry-instruction", Input).focus()
        else:
            self.action_close()

    @on(Input.Submitted, "#entry-instruction")
    def _instruction_entered(self, event: Input.Submitted) -> None:
        event.stop()
        title = self.query_one("#entry-title", Input).value
        if title.strip():
            self.post_message(self.Entered(title, event.value))
        else:
            self.query_one("#entry-title", Input).focus()
