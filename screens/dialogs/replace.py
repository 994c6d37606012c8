"""Words to be replaced in every item of a meeting, with a count of the places before anything is changed."""

from collections.abc import Iterable, Sequence

from rich.text import Text
from textual import on
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Static

from clerk.problems import Problem
from clerk.replacing import Replacement, count, first_place
from clerk.text import clean
from screens.dialogs.forms import FormDialog, field
from screens.keys import Command

#: Items of which a place is shown.
_SHOWN = 8


class _Tick(Checkbox):
    """A box to tick that shows by its letter, not by its colour alone, whether it is."""

    BUTTON_LEFT = "["
    BUTTON_INNER = " "
    BUTTON_RIGHT = "]"

    def watch_value(self) -> None:
        """Put the cross in, or take it out."""
        self.BUTTON_INNER = "x" if self.value else " "
        super().watch_value()


class ReplaceDialog(FormDialog[Replacement]):
    """Asks what is to be replaced in `texts`, pairs of an item's number and its minute; answers with a Replacement."""

    heading = "Replace in every item"

    def __init__(self, texts: Sequence[tuple[str, str]], sought: str = "") -> None:
        super().__init__()
        self._texts = texts
        self._sought = sought

    def body(self) -> Iterable[Widget]:
        """What is sought, what takes its place, how, and where that would be."""
        yield from field("Find", Input(self._sought, id="sought", compact=True))
        yield from field("Replace with", Input(id="into", compact=True))
        yield _Tick("Whole words only", True, id="whole", compact=True)
        yield _Tick("Any capitals, each place keeps its own", True, id="capitals", compact=True)
        yield Static("", id="places", markup=False)

    def label(self, row: Command) -> str:
        """The button that keeps the form says what it does."""
        return "Replace" if row.id == "form.save" else row.label

    def on_mount(self) -> None:
        """Begin with what is sought, or behind it where it has been found already."""
        known = any(count(text, self.values()) for _, text in self._texts)
        self.query_one("#into" if known else "#sought", Input).focus()
        self._preview()

    def values(self) -> Replacement:
        """What is filled in. Blanks count, at the ends too."""
        sought, into = (clean(self.query_one(name, Input).value) for name in ("#sought", "#into"))
        whole, capitals = (self.query_one(name, Checkbox).value for name in ("#whole", "#capitals"))
        return Replacement(sought, into, whole, capitals)

    async def keep(self) -> Replacement:
        """The replacement, if there is anything to replace."""
        replacement = self.values()
        if not any(count(text, replacement) for _, text in self._texts):
            said = "That stands nowhere in these minutes." if replacement.sought else "Type what is to be found."
            raise Problem(said, "sought")
        return replacement

    def entered(self) -> None:
        """Enter goes on from the first line and replaces from the second."""
        if self.focused is self.query_one("#into", Input):
            self.action_save()
        else:
            self.focus_next()

    @on(Input.Changed)
    @on(Checkbox.Changed)
    def _preview(self) -> None:
        """Say where the words stand."""
        replacement = self.values()
        found = [(number, count(text, replacement), first_place(text, replacement)) for number, text in self._texts]
        found = [place for place in found if place[1]]
        shown = Text(no_wrap=True, overflow="ellipsis")
        if found:
            shown.append(f"{told(sum(place[1] for place in found), len(found))}\n", style="bold")
        elif replacement.sought:
            shown.append("Nowhere in these minutes.")
        for number, places, context in found[:_SHOWN]:
            shown.append(f"{number:>3} ", style="bold")
            shown.append(f"{context}{f'  ({places})' if places > 1 else ''}\n")
        if len(found) > _SHOWN:
            shown.append(f"    and in {len(found) - _SHOWN} more")
        self.query_one("#places", Static).update(shown)


def told(places: int, items: int) -> str:
    """So many places in so many items, in words."""
    return f"{places} {'place' if places == 1 else 'places'} in {items} {'item' if items == 1 else 'items'}"
