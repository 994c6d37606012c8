"""The room over the writing surface: the quorum with its reason on one line, and a banner where it is lost."""

from textual.content import Content
from textual.widgets import Static


class RoomLine(Static):
    """One line that is always there."""

    DEFAULT_CSS = """
    RoomLine { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    RoomLine.-short { color: $text-error; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.text = ""

    def say(self, text: str, *, short: bool) -> None:
        """Show how the room stands; `short` where there is no quorum."""
        if text != self.text:
            self.text = text
            self.update(Content(text), layout=False)
        self.set_class(short, "-short")


class QuorumBanner(Static):
    """Stands over everything for as long as there is no quorum. It takes no key and no focus."""

    DEFAULT_CSS = """
    QuorumBanner {
        display: none; height: auto; padding: 0 1; background: $error; color: auto; text-style: bold;
    }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.text = ""

    def say(self, text: str) -> None:
        """Show an alarm; "" ends it."""
        if text != self.text:
            self.text = text
            self.update(Content(text))
            self.display = bool(text)
