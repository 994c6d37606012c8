"""Dialogs to fill in: they stay open until what they hold is kept or given up."""

from collections.abc import Iterable
from typing import TypeVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from clerk.problems import Problem
from screens.commands.dialogs import FORM
from screens.dialogs.base import Dialog
from screens.dialogs.confirm import ConfirmDialog
from screens.keys import bindings
from screens.tasks import lone_task, task

_Answer = TypeVar("_Answer")


class FormDialog(Dialog[_Answer | None]):
    """A dialog to fill in. It stays open, with everything typed, until what it holds is kept or given up.

    Subclasses give `values` and `keep`; a Problem that `keep` raises is shown, the cursor goes to the field
    that it names by the id of its control, and the dialog stays.
    """

    ROWS = FORM
    BINDINGS = bindings(FORM)

    _before: object = None
    _refused: bool = False

    def on_mount(self) -> None:
        """Note how the form stood, to know later whether something was typed."""
        self.call_after_refresh(self._remember)

    def _remember(self) -> None:
        self._before = self.values()

    def values(self) -> object:
        """Everything filled in, as one value that can be compared."""
        raise NotImplementedError

    async def keep(self) -> _Answer:
        """Keep what is filled in and return the dialog's answer. Raises Problem where that cannot be."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether closing would lose something typed."""
        return self._before is not None and self.values() != self._before

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Select.Changed)
    def _being_put_right(self) -> None:
        """What was wrong when the form was to be kept is not said of what is in it now."""
        if self._refused:
            self._refused = False
            self.say("")

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.entered()

    def entered(self) -> None:
        """Enter in a field goes to the next; a dialog of one field keeps it instead."""
        self.focus_next()

    @lone_task
    async def action_save(self) -> None:
        """Keep what is filled in and close."""
        try:
            answer = await self.keep()
        except Problem as problem:
            self.refuse(problem)
            self._refused = True
            return
        self.dismiss(answer)

    @task
    async def action_cancel(self) -> None:
        """Close without keeping anything, after asking if something was typed."""
        if not self.is_current:
            # Asked to close twice in haste.
            return
        if not self.is_changed or await self.app.push_screen_wait(discard_question()):
            self.dismiss(None)


def discard_question() -> "Dialog[bool]":
    """Asks whether what was typed in a form may be thrown away."""
    return ConfirmDialog("Throw away what you typed?", "It has not been saved yet.", "Throw it away", "Keep typing")


def field(label: str, control: Widget, hint: str = "") -> Iterable[Widget]:
    """A labelled line of a form, with a line below it that the form may fill (its id is the control's with "-hint")."""
    yield Horizontal(Label(Content(label), classes="label"), control, classes="field")
    if hint or control.has_class("hinted"):
        yield Static(Content(hint), id=f"{control.id}-hint", classes="hint")
