"""Looking the open database over from time to time, and saving what can be saved out of a damaged one."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection as RawConnection
from tempfile import TemporaryDirectory

from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.engine import connect
from storage.file.inspection import Findings, digest, inspect
from storage.schema.settings import keep_setting, remembered
from storage.texts.rescue import RescueFile
from storage.texts.revisions import digests

#: How often a database that is always closed properly is looked over all the same.
CHECK_EVERY = timedelta(days=7)

#: Bytes that the shortest minute takes in the file, whose size therefore says how many there can be.
SMALLEST_MINUTE = 16

_LAST_CHECK = "last check"


def check_due(store: Store, now: datetime | None = None) -> bool:
    """Whether the database has not been looked over for a week, or never."""
    try:
        last = datetime.fromisoformat(remembered(store, _LAST_CHECK))
    except ValueError:
        return True
    return not timedelta(0) <= (now or datetime.now(UTC)) - last < CHECK_EVERY


def check(store: Store, now: datetime | None = None) -> Findings:
    """Look the open database over (about 2.5 ms a megabyte, so not while somebody waits) and note when.

    What is damaged is looked over again at the next opening, where a backup can be brought back.
    """
    with store.raw_reader() as connection:
        findings = inspect(connection)
    if not findings.sound:
        store.note_damage()
    elif not store.read_only:
        keep_setting(store, _LAST_CHECK, (now or datetime.now(UTC)).isoformat())
    return findings


def salvage(store: Store, damaged: Path, directory: Path) -> int:
    """Put the minutes that a damaged file still holds whole, and the restored `store` never had, into rescue files.

    They are offered from `directory` like any rescued text (`storage.texts.rescue.pending`). Returns how many there
    are. The damaged file is only read.
    """
    found = 0
    for minute_id, version, text in _whole_minutes(damaged, directory):
        with store.read() as session:
            new = digest(text) not in digests(session, minute_id)
        if new:
            RescueFile(directory, store.path, minute_id, store.identity).add(text, version)
            found += 1
    return found


def _whole_minutes(damaged: Path, workshop: Path) -> Iterator[tuple[int, int, str]]:
    """Id, version and text of every minute that can be read and has the checksum it was saved with."""
    with suppress(OSError, sqlite.Error, UnicodeDecodeError), _readable(damaged, workshop) as connection:
        for minute_id in _identities(connection, damaged.stat().st_size // SMALLEST_MINUTE):
            # One unreadable page does not mean that the next cannot be read.
            with suppress(sqlite.Error, UnicodeDecodeError):
                query = "SELECT version, text, sha256 FROM minute WHERE id = ?"
                row = connection.execute(query, (minute_id,)).fetchone()
                if row is not None and digest(row[1]) == row[2]:
                    yield minute_id, row[0], row[1]


@contextmanager
def _readable(damaged: Path, workshop: Path) -> Iterator[RawConnection]:
    """A connection to a damaged file; after a crash to a copy, because reading rolls back what was half-written."""
    journal = damaged.with_name(damaged.name + "-journal")
    with ExitStack() as until_read:
        file, mode = damaged, "ro"
        if journal.exists() and journal.stat().st_size:
            workshop.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder = until_read.enter_context(TemporaryDirectory(dir=workshop))
            file, mode = Path(folder, "damaged.db"), "rw"
            shutil.copyfile(damaged, file)
            shutil.copyfile(journal, file.with_name(file.name + "-journal"))
        yield until_read.enter_context(closing(connect(file, (), mode=mode)))


def _identities(connection: RawConnection, most: int) -> range:
    """The ids that minutes may have, as far as the end of their table can still be read, and `most` of them."""
    return range(1, 1 + min(connection.execute("SELECT max(id) FROM minute").fetchone()[0] or 0, most))
