"""Who has the database open: a lock file beside it that tells a second terminal about the first.

It only informs. That two windows never overwrite each other rests on the version of each minute, not on this lock.
The lock goes with the process that holds it, even if it is killed.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Instance:
    """A running program that has the database open, since a moment (UTC)."""

    pid: int
    host: str
    since: datetime

    def sentence(self) -> str:
        """What a second terminal shows."""
        since = self.since.astimezone().strftime("%H:%M")
        return f"The database is also open elsewhere ({self.host}, since {since}). Both may be used."


class Claim:
    """Our claim on a database; `other` is who had it first, where somebody had. Release it on closing."""

    def __init__(self, descriptor: int | None, other: Instance | None) -> None:
        """Use `claim`."""
        self._descriptor = descriptor
        self.other = other

    @property
    def first(self) -> bool:
        """Whether nobody else was known to have the database open."""
        return self.other is None

    def release(self) -> None:
        """Give the claim up; harmless if given up already."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def claim(path: Path) -> Claim:
    """Claim the database at `path` through `<path>.lock`; where no file can be made there is no lock, and no error."""
    try:
        descriptor = os.open(lock_file(path), os.O_CREAT | os.O_RDWR | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError:
        return Claim(None, None)
    if not _lock(descriptor):
        other = _read(descriptor)
        os.close(descriptor)
        return Claim(None, other)
    with suppress(OSError):
        _write(descriptor)
    return Claim(descriptor, None)


def lock_file(path: Path) -> Path:
    """The lock file of a database."""
    return path.with_name(path.name + ".lock")


def _write(descriptor: int) -> None:
    note = {"pid": os.getpid(), "host": socket.gethostname(), "since": datetime.now(UTC).isoformat()}
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(note).encode())


def _read(descriptor: int) -> Instance:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        note = json.loads(os.read(descriptor, 4096))
        return Instance(int(note["pid"]), str(note["host"]), datetime.fromisoformat(note["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        # Read while the other was still writing its note.
        return Instance(0, "another terminal", datetime.now(UTC))


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        # A byte far behind the note, because a locked byte cannot be read on Windows.
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
