"""The commands on registers, notice, plans and members: what they print and answer with."""

import json
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from clerk.vocabulary import LifeStep, MeetingKind
from screens.commandline.commands import app
from storage.council.bodies import find_body
from storage.file.database import Store
from storage.papers.life import take_step, undo_step
from storage.sittings.meetings import NewMeeting, create_meeting
from tests.screens.test_cli import office  # noqa: F401


@pytest.fixture
def database(office: Path, tmp_path: Path) -> Path:  # noqa: F811
    """The sample office, to be changed."""
    return Path(shutil.copy(office, tmp_path / "sample.db"))


def clerk(*arguments: str, database: Path | None = None) -> Result:
    chosen = ["--database", str(database)] if database else []
    return CliRunner().invoke(app, [*chosen, *arguments])


@pytest.mark.parametrize("command", ["register", "notice", "timetable", "plan", "members", "history"])
def test_every_command_has_an_example(command: str) -> None:
    assert "Example" in clerk(command, "--help").stdout


def test_a_register_is_printed_and_proven(database: Path) -> None:
    done = clerk("register", "esb", "--year", "2026", database=database)
    lines = done.stdout.splitlines()
    assert done.exit_code == 0
    assert lines[0].split("\t")[0] == "1/26"
    assert {len(line.split("\t")) for line in lines} == {4}
    assert "is proven" in done.stderr
    data = json.loads(clerk("register", "ESB", "--json", database=database).stdout)
    assert data["proven"]
    assert data["problems"] == []
    assert {"number", "held_on", "title", "status"} <= set(data["minutes"][0])


def test_a_register_with_a_gap_is_not_proven(database: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE minute SET number_serial = 900 WHERE number_serial = 2 AND number_year = 2026")
        connection.commit()
    done = clerk("register", "ESB", "--year", "2026", database=database)
    assert done.exit_code == 1
    assert "2/26 is missing after 1/26" in done.stderr
    assert "is not proven" in done.stderr
    assert not json.loads(clerk("register", "ESB", "--year", "2026", "--json", database=database).stdout)["proven"]


def test_notice_is_shown_day_by_day_without_a_database() -> None:
    done = clerk("notice", "2026-12-10", "--policy", "parish")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == (
        "Publish by Saturday 5 December 2026 for a meeting on Thursday 10 December 2026."
    )
    assert "Sunday 6 December 2026: a Sunday, not counted" in done.stdout
    data = json.loads(clerk("notice", "10 december 2026", "--policy", "parish", "--json").stdout)
    assert (data["issued"], data["clear_days"], data["enough"]) == ("2026-12-05", 3, True)


def test_notice_counts_the_other_way_and_by_nation() -> None:
    earliest = clerk("notice", "2026-12-04", "--policy", "parish", "--from-issue").stdout
    assert "for a meeting on Wednesday 9 December 2026" in earliest
    scotland = json.loads(clerk("notice", "2026-04-09", "--nation", "scotland", "--json").stdout)
    england = json.loads(clerk("notice", "2026-04-09", "--json").stdout)
    assert (scotland["issued"], england["issued"]) == ("2026-03-31", "2026-03-30")


def test_notice_of_a_meeting_is_by_its_bodys_policy(database: Path) -> None:
    meetings = json.loads(clerk("meetings", "--json", database=database).stdout)
    key = next(meeting["key"] for meeting in meetings if meeting["key"].startswith("AFPC"))
    data = json.loads(clerk("notice", "--meeting", key, "--json", database=database).stdout)
    assert (data["policy"], data["meeting"]) == ("parish", key.partition("/")[2])
    assert "Publish: " in clerk("timetable", "--meeting", key, database=database).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["notice"], "Give either the day"),
        (["notice", "2026-12-10", "--meeting", "ESB/2026-01-01"], "Give either the day"),
        (["notice", "--meeting", "ESB/2026-01-08", "--policy", "parish"], "leave out --policy"),
        (["notice", "--meeting", "ESB/2026-01-08", "--from-issue"], "and no --meeting"),
        (["timetable", "whenever"], "is not a date"),
        (["plan", "ESB", "second tuesday", "--from", "soon"], "is no month"),
        (["plan", "ESB", "second tuesday", "--at", "teatime"], "is no time"),
        (["plan", "ESB", "second tuesday", "--ics", "x.ics"], "give --create too"),
    ],
)
def test_what_cannot_be_meant_is_not_understood(arguments: list[str], says: str, database: Path) -> None:
    done = clerk(*arguments, database=database)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.replace("│", " ").split())


def test_an_unknown_policy_names_the_policies() -> None:
    done = clerk("notice", "2026-12-10", "--policy", "whim")
    assert "Choose one of: principal, parish" in str(done.exception)


def test_a_timetable_has_its_steps_in_order() -> None:
    lines = clerk("timetable", "2026-12-10", "--policy", "parish").stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "Draft agenda",
        "Reports due",
        "Chair's briefing",
        "Publish",
        "Meeting",
        "Draft minutes",
        "Circulate draft minutes",
    ]
    days = [step["day"] for step in json.loads(clerk("timetable", "2026-12-10", "--json").stdout)["steps"]]
    assert days == sorted(days)


def test_a_year_is_planned_then_called_with_its_calendar(database: Path, tmp_path: Path) -> None:
    rule = ["plan", "ESB", "second tuesday monthly except august", "--from", "2028-01", "--months", "12"]
    before = len(json.loads(clerk("meetings", "--json", database=database).stdout))
    planned = clerk(*rule, database=database).stdout.splitlines()
    assert len(planned) == 11
    assert planned[0].startswith("2028-01-11\tTuesday 11 January 2028")
    assert len(json.loads(clerk("meetings", "--json", database=database).stdout)) == before
    refused = clerk(*rule, "--create", "--ics", str(tmp_path / "nowhere" / "year.ics"), database=database)
    assert "There is no folder" in str(refused.exception)
    assert len(json.loads(clerk("meetings", "--json", database=database).stdout)) == before
    target = tmp_path / "year.ics"
    done = clerk(*rule, "--at", "6.30 pm", "--create", "--ics", str(target), database=database)
    assert "11 meetings called, at 18:30." in done.stderr
    assert len(json.loads(clerk("meetings", "--json", database=database).stdout)) == before + 11
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 11


def test_members_are_shown_then_taken_from_a_file(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "members.csv"
    file.write_bytes("Name,Role,Party\nCouncillor Amy Asquith-Bañez,chair,Ind\n".encode("cp1252"))
    before = clerk("members", "ESB", database=database).stdout
    shown = clerk("members", "ESB", "import", str(file), "--dry-run", database=database)
    assert "joins\tAmy Asquith-Bañez (chair)" in shown.stdout
    assert "the column Party is not used" in shown.stderr
    assert clerk("members", "ESB", database=database).stdout == before
    clerk("members", "ESB", "import", str(file), database=database)
    first, *others = clerk("members", "ESB", database=database).stdout.splitlines()
    assert first == "Councillor Amy Asquith-Bañez\tchair\t\t"
    assert [line.split("\t")[1] for line in others] == ["clerk"]


def test_a_file_with_problems_is_not_taken(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "members.csv"
    file.write_text("Name,Role\nAmy Ash,Wizard\n")
    done = clerk("members", "ESB", "import", str(file), database=database)
    assert done.exit_code == 1
    assert "Line 2: “Wizard” is no role" in done.stderr
    missing = clerk("members", "ESB", "import", str(tmp_path / "none.csv"), database=database)
    assert "cannot be read" in str(missing.exception)


@pytest.mark.parametrize(
    ("policy", "meeting", "publish", "left_out"),
    [
        # Thursday 10 December: five working days.
        ("principal", "2026-12-10", "Wednesday 2 December 2026", "Saturday 5 December 2026: a Saturday, not counted"),
        ("parish", "2026-12-10", "Saturday 5 December 2026", "Sunday 6 December 2026: a Sunday, not counted"),
        ("parish-cautious", "2026-12-08", "Wednesday 2 December 2026", "Saturday 5 December 2026: a Saturday"),
        ("governors", "2026-12-10", "Wednesday 2 December 2026", "the day of the meeting, not counted"),
        ("wales", "2026-12-10", "Saturday 5 December 2026", "Sunday 6 December 2026: a Sunday, not counted"),
        ("key-decision", "2026-12-10", "Wednesday 11 November 2026", "the day of issue, not counted"),
        ("calendar", "2026-12-10", "Wednesday 2 December 2026", "the day of issue, not counted"),
        # Over Easter 2026 the break leaves out Thursday 2 to Tuesday 7 April.
        ("parish", "2026-04-09", "Monday 30 March 2026", "Friday 3 April 2026: the Easter break"),
        # The holiday for the late Queen's funeral, Monday 19 September 2022.
        ("principal", "2022-09-22", "Tuesday 13 September 2022", "19 September 2022: a bank holiday"),
    ],
)
def test_notice_shows_its_working_for_every_policy(policy: str, meeting: str, publish: str, left_out: str) -> None:
    done = clerk("notice", meeting, "--policy", policy)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith(f"Publish by {publish} for a meeting on ")
    assert left_out in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Rule: ")


def test_the_history_of_a_meeting_has_every_step_with_its_time(database: Path) -> None:
    store = Store.open(database)
    body = find_body(store, "ESB")
    meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, date(2031, 3, 6), time(10)))
    at = datetime(2031, 2, 3, 9, 30, tzinfo=UTC)
    take_step(store, meeting.id, LifeStep.PUBLISHED, at, note="Posted on the board")
    undo_step(store, meeting.id, at.replace(hour=10))
    store.close()
    done = clerk("history", "ESB/2031-03-06", database=database)
    assert [line.split("\t")[:4] for line in done.stdout.splitlines()[1:]] == [
        ["2031-02-03T09:30:00+00:00", "agenda published", "agenda published", "taken back later"],
        ["2031-02-03T10:30:00+00:00", "step taken back", "planned", ""],
    ]
    assert "Posted on the board" in done.stdout
    told = json.loads(clerk("history", "ESB/2031-03-06", "--json", database=database).stdout)
    assert [event["taken_back"] for event in told[1:]] == [True, False]
