"""The rows of a roll and of the clock, for use inside a transaction: lines, events, declarations and times."""

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from clerk.room.facts import minutes_after
from storage.file.errors import Invalid
from storage.schema.checks import fetch
from storage.schema.mapping import clock_record, declaration_record, known, roll_entry_record, roll_event_record
from storage.schema.models import AgendaItem, ClockEvent, Declaration, Meeting, Person, RollEntry, RollEvent
from storage.schema.records import ClockRecord, DeclarationRecord, RollEntryRecord, RollEventRecord


def check_item(session: Session, meeting_id: int, item_id: int | None) -> None:
    """Raise Invalid for an item of another meeting, NotFound for one that is gone; None is no item in particular."""
    if item_id is not None and fetch(session, AgendaItem, item_id, "agenda item").meeting_id != meeting_id:
        raise Invalid("That item is on the agenda of another meeting.")


def read_roll(session: Session, meeting_id: int) -> tuple[RollEntryRecord, ...]:
    """The lines of a roll in their order, in one SELECT."""
    substituted = aliased(Person)
    rows = session.exec(
        select(RollEntry, Person, substituted)
        .join(Person, col(Person.id) == col(RollEntry.person_id))
        .outerjoin(substituted, col(substituted.id) == col(RollEntry.substitute_for_id))
        .where(RollEntry.meeting_id == meeting_id)
        .order_by(col(RollEntry.position), col(RollEntry.id))
    )
    return tuple(roll_entry_record(row, person, member) for row, person, member in rows)


def read_roll_events(session: Session, meeting_id: int) -> tuple[RollEventRecord, ...]:
    """The changes in the room in the order in which they were noted, in one SELECT."""
    rows = session.exec(
        select(RollEvent, Person)
        .join(Person, col(Person.id) == col(RollEvent.person_id))
        .where(RollEvent.meeting_id == meeting_id)
        .order_by(col(RollEvent.id))
    )
    return tuple(roll_event_record(row, person) for row, person in rows)


def read_declarations(session: Session, meeting_id: int) -> tuple[DeclarationRecord, ...]:
    """The declarations of interest in the order in which they were made, in one SELECT."""
    rows = session.exec(
        select(Declaration, Person)
        .join(Person, col(Person.id) == col(Declaration.person_id))
        .where(Declaration.meeting_id == meeting_id)
        .order_by(col(Declaration.id))
    )
    return tuple(declaration_record(row, person) for row, person in rows)


def read_clock(session: Session, meeting: Meeting) -> tuple[ClockRecord, ...]:
    """The times of a meeting in the order of the clock, the small hours last, in one SELECT."""
    rows = session.exec(
        select(ClockEvent).where(ClockEvent.meeting_id == known(meeting.id)).order_by(col(ClockEvent.id))
    )
    return tuple(sorted(map(clock_record, rows), key=lambda one: minutes_after(one.at, meeting.starts)))
