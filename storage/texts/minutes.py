"""The minute of an item: reading it, saving it, and bringing earlier states of it back.

A save says which version it is based on. If the minute was changed elsewhere since, the text that comes too late is
kept as a revision and the save is refused: nothing is overwritten silently, and nothing typed is lost.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from clerk.notation.parser import parse
from clerk.numbering import NumberingScheme
from clerk.text import clean
from clerk.vocabulary import MeetingStatus, Part, RevisionReason
from storage.file.database import Store
from storage.file.errors import NotFound, Settled, VersionConflict
from storage.file.inspection import digest
from storage.numbering.register import placing_of, resolve_citation
from storage.schema.mapping import minute_record, read_policy
from storage.schema.models import AgendaItem, Body, Meeting, Minute
from storage.schema.records import CitedMinute, MinuteRecord
from storage.schema.tables import table_of
from storage.texts.reading import clear_records, replace_records
from storage.texts.revisions import (
    RevisionRecord,
    get_revision,
    keep,
    keep_while_typing,
    note_burst,
    revisions,
    text_at,
)

__all__ = ["RevisionRecord", "get_minute", "resolve", "restore_revision", "revisions", "save", "text_at"]

_MINUTE = table_of(Minute)

#: Saves that replace the text as a whole: what stood before is kept first.
_REPLACING = (RevisionReason.BEFORE_CHANGE, RevisionReason.RESTORED)


#: What is done instead of typing, once minutes are no longer a draft.
_AFTERWARDS = {
    MeetingStatus.CIRCULATED: "Record a correction instead.",
    MeetingStatus.APPROVED: "A correction is minuted at a later meeting.",
    MeetingStatus.SIGNED: "A correction is minuted at a later meeting.",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A minute as stored, and what its body and meeting say about reading it."""

    row: Minute
    record: MinuteRecord
    meeting_id: int
    status: MeetingStatus
    body_id: int
    held_on: date
    scheme: NumberingScheme


def get_minute(store: Store, minute_id: int) -> MinuteRecord:
    """The minute as stored; raises NotFound if there is none."""
    with store.read() as session:
        return get_minute_in(session, minute_id)


def save(
    store: Store,
    minute_id: int,
    text: str,
    base_version: int,
    reason: RevisionReason = RevisionReason.TYPING,
    *,
    read_records: bool = True,
) -> MinuteRecord:
    """Save the text of a minute and the records read out of it, in one transaction; returns the minute as stored.

    `base_version` is the version the text was made from. `reason` says why a whole text should be kept besides:
    `LEFT_ITEM` and `CIRCULATED` keep this text, `BEFORE_CHANGE` the one it replaces, `RESTORED` both. Saving the
    words that are stored already changes nothing. Without `read_records` the old records go and none take their
    place, which saves a text that cannot be read.

    Raises `VersionConflict` if the minute was changed since, `Settled` if the minutes have been circulated or approved
    since; the text given is then kept as a revision.
    """
    text = clean(text)
    with store.write() as session:
        place = _find(session, minute_id)
        settled = place.status.frozen and text != place.record.text
        if settled:
            keep(session.connection(), minute_id, base_version, RevisionReason.CONFLICT, text, datetime.now(UTC))
            saved = None
        else:
            saved = _save(session, place, text, base_version, reason, read_records)
    if settled:
        raise Settled(
            f"These minutes are {place.status} and can no longer be typed in. Your text is kept among the earlier "
            f"states of this minute. {_AFTERWARDS[place.status]}"
        )
    if saved is None:
        raise VersionConflict(
            "This minute was changed in another window meanwhile. Your text is kept among its earlier states: "
            "compare the two and choose."
        )
    return saved


def restore_revision(store: Store, revision_id: int, base_version: int) -> MinuteRecord:
    """Bring an earlier state back as a new version; what stands now is kept first.

    Raises `NotFound` if there is no such state, `VersionConflict` if the minute is no longer at `base_version`.
    """
    with store.read() as session:
        earlier = get_revision(session, revision_id)
    return save(store, earlier.minute_id, earlier.text, base_version, RevisionReason.RESTORED)


def resolve(store: Store, body_id: int, citation: str, held_on: date | None = None) -> CitedMinute | None:
    """The minute that a citation means in minutes of `held_on` (today without one), or None."""
    with store.read() as session:
        minute_id = resolve_citation(session, body_id, citation, held_on or date.today())
        if minute_id is None:
            return None
        row = session.execute(
            select(
                col(Body.name),
                col(Meeting.id),
                col(Meeting.held_on),
                col(AgendaItem.title),
                col(Minute.text),
                col(AgendaItem.part),
            )
            .select_from(Minute)
            .join(AgendaItem)
            .join(Meeting)
            .join(Body)
            .where(col(Minute.id) == minute_id)
        ).one()
        body_name, meeting_id, day, title, text, part = row
        return CitedMinute(citation, minute_id, meeting_id, body_name, day, title, text, Part(part))


def get_minute_in(session: Session, minute_id: int) -> MinuteRecord:
    """As `get_minute`, for use inside a transaction."""
    return _find(session, minute_id).record


def save_in(session: Session, minute_id: int, text: str, base_version: int) -> MinuteRecord:
    """Replace the text of a minute inside a transaction, as part of another change; the rules are the caller's.

    Raises `VersionConflict` if the minute is no longer at `base_version`; nothing is changed then.
    """
    place = _find(session, minute_id)
    if place.record.version != base_version:
        raise VersionConflict("This minute was changed in another window meanwhile. Look at it again first.")
    saved = _save(session, place, clean(text), base_version, RevisionReason.BEFORE_CHANGE, read_records=True)
    return saved or place.record


def _find(session: Session, minute_id: int) -> _Place:
    found = session.execute(_PLACE.where(col(Minute.id) == minute_id)).first()
    if found is None:
        raise NotFound("This minute is no longer there; its item may have been deleted in another window.")
    row, body_id, policy, meeting, part = found
    scheme = read_policy(policy).numbering
    placing = replace(placing_of(session, meeting, scheme), private=part == Part.PRIVATE.value)
    status = MeetingStatus(meeting.status)
    return _Place(row, minute_record(row, scheme, placing), meeting.id, status, body_id, meeting.held_on, scheme)


_PLACE = select(Minute, col(Body.id), col(Body.policy), Meeting, col(AgendaItem.part)).select_from(Minute)
_PLACE = _PLACE.join(AgendaItem).join(Meeting).join(Body)


def _save(
    session: Session, place: _Place, text: str, base_version: int, reason: RevisionReason, read_records: bool
) -> MinuteRecord | None:
    """Save inside a transaction; None if another version came first, with the text kept."""
    old, now, connection = place.record, datetime.now(UTC), session.connection()
    if text == old.text:
        if reason is not RevisionReason.TYPING:
            keep(connection, old.id, old.version, reason, text, now)
        return old
    if not _update(session, place.row, text, base_version, now):
        keep(connection, old.id, base_version, RevisionReason.CONFLICT, text, now)
        return None
    saved = replace(old, text=text, version=base_version + 1, saved_at=now)
    note_burst(connection, old.id, base_version, old.text, text, now)
    if reason in _REPLACING:
        keep(connection, old.id, old.version, RevisionReason.BEFORE_CHANGE, old.text, now)
    if reason in (RevisionReason.TYPING, RevisionReason.BEFORE_CHANGE):
        keep_while_typing(connection, old.id, saved.version, old.text, text, now)
    else:
        keep(connection, old.id, saved.version, reason, text, now)
    if read_records:
        replace_records(session, old.id, place.body_id, place.held_on, parse(text, place.scheme))
    else:
        clear_records(connection, old.id)
    return saved


def _update(session: Session, row: Minute, text: str, base_version: int, now: datetime) -> bool:
    """Write the text if the minute is still at `base_version`; says whether it was."""
    here = (_MINUTE.c.id == row.id) & (_MINUTE.c.version == base_version)
    values = {"text": text, "version": base_version + 1, "sha256": digest(text), "saved_at": now}
    changed = session.connection().execute(update(_MINUTE).where(here).values(values)).rowcount
    session.expire(row)
    return changed == 1
