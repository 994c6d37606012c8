"""Opening, reading, writing and closing the database file."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from sqlite3 import Connection as RawConnection
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import select

from storage.file import engine
from storage.file.backups import back_up
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.errors import Busy, Damaged, Gone, Invalid, NotOurs, ReadOnly, TooNew
from storage.file.migrate import APPLICATION_ID
from storage.schema.models import Body
from storage.texts.minutes import get_minute, save
from tests.storage.conftest import new_minute


def body(code: str) -> Body:
    return Body(council="Ashmere", name="Board", short_name="the Board", code=code)


def add(store: Store, code: str) -> None:
    with store.write() as session:
        session.add(body(code))


@contextmanager
def changing(path: Path, statement: str) -> Iterator[Callable[[], object]]:
    """Another program that has changed something and waits for nobody; what is given commits it."""
    with closing(sqlite.connect(path, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute(statement)
        yield lambda: other.execute("COMMIT")


def test_what_is_written_is_read_back_after_closing(database: Path) -> None:
    store = Store.open(database, create=True)
    with store.write() as session:
        session.add(body("ESB"))
    store.close()
    store = Store.open(database)
    with store.read() as session:
        assert [found.code for found in session.exec(select(Body))] == ["ESB"]
    store.close()


def test_an_error_inside_a_write_leaves_nothing(store: Store) -> None:
    def fail_half_way() -> None:
        with store.write() as session:
            session.add(body("ESB"))
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    with store.read() as session:
        assert session.exec(select(Body)).all() == []


def test_a_missing_file_is_an_error_and_not_a_new_database(database: Path) -> None:
    with pytest.raises(Gone, match="There is no database at"):
        Store.open(database)
    assert not database.exists()


def test_a_missing_file_with_backups_is_not_begun_afresh(database: Path) -> None:
    store = Store.open(database, create=True)
    back_up(store)
    store.close()
    database.unlink()
    with pytest.raises(Gone, match="Restore the newest"):
        Store.open(database, create=True)


def test_an_emptied_file_with_backups_is_not_begun_afresh(database: Path) -> None:
    store = Store.open(database, create=True)
    back_up(store)
    store.close()
    os.truncate(database, 0)
    with pytest.raises(Damaged, match="Restore the newest"):
        Store.open(database, create=True)


@pytest.mark.parametrize("content", [b"Dear all,\nplease find the minutes attached.\n" * 40, b"PK\x03\x04" * 300])
def test_another_kind_of_file_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(NotOurs, match="not a database of this program"):
        Store.open(path, create=True)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite.connect(path)) as other:
        other.execute("CREATE TABLE photo (id)")
    with pytest.raises(NotOurs):
        Store.open(path, create=True)


def test_a_newer_schema_is_refused_politely(database: Path) -> None:
    Store.open(database, create=True).close()
    with closing(sqlite.connect(database)) as other:
        other.execute("PRAGMA user_version=999")
    with pytest.raises(TooNew, match="newer version of this program"):
        Store.open(database)


def test_the_file_is_marked_as_ours(database: Path) -> None:
    Store.open(database, create=True).close()
    with closing(sqlite.connect(database)) as other:
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("PRAGMA journal_mode").fetchone() != ("wal",)


def test_every_pooled_connection_has_every_pragma(store: Store) -> None:
    expected = {
        "busy_timeout": 5000,
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "fullfsync": 1,
    }

    def check(connection: RawConnection, query_only: int) -> None:
        for name, value in (expected | {"query_only": query_only}).items():
            assert connection.execute(f"PRAGMA {name}").fetchone() == (value,), name

    with store.write() as session:
        check(engine.raw(session.connection()), query_only=0)
    with store.raw_reader() as one, store.raw_reader() as two, store.raw_reader() as three:
        assert len({id(one), id(two), id(three)}) == 3
        for connection in (one, two, three):
            check(connection, query_only=1)


def test_a_reading_session_can_change_nothing(store: Store) -> None:
    with pytest.raises(ReadOnly), store.read() as session:
        session.execute(text("DELETE FROM body"))


def test_a_write_begins_as_a_writer_so_that_another_is_told_at_once(store: Store) -> None:
    with (
        store.write(),
        closing(sqlite.connect(store.path, timeout=0)) as other,
        pytest.raises(sqlite.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_what_is_read_together_is_of_one_moment(store: Store) -> None:
    add(store, "ESB")
    with changing(store.path, "DELETE FROM body") as commit:
        with store.read() as reading:
            assert len(reading.exec(select(Body)).all()) == 1
            with pytest.raises(sqlite.OperationalError, match="locked"):
                commit()
            assert len(reading.exec(select(Body)).all()) == 1
        commit()
    with store.read() as reading:
        assert reading.exec(select(Body)).all() == []


def test_a_read_within_a_read_does_not_stand_behind_a_save_that_waits_for_the_first(store: Store) -> None:
    add(store, "ESB")
    with changing(store.path, "DELETE FROM body") as commit, store.read() as reading:
        reading.exec(select(Body)).all()
        with pytest.raises(sqlite.OperationalError, match="locked"):
            commit()
        with store.read() as within:
            assert len(within.exec(select(Body)).all()) == 1
        assert len(reading.exec(select(Body)).all()) == 1


def test_a_write_within_a_read_is_a_programming_error(store: Store) -> None:
    with pytest.raises(RuntimeError, match="end the read first"), store.read(), store.write():
        pass
    add(store, "ESB")
    with store.read() as reading:
        assert len(reading.exec(select(Body)).all()) == 1


def test_a_database_locked_by_another_program_is_busy(store: Store) -> None:
    with store.write() as session:
        engine.raw(session.connection()).execute("PRAGMA busy_timeout=1")
    with closing(sqlite.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Busy, match="in use by another program"), store.write():
            pass
        other.execute("ROLLBACK")
    with store.write() as session:
        session.add(body("ESB"))


def test_a_write_within_a_write_is_a_programming_error(store: Store) -> None:
    with pytest.raises(RuntimeError, match="pass the session on"), store.write(), store.write():
        pass
    with store.write() as session:
        session.add(body("ESB"))


def test_errors_of_the_engine_are_sentences_without_the_clerks_words(store: Store) -> None:
    with store.write() as session:
        session.add(body("CANARY"))
    with pytest.raises(Invalid) as caught, store.write() as session:
        session.add(body("CANARY"))
    assert str(caught.value).endswith(".")
    assert "CANARY" not in f"{caught.value!r} {caught.value.__cause__}"


def test_a_file_that_may_not_be_written_is_opened_for_reading(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "Noted.", 0)
    store.close()

    whole = engine.connect

    def read_only(path: Path, pragmas: tuple[tuple[str, str, object], ...] = engine.PRAGMAS) -> RawConnection:
        return whole(path, pragmas, mode="ro")

    monkeypatch.setattr(engine, "connect", read_only)
    store = Store.open(database)
    assert store.read_only
    assert any("may only be read" in notice for notice in store.notices)
    assert get_minute(store, minute_id).text == "Noted."
    with pytest.raises(ReadOnly, match="permissions"), store.write():
        pass
    store.close()


def without_room(connection: Any, sql: str, *given: Any) -> Any:
    """`execute` where there is no room for the version of the schema: SQLite then ends the transaction by itself."""
    if sql.startswith("PRAGMA user_version="):
        sqlite.Connection.execute(connection, "ROLLBACK")
        raise sqlite.OperationalError("database or disk is full")
    return sqlite.Connection.execute(connection, sql, *given)


def test_an_office_on_a_full_disk_can_be_opened(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    store.close()
    on_full_disk = type("OnFullDisk", (sqlite.Connection,), {"execute": without_room})
    monkeypatch.setattr(sqlite, "connect", partial(sqlite.connect, factory=on_full_disk))
    store = Store.open(database)
    assert not store.read_only
    assert save(store, minute_id, "Noted, with what room is left.", 0).version == 1
    store.close()


def test_a_text_altered_on_the_disk_is_noticed_after_a_crash(database: Path) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "The budget of 5,000 was agreed.", 0)
    store.close()
    alter = "UPDATE minute SET text = replace(text, '5,000', '9,000')"
    with closing(sqlite.connect(database)) as other, other:
        other.execute(alter)
        other.execute("UPDATE setting SET value = 'in use' WHERE key = 'last exit'")
    store = Store.open(database)
    assert any("not as saved" in notice for notice in store.notices)
    store.close()
    # Not closed as sound: the next opening says it again.
    store = Store.open(database)
    assert store.notices
    store.close()


def test_a_proper_close_is_remembered_and_a_crash_too(database: Path) -> None:
    def last_exit() -> list[str]:
        with closing(sqlite.connect(database)) as other:
            return [row[0] for row in other.execute("SELECT value FROM setting WHERE key = 'last exit'")]

    store = Store.open(database, create=True)
    new_minute(store)
    assert last_exit() == ["in use"]
    store.close()
    assert last_exit() == ["clean"]


def test_a_damaged_database_is_not_opened(database: Path) -> None:
    store = Store.open(database, create=True)
    for number in range(20):
        save(store, new_minute(store, f"Item {number}"), "word " * 400, 0)
    store.close()
    spoil(database)
    with pytest.raises(Damaged, match="newest backup brought back"):
        Store.open(database)


def spoil(path: Path) -> None:
    """Overwrite the beginning of every page but the first two."""
    with path.open("r+b") as file:
        for page in range(8192, path.stat().st_size, 4096):
            file.seek(page)
            file.write(b"\xff" * 64)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_everything_made_is_for_its_owner_only(database: Path) -> None:
    former = os.umask(0o022)
    try:
        store = Store.open(database, create=True)
        with store.write() as session:
            session.add(body("ESB"))
            session.flush()
            assert database.with_name("minutes.db-journal").exists()
            modes_are_private(database.parent)
        back_up(store)
        store.close()
        modes_are_private(database.parent)
    finally:
        os.umask(former)


def modes_are_private(folder: Path) -> None:
    found = [folder, *folder.rglob("*")]
    assert len(found) > 3
    for path in found:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


_opened: list[str] | None = None


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _opened is not None:
        _opened.append(str(arguments[0]))


sys.addaudithook(_listen)


@contextmanager
def listening() -> Iterator[list[str]]:
    """The names of the files that Python itself opens meanwhile."""
    global _opened
    _opened = []
    try:
        yield _opened
    finally:
        _opened = None


def test_the_live_database_is_never_opened_by_us(database: Path) -> None:
    # Closing any descriptor of a file drops the locks SQLite holds on it.
    Store.open(database, create=True).close()
    with listening() as opened:
        store = Store.open(database)
        minute_id = new_minute(store)
        save(store, minute_id, "Noted.", 0)
        back_up(store)
        store.close()
    assert any(name.endswith(".lock") for name in opened)
    assert str(database) not in opened
    assert f"{database}-journal" not in opened
