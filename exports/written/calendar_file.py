"""Meetings as a calendar file (.ics, RFC 5545) that any calendar program takes in.

A meeting is known by its number in the office, so that a file written again moves it and makes no second one.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exports.saving import write_new
from storage.schema.records import MeetingRecord

if TYPE_CHECKING:
    from icalendar import Event

SUFFIX = ".ics"
_LONDON = ZoneInfo("Europe/London")
_USUAL_LENGTH = timedelta(hours=2)


def calendar_bytes(meetings: Sequence[MeetingRecord], made_at: datetime | None = None) -> bytes:
    """The meetings as a calendar, in the time of the United Kingdom, summer time included.

    A meeting that has not ended yet is taken to last two hours. `made_at` is the present moment if not given.
    """
    # Imported here: reading the rules of the world's time zones takes longer than the rest of a start.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Clerk's workbench//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for meeting in meetings:
        calendar.add_component(_event(meeting, made_at or datetime.now(UTC)))
    if meetings:
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def write_calendar(
    meetings: Sequence[MeetingRecord], path: Path, made_at: datetime | None = None, *, replace: bool = False
) -> Path:
    """Write a calendar file and give back where it is; raises ExportError where it cannot be written."""
    return write_new(path, calendar_bytes(meetings, made_at), replace=replace)


def _event(meeting: MeetingRecord, made_at: datetime) -> "Event":
    from icalendar import Event

    begins = datetime.combine(meeting.held_on, meeting.starts, _LONDON)
    ends = begins + _USUAL_LENGTH
    if meeting.ended is not None:
        ends = datetime.combine(meeting.held_on, meeting.ended, _LONDON)
        ends += timedelta(days=1) if ends < begins else timedelta()
    event = Event()
    event.add("uid", f"meeting-{meeting.id}-{meeting.body_code}@clerks-workbench")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", begins)
    event.add("dtend", ends)
    event.add("summary", meeting.body_name)
    event.add("status", "CONFIRMED")
    if meeting.venue:
        event.add("location", " ".join(meeting.venue.split()))
    if meeting.remote_link:
        event.add("description", f"Online: {meeting.remote_link}")
    return event
