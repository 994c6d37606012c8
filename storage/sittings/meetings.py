"""Meetings: calling one, changing it, moving it through its life, and finding it again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlmodel import Session, col, select

from clerk.dates import write_date, write_time
from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus, RevisionReason
from storage.business.agenda_rows import ItemFields, forget_labels, keep_labels, new_items, set_positions
from storage.council.bodies import read_members
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, one_line, several_lines
from storage.schema.mapping import known, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute, RollEntry
from storage.schema.records import MeetingRecord
from storage.schema.settled import SETTLED, check_unsettled
from storage.sittings.history import note_event, note_status
from storage.sittings.meeting_file import meeting_file
from storage.sittings.meeting_finding import find_meeting, get_meeting, list_meetings, read_meetings
from storage.texts.renumbering import renumber
from storage.texts.revisions import keep_meeting, thin_bursts

__all__ = [
    "NewMeeting",
    "close_meeting",
    "create_meeting",
    "delete_meeting",
    "find_meeting",
    "get_meeting",
    "list_meetings",
    "meeting_file",
    "set_status",
    "update_meeting",
]


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting as called. An empty `venue` means the body's usual one; `starts` is local time."""

    body_id: int
    kind: MeetingKind
    held_on: date
    starts: time
    venue: str = ""
    remote_link: str = ""


def create_meeting(store: Store, new: NewMeeting) -> MeetingRecord:
    """Call a meeting: the body's standing items are on its agenda, its members of that day on its roll, not called.

    Raises NotFound for a body that is gone, Invalid if the body meets at that very hour already.
    """
    with store.write() as session:
        body = fetch(session, Body, new.body_id, "body")
        _check_free(session, body, new)
        row = Meeting(**_values(new, body))
        session.add(row)
        session.flush()
        standing = sorted(policy_of(body).standing_items, key=lambda item: item.closing)
        set_positions(session, new_items(session, known(row.id), map(ItemFields.of_standing, standing)))
        for position, member in enumerate(read_members(session, known(body.id), new.held_on), start=1):
            session.add(
                RollEntry(
                    meeting_id=known(row.id), person_id=member.person.id, position=position, role=member.role.value
                )
            )
        note_event(session, known(row.id), LifeStep.CALLED, MeetingStatus.PLANNED, MeetingStatus.PLANNED)
        return _settle(session, row)


def update_meeting(store: Store, meeting_id: int, new: NewMeeting) -> MeetingRecord:
    """Change a meeting's kind, day, hour or place. Once the minutes are circulated, day and hour stay as they are."""
    with store.write() as session:
        row = fetch(session, Meeting, meeting_id, "meeting")
        body = fetch(session, Body, row.body_id, "body")
        if new.body_id != row.body_id:
            raise Invalid(f"This is a meeting of {body.name}; call a new meeting for another body.")
        check_unsettled(row)
        if MeetingStatus(row.status).frozen and (new.held_on, new.starts) != (row.held_on, row.starts):
            raise Invalid(f"The minutes of this meeting are {row.status}, so its day and hour may no longer change.")
        _check_free(session, body, new, meeting_id)
        row.sqlmodel_update(_values(new, body))
        return _settle(session, row)


def set_status(store: Store, meeting_id: int, status: MeetingStatus, at: datetime | None = None) -> MeetingRecord:
    """Put a meeting into a status and note it in its history, at `at` or now. From circulation on numbers are fixed.

    Circulating keeps the text of every minute as it goes out; approval lets go of the single bursts of typing.
    Raises Invalid where approved or signed minutes would become a draft again. This checks nothing else: what a
    clerk does goes through `storage.papers.life`, which does.
    """
    with store.write() as session:
        row = fetch(session, Meeting, meeting_id, "meeting")
        former = MeetingStatus(row.status)
        if former in SETTLED and not status.frozen:
            raise Invalid(
                f"These minutes have been {former}; they cannot be a draft again. "
                "A correction is minuted at a later meeting."
            )
        note_status(session, meeting_id, former, status, at)
        return move(session, row, status)


def move(session: Session, row: Meeting, status: MeetingStatus) -> MeetingRecord:
    """Put a meeting into a status inside a transaction, with what that does to its texts and numbers."""
    former, meeting_id = MeetingStatus(row.status), known(row.id)
    if status.frozen and not former.frozen:
        keep_meeting(session, meeting_id, RevisionReason.CIRCULATED, datetime.now(UTC))
    if status in SETTLED:
        thin_bursts(session, meeting_id)
    planned = MeetingStatus.PLANNED
    if former is not status and planned in (former, status):
        (forget_labels if status is planned else keep_labels)(session, meeting_id)
    row.status = MeetingStatus(status).value
    return _settle(session, row, numbers_move=former.frozen and not status.frozen)


def close_meeting(store: Store, meeting_id: int, ended: time, at: datetime | None = None) -> MeetingRecord:
    """Note when a meeting ended; its minutes are now a draft. Raises Invalid for an end before its beginning.

    An evening meeting may end in the small hours of the next day. Once the minutes are approved the hour stays.
    """
    with store.write() as session:
        row = fetch(session, Meeting, meeting_id, "meeting")
        check_unsettled(row)
        check_end(session, row, ended)
        row.ended = ended
        former = MeetingStatus(row.status)
        if not former.frozen:
            note_status(session, meeting_id, former, MeetingStatus.DRAFT, at)
            row.status = MeetingStatus.DRAFT.value
        return _settle(session, row, numbers_move=False)


def check_end(session: Session, row: Meeting, ended: time) -> None:
    """Raise Invalid if a meeting cannot have ended at that time."""
    if ended < row.starts and not (row.starts.hour >= 12 and ended.hour < 6):
        form = policy_of(fetch(session, Body, row.body_id, "body")).time_form
        raise Invalid(
            f"The meeting began at {write_time(row.starts, form)}, "
            f"so it cannot have ended at {write_time(ended, form)}. Check the time.",
            "ended",
        )


def delete_meeting(store: Store, meeting_id: int) -> None:
    """Remove a meeting that was called in error, with its agenda and roll; raises Invalid if anything is minuted."""
    with store.write() as session:
        row = fetch(session, Meeting, meeting_id, "meeting")
        versions = session.exec(
            select(Minute.version)
            .join(AgendaItem)
            .where(col(AgendaItem.meeting_id) == meeting_id, col(Minute.version) > 0)
        ).all()
        if versions or MeetingStatus(row.status).frozen:
            raise Invalid(
                f"The meeting of {write_date(row.held_on, '18 July 2019')} has minutes, and those are never destroyed. "
                "Only a meeting without minutes can be deleted."
            )
        # Numbered as if its items had been taken off first, so that whatever cites them is marked.
        now = datetime.now(UTC)
        for item in session.exec(select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)):
            item.deleted_at = now
            session.add(item)
        renumber(session, row.body_id)
        session.delete(row)


def _settle(session: Session, row: Meeting, *, numbers_move: bool = True) -> MeetingRecord:
    """Number the body's minutes after a change that may move them, and picture the meeting."""
    session.add(row)
    session.flush()
    if numbers_move:
        renumber(session, row.body_id)
    return read_meetings(session, col(Meeting.id) == row.id)[0]


def _check_free(session: Session, body: Body, new: NewMeeting, meeting_id: int | None = None) -> None:
    query = select(Meeting.id).where(
        Meeting.body_id == new.body_id, Meeting.held_on == new.held_on, Meeting.starts == new.starts
    )
    if any(other != meeting_id for other in session.exec(query)):
        raise Invalid(
            f"{body.name} has a meeting on {write_date(new.held_on, '18 July 2019')} "
            f"at {write_time(new.starts, policy_of(body).time_form)} already.",
            "held_on",
        )


def _values(new: NewMeeting, body: Body) -> dict[str, Any]:
    return {
        "body_id": new.body_id,
        "kind": MeetingKind(new.kind).value,
        "held_on": new.held_on,
        "starts": new.starts,
        "venue": several_lines(new.venue) or body.venue,
        "remote_link": one_line(new.remote_link),
    }
