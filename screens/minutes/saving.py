"""The saving of one open meeting: its writer thread, what is told of it, and the place to come back to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message
from textual.message_pump import MessagePump

from clerk.problems import Problem
from screens import autosave
from screens.autosave import Autosave, SaveMark
from storage.file.database import Store
from storage.resuming.place import Place, remember
from storage.texts.writer import SaveReport, Writer


@dataclass
class Reported(Message):
    """The writer reports on one save."""

    report: SaveReport


@dataclass
class Marked(Message):
    """What may be said about saving has changed."""

    mark: SaveMark


class Saving:
    """Saves what is typed on `screen`, from its opening until `close`.

    `place` says where the clerk is; it is called in whatever thread flushes.
    """

    def __init__(self, screen: MessagePump, store: Store, rescue_directory: Path, place: Callable[[], Place]) -> None:
        self._store = store
        self._place = place
        self._remembered: Place | None = None
        self.writer = Writer(store, rescue_directory, lambda report: self._post(screen, Reported(report)))
        self.autosave = Autosave(self.writer, screen.set_timer, lambda mark: self._post(screen, Marked(mark)))
        autosave.register(self.flush, lambda: self.autosave.mark.reason)

    def flush(self, timeout: float) -> bool:
        """Put every text and the place on disk; False if a text is not after `timeout` seconds. For any thread."""
        saved = self.autosave.flush(timeout)
        self.keep_place()
        return saved

    def keep_place(self) -> None:
        """Remember the place, if it is another than before; a place that cannot be kept is no loss."""
        place = self._place()
        if place == self._remembered:
            return
        try:
            remember(self._store, place.meeting_id, place.item_id, place.row, place.column)
        except Problem:
            return
        self._remembered = place

    def close(self, timeout: float) -> bool:
        """Flush and end the writer. What it could not save is in rescue files."""
        autosave.withdraw(self.flush)
        saved = self.flush(timeout)
        return self.writer.close(timeout) and saved

    @staticmethod
    def _post(screen: MessagePump, message: Message) -> None:
        screen.post_message(message)
