"""A minute looked up by another: what it says, what of it is still open, and which minutes cite it."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from clerk.vocabulary import MeetingStatus, Part
from storage.business.matter_rows import read_matters
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.numbering.register import IN_ORDER, placing_of, resolve_citations
from storage.schema.mapping import known, minute_record, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Reference
from storage.schema.records import MatterRecord, MinuteRecord


@dataclass(frozen=True, slots=True)
class CitingMinute:
    """A minute linked with another by a citation. `citation` is its own number, "" without one."""

    minute_id: int
    item_id: int
    meeting_id: int
    citation: str
    title: str
    held_on: date
    part: Part


@dataclass(frozen=True, slots=True)
class MinuteOnFile:
    """A minute as it is looked up: where it stands, what it says, and what has come of it.

    `matters` are the matters that arose from it, closed ones included; `cited_in` the minutes that cite it, newest
    first; `cites` those it cites, in the order of its text.
    """

    minute: MinuteRecord
    meeting_id: int
    body_name: str
    held_on: date
    status: MeetingStatus
    title: str
    part: Part
    matters: tuple[MatterRecord, ...]
    cited_in: tuple[CitingMinute, ...]
    cites: tuple[CitingMinute, ...]

    @property
    def open_matters(self) -> tuple[MatterRecord, ...]:
        """What is still expected of it."""
        return tuple(matter for matter in self.matters if not matter.status.closed)


def on_file(store: Store, minute_id: int) -> MinuteOnFile:
    """Everything about one minute; raises NotFound if it is gone."""
    with store.read() as session:
        minute, item, meeting, body = _where(session, minute_id)
        return MinuteOnFile(
            minute=_record(session, minute, item, meeting, body),
            meeting_id=known(meeting.id),
            body_name=body.name,
            held_on=meeting.held_on,
            status=MeetingStatus(meeting.status),
            title=item.title,
            part=Part(item.part),
            matters=tuple(read_matters(session, minute_id=minute_id)),
            cited_in=tuple(_citing(session, minute_id)),
            cites=tuple(_cited(session, minute_id, meeting)),
        )


def citing(store: Store, minute_id: int) -> list[CitingMinute]:
    """The minutes whose text cites a minute, the newest first, each once; raises NotFound if it is gone."""
    with store.read() as session:
        return _citing(session, minute_id)


def _where(session: Session, minute_id: int) -> tuple[Minute, AgendaItem, Meeting, Body]:
    found = session.exec(_JOINED.where(col(Minute.id) == minute_id)).first()
    if found is None:
        raise NotFound("This minute is no longer there; its item may have been deleted in another window.")
    return found


_JOINED = select(Minute, AgendaItem, Meeting, Body).select_from(Minute)
_JOINED = _JOINED.join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
_JOINED = _JOINED.join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
_JOINED = _JOINED.join(Body, col(Body.id) == col(Meeting.body_id))


def _citing(session: Session, minute_id: int) -> list[CitingMinute]:
    _, _, meeting, _ = _where(session, minute_id)
    known_ids = select(Reference.minute_id).where(Reference.cited_minute_id == minute_id)
    wanted = set(session.exec(known_ids)) | _loose(session, meeting.body_id, minute_id)
    return _linked(session, wanted - {minute_id})[::-1]


def _loose(session: Session, body_id: int, minute_id: int) -> set[int]:
    """Minutes whose citation meant nothing when they were saved, and means this minute now."""
    rows = session.execute(
        columns(col(Reference.minute_id), col(Reference.citation), col(Meeting.held_on))
        .join(Minute, col(Minute.id) == col(Reference.minute_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Reference.cited_minute_id).is_(None), col(Meeting.body_id) == body_id)
    ).all()
    found = {
        day: resolve_citations(session, body_id, {text for _, text, on in rows if on == day}, day)
        for day in {on for _, _, on in rows}
    }
    return {citing_id for citing_id, text, day in rows if found[day].get(text) == minute_id}


def _cited(session: Session, minute_id: int, meeting: Meeting) -> list[CitingMinute]:
    rows = session.exec(
        select(Reference.citation, Reference.cited_minute_id)
        .where(Reference.minute_id == minute_id)
        .order_by(col(Reference.start_offset))
    ).all()
    loose = {citation for citation, cited in rows if cited is None}
    resolved = resolve_citations(session, meeting.body_id, loose, meeting.held_on)
    order = list(dict.fromkeys(cited or resolved.get(citation) for citation, cited in rows))
    linked = {one.minute_id: one for one in _linked(session, {each for each in order if each is not None})}
    return [linked[each] for each in order if each in linked and each != minute_id]


def _linked(session: Session, minute_ids: set[int]) -> list[CitingMinute]:
    """Minutes by id as links, in the order of the register; those taken off their agenda are left out."""
    if not minute_ids:
        return []
    rows = session.exec(
        _JOINED.where(col(Minute.id).in_(minute_ids), col(AgendaItem.deleted_at).is_(None)).order_by(*IN_ORDER)
    ).all()
    links = []
    for minute, item, meeting, body in rows:
        record = _record(session, minute, item, meeting, body)
        links.append(
            CitingMinute(
                record.id,
                known(item.id),
                known(meeting.id),
                record.citation,
                item.title,
                meeting.held_on,
                Part(item.part),
            )
        )
    return links


def _record(session: Session, minute: Minute, item: AgendaItem, meeting: Meeting, body: Body) -> MinuteRecord:
    scheme = policy_of(body).numbering
    placing = placing_of(session, meeting, scheme)
    return minute_record(minute, scheme, replace(placing, private=Part(item.part) is Part.PRIVATE))
