"""What every dialog is made of: a heading, a body, a line for what is wrong, and buttons that show their keys."""

from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Button, Static

from clerk.problems import Problem
from screens.keys import Command, shown_key

_Answer = TypeVar("_Answer")


class Dialog(ModalScreen[_Answer]):
    """A box over the screen. Subclasses give `ROWS`, a heading and a body."""

    ROWS: ClassVar[tuple[Command, ...]] = ()
    heading: str = ""
    #: Whether the dialog takes the whole height, because its body is longer than a small terminal.
    tall: ClassVar[bool] = False

    def body(self) -> Iterable[Widget]:
        """What stands between heading and buttons."""
        return ()

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="dialog -tall" if self.tall else "dialog"):
            yield Static(Content(self.heading), classes="heading")
            with VerticalScroll(classes="body", can_focus=False):
                yield from self.body()
            yield Static("", classes="problem", markup=False)
            with Horizontal(classes="buttons"):
                yield from (self._button(row) for row in self.ROWS if row.footer and self.label(row))

    def on_resize(self) -> None:
        """Keep the buttons on the screen."""
        self.call_after_refresh(self._keep_buttons)

    def _keep_buttons(self) -> None:
        """Where the body is so long that the buttons would stand below the box, let the body scroll instead."""
        box, buttons = self.query_one(".dialog"), self.query_one(".buttons")
        if buttons.region.bottom > box.content_region.bottom:
            box.add_class("-tall")

    def say(self, text: str) -> None:
        """Show what is wrong, or progress, above the buttons; "" clears it."""
        line = self.query_one(".problem", Static)
        line.update(Content(text))
        line.display = bool(text)
        self.call_after_refresh(self._keep_buttons)

    def refuse(self, problem: Problem) -> None:
        """Show what is wrong, the cursor in the field that it is about."""
        self.say(str(problem))
        go_to_field(self, problem)

    def label(self, row: Command) -> str:
        """What a button says; a row without words has none."""
        return row.label

    def _button(self, row: Command) -> Button:
        label = Content.assemble(self.label(row), "  ", (shown_key(row.keys[0]), "dim"))
        button = Button(label, action=f"screen.{row.action}", compact=True, tooltip=row.help)
        button.can_focus = False
        return button


def go_to_field(screen: Screen[Any], problem: Problem) -> None:
    """Put the cursor into the field that a problem is about: its control is the one with that id, if there is one."""
    for control in screen.query(f"#{problem.field}") if problem.field else ():
        control.focus()
