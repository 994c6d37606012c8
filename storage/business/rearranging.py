"""Splitting one item into two and merging two into one, with their minutes and all that hangs on them.

Both are undone like any change of an agenda (`storage.business.undoing`). References to a merged item follow to the
item that remains; after a split they stay with the first.
"""

from datetime import UTC, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from clerk.vocabulary import ChangeCause, Part
from storage.business.agenda_rows import (
    ItemFields,
    item_of,
    live_rows,
    new_items,
    on_agenda,
    open_agenda,
    set_positions,
)
from storage.business.timelines import move_links
from storage.file.database import Store
from storage.file.errors import Invalid, VersionConflict
from storage.numbering.register import FROZEN
from storage.schema.mapping import known, policy_of
from storage.schema.models import (
    AgendaItem,
    Body,
    ClockEvent,
    Declaration,
    Meeting,
    Minute,
    Paper,
    ProgrammeEntry,
    Reference,
    RollEvent,
)
from storage.schema.origins import divide, gather
from storage.schema.records import ItemRecord
from storage.texts.renumbering import renumber
from storage.texts.rewriting import rewrite, written_minute


def split_item(store: Store, item_id: int, at_offset: int, title: str, base_version: int | None = None) -> ItemRecord:
    """Divide an item: the text from `at_offset` on becomes the minute of a new item below it; returns the new item.

    The new item is of the same part, purpose and lead; matters that hang on a clause in its text go with it. Papers,
    events and interests stay with the first. Raises Invalid for a place outside the text or without a title,
    VersionConflict if `base_version` is given and the minute has another by now.
    """
    with store.write() as session:
        row = on_agenda(session, item_id)
        body, meeting = open_agenda(session, row.meeting_id)
        minute = _minute_of(session, row)
        if base_version is not None and minute.version != base_version:
            raise VersionConflict("This minute was changed meanwhile. Look at it again before dividing it.")
        if not 0 <= at_offset <= len(minute.text):
            raise Invalid("The place to divide the minute at is not in its text. Put the cursor there first.")
        fields = ItemFields.of_row(row, title=title)
        (new,) = new_items(session, row.meeting_id, [fields])
        rows = live_rows(session, row.meeting_id)
        rows = [each for each in rows if each is not new]
        rows.insert(rows.index(row) + 1, new)
        set_positions(session, rows)
        session.flush()
        first, second = minute.text[:at_offset].rstrip(), minute.text[at_offset:].strip("\n")
        other = _minute_of(session, new)
        divide(session.connection(), known(minute.id), known(other.id), first, second)
        _write(session, body, meeting, minute, first)
        _write(session, body, meeting, other, second)
        renumber(session, known(body.id))
        return item_of(session, meeting, policy_of(body).numbering, new)


def merge_items(store: Store, item_id: int, other_id: int) -> ItemRecord:
    """Make two items of a meeting one: `item_id` remains, with both texts in the order of the agenda, and is returned.

    Papers, events, interests, matters, references, links and the programme's entry of the other go over to it; the
    other is taken off, not destroyed. Raises Invalid for items of different meetings, or of different parts, since that
    would publish private business or hide public business.
    """
    with store.write() as session:
        row, other = on_agenda(session, item_id), on_agenda(session, other_id)
        body, meeting = open_agenda(session, row.meeting_id)
        _check_mergeable(row, other)
        kept, gone = _minute_of(session, row), _minute_of(session, other)
        pair = (kept, gone) if row.position < other.position else (gone, kept)
        text = "\n\n".join(filter(None, (pair[0].text.rstrip(), pair[1].text.strip("\n"))))
        other.deleted_at = datetime.now(UTC)
        # Why an item was admitted as urgent must be in the minutes, whichever item it is in now.
        row.urgent_reason = "; ".join(dict.fromkeys(filter(None, (row.urgent_reason, other.urgent_reason))))
        session.add_all([row, other])
        session.flush()
        _move_ties(session, row, other, kept, gone)
        set_positions(session, live_rows(session, row.meeting_id))
        _write(session, body, meeting, kept, text)
        renumber(session, known(body.id))
        return item_of(session, meeting, policy_of(body).numbering, row)


def _check_mergeable(row: AgendaItem, other: AgendaItem) -> None:
    if row.id == other.id:
        raise Invalid("An item cannot be merged with itself. Choose another item.")
    if row.meeting_id != other.meeting_id:
        raise Invalid("Only items of one meeting can be merged.")
    if row.part != other.part:
        private = row if row.part == Part.PRIVATE.value else other
        raise Invalid(
            f"“{private.title}” is private and the other item is not. Make both public or both private first."
        )


def _minute_of(session: Session, row: AgendaItem) -> Minute:
    return session.exec(select(Minute).where(Minute.item_id == row.id)).one()


def _write(session: Session, body: Body, meeting: Meeting, minute: Minute, text: str) -> None:
    scheme = policy_of(body).numbering
    old = written_minute(session, known(minute.id), known(body.id), meeting.held_on, scheme)
    rewrite(session, old, text, ChangeCause.REARRANGED)


def _move_ties(session: Session, row: AgendaItem, other: AgendaItem, kept: Minute, gone: Minute) -> None:
    """Hang on the item that remains what hung on the other."""
    own = session.exec(select(Paper.position).where(Paper.item_id == row.id)).all()
    for place, paper in enumerate(
        session.exec(select(Paper).where(Paper.item_id == other.id).order_by(col(Paper.position))).all(),
        start=max(own, default=0) + 1,
    ):
        paper.item_id, paper.position = known(row.id), place
        session.add(paper)
    for table in (RollEvent, ClockEvent, Declaration, ProgrammeEntry):
        session.execute(update(table).where(col(table.item_id) == other.id).values(item_id=row.id))
    move_links(session, known(other.id), known(row.id))
    gather(session.connection(), known(gone.id), known(kept.id))
    drafts = (
        select(Minute.id)
        .join(AgendaItem)
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.status).not_in(FROZEN))
    )
    session.execute(
        update(Reference)
        .where(col(Reference.cited_minute_id) == gone.id, col(Reference.minute_id).in_(drafts))
        .values(cited_minute_id=kept.id)
        .execution_options(synchronize_session=False)
    )
