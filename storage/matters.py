"""Matters arising: what was promised, by whom and by when, and what has come of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session, col, select

from clerk.numbering import NumberingScheme, citation
from clerk.vocabulary import MatterStatus, Part
from storage.checks import fetch, one_line, required, several_lines
from storage.database import Store
from storage.mapping import Placing, known, number_of, policy_of
from storage.models import AgendaItem, Body, Matter, MatterUpdate, Meeting, Minute
from storage.records import MatterRecord, MatterUpdateRecord
from storage.register import meeting_numbers


@dataclass(frozen=True, slots=True)
class NewMatter:
    """A matter as given. It hangs on a minute and on the words of the clause that it came from.

    `due_text` is the date as the minutes say it ("by the next meeting"); `due` is the day where they name one.
    """

    body_id: int
    text: str
    owner: str = ""
    due: date | None = None
    due_text: str = ""
    minute_id: int | None = None
    clause_words: str = ""


def open_matters(store: Store, body_id: int | None = None, today: date | None = None) -> list[MatterRecord]:
    """The matters of a body, or of every body, of which something is still expected.

    Those overdue on `today` (the real day by default) come first, and otherwise the newest.
    """
    day = today or date.today()
    with store.read() as session:
        records = [record for record in read_matters(session, body_id) if not record.status.closed]
    return sorted(records, key=lambda record: not overdue(record, day))


def all_matters(store: Store, body_id: int | None = None) -> list[MatterRecord]:
    """Every matter of a body, or of every body, closed ones included, newest first."""
    with store.read() as session:
        return read_matters(session, body_id)


def overdue(matter: MatterRecord, today: date) -> bool:
    """Whether a matter is still open after the day on which it was due."""
    return not matter.status.closed and matter.due is not None and matter.due < today


def add_matter(store: Store, new: NewMatter) -> MatterRecord:
    """Enter a matter as open; raises Invalid without words, NotFound for a body or minute that is gone."""
    with store.write() as session:
        fetch(session, Body, new.body_id, "body")
        if new.minute_id is not None:
            fetch(session, Minute, new.minute_id, "minute")
        row = Matter(
            body_id=new.body_id,
            minute_id=new.minute_id,
            clause_words=one_line(new.clause_words),
            text=required(new.text, "A matter arising needs a few words on what was promised."),
            owner=one_line(new.owner),
            due=new.due,
            due_text=one_line(new.due_text),
            created_at=datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        return _one(session, known(row.id))


def update_matter(
    store: Store,
    matter_id: int,
    status: MatterStatus,
    text: str = "",
    source: str = "",
    reported_meeting_id: int | None = None,
    at: datetime | None = None,
) -> MatterRecord:
    """Note what has come of a matter, from whom, when (now by default) and at which meeting it was or is reported."""
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        row.status = MatterStatus(status).value
        session.add(row)
        session.add(
            MatterUpdate(
                matter_id=matter_id,
                status=row.status,
                text=several_lines(text),
                source=one_line(source),
                created_at=at or datetime.now(UTC),
                reported_meeting_id=reported_meeting_id,
            )
        )
        session.flush()
        return _one(session, matter_id)


def edit_matter(store: Store, matter_id: int, text: str, owner: str, due: date | None, due_text: str) -> MatterRecord:
    """Change what a matter says, whose it is or when it is due; raises Invalid without words."""
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        row.text = required(text, "A matter arising needs a few words on what was promised.")
        row.owner, row.due, row.due_text = one_line(owner), due, one_line(due_text)
        session.add(row)
        session.flush()
        return _one(session, matter_id)


def matter_history(store: Store, matter_id: int) -> list[MatterUpdateRecord]:
    """What has come of a matter, oldest first."""
    with store.read() as session:
        fetch(session, Matter, matter_id, "matter")
        rows = session.exec(
            select(MatterUpdate).where(MatterUpdate.matter_id == matter_id).order_by(col(MatterUpdate.id))
        )
        return [
            MatterUpdateRecord(
                id=known(row.id),
                status=MatterStatus(row.status),
                text=row.text,
                source=row.source,
                created_at=row.created_at,
                reported_meeting_id=row.reported_meeting_id,
            )
            for row in rows
        ]


def read_matters(session: Session, body_id: int | None = None, matter_id: int | None = None) -> list[MatterRecord]:
    """Matters with their origin and latest news, newest first, in three SELECTs."""
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
    latest = {row.matter_id: row.text for row in session.exec(news) if row.text}
    books = {known(body.id): _book(session, body) for body in session.exec(select(Body))}
    return [
        _record(row, books[row.body_id], _Origin(minute, item, meeting), latest.get(known(row.id), ""))
        for row, minute, item, meeting in session.exec(query)
    ]


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

    def cited(self, book: _Book) -> str:
        """The number of the minute a matter came from, in the body's form; "" without one."""
        if not (self.minute and self.item and self.meeting):
            return ""
        place = book.meetings.get(known(self.meeting.id), 0)
        placing = Placing(self.meeting.held_on, place, self.item.part == Part.PRIVATE.value)
        number = number_of(self.minute, book.scheme, placing)
        return citation(book.scheme, number) if number else ""


def _record(row: Matter, book: _Book, origin: _Origin, latest: str) -> MatterRecord:
    return MatterRecord(
        id=known(row.id),
        body_id=row.body_id,
        body_name=book.body.name,
        text=row.text,
        owner=row.owner,
        due=row.due,
        due_text=row.due_text,
        status=MatterStatus(row.status),
        citation=origin.cited(book),
        item_title=origin.item.title if origin.item else "",
        meeting_id=origin.meeting.id if origin.meeting else None,
        held_on=origin.meeting.held_on if origin.meeting else None,
        last_update=latest,
    )


def _one(session: Session, matter_id: int) -> MatterRecord:
    return read_matters(session, matter_id=matter_id)[0]
