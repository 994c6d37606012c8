"""The file of a meeting: everything on it, in a number of SELECTs that does not grow with its items."""

from datetime import date

from sqlmodel import Session, col, select

from clerk.vocabulary import Part
from storage.business.agenda_rows import read_items
from storage.council.bodies import read_members
from storage.council.namesakes import file_told_apart
from storage.file.database import Store
from storage.numbering.register import resolve_citations
from storage.schema.checks import fetch
from storage.schema.mapping import body_record, known, meeting_record
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Reference
from storage.schema.records import CitedMinute, MeetingFile
from storage.sittings.approval_rows import read_approvals
from storage.sittings.roll_rows import read_clock, read_declarations, read_roll, read_roll_events


def meeting_file(store: Store, meeting_id: int) -> MeetingFile:
    """Everything on one meeting; raises NotFound if it is gone."""
    with store.read() as session:
        return read_file(session, fetch(session, Meeting, meeting_id, "meeting"))


def read_file(session: Session, meeting: Meeting) -> MeetingFile:
    """As `meeting_file`, for use inside a transaction."""
    meeting_id = known(meeting.id)
    body = fetch(session, Body, meeting.body_id, "body")
    record = body_record(body)
    items = read_items(session, meeting, record.policy.numbering)
    minuted = sum(1 for item in items if item.minute.text)
    file = MeetingFile(
        body=record,
        meeting=meeting_record(meeting, body, len(items), minuted),
        members=read_members(session, record.id, meeting.held_on),
        items=items,
        roll=read_roll(session, meeting_id),
        roll_events=read_roll_events(session, meeting_id),
        declarations=read_declarations(session, meeting_id),
        cited=_cited(session, meeting),
        approvals=read_approvals(session, meeting_id),
        clock=read_clock(session, meeting),
    )
    return file_told_apart(file)


def _cited(session: Session, meeting: Meeting) -> tuple[CitedMinute, ...]:
    """The minutes that the texts cite, once for each way of citing them, in the order of the texts."""
    rows = session.exec(
        select(Reference.citation, Reference.cited_minute_id)
        .join(Minute, col(Minute.id) == col(Reference.minute_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .where(AgendaItem.meeting_id == meeting.id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(AgendaItem.position), col(Reference.start_offset))
    ).all()
    loose = {citation for citation, minute_id in rows if minute_id is None}
    resolved = resolve_citations(session, meeting.body_id, loose, meeting.held_on)
    pairs = dict.fromkeys((citation, minute_id or resolved.get(citation)) for citation, minute_id in rows)
    there = _cited_minutes(session, {minute_id for _, minute_id in pairs if minute_id is not None})
    return tuple(
        CitedMinute(citation, minute_id, *there[minute_id])
        for citation, minute_id in pairs
        if minute_id is not None and minute_id in there
    )


def _cited_minutes(session: Session, minute_ids: set[int]) -> dict[int, tuple[int, str, date, str, str, Part]]:
    """By minute id: its meeting, the body's name, the day, the item's title, the text and its part."""
    rows = session.exec(
        select(Minute, AgendaItem, Meeting, Body)
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .join(Body, col(Body.id) == col(Meeting.body_id))
        .where(col(Minute.id).in_(minute_ids))
    )
    return {
        known(minute.id): (known(meeting.id), body.name, meeting.held_on, item.title, minute.text, Part(item.part))
        for minute, item, meeting, body in rows
    }
