"""Texts left behind: which are offered, where they belong, and how they cease to be."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.file.database import Store
from storage.file.errors import VersionConflict
from storage.resuming.left_behind import LeftBy, editing_directory, left_behind, places, settle
from storage.texts.minutes import save
from storage.texts.rescue import RescueFile
from tests.storage.conftest import new_minute


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


def lose(store: Store, minute_id: int, *texts: str) -> None:
    """Have texts come second to another window's."""
    save(store, minute_id, "Stored.", 0)
    for text in texts:
        with pytest.raises(VersionConflict):
            save(store, minute_id, text, 0)


def found(store: Store, folder: Path) -> list[tuple[LeftBy, str]]:
    return [(one.left_by, one.text) for one in left_behind(store, folder)]


def test_the_newest_text_that_gave_way_is_offered_until_it_is_decided(
    store: Store, minute_id: int, folder: Path
) -> None:
    lose(store, minute_id, "Mine", "Mine too")
    (left,) = left_behind(store, folder)
    assert (left.minute_id, left.left_by, left.text) == (minute_id, LeftBy.OTHER_WINDOW, "Mine too")
    settle(store, left)
    assert found(store, folder) == []
    with pytest.raises(VersionConflict):
        save(store, minute_id, "And again", 0)
    assert found(store, folder) == [(LeftBy.OTHER_WINDOW, "And again")]


def test_what_the_minute_holds_is_not_offered(store: Store, minute_id: int, folder: Path) -> None:
    lose(store, minute_id, "Mine")
    save(store, minute_id, "Stored.\n\nMine\n", 1)
    assert found(store, folder) == []


def test_each_kind_belongs_somewhere_and_goes_when_settled(store: Store, minute_id: int, folder: Path) -> None:
    lose(store, minute_id, "Mine")
    other = new_minute(store, "Budget")
    RescueFile(folder, store.path, other).add("Rescued", 0)
    drafts = editing_directory(store, folder)
    drafts.mkdir(parents=True)
    (drafts / f"minute-{other}-20260610T180000.txt").write_text("Edited\n", encoding="utf-8")
    (drafts / f"minute-{minute_id}-20260610T180000.txt").write_text("Stored.\n", encoding="utf-8")
    left = left_behind(store, folder)
    assert [(one.left_by, one.text) for one in left] == [
        (LeftBy.CRASH, "Rescued"),
        (LeftBy.OTHER_WINDOW, "Mine"),
        (LeftBy.EDITOR, "Edited"),
    ]
    assert all(one.at <= datetime.now(UTC) for one in left)
    assert [place.left_by for place in places(store, left)] == [LeftBy.CRASH, LeftBy.OTHER_WINDOW, LeftBy.EDITOR]
    for one in left:
        settle(store, one)
    assert found(store, folder) == []


def test_a_file_that_another_window_settles_meanwhile_is_passed_over(
    store: Store, minute_id: int, folder: Path
) -> None:
    drafts = editing_directory(store, folder)
    drafts.mkdir(parents=True)
    # In the folder's list, and gone when it is read.
    (drafts / f"minute-{minute_id}-20260610T180000.txt").symlink_to(drafts / "settled")
    (folder / f"{minute_id}-20260610T180000000000Z.jsonl").symlink_to(folder / "settled")
    RescueFile(folder, store.path, minute_id).add("Rescued", 0)
    assert found(store, folder) == [(LeftBy.CRASH, "Rescued")]
