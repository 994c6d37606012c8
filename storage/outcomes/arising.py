"""Matters arising at a meeting: those that have news, the minute drafted from it, and what was reported there."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from clerk.matters import Arising, matters_arising
from clerk.notation.parser import parse
from clerk.promises.likeness import pair_off
from clerk.vocabulary import MatterStatus, MeetingStatus, Part
from storage.business.agenda_rows import read_items
from storage.business.matter_rows import read_matters, read_updates
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.numbering.register import IN_ORDER
from storage.schema.business_models import Matter, MatterUpdate
from storage.schema.checks import fetch
from storage.schema.mapping import known, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute
from storage.schema.origins import places
from storage.schema.records import ItemRecord, MatterRecord, MatterUpdateRecord

_OPENING = " noted that"
_WRITTEN = (MeetingStatus.DRAFT.value, MeetingStatus.CIRCULATED.value)
"""Minutes of meetings in these states may report what was news until then."""

_REPORTED_AS = 0.6
"""How alike a sentence of the minutes must be to what was drafted, between 0 and 1, to have reported it."""


@dataclass(frozen=True, slots=True)
class MatterNews:
    """A matter with the news of it that no meeting has been told yet, oldest first."""

    matter: MatterRecord
    news: tuple[MatterUpdateRecord, ...]


def matters_with_news(store: Store, body_id: int, before_meeting: int | None = None) -> list[MatterNews]:
    """The matters of a body that have news to report, in the order of the minutes they come from.

    News is what was said of a matter, and that it was closed; that it was carried forward is none. With
    `before_meeting`, only matters from meetings before that one count.
    """
    with store.read() as session:
        meeting = fetch(session, Meeting, before_meeting, "meeting") if before_meeting is not None else None
        found = _with_news(session, body_id)
    return [one for one in found if meeting is None or _precedes(one.matter, meeting)]


def draft_matters_arising(store: Store, meeting_id: int, part: Part = Part.PUBLIC) -> str:
    """The minute of matters arising, drafted in the body's own form from what has news; "" where nothing has.

    The draft for the public part says nothing of matters from private business, and that for the private part nothing
    of the others.
    """
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        short_name = fetch(session, Body, meeting.body_id, "body").short_name
        found = [one for one in matters_with_news(store, meeting.body_id, meeting_id) if one.matter.part is part]
    return matters_arising([_arising(one) for one in found], short_name)


def mark_reported(store: Store, meeting_id: int, given_until: date | None = None) -> list[MatterRecord]:
    """Note which news the minutes of a meeting report, after it; returns the matters it is of.

    News is reported where a sentence of the minutes says what would be drafted from it, in these or in similar words;
    what the clerk left out of the minutes remains news for the next meeting. What a meeting promised it cannot have
    reported itself, nor can it report news given after the day `given_until`, where that is given.
    """
    with store.write() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        body = fetch(session, Body, meeting.body_id, "body")
        items = read_items(session, meeting, policy_of(body).numbering)
        reported: set[int] = set()
        for part in Part:
            read = _sentences([item for item in items if item.part is part])
            earlier = [one for one in _with_news(session, known(body.id)) if _precedes(one.matter, meeting)]
            told = _told(earlier, part, given_until or date.max)
            pairs = pair_off([told_as for _, _, told_as in told], read, _REPORTED_AS)
            for matter_id, update_id in (told[number][:2] for number in pairs):
                _report(session, update_id, meeting_id)
                reported.add(matter_id)
        _silent(session, reported, meeting_id)
        session.flush()
        return [matter for matter in read_matters(session, known(body.id)) if matter.id in reported]


def note_reports(store: Store, body_id: int | None = None) -> list[MatterRecord]:
    """Note which news the minutes written since report, of a body or of every body; returns the matters it is of.

    Minutes count from the close of their meeting until they are approved, and news given up to the day it was held.
    Where nothing is news no minutes are read, and where nothing can be written nothing is noted.
    """
    if store.read_only:
        return []
    with store.read() as session:
        query = select(col(Meeting.id), col(Meeting.body_id), col(Meeting.held_on)).where(
            col(Meeting.status).in_(_WRITTEN)
        )
        if body_id is not None:
            query = query.where(col(Meeting.body_id) == body_id)
        written = session.exec(query.order_by(col(Meeting.held_on), col(Meeting.id))).all()
        untold = select(Matter.body_id).join(MatterUpdate).where(col(MatterUpdate.reported_meeting_id).is_(None))
        waiting = {body for body in session.exec(untold.distinct()) if _with_news(session, body)}
    reported: list[MatterRecord] = []
    for meeting_id, body, held_on in written:
        # Another window may delete a meeting meanwhile that has no minutes after all.
        with suppress(NotFound):
            reported += mark_reported(store, known(meeting_id), held_on) if body in waiting else []
    return reported


def _with_news(session: Session, body_id: int) -> list[MatterNews]:
    matters = read_matters(session, body_id)
    updates = read_updates(session, [matter.id for matter in matters])
    found = []
    for matter in matters:
        untold = [update for update in updates.get(matter.id, ()) if update.reported_meeting_id is None]
        news = tuple(update for update in untold if update.text or update.status.closed)
        if news:
            found.append(MatterNews(matter, news))
    order = _places(session, body_id) if found else {}
    return sorted(found, key=lambda one: (order.get(one.matter.minute_id or 0, len(order)), one.matter.id))


def _places(session: Session, body_id: int) -> dict[int, int]:
    """The place of each minute of a body in its register."""
    query = select(col(Minute.id)).join(AgendaItem).join(Meeting).where(col(Meeting.body_id) == body_id)
    return {known(minute_id): place for place, minute_id in enumerate(session.exec(query.order_by(*IN_ORDER)))}


def _arising(one: MatterNews) -> Arising:
    told = tuple(update.text for update in one.news if update.text)
    return Arising(one.matter.citation, one.matter.item_title, one.matter.text, one.matter.status, told)


def _sentences(items: list[ItemRecord]) -> list[str]:
    """What the minutes say, without "the Board noted that" before it."""
    said = [place.words for item in items for place in places(parse(item.minute.text))]
    return [words.rpartition(_OPENING)[2] if _OPENING in words else words for words in said]


def _precedes(matter: MatterRecord, meeting: Meeting) -> bool:
    """Whether a matter comes from a meeting before this one, or from none."""
    return matter.meeting_id != meeting.id and (matter.held_on or meeting.held_on) <= meeting.held_on


def _told(found: list[MatterNews], part: Part, given_until: date) -> list[tuple[int, int, tuple[str, ...]]]:
    """Matter, update, and the ways in which the minutes of that part may have told it: as drafted, and as typed."""
    told: list[tuple[int, int, tuple[str, ...]]] = []
    for one in found:
        if one.matter.part is not part:
            continue
        for update in (each for each in one.news if each.created_at.date() <= given_until):
            alone = MatterNews(one.matter, (update,))
            drafted = matters_arising([_arising(alone)], "the meeting")
            told.append((one.matter.id, update.id, (drafted.partition(_OPENING)[2], update.text)))
    return told


def _report(session: Session, update_id: int, meeting_id: int) -> None:
    row = fetch(session, MatterUpdate, update_id, "news")
    row.reported_meeting_id = meeting_id
    session.add(row)


def _silent(session: Session, matter_ids: set[int], meeting_id: int) -> None:
    """What was carried without a word before news of it was reported has been overtaken by that news."""
    query = select(MatterUpdate).where(
        col(MatterUpdate.matter_id).in_(matter_ids), col(MatterUpdate.reported_meeting_id).is_(None)
    )
    for row in session.exec(query):
        if not row.text and not MatterStatus(row.status).closed:
            row.reported_meeting_id = meeting_id
            session.add(row)
