"""A second terminal is told of the first."""

from pathlib import Path

from storage.file.database import Store
from storage.file.instances import claim


def test_the_second_to_open_is_told_of_the_first(database: Path) -> None:
    first = Store.open(database, create=True)
    second = Store.open(database)
    assert first.elsewhere is None
    assert second.elsewhere is not None
    assert "also open elsewhere" in second.elsewhere.sentence()
    second.close()
    first.close()
    third = Store.open(database)
    assert third.elsewhere is None
    third.close()


def test_a_folder_that_cannot_hold_a_lock_file_is_no_error(tmp_path: Path) -> None:
    taken = claim(tmp_path / "nowhere" / "minutes.db")
    assert taken.first
    taken.release()
    taken.release()
