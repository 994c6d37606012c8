"""What was circulated: which document, when, to whom, its exact bytes; and what has changed since."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from clerk.vocabulary import MeetingStatus
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.file.inspection import digest
from storage.schema.checks import fetch, one_line
from storage.schema.circulation_models import CirculatedMinute, Circulation
from storage.schema.mapping import known
from storage.schema.models import AgendaItem, Meeting, Minute
from storage.schema.settings import keep_setting, remembered

#: Until they are approved, whoever has minutes is to be told that they changed.
_NOT_SETTLED = (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED)
_DISTRIBUTION = "circulation of body {id}"


@dataclass(frozen=True, slots=True)
class NewCirculation:
    """A document as it goes out. `document` is its key among the documents ("minutes"), `edition` "public"."""

    meeting_id: int
    document: str
    edition: str
    file_name: str
    data: bytes
    recipients: Sequence[str] = ()
    versions: Sequence[tuple[int, int]] = ()
    """The id and version of every minute that the document was made from."""


@dataclass(frozen=True, slots=True)
class CirculationRecord:
    """A document that went out. `sha256` is the checksum of its exact bytes, `at` in UTC."""

    id: int
    meeting_id: int
    at: datetime
    document: str
    edition: str
    file_name: str
    recipients: tuple[str, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class ChangedMinute:
    """A minute whose title or text is not as it last went out, or that was not in it at all (`version` 0)."""

    minute_id: int
    item_title: str
    version: int


def keep_circulation(store: Store, new: NewCirculation, at: datetime | None = None) -> CirculationRecord:
    """Keep what was circulated, with the state of the minutes in it.

    Raises NotFound if the meeting is gone, Invalid if a minute was changed after the document was made from it.
    """
    with store.write() as session:
        fetch(session, Meeting, new.meeting_id, "meeting")
        row = Circulation(
            meeting_id=new.meeting_id,
            at=at or datetime.now(UTC),
            document=new.document,
            edition=new.edition,
            file_name=one_line(new.file_name),
            recipients="\n".join(filter(None, map(one_line, new.recipients))),
            sha256=hashlib.sha256(new.data).hexdigest(),
            data=new.data,
        )
        session.add(row)
        session.flush()
        states = _states(session, new.meeting_id)
        for minute_id, version in new.versions:
            title, text, now = states.get(minute_id, ("", "", -1))
            if now != version:
                raise Invalid(
                    f"“{title or 'An item'}” was changed while the document was being made. Circulate it again."
                )
            session.add(
                CirculatedMinute(
                    circulation_id=known(row.id),
                    minute_id=minute_id,
                    version=version,
                    sha256=_checksum(title, text),
                )
            )
        return _record(row)


def circulations(store: Store, meeting_id: int) -> list[CirculationRecord]:
    """Everything of a meeting that was circulated, newest first."""
    query = select(Circulation).where(Circulation.meeting_id == meeting_id).order_by(col(Circulation.id).desc())
    with store.read() as session:
        return [_record(row) for row in session.exec(query)]


def circulated_bytes(store: Store, circulation_id: int) -> bytes:
    """The file exactly as it went out; raises NotFound if it is not kept, Invalid if it is not as it was kept."""
    with store.read() as session:
        row = fetch(session, Circulation, circulation_id, "circulated document")
        if hashlib.sha256(row.data).hexdigest() != row.sha256:
            raise Invalid(f"{row.file_name} is not as it was circulated: the database was damaged on the disk.")
        return row.data


def meeting_of_file(store: Store, file_name: str) -> int:
    """The meeting whose papers went out under a name that this name begins with; raises NotFound with what to do.

    People add to the name of a file that they send back ("... - draft minutes AB.docx"), and rarely change its start.
    """
    query = select(Circulation.meeting_id, Circulation.file_name).order_by(col(Circulation.id).desc())
    with store.read() as session:
        for meeting_id, sent in session.exec(query):
            if file_name.casefold().startswith(sent.rpartition(".")[0].casefold()):
                return meeting_id
    raise NotFound("Nothing was circulated under the name of this file. Say whose minutes they are with --meeting.")


def changed_since(store: Store, meeting_id: int, document: str = "minutes") -> tuple[ChangedMinute, ...]:
    """The minutes of a meeting that are not as they last went out, in the order of the agenda; () if none went out.

    Each edition is held against its own last circulation: a change of a private minute is a change of the private
    edition only. Only minutes in the order of the agenda count; one that was taken off is a change as well.
    """
    with store.read() as session:
        newest: dict[str, Circulation] = {}
        rows = session.exec(
            select(Circulation)
            .where(Circulation.meeting_id == meeting_id, Circulation.document == document)
            .order_by(col(Circulation.id))
        )
        for row in rows:
            newest[row.edition] = row
        return _changed(session, meeting_id, [known(row.id) for row in newest.values()]) if newest else ()


def changed_meetings(session: Session) -> set[int]:
    """The ids of the meetings whose minutes went out and are not as they went out, until they are approved.

    One SELECT for the whole office, by the versions of the minutes; what changed is told by `changed_since`.
    """
    newest = (
        select(func.max(col(Circulation.id)))
        .where(Circulation.document == "minutes")
        .group_by(col(Circulation.meeting_id), col(Circulation.edition))
    )
    query = (
        select(Circulation.meeting_id)
        .join(CirculatedMinute, col(CirculatedMinute.circulation_id) == col(Circulation.id))
        .join(Minute, col(Minute.id) == col(CirculatedMinute.minute_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(Circulation.meeting_id))
        .where(col(Circulation.id).in_(newest), col(Meeting.status).in_([status.value for status in _NOT_SETTLED]))
        .where((col(Minute.version) != col(CirculatedMinute.version)) | col(AgendaItem.deleted_at).is_not(None))
        .distinct()
    )
    return set(session.exec(query).all())


def _changed(session: Session, meeting_id: int, circulation_ids: Collection[int]) -> tuple[ChangedMinute, ...]:
    states = _states(session, meeting_id)
    kept = session.exec(select(CirculatedMinute).where(col(CirculatedMinute.circulation_id).in_(circulation_ids))).all()
    went_out: dict[int, CirculatedMinute] = {}
    for row in sorted(kept, key=lambda row: known(row.id)):
        went_out[row.minute_id] = row
    changed = []
    for minute_id, row in went_out.items():
        title, text, _ = states.get(minute_id, ("an item that was taken off", "", 0))
        if minute_id not in states or _checksum(title, text) != row.sha256:
            changed.append(ChangedMinute(minute_id, title, row.version))
    order = {minute_id: place for place, minute_id in enumerate(states)}
    return tuple(sorted(changed, key=lambda change: order.get(change.minute_id, len(order))))


def _states(session: Session, meeting_id: int) -> dict[int, tuple[str, str, int]]:
    """Title, text and version of every minute on the agenda, by the minute's id, in the order of the agenda."""
    rows = session.exec(
        select(Minute, AgendaItem)
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(AgendaItem.position))
    )
    return {known(minute.id): (item.title, minute.text, minute.version) for minute, item in rows}


def _checksum(title: str, text: str) -> str:
    return digest(f"{title}\n{text}")


def _record(row: Circulation) -> CirculationRecord:
    return CirculationRecord(
        id=known(row.id),
        meeting_id=row.meeting_id,
        at=row.at,
        document=row.document,
        edition=row.edition,
        file_name=row.file_name,
        recipients=tuple(filter(None, row.recipients.splitlines())),
        sha256=row.sha256,
    )


def distribution_of(store: Store, body_id: int) -> str:
    """Who gets which edition of a body's papers, a line each; "" where nobody has said."""
    return remembered(store, _DISTRIBUTION.format(id=body_id))


def keep_distribution(store: Store, body_id: int, lines: str) -> None:
    """Remember who gets which edition of a body's papers."""
    keep_setting(store, _DISTRIBUTION.format(id=body_id), lines)
