"""The rows of approvals and corrections, for use inside a transaction."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from clerk.vocabulary import ApprovalOutcome, Part
from storage.schema.life_models import Approval, Correction
from storage.schema.mapping import known
from storage.schema.models import Meeting
from storage.schema.records import ApprovalRecord


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A change of minutes after they were circulated: what it was in words, and where.

    `version` is the text it made of the minute, 0 where no text was changed; `agreed` whether it was agreed when the
    minutes were approved.
    """

    id: int
    meeting_id: int
    minute_id: int | None
    version: int
    words: str
    at: datetime
    agreed: bool


def read_approvals(session: Session, meeting_id: int) -> tuple[ApprovalRecord, ...]:
    """What later meetings decided on the minutes of a meeting, in their order."""
    rows = session.exec(
        select(Approval, Meeting)
        .join(Meeting, col(Meeting.id) == col(Approval.approving_meeting_id))
        .where(Approval.meeting_id == meeting_id)
        .order_by(col(Approval.id))
    ).all()
    words: dict[int | None, list[str]] = defaultdict(list)
    for correction in _corrections(session, meeting_id) if rows else ():
        words[correction.approval_id].append(correction.words)
    return tuple(
        ApprovalRecord(
            id=known(row.id),
            approving_meeting_id=row.approving_meeting_id,
            held_on=approving.held_on,
            minute_id=row.minute_id,
            part=Part(row.part),
            outcome=ApprovalOutcome(row.outcome),
            wording=row.wording,
            at=row.at,
            corrections=tuple(words[row.id]),
        )
        for row, approving in rows
    )


def read_corrections(session: Session, meeting_id: int) -> tuple[CorrectionRecord, ...]:
    """The corrections of a meeting's minutes in their order."""
    return tuple(
        CorrectionRecord(
            known(row.id), row.meeting_id, row.minute_id, row.version, row.words, row.at, row.approval_id is not None
        )
        for row in _corrections(session, meeting_id)
    )


def approved_parts(session: Session, meeting_id: int) -> set[Part]:
    """The parts of a meeting's minutes that have been approved."""
    rows = session.exec(
        select(Approval.part).where(
            Approval.meeting_id == meeting_id, Approval.outcome == ApprovalOutcome.APPROVED.value
        )
    )
    return {Part(part) for part in rows}


def newest_approval(session: Session, meeting_id: int) -> list[Approval]:
    """The rows of the last decision on a meeting's minutes: one for each part it was about."""
    rows = session.exec(select(Approval).where(Approval.meeting_id == meeting_id).order_by(col(Approval.id))).all()
    return [row for row in rows if rows and row.at == rows[-1].at and row.wording == rows[-1].wording]


def corrections_of(session: Session, approval_ids: list[int]) -> list[Correction]:
    """The corrections agreed with those approvals, newest first."""
    query = select(Correction).where(col(Correction.approval_id).in_(approval_ids))
    return list(session.exec(query.order_by(col(Correction.id).desc())))


def _corrections(session: Session, meeting_id: int) -> list[Correction]:
    query = select(Correction).where(Correction.meeting_id == meeting_id).order_by(col(Correction.id))
    return list(session.exec(query))
