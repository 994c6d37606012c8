"""A short list to choose one line from."""

from collections.abc import Iterable, Sequence

from textual import events, on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from screens.commands.dialogs import CHOOSE
from screens.dialogs.base import Dialog
from screens.keys import bindings
from screens.widgets.row_list import RowList


class ChooseDialog(Dialog[str | None]):
    """Offers `choices`, pairs of a key and what is shown for it; answers with the key, or None.

    The cursor starts on the line with the key `chosen`, or on the first; the first letters or the number of a line take
    it there.
    """

    ROWS = CHOOSE
    BINDINGS = bindings(CHOOSE)

    def __init__(self, question: str, choices: Sequence[tuple[str, str]], detail: str = "", chosen: str = "") -> None:
        super().__init__()
        self.heading = question
        self._chosen = chosen
        self._choices = choices
        self._detail = detail
        self._sought = ""

    def body(self) -> Iterable[Widget]:
        """What there is to know, and the lines to choose from."""
        if self._detail:
            yield Static(Content(self._detail), classes="detail")
        rows = RowList("choices")
        rows.add_options(Option(Content(text), id=key) for key, text in self._choices)
        yield rows

    def on_mount(self) -> None:
        """Start on the line chosen."""
        rows = self.query_one(RowList)
        rows.highlighted = self.starts_on()
        rows.focus()

    def starts_on(self) -> int | None:
        """The line the cursor starts on, None for none."""
        keys = [key for key, _ in self._choices]
        return keys.index(self._chosen) if self._chosen in keys else 0

    async def on_key(self, event: events.Key) -> None:
        """Go to the line that begins with what has been typed."""
        if not event.is_printable or not event.character:
            return
        begun = [text.casefold() for _, text in self._choices]
        for sought in (f"{self._sought}{event.character}".casefold(), event.character.casefold()):
            places = [place for place, text in enumerate(begun) if text.startswith(sought)]
            if places:
                self._sought = sought
                self.query_one(RowList).highlighted = places[0]
                return

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_take(self) -> None:
        """Close with the line the cursor is on."""
        self.dismiss(self.query_one(RowList).chosen or None)

    def action_cancel(self) -> None:
        """Close without choosing."""
        self.dismiss(None)
