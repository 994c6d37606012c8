"""Meetings as a calendar file, read back by the library that calendar programs use."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from icalendar import Calendar

from clerk.vocabulary import MeetingKind, MeetingStatus
from exports.written.calendar_file import calendar_bytes, write_calendar
from storage.schema.records import MeetingRecord

MADE = datetime(2026, 4, 1, 9, tzinfo=UTC)
SUMMER = MeetingRecord(
    id=7,
    body_id=1,
    body_name="Board; Schools, \\n Skills",
    body_code="ESB",
    kind=MeetingKind.ORDINARY,
    status=MeetingStatus.PLANNED,
    held_on=date(2026, 7, 2),
    starts=time(18, 30),
    ended=None,
    venue="Room 2,\nTown Hall",
    remote_link="https://meet.example/1",
)
WINTER = replace(SUMMER, id=8, held_on=date(2026, 12, 3), ended=time(0, 10))


def test_a_calendar_program_reads_day_hour_and_place() -> None:
    calendar = Calendar.from_ical(calendar_bytes([SUMMER, WINTER], MADE))
    first, second = calendar.walk("VEVENT")
    assert first.decoded("dtstart").astimezone(UTC) == datetime(2026, 7, 2, 17, 30, tzinfo=UTC)
    assert first.decoded("dtend").astimezone(UTC) == datetime(2026, 7, 2, 19, 30, tzinfo=UTC)
    assert second.decoded("dtstart").astimezone(UTC) == datetime(2026, 12, 3, 18, 30, tzinfo=UTC)
    assert second.decoded("dtend").astimezone(UTC) == datetime(2026, 12, 4, 0, 10, tzinfo=UTC)
    assert str(first["summary"]) == "Board; Schools, \\n Skills"
    assert str(first["location"]) == "Room 2, Town Hall"
    assert [str(event["uid"]) for event in (first, second)] == [
        "meeting-7-ESB@clerks-workbench",
        "meeting-8-ESB@clerks-workbench",
    ]
    assert calendar.walk("VTIMEZONE")


def test_no_meetings_are_an_empty_calendar() -> None:
    assert Calendar.from_ical(calendar_bytes([], MADE)).walk("VEVENT") == []


def test_the_file_is_written_beside_one_of_the_same_name(tmp_path: Path) -> None:
    first = write_calendar([SUMMER], tmp_path / "year.ics", MADE)
    second = write_calendar([SUMMER], tmp_path / "year.ics", MADE)
    assert first.read_bytes() == second.read_bytes()
    assert second.name == "year (2).ics"
