"""Finding meetings: one by its key, all of a body, and how much of each is minuted."""

from datetime import date

from sqlalchemy import ColumnElement, case, func
from sqlmodel import Session, col, select

from clerk.dates import parse_date, write_date
from storage.council.body_rows import body_with_code
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.schema.checks import fetch, one_line
from storage.schema.mapping import meeting_record
from storage.schema.models import AgendaItem, Body, Meeting, Minute
from storage.schema.records import MeetingRecord


def get_meeting(store: Store, meeting_id: int) -> MeetingRecord:
    """One meeting; raises NotFound if gone."""
    with store.read() as session:
        fetch(session, Meeting, meeting_id, "meeting")
        return read_meetings(session, col(Meeting.id) == meeting_id)[0]


def list_meetings(store: Store, body_id: int | None = None) -> list[MeetingRecord]:
    """The meetings of a body, or of every body, in the order in which they are held."""
    with store.read() as session:
        return read_meetings(session, *(() if body_id is None else (col(Meeting.body_id) == body_id,)))


def find_meeting(store: Store, key: str, today: date | None = None) -> MeetingRecord:
    """The meeting a person means by its number ("12") or by code and day ("ESB/2019-07-18", "esb/18 july 2019").

    Of two meetings on one day the first is meant. `today` decides what a day without a year is, and is the real one
    by default. Raises NotFound in words that say what there is instead.
    """
    code, stroke, day = one_line(key).partition("/")
    if not stroke and code.isascii() and code.isdigit() and len(code) <= _LONGEST_ID:
        return get_meeting(store, int(code))
    held_on = parse_date(day, today or date.today()) if stroke else None
    if held_on is None:
        raise NotFound(f"{key!r} names no meeting. Give its number, or its body and day, such as ESB/2019-07-18.")
    with store.read() as session:
        body = body_with_code(session, code)
        meetings = read_meetings(session, col(Meeting.body_id) == body.id)
    for meeting in meetings:
        if meeting.held_on == held_on:
            return meeting
    raise NotFound(_no_meeting(body.code, held_on, meetings))


def _no_meeting(code: str, held_on: date, meetings: list[MeetingRecord]) -> str:
    none = f"There is no meeting of {code} on {write_date(held_on, _FORM)}"
    if not meetings:
        return f"{none}; it has no meetings yet."
    nearest = min(meetings, key=lambda meeting: abs(meeting.held_on - held_on))
    return f"{none}; the nearest is on {write_date(nearest.held_on, _FORM)}."


_FORM = "18 July 2019"
_LONGEST_ID = 18


def read_meetings(session: Session, *conditions: ColumnElement[bool]) -> list[MeetingRecord]:
    """Meetings with their counts in one SELECT, in the order in which they are held."""
    written = func.sum(case((col(Minute.text) != "", 1), else_=0))
    rows = session.exec(
        select(Meeting, Body, func.count(col(AgendaItem.id)), written)
        .join(Body, col(Body.id) == col(Meeting.body_id))
        .outerjoin(AgendaItem, (col(AgendaItem.meeting_id) == col(Meeting.id)) & col(AgendaItem.deleted_at).is_(None))
        .outerjoin(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .where(*conditions)
        .group_by(col(Meeting.id), col(Body.id))
        .order_by(col(Meeting.held_on), col(Meeting.starts), col(Meeting.id))
    )
    return [meeting_record(row, body, items, minuted) for row, body, items, minuted in rows]
