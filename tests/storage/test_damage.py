"""Damage on the disk: never a wrong word that nobody was told of."""

import random
from contextlib import closing
from pathlib import Path

from storage.file.backups import back_up, restore_newest
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.errors import StorageError
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
