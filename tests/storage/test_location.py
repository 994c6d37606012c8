"""Where files are kept, and where a live database should not be."""

from pathlib import Path

import pytest

from storage.file.database import Store
from storage.file.location import default_database, state_directory, unsafe_place


def test_a_database_may_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLERK_DATABASE", "~/council/minutes.db")
    assert default_database() == Path.home() / "council" / "minutes.db"


def test_texts_are_rescued_to_another_folder_than_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLERK_DATABASE", raising=False)
    assert state_directory() != default_database().parent
    assert state_directory().name == default_database().parent.name == "clerks-workbench"


@pytest.mark.parametrize("folder", ["OneDrive - Ashmere Council", "Dropbox", "iCloud Drive", "Nextcloud"])
def test_a_synchronised_folder_is_pointed_out_on_opening(tmp_path: Path, folder: str) -> None:
    store = Store.open(tmp_path / folder / "minutes.db", create=True)
    assert any(folder in notice for notice in store.notices)
    store.close()


def test_a_folder_of_this_computer_is_fine() -> None:
    assert unsafe_place(Path("/home/clerk/council/minutes.db")) == ""
    assert "network share" in unsafe_place(Path("//server/council/minutes.db"))
