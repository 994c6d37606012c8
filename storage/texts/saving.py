"""One attempt to save a typed text: the version it goes on from, what may go wrong, and where the text is kept then."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerk.text import clean
from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.errors import StorageError, VersionConflict
from storage.schema.records import MinuteRecord
from storage.texts.minutes import get_minute, save
from storage.texts.rescue import RescueFile

KEPT = "Your text is safe in a rescue file meanwhile."
NOT_KEPT = "The rescue file could not be written either: leave the program open and copy your text elsewhere."
UNREAD = "The text is saved, but its decisions and actions could not be read out of it."


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What became of a text. `saved_at` is None, and `error` a sentence, while it is not in the database.

    `version` is the version stored now; if the text was refused, the one it was based on. With `conflict` the
    minute was changed elsewhere, and the text is kept among its revisions. An error with `saved_at` is a warning.
    """

    minute_id: int
    version: int
    saved_at: datetime | None
    error: str = ""
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it was typed, and the version of its minute that the screen knew."""

    minute_id: int
    text: str
    base_version: int
    reason: RevisionReason = RevisionReason.TYPING


@dataclass(slots=True)
class _Run:
    """Versions of a minute that were all made here, one after the other."""

    first: int
    last: int


class Saver:
    """Saves typed texts one at a time, for one thread; `rescue` may be called from any."""

    def __init__(self, store: Store, rescue_directory: Path) -> None:
        """Save to `store`; what it refuses goes to a file in `rescue_directory`."""
        self._store = store
        self._directory = rescue_directory
        self._runs: dict[int, _Run] = {}
        self._files: dict[int, RescueFile] = {}

    def save(self, typed: Typed) -> SaveReport:
        """Save a text; raises what `storage.texts.minutes.save` raises, except that a conflict is reported."""
        base = self._base(typed)
        try:
            record, warning = self._save(typed, base)
        except VersionConflict as error:
            current = get_minute(self._store, typed.minute_id)
            self._settle(typed.minute_id)
            return SaveReport(typed.minute_id, current.version, None, str(error), conflict=True)
        first = typed.base_version if base == typed.base_version else self._runs[typed.minute_id].first
        self._runs[typed.minute_id] = _Run(first, record.version)
        self._settle(typed.minute_id)
        return SaveReport(typed.minute_id, record.version, record.saved_at, warning)

    def rescue(self, typed: Typed) -> str:
        """Put a text into its minute's rescue file; says where the text is, as a sentence."""
        fresh = RescueFile(self._directory, self._store.path, typed.minute_id, self._store.identity)
        try:
            self._files.setdefault(typed.minute_id, fresh).add(clean(typed.text), typed.base_version)
        except StorageError:
            return NOT_KEPT
        return KEPT

    def _base(self, typed: Typed) -> int:
        """The version a text goes on from: our own newest, where the screen knew any of those we made."""
        run = self._runs.get(typed.minute_id)
        return run.last if run is not None and run.first <= typed.base_version <= run.last else typed.base_version

    def _save(self, typed: Typed, base: int) -> tuple[MinuteRecord, str]:
        try:
            return save(self._store, typed.minute_id, typed.text, base, typed.reason), ""
        except StorageError:
            raise
        # The worker's boundary: whatever reading a text may stumble over, the words themselves are saved.
        except Exception:
            return save(self._store, typed.minute_id, typed.text, base, typed.reason, read_records=False), UNREAD

    def _settle(self, minute_id: int) -> None:
        """Remove the rescue file of a minute: the database has its text, or a later one of the same typing."""
        if (file := self._files.pop(minute_id, None)) is not None:
            # A file that stays is recognised at the next start as holding nothing new.
            with suppress(StorageError):
                file.settle()
