"""Matters as records, with where they come from, when they are due and what was heard of them last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from clerk.numbering import NumberingScheme, citation
from clerk.vocabulary import MatterStatus, Part
from storage.numbering.register import meeting_numbers
from storage.schema.business_models import Matter, MatterUpdate
from storage.schema.mapping import Placing, known, number_of, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute
from storage.schema.records import MatterRecord, MatterUpdateRecord


def read_matters(
    session: Session, body_id: int | None = None, matter_id: int | None = None, minute_id: int | None = None
) -> list[MatterRecord]:
    """Matters with their origin and latest news, newest first, in a number of SELECTs that does not grow with them."""
    query = (
        select(Matter, Minute, AgendaItem, Meeting)
        .outerjoin(Minute, col(Minute.id) == col(Matter.minute_id))
        .outerjoin(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .outerjoin(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .order_by(col(Matter.id).desc())
    )
    news = select(MatterUpdate).order_by(col(MatterUpdate.id))
    if body_id is not None:
        query = query.where(col(Matter.body_id) == body_id)
    if matter_id is not None:
        query = query.where(col(Matter.id) == matter_id)
        news = news.where(col(MatterUpdate.matter_id) == matter_id)
    if minute_id is not None:
        query = query.where(col(Matter.minute_id) == minute_id)
    rows = session.exec(query).all()
    latest = {row.matter_id: row.text for row in session.exec(news) if row.text}
    bodies = select(Body).where(col(Body.id).in_({row.body_id for row, *_ in rows}))
    books = {known(body.id): _book(session, body) for body in session.exec(bodies)}
    due_at = _days(session, {row.due_meeting_id for row, *_ in rows if row.due_meeting_id is not None})
    return [
        _record(row, books[row.body_id], _Origin(minute, item, meeting), latest.get(known(row.id), ""), due_at)
        for row, minute, item, meeting in rows
    ]


def read_updates(session: Session, matter_ids: Sequence[int] | None = None) -> dict[int, list[MatterUpdateRecord]]:
    """The news of some matters, or of all, oldest first, by the matter's id."""
    query = select(MatterUpdate).order_by(col(MatterUpdate.id))
    if matter_ids is not None:
        query = query.where(col(MatterUpdate.matter_id).in_(matter_ids))
    found: dict[int, list[MatterUpdateRecord]] = {}
    for row in session.exec(query):
        found.setdefault(row.matter_id, []).append(update_record(row))
    return found


def update_record(row: MatterUpdate) -> MatterUpdateRecord:
    """One piece of news."""
    return MatterUpdateRecord(
        id=known(row.id),
        status=MatterStatus(row.status),
        text=row.text,
        source=row.source,
        created_at=row.created_at,
        reported_meeting_id=row.reported_meeting_id,
    )


@dataclass(frozen=True, slots=True)
class _Book:
    """What the citations of a body are written from."""

    body: Body
    scheme: NumberingScheme
    meetings: dict[int, int]


def _book(session: Session, body: Body) -> _Book:
    scheme = policy_of(body).numbering
    return _Book(body, scheme, meeting_numbers(session, known(body.id), scheme))


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a matter comes from, as far as it is still there."""

    minute: Minute | None
    item: AgendaItem | None
    meeting: Meeting | None

    @property
    def part(self) -> Part:
        """The part of the business it comes from."""
        return Part(self.item.part) if self.item else Part.PUBLIC

    def cited(self, book: _Book) -> str:
        """The number of the minute a matter came from, in the body's form; "" without one."""
        if not (self.minute and self.item and self.meeting):
            return ""
        place = book.meetings.get(known(self.meeting.id), 0)
        placing = Placing(self.meeting.held_on, place, self.part is Part.PRIVATE)
        number = number_of(self.minute, book.scheme, placing)
        return citation(book.scheme, number) if number else ""


def _days(session: Session, meeting_ids: set[int]) -> dict[int, date]:
    if not meeting_ids:
        return {}
    rows = session.exec(select(Meeting).where(col(Meeting.id).in_(meeting_ids)))
    return {known(row.id): row.held_on for row in rows}


def _record(row: Matter, book: _Book, origin: _Origin, latest: str, due_at: dict[int, date]) -> MatterRecord:
    return MatterRecord(
        id=known(row.id),
        body_id=row.body_id,
        body_name=book.body.name,
        text=row.text,
        owner=row.owner,
        due=due_at.get(row.due_meeting_id or 0, row.due),
        due_text=row.due_text,
        status=MatterStatus(row.status),
        citation=origin.cited(book),
        item_title=origin.item.title if origin.item else "",
        meeting_id=origin.meeting.id if origin.meeting else None,
        held_on=origin.meeting.held_on if origin.meeting else None,
        last_update=latest,
        minute_id=row.minute_id,
        item_id=origin.item.id if origin.item else None,
        part=origin.part,
        clause_words=row.clause_words,
        kind=row.kind,
        person_id=row.person_id,
        due_meeting_id=row.due_meeting_id,
        created_at=row.created_at,
    )
