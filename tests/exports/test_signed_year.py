"""A planned year of meetings, each through its whole life, ends in a signed minute book that proves itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from typer.testing import CliRunner

from clerk.planning import parse_rule, planned_days
from clerk.policy import Policy, StandingItem
from clerk.vocabulary import LifeStep, MeetingStatus
from exports.papers.book import files_of_year, minute_book, year_title
from exports.papers.minutes import minutes_document
from exports.written.markdown import markdown_text
from screens.commandline.commands import app
from storage.business.agendas import ItemFields, add_item, list_items
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.numbering.proof import prove
from storage.papers.approval import approve
from storage.papers.life import take_step
from storage.schema.records import MeetingRecord
from storage.sittings.history import history
from storage.sittings.meetings import meeting_file
from storage.sittings.planner import call_meetings
from storage.texts.minutes import save

STANDING = (StandingItem("Minutes of the previous meeting"),)


def at(day: date, hour: int) -> datetime:
    """An hour of a day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def held(store: Store, meeting: MeetingRecord, last: MeetingRecord | None) -> None:
    """One meeting: called in public, held, the last one's minutes approved and signed, its own circulated."""
    day = meeting.held_on
    business = add_item(store, meeting.id, ItemFields("Grit and salt"))
    take_step(store, meeting.id, LifeStep.PUBLISHED, at(day - timedelta(days=10), 9))
    take_step(store, meeting.id, LifeStep.OPENED, at(day, 18))
    further = f"Further to minute {list_items(store, last.id)[-1].minute.citation}, t" if last else "T"
    save(store, business.minute.id, f"{further}he salt was counted.", business.minute.version)
    if last is not None:
        approve(store, meeting.id, last.id, at=at(day, 18))
        take_step(store, last.id, LifeStep.SIGNED, at(day, 20))
    take_step(store, meeting.id, LifeStep.CLOSED, at(day, 20), ended=time(20))
    take_step(store, meeting.id, LifeStep.CIRCULATED, at(day + timedelta(days=4), 9))


def test_a_year_runs_twelve_times_through_the_whole_life(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    store = Store.open(database, create=True)
    body = create_body(
        store, NewBody("Ashmere", "Roads Board", "the Board", "RB", policy=Policy(standing_items=STANDING))
    )
    first = date(2026, 5, 1)
    days = planned_days(parse_rule("second tuesday monthly", first), first, 13)
    meetings = call_meetings(store, body.id, days, time(18))
    for place, meeting in enumerate(meetings[:12]):
        held(store, meeting, meetings[place - 1] if place else None)
    approve(store, meetings[12].id, meetings[11].id, at=at(meetings[12].held_on, 18))
    take_step(store, meetings[11].id, LifeStep.SIGNED, at(meetings[12].held_on, 20))

    bound = files_of_year(store, body, 2026)
    assert [file.meeting.status for file in bound] == [MeetingStatus.SIGNED] * 12
    book = minute_book(bound, year_title(body.policy, 2026))
    assert book.notes == ()
    text = markdown_text(book)
    assert text.count("he salt was counted") == 12
    assert "Minute book 2026-27" in text
    proof = prove(store, body.id, 2026)
    assert (proof.problems, proof.references) == ((), 11)
    for meeting in meetings[:12]:
        told = history(store, meeting.id)
        assert [event.went_to for event in told] == list(MeetingStatus)
        assert all(event.at.tzinfo is not None for event in told)
    store.close()

    printed = CliRunner().invoke(app, ["--database", str(database), "register", "RB", "--year", "2026"])
    assert printed.exit_code == 0
    assert len(printed.stdout.splitlines()) == len(proof.lines)
    assert {line.split("\t")[2] for line in printed.stdout.splitlines()} == {"signed"}
    told_there = CliRunner().invoke(app, ["--database", str(database), "history", f"RB/{days[0]}"])
    steps = [line.split("\t")[1] for line in told_there.stdout.splitlines()]
    assert steps == [step.value for step in list(LifeStep)[:7]]


def test_every_leaf_of_minutes_has_a_place_for_initials_where_the_body_wants_one(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.db", create=True)
    policy = Policy(standing_items=STANDING)
    feet = []
    for code, wanted in (("RB", False), ("BB", True)):
        style = replace(policy.house_style, page_initials=wanted)
        body = create_body(store, NewBody("Ashmere", code, "", code, policy=replace(policy, house_style=style)))
        (meeting,) = call_meetings(store, body.id, [date(2026, 5, 12)], time(18))
        feet.append(minutes_document(meeting_file(store, meeting.id)).footer)
    store.close()
    assert feet == ["Ashmere", "Ashmere   Initials ............"]
