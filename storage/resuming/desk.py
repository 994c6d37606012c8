"""The desk: what a clerk sees on coming in. What is next, what each meeting waits for, and where she left off."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlmodel import Session, col, select

from clerk.agenda_labels import agenda_labels
from clerk.vocabulary import MeetingStatus
from storage.business.agenda_rows import live_rows
from storage.business.matter_rows import read_matters
from storage.file.database import Store
from storage.papers.circulation import changed_meetings
from storage.resuming.place import Place, read_place
from storage.schema.mapping import body_record
from storage.schema.models import AgendaItem, Body, Flag, Minute
from storage.schema.records import BodyRecord, MatterRecord, MeetingRecord
from storage.sittings.meeting_finding import read_meetings

_TO_COME = {
    MeetingStatus.PLANNED: "Draft the agenda",
    MeetingStatus.PUBLISHED: "Call the roll and begin",
    MeetingStatus.IN_SESSION: "Go on minuting",
}
_HELD = {
    MeetingStatus.PLANNED: "Call the roll and write the minutes",
    MeetingStatus.PUBLISHED: "Call the roll and write the minutes",
    MeetingStatus.IN_SESSION: "Close the meeting",
    MeetingStatus.DRAFT: "Check and circulate the draft",
    MeetingStatus.CIRCULATED: "Have the minutes approved",
    MeetingStatus.APPROVED: "Have the minutes signed",
    MeetingStatus.SIGNED: "",
}


@dataclass(frozen=True, slots=True)
class MeetingOnDesk:
    """A meeting and the next thing it needs; `flags` are the places marked `??` in its minutes.

    `changed` says that its minutes went out and are not as they went out any more.
    """

    meeting: MeetingRecord
    next_step: str
    flags: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class BodyOnDesk:
    """A body with the meeting it holds next, the one it held last, and how many of its matters are open."""

    body: BodyRecord
    next_meeting: MeetingRecord | None
    last_meeting: MeetingRecord | None
    open_matters: int
    overdue_matters: int


@dataclass(frozen=True, slots=True)
class Desk:
    """The office on one day. `coming` has the soonest meeting first, `recent` the latest; both have every body's.

    `place` is where the clerk was last, `place_meeting` the meeting it is in and `place_label` the number of the item
    on its agenda, "" for none: the offer to go on there.
    """

    today: date
    bodies: tuple[BodyOnDesk, ...]
    coming: tuple[MeetingOnDesk, ...]
    recent: tuple[MeetingOnDesk, ...]
    open_matters: int
    overdue_matters: int
    flags: int
    place: Place | None = None
    place_meeting: MeetingRecord | None = None
    place_label: str = ""


def desk(store: Store, today: date) -> Desk:
    """The desk as it is on `today`, in a number of SELECTs that does not grow with the office."""
    with store.read() as session:
        meetings = read_meetings(session)
        matters = [matter for matter in read_matters(session) if not matter.status.closed]
        flags = _flags_by_meeting(session)
        changed = changed_meetings(session)
        place = read_place(session)
        label = _label(session, place) if place else ""
        bodies = [body_record(row) for row in session.exec(select(Body).order_by(col(Body.council), col(Body.name)))]
    on_desk = [
        MeetingOnDesk(meeting, next_step(meeting, today), flags.get(meeting.id, 0), meeting.id in changed)
        for meeting in meetings
    ]
    return Desk(
        today=today,
        bodies=tuple(_body_on_desk(body, meetings, matters, today) for body in bodies),
        coming=tuple(line for line in on_desk if to_come(line.meeting, today)),
        recent=tuple(line for line in reversed(on_desk) if not to_come(line.meeting, today)),
        open_matters=len(matters),
        overdue_matters=sum(matter.overdue_on(today) for matter in matters),
        flags=sum(line.flags for line in on_desk if not line.meeting.status.frozen),
        place=place,
        place_meeting=next((meeting for meeting in meetings if place and meeting.id == place.meeting_id), None),
        place_label=label,
    )


def to_come(meeting: MeetingRecord, today: date) -> bool:
    """Whether a meeting is still to be held: not before `today`, and not yet minuted to its end."""
    return meeting.held_on >= today and meeting.status in _TO_COME


def next_step(meeting: MeetingRecord, today: date) -> str:
    """The next thing a meeting needs, as an instruction; "" for one whose minutes are signed."""
    return (_TO_COME if to_come(meeting, today) else _HELD)[meeting.status]


def _body_on_desk(
    body: BodyRecord, meetings: list[MeetingRecord], matters: list[MatterRecord], today: date
) -> BodyOnDesk:
    own = [meeting for meeting in meetings if meeting.body_id == body.id]
    mine = [matter for matter in matters if matter.body_id == body.id]
    return BodyOnDesk(
        body=body,
        next_meeting=next((meeting for meeting in own if to_come(meeting, today)), None),
        last_meeting=next((meeting for meeting in reversed(own) if not to_come(meeting, today)), None),
        open_matters=len(mine),
        overdue_matters=sum(matter.overdue_on(today) for matter in mine),
    )


def _label(session: Session, place: Place) -> str:
    rows = live_rows(session, place.meeting_id)
    labels = agenda_labels([(row.published_label, row.numbered) for row in rows])
    return next((label for row, label in zip(rows, labels, strict=True) if row.id == place.item_id), "")


def _flags_by_meeting(session: Session) -> dict[int, int]:
    rows = session.exec(
        select(AgendaItem.meeting_id, func.count(col(Flag.id)))
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .join(Flag, col(Flag.minute_id) == col(Minute.id))
        .where(col(AgendaItem.deleted_at).is_(None))
        .group_by(col(AgendaItem.meeting_id))
    )
    return dict(rows.all())
