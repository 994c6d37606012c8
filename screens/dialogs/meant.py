"""Who or what a line of shorthand means, where it may be several."""

from collections.abc import Callable, Sequence

from textual import events

from screens.dialogs.choose import ChooseDialog
from screens.keys import Command
from screens.textual_compat import do_command
from screens.widgets.row_list import RowList

#: Keys that belong to the list; any other leaves it and goes to the screen below.
_OF_THE_LIST = frozenset({"enter", "escape", "up", "down", "pageup", "pagedown", "home", "end", "tab", "shift+tab"})


class MeantDialog(ChooseDialog):
    """Offers the meanings by number; answers with the place of one, from "0" on, or None.

    Nothing is chosen until the clerk chooses. Whoever types on has not seen the question: the line stays as it is,
    `type_on` takes what was typed, and a command such as the next item is done by the screen below.
    """

    def __init__(self, problem: str, meanings: Sequence[str], type_on: Callable[[str], None]) -> None:
        choices = [(str(place), f"{place + 1}  {meaning}") for place, meaning in enumerate(meanings)]
        super().__init__("Which is meant?", choices, problem)
        self._type_on = type_on

    def starts_on(self) -> int | None:
        """On no line."""
        return None

    def label(self, row: Command) -> str:
        """Say that Enter alone chooses nothing here."""
        return "Its number, or ↓ and" if row.id == "choose.take" else super().label(row)

    async def on_key(self, event: events.Key) -> None:
        """A number chooses; any other text, and Enter on no line, is typed on; other commands leave the list."""
        unseen = event.key == "enter" and self.query_one(RowList).highlighted is None
        typed = "\n" if unseen else event.character if event.is_printable else None
        if not typed:
            if event.key not in _OF_THE_LIST:
                event.stop()
                app = self.app
                self.dismiss(None)
                await do_command(app, event.key)
            return
        event.stop()
        numbers = [str(number) for number in range(1, len(self._choices) + 1)]
        if typed in numbers:
            self.dismiss(str(numbers.index(typed)))
        else:
            self.dismiss(None)
            self._type_on(typed)
