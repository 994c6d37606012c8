"""The line over the minutes: which meeting, which item, whether everything is saved, and the time."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from screens.autosave import SaveMark, SaveState
from screens.widgets.clock import Clock


class StatusLine(Horizontal):
    """One line; `show_item` and `show_saved` change its parts."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now

    def compose(self) -> ComposeResult:
        """The parts, the meeting's name giving way when the line is narrow."""
        yield Static("Opening the meeting …", id="meeting", markup=False)
        yield Static("", id="item-of", markup=False)
        yield Static("", id="saved", markup=False)
        yield Clock(self._now, id="clock")

    def show_meeting(self, name: str) -> None:
        """Say which meeting is open."""
        self.query_one("#meeting", Static).update(name)

    def show_item(self, number: str, count: int) -> None:
        """Say which item is open, by its number on the agenda ("7a"), a dash for one without."""
        self.query_one("#item-of", Static).update(f"item {number or '–'} of {count}" if count else "no items")

    def show_saved(self, mark: SaveMark) -> None:
        """Say how saving stands."""
        saved = self.query_one("#saved", Static)
        saved.set_class(mark.state in (SaveState.NOT_SAVED, SaveState.CONFLICT), "-wrong")
        saved.set_class(mark.state in (SaveState.UNSAVED, SaveState.SAVING), "-under-way")
        # Its place is fixed: laying the whole screen out anew would delay the key that is being typed.
        saved.update(saved_words(mark), layout=False)


def saved_words(mark: SaveMark) -> str:
    """The mark in a word or two."""
    if mark.state is SaveState.SAVED:
        return f"Saved {mark.saved_at.astimezone():%H:%M:%S}" if mark.saved_at else "Saved"
    words = {
        SaveState.UNSAVED: "unsaved",
        SaveState.SAVING: "saving",
        SaveState.NOT_SAVED: "NOT SAVED",
        SaveState.CONFLICT: "CHANGED ELSEWHERE",
    }
    return words[mark.state]


class Banner(Static):
    """A notice that stays until what it is about is over. It takes no key and no focus."""

    DEFAULT_CSS = "Banner { display: none; }"

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._said = ""

    async def on_click(self) -> None:
        """A click looks into the notice."""
        await self.screen.run_action("attend")

    def say(self, text: str) -> None:
        """Show `text`, or nothing."""
        if text != self._said:
            self._said = text
            self.update(Content(text))
            self.display = bool(text)
