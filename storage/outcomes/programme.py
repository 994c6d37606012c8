"""The work programme: business expected at a body's coming meetings."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from clerk.vocabulary import Part
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, one_line, required
from storage.schema.mapping import known
from storage.schema.models import AgendaItem, Body, Meeting, Minute, ProgrammeEntry
from storage.schema.records import ProgrammeRecord

_NOUN = "entry of the work programme"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry as given. `meeting_id` is the meeting it is planned for, if one is called; `due` a day to aim at.

    `minute_id` and `clause_words` are the promise it comes from; `item_id` the agenda item it has become.
    """

    body_id: int
    title: str
    meeting_id: int | None = None
    due: date | None = None
    source: str = ""
    lead: str = ""
    purpose: str = ""
    key_decision: bool = False
    done: bool = False
    cabinet_member: str = ""
    minute_id: int | None = None
    clause_words: str = ""
    item_id: int | None = None

    @classmethod
    def of_record(cls, record: ProgrammeRecord, **changes: Any) -> "NewEntry":
        """The entry as it is, to be given back with changes."""
        kept = {item.name: getattr(record, item.name) for item in fields(cls)}
        return cls(**(kept | changes))


def list_programme(store: Store, body_id: int | None = None, *, with_done: bool = False) -> list[ProgrammeRecord]:
    """The programme of a body, or of every body, by the day of the meeting or the day to aim at; undated ones last."""
    with store.read() as session:
        return read_programme(session, body_id, with_done=with_done)


def get_entry(store: Store, entry_id: int) -> ProgrammeRecord:
    """One entry; raises NotFound if it is gone."""
    with store.read() as session:
        return entry_record(session, fetch(session, ProgrammeEntry, entry_id, _NOUN))


def read_programme(session: Session, body_id: int | None = None, *, with_done: bool = False) -> list[ProgrammeRecord]:
    """The same in a session that is open already."""
    query = (
        select(ProgrammeEntry, Body, Meeting, AgendaItem)
        .join(Body, col(Body.id) == col(ProgrammeEntry.body_id))
        .outerjoin(Meeting, col(Meeting.id) == col(ProgrammeEntry.meeting_id))
        .outerjoin(Minute, col(Minute.id) == col(ProgrammeEntry.minute_id))
        .outerjoin(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .order_by(col(ProgrammeEntry.id))
    )
    if body_id is not None:
        query = query.where(ProgrammeEntry.body_id == body_id)
    if not with_done:
        query = query.where(col(ProgrammeEntry.done).is_(False))
    rows = session.exec(query).all()
    gone = _taken_off(session, [row.item_id for row, *_ in rows if row.item_id is not None])
    records = [_record(row, body, meeting, item, gone) for row, body, meeting, item in rows]
    return sorted(records, key=lambda record: record.due or date.max)


def _taken_off(session: Session, item_ids: Sequence[int]) -> set[int]:
    """Which of these items are on no agenda any more, so that their entries wait to be put on one again."""
    query = select(col(AgendaItem.id)).where(col(AgendaItem.id).in_(item_ids), col(AgendaItem.deleted_at).is_not(None))
    return {known(item_id) for item_id in session.exec(query)}


def add_entry(store: Store, new: NewEntry) -> ProgrammeRecord:
    """Enter coming business; raises Invalid without a title or for a meeting of another body."""
    with store.write() as session:
        row = ProgrammeEntry(**_values(session, new))
        return _store(session, row)


def update_entry(store: Store, entry_id: int, new: NewEntry) -> ProgrammeRecord:
    """Change an entry, move it to another meeting, or mark it done; raises as `add_entry` does."""
    with store.write() as session:
        row = fetch(session, ProgrammeEntry, entry_id, _NOUN)
        row.sqlmodel_update(_values(session, new))
        return _store(session, row)


def remove_entry(store: Store, entry_id: int) -> None:
    """Take an entry off the programme that should not have been on it; business that was taken is marked done."""
    with store.write() as session:
        session.delete(fetch(session, ProgrammeEntry, entry_id, _NOUN))


def _values(session: Session, new: NewEntry) -> dict[str, Any]:
    body = fetch(session, Body, new.body_id, "body")
    if new.meeting_id is not None and fetch(session, Meeting, new.meeting_id, "meeting").body_id != new.body_id:
        raise Invalid(f"That meeting is not one of {body.name}.")
    return {
        "body_id": new.body_id,
        "meeting_id": new.meeting_id,
        "title": required(new.title, "An entry of the work programme needs a title.", "title"),
        "due": new.due,
        "source": one_line(new.source),
        "lead": one_line(new.lead),
        "purpose": one_line(new.purpose),
        "key_decision": new.key_decision,
        "done": new.done,
        "cabinet_member": one_line(new.cabinet_member),
        "minute_id": new.minute_id,
        "clause_words": one_line(new.clause_words),
        "item_id": new.item_id,
    }


def _store(session: Session, row: ProgrammeEntry) -> ProgrammeRecord:
    session.add(row)
    session.flush()
    return entry_record(session, row)


def entry_record(session: Session, row: ProgrammeEntry) -> ProgrammeRecord:
    """An entry as it is stored."""
    meeting = session.get(Meeting, row.meeting_id) if row.meeting_id is not None else None
    minute = session.get(Minute, row.minute_id) if row.minute_id is not None else None
    item = session.get(AgendaItem, minute.item_id) if minute is not None else None
    gone = _taken_off(session, [row.item_id]) if row.item_id is not None else set()
    return _record(row, fetch(session, Body, row.body_id, "body"), meeting, item, gone)


def _record(
    row: ProgrammeEntry, body: Body, meeting: Meeting | None, origin: AgendaItem | None, gone: Container[int]
) -> ProgrammeRecord:
    return ProgrammeRecord(
        id=known(row.id),
        body_id=row.body_id,
        body_name=body.name,
        title=row.title,
        meeting_id=row.meeting_id,
        due=meeting.held_on if meeting else row.due,
        source=row.source,
        lead=row.lead,
        purpose=row.purpose,
        key_decision=row.key_decision,
        done=row.done,
        cabinet_member=row.cabinet_member,
        minute_id=row.minute_id,
        clause_words=row.clause_words,
        item_id=None if row.item_id in gone else row.item_id,
        part=Part(origin.part) if origin is not None else Part.PUBLIC,
    )
