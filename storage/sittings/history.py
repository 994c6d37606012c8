"""The history of a meeting's papers: every step with its time, and what may be taken back."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from clerk.vocabulary import LifeStep, MeetingStatus
from storage.file.database import Store
from storage.schema.checks import fetch, several_lines
from storage.schema.life_models import MeetingEvent
from storage.schema.mapping import known
from storage.schema.models import Meeting

#: The step that ends in a status.
_ENDS_IN = {
    MeetingStatus.PLANNED: LifeStep.CALLED,
    MeetingStatus.PUBLISHED: LifeStep.PUBLISHED,
    MeetingStatus.IN_SESSION: LifeStep.OPENED,
    MeetingStatus.DRAFT: LifeStep.CLOSED,
    MeetingStatus.CIRCULATED: LifeStep.CIRCULATED,
    MeetingStatus.APPROVED: LifeStep.APPROVED,
    MeetingStatus.SIGNED: LifeStep.SIGNED,
}
_ORDER = tuple(MeetingStatus)

#: Events that are no step: they leave the papers where they are and are not taken back.
_REMARKS = (LifeStep.CALLED, LifeStep.CORRECTED, LifeStep.TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class MeetingEventRecord:
    """One event in the life of a meeting's papers. `at` is in UTC; `taken_back` says that a later event undid it."""

    id: int
    meeting_id: int
    step: LifeStep
    came_from: MeetingStatus
    went_to: MeetingStatus
    at: datetime
    note: str
    taken_back: bool = False


def history(store: Store, meeting_id: int) -> tuple[MeetingEventRecord, ...]:
    """Everything that happened to a meeting's papers, in the order in which it was noted."""
    with store.read() as session:
        fetch(session, Meeting, meeting_id, "meeting")
        return read_history(session, meeting_id)


def read_history(session: Session, meeting_id: int) -> tuple[MeetingEventRecord, ...]:
    """As `history`, for use inside a transaction."""
    rows = session.exec(
        select(MeetingEvent).where(MeetingEvent.meeting_id == meeting_id).order_by(col(MeetingEvent.id))
    ).all()
    undone = {row.undoes_id for row in rows}
    return tuple(
        MeetingEventRecord(
            known(row.id),
            row.meeting_id,
            LifeStep(row.step),
            MeetingStatus(row.came_from),
            MeetingStatus(row.went_to),
            row.at,
            row.note,
            row.id in undone,
        )
        for row in rows
    )


def last_step(session: Session, meeting_id: int) -> MeetingEventRecord | None:
    """The newest step that has not been taken back."""
    steps = [event for event in read_history(session, meeting_id) if event.step not in _REMARKS]
    return next((event for event in reversed(steps) if not event.taken_back), None)


def note_event(
    session: Session,
    meeting_id: int,
    step: LifeStep,
    came_from: MeetingStatus,
    went_to: MeetingStatus,
    at: datetime | None = None,
    note: str = "",
    undoes_id: int | None = None,
) -> None:
    """Add an event to a meeting's history; without a time, the present moment."""
    session.add(
        MeetingEvent(
            meeting_id=meeting_id,
            step=LifeStep(step).value,
            came_from=came_from.value,
            went_to=went_to.value,
            at=(at or datetime.now(UTC)).astimezone(UTC),
            note=several_lines(note),
            undoes_id=undoes_id,
        )
    )


def note_status(
    session: Session, meeting_id: int, came_from: MeetingStatus, went_to: MeetingStatus, at: datetime | None = None
) -> None:
    """Add what a change of status was: the step that ends in it, or the taking back of the steps after it."""
    if came_from is went_to:
        return
    back = _ORDER.index(went_to) < _ORDER.index(came_from)
    last = last_step(session, meeting_id) if back else None
    step = LifeStep.TAKEN_BACK if back else _ENDS_IN[went_to]
    note_event(session, meeting_id, step, came_from, went_to, at, undoes_id=last.id if last else None)
