"""The line at the top of a screen: where one is, and how things stand."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class Heading(Horizontal):
    """Two texts, at the left and at the right. What is shown is never read as markup."""

    def compose(self) -> ComposeResult:
        """Both ends, empty."""
        yield Static("", classes="where", markup=False)
        yield Static("", classes="standing", markup=False)

    def show(self, where: str, standing: str = "") -> None:
        """Say where one is and how things stand."""
        self.query_one(".where", Static).update(Content(where))
        self.query_one(".standing", Static).update(Content(standing))
