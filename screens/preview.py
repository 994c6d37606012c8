"""A document read in the terminal before it is written: its text, as plain as an e-mail has it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from screens.commands.dialogs import PREVIEW
from screens.keys import bindings
from screens.widgets.heading import Heading


class PreviewScreen(Screen[None]):
    """Shows `text` to be scrolled through; a private document says so above it all the time."""

    ROWS = PREVIEW
    BINDINGS = bindings(PREVIEW)

    def __init__(self, name: str, text: str, *, private: bool) -> None:
        super().__init__()
        self._document, self._text, self._private = name, text, private

    def compose(self) -> ComposeResult:
        """The name, the warning and the text."""
        yield Heading()
        if self._private:
            yield Static(Content("PRIVATE EDITION: not for publication"), classes="private-line")
        with VerticalScroll(id="preview"):
            yield Static(Content(self._text), id="preview-text", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(Heading).show(self._document, "as it will read")
        self.query_one("#preview", VerticalScroll).focus()

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        page = self.query_one("#preview", VerticalScroll)
        page.scroll_relative(y=screens * max(page.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)
