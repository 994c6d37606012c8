"""Backups: checked before they count, thinned only then, and a way back that destroys nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection as RawConnection
from threading import Thread

import pytest

from storage.file import backup_files
from storage.file.backups import back_up, back_up_if_changed, backups_of, restore_newest, thin, verify
from storage.file.database import Store
from storage.file.errors import Busy, Damaged, DiskFull, NotFound
from storage.file.inspection import Findings
from storage.texts.minutes import get_minute, save
from tests.storage.conftest import new_minute
from tests.storage.test_database import spoil

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC)


def minute_in(path: Path, minute_id: int) -> str:
    store = Store.open(path)
    try:
        return get_minute(store, minute_id).text
    finally:
        store.close()


def test_a_backup_has_what_was_saved_and_is_sound(store: Store, minute_id: int) -> None:
    save(store, minute_id, "Noted.", 0)
    made = back_up(store)
    assert made.parent == store.path.parent / "backups"
    assert verify(made) == ""
    save(store, minute_id, "Noted, later.", 1)
    assert minute_in(made, minute_id) == "Noted."


def test_a_backup_that_finds_no_room_says_so_and_leaves_nothing(
    store: Store, minute_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_files, "_COPYING", (("max_page_count", "2", 2),))
    with pytest.raises(DiskFull):
        back_up(store)
    assert list((store.path.parent / "backups").iterdir()) == []
    assert store.changed


def test_backups_taken_while_saving_are_all_sound(store: Store, minute_id: int) -> None:
    made: list[Path] = []

    def take() -> None:
        made.extend(back_up(store) for _ in range(5))

    thread = Thread(target=take)
    thread.start()
    version = 0
    while thread.is_alive():
        version = save(store, minute_id, "word " * (version % 500 + 1), version).version
    thread.join()
    assert len(made) == 5
    assert [verify(backup) for backup in made] == [""] * 5


def test_a_backup_is_taken_on_leaving_only_if_something_was_written(store: Store, minute_id: int) -> None:
    assert back_up_if_changed(store) is not None
    assert back_up_if_changed(store) is None
    save(store, minute_id, "Noted.", 0)
    assert back_up_if_changed(store) is not None


def test_a_backup_that_fails_its_check_is_not_kept_and_drives_none_out(
    store: Store, minute_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [back_up(store, now=NOON - timedelta(days=400 + day)) for day in range(3)]
    before = backups_of(store.path)

    def unsound(connection: RawConnection) -> Findings:
        return Findings(("row missing from index",))

    monkeypatch.setattr(backup_files, "inspect", unsound)
    save(store, minute_id, "Noted.", 0)
    with pytest.raises(Damaged, match="was not kept"):
        back_up(store)
    assert backups_of(store.path) == before
    assert set(before) <= set(old)
    assert store.changed
    assert [file.suffix for file in (store.path.parent / "backups").iterdir()] == [".db"] * len(before)


def test_a_second_folder_may_be_named(store: Store, tmp_path: Path) -> None:
    made = back_up(store, tmp_path / "stick")
    assert made.parent == tmp_path / "stick"


def test_days_weeks_and_months_are_kept(tmp_path: Path) -> None:
    names = []
    for day in range(400):
        for hour in (1, 5):
            taken = NOON - timedelta(days=day, hours=hour)
            names.append(f"minutes-{taken:%Y%m%dT%H%M%S%f}Z.db")
            (tmp_path / names[-1]).touch()
    (tmp_path / "minutes-of-2025.db").touch()
    removed = thin(tmp_path / "minutes.db", tmp_path, NOON)
    kept = backups_of(tmp_path / "minutes.db", tmp_path)
    moments = [moment for file in kept if (moment := backup_files.taken_at(file)) is not None]
    assert len(removed) + len(kept) == len(names)
    # Both of today and yesterday, then the newest of ten more days, and of weeks and months further back.
    assert [moment.hour for moment in moments[:4]] == [11, 7, 11, 7]
    assert {moment.hour for moment in moments[4:]} == {11}
    assert [(NOON.date() - moment.date()).days for moment in moments[4:14]] == list(range(2, 12))
    assert 20 <= len(kept) <= 2 + 12 + 10 + 9
    assert moments[-1].strftime("%Y-%m") == "2025-09"
    assert (tmp_path / "minutes-of-2025.db").exists()
    assert thin(tmp_path / "minutes.db", tmp_path, NOON) == []


def test_the_newest_sound_backup_takes_the_place_of_a_damaged_file(database: Path) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "Good.", 0)
    good = back_up(store, now=NOON)
    save(store, minute_id, "Newer.", 1)
    spoil(back_up(store, now=NOON + timedelta(hours=1)))
    store.close()
    spoil(database)
    damaged = database.read_bytes()

    restored = restore_newest(database)
    assert restored.backup == good
    assert restored.damaged is not None
    assert restored.damaged.read_bytes() == damaged
    assert restored.damaged.name.startswith("minutes.db.damaged-")
    assert minute_in(database, minute_id) == "Good."
    assert good.exists()


def test_a_database_that_is_open_is_not_restored(store: Store) -> None:
    back_up(store)
    with pytest.raises(Busy, match="Close it there"):
        restore_newest(store.path)


def test_without_a_sound_backup_nothing_is_touched(database: Path) -> None:
    store = Store.open(database, create=True)
    new_minute(store)
    store.close()
    with pytest.raises(NotFound, match="no backup"):
        restore_newest(database)
    store = Store.open(database)
    spoil(back_up(store))
    store.close()
    before = database.read_bytes()
    with pytest.raises(Damaged, match="None of the 1 backups"):
        restore_newest(database)
    assert database.read_bytes() == before


def test_a_lost_file_is_brought_back(database: Path) -> None:
    store = Store.open(database, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "Good.", 0)
    back_up(store)
    store.close()
    database.unlink()
    assert restore_newest(database).damaged is None
    assert minute_in(database, minute_id) == "Good."


@pytest.mark.parametrize("content", [b"", b"Dear all," * 200])
def test_a_file_that_is_no_backup_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    assert verify(path).endswith(".")


@pytest.mark.parametrize("name", ["minutes-old.db", "minutes-20260101.db"])
def test_a_database_is_not_restored_from_the_backups_of_another_beside_it(tmp_path: Path, name: str) -> None:
    for path in (tmp_path / "minutes.db", tmp_path / name):
        store = Store.open(path, create=True)
        back_up(store)
        store.close()
    [mine], [other] = backups_of(tmp_path / "minutes.db"), backups_of(tmp_path / name)
    assert mine != other
    assert restore_newest(tmp_path / "minutes.db").backup == mine


def test_backups_are_found_under_any_name_a_file_may_have(tmp_path: Path) -> None:
    path = tmp_path / "minutes [2026] *.db"
    store = Store.open(path, create=True)
    made = back_up(store)
    store.close()
    assert backups_of(path) == [made]
