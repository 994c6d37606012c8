"""Texts that the database refused, kept in files until it takes them again.

A rescue file has one line of JSON for each state of one minute, written and flushed to the disk before anything is
reported. It is readable by its owner only and lies in another folder than the database. What it holds is offered to
the clerk at the next start, beside what is stored, and never applied by itself.
"""

import json
import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.file.backup_files import flush_folder
from storage.file.database import Store
from storage.file.errors import disk_translated
from storage.file.inspection import digest
from storage.texts.revisions import digests

#: A file that grows beyond this many bytes is begun anew with the newest text only.
LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class RescuedText:
    """A text that was typed and is not in the database: of which minute, based on which version, when (UTC)."""

    file: Path
    minute_id: int
    base_version: int
    text: str
    at: datetime


class RescueFile:
    """The texts of one minute that one program could not save. Used from any thread."""

    def __init__(self, directory: Path, database: Path, minute_id: int, identity: str = "") -> None:
        """A file in `directory`, made when the first text is added; `identity` is that of the database."""
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        self.path = directory / f"{minute_id}-{moment}.jsonl"
        self._database, self._identity = str(database), identity
        self._minute_id = minute_id
        self._lock = threading.Lock()
        self._last = ""
        self._torn = False

    def add(self, text: str, base_version: int) -> None:
        """Write a text to the disk; raises `DiskFull` or another `StorageError` if that fails too."""
        checksum = digest(text)
        with self._lock, disk_translated():
            if checksum == self._last:
                return
            note = {
                "database": self._database,
                "identity": self._identity,
                "minute": self._minute_id,
                "base_version": base_version,
                "at": datetime.now(UTC).isoformat(),
                "sha256": checksum,
                "text": text,
            }
            # A line cut short by a full disk must not spoil the next.
            line, self._torn = b"\n" * self._torn + json.dumps(note).encode() + b"\n", True
            self._append(line)
            self._last, self._torn = checksum, False

    def settle(self) -> None:
        """Remove the file: the database has this text, or a later one of the same typing."""
        with self._lock, disk_translated():
            self.path.unlink(missing_ok=True)
            self._last = ""

    def _append(self, line: bytes) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size > LIMIT:
            fresh = self.path.with_suffix(".fresh")
            _write(fresh, line, os.O_TRUNC)
            fresh.replace(self.path)
        else:
            _write(self.path, line, os.O_APPEND)
        flush_folder(self.path.parent)


def pending(store: Store, directory: Path) -> list[RescuedText]:
    """The newest rescued text of each file that this database has never had, oldest file first.

    A file whose newest text the database has, or had, is of no more use and is removed.
    """
    found = []
    with store.read() as session:
        for file in sorted(directory.glob("*.jsonl"), key=lambda file: file.stem.rpartition("-")[2]):
            newest = _newest(file, store)
            if newest is None:
                continue
            if digest(newest.text) in digests(session, newest.minute_id):
                dismiss(newest)
            else:
                found.append(newest)
    return found


def dismiss(rescued: RescuedText) -> None:
    """Remove the file of a rescued text, once the clerk has decided about it."""
    with disk_translated():
        rescued.file.unlink(missing_ok=True)


def _newest(file: Path, store: Store) -> RescuedText | None:
    """The last whole line of a rescue file of this database; a line cut short by a crash is passed over."""
    lines: list[bytes] = []
    # Another window may have settled it since the folder was read.
    with disk_translated(), suppress(FileNotFoundError):
        lines = file.read_bytes().splitlines()
    for line in reversed(lines):
        with suppress(ValueError, KeyError, TypeError):
            note = json.loads(line)
            if digest(note["text"]) == note["sha256"] and _is_of(note, store):
                moment = datetime.fromisoformat(note["at"])
                return RescuedText(file, int(note["minute"]), int(note["base_version"]), note["text"], moment)
    return None


def _is_of(note: dict[str, str], store: Store) -> bool:
    """Whether a text is of this database, also where its file was moved; a copy leaves the texts to the file copied."""
    moved = bool(store.identity) and note.get("identity") == store.identity and not Path(note["database"]).exists()
    return moved or note["database"] == str(store.path)


def _write(path: Path, line: bytes, flag: int) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | flag, 0o600)
    try:
        view = memoryview(line)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
