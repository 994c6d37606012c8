"""The line under the writing surface that says what a line of shorthand will become, or what Tab would take.

What was asked for with Tab is shown to its end, on as many lines as it takes.
"""

from textual.content import Content
from textual.widgets import Static


class HintLine(Static):
    """One line that is always there, so that nothing moves when it speaks. It takes no key and no focus."""

    DEFAULT_CSS = """
    HintLine { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    HintLine.-wrong { color: $text-error; }
    HintLine.-loud { text-style: bold reverse; height: auto; max-height: 4; text-wrap: wrap; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.text = ""
        self._rest = ""

    def rest_on(self, text: str) -> None:
        """Show this, as something wrong, for as long as nothing else is said."""
        silent = self.text == self._rest
        self._rest = text
        if silent:
            self.say("")

    async def on_click(self) -> None:
        """A click does what the line says Tab would do."""
        await self.screen.run_action("complete")

    def say(self, text: str, *, wrong: bool = False, loud: bool = False) -> None:
        """Show a text, or nothing; `wrong` for what was not understood, `loud` when it was asked for all the same."""
        text, wrong = (text, wrong) if text else (self._rest, bool(self._rest))
        if text != self.text:
            self.text = text
            # One line has a fixed place: laying the whole screen out anew would delay the key that is being typed.
            self.update(Content(text), layout=loud)
        self.set_class(wrong, "-wrong")
        self.set_class(loud, "-loud")
