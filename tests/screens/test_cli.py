"""The command line: what it loads, prints and answers with."""

import gc
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from screens.collector import let_go_on
from storage.file.database import Store
from storage.sample import load_sample

MORE = (
    ["export", "summons"],
    ["export", "private-minutes"],
    ["export", "decision-notice"],
    ["export", "extract"],
    ["export", "book"],
    ["template", "new"],
    ["template", "check"],
    ["template", "use"],
    ["circulate"],
    ["review"],
)
HEAVY = ("textual", "sqlmodel", "sqlalchemy", "docx", "lxml", "alembic")


def clerk(
    *arguments: str, home: Path, code: str = "from screens.cli import main; main()"
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process and a home of its own."""
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "80"}
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=home, check=False)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample office."""
    path = tmp_path_factory.mktemp("office") / "sample.db"
    store = Store.open(path, create=True)
    load_sample(store, date(2026, 11, 21))
    store.close()
    return path


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["export", "--help"], ["demo", "--help"]])
def test_asking_for_help_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\nfrom screens.commandline.commands import app\n"
        "try: app()\nfinally: print([name for name in sys.modules if name.split('.')[0] in "
        f"{HEAVY!r}], file=sys.stderr)"
    )
    done = clerk(*arguments, home=tmp_path, code=code)
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "[]"
    assert done.stdout


@pytest.mark.parametrize("named", [None, "office.db"])
def test_alone_it_opens_the_desk_and_loads_no_commands(named: str | None, tmp_path: Path) -> None:
    code = (
        f"import os, sys, screens.cli\nos.environ.update({ ({'CLERK_DATABASE': named} if named else {})!r})\n"
        "def desk(database): print(database, 'typer' in sys.modules); return 3\n"
        "screens.cli.open_desk = desk\nscreens.cli.main()"
    )
    done = clerk(home=tmp_path, code=code)
    assert (done.returncode, done.stdout.split(), done.stderr) == (3, [str(named), "False"], "")


def test_the_desk_is_read_without_what_reads_minutes_or_writes_documents(office: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom datetime import date\nfrom pathlib import Path\n"
        "from screens.desk_rows import read_desk\nfrom screens.opening import open_store\n"
        f"store = open_store(Path({str(office)!r}), False)\n"
        "print(len(read_desk(store, date(2026, 11, 21)).desk.recent) > 0)\nstore.close()\n"
        "slow = ('clerk.notation', 'clerk.wording', 'clerk.promises', 'exports', 'holidays', 'alembic', 'typer')\n"
        "print([name for name in sys.modules if name.startswith(slow)])"
    )
    assert clerk(home=tmp_path, code=code).stdout.splitlines() == ["True", "[]"]


def test_the_collector_works_again_once_everything_is_loaded() -> None:
    gc.disable()
    try:
        let_go_on()
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
        gc.enable()


def test_every_command_has_an_example(tmp_path: Path) -> None:
    for command in (["demo"], ["meetings"], ["export", "minutes"], ["export", "agenda"], *MORE, ["accessible"]):
        assert "Example" in clerk(*command, "--help", home=tmp_path).stdout


def test_meetings_as_lines_and_as_json(office: Path, tmp_path: Path) -> None:
    lines = clerk("--database", str(office), "meetings", home=tmp_path).stdout.splitlines()
    listed = json.loads(clerk("--database", str(office), "meetings", "--json", home=tmp_path).stdout)
    assert [line.split("\t")[1] for line in lines] == [meeting["key"] for meeting in listed]
    assert {"id", "key", "body", "status", "held_on", "minuted"} <= set(listed[0])


@pytest.mark.parametrize("kind", ["minutes", "agenda"])
def test_export_prints_the_path_of_a_word_file(kind: str, office: Path, tmp_path: Path) -> None:
    listed = json.loads(clerk("--database", str(office), "meetings", "--json", home=tmp_path).stdout)
    key = next(meeting["key"] for meeting in listed if meeting["status"] == "draft")
    done = clerk("--database", str(office), "export", kind, key, home=tmp_path)
    assert done.returncode == 0, done.stderr
    written = Path(done.stdout.strip())
    assert written.suffix == ".docx"
    assert (tmp_path / written).read_bytes()[:2] == b"PK"
    again = clerk("--database", str(office), "accessible", str(tmp_path / written), home=tmp_path)
    assert (again.returncode, again.stdout) == (0, "")


def test_a_meeting_that_is_not_there_is_one_sentence(office: Path, tmp_path: Path) -> None:
    done = clerk("--database", str(office), "export", "minutes", "NOBODY/2026-01-01", home=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_missing_database_is_one_sentence(tmp_path: Path) -> None:
    done = clerk("--database", str(tmp_path / "none.db"), "meetings", home=tmp_path)
    assert done.returncode == 1
    assert "none.db" in done.stderr
    assert not (tmp_path / "none.db").exists()


def test_demo_writes_a_new_file_and_never_over_an_old_one(tmp_path: Path) -> None:
    target = tmp_path / "demo.db"
    done = clerk("demo", "--database", str(target), "--no-open", home=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, str(target))
    before = target.read_bytes()
    again = clerk("demo", "--database", str(target), "--no-open", home=tmp_path)
    assert again.returncode == 2
    assert target.read_bytes() == before


def test_not_a_word_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_text("plain text")
    done = clerk("accessible", "notes.docx", home=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("clerk: ")
    assert "Traceback" not in done.stderr


def test_an_unknown_command_is_not_understood(tmp_path: Path) -> None:
    assert clerk("minuets", home=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 1, "The desk needs a terminal"),
        (["--database", ".", "meetings"], 1, "is a folder. Name the file of an office."),
        (["notice", "0001-01-01"], 2, '"0001-01-01" is not a date.'),
        (["timetable", "9999-12-30"], 2, '"9999-12-30" is not a date.'),
        (["matters", "--on", "nonsense"], 2, '"nonsense" is not a date. Type one such as'),
        (["export", "attendance", "ESB", "--from", "31/2/2026"], 2, '"31/2/2026" is not a date.'),
        (["plan", "ESB", "second tuesday monthly", "--from", "9999-12"], 2, "is no month. Write it like 2026-09."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    arguments: list[str], code: int, sentence: str, office: Path, tmp_path: Path
) -> None:
    given = arguments if "--database" in arguments else ["--database", str(office), *arguments]
    done = clerk(*given, home=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr


def test_a_letter_the_pipe_cannot_carry_is_written_as_its_number(office: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfor stream in (sys.stdout, sys.stderr): stream.reconfigure(encoding='latin-1', errors='strict')\n"
        "from screens.cli import main; main()"
    )
    done = clerk("--database", str(office), "matters", home=tmp_path, code=code)
    assert done.returncode == 0, done.stderr
    assert "\\u2019" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disc that is always full")
def test_output_that_cannot_be_written_is_no_fault_of_the_program(office: Path, tmp_path: Path) -> None:
    code = "import sys\nsys.stdout = open('/dev/full', 'w')\nfrom screens.cli import main; main()"
    done = clerk("--database", str(office), "meetings", home=tmp_path, code=code)
    assert done.returncode == 1
    assert "The system refused: No space left on device." in done.stderr
