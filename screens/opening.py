"""Opening the office: the choices a person has when it cannot be opened, in place of a traceback."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk.problems import Problem
    from storage.file.database import Store

AGAIN, RESTORE, LEAVE = "again", "restore", "leave"

_TEXTS = {
    AGAIN: "Try again",
    RESTORE: "Bring back the newest sound backup; the file that is there is kept under another name",
    LEAVE: "Leave the program",
}

#: The name of the error -> what the dialog is headed, and what can be done. Anything else: try again or leave.
_WAYS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Damaged": ("The office's file is damaged", (RESTORE, AGAIN, LEAVE)),
    "Gone": ("The office's file is not there", (AGAIN, RESTORE, LEAVE)),
    "TooNew": ("The office's file is from a newer version", (LEAVE,)),
    "NotOurs": ("This file is not an office", (LEAVE,)),
    "ReadOnly": ("The office's file may not be changed", (AGAIN, LEAVE)),
    "Busy": ("The office's file is in use", (AGAIN, LEAVE)),
    "DiskFull": ("The disk is full", (AGAIN, LEAVE)),
}


@dataclass(frozen=True, slots=True)
class OpeningProblem:
    """Why the office could not be opened, and what can be done about it: pairs of a key and what is shown."""

    heading: str
    detail: str
    choices: tuple[tuple[str, str], ...]


def open_store(database: Path, create: bool) -> "Store":
    """Open the store. This is where the database library is loaded, so it is called in a thread."""
    from storage.file.database import Store

    return Store.open(database, create=create)


def restore_backup(database: Path) -> str:
    """Bring the newest sound backup back; sentences that say from when it is. Raises Problem if that cannot be.

    Minutes that the damaged file has whole and the backup does not are put where the desk offers them.
    """
    from storage.file.backups import restore_newest
    from storage.file.database import Store
    from storage.file.location import state_directory
    from storage.texts.maintenance import salvage

    restored = restore_newest(database)
    if restored.damaged is None:
        return f"Brought back {restored.backup.name}."
    with closing(Store.open(database)) as store:
        newer = salvage(store, restored.damaged, state_directory())
    offered = f" Newer texts of {newer} of its minutes can still be read; the desk offers them." if newer else ""
    return f"Brought back {restored.backup.name}. What was there before is kept as {restored.damaged}.{offered}"


def opening_problem(error: "Problem | OSError", database: Path) -> OpeningProblem:
    """What to show for an error met on opening. Bringing a backup back is offered only where there is one."""
    heading, ways = _WAYS.get(type(error).__name__, ("The office cannot be opened", (AGAIN, LEAVE)))
    if RESTORE in ways and not _has_backup(database):
        ways = tuple(way for way in ways if way != RESTORE)
    return OpeningProblem(heading, f"{database}\n\n{error}", tuple((way, _TEXTS[way]) for way in ways))


def _has_backup(database: Path) -> bool:
    from storage.file.backup_files import backups_of

    return bool(backups_of(database))
