"""What can go wrong with the filing cabinet, each as a sentence a clerk understands.

`str()` of every error says what is wrong and what to do. `translated()` is the only place that knows the error
codes of the database engine; another engine needs another table here and nothing else.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StorageError(Exception):
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


class NotFound(StorageError):
    """No such record."""


class Invalid(StorageError):
    """What was given cannot be kept: an empty name, a code used twice, a record that something else still needs."""


#: Primary result code of SQLite (sqlite.org/rescode.html) -> the error and what the clerk is told.
_BY_CODE: dict[int, tuple[type[StorageError], str]] = {
    5: (Busy, "The database is in use by another program. Wait a moment; it will be tried again."),
    6: (Busy, "The database is in use by another part of this program. Wait a moment; it will be tried again."),
    8: (ReadOnly, "The database may only be read, not changed. Check the permissions of the file and its folder."),
    10: (StorageError, "The disk reported an error. Check the disk and its connection; it will be tried again."),
    11: (Damaged, "The database is damaged. Close the program and restore the newest backup: clerk restore."),
    13: (DiskFull, "The disk is full. Free some space; saving goes on by itself."),
    14: (Gone, "The database file cannot be opened. Check that the file and its folder are there and may be read."),
    19: (Invalid, "That does not fit with what is already kept (a code used twice, or a record still needed)."),
    26: (NotOurs, "The file is not a database of this program. Choose another file."),
}
_MOVED = 8 | 4 << 8  # SQLITE_READONLY_DBMOVED

_BY_ERRNO: dict[int, int] = {errno.ENOSPC: 13, errno.EDQUOT: 13, errno.EROFS: 8, errno.EACCES: 8, errno.EPERM: 8}

GONE_SENTENCE = (
    "The database file is no longer where it was, or another file has taken its place. "
    "Put it back, or close the program and open the right file."
)


def sentence_for(code: int) -> StorageError:
    """The error for an extended or primary result code of SQLite."""
    if code == _MOVED:
        return Gone(GONE_SENTENCE)
    kind, sentence = _BY_CODE.get(
        code & 0xFF, (StorageError, "The database refused the change. Nothing was changed; try again.")
    )
    return kind(sentence)


@contextmanager
def translated(path: Path | None = None) -> Iterator[None]:
    """Turn errors of the database engine and the disk, raised inside, into a `StorageError`.

    With `path`, an error met while that file is missing is `Gone`, whatever the engine called it.
    The original error is kept as the cause; it never holds the clerk's text.
    """
    # Imported here so that the error classes cost a screen nothing.
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.exc import TimeoutError as PoolTimeout

    from storage.driver import sqlite

    try:
        yield
    except PoolTimeout as error:
        raise sentence_for(6) from error
    except DBAPIError as error:
        raise _named(error.orig, path) from error
    except sqlite.Error as error:
        raise _named(error, path) from error
    except OSError as error:
        raise _from_os(error) from error


def _named(error: BaseException | None, path: Path | None) -> StorageError:
    code = getattr(error, "sqlite_errorcode", None) or 0
    if path is not None and code & 0xFF in (0, 1, 8, 10, 14) and not path.exists():
        return Gone(GONE_SENTENCE)
    return sentence_for(code)


def _from_os(error: OSError) -> StorageError:
    if isinstance(error, FileNotFoundError):
        return Gone(GONE_SENTENCE)
    return sentence_for(_BY_ERRNO.get(error.errno or 0, 10))
