"""The minute cited at the cursor, beside the text, or in two lines under it where there is no room beside."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from screens.minutes.cited import OPEN, Cited


class CitedOpened(Message):
    """The minute on show was clicked: it is to be opened in full."""


class CitedPane(VerticalScroll, can_focus=False):
    """The side pane: number, title, day, decisions, and what is still open. Hidden while nothing is cited."""

    def compose(self) -> ComposeResult:
        """One text that is replaced as a whole."""
        yield Static("", id="cited", markup=False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "Minute cited"

    def show(self, cited: Cited | None) -> None:
        """Show a minute, or nothing."""
        self.set_class(cited is not None, "-shown")
        if cited is not None:
            self.query_one("#cited", Static).update(Group(*_whole(cited)))
            self.scroll_home(animate=False)

    def on_click(self) -> None:
        """Open it."""
        self.post_message(CitedOpened())


class CitedStrip(Static):
    """The same in two lines. They are cut off where the terminal ends."""

    def __init__(self) -> None:
        super().__init__("", markup=False)

    def show(self, cited: Cited | None) -> None:
        """Show a minute, or nothing."""
        self.set_class(cited is not None, "-shown")
        if cited is not None:
            self.update(Text("\n", no_wrap=True, overflow="ellipsis").join(_brief(cited)))

    def on_click(self) -> None:
        """Open it."""
        self.post_message(CitedOpened())


def _whole(cited: Cited) -> list[RenderableType]:
    parts: list[RenderableType] = [_private(cited), Text(cited.heading, style="bold")]
    parts.append(Text(f"{cited.when} · {_OPENS}", style="dim"))
    for section in cited.sections:
        parts.append(Text(f"\n{section.heading.upper()}", style="bold"))
        parts += [Padding(Text(line.text, overflow="fold"), (0, 0, 0, 2 * line.level + 1)) for line in section.lines]
    if not cited.sections:
        parts.append(Text("\nNothing was decided."))
    return [part for part in parts if part]


def _brief(cited: Cited) -> list[Text]:
    """First which minute it is and how to open it, then what was decided and how much of it is open."""
    words = [
        " ".join(line.text.strip() for line in section.lines) for section in cited.sections if section.heading != OPEN
    ]
    opened = f"{cited.open_count} still open · " if cited.open_count else ""
    first = Text.assemble(_private(cited), (cited.heading, "bold"), f", {cited.when}")
    first.truncate(_HEADING, overflow="ellipsis")
    first.append(f" · {_OPENS}", "dim")
    return [first, Text(opened + (" · ".join(words) or "Nothing was decided."))]


_OPENS = "Ctrl+] opens it"

#: Cells of the strip's first line left for the minute's name on the narrowest terminal.
_HEADING = 58


def _private(cited: Cited) -> Text:
    return Text("PRIVATE ", style="bold reverse") if cited.private else Text()
