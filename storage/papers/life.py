"""The life of a meeting's papers: what comes next, taking a step, and taking it back until the next one.

    for offered in next_steps(store, meeting_id, today): ...        # with what it will do and what was found
    take_step(store, meeting_id, LifeStep.CIRCULATED, at=now)
    undo_step(store, meeting_id, at=now)

planned -> agenda published -> in session -> draft -> circulated -> approved -> signed. Every step is dated and stays
in the history (`storage.sittings.history`), its taking back too.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlmodel import Session, col, select

from clerk.vocabulary import LifeStep, MeetingStatus
from clerk.wording.approving import status_word
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.numbering.freezing import reasons_not_to_float, reasons_not_to_freeze
from storage.papers.approval import approving_day, take_back_approval
from storage.papers.awaiting import approvers
from storage.papers.life_checks import Finding, Papers
from storage.papers.life_steps import STEPS, Step
from storage.schema.checks import fetch
from storage.schema.mapping import policy_of
from storage.schema.models import AgendaItem, Body, Flag, Meeting, Minute
from storage.schema.records import MeetingRecord
from storage.sittings.history import MeetingEventRecord, last_step, note_event
from storage.sittings.meeting_file import read_file
from storage.sittings.meetings import check_end, move


@dataclass(frozen=True, slots=True)
class OfferedStep:
    """A step that may come next, in the body's words, with what the checks found.

    `possible` is False while something must be put right first.
    """

    key: LifeStep
    goes_to: MeetingStatus
    title: str
    does: str
    findings: tuple[Finding, ...]

    @property
    def possible(self) -> bool:
        """Whether nothing that must be true is missing."""
        return not any(finding.must for finding in self.findings)


@dataclass(frozen=True, slots=True)
class OfferedReturn:
    """The step that may be taken back: what is said of it, and why it may not be, if so."""

    event: MeetingEventRecord
    title: str
    does: str
    reasons: tuple[str, ...] = ()


def next_steps(store: Store, meeting_id: int, today: date | None = None) -> tuple[OfferedStep, ...]:
    """The steps that may be taken from where the papers are, the usual one first, checked for `today`."""
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        papers = _papers(session, meeting, today or date.today())
    return tuple(_offered(step, papers) for step in STEPS.values() if papers.file.meeting.status in step.comes_from)


def take_step(
    store: Store, meeting_id: int, step: LifeStep, at: datetime, *, ended: time | None = None, note: str = ""
) -> MeetingRecord:
    """Take a step at a moment (with its time zone) and note it in the history; returns the meeting as it then is.

    Closing needs the time at which the meeting `ended`. Approval is not taken here but with
    `storage.papers.approval.approve`, which writes the resolution where it was passed. Raises Invalid, in sentences,
    where the papers are not at that point or something must be put right first.
    """
    with store.write() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        rule = _rule(session, meeting, step)
        papers = _papers(session, meeting, at.date())
        _refuse([finding.sentence for finding in _offered(rule, papers).findings if finding.must])
        if step is LifeStep.CLOSED:
            if ended is None:
                raise Invalid("Give the time at which the meeting ended.", "ended")
            check_end(session, meeting, ended)
            meeting.ended = ended
        note_event(session, meeting_id, step, MeetingStatus(meeting.status), rule.goes_to, at, note)
        return move(session, meeting, rule.goes_to)


def returnable(store: Store, meeting_id: int) -> OfferedReturn | None:
    """The step that would be taken back next, with the reasons against it; None where there is none."""
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        event = last_step(session, meeting_id)
        if event is None:
            return None
        body = fetch(session, Body, meeting.body_id, "body")
        rule = STEPS[_step_of(event)]
        policy = policy_of(body)
        reasons = _reasons_against(session, body, meeting, event)
        back = rule.said(rule.back, policy)
        if event.came_from not in rule.comes_from:
            # Noted at once by an import: taking it back goes as far as it came.
            back = f"The papers are {status_word(event.came_from, policy)} again, as they were before."
        return OfferedReturn(event, rule.said(rule.title, policy), back, tuple(reasons))


def undo_step(store: Store, meeting_id: int, at: datetime, note: str = "") -> MeetingRecord:
    """Take back the last step that still stands; the history keeps both. Returns the meeting as it then is.

    Raises Invalid where there is none, or where other papers have been built on it since.
    """
    with store.write() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        body = fetch(session, Body, meeting.body_id, "body")
        event = last_step(session, meeting_id)
        if event is None:
            raise Invalid("Nothing has happened to these papers yet that could be taken back.")
        _refuse(_reasons_against(session, body, meeting, event))
        if event.step is LifeStep.CLOSED:
            meeting.ended = None
        if event.step in (LifeStep.APPROVED, LifeStep.WITHHELD):
            take_back_approval(session, meeting)
        now = MeetingStatus(meeting.status)
        note_event(session, meeting_id, LifeStep.TAKEN_BACK, now, event.came_from, at, note, event.id)
        return move(session, meeting, event.came_from)


def _offered(step: Step, papers: Papers) -> OfferedStep:
    findings = [finding for check in step.checks for finding in check(papers)]
    findings.sort(key=lambda finding: not finding.must)
    title, does = (step.said(words, papers.policy) for words in (step.title, step.does))
    return OfferedStep(step.key, step.goes_to, title, does, tuple(findings))


def _rule(session: Session, meeting: Meeting, step: LifeStep) -> Step:
    """The step's row; raises Invalid where it is none, or none from where the papers are."""
    policy = policy_of(fetch(session, Body, meeting.body_id, "body"))
    status = MeetingStatus(meeting.status)
    rule = STEPS.get(step)
    if rule is None or status not in rule.comes_from:
        raise Invalid(
            f"These papers are {status_word(status, policy)}, and “{rule.said(rule.title, policy) if rule else step}” "
            "is not a step from there."
        )
    if step is LifeStep.APPROVED:
        raise Invalid("Minutes are approved at a later meeting: choose the meeting, and approve them there.")
    return rule


def _reasons_against(session: Session, body: Body, meeting: Meeting, event: MeetingEventRecord) -> list[str]:
    """Why a step may not be taken back, a sentence each."""
    if event.went_to.frozen and not event.came_from.frozen:
        return reasons_not_to_float(session, body, meeting)
    if event.step in (LifeStep.APPROVED, LifeStep.WITHHELD):
        where = approving_day(session, meeting)
        if where is not None and MeetingStatus(where.status).frozen:
            return ["The minutes that record this approval are circulated themselves. Take that back first."]
    return []


def _step_of(event: MeetingEventRecord) -> LifeStep:
    return LifeStep.APPROVED if event.step is LifeStep.WITHHELD else event.step


def _papers(session: Session, meeting: Meeting, day: date) -> Papers:
    body = fetch(session, Body, meeting.body_id, "body")
    draft = MeetingStatus(meeting.status) is MeetingStatus.DRAFT
    flagged = session.exec(
        select(AgendaItem.title)
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .join(Flag, col(Flag.minute_id) == col(Minute.id))
        .where(AgendaItem.meeting_id == meeting.id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(AgendaItem.position))
    ).all()
    where = approving_day(session, meeting)
    return Papers(
        read_file(session, meeting),
        day,
        not_to_freeze=tuple(reasons_not_to_freeze(session, body, meeting)) if draft else (),
        flagged=tuple(dict.fromkeys(flagged)),
        approvers=tuple(other.held_on for other in approvers(session, body, meeting)),
        since=where.held_on if where else None,
    )


def _refuse(reasons: list[str]) -> None:
    if reasons:
        raise Invalid(" ".join(reasons))
