"""The one thread that saves minutes while they are typed, and another that watches over it.

`put` returns at once; of several texts of one minute only the newest is saved. Only a report says that something is
on the disk. When the database refuses a text, the text is first put into a rescue file, then reported as not saved,
and tried again, sooner at first and later less often, until it is taken: nobody has to do anything.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.errors import StorageError
from storage.texts.saving import Saver, SaveReport, Typed

__all__ = ["SaveReport", "Writer"]

#: Seconds until a refused text is tried again: the first wait and the longest; each is twice the one before.
FIRST_WAIT, LONGEST_WAIT = 0.25, 8.0

#: Seconds after which a save that neither succeeds nor fails is said to be held up, and its text rescued.
HELD_UP_AFTER = 0.75

HELD_UP = "The database is slow to answer; the text will be saved as soon as it does."
UNEXPECTED = "Saving this minute failed in an unexpected way; it will be tried again."


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A text to be saved. Once refused it has an `error`, and is left alone until `not_before` (monotonic clock)."""

    typed: Typed
    wait: float
    not_before: float = 0.0
    error: str = ""
    tried: bool = False
    rescued: bool = False


class Writer:
    """Saves minutes in a thread of its own, until `close`.

    `report` is called in that thread after every attempt and must return at once: post a message, never wait for
    the thread that flushes.
    """

    def __init__(self, store: Store, rescue_directory: Path, report: Callable[[SaveReport], None]) -> None:
        """Start both threads."""
        self._saver = Saver(store, rescue_directory)
        self._report = report
        self._change = threading.Condition()
        # Held while a report is made, so that none overtakes a later one. `put` never takes it.
        self._order = threading.Lock()
        self._waiting: dict[int, _Waiting] = {}
        self._saving: _Waiting | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="minutes writer", daemon=True)
        self._watch = threading.Thread(target=self._rescue_what_is_held_up, name="minutes rescue", daemon=True)
        self._thread.start()
        self._watch.start()

    @property
    def unsaved(self) -> frozenset[int]:
        """The minutes whose newest text is not in the database yet."""
        return frozenset(waiting.typed.minute_id for waiting in self._unsaved())

    def put(self, minute_id: int, text: str, base_version: int, reason: RevisionReason = RevisionReason.TYPING) -> None:
        """Have a text saved; returns at once. `base_version` is any version since the one the screen began with.

        A reason other than `TYPING` is not lost if a newer text comes before this one is saved. After `close` the
        text goes to the rescue file.
        """
        with self._change:
            before = self._waiting.get(minute_id)
            if before is not None and reason is RevisionReason.TYPING:
                reason = before.typed.reason
            typed = Typed(minute_id, text, base_version, reason)
            if not self._closed:
                refused = before if before is not None else _Waiting(typed, FIRST_WAIT)
                self._waiting[minute_id] = replace(refused, typed=typed, tried=False, rescued=False)
                self._change.notify_all()
                return
        self._saver.rescue(typed)

    def flush(self, timeout: float) -> bool:
        """Wait until everything put so far is in the database; False if some of it is not after `timeout` seconds.

        What was refused is tried once more at once, and a second refusal is not waited for any longer.
        """
        with self._change:
            for minute_id, waiting in self._waiting.items():
                self._waiting[minute_id] = replace(waiting, not_before=0.0, tried=False)
            self._change.notify_all()
            self._change.wait_for(self._all_tried, timeout)
            return not self._waiting and self._saving is None

    def close(self, timeout: float) -> bool:
        """Flush and stop. False if a text is not in the database; it is in its rescue file then."""
        saved = self.flush(timeout)
        with self._change:
            self._closed = True
            self._change.notify_all()
        self._thread.join(timeout if saved else 0)
        self._watch.join(timeout)
        if not saved:
            for waiting in self._unsaved():
                self._saver.rescue(waiting.typed)
        return saved

    def _all_tried(self) -> bool:
        idle = self._saving is None and all(waiting.tried for waiting in self._waiting.values())
        return idle or not self._thread.is_alive()

    def _unsaved(self) -> list[_Waiting]:
        """The newest text of every minute that has one not yet saved."""
        with self._change:
            newest = {waiting.typed.minute_id: waiting for waiting in ([self._saving] if self._saving else [])}
            return list((newest | self._waiting).values())

    def _rescue_what_is_held_up(self) -> None:
        """The second thread: rescue texts, and say so, while the first waits for a lock or a disk that hangs."""
        put_aside: dict[int, Typed] = {}
        while self._held_up():
            for waiting in self._unsaved():
                typed = waiting.typed
                if put_aside.get(typed.minute_id) != typed:
                    put_aside[typed.minute_id] = typed
                    kept = self._saver.rescue(typed)
                    with self._order:
                        # By now it may have been saved, and that has been said.
                        if typed.minute_id in self.unsaved:
                            self._tell(_refusal(typed, HELD_UP, kept))

    def _held_up(self) -> bool:
        """Wait until one save has taken too long; False once closed."""
        with self._change:
            while not self._closed:
                saving = self._saving
                if saving is None:
                    self._change.wait()
                elif not self._change.wait_for(partial(self._is_over, saving), HELD_UP_AFTER):
                    return True
            return False

    def _is_over(self, saving: _Waiting) -> bool:
        return self._closed or self._saving is not saving

    def _run(self) -> None:
        while (job := self._next()) is not None:
            work, waiting = job
            work(waiting)

    def _next(self) -> tuple[Callable[[_Waiting], None], _Waiting] | None:
        """The next thing to do: save what is due, else rescue what must wait, else None once closed."""
        with self._change:
            while True:
                now = time.monotonic()
                for minute_id, waiting in self._waiting.items():
                    if waiting.not_before <= now:
                        self._saving = self._waiting.pop(minute_id)
                        self._change.notify_all()
                        return self._save, waiting
                for waiting in self._waiting.values():
                    if not waiting.rescued:
                        return self._rescue, waiting
                if self._closed:
                    return None
                soonest = min((waiting.not_before for waiting in self._waiting.values()), default=None)
                self._change.wait(None if soonest is None else soonest - now)

    def _save(self, waiting: _Waiting) -> None:
        try:
            report = self._saver.save(waiting.typed)
        except StorageError as error:
            self._refuse(waiting, str(error))
            return
        # The worker's boundary: no error may end the thread that keeps the minutes.
        except Exception:
            self._refuse(waiting, UNEXPECTED)
            return
        with self._order:
            self._tell(report)
            with self._change:
                self._saving = None
                self._change.notify_all()

    def _refuse(self, waiting: _Waiting, error: str) -> None:
        """Put a refused text where it is safe, say so, and have it tried again later."""
        kept = self._saver.rescue(waiting.typed)
        self._tell(_refusal(waiting.typed, error, kept))
        later = replace(
            waiting,
            not_before=time.monotonic() + waiting.wait,
            wait=min(2 * waiting.wait, LONGEST_WAIT),
            error=error,
            tried=True,
            rescued=True,
        )
        minute_id = waiting.typed.minute_id
        with self._change:
            if (newer := self._waiting.get(minute_id)) is not None:
                later = replace(later, typed=newer.typed, tried=False, rescued=False)
            self._waiting[minute_id] = later
            self._saving = None
            self._change.notify_all()

    def _rescue(self, waiting: _Waiting) -> None:
        """Put a text aside that came while its minute is being refused."""
        kept = self._saver.rescue(waiting.typed)
        with self._change:
            if self._waiting.get(waiting.typed.minute_id) is waiting:
                self._waiting[waiting.typed.minute_id] = replace(waiting, rescued=True)
        self._tell(_refusal(waiting.typed, waiting.error, kept))

    def _tell(self, report: SaveReport) -> None:
        # The worker's boundary: a screen that is gone must not stop the saving.
        with suppress(Exception):
            self._report(report)


def _refusal(typed: Typed, error: str, kept: str) -> SaveReport:
    return SaveReport(typed.minute_id, typed.base_version, None, f"{error} {kept}")
