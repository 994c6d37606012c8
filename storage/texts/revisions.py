"""Earlier states of minutes: whole texts now and then, and the differences of every burst in between.

A whole text ("revision") is kept at most once a minute while typing and at every event; it is never changed or
removed, and skipped where the last one has the same words. A difference ("delta") is kept for every save. Together
they give back every state a minute ever had. What is newest is told by the order of keeping, never by the clock.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlmodel import Session

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.file.inspection import digest
from storage.schema.models import AgendaItem, Delta, Minute, Revision
from storage.schema.tables import table_of
from storage.texts.deltas import Difference, apply, difference

#: A whole text is kept when the last one is at least this old.
INTERVAL = timedelta(seconds=60)

_MINUTE, _REVISION, _DELTA, _ITEM = table_of(Minute), table_of(Revision), table_of(Delta), table_of(AgendaItem)


@dataclass(frozen=True, slots=True)
class RevisionRecord:
    """An earlier state of a minute: its text at `version`, and why and when it was kept (UTC).

    A text that lost against another window's has the reason `CONFLICT` and the version it was based on.
    """

    id: int
    minute_id: int
    version: int
    reason: RevisionReason
    text: str
    created_at: datetime


def revisions(store: Store, minute_id: int) -> list[RevisionRecord]:
    """Every whole text kept of a minute, newest first."""
    query = select(*_REVISION_COLUMNS).where(_REVISION.c.minute_id == minute_id).order_by(_REVISION.c.id.desc())
    with store.read() as session:
        return [_record(row) for row in session.execute(query)]


def get_revision(session: Session, revision_id: int) -> RevisionRecord:
    """One whole text; raises NotFound if there is none with that id."""
    row = session.execute(select(*_REVISION_COLUMNS).where(_REVISION.c.id == revision_id)).first()
    if row is None:
        raise NotFound("This earlier state is not there.")
    return _record(row)


def text_at(store: Store, minute_id: int, version: int) -> str:
    """The text of a minute as it was at a version, to the single burst; raises NotFound if that is not known."""
    with store.read() as session:
        for at, text in _states(session.connection(), minute_id):
            if at == version:
                return text
    raise NotFound(f"The state {version} of this minute is not kept any more.")


def digests(session: Session, minute_id: int) -> set[str]:
    """The checksums of every state the database has, or had, of a minute, those that lost a conflict included."""
    connection = session.connection()
    kept = connection.execute(select(_REVISION.c.sha256).where(_REVISION.c.minute_id == minute_id)).scalars()
    return set(kept) | {digest(text) for _, text in _states(connection, minute_id)}


def keep(
    connection: Connection, minute_id: int, version: int, reason: RevisionReason, text: str, now: datetime
) -> bool:
    """Keep a whole text, unless the last one kept has the same words; says whether it was kept.

    A text that lost a conflict is no state the minute was in, so neither stands for the other. The empty text that
    every minute begins with needs no keeping.
    """
    checksum, lost = digest(text), reason is RevisionReason.CONFLICT
    last = _last(connection, minute_id)
    if (version == 0 and not text) or (last is not None and (last[0], last[2]) == (checksum, lost)):
        return False
    row = {"minute_id": minute_id, "version": version, "reason": reason.value, "sha256": checksum}
    connection.execute(insert(_REVISION), row | {"text": text, "created_at": now})
    return True


def keep_while_typing(connection: Connection, minute_id: int, version: int, old: str, new: str, now: datetime) -> None:
    """Keep the new text if the last one kept is a minute old, and the very first text before it is changed."""
    last = _last(connection, minute_id)
    if last is None and old:
        keep(connection, minute_id, version - 1, RevisionReason.BEFORE_CHANGE, old, now)
    # An age below nothing means that the clock was put back.
    if last is None or not timedelta(0) <= now - last[1] < INTERVAL:
        keep(connection, minute_id, version, RevisionReason.TYPING, new, now)


def keep_meeting(session: Session, meeting_id: int, reason: RevisionReason, now: datetime) -> None:
    """Keep the text of every minute of a meeting, as when its minutes are circulated."""
    query = select(_MINUTE.c.id, _MINUTE.c.version, _MINUTE.c.text).join(_ITEM).where(_ITEM.c.meeting_id == meeting_id)
    for minute_id, version, text in session.execute(query).all():
        keep(session.connection(), minute_id, version, reason, text, now)


def note_burst(connection: Connection, minute_id: int, base_version: int, old: str, new: str, now: datetime) -> None:
    """Keep the difference one save made."""
    change = difference(old, new)
    row = {"position": change.position, "removed": change.removed, "inserted": change.inserted}
    connection.execute(insert(_DELTA), row | {"minute_id": minute_id, "base_version": base_version, "created_at": now})


def thin_bursts(session: Session, meeting_id: int) -> None:
    """Let go of the single bursts of a meeting whose minutes are confirmed; the whole texts remain."""
    minutes = select(_MINUTE.c.id).join(_ITEM).where(_ITEM.c.meeting_id == meeting_id)
    session.connection().execute(_DELTA.delete().where(_DELTA.c.minute_id.in_(minutes)))


_REVISION_COLUMNS = (
    _REVISION.c.id,
    _REVISION.c.minute_id,
    _REVISION.c.version,
    _REVISION.c.reason,
    _REVISION.c.text,
    _REVISION.c.created_at,
)


def _record(row: Row[Any]) -> RevisionRecord:
    values = row._asdict()
    return RevisionRecord(**values | {"reason": RevisionReason(values["reason"])})


_LAST = select(_REVISION.c.sha256, _REVISION.c.created_at, _REVISION.c.reason)
_LAST = _LAST.order_by(_REVISION.c.id.desc()).limit(1)


def _last(connection: Connection, minute_id: int) -> tuple[str, datetime, bool] | None:
    """Of the whole text kept last: its checksum, when it was kept, and whether it had lost a conflict."""
    row = connection.execute(_LAST.where(_REVISION.c.minute_id == minute_id)).first()
    return None if row is None else (row[0], row[1], row[2] == RevisionReason.CONFLICT.value)


def _states(connection: Connection, minute_id: int) -> Iterator[tuple[int, str]]:
    """Every state that can be put together again, as version and text, oldest first."""
    wholes = _wholes(connection, minute_id)
    query = select(_DELTA.c.base_version, _DELTA.c.position, _DELTA.c.removed, _DELTA.c.inserted)
    rows = connection.execute(query.where(_DELTA.c.minute_id == minute_id))
    bursts = {base + 1: Difference(position, removed, inserted) for base, position, removed, inserted in rows}
    before, text = -1, None
    for version in sorted(wholes.keys() | bursts.keys()):
        if version in wholes:
            text = wholes[version]
        else:
            text = _after(bursts[version], text if before == version - 1 else None)
        before = version
        if text is not None:
            yield version, text


def _wholes(connection: Connection, minute_id: int) -> dict[int, str]:
    """The whole texts kept of a minute by version, with the empty one it began with and the one stored now."""
    kept = select(_REVISION.c.version, _REVISION.c.text).where(
        _REVISION.c.minute_id == minute_id, _REVISION.c.reason != RevisionReason.CONFLICT.value
    )
    stored = select(_MINUTE.c.version, _MINUTE.c.text).where(_MINUTE.c.id == minute_id)
    return {0: ""} | {version: text for query in (kept, stored) for version, text in connection.execute(query)}


def _after(change: Difference, text: str | None) -> str | None:
    """The text after a change; None where the text it was made to is not known."""
    # A text that was set without a save fits no difference; the next whole text goes on from there.
    with suppress(ValueError):
        return None if text is None else apply(change, text)
    return None
