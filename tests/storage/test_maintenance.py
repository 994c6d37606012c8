"""The weekly check, and what can be saved out of a damaged file."""

import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from storage.file.backups import back_up, restore_newest
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.texts.maintenance import CHECK_EVERY, check, check_due, salvage
from storage.texts.minutes import save
from storage.texts.rescue import pending
from tests.storage.conftest import new_minute

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC)


def test_a_check_is_due_once_a_week(store: Store) -> None:
    assert check_due(store, NOON)
    assert check(store, NOON).sound
    assert not check_due(store, NOON + CHECK_EVERY - timedelta(seconds=1))
    assert check_due(store, NOON + CHECK_EVERY)
    assert check_due(store, NOON - timedelta(days=1))


def test_an_altered_text_is_found_and_the_check_stays_due(store: Store, minute_id: int) -> None:
    save(store, minute_id, "The budget of 5,000 was agreed.", 0)
    with store.write() as session:
        session.execute(text("UPDATE minute SET text = replace(text, '5', '9')"))
    assert check(store, NOON).altered_minutes == (minute_id,)
    assert check_due(store, NOON)


def test_records_without_their_parent_are_found(store: Store, minute_id: int) -> None:
    with store.raw_writer() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM body")
        connection.execute("PRAGMA foreign_keys=ON")
    assert "lost what they belong to" in check(store, NOON).sentence()


def test_what_a_damaged_file_still_holds_is_offered(database: Path, tmp_path: Path) -> None:
    store = Store.open(database, create=True)
    minutes = [new_minute(store, f"Item {number}") for number in range(12)]
    for minute_id in minutes:
        save(store, minute_id, "In the backup. " * 200, 0)
    back_up(store)
    newer = {minute_id: f"Newer {minute_id}. " * 200 for minute_id in minutes}
    for minute_id, words in newer.items():
        save(store, minute_id, words, 1)
    store.close()
    content = database.read_bytes()
    # Two of the texts are overwritten wherever they stand.
    for words in (newer[3], newer[7]):
        content = content.replace(words[:500].encode(), b"x" * 500)
    database.write_bytes(content)

    restored = restore_newest(database)
    assert restored.damaged is not None
    store = Store.open(database)
    assert salvage(store, restored.damaged, tmp_path / "state") == 10
    offered = {found.minute_id: found.text for found in pending(store, tmp_path / "state")}
    assert offered == {minute_id: words for minute_id, words in newer.items() if minute_id not in (3, 7)}
    store.close()


def test_a_file_that_cannot_be_read_at_all_offers_nothing(store: Store, tmp_path: Path) -> None:
    wreck = tmp_path / "wreck.db"
    wreck.write_bytes(b"\xff" * 5000)
    assert salvage(store, wreck, tmp_path / "state") == 0


def test_a_damaged_file_that_a_crash_left_half_written_is_read_too(
    store: Store, minute_id: int, tmp_path: Path
) -> None:
    save(store, minute_id, "Before the crash.", 0)
    wreck = tmp_path / "wreck.db"
    with closing(sqlite.connect(store.path, isolation_level=None)) as crashing:
        # Changed pages are written into the file while their journal is still there.
        crashing.execute("PRAGMA cache_size=1")
        crashing.execute("PRAGMA journal_mode=TRUNCATE")
        crashing.execute("BEGIN IMMEDIATE")
        crashing.execute("UPDATE minute SET text = 'Half-written.'")
        for number in range(200):
            crashing.execute("INSERT INTO setting VALUES (?, ?)", (f"key {number}", "value " * 200))
        for side in ("", "-journal"):
            shutil.copyfile(f"{store.path}{side}", f"{wreck}{side}")
        crashing.execute("ROLLBACK")
    assert Path(f"{wreck}-journal").stat().st_size > 0
    before = wreck.read_bytes()
    with closing(Store.open(tmp_path / "restored" / "minutes.db", create=True)) as restored:
        new_minute(restored)
        assert salvage(restored, wreck, tmp_path / "state") == 1
        assert [found.text for found in pending(restored, tmp_path / "state")] == ["Before the crash."]
    assert wreck.read_bytes() == before
    assert [file.suffix for file in (tmp_path / "state").iterdir()] == [".jsonl"]


def test_a_wild_number_in_a_damaged_file_does_not_keep_anybody_waiting(
    store: Store, minute_id: int, tmp_path: Path
) -> None:
    save(store, minute_id, "Whole.", 0)
    wreck = tmp_path / "wreck.db"
    shutil.copyfile(store.path, wreck)
    with closing(sqlite.connect(wreck)) as connection:
        connection.execute("INSERT INTO minute SELECT 1 << 60, 99, text, 1, sha256, NULL, NULL, NULL FROM minute")
        connection.commit()
    with closing(Store.open(tmp_path / "restored" / "minutes.db", create=True)) as restored:
        assert salvage(restored, wreck, tmp_path / "state") == 1
