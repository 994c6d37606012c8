"""Undoing changes of an agenda exactly: order, fields, papers, what is tied to the items, and the texts that followed.

What was typed since is never taken back. Where a text changed only because something else did (a reference followed
its minute, items were split or merged), it becomes what it was, its references saying the numbers of today.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, SQLModel, col, select

from clerk.vocabulary import ChangeCause
from storage.agenda_rows import open_agenda, read_items
from storage.checks import fetch
from storage.database import Store
from storage.errors import Invalid
from storage.mapping import known, policy_of
from storage.models import AgendaItem, ClockEvent, Declaration, Matter, Meeting, Minute, Paper, RollEvent
from storage.records import ItemRecord
from storage.renumbering import DraftText, Renumbering, read_drafts, renumber
from storage.rewriting import changes_since, typed_since


@dataclass(frozen=True, slots=True)
class AgendaSnapshot:
    """An agenda at one moment, deleted items and papers included: the values of each row by its id.

    `ties` are, by table and id, the items that events, interests and matters hung on; `drafts` the texts of the
    body's drafts with what they cite.
    """

    meeting_id: int
    items: dict[int, dict[str, Any]]
    papers: dict[int, dict[str, Any]]
    ties: dict[tuple[str, int], int | None] = field(default_factory=dict)
    drafts: dict[int, DraftText] = field(default_factory=dict, compare=False)


def snapshot(store: Store, meeting_id: int) -> AgendaSnapshot:
    """The agenda as it stands, to be given to `restore`."""
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        items = session.exec(select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)).all()
        return AgendaSnapshot(
            meeting_id=meeting_id,
            # What the agenda was published as is no change of the agenda, and is not undone with one.
            items={known(row.id): row.model_dump(exclude={"published_label"}) for row in items},
            papers={known(row.id): row.model_dump() for row in _papers(session, meeting_id)},
            ties={key: getattr(row, column) for key, (row, column) in _ties(session, meeting_id).items()},
            drafts=read_drafts(session, meeting.body_id),
        )


def restore(store: Store, earlier: AgendaSnapshot) -> tuple[ItemRecord, ...]:
    """Make the agenda what it was: order, fields, papers, which items are on it, and the texts that followed.

    Items added since are taken off, not destroyed. Raises Invalid where a minute was typed in after its item was
    split or merged: undoing that would lose words.
    """
    with store.write() as session:
        body, meeting = open_agenda(session, earlier.meeting_id)
        then = _unchanged(session, earlier)
        now = datetime.now(UTC)
        for row in session.exec(select(AgendaItem).where(AgendaItem.meeting_id == earlier.meeting_id)):
            row.sqlmodel_update(earlier.items.get(known(row.id), {"deleted_at": row.deleted_at or now}))
            session.add(row)
        _restore_papers(session, earlier)
        for key, (tied, column) in _ties(session, earlier.meeting_id).items():
            if key in earlier.ties:
                setattr(tied, column, earlier.ties[key])
                session.add(tied)
        session.flush()
        renumber(session, known(body.id), then)
        return read_items(session, meeting, policy_of(body).numbering)


def changed_since(store: Store, earlier: AgendaSnapshot) -> Renumbering:
    """The drafts of the body whose text is another than at the snapshot. Whoever shows one must read it again."""
    with store.read() as session:
        versions = {minute_id: draft.version for minute_id, draft in earlier.drafts.items()}
        return Renumbering(tuple(sorted(typed_since(session, versions))))


def _unchanged(session: Session, earlier: AgendaSnapshot) -> dict[int, DraftText]:
    """The earlier drafts whose text changed since, though nobody typed in them."""
    versions = {minute_id: draft.version for minute_id, draft in earlier.drafts.items()}
    new = select(col(Minute.id)).join(AgendaItem).where(AgendaItem.meeting_id == earlier.meeting_id)
    versions |= {known(minute_id): 0 for minute_id in session.exec(new) if minute_id not in versions}
    typed, causes = typed_since(session, versions), changes_since(session, versions)
    for minute_id, somebody in typed.items():
        if somebody and ChangeCause.REARRANGED in causes.get(minute_id, ()):
            raise Invalid(
                f"“{_title(session, minute_id)}” was typed in since it was split or merged, and undoing that would "
                "lose words. Split or merge the items again instead."
            )
    return {
        minute_id: earlier.drafts[minute_id]
        for minute_id, somebody in typed.items()
        if not somebody and minute_id in earlier.drafts
    }


def _title(session: Session, minute_id: int) -> str:
    query = select(AgendaItem.title).join(Minute, col(Minute.item_id) == col(AgendaItem.id))
    return session.exec(query.where(Minute.id == minute_id)).one()


def _ties(session: Session, meeting_id: int) -> dict[tuple[str, int], tuple[SQLModel, str]]:
    """What hangs on the items of a meeting, and the column that says on which."""
    return {
        (type(row).__name__, known(row.id)): (row, "minute_id" if isinstance(row, Matter) else "item_id")
        for row in _tied_rows(session, meeting_id)
    }


def _tied_rows(session: Session, meeting_id: int) -> Iterable[RollEvent | ClockEvent | Declaration | Matter]:
    yield from session.exec(select(RollEvent).where(RollEvent.meeting_id == meeting_id))
    yield from session.exec(select(ClockEvent).where(ClockEvent.meeting_id == meeting_id))
    yield from session.exec(select(Declaration).where(Declaration.meeting_id == meeting_id))
    minutes = select(col(Minute.id)).join(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    yield from session.exec(select(Matter).where(col(Matter.minute_id).in_(minutes)))


def _papers(session: Session, meeting_id: int) -> list[Paper]:
    query = select(Paper).join(AgendaItem, col(AgendaItem.id) == col(Paper.item_id))
    return list(session.exec(query.where(AgendaItem.meeting_id == meeting_id)))


def _restore_papers(session: Session, earlier: AgendaSnapshot) -> None:
    there = {known(row.id): row for row in _papers(session, earlier.meeting_id)}
    for paper_id, row in there.items():
        if paper_id not in earlier.papers:
            session.delete(row)
    for paper_id, values in earlier.papers.items():
        # A paper added since may have been given the id of one that was removed.
        row = there.get(paper_id) or Paper(**values)
        row.sqlmodel_update(values)
        session.add(row)
