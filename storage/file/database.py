"""The store: one open database file, read and written through pooled sessions.

store = Store.open(path, create=True)
with store.read() as session: ...      # of one moment; can change nothing, and nothing is saved until it ends
with store.write() as session: ...     # one transaction; committed at the end, rolled back on an error
store.close()
"""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection as RawConnection
from uuid import uuid4

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import NoResultFound
from sqlmodel import Session

from storage.file.engine import raw, reader_engine, writer_engine
from storage.file.errors import (
    DAMAGED_SENTENCE,
    GONE_SENTENCE,
    READ_ONLY_SENTENCE,
    Damaged,
    Gone,
    ReadOnly,
    StorageError,
    disk_translated,
    translated,
)
from storage.file.inspection import inspect
from storage.file.instances import Claim, Instance, claim
from storage.file.migrate import CURRENT, Schema
from storage.file.opening import CLEAN, IDENTITY, IN_USE, LAST_EXIT, Opening, prepare, require_file

#: What reading stumbles over where a record is not as it was written, or one that it belongs to is not there.
_OF_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, NoResultFound)


class Store:
    """An open database. Any thread may call `read()` and `write()`; each takes a connection from a pool.

    `read_only` says that nothing can be changed; `notices` are sentences to show on opening; `elsewhere` is who
    else has the database open; `changed` whether anything was written since it was opened or last backed up;
    `identity` tells the database from every other wherever its file is, and is "" until it is first written to.
    """

    def __init__(self, path: Path, writer: Engine, opening: Opening, claimed: Claim) -> None:
        """Use `Store.open`."""
        self.path = path
        self.read_only = opening.read_only
        self.notices = tuple(opening.notices)
        self.changed = False
        self.identity = opening.identity
        self._sound = opening.findings.sound
        self._claim = claimed
        self._writer = writer
        self._reader = reader_engine(path)
        self._identity = _identity(path)
        self._marked_in_use = False
        self._thread = threading.local()

    @classmethod
    def open(cls, path: Path, *, create: bool = False, schema: Schema = CURRENT) -> "Store":
        """Open the database at `path`; with `create`, make it if there is none (owner-only, in an owner-only folder).

        Raises `Gone` if there is no file, `NotOurs`, `TooNew` or `Damaged` if it may not be used. A file that may
        not be written is opened for reading. A migration is preceded by a backup.
        """
        path = path.expanduser().absolute()
        require_file(path, create)
        with ExitStack() as unless_opened:
            claimed = claim(path)
            unless_opened.callback(claimed.release)
            writer = writer_engine(path)
            unless_opened.callback(writer.dispose)
            with translated(path.exists):
                opening = prepare(path, writer, schema, create, claimed.first)
                store = cls(path, writer, opening, claimed)
            unless_opened.pop_all()
        return store

    @property
    def elsewhere(self) -> Instance | None:
        """Who had the database open before us, if anybody."""
        return self._claim.other

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session in which everything read is of one moment, that of the first statement.

        Saves of others wait until the block ends, so let it read and compute, and wait for nothing. A read within a
        read has the same session: with one of its own it would stand behind a save that waits for the first.
        """
        if (begun := getattr(self._thread, "reading", None)) is not None:
            yield begun
            return
        with self._named_errors(), Session(self._reader, expire_on_commit=False, autoflush=False) as session:
            self._thread.reading = session
            try:
                yield session
            finally:
                self._thread.reading = None

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session in one write transaction, on disk when the block ends.

        Raises `Gone` if the file was moved or replaced meanwhile, `ReadOnly`, `Busy`, `DiskFull`.
        A write within a write or a read would wait for itself, and is a RuntimeError.
        """
        if self.read_only:
            raise ReadOnly(READ_ONLY_SENTENCE)
        if getattr(self._thread, "writing", False):
            raise RuntimeError("write() within write(): pass the session on instead")
        if getattr(self._thread, "reading", None) is not None:
            raise RuntimeError("write() within read(): end the read first")
        self._thread.writing = True
        try:
            with self._named_errors(), Session(self._writer, expire_on_commit=False) as session, session.begin():
                self._mark_in_use(session.connection())
                yield session
        finally:
            self._thread.writing = False
        if not self._same_file():
            raise Gone(GONE_SENTENCE)
        self._marked_in_use = self.changed = True

    @contextmanager
    def raw_reader(self) -> Iterator[RawConnection]:
        """The engine's own connection, for reading: backups and checks need it."""
        with translated(self._same_file), self._reader.connect() as connection:
            yield raw(connection)

    @contextmanager
    def raw_writer(self) -> Iterator[RawConnection]:
        """The engine's own connection that writes, outside any transaction: for what concerns the connection itself."""
        with translated(self._same_file), self._writer.connect() as connection:
            yield raw(connection)

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        """Have what goes wrong in a session be a `StorageError`, also where a damaged file holds no such thing.

        A letter that was changed on the disk makes a word or a day of a record one that there is not, which is no
        error of the engine. Where the file is sound, such an error is a fault of the program, and goes on as it is.
        """
        try:
            with translated(self._same_file):
                yield
        except Damaged:
            self.note_damage()
            raise
        except _OF_DAMAGE as error:
            with self.raw_reader() as connection:
                findings = inspect(connection)
            if findings.sound:
                raise
            self.note_damage()
            raise Damaged(DAMAGED_SENTENCE) from error

    def note_damage(self) -> None:
        """Have the next opening look the database over, where the newest backup can be brought back."""
        self._sound = False
        if not self.read_only and not self._marked_in_use:
            # What cannot even be written is told as it is, and at the next reading again.
            with suppress(StorageError), translated(self._same_file), self._writer.begin() as connection:
                _set_last_exit(connection, IN_USE)

    def close(self) -> None:
        """Note that the database was closed properly, and let go of it. The store cannot be used afterwards."""
        try:
            if self._marked_in_use and self._sound and self._claim.first:
                # A file that cannot be written any more is looked over at the next opening.
                with suppress(StorageError), translated(self._same_file), self._writer.begin() as connection:
                    _set_last_exit(connection, CLEAN)
        finally:
            self._writer.dispose()
            self._reader.dispose()
            self._claim.release()

    def _mark_in_use(self, connection: Connection) -> None:
        """Note in the first transaction that the database is in use, so that the next opening knows of a crash."""
        if not self._marked_in_use:
            _set_last_exit(connection, IN_USE)
            self.identity = _identified(connection, self.identity or uuid4().hex)

    def _same_file(self) -> bool:
        try:
            return _identity(self.path) == self._identity
        except StorageError:
            return False


def _identity(path: Path) -> tuple[int, int]:
    with disk_translated():
        status = path.stat()
    return status.st_dev, status.st_ino


def _identified(connection: Connection, identity: str) -> str:
    """The identity of a database, which is this one where it has none yet."""
    connection.exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", (IDENTITY, identity)
    )
    kept = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (IDENTITY,))
    return str(kept.scalar_one())


def _set_last_exit(connection: Connection, value: str) -> None:
    connection.exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (LAST_EXIT, value),
    )
