"""Files and folders typed in a field: what is no folder is a sentence, whatever was typed."""

from pathlib import Path

import pytest

from clerk.problems import Problem
from screens.typed_paths import typed_folder, typed_path


def test_a_folder_may_be_typed_from_home_or_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "papers").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert typed_folder(" ~/papers ") == typed_folder("papers") == tmp_path / "papers"
    assert typed_folder("") == tmp_path
    assert typed_path("new.ics") == tmp_path / "new.ics"


@pytest.mark.parametrize("typed", ["nowhere", "~nobody-of-that-name/papers", "long" * 2000])
def test_what_is_no_folder_is_a_sentence(typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem, match=r"older .*\. \w"):
        typed_folder(typed)
