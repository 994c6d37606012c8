"""The question before anything that is hard to take back. It names the thing it is about."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from screens.commands.dialogs import CONFIRM
from screens.dialogs.base import Dialog
from screens.keys import Command, bindings


class ConfirmDialog(Dialog[bool]):
    """Asks `question` and answers True or False. `yes` and `no` say on the buttons what will happen.

    Without `no` there is nothing to choose, and one button.
    """

    ROWS = CONFIRM
    BINDINGS = bindings(CONFIRM)

    def __init__(self, question: str, detail: str = "", yes: str = "Yes", no: str = "No") -> None:
        super().__init__()
        self.heading = question
        self._detail = detail
        self._labels = {"confirm.yes": yes, "confirm.no": no}

    def body(self) -> Iterable[Widget]:
        """What follows from a yes."""
        yield Static(Content(self._detail))

    def on_mount(self) -> None:
        """The arrows scroll what is longer than the screen."""
        body = self.query_one(".body", VerticalScroll)
        body.can_focus = True
        body.focus()

    def label(self, row: Command) -> str:
        """The buttons carry this question's own words."""
        return self._labels[row.id]

    def action_answer(self, answer: bool) -> None:
        """Close with the answer."""
        self.dismiss(answer)
