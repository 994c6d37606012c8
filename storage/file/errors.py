"""What can go wrong with the filing cabinet, each as a sentence a clerk understands.

`str()` of every error says what is wrong and what to do. This is the only module that knows the error codes of the
database engine; another engine needs another table here and nothing else.
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum

from clerk.problems import Problem


class StorageError(Problem):
    """Something in the filing cabinet went wrong; `str()` is a sentence for the clerk."""


class Busy(StorageError):
    """Another program held the database for longer than we wait."""


class DiskFull(StorageError):
    """There is no room left on the disk."""


class ReadOnly(StorageError):
    """The database or its folder may not be written."""


class Damaged(StorageError):
    """The database is ours and parts of it cannot be read."""


class Gone(StorageError):
    """The database file is not where it was, or another file has taken its place."""


class TooNew(StorageError):
    """The database was made by a newer version of the program."""


class NotOurs(StorageError):
    """The file is not a database of this program."""


class VersionConflict(StorageError):
    """The text was changed elsewhere since it was read. The losing text was kept as a revision."""


class Settled(VersionConflict):
    """The minutes are circulated or approved and may not be typed in. What was typed was kept as a revision."""


class NotFound(StorageError):
    """No such record."""


class Invalid(StorageError):
    """What was given cannot be kept: an empty name, a code used twice, a record that something else still needs."""


GONE_SENTENCE = (
    "The database file is no longer where it was, or another file has taken its place. "
    "Put it back, or close the program and open the right file."
)
DAMAGED_SENTENCE = "The database is damaged. Start the program again to have the newest backup brought back."
READ_ONLY_SENTENCE = (
    "The database may only be read, not changed. Check the permissions of the file and its folder, then open it again."
)


class Code(IntEnum):
    """The primary result codes of SQLite that are told apart (sqlite.org/rescode.html)."""

    ERROR = 1
    BUSY = 5
    LOCKED = 6
    READ_ONLY = 8
    DISK = 10
    CORRUPT = 11
    FULL = 13
    CANNOT_OPEN = 14
    CONSTRAINT = 19
    NOT_A_DATABASE = 26


#: Result code -> the error and what the clerk is told.
_BY_CODE: dict[int, tuple[type[StorageError], str]] = {
    Code.BUSY: (Busy, "The database is in use by another program. Wait a moment and try again."),
    Code.LOCKED: (Busy, "The database is in use by another part of this program. Wait a moment and try again."),
    Code.READ_ONLY: (ReadOnly, READ_ONLY_SENTENCE),
    Code.DISK: (StorageError, "The disk reported an error. Check that it is connected and sound, then try again."),
    Code.CORRUPT: (Damaged, DAMAGED_SENTENCE),
    Code.FULL: (DiskFull, "The disk is full. Free some space and try again; nothing that was saved is lost."),
    Code.CANNOT_OPEN: (
        Gone,
        "The database file cannot be opened. See that it is there and may be read.",
    ),
    Code.CONSTRAINT: (
        Invalid,
        "That does not fit with what is kept: something is used twice or still needed.",
    ),
    Code.NOT_A_DATABASE: (NotOurs, "The file is not a database of this program. Choose another file."),
}
_OTHERWISE = (StorageError, "The database refused the change, and nothing was changed. Try again.")

#: The code that says the same for an error of the operating system.
_BY_ERRNO: dict[int, int] = {
    errno.ENOSPC: Code.FULL,
    errno.EROFS: Code.READ_ONLY,
    errno.EACCES: Code.READ_ONLY,
    errno.EPERM: Code.READ_ONLY,
    errno.ENOENT: Code.CANNOT_OPEN,
}

#: What is said where no code comes with an error, as when a database is copied (`sqlite3_errstr` of the code).
_BY_WORDS: dict[str, int] = {
    "database is locked": Code.BUSY,
    "attempt to write a readonly database": Code.READ_ONLY,
    "disk I/O error": Code.DISK,
    "database disk image is malformed": Code.CORRUPT,
    "database or disk is full": Code.FULL,
    "unable to open database file": Code.CANNOT_OPEN,
    "file is not a database": Code.NOT_A_DATABASE,
}

#: Codes that a missing file may hide behind.
_PERHAPS_GONE = frozenset({0, Code.ERROR, Code.READ_ONLY, Code.DISK, Code.CANNOT_OPEN})


def _always() -> bool:
    return True


@contextmanager
def translated(there: Callable[[], bool] = _always) -> Iterator[None]:
    """Turn errors of the database engine, raised inside, into a `StorageError`.

    `there` says whether the file is still where it was: an error that a missing file may hide behind is `Gone` if
    it is not, whatever the engine called it. The original error is kept as the cause; it never holds the clerk's text.
    """
    # Imported here so that the error classes cost a screen nothing.
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.exc import TimeoutError as PoolTimeout

    from storage.file.driver import sqlite

    try:
        yield
    except PoolTimeout as error:
        raise error_for(Code.LOCKED) from error
    except DBAPIError as error:
        raise _named(error.orig, there) from error
    except sqlite.Error as error:
        raise _named(error, there) from error
    except OverflowError as error:
        raise Invalid("A number or a day is beyond what can be kept. Check what was typed.") from error
    except UnicodeDecodeError as error:
        # Even the engine's message quotes the damaged bytes.
        raise error_for(Code.CORRUPT) from error


@contextmanager
def disk_translated() -> Iterator[None]:
    """Turn errors of the operating system on files of ours, raised inside, into a `StorageError`."""
    try:
        yield
    except OSError as error:
        raise error_for(_BY_ERRNO.get(error.errno or 0, Code.DISK)) from error


def error_for(code: int) -> StorageError:
    """The error for a primary result code of SQLite."""
    kind, sentence = _BY_CODE.get(code, _OTHERWISE)
    return kind(sentence)


def primary_code(error: BaseException | None) -> int:
    """The primary result code an error of the engine carries, or its words stand for; 0 if neither tells."""
    return int(getattr(error, "sqlite_errorcode", None) or _BY_WORDS.get(str(error), 0)) & 0xFF


def means_damage(error: BaseException | None) -> bool:
    """Whether an error of the engine means a damaged file, or one that never was a database."""
    return isinstance(error, UnicodeDecodeError) or primary_code(error) in (Code.CORRUPT, Code.NOT_A_DATABASE)


def _named(error: BaseException | None, there: Callable[[], bool]) -> StorageError:
    if primary_code(error) in _PERHAPS_GONE and not there():
        return Gone(GONE_SENTENCE)
    return error_for(primary_code(error))
