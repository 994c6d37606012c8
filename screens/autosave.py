"""From the writing surfaces to the writer: at most a quarter of a second of typing is ever at risk.

The first unsaved key starts a clock that no later key puts off; when it runs out, every changed text is handed to the
writer, which keeps it on disk in its own thread. Only the writer's report may say that a text is saved.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Protocol

from clerk.vocabulary import RevisionReason

#: Seconds from the first unsaved key to the moment its text is handed to the writer.
LONGEST_WAIT = 0.25

#: The same while a text is in conflict: each hand-over then leaves one more revision to choose from.
CONFLICT_WAIT = 5.0

#: Seconds until it is looked again whether the writer is done, when a newer text overtook the one just reported.
_LOOK_AGAIN = 0.1

#: Flushes of everything that may hold unsaved text, called when the program is about to end, each with what is wrong.
_FLUSHES: dict[Callable[[float], bool], Callable[[], str]] = {}


class Writing(Protocol):
    """What is asked of `storage.texts.writer.Writer`."""

    def put(self, minute_id: int, text: str, base_version: int, reason: RevisionReason = ...) -> None:
        """Take the newest text of a minute; returns at once. `reason` says which states to keep besides."""

    def flush(self, timeout: float) -> bool:
        """Wait until everything put is on disk; False if it is not after `timeout` seconds."""

    @property
    def unsaved(self) -> Collection[int]:
        """The minutes whose newest text is not on disk yet."""


class Report(Protocol):
    """What the writer says of one save (`storage.texts.writer.SaveReport`)."""

    @property
    def minute_id(self) -> int: ...  # noqa: D102
    @property
    def version(self) -> int: ...  # noqa: D102
    @property
    def saved_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def error(self) -> str: ...  # noqa: D102
    @property
    def conflict(self) -> bool: ...  # noqa: D102


class SaveState(StrEnum):
    """Where the texts of a meeting are, best first."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    SAVING = "saving"
    NOT_SAVED = "not saved"
    CONFLICT = "changed elsewhere"


@dataclass(frozen=True, slots=True)
class SaveMark:
    """What the screen may say about saving. `reason` is a sentence where something is wrong."""

    state: SaveState
    saved_at: datetime | None = None
    reason: str = ""


@dataclass(slots=True)
class _Minute:
    """One open minute: how to read its text, what it is based on, and how its saving stands."""

    read: Callable[[], str]
    version: int
    handed: str
    dirty: bool = False
    touched: bool = False
    put: bool = False
    error: str = ""
    warning: bool = False
    conflict: bool = False


class Autosave:
    """Hands the texts of one meeting to the writer in time and knows how each stands.

    `later(seconds, call)` calls back on the screen's own thread; `tell` is called when the mark to show changes, in
    whatever thread changed it. `hand_over`, `catch_up` and `flush` may be called in any thread, the
    rest belongs to the screen's.
    """

    def __init__(
        self,
        writer: Writing,
        later: Callable[[float, Callable[[], None]], object],
        tell: Callable[[SaveMark], None],
    ) -> None:
        self._writer = writer
        self._later = later
        self._tell = tell
        self._minutes: dict[int, _Minute] = {}
        self._clocks: set[float] = set()
        self._saved_at: datetime | None = None
        self.mark = SaveMark(SaveState.SAVED)

    def watch(self, minute_id: int, read: Callable[[], str], version: int) -> None:
        """From now on `changed` may name this minute; `read` gives its text, which was `version` when it was shown."""
        self._minutes[minute_id] = _Minute(read, version, read())

    def changed(self, minute_id: int) -> None:
        """A text was typed in. This is on the path of every key."""
        minute = self._minutes[minute_id]
        minute.touched = True
        if not minute.dirty:
            minute.dirty = True
            self._show()
        wait = CONFLICT_WAIT if minute.conflict else LONGEST_WAIT
        if wait not in self._clocks:
            self._clocks.add(wait)
            self._later(wait, partial(self._ring, wait))

    def hand_over(self) -> None:
        """Give every changed text to the writer now; returns at once."""
        for minute_id, minute in list(self._minutes.items()):
            if minute.dirty:
                self._put(minute_id, minute)
        self._show()

    def catch_up(self) -> None:
        """The same after a look at every text: of the last keys `changed` may not have told yet."""
        for minute in list(self._minutes.values()):
            minute.dirty = minute.dirty or minute.read() != minute.handed
        self.hand_over()

    def left(self, minute_id: int) -> None:
        """The clerk goes to another item: the text as it is now is kept as a state to come back to."""
        minute = self._minutes[minute_id]
        if minute.touched or minute.read() != minute.handed:
            minute.touched = False
            self._put(minute_id, minute, RevisionReason.LEFT_ITEM)
            self._show()

    def replaced(
        self, minute_id: int, version: int | None = None, reason: RevisionReason = RevisionReason.BEFORE_CHANGE
    ) -> None:
        """The text on the screen takes the place of the stored one, which is kept; this ends a conflict.

        `version` is the stored version, if it is another than this screen's text was based on. `reason` is
        `RESTORED` for a text that was brought back.
        """
        minute = self._minutes[minute_id]
        minute.version = minute.version if version is None else version
        minute.error, minute.conflict = "", False
        self._put(minute_id, minute, reason)
        self._show()

    def based_on(self, minute_id: int) -> tuple[str, int] | None:
        """The text of a minute that was saved last from here, and its version; None where that is not settled."""
        minute = self._minutes[minute_id]
        return None if minute.put or minute.conflict or minute.error else (minute.handed, minute.version)

    def rebased(self, minute_id: int, text: str, version: int) -> None:
        """The office has changed a minute to `text` meanwhile, and the screen's text takes that into account."""
        minute = self._minutes[minute_id]
        minute.handed, minute.version = text, version
        minute.dirty = minute.read() != text
        self._show()

    def _put(self, minute_id: int, minute: _Minute, reason: RevisionReason = RevisionReason.TYPING) -> None:
        minute.dirty, minute.put = False, True
        minute.handed = minute.read()
        self._writer.put(minute_id, minute.handed, minute.version, reason)

    def _ring(self, clock: float) -> None:
        self._clocks.discard(clock)
        self.hand_over()

    def heard(self, report: Report) -> None:
        """The writer has kept a text, or could not."""
        minute = self._minutes.get(report.minute_id)
        if minute is None:
            return
        minute.conflict, minute.error = report.conflict, report.error
        minute.warning = bool(report.error) and report.saved_at is not None
        if report.saved_at is not None:
            minute.version, self._saved_at = max(report.version, minute.version), report.saved_at
        self._settle_puts()

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The minutes whose text was changed elsewhere meanwhile."""
        return tuple(minute_id for minute_id, minute in self._minutes.items() if minute.conflict)

    def version(self, minute_id: int) -> int:
        """The stored version that a minute's text on the screen goes on from."""
        return self._minutes[minute_id].version

    def flush(self, timeout: float) -> bool:
        """Hand everything over and wait until it is on disk; False if something is not after `timeout` seconds."""
        self.catch_up()
        return self._writer.flush(timeout) and not self.conflicts

    def _settle_puts(self) -> None:
        """Only what the writer no longer holds is saved; look again soon for what it still does."""
        waiting = self._writer.unsaved
        for minute_id, minute in self._minutes.items():
            minute.put = minute.put and minute_id in waiting
        if any(minute.put and not minute.error for minute in self._minutes.values()):
            self._later(_LOOK_AGAIN, self._settle_puts)
        self._show()

    def _show(self) -> None:
        mark = self._overall()
        if mark != self.mark:
            self.mark = mark
            self._tell(mark)

    def _overall(self) -> SaveMark:
        minutes = list(self._minutes.values())
        wrong = next((minute for minute in minutes if minute.error), None)
        reason = wrong.error if wrong else ""
        if any(minute.conflict for minute in minutes):
            state = SaveState.CONFLICT
        elif wrong is not None and not wrong.warning:
            state = SaveState.NOT_SAVED
        elif any(minute.dirty for minute in minutes):
            state = SaveState.UNSAVED
        else:
            state = SaveState.SAVING if any(minute.put for minute in minutes) else SaveState.SAVED
        return SaveMark(state, self._saved_at, reason)


def register(flush: Callable[[float], bool], trouble: Callable[[], str] = str) -> None:
    """Have `flush` called by `flush_all` until it is withdrawn; `trouble` says what keeps its texts from the disk."""
    _FLUSHES[flush] = trouble


def withdraw(flush: Callable[[float], bool]) -> None:
    """Take back a registration; harmless if there is none."""
    _FLUSHES.pop(flush, None)


def flush_all(timeout: float) -> bool:
    """Put everything unsaved on disk: for quitting, SIGHUP, SIGTERM and faults. False if something is not there.

    Call it while the store is open, in any thread. `timeout` holds for each open meeting.
    """
    saved = True
    for flush in list(_FLUSHES):
        saved = flush(timeout) and saved
    return saved


def trouble() -> str:
    """What keeps a text from the disk and where it is meanwhile, as sentences; "" where no more is known."""
    return next(filter(None, (said() for said in list(_FLUSHES.values()))), "")
