"""Corrections: the only way in which the text of circulated minutes still changes."""

from collections.abc import Collection
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from clerk.vocabulary import LifeStep, MeetingStatus, Part, RevisionReason
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.papers.awaiting import open_parts
from storage.schema.checks import fetch, required
from storage.schema.life_models import Correction
from storage.schema.mapping import known
from storage.schema.models import AgendaItem, Meeting, Minute, Revision
from storage.schema.records import MinuteRecord
from storage.schema.settled import check_unsettled
from storage.sittings.approval_rows import CorrectionRecord, read_corrections
from storage.sittings.history import note_event
from storage.texts.minutes import save_in


def correct(
    store: Store, minute_id: int, text: str, base_version: int, note: str, at: datetime | None = None
) -> MinuteRecord:
    """Change the text of a circulated minute as a recorded correction; `note` says in words what was corrected.

    The text it replaces is kept. Raises Invalid without a note, for minutes that are still a draft (they are simply
    typed in) or are approved already, as a whole or in the part it is in, VersionConflict if the minute is no longer
    at `base_version`.
    """
    words = required(note, "Say in a few words what was corrected: it is kept with the minutes.", "words")
    with store.write() as session:
        meeting = _meeting_of(session, minute_id)
        check_unsettled(meeting)
        status = MeetingStatus(meeting.status)
        if status is not MeetingStatus.CIRCULATED:
            raise Invalid("These minutes are still a draft, so they need no correction: type in them.")
        check_of_parts(session, meeting, minute_id, open_parts(session, known(meeting.id)))
        saved = apply_correction(session, meeting, minute_id, text, base_version, words, at)
        note_event(session, known(meeting.id), LifeStep.CORRECTED, status, status, at, words)
        return saved


def corrections(store: Store, meeting_id: int) -> tuple[CorrectionRecord, ...]:
    """Every correction of a meeting's minutes since they were circulated, in their order."""
    with store.read() as session:
        fetch(session, Meeting, meeting_id, "meeting")
        return read_corrections(session, meeting_id)


def check_of_parts(session: Session, meeting: Meeting, minute_id: int, parts: Collection[Part]) -> None:
    """Raise Invalid for a minute that is none of a meeting's, or is in another part of its minutes than these."""
    query = select(AgendaItem).join(Minute, col(Minute.item_id) == col(AgendaItem.id)).where(Minute.id == minute_id)
    item = session.exec(query).first()
    if item is None or item.meeting_id != meeting.id:
        raise Invalid("That minute is not one of that meeting. Choose one of its items.")
    if item.part not in parts:
        raise Invalid(
            f"“{item.title}” is in the {item.part} minutes. Those have been approved already, or are not what is being "
            "approved; once they are approved a correction is minuted at a later meeting."
        )


def apply_correction(
    session: Session,
    meeting: Meeting,
    minute_id: int,
    text: str,
    base_version: int,
    words: str,
    at: datetime | None,
    approval_id: int | None = None,
) -> MinuteRecord:
    """Write a correction inside a transaction and record it."""
    saved = save_in(session, minute_id, text, base_version)
    if saved.version == base_version:
        raise Invalid("The text is the same as before, so there is no correction to record.", "text")
    moment = (at or datetime.now(UTC)).astimezone(UTC)
    session.add(
        Correction(
            meeting_id=known(meeting.id),
            minute_id=minute_id,
            approval_id=approval_id,
            version=saved.version,
            words=words,
            at=moment,
        )
    )
    return saved


def text_before(session: Session, correction: Correction) -> str:
    """The text that a correction replaced."""
    query = (
        select(Revision.text)
        .where(Revision.minute_id == correction.minute_id, col(Revision.version) < correction.version)
        .where(Revision.reason != RevisionReason.CONFLICT.value)
        .order_by(col(Revision.id).desc())
    )
    text = session.exec(query).first()
    if text is None and correction.version > 1:
        raise NotFound("The text before this correction is not kept any more.")
    # Every minute begins empty, and that is not kept.
    return text or ""


def _meeting_of(session: Session, minute_id: int) -> Meeting:
    meeting = session.exec(
        select(Meeting)
        .join(AgendaItem, col(AgendaItem.meeting_id) == col(Meeting.id))
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .where(Minute.id == minute_id)
    ).first()
    if meeting is None:
        raise NotFound("This minute is no longer there; its item may have been deleted in another window.")
    return meeting
