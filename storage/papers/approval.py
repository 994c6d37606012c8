"""Approving the minutes of earlier meetings: which wait for it, where it may be done, and doing it.

Minutes are signed "at the same or next suitable meeting" (Local Government Act 1972, Schedule 12, paragraph 41(1));
where the next is an extraordinary one, the following meeting is suitable (SI 1993/202, Schedule 2, paragraph 2).
Public and private minutes may be approved together, or each part in its own session.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlmodel import Session

from clerk.policy import Policy
from clerk.vocabulary import ApprovalOutcome, LifeStep, MeetingKind, MeetingStatus, Part
from clerk.wording import Tally
from clerk.wording.approving import approval_clause, resolution, withholding_clause
from storage.business.agenda_rows import body_and_meeting, read_items
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.papers.awaiting import comes_after, minutes_item, open_parts, suitable
from storage.papers.corrections import apply_correction, check_of_parts, text_before
from storage.schema.checks import fetch, required
from storage.schema.life_models import Approval, Correction
from storage.schema.mapping import known, policy_of
from storage.schema.models import Body, Meeting
from storage.schema.records import ApprovalRecord
from storage.sittings.approval_rows import corrections_of, newest_approval, read_approvals
from storage.sittings.history import note_event
from storage.sittings.meetings import move
from storage.texts.minutes import get_minute_in, save_in

_WORDLESS = "A correction needs its words: what was changed, and where."


@dataclass(frozen=True, slots=True)
class AgreedCorrection:
    """A correction agreed when minutes are approved, as a noun phrase: "the removal of Councillor A Ash from ...".

    With `minute_id` the text of that minute becomes `text`, provided that it is still at `base_version`.
    """

    words: str
    minute_id: int | None = None
    text: str = ""
    base_version: int = 0


def approve(
    store: Store,
    approving_meeting_id: int,
    meeting_id: int,
    corrections: Sequence[AgreedCorrection] = (),
    by_vote: Tally | None = None,
    withheld: bool = False,
    *,
    part: Part | None = None,
    mover: str = "",
    seconder: str = "",
    reason: str = "",
    at: datetime | None = None,
) -> ApprovalRecord:
    """Minute at one meeting that the minutes of an earlier one are approved, and note it on those minutes.

    The resolution is added, in the body's own form, under the Minutes item of the approving meeting: with its
    corrections, its mover and seconder and the vote where they are given. `part` approves the public or the private
    minutes only; a private part is minuted under a Minutes item in private session. The minutes are approved once
    every part is. `withheld` minutes that approval was withheld, for `reason`; the minutes then go on waiting.

    Raises Invalid where that meeting may not approve them or has no item for the minutes, and for a correction of
    what it does not approve.
    """
    moment = (at or datetime.now(UTC)).astimezone(UTC)
    with store.write() as session:
        body, approving = body_and_meeting(session, approving_meeting_id)
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        _check(policy_of(body), approving, meeting)
        parts = _parts_meant(session, meeting, part)
        for minute_id in (one.minute_id for one in corrections if one.minute_id is not None):
            check_of_parts(session, meeting, minute_id, parts)
        agreed = [replace(one, words=required(one.words, _WORDLESS, "corrections")) for one in corrections]
        wording = _wording(policy_of(body), meeting, agreed, withheld, part, mover, seconder, reason, by_vote)
        minute_id = _minute(session, body, approving, part or Part.PUBLIC, wording)
        outcome = ApprovalOutcome.WITHHELD if withheld else ApprovalOutcome.APPROVED
        rows = [
            Approval(
                meeting_id=meeting_id,
                approving_meeting_id=approving_meeting_id,
                minute_id=minute_id,
                part=one.value,
                outcome=outcome.value,
                wording=wording,
                at=moment,
            )
            for one in parts
        ]
        session.add_all(rows)
        session.flush()
        _correct(session, meeting, agreed, known(rows[0].id), moment)
        _settle(session, meeting, withheld, moment, wording)
        return read_approvals(session, meeting_id)[-len(rows)]


def approving_day(session: Session, meeting: Meeting) -> Meeting | None:
    """The meeting that last decided on the minutes of this one, if any has."""
    rows = newest_approval(session, known(meeting.id))
    return fetch(session, Meeting, rows[0].approving_meeting_id, "meeting") if rows else None


def take_back_approval(session: Session, meeting: Meeting) -> None:
    """Undo the last decision on a meeting's minutes: corrections, resolution and rows; the status is the caller's.

    The resolution is taken out of the approving meeting's minute where it still stands there word for word.
    """
    rows = newest_approval(session, known(meeting.id))
    for correction in corrections_of(session, [known(row.id) for row in rows]):
        if correction.minute_id is not None and correction.version:
            minute = get_minute_in(session, correction.minute_id)
            save_in(session, correction.minute_id, text_before(session, correction), minute.version)
        session.delete(correction)
    for minute_id in {row.minute_id for row in rows if row.minute_id is not None}:
        minute = get_minute_in(session, minute_id)
        save_in(session, minute_id, _without(minute.text, rows[0].wording), minute.version)
    for row in rows:
        session.delete(row)
    session.flush()


def _check(policy: Policy, approving: Meeting, meeting: Meeting) -> None:
    status = MeetingStatus(meeting.status)
    if approving.body_id != meeting.body_id:
        raise Invalid("A body approves its own minutes, and these are another body's; they can only be received.")
    if not comes_after(approving, meeting):
        raise Invalid("Minutes are approved at a later meeting than the one they are of. Choose another meeting.")
    if not suitable(MeetingKind(approving.kind), policy):
        raise Invalid(
            "An extraordinary meeting approves no minutes: the next ordinary one after it does. Choose that, or let "
            "the body's rules say otherwise."
        )
    if MeetingStatus(approving.status).frozen:
        raise Invalid(f"The minutes of the approving meeting are {approving.status}; nothing can be added to them.")
    if status is not MeetingStatus.CIRCULATED:
        done = "approved already" if status in (MeetingStatus.APPROVED, MeetingStatus.SIGNED) else "not circulated yet"
        raise Invalid(f"These minutes are {done}. Only circulated minutes can be approved.")


def _parts_meant(session: Session, meeting: Meeting, part: Part | None) -> tuple[Part, ...]:
    waiting = open_parts(session, known(meeting.id))
    if part is None:
        return waiting
    if part not in waiting:
        raise Invalid(f"There are no {part} minutes of that meeting waiting for approval.")
    return (part,)


def _wording(
    policy: Policy,
    meeting: Meeting,
    corrections: Sequence[AgreedCorrection],
    withheld: bool,
    part: Part | None,
    mover: str,
    seconder: str,
    reason: str,
    vote: Tally | None,
) -> str:
    if withheld and corrections:
        raise Invalid("Minutes whose approval is withheld are not corrected. Leave the corrections out.")
    days, words = [meeting.held_on], [one.words for one in corrections]
    clause = withholding_clause(days, policy, reason, part) if withheld else approval_clause(days, policy, words, part)
    return resolution(clause, policy, mover, seconder, vote)


def _minute(session: Session, body: Body, approving: Meeting, part: Part, wording: str) -> int:
    """Add the resolution under the approving meeting's item for the minutes; returns the minute."""
    items = read_items(session, approving, policy_of(body).numbering)
    item = minutes_item(items, part)
    if item is None:
        where = "in private session" if part is Part.PRIVATE else "on its agenda"
        raise Invalid(
            f"The approving meeting has no item for the minutes {where}. Add one, such as "
            f"“{'Private minutes' if part is Part.PRIVATE else 'Minutes'} of the previous meeting”."
        )
    text = "\n\n".join(filter(None, (item.minute.text.rstrip(), wording)))
    save_in(session, item.minute.id, text, item.minute.version)
    return item.minute.id


def _correct(
    session: Session, meeting: Meeting, corrections: Sequence[AgreedCorrection], approval_id: int, at: datetime
) -> None:
    for one in corrections:
        if one.minute_id is None:
            session.add(Correction(meeting_id=known(meeting.id), approval_id=approval_id, words=one.words, at=at))
        else:
            apply_correction(session, meeting, one.minute_id, one.text, one.base_version, one.words, at, approval_id)
    session.flush()


def _settle(session: Session, meeting: Meeting, withheld: bool, at: datetime, wording: str) -> None:
    """Note the decision in the history; the minutes are approved once no part of them waits any more."""
    former = MeetingStatus(meeting.status)
    whole = not withheld and not open_parts(session, known(meeting.id))
    step = LifeStep.WITHHELD if withheld else LifeStep.APPROVED
    note_event(session, known(meeting.id), step, former, MeetingStatus.APPROVED if whole else former, at, wording)
    if whole:
        move(session, meeting, MeetingStatus.APPROVED)


def _without(text: str, wording: str) -> str:
    """The text without the resolution and the blank line before it."""
    before, found, after = text.rpartition(wording)
    return text if not found else (before.rstrip() + after).strip("\n")
