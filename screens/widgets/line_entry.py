"""One line at the foot of a screen, typed and taken at enter, without a dialog."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
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
    """Hidden until asked for; closing it leads back to what had the focus before.

    What was typed is handed over at once and not by a message, which would be lost if the screen closed behind it.
    """

    BINDINGS = bindings(ONE_LINE)

    def __init__(self) -> None:
        super().__init__()
        self._taken: Callable[[str], None] | None = None
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """What is asked for, and the field."""
        yield Static("", id="line-asks", markup=False)
        yield _Line(id="line", compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Out of sight at first."""
        self.display = False

    def open(self, asks: str, taken: Callable[[str], None], text: str = "") -> None:
        """Ask for a line that begins with `text`; `taken` is called with what was typed."""
        self._taken = taken
        self.query_one("#line-asks", Static).update(Content(asks))
        line = self.query_one("#line", Input)
        line.value = text
        line.cursor_position = len(text)
        if not self.display:
            self._before = self.screen.focused
        self.display = True
        self.screen.set_focus(line)

    def take(self) -> None:
        """Hand the line over, if anything is in it."""
        text = self.query_one("#line", Input).value.strip()
        self.action_close()
        if text and self._taken is not None:
            self._taken(text)

    def action_close(self) -> None:
        """Go out of sight; the next key, however soon, is for what had the focus before."""
        self.screen.set_focus(self._before)
        self.display = False
