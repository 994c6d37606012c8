"""The meeting's clock: when it was opened, adjourned, resumed and closed, and when the public was out of the room.

Once the minutes are approved nothing on the clock changes any more; every function then raises Invalid.
"""

from datetime import time

from sqlmodel import Session, select

from clerk.dates import write_time
from clerk.vocabulary import ClockEventKind
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, one_line
from storage.schema.mapping import clock_record, policy_of
from storage.schema.models import Body, ClockEvent, Meeting
from storage.schema.records import ClockRecord
from storage.schema.settled import unsettled
from storage.sittings.meetings import check_end
from storage.sittings.roll_rows import check_item

_ONCE = (ClockEventKind.OPENED, ClockEventKind.CLOSED)
"""What happens to a meeting only once."""


def record_clock(
    store: Store, meeting_id: int, kind: ClockEventKind, at: time, item_id: int | None = None, reason: str = ""
) -> ClockRecord:
    """Note a time of the meeting at an item; `reason` says why, or until when.

    Noting the close also sets when the meeting ended; `storage.sittings.meetings.close_meeting` makes its minutes a
    draft besides. Raises Invalid for a second opening or close, an end before the beginning, an item of another
    meeting.
    """
    with store.write() as session:
        meeting = unsettled(session, meeting_id)
        check_item(session, meeting_id, item_id)
        kind = ClockEventKind(kind)
        if kind in _ONCE:
            _check_once(session, meeting, kind)
        row = ClockEvent(meeting_id=meeting_id, kind=kind.value, at=at, item_id=item_id, reason=one_line(reason))
        _set_end(session, meeting, kind, at)
        session.add(row)
        session.flush()
        return clock_record(row)


def edit_clock(
    store: Store, clock_id: int, at: time | None = None, item_id: int | None = None, reason: str | None = None
) -> ClockRecord:
    """Change what was noted; whatever is None stays as it is. Raises as `record_clock` does."""
    with store.write() as session:
        row = fetch(session, ClockEvent, clock_id, "time")
        meeting = unsettled(session, row.meeting_id)
        check_item(session, row.meeting_id, item_id)
        if at is not None:
            _set_end(session, meeting, ClockEventKind(row.kind), at)
        row.at = row.at if at is None else at
        row.item_id = row.item_id if item_id is None else item_id
        row.reason = row.reason if reason is None else one_line(reason)
        session.add(row)
        session.flush()
        return clock_record(row)


def remove_clock(store: Store, clock_id: int) -> None:
    """Take back a time noted in error; a meeting whose close is taken back has no end."""
    with store.write() as session:
        row = fetch(session, ClockEvent, clock_id, "time")
        meeting = unsettled(session, row.meeting_id)
        if row.kind == ClockEventKind.CLOSED.value:
            meeting.ended = None
            session.add(meeting)
        session.delete(row)


def _check_once(session: Session, meeting: Meeting, kind: ClockEventKind) -> None:
    noted = select(ClockEvent).where(ClockEvent.meeting_id == meeting.id, ClockEvent.kind == kind.value)
    former = session.exec(noted).first()
    if former is not None:
        at = write_time(former.at, policy_of(fetch(session, Body, meeting.body_id, "body")).time_form)
        raise Invalid(f"The meeting is noted as {kind.value} at {at} already. Change that time, or remove it first.")


def _set_end(session: Session, meeting: Meeting, kind: ClockEventKind, at: time) -> None:
    if kind is ClockEventKind.CLOSED:
        check_end(session, meeting, at)
        meeting.ended = at
        session.add(meeting)
