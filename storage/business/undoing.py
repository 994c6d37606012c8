"""Undoing changes of an agenda exactly: order, fields, papers, what is tied to the items, and the texts that followed.

What was typed since is never taken back. Where a text changed only because something else did (a reference followed
its minute, items were split or merged), it becomes what it was, its references saying the numbers of today.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from clerk.vocabulary import ChangeCause
from storage.business.agenda_rows import keep_late_labels, live_rows, open_agenda, read_items, take_off
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.business_models import DismissedPromise, ItemLink
from storage.schema.checks import fetch
from storage.schema.mapping import known, policy_of
from storage.schema.models import (
    AgendaItem,
    ClockEvent,
    Declaration,
    Matter,
    Meeting,
    Minute,
    Paper,
    ProgrammeEntry,
    Reference,
    RollEvent,
)
from storage.schema.records import ItemRecord
from storage.texts.renumbering import DraftText, Renumbering, read_drafts, renumber
from storage.texts.rewriting import changes_since, typed_since

_Tied = RollEvent | ClockEvent | Declaration | Matter | ProgrammeEntry | DismissedPromise | ItemLink


@dataclass(frozen=True, slots=True)
class AgendaSnapshot:
    """An agenda at one moment, deleted items and papers included: the values of each row by its id.

    `ties` are, by table, column and id, the items that events, interests, links and entries of the programme hung on,
    and the minutes that matters, entries and promises set aside hung on; `drafts` the texts of the body's drafts with
    what they cite.
    """

    meeting_id: int
    items: dict[int, dict[str, Any]]
    papers: dict[int, dict[str, Any]]
    ties: dict[tuple[str, str, int], int | None] = field(default_factory=dict)
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
            ties={key: getattr(row, key[1]) for key, row in _ties(session, meeting_id).items()},
            drafts=read_drafts(session, meeting.body_id),
        )


def restore(store: Store, earlier: AgendaSnapshot, *, agreed: bool = False) -> tuple[ItemRecord, ...]:
    """Make the agenda what it was: order, fields, papers, which items are on it, and the texts that followed.

    Items added since are taken off, not destroyed. Raises Invalid where a minute was typed in after its item was
    split or merged, and where one added since has a minute and the clerk has not `agreed` that it goes too.
    """
    with store.write() as session:
        body, meeting = open_agenda(session, earlier.meeting_id)
        then = _unchanged(session, earlier, agreed)
        now, came_back = datetime.now(UTC), set()
        for row in session.exec(select(AgendaItem).where(AgendaItem.meeting_id == earlier.meeting_id)):
            was_off = row.deleted_at is not None
            if known(row.id) in earlier.items:
                row.sqlmodel_update(earlier.items[known(row.id)])
            else:
                take_off(row, now, never_was=True)
            session.add(row)
            if was_off and row.deleted_at is None:
                came_back.add(known(row.id))
        session.flush()
        keep_late_labels(session, live_rows(session, earlier.meeting_id))
        _restore_papers(session, earlier)
        _restore_ties(session, earlier, came_back)
        _restore_citations(session, known(body.id), earlier, then)
        session.flush()
        renumber(session, known(body.id), then)
        return read_items(session, meeting, policy_of(body).numbering)


def changed_since(store: Store, earlier: AgendaSnapshot) -> Renumbering:
    """The drafts of the body whose text is another than at the snapshot. Whoever shows one must read it again."""
    with store.read() as session:
        versions = {minute_id: draft.version for minute_id, draft in earlier.drafts.items()}
        return Renumbering(tuple(sorted(typed_since(session, versions))))


def _unchanged(session: Session, earlier: AgendaSnapshot, agreed: bool) -> dict[int, DraftText]:
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
        if somebody and not agreed and _would_go(session, minute_id, earlier):
            raise Invalid(
                f"“{_title(session, minute_id)}” has been minuted since it was put on the agenda, and undoing that "
                "would lose words. Join it with the item before, or move its words first."
            )
    return {
        minute_id: earlier.drafts[minute_id]
        for minute_id, somebody in typed.items()
        if not somebody and minute_id in earlier.drafts
    }


def _would_go(session: Session, minute_id: int, earlier: AgendaSnapshot) -> bool:
    """Whether a minute with words in it belongs to an item that was not yet on the agenda."""
    minute, item = session.exec(select(Minute, AgendaItem).join(AgendaItem).where(Minute.id == minute_id)).one()
    then = earlier.items.get(known(item.id))
    stays = item.meeting_id != earlier.meeting_id or (then is not None and then["deleted_at"] is None)
    return not stays and item.deleted_at is None and bool(minute.text.strip())


def _title(session: Session, minute_id: int) -> str:
    query = select(AgendaItem.title).join(Minute, col(Minute.item_id) == col(AgendaItem.id))
    return session.exec(query.where(Minute.id == minute_id)).one()


def _ties(session: Session, meeting_id: int) -> dict[tuple[str, str, int], _Tied]:
    """What hangs on the items of a meeting and on the words of their minutes, by table, column and id."""
    items = select(col(AgendaItem.id)).where(AgendaItem.meeting_id == meeting_id)
    minutes = select(col(Minute.id)).join(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    # What hangs on words follows them in statements of their own, which rows read before know nothing of.
    fresh = {"populate_existing": True}
    matters = select(Matter).where(col(Matter.minute_id).in_(minutes)).execution_options(**fresh)
    entries = select(ProgrammeEntry).where(col(ProgrammeEntry.minute_id).in_(minutes)).execution_options(**fresh)
    links = select(ItemLink).where(col(ItemLink.item_id).in_(items)).execution_options(**fresh)
    ends = select(ItemLink).where(col(ItemLink.other_item_id).in_(items)).execution_options(**fresh)
    dismissed = select(DismissedPromise).where(col(DismissedPromise.minute_id).in_(minutes))
    hung: dict[str, list[_Tied]] = {
        "minute_id": [
            *session.exec(matters),
            *session.exec(entries),
            *session.exec(dismissed.execution_options(**fresh)),
        ],
        "item_id": [
            *session.exec(select(RollEvent).where(RollEvent.meeting_id == meeting_id)),
            *session.exec(select(ClockEvent).where(ClockEvent.meeting_id == meeting_id)),
            *session.exec(select(Declaration).where(Declaration.meeting_id == meeting_id)),
            *session.exec(select(ProgrammeEntry).where(col(ProgrammeEntry.item_id).in_(items))),
            *session.exec(links),
        ],
        "other_item_id": [*session.exec(ends)],
    }
    return {(type(row).__name__, column, known(row.id)): row for column, rows in hung.items() for row in rows}


def _restore_ties(session: Session, earlier: AgendaSnapshot, came_back: Set[int]) -> None:
    """Hang on the items that came back what hung on them, and on others what hangs on those that were taken off.

    Whatever else was tied to another item since stays there: that was no change of the agenda.
    """
    minutes = select(Minute.id, Minute.item_id).join(AgendaItem).where(AgendaItem.meeting_id == earlier.meeting_id)
    items = dict(session.exec(minutes).all())
    there = {item_id for item_id, values in earlier.items.items() if values["deleted_at"] is None}
    for key, tied in _ties(session, earlier.meeting_id).items():
        column = key[1]
        former, now = earlier.ties.get(key), getattr(tied, column)
        if former is None or now is None:
            continue
        was_on, is_on = (items.get(each) if column == "minute_id" else each for each in (former, now))
        if was_on in came_back or is_on not in there:
            setattr(tied, column, former)
            session.add(tied)


def _restore_citations(
    session: Session, body_id: int, earlier: AgendaSnapshot, followed: Mapping[int, DraftText]
) -> None:
    """Have drafts in which nobody typed since cite what they cited; a merger had its references follow.

    `followed` are those whose words followed their references meanwhile: there the first citation is still the first.
    """
    for minute_id, now in read_drafts(session, body_id, citing=True).items():
        then = earlier.drafts.get(minute_id)
        if then is None or len(then.citations) != len(now.citations):
            continue
        if then.version != now.version and minute_id not in followed:
            continue
        for was, one in zip(then.citations, now.citations, strict=True):
            if was.minute_id in (None, one.minute_id) or session.get(Minute, was.minute_id) is None:
                continue
            here = (col(Reference.minute_id) == minute_id) & (col(Reference.end_offset) == one.end)
            session.execute(update(Reference).where(here).values(cited_minute_id=was.minute_id))


def _papers(session: Session, meeting_id: int) -> list[Paper]:
    query = select(Paper).join(AgendaItem, col(AgendaItem.id) == col(Paper.item_id))
    return list(session.exec(query.where(AgendaItem.meeting_id == meeting_id)))


def _restore_papers(session: Session, earlier: AgendaSnapshot) -> None:
    there = {known(row.id): row for row in _papers(session, earlier.meeting_id)}
    for paper_id, row in there.items():
        if paper_id not in earlier.papers:
            session.delete(row)
    for paper_id, values in earlier.papers.items():
        # A paper added since may have been given the id of one that was removed, here or at another meeting.
        elsewhere = paper_id not in there and session.get(Paper, paper_id) is not None
        row = there.get(paper_id) or Paper(item_id=0, file_name="")
        row.sqlmodel_update(values | {"id": None} if elsewhere else values)
        session.add(row)
