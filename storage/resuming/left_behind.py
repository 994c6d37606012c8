"""Texts of minutes that were typed and are not in them, and about which nobody has decided yet.

They are left by a crash while the disk refused them (`storage.texts.rescue`), by another window whose text came first,
or by the clerk's own editor that did not end well. Each is offered beside what is stored, and never applied by itself.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select
from sqlmodel import Session, col

from clerk.text import clean
from clerk.vocabulary import MeetingStatus, RevisionReason
from storage.file.database import Store
from storage.file.errors import disk_translated
from storage.file.inspection import digest
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Revision, Setting
from storage.texts.rescue import pending
from storage.texts.revisions import digests

_DECIDED = "conflict-decided-"


class LeftBy(StrEnum):
    """How a text came to be left behind: the most pressing first."""

    CRASH = "crash"
    OTHER_WINDOW = "other window"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class LeftText:
    """A text left behind: of which minute, by what, when (UTC). `source` is its file, or the id of its revision."""

    minute_id: int
    left_by: LeftBy
    text: str
    at: datetime
    source: Path | int


@dataclass(frozen=True, slots=True)
class LeftPlace:
    """Where a text left behind belongs: an item of a meeting."""

    meeting_id: int
    item_id: int
    body_name: str
    title: str
    left_by: LeftBy


def editing_directory(store: Store, directory: Path) -> Path:
    """Where the texts of this database lie while the clerk's own editor has them."""
    return directory / "editing" / digest(str(store.path))[:16]


def left_behind(store: Store, directory: Path) -> list[LeftText]:
    """Every text left behind of this database, the oldest first of each kind; `directory` is that of rescue files."""
    rescued = [LeftText(one.minute_id, LeftBy.CRASH, one.text, one.at, one.file) for one in pending(store, directory)]
    with store.read() as session:
        return [*rescued, *_conflicts(session), *_drafts(session, editing_directory(store, directory))]


def places(store: Store, left: Iterable[LeftText]) -> list[LeftPlace]:
    """Where texts left behind belong, in their order, without those of items that were taken off their agenda."""
    found = []
    with store.read() as session:
        for one in left:
            row = session.execute(_PLACE.where(col(Minute.id) == one.minute_id)).first()
            if row is not None:
                meeting_id, item_id, body_name, title = row
                found.append(LeftPlace(meeting_id, item_id, body_name, title, one.left_by))
    return found


def settle(store: Store, left: LeftText) -> None:
    """Have a text be offered no more, once the clerk has decided about it."""
    if isinstance(left.source, Path):
        with disk_translated():
            left.source.unlink(missing_ok=True)
    else:
        settle_conflicts(store, left.minute_id)


def settle_conflicts(store: Store, minute_id: int) -> None:
    """Note that the clerk has decided between all that was typed in a minute in two windows until now."""
    with store.write() as session:
        newest = session.execute(select(func.max(Revision.id)).where(col(Revision.minute_id) == minute_id)).scalar()
        session.merge(Setting(key=f"{_DECIDED}{minute_id}", value=str(newest or 0)))


_PLACE = (
    select(col(Meeting.id), col(AgendaItem.id), col(Body.name), col(AgendaItem.title))
    .select_from(Minute)
    .join(AgendaItem, col(Minute.item_id) == col(AgendaItem.id))
    .join(Meeting, col(AgendaItem.meeting_id) == col(Meeting.id))
    .join(Body, col(Meeting.body_id) == col(Body.id))
    .where(col(AgendaItem.deleted_at).is_(None))
)

_LOST = (
    select(func.max(Revision.id))
    .where(col(Revision.reason) == RevisionReason.CONFLICT.value)
    .group_by(col(Revision.minute_id))
)

_CONFLICTS = (
    select(Revision, col(Minute.text), col(Meeting.status))
    .join(Minute, col(Revision.minute_id) == col(Minute.id))
    .join(AgendaItem, col(Minute.item_id) == col(AgendaItem.id))
    .join(Meeting, col(AgendaItem.meeting_id) == col(Meeting.id))
    .where(col(Revision.id).in_(_LOST))
    .order_by(col(Revision.id))
)


def _conflicts(session: Session) -> Iterator[LeftText]:
    """The newest text of each minute that gave way to another window's, unless it was decided about or is in there."""
    for lost, stored, status in session.execute(_CONFLICTS).all():
        decided = session.get(Setting, f"{_DECIDED}{lost.minute_id}")
        if decided is not None and lost.id <= int(decided.value):
            continue
        if not MeetingStatus(status).frozen and lost.text.strip() not in stored:
            yield LeftText(lost.minute_id, LeftBy.OTHER_WINDOW, lost.text, _utc(lost.created_at), lost.id)


def _drafts(session: Session, directory: Path) -> Iterator[LeftText]:
    """What the clerk's own editor left in files, unless the minute has, or had, the same words."""
    for file in sorted(directory.glob("minute-*-*.txt")):
        number = file.stem.split("-")[1]
        text, moment = "", 0.0
        # Another window may have settled it since the folder was read.
        with disk_translated(), suppress(FileNotFoundError):
            moment = file.stat().st_mtime
            text = clean(file.read_bytes().decode("utf-8-sig", errors="replace"))
        if number.isdecimal() and not {digest(text), digest(text.removesuffix("\n"))} & digests(session, int(number)):
            at = datetime.fromtimestamp(moment, UTC)
            yield LeftText(int(number), LeftBy.EDITOR, text.removesuffix("\n"), at, file)


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
