"""Rescue files: on the disk before anything is said, offered only where the database never had the text."""

import errno
import json
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from storage.file.database import Store
from storage.file.errors import DiskFull, StorageError, VersionConflict
from storage.texts import rescue
from storage.texts.minutes import save
from storage.texts.rescue import RescueFile, dismiss, pending
from storage.texts.saving import Saver, Typed
from tests.storage.conftest import new_minute


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


def texts(store: Store, folder: Path) -> list[str]:
    return [found.text for found in pending(store, folder)]


def test_the_newest_text_of_a_file_is_offered(store: Store, minute_id: int, folder: Path) -> None:
    file = RescueFile(folder, store.path, minute_id)
    for words in ("The", "The Board", "The Board noted"):
        file.add(words, 3)
    [found] = pending(store, folder)
    assert (found.minute_id, found.base_version, found.text) == (minute_id, 3, "The Board noted")


def test_a_text_the_database_has_or_had_is_not_offered(store: Store, minute_id: int, folder: Path) -> None:
    for words in ("One", "Two", "Lost"):
        RescueFile(folder, store.path, minute_id).add(words, 0)
    save(store, minute_id, "One", 0)
    save(store, minute_id, "Two", 1)
    save(store, minute_id, "Three", 2)
    assert texts(store, folder) == ["Lost"]
    with pytest.raises(VersionConflict):
        save(store, minute_id, "Lost", 0)
    assert texts(store, folder) == []
    assert list(folder.iterdir()) == []


def test_another_databases_texts_are_not_offered(store: Store, minute_id: int, folder: Path) -> None:
    RescueFile(folder, store.path.with_name("other.db"), minute_id).add("Elsewhere", 0)
    assert texts(store, folder) == []


def test_nothing_is_offered_where_there_is_no_folder(store: Store, folder: Path) -> None:
    assert pending(store, folder) == []


@pytest.mark.parametrize("tail", ['{"text": "cut sho', "[]\n", '{"text": "altered", "sha256": "0"}\n'])
def test_a_line_cut_short_or_altered_is_passed_over(store: Store, minute_id: int, folder: Path, tail: str) -> None:
    file = RescueFile(folder, store.path, minute_id)
    file.add("Whole", 0)
    with file.path.open("a") as opened:
        opened.write(tail)
    assert texts(store, folder) == ["Whole"]


def test_a_line_that_the_disk_took_only_half_of_does_not_spoil_the_next(
    store: Store, minute_id: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = RescueFile(folder, store.path, minute_id)
    file.add("One", 0)

    def fill_up(descriptor: int) -> None:
        os.ftruncate(descriptor, os.fstat(descriptor).st_size - 9)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("storage.texts.rescue.os.fsync", fill_up)
    with pytest.raises(DiskFull):
        file.add("Two", 0)
    monkeypatch.undo()
    file.add("Two", 0)
    assert texts(store, folder) == ["Two"]


def test_an_earlier_text_stays_in_the_file(store: Store, minute_id: int, folder: Path) -> None:
    file = RescueFile(folder, store.path, minute_id)
    file.add("One", 0)
    file.add("One", 0)
    file.add("Two", 0)
    assert [json.loads(line)["text"] for line in file.path.read_text().splitlines()] == ["One", "Two"]


def test_a_file_that_grows_too_long_is_begun_anew(
    store: Store, minute_id: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "LIMIT", 500)
    file = RescueFile(folder, store.path, minute_id)
    for number in range(20):
        file.add(f"Word {number}", 0)
    assert file.path.stat().st_size < 1000
    assert texts(store, folder) == ["Word 19"]
    assert [found.name for found in folder.iterdir()] == [file.path.name]


def test_what_was_decided_about_is_not_offered_again(store: Store, minute_id: int, folder: Path) -> None:
    other = new_minute(store, "Car parks")
    RescueFile(folder, store.path, minute_id).add("One", 0)
    RescueFile(folder, store.path, other).add("Two", 0)
    first, second = pending(store, folder)
    dismiss(first)
    assert pending(store, folder) == [second]


def test_a_settled_file_is_gone(store: Store, minute_id: int, folder: Path) -> None:
    file = RescueFile(folder, store.path, minute_id)
    file.add("One", 0)
    file.settle()
    assert list(folder.iterdir()) == []
    file.add("One", 0)
    assert texts(store, folder) == ["One"]


def test_a_folder_that_cannot_be_written_is_a_sentence(store: Store, minute_id: int, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    with pytest.raises(StorageError, match=r"\.$"):
        RescueFile(blocked, store.path, minute_id).add("One", 0)


def test_texts_are_offered_where_the_database_was_moved_to_but_not_to_a_copy(
    store: Store, minute_id: int, folder: Path, tmp_path: Path
) -> None:
    refused = Saver(store, folder)
    refused.rescue(Typed(minute_id, "Typed while it was away.", 0))
    store.close()
    copied, moved = tmp_path / "copy.db", tmp_path / "new place.db"
    shutil.copyfile(store.path, copied)
    with closing(Store.open(copied)) as copy:
        assert texts(copy, folder) == []
    store.path.rename(moved)
    with closing(Store.open(moved)) as opened:
        assert opened.identity == store.identity != ""
        assert texts(opened, folder) == ["Typed while it was away."]
    with closing(Store.open(tmp_path / "another.db", create=True)) as another:
        new_minute(another)
        assert texts(another, folder) == []
