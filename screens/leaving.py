"""Leaving without losing a word: what is typed is saved before the program ends, however it ends."""

import asyncio
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from screens import autosave

#: Seconds that a program being ended from outside takes at most to save.
LAST_SECONDS = 4.0

RESCUED_IF_IT_CAN_BE = (
    "What is not in the database is kept as rescued text, if a rescue file can be written, and offered at the next "
    "start."
)

_NOT_SAVED = f"Your last words could not be saved in the database. {RESCUED_IF_IT_CAN_BE}"

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


def flush(timeout: float) -> bool:
    """Save everything typed in any screen; False if something could not be saved in `timeout` seconds.

    Called on the drawing thread, while the store is open.
    """
    return autosave.flush_all(timeout)


def trouble() -> str:
    """What keeps a text from the disk and where it is meanwhile, as sentences; "" where no more is known."""
    return autosave.trouble()


def on_signals(end: Callable[[int], None]) -> None:
    """Have `end(exit code)` called when the system asks the program to end, or its terminal goes away."""
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None:
            # Windows has no such handlers, and a program under test may run outside the main thread.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, end, 128 + number)


def note_fault(error: BaseException, directory: Path, now: datetime) -> Path | None:
    """Write down where a fault of the program happened, for a report: places in the code, never what was typed.

    Returns the note, or None where it could not be written.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    note = directory / f"fault-{now:%Y%m%dT%H%M%S}.txt"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(note, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join([type(error).__name__, *places]) + "\n")
    except OSError:
        return None
    return note


def fault_sentence(saved: bool, note: Path | None) -> str:
    """What the clerk reads in the terminal after a fault of the program."""
    kept = "Everything you typed is saved." if saved else _NOT_SAVED
    where = f" Where it happened is noted in {note}." if note else ""
    return f"The program met a fault it did not expect and had to stop. {kept}{where}"
