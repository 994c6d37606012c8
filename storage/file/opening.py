"""Opening a database: see that the file is ours, whole and of our schema, in an order that never mistakes a crash.

The file is opened for reading and writing first, because only that rolls back what a crash left half-written;
a check that reads only would call it damage.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as RawConnection

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage.file.backup_files import backup_directory, backups_of, copy_database, create_private
from storage.file.driver import sqlite
from storage.file.engine import raw
from storage.file.errors import (
    DAMAGED_SENTENCE,
    READ_ONLY_SENTENCE,
    Code,
    Damaged,
    Gone,
    NotOurs,
    ReadOnly,
    StorageError,
    TooNew,
    disk_translated,
    means_damage,
    primary_code,
)
from storage.file.inspection import Findings, inspect
from storage.file.location import unsafe_place
from storage.file.migrate import APPLICATION_ID, Schema, migrate

#: The row of `setting` that says whether the last program to write closed the database properly.
LAST_EXIT, CLEAN, IN_USE = "last exit", "clean", "in use"

#: The row of `setting` that tells this database from every other, wherever its file is moved to.
IDENTITY = "identity"


@dataclass
class Opening:
    """What opening found out: whether the file may be changed, what is wrong with it, sentences for the clerk.

    `identity` tells the database from every other; "" until it is first written to.
    """

    read_only: bool = False
    identity: str = ""
    findings: Findings = field(default_factory=Findings)
    notices: list[str] = field(default_factory=list)


def require_file(path: Path, create: bool) -> None:
    """See that there is a file at `path`; make an empty one, readable by its owner only, if that is asked for.

    Raises `NotOurs` for a folder and `Gone` if there is nothing, even with `create` when there are backups of it:
    minutes never start empty.
    """
    if path.is_dir():
        raise NotOurs(f"{path} is a folder. Name the file of an office.")
    if path.exists():
        return
    if backups_of(path):
        raise Gone(
            f"There is no database at {path}, but there are backups of it in {backup_directory(path)}. "
            "Restore the newest, or move them elsewhere to begin afresh."
        )
    if not create:
        raise Gone(f"There is no database at {path}. Check the name, or create one there first.")
    with disk_translated():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Another window may have made it meanwhile; then it is simply opened.
        with suppress(FileExistsError):
            create_private(path)


def prepare(path: Path, engine: Engine, schema: Schema, create: bool, alone: bool) -> Opening:
    """Check the file and bring it to `schema`; `alone` says that nobody else is known to have it open.

    Raises `NotOurs`, `TooNew`, `Damaged`, or `ReadOnly` for an older schema that may not be changed.
    """
    opening = Opening()
    with _first_look(path), engine.connect() as connection:
        inner = raw(connection)
        version = _identify(path, inner, schema, create)
        opening.read_only = _read_only(inner, version)
        if version and alone and not closed_properly(inner):
            opening.findings = inspect(inner)
        # Without a backup to bring back, what can still be read of it is better than nothing.
        if opening.findings.structure or (opening.findings.in_the_way and backups_of(path)):
            raise Damaged(opening.findings.sentence())
        opening.identity = _setting(inner, IDENTITY) if version else ""
        if version < schema.version and opening.read_only:
            raise ReadOnly(f"{path} must be brought up to date to be opened. {READ_ONLY_SENTENCE}")
        if 0 < version < schema.version:
            copy_database(inner, path, backup_directory(path), datetime.now(UTC))
    if version < schema.version:
        _bring_up_to_date(engine, schema)
    candidates = (unsafe_place(path), READ_ONLY_SENTENCE if opening.read_only else "", opening.findings.sentence())
    opening.notices = [sentence for sentence in candidates if sentence]
    return opening


def closed_properly(connection: RawConnection) -> bool:
    """Whether the last program to write to the database also closed it."""
    return _setting(connection, LAST_EXIT) in ("", CLEAN)


def _setting(connection: RawConnection, key: str) -> str:
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return "" if row is None else str(row[0])


@contextmanager
def _first_look(path: Path) -> Iterator[None]:
    """An unreadable file is damaged if there are backups of it, and otherwise somebody else's file."""
    try:
        yield
    except (DBAPIError, sqlite.Error, UnicodeDecodeError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if means_damage(cause):
            raise _unreadable(path, cause) from error
        if primary_code(cause) == Code.ERROR:
            # It is ours, and a table or column that every version had is not there.
            raise Damaged(DAMAGED_SENTENCE) from error
        raise


def _unreadable(path: Path, error: BaseException | None = None) -> StorageError:
    if backups_of(path) or (means_damage(error) and primary_code(error) != Code.NOT_A_DATABASE):
        return Damaged(DAMAGED_SENTENCE)
    return NotOurs(f"{path} is not a database of this program. Choose another file.")


def _identify(path: Path, connection: RawConnection, schema: Schema, create: bool) -> int:
    """The schema version of the file, 0 for an empty file that may become a database."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if not tables and not application:
        if backups_of(path):
            raise Damaged(f"The file {path} is empty, but there are backups of it. Restore the newest.")
        if create:
            return 0
        raise NotOurs(f"The file {path} is empty. Choose another file, or create a database under another name.")
    if application != APPLICATION_ID:
        raise _unreadable(path)
    if version > schema.version:
        raise TooNew(f"{path} was made by a newer version of this program. Update the program to open it.")
    return version


def _read_only(connection: RawConnection, version: int) -> bool:
    """Whether the file or its folder may not be written, by trying to write what is there already."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(f"PRAGMA user_version={version}")
        finally:
            # A full disk has ended the transaction already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    except sqlite.Error as error:
        if primary_code(error) in (Code.READ_ONLY, Code.CANNOT_OPEN):
            return True
        # In use by another program, or no room on the disk at this moment: that says nothing about the file.
        if primary_code(error) not in (Code.BUSY, Code.FULL):
            raise
    return False


def _bring_up_to_date(engine: Engine, schema: Schema) -> None:
    try:
        migrate(engine, schema)
    except (StorageError, DBAPIError):
        raise
    # The boundary to the revisions, which may fail in any way; whatever it was, nothing was changed.
    except Exception as error:
        raise StorageError(
            "The database could not be brought up to date, and nothing was changed. "
            "Go on with the version of the program you had, and report this."
        ) from error
