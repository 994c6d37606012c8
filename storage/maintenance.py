"""Looking the open database over from time to time, and saving what can be saved out of a damaged one."""

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection as RawConnection

from storage.database import Store
from storage.driver import sqlite
from storage.engine import connect
from storage.inspection import Findings, digest, inspect
from storage.rescue import RescueFile
from storage.revisions import digests
from storage.settings import keep_setting, remembered

#: How often a database that is always closed properly is looked over all the same.
CHECK_EVERY = timedelta(days=7)

_LAST_CHECK = "last check"


def check_due(store: Store, now: datetime | None = None) -> bool:
    """Whether the database has not been looked over for a week, or never."""
    try:
        last = datetime.fromisoformat(remembered(store, _LAST_CHECK))
    except ValueError:
        return True
    return not timedelta(0) <= (now or datetime.now(UTC)) - last < CHECK_EVERY


def check(store: Store, now: datetime | None = None) -> Findings:
    """Look the open database over (about 2.5 ms a megabyte, so not while somebody waits) and note when."""
    with store.raw_reader() as connection:
        findings = inspect(connection)
    if findings.sound and not store.read_only:
        keep_setting(store, _LAST_CHECK, (now or datetime.now(UTC)).isoformat())
    return findings


def salvage(store: Store, damaged: Path, directory: Path) -> int:
    """Put the minutes that a damaged file still holds whole, and the restored `store` never had, into rescue files.

    They are offered from `directory` like any rescued text (`storage.rescue.pending`). Returns how many there are.
    The damaged file is only read.
    """
    found = 0
    for minute_id, version, text in _whole_minutes(damaged):
        with store.read() as session:
            new = digest(text) not in digests(session, minute_id)
        if new:
            RescueFile(directory, store.path, minute_id).add(text, version)
            found += 1
    return found


def _whole_minutes(damaged: Path) -> Iterator[tuple[int, int, str]]:
    """Id, version and text of every minute that can be read and has the checksum it was saved with."""
    with suppress(sqlite.Error, UnicodeDecodeError), closing(connect(damaged, (), mode="ro")) as connection:
        for minute_id in _identities(connection):
            # One unreadable page does not mean that the next cannot be read.
            with suppress(sqlite.Error, UnicodeDecodeError):
                query = "SELECT version, text, sha256 FROM minute WHERE id = ?"
                row = connection.execute(query, (minute_id,)).fetchone()
                if row is not None and digest(row[1]) == row[2]:
                    yield minute_id, row[0], row[1]


def _identities(connection: RawConnection) -> range:
    """The ids that minutes may have, as far as the end of their table can still be read."""
    return range(1, 1 + (connection.execute("SELECT max(id) FROM minute").fetchone()[0] or 0))
