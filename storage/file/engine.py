"""Connections to the database file: their pragmas, and the two engines that pool them.

One engine writes (a pool of one connection, every transaction begun with BEGIN IMMEDIATE so that it can never be
refused half-way), one reads (begun with a plain BEGIN, so that everything read together is of one moment). The file is
always named by a URI with `mode=rw`: a missing file is an error, never a new empty database.
"""

from contextlib import ExitStack
from pathlib import Path
from sqlite3 import Connection as RawConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from storage.file.driver import sqlite
from storage.file.errors import StorageError

#: Pragma, the value set, the value that must be read back. The waiting time comes first because the others may wait.
#: TRUNCATE with EXTRA: no acknowledged save is lost by a crash or a power cut, and a file that is moved, replaced or
#: copied under us is an error at once, which in WAL mode it is not.
PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", "5000", 5000),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("cell_size_check", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("temp_store", "MEMORY", 2),
    ("fullfsync", "ON", 1),
)
READER_PRAGMAS = (*PRAGMAS, ("query_only", "ON", 1))

#: How long a thread of this program waits for another's connection, in seconds.
POOL_WAIT = 10.0


def connect(path: Path, pragmas: tuple[tuple[str, str, object], ...] = PRAGMAS, mode: str = "rw") -> RawConnection:
    """One connection to an existing file with every pragma set and read back.

    Raises the engine's own error if the file is missing, and `StorageError` if a pragma was not taken.
    """
    connection: RawConnection = sqlite.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    with ExitStack() as unless_set:
        unless_set.callback(connection.close)
        for name, value, expected in pragmas:
            connection.execute(f"PRAGMA {name}={value}")
            if (found := connection.execute(f"PRAGMA {name}").fetchone()[0]) != expected:
                raise StorageError(f"The database did not accept the setting {name} ({found}). Update the program.")
        unless_set.pop_all()
    return connection


def writer_engine(path: Path) -> Engine:
    """The engine through which everything is changed, one transaction at a time."""
    return _beginning_with("BEGIN IMMEDIATE", _engine(path, PRAGMAS, size=1, more=0))


def reader_engine(path: Path) -> Engine:
    """The engine through which everything is read; it can change nothing."""
    return _beginning_with("BEGIN", _engine(path, READER_PRAGMAS, size=4, more=4))


def raw(connection: Connection) -> RawConnection:
    """The engine's own connection under a pooled one, for what only it can do (pragmas, backup)."""
    inner: Any = connection.connection.dbapi_connection
    return inner  # type: ignore[no-any-return]


def _beginning_with(statement: str, engine: Engine) -> Engine:
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return engine


def _engine(path: Path, pragmas: tuple[tuple[str, str, object], ...], size: int, more: int) -> Engine:
    return create_engine(
        "sqlite://",
        module=sqlite,
        creator=lambda: connect(path, pragmas),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=more,
        pool_timeout=POOL_WAIT,
        # An error's text must never carry the text of a minute.
        hide_parameters=True,
    )
