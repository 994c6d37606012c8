"""Changing a minute's text without anybody typing: kept like any other change, and noted as what it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import insert, select, update
from sqlmodel import Session

from clerk.notation.parser import parse
from clerk.numbering import NumberingScheme
from clerk.vocabulary import ChangeCause, RevisionReason
from storage.file.inspection import digest
from storage.schema.life_models import ConsequentialChange
from storage.schema.models import Minute
from storage.schema.tables import table_of
from storage.texts.reading import replace_records
from storage.texts.revisions import keep, note_burst

_MINUTE, _CHANGE = table_of(Minute), table_of(ConsequentialChange)


@dataclass(frozen=True, slots=True)
class Written:
    """A minute as stored, and what is needed to read it: its body, the day of its meeting, the body's numbering."""

    minute_id: int
    version: int
    text: str
    body_id: int
    held_on: date
    scheme: NumberingScheme


def rewrite(session: Session, old: Written, text: str, cause: ChangeCause) -> int:
    """Write a text that follows from another change; returns the version it has.

    The text it replaces is kept as a revision. Writing the words that are stored already changes nothing.
    """
    if text == old.text:
        return old.version
    now, connection, version = datetime.now(UTC), session.connection(), old.version + 1
    values = {"text": text, "version": version, "sha256": digest(text), "saved_at": now}
    connection.execute(update(_MINUTE).where(_MINUTE.c.id == old.minute_id).values(values))
    note_burst(connection, old.minute_id, old.version, old.text, text, now)
    keep(connection, old.minute_id, old.version, RevisionReason.BEFORE_CHANGE, old.text, now)
    connection.execute(
        insert(_CHANGE), {"minute_id": old.minute_id, "version": version, "cause": ChangeCause(cause).value}
    )
    replace_records(session, old.minute_id, old.body_id, old.held_on, parse(text, old.scheme))
    for row in session:
        if isinstance(row, Minute) and row.id == old.minute_id:
            session.expire(row)
    return version


def written_minute(session: Session, minute_id: int, body_id: int, held_on: date, scheme: NumberingScheme) -> Written:
    """One minute as stored."""
    version, text = session.execute(select(_MINUTE.c.version, _MINUTE.c.text).where(_MINUTE.c.id == minute_id)).one()
    return Written(minute_id, version, text, body_id, held_on, scheme)


def typed_since(session: Session, versions: Mapping[int, int]) -> dict[int, bool]:
    """Of the minutes given with an earlier version each, those changed since: whether somebody typed in them."""
    if not versions:
        return {}
    stored = session.execute(select(_MINUTE.c.id, _MINUTE.c.version).where(_MINUTE.c.id.in_(versions))).all()
    changed = {minute_id: version for minute_id, version in stored if version != versions[minute_id]}
    followed = changes_since(session, versions)
    return {
        minute_id: len(followed.get(minute_id, ())) < version - versions[minute_id]
        for minute_id, version in changed.items()
    }


def changes_since(session: Session, versions: Mapping[int, int]) -> dict[int, list[ChangeCause]]:
    """Why the minutes, given with an earlier version each, changed since without anybody typing."""
    rows = session.execute(
        select(_CHANGE.c.minute_id, _CHANGE.c.version, _CHANGE.c.cause).where(_CHANGE.c.minute_id.in_(versions))
    )
    found: dict[int, list[ChangeCause]] = {}
    for minute_id, version, cause in rows:
        if version > versions[minute_id]:
            found.setdefault(minute_id, []).append(ChangeCause(cause))
    return found
