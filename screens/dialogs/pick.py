"""Picking one line of many by typing a few letters of it."""

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from screens.commands.minutes import PICK
from screens.dialogs.base import Dialog
from screens.keys import bindings


def by_words(rows: Sequence[tuple[str, str]], most: int | None = None) -> Callable[[str], list[tuple[str, str]]]:
    """A `find` for the dialog: the rows that have all the words typed, whatever their capitals, no more than `most`."""

    def find(typed: str) -> list[tuple[str, str]]:
        words = typed.casefold().split()
        return [row for row in rows if all(word in row[1].casefold() for word in words)][:most]

    return find


class PickDialog(Dialog[str | None]):
    """Offers what `find(typed)` gives, pairs of a key and what is shown; answers with a key, or None.

    The first line is marked, so that a few letters and enter are enough.
    """

    ROWS = PICK
    BINDINGS = bindings(PICK)

    def __init__(self, question: str, find: Callable[[str], Sequence[tuple[str, str]]], hint: str = "") -> None:
        super().__init__()
        self.heading = question
        self._find = find
        self._hint = hint

    def body(self) -> Iterable[Widget]:
        """The line to type in, and what fits it."""
        yield Input(placeholder=self._hint, id="typed", compact=True)
        fitting = OptionList(id="fitting", markup=False, compact=True)
        fitting.can_focus = False
        yield fitting

    def on_mount(self) -> None:
        """Start with everything on offer."""
        self.query_one(Input).focus()
        self._offer("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_mark(self, steps: int) -> None:
        """Mark another line."""
        fitting = self.query_one(OptionList)
        if fitting.option_count:
            fitting.highlighted = max(0, min((fitting.highlighted or 0) + steps, fitting.option_count - 1))

    def action_take(self) -> None:
        """Answer with the marked line."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None:
            self.dismiss(option.id)

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def _offer(self, typed: str) -> None:
        fitting = self.query_one(OptionList)
        fitting.clear_options()
        fitting.add_options(Option(Content(shown), id=key) for key, shown in self._find(typed))
        fitting.highlighted = 0 if fitting.option_count else None
        self.say("" if fitting.option_count or not typed.strip() else "Nothing fits that.")
