"""A line to type what is sought. It takes the keys only while it is open."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label, Static

#: What can be done with what is found.
ON_OFFER = "Enter next · F3 replace · Esc back"


class FindBar(Horizontal):
    """Asks for words and says what came of seeking them."""

    DEFAULT_CSS = "FindBar { display: none; }"

    @dataclass
    class Sought(Message):
        """Enter was pressed."""

        words: str

    def compose(self) -> ComposeResult:
        """A label, the line, and what came of it."""
        yield Label("Find ")
        yield Input(id="sought", compact=True)
        yield Static(ON_OFFER, id="found", markup=False)

    @property
    def words(self) -> str:
        """What is sought."""
        return self.query_one(Input).value

    def open(self) -> None:
        """Show the line and put the cursor in it, what was sought before selected."""
        self.display = True
        line = self.query_one(Input)
        line.action_select_all()
        self.screen.set_focus(line)

    def close(self) -> None:
        """Put the line away."""
        self.display = False

    def say(self, text: str) -> None:
        """Say what came of it."""
        self.query_one("#found", Static).update(text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass the words on."""
        event.stop()
        self.post_message(self.Sought(event.value))
