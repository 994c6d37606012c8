"""Backups of the open database, and going back to one.

Nothing is ever deleted to make room for a restored copy: the damaged file keeps all it has under another name.
"""

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.file.backup_files import (
    backup_directory,
    backups_of,
    copy_database,
    create_private,
    flush_folder,
    look_over,
    publish,
    thin_files,
)
from storage.file.database import Store
from storage.file.errors import Busy, Damaged, NotFound, StorageError, disk_translated
from storage.file.instances import claim

__all__ = ["Restored", "back_up", "back_up_if_changed", "backups_of", "restore_newest", "thin", "verify"]

#: What SQLite may keep beside a database; it goes where the database goes.
SIDE_FILES = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """A database brought back: the backup it came from, and where the damaged file was put (None if there was none)."""

    backup: Path
    damaged: Path | None


def back_up(store: Store, directory: Path | None = None, now: datetime | None = None) -> Path:
    """Copy the open database to a checked backup and thin the older ones; saving goes on meanwhile.

    `directory` is the folder "backups" beside the database unless given: a second one, on a stick or a share, is
    wise. Raises `Damaged` if the copy does not pass its check; then no older backup is touched.
    """
    now = now or datetime.now(UTC)
    directory = directory or backup_directory(store.path)
    store.changed = False
    with ExitStack() as unless_made:
        unless_made.callback(setattr, store, "changed", True)
        with store.raw_reader() as connection:
            made = copy_database(connection, store.path, directory, now)
        unless_made.pop_all()
    thin(store.path, directory, now)
    return made


def back_up_if_changed(store: Store) -> Path | None:
    """Back up if anything was written since the last time; what leaving the program calls."""
    return back_up(store) if store.changed else None


def verify(backup: Path) -> str:
    """What is wrong with a backup, as a sentence; "" if it is sound and a database of this program."""
    try:
        return look_over(backup).sentence()
    except StorageError as error:
        return str(error)


def thin(path: Path, directory: Path | None = None, now: datetime | None = None) -> list[Path]:
    """Remove the backups of the database `path` that are no longer the newest of a kept day, week or month."""
    removed = thin_files(backups_of(path, directory), now or datetime.now(UTC))
    with disk_translated():
        for backup in removed:
            backup.unlink(missing_ok=True)
    return removed


def restore_newest(path: Path, directory: Path | None = None) -> Restored:
    """Put the newest sound backup in the place of the database `path`, which nobody may have open.

    The file that was there, with what lay beside it, is renamed "<name>.damaged-<moment>" and kept.
    Raises `Busy` if the database is open, `NotFound` if there is no backup, `Damaged` if none is sound.
    """
    path = path.expanduser().absolute()
    claimed = claim(path)
    try:
        if not claimed.first:
            raise Busy("The database is open in another window. Close it there, then restore.")
        backup = _newest_sound(path, directory)
        with disk_translated():
            return Restored(backup, _exchange(path, backup))
    finally:
        claimed.release()


def _newest_sound(path: Path, directory: Path | None) -> Path:
    backups = backups_of(path, directory)
    if not backups:
        raise NotFound(f"There is no backup of {path} in {directory or backup_directory(path)}.")
    for backup in backups:
        if not verify(backup):
            return backup
    raise Damaged(f"None of the {len(backups)} backups of {path} is sound. Look for a copy on another disk.")


def _exchange(path: Path, backup: Path) -> Path | None:
    """Copy the backup beside the database, move the database aside, and give the copy its name."""
    unfinished = path.with_name(path.name + ".restoring")
    unfinished.unlink(missing_ok=True)
    create_private(unfinished)
    shutil.copyfile(backup, unfinished)
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}")
    there = path.exists()
    for side in SIDE_FILES:
        beside = path.with_name(path.name + side)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + side))
    if there:
        path.rename(aside)
        flush_folder(path.parent)
    publish(unfinished, path)
    return aside if there else None
