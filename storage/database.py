"""The store: one open database file, read and written through pooled sessions.

store = Store.open(path, create=True)
with store.read() as session: ...      # can change nothing, holds no lock between statements
with store.write() as session: ...     # one transaction; committed at the end, rolled back on an error
store.close()
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from storage.engine import raw, reader_engine, writer_engine
from storage.errors import GONE_SENTENCE, Gone, NotOurs, TooNew, translated
from storage.migrate import APPLICATION_ID, migrate
from storage.migrations import SCHEMA_VERSION


class Store:
    """An open database. Any thread may call `read()` and `write()`; each takes a connection from a pool.

    Do not write inside a `read()` of the same thread's session, nor open a `write()` within a `write()`.
    """

    def __init__(self, path: Path, writer: Engine, reader: Engine) -> None:
        """Use `Store.open`."""
        self.path = path
        self._writer = writer
        self._reader = reader
        self._identity = _identity(path)

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> "Store":
        """Open the database at `path`; with `create`, make it if there is none (owner-only, in an owner-only folder).

        Raises `Gone` if there is no file, `NotOurs`, `TooNew` or `Damaged` if it may not be used.
        """
        path = path.expanduser().absolute()
        with translated(path):
            if not path.exists():
                if not create:
                    raise Gone(f"There is no database at {path}. Check the name, or create it first.")
                _create_file(path)
            writer = writer_engine(path)
            try:
                _prepare(path, writer)
                return cls(path, writer, reader_engine(path))
            except BaseException:
                writer.dispose()
                raise

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads. What is read is as of each statement, not of one moment."""
        with translated(self.path), Session(self._reader, expire_on_commit=False, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session in one write transaction, on disk when the block ends. Raises `Gone` if the file was swapped."""
        with translated(self.path):
            with Session(self._writer, expire_on_commit=False) as session, session.begin():
                session.connection()
                yield session
            if _identity(self.path) != self._identity:
                raise Gone(GONE_SENTENCE)

    def close(self) -> None:
        """Close every connection. The store cannot be used afterwards."""
        self._writer.dispose()
        self._reader.dispose()


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _create_file(path: Path) -> None:
    """An empty file that only its owner may read, in a folder that only its owner may enter."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _prepare(path: Path, engine: Engine) -> None:
    """See that the file is ours and of our schema; raises if it is not, migrates it if it is older."""
    with engine.connect() as connection:
        inner = raw(connection)
        tables = inner.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        application = inner.execute("PRAGMA application_id").fetchone()[0]
        version = inner.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID and (application or tables):
        raise NotOurs(f"{path} is not a database of this program. Choose another file.")
    if version > SCHEMA_VERSION:
        raise TooNew(f"{path} was made by a newer version of this program. Update the program to open it.")
    if version < SCHEMA_VERSION:
        migrate(engine)
