"""Editing a text in the person's own editor, so that no word is lost whatever the editor does.

The text goes into a file that only its owner can read. The file is removed by the caller, once what it says is safe;
until then, and whenever something went wrong, it stays.
"""

import os
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import FrameType

from clerk.problems import Problem
from clerk.text import clean

#: A file longer than this many bytes is no minute.
LIMIT = 4_000_000

NO_EDITOR = (
    "No editor is named. Set VISUAL or EDITOR to the command of yours, for example EDITOR=nano, and start clerk again."
)


class Abandoned(Problem):
    """The editor's text was not taken. The sentence says why, and where the file is if there is one."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The command of the person's editor, from VISUAL or else EDITOR; raises Problem where none is named."""
    named = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    if not named and sys.platform == "win32":
        named = "notepad"
    try:
        command = shlex.split(named, posix=sys.platform != "win32")
    except ValueError as error:
        raise Problem(f"The editor is named by a command that cannot be read: {named}") from error
    if not command:
        raise Problem(NO_EDITOR)
    return command


def write_draft(directory: Path, minute_id: int, text: str, now: datetime) -> Path:
    """Put a text into a new file of its own in `directory`, readable by its owner only; raises Problem if it cannot."""
    path = directory / f"minute-{minute_id}-{now:%Y%m%dT%H%M%S%f}.txt"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text if text.endswith("\n") or not text else text + "\n")
    except OSError as error:
        raise Problem(f"The text could not be put into a file for the editor: {error.strerror}.") from error
    return path


def run_editor(command: Sequence[str], path: Path) -> None:
    """Run the editor on the file until it ends; raises Abandoned unless it ended well."""
    try:
        with _terminal_lent():
            status = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        path.unlink(missing_ok=True)
        raise Abandoned(f"{command[0]} could not be started ({error.strerror}). The minute is as it was.") from error
    if status != 0:
        ended = f"ended with an error ({status})" if status > 0 else "was stopped"
        raise Abandoned(f"{command[0]} {ended}. The minute is as it was; {kept(path)}")


def read_draft(path: Path, before: str) -> str:
    """What the editor left, cleaned; a line end that it added at the end is not taken. Raises Abandoned."""
    try:
        if path.stat().st_size > LIMIT:
            raise Abandoned(f"The editor left more than a minute can hold. The minute is as it was; {kept(path)}")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise Abandoned("The editor left no file behind. The minute is as it was.") from error
    except UnicodeDecodeError as error:
        raise Abandoned(f"The editor left no UTF-8 text. The minute is as it was; {kept(path)}") from error
    except OSError as error:
        raise Abandoned(f"What the editor left cannot be read. The minute is as it was; {kept(path)}") from error
    text = clean(text)
    return text if before.endswith("\n") else text.removesuffix("\n")


def kept(path: Path) -> str:
    """Where the editor's text is, as the end of a sentence; it is nowhere if the editor removed its file."""
    return f"what you typed is in {path}" if path.exists() else "the editor left no file behind."


@contextmanager
def _terminal_lent() -> Iterator[None]:
    """While another program has the terminal, Ctrl+C is meant for it; other signals are answered afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    late: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        late.append(number)

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    waker = signal.set_wakeup_fd(-1)
    before = {number: signal.signal(number, note) for number in (getattr(signal, name) for name in names)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        with suppress(ValueError):
            signal.set_wakeup_fd(waker)
        for number in late:
            if number != signal.SIGINT:
                signal.raise_signal(number)
