"""Minutes that wait for approval: which they are, which meetings may approve them, and the item where it is done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, col, select

from clerk.policy import Policy
from clerk.vocabulary import MeetingKind, MeetingStatus, Part
from clerk.wording.approving import instruction_to_approve
from storage.business.agenda_rows import ItemFields, body_and_meeting, read_items
from storage.business.agendas import edit_item
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.schema.mapping import policy_of
from storage.schema.models import AgendaItem, Body, Meeting
from storage.schema.records import ItemRecord, MeetingRecord
from storage.sittings.approval_rows import approved_parts
from storage.sittings.meeting_finding import read_meetings

_WAITING = (MeetingStatus.DRAFT, MeetingStatus.CIRCULATED)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_OTHER = re.compile(r"\bmatters\s+arising\b|\bsub-?committee|\breceive\b(?!.*\bapprove)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnapprovedSet:
    """Minutes that wait for approval: of which meeting, and which parts. `ready` says that they are circulated."""

    meeting: MeetingRecord
    parts: tuple[Part, ...]
    ready: bool


def unapproved(store: Store, body_id: int, before: date) -> tuple[UnapprovedSet, ...]:
    """The minutes of a body's meetings held before a day that have not been approved, earliest first."""
    with store.read() as session:
        waiting = read_meetings(
            session,
            col(Meeting.body_id) == body_id,
            col(Meeting.held_on) < before,
            col(Meeting.status).in_([status.value for status in _WAITING]),
        )
        return tuple(
            UnapprovedSet(meeting, open_parts(session, meeting.id), meeting.status is MeetingStatus.CIRCULATED)
            for meeting in waiting
        )


def awaiting_at(store: Store, meeting_id: int) -> tuple[UnapprovedSet, ...]:
    """The minutes that a meeting may approve: circulated and not yet approved; none where it may approve none."""
    with store.read() as session:
        body, meeting = body_and_meeting(session, meeting_id)
        if MeetingStatus(meeting.status).frozen or not suitable(MeetingKind(meeting.kind), policy_of(body)):
            return ()
        return tuple(one for one in unapproved(store, meeting.body_id, meeting.held_on) if one.ready)


def approving_meetings(store: Store, meeting_id: int) -> tuple[MeetingRecord, ...]:
    """The later meetings at which the minutes of one may be approved, soonest first; none that are circulated."""
    with store.read() as session:
        body, meeting = body_and_meeting(session, meeting_id)
        possible = approvers(session, body, meeting)
        found = read_meetings(session, col(Meeting.id).in_([other.id for other in possible]))
    return tuple(one for one in found if not one.status.frozen)


def minutes_item(items: Sequence[ItemRecord], part: Part = Part.PUBLIC) -> ItemRecord | None:
    """The item of a part under which earlier minutes are approved, by its title; None where there is none.

    An item that only receives another body's minutes, or is for matters arising from them, is not it.
    """
    for item in items:
        if item.part is part and _MINUTES.search(item.title) and not _OTHER.search(item.title):
            return item
    return None


def put_on_agenda(store: Store, meeting_id: int) -> tuple[ItemRecord, ...]:
    """Have the Minutes items of a meeting's agenda say which minutes wait; returns the items that were changed.

    The private minutes are named under a private item where the agenda has one. Nothing is changed where nothing
    waits. Raises Invalid where minutes wait and the agenda has no item for them.
    """
    with together(store) as joined, joined.read() as session:
        body, meeting = body_and_meeting(session, meeting_id)
        policy = policy_of(body)
        items = read_items(session, meeting, policy.numbering)
        waiting = unapproved(joined, meeting.body_id, meeting.held_on)
        if not waiting or not suitable(MeetingKind(meeting.kind), policy):
            return ()
        if minutes_item(items) is None:
            raise Invalid("The agenda has no item for the minutes. Add one, such as “Minutes of the previous meeting”.")
        changed = []
        for part in Part:
            item = minutes_item(items, part)
            days = [one.meeting.held_on for one in waiting if part in one.parts]
            if item is not None and days:
                named = part if part is Part.PRIVATE else None
                instruction = instruction_to_approve(days, policy, named)
                changed.append(edit_item(joined, item.id, replace(ItemFields.of_record(item), instruction=instruction)))
        return tuple(changed)


def approvers(session: Session, body: Body, meeting: Meeting) -> list[Meeting]:
    """The later meetings of a body that may approve the minutes of one, soonest first."""
    later = session.exec(
        select(Meeting)
        .where(Meeting.body_id == meeting.body_id, col(Meeting.held_on) >= meeting.held_on, Meeting.id != meeting.id)
        .order_by(col(Meeting.held_on), col(Meeting.starts))
    ).all()
    policy = policy_of(body)
    return [other for other in later if comes_after(other, meeting) and suitable(MeetingKind(other.kind), policy)]


def suitable(kind: MeetingKind, policy: Policy) -> bool:
    """Whether a meeting of that kind may approve minutes."""
    return kind is not MeetingKind.EXTRAORDINARY or policy.minutes_at_extraordinary


def open_parts(session: Session, meeting_id: int) -> tuple[Part, ...]:
    """The parts of a meeting's minutes that wait for approval; the public part is always one."""
    private = session.exec(
        select(AgendaItem.id).where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.part == Part.PRIVATE.value,
            col(AgendaItem.deleted_at).is_(None),
        )
    ).first()
    there = (Part.PUBLIC, Part.PRIVATE) if private is not None else (Part.PUBLIC,)
    approved = approved_parts(session, meeting_id)
    return tuple(part for part in there if part not in approved)


def comes_after(approving: Meeting, meeting: Meeting) -> bool:
    """Whether one meeting is later than another."""
    return (approving.held_on, approving.starts) > (meeting.held_on, meeting.starts)
