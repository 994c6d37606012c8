"""Damage on the disk: never a wrong word that nobody was told of."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from storage.file.backups import back_up, restore_newest
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.errors import Damaged, StorageError
from storage.schema.models import Minute
from storage.sittings.meeting_file import meeting_file
from storage.texts.maintenance import check
from storage.texts.minutes import get_minute, save
from tests.storage.conftest import new_minute

TRIALS = 40


def read_all(path: Path, expected: dict[int, str]) -> str:
    """ "told" if opening or reading says that something is wrong, else "right" or "wrong" by the texts themselves."""
    try:
        store = Store.open(path)
    except StorageError:
        return "told"
    try:
        if store.notices:
            return "told"
        return "right" if {number: get_minute(store, number).text for number in expected} == expected else "wrong"
    except StorageError:
        return "told"
    finally:
        store.close()


def test_no_damage_gives_a_wrong_word_unnoticed_and_all_can_be_restored(database: Path) -> None:
    store = Store.open(database, create=True)
    expected = {new_minute(store, f"Item {number}"): f"Text {number} " * 150 for number in range(10)}
    for minute_id, words in expected.items():
        save(store, minute_id, words, 0)
    back_up(store)
    store.close()
    with closing(sqlite.connect(database)) as connection:
        connection.execute("UPDATE setting SET value = 'in use' WHERE key = 'last exit'")
        connection.commit()
    whole = database.read_bytes()
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    outcomes = []
    for _ in range(TRIALS):
        spoilt = bytearray(whole)
        place = chance.randrange(len(spoilt) - 16)
        spoilt[place : place + 16] = chance.randbytes(16)
        database.write_bytes(spoilt)
        outcomes.append(read_all(database, expected))
    assert "wrong" not in outcomes, f"seed {seed}"
    assert "told" in outcomes
    restore_newest(database)
    assert read_all(database, expected) == "right"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE agenda_item SET part = 'qublic'",
        "UPDATE meeting SET held_on = '2026s05-06'",
        "UPDATE meeting SET starts = 25",
        "UPDATE minute SET saved_at = '2026-13-06 10:00:00'",
    ],
)
def test_a_record_that_cannot_be_read_is_told_as_damage(store: Store, minute_id: int, damage: str) -> None:
    save(store, minute_id, "The report was noted.", 0)
    with store.raw_writer() as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(damage)
        connection.execute("PRAGMA ignore_check_constraints = OFF")
    with pytest.raises(Damaged, match="newest backup brought back"):
        meeting_file(store, 1)
    with pytest.raises(Damaged):
        back_up(store)


def test_damage_met_while_open_can_be_mended_at_the_next_start(database: Path) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "The report was noted.", 0)
    store.close()
    store = Store.open(database)
    back_up(store)
    with store.raw_writer() as connection:
        connection.execute("UPDATE meeting SET held_on = '2026s05-06'")
    with pytest.raises(Damaged):
        meeting_file(store, 1)
    store.close()
    with pytest.raises(Damaged, match="that cannot be read: 1"):
        Store.open(database)
    restore_newest(database)
    assert read_all(database, {minute_id: "The report was noted."}) == "right"


def test_a_database_without_a_backup_shows_what_can_be_read(store: Store, minute_id: int, database: Path) -> None:
    save(store, minute_id, "The report was noted.", 0)
    with store.raw_writer() as connection:
        connection.execute("UPDATE delta SET created_at = '2026s05-06 10:00:00'")
    assert not check(store).sound
    store.close()
    store = Store.open(database)
    assert "Records that cannot be read: 1." in " ".join(store.notices)
    assert get_minute(store, minute_id).text == "The report was noted."
    store.close()


def test_a_fault_of_the_program_is_not_told_as_damage(store: Store, minute_id: int) -> None:
    with pytest.raises(ValueError, match="invalid literal"), store.read() as session:
        int(session.get_one(Minute, minute_id).text or "a fault")


def test_a_database_without_one_of_its_tables_is_damaged(store: Store, minute_id: int, database: Path) -> None:
    store.close()
    with closing(sqlite.connect(database)) as connection:
        connection.execute("DROP TABLE setting")
    with pytest.raises(Damaged):
        Store.open(database)
