"""One line of text."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from clerk.text import clean
from screens.dialogs.forms import FormDialog, field


class PromptDialog(FormDialog[str]):
    """Asks for one line; answers with it, cleaned and trimmed, or None if the clerk went back."""

    def __init__(self, question: str, label: str, value: str = "", hint: str = "") -> None:
        super().__init__()
        self.heading = question
        self._label, self._value, self._hint = label, value, hint

    def body(self) -> Iterable[Widget]:
        """The line."""
        yield from field(self._label, Input(self._value, id="line", compact=True), self._hint)

    def values(self) -> str:
        """What is typed."""
        return clean(self.query_one("#line", Input).value).strip()

    async def keep(self) -> str:
        """The line itself."""
        return self.values()

    def entered(self) -> None:
        """Enter keeps the line."""
        self.action_save()
