"""The command line: matters and the lists of a body."""

import json
from datetime import date
from pathlib import Path

import pytest

from screens.commandline.lists import COMMANDS
from storage.file.database import Store
from storage.sample import load_sample
from tests.screens.test_cli import clerk


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample office."""
    path = tmp_path_factory.mktemp("office") / "sample.db"
    store = Store.open(path, create=True)
    load_sample(store, date(2026, 11, 21))
    store.close()
    return path


def test_matters_as_lines_and_as_json(office: Path, tmp_path: Path) -> None:
    asked = ["--database", str(office), "matters", "--body", "ESB", "--on", "2026-11-21"]
    lines = clerk(*asked, home=tmp_path).stdout.splitlines()
    listed = json.loads(clerk(*asked, "--json", home=tmp_path).stdout)
    assert [line.split("\t")[0] for line in lines] == [str(matter["id"]) for matter in listed]
    assert {"minute", "owner", "due", "due_in_words", "overdue", "status"} <= set(listed[0])
    assert listed[0]["overdue"] is True
    late = clerk(*asked, "--overdue", home=tmp_path).stdout.splitlines()
    assert late == [line for line in lines if "overdue" in line.split("\t")[2]]


def test_matters_of_one_owner_and_of_nobody(office: Path, tmp_path: Path) -> None:
    some = clerk("--database", str(office), "matters", "--owner", "marchb", home=tmp_path).stdout.splitlines()
    assert some
    assert all("Marchbanks" in line for line in some)
    none = clerk("--database", str(office), "matters", "--owner", "zzz", home=tmp_path)
    assert (none.returncode, none.stdout, none.stderr) == (0, "", "Nothing is outstanding.\n")


@pytest.mark.parametrize("kind", COMMANDS)
def test_each_list_is_written_and_passes_the_check(kind: str, office: Path, tmp_path: Path) -> None:
    done = clerk("--database", str(office), "export", kind, "ESB", "--from", "2026-01-01", home=tmp_path)
    assert done.returncode == 0, done.stderr
    written = tmp_path / done.stdout.strip()
    assert written.read_bytes()[:2] == b"PK"
    again = clerk("--database", str(office), "accessible", str(written), home=tmp_path)
    assert (again.returncode, again.stdout) == (0, "")


def test_the_decisions_of_one_meeting_for_a_spreadsheet(office: Path, tmp_path: Path) -> None:
    arguments = ["export", "decisions", "ESB/2026-10-15", "--output", "decisions.csv"]
    done = clerk("--database", str(office), *arguments, home=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, "decisions.csv"), done.stderr
    rows = (tmp_path / "decisions.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) > 1
    assert all(row.startswith("2026-10-15") for row in rows[1:])
    assert "left out of the public edition" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["matters", "--body", "NOBODY"], ["export", "actions", "NOBODY"], ["export", "actions", "ESB", "--by", "x"]],
)
def test_what_is_not_there_is_one_sentence(arguments: list[str], office: Path, tmp_path: Path) -> None:
    done = clerk("--database", str(office), *arguments, home=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_every_command_has_an_example(tmp_path: Path) -> None:
    for command in (["matters"], *(["export", kind] for kind in COMMANDS)):
        assert "Example: clerk" in clerk(*command, "--help", home=tmp_path).stdout
