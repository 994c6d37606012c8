"""One line at the foot of a screen, typed and taken at enter, without a dialog."""

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from screens.commands.matters import ONE_LINE
from screens.keys import bindings


class _Line(Input):
    """Hands its text over at the moment of enter, so that keys that follow at once are not typed into it."""

    def on_key(self, event: events.Key) -> None:
        """Enter gives the line to the entry it stands in."""
        entry = self.parent
        assert isinstance(entry, LineEntry)
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            entry.take()


class LineEntry(Vertical):
    """Hidden until asked for; `Entered` comes with what was typed, `Closed` when the line goes out of sight."""

    BINDINGS = bindings(ONE_LINE)

    @dataclass
    class Entered(Message):
        """A line was typed."""

        text: str

    class Closed(Message):
        """The line is out of sight again."""

    def compose(self) -> ComposeResult:
        """What is asked for, and the field."""
        yield Static("", id="line-asks", markup=False)
        yield _Line(id="line", compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Out of sight at first."""
        self.display = False

    def open(self, asks: str, text: str = "") -> None:
        """Ask for a line that begins with `text`."""
        self.query_one("#line-asks", Static).update(Content(asks))
        line = self.query_one("#line", Input)
        line.value = text
        line.cursor_position = len(text)
        self.display = True
        self.screen.set_focus(line)

    def take(self) -> None:
        """Hand the line over, if anything is in it."""
        text = self.query_one("#line", Input).value.strip()
        self.action_close()
        if text:
            self.post_message(self.Entered(text))

    def action_close(self) -> None:
        """Go out of sight."""
        self.display = False
        self.post_message(self.Closed())
