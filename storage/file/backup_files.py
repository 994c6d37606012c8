"""Backups as files: their names, making one from an open connection, and which to keep.

A backup is copied by SQLite itself, checked, flushed to the disk and only then given its name; older ones are
thinned only after that. So a damaged database never drives good backups out.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection as RawConnection

from storage.file.engine import connect
from storage.file.errors import Damaged, disk_translated, translated
from storage.file.inspection import Findings, inspect
from storage.file.migrate import APPLICATION_ID

#: The copy is flushed to the disk as a whole, so SQLite needs neither a journal nor flushing of its own.
_COPYING = (("journal_mode", "OFF", "off"), ("synchronous", "OFF", 0))
_STAMP = "%Y%m%dT%H%M%S%fZ"

#: Every backup of the last two days is kept, then the newest of so many days, weeks and months.
FRESH_DAYS = 2
KEPT: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (12, lambda day: (day.toordinal(),)),
    (10, lambda day: tuple(day.isocalendar())[:2]),
    (9, lambda day: (day.year, day.month)),
)


def backup_directory(path: Path) -> Path:
    """The folder of a database's backups: "backups" beside it."""
    return path.parent / "backups"


def backups_of(path: Path, directory: Path | None = None) -> list[Path]:
    """The backups there are of a database, newest first; not those of another in the folder whose name begins so."""
    directory = directory or backup_directory(path)
    found = [file for file in directory.glob("*-*.db") if _is_backup(file, path)]
    return sorted(found, key=lambda file: file.name, reverse=True)


def _is_backup(file: Path, path: Path) -> bool:
    return file.stem.rpartition("-")[0] == path.stem and taken_at(file) is not None


def taken_at(file: Path) -> datetime | None:
    """When a backup was taken (UTC), by its name; None for a file that is not named like one."""
    with suppress(ValueError):
        return datetime.strptime(file.stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
    return None


def copy_database(connection: RawConnection, path: Path, directory: Path, now: datetime) -> Path:
    """Copy the open database of `connection` (the file `path`) to a new backup in `directory`, checked and on disk.

    Returns the backup; raises `Damaged` if the copy does not pass the check, and leaves nothing behind then.
    """
    target = directory / f"{path.stem}-{now.astimezone(UTC).strftime(_STAMP)}.db"
    with disk_translated(), translated():
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = target.with_suffix(".unfinished")
        create_private(unfinished)
        try:
            with closing(connect(unfinished, _COPYING)) as copy:
                connection.backup(copy)
            # Only where it might write does SQLite look at the words that a column may hold.
            findings = look_over(unfinished, mode="rw")
            if not findings.sound:
                raise Damaged(f"The backup did not pass its check and was not kept. {findings.sentence()}")
            publish(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    return target


def look_over(file: Path, mode: str = "ro") -> Findings:
    """What is wrong with a finished database file that nobody has open; opens it for reading only."""
    with disk_translated(), translated(), closing(connect(file, (), mode=mode)) as connection:
        findings = inspect(connection)
        if findings.sound and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return Findings(("not a database of this program",))
        return findings


def thin_files(backups: Sequence[Path], now: datetime) -> list[Path]:
    """Which of the backups (newest first) may go: those that are no longer anybody's day, week or month."""
    keep = set(backups[:1])
    days = {file: moment.date() for file in backups if (moment := taken_at(file)) is not None}
    recent = now.astimezone(UTC).date() - timedelta(days=FRESH_DAYS)
    keep.update(file for file, day in days.items() if day > recent)
    for count, period in KEPT:
        newest: dict[tuple[int, ...], Path] = {}
        for file, day in days.items():
            newest.setdefault(period(day), file)
        keep.update(list(newest.values())[:count])
    return [file for file in days if file not in keep]


def create_private(path: Path) -> None:
    """An empty new file that only its owner may read; raises FileExistsError if there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def publish(unfinished: Path, target: Path) -> None:
    """Give a finished file its name, with the file and then the folder flushed to the disk."""
    flush_to_disk(unfinished)
    unfinished.replace(target)
    flush_folder(target.parent)


def flush_to_disk(path: Path) -> None:
    """Have the disk write what it holds of a file that nobody has open."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(path: Path) -> None:
    """Have the disk write a folder's names; Windows does that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
