"""Agendas: adding, editing, moving and taking off items, each of which can be undone exactly.

snapshot = snapshot(store, meeting_id)     # before a change
delete_item(store, item_id)
restore(store, snapshot)                   # as if it had not happened; what was typed since stays

Positions count from 1 in the order of the agenda. Once the minutes are circulated the agenda no longer changes.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlmodel import Session, select

from clerk.changes import changes_taken_in
from clerk.vocabulary import Part
from storage.business.agenda_rows import (
    ItemFields,
    body_and_meeting,
    check_open,
    item_of,
    item_values,
    live_rows,
    new_items,
    on_agenda,
    open_agenda,
    place_for_business,
    read_items,
    set_positions,
    take_off,
)
from storage.business.rearranging import merge_items, split_item
from storage.business.undoing import AgendaSnapshot, changed_since, restore, snapshot
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, required
from storage.schema.mapping import known, paper_record, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Paper
from storage.schema.records import ItemRecord, PaperRecord
from storage.schema.settled import check_unsettled
from storage.texts.renumbering import renumber

__all__ = [
    "AgendaSnapshot",
    "ItemFields",
    "add_item",
    "add_items",
    "add_paper",
    "changed_since",
    "delete_item",
    "edit_item",
    "list_items",
    "merge_items",
    "move_item",
    "remove_paper",
    "restore",
    "snapshot",
    "split_item",
]


def list_items(store: Store, meeting_id: int) -> tuple[ItemRecord, ...]:
    """The items of a meeting in order."""
    with store.read() as session:
        body, meeting = body_and_meeting(session, meeting_id)
        return read_items(session, meeting, policy_of(body).numbering)


def add_item(store: Store, meeting_id: int, fields: ItemFields, position: int | None = None) -> ItemRecord:
    """Put an item on the agenda: at `position`, or without one after the business there is and before the close."""
    with store.write() as session:
        body, _ = open_agenda(session, meeting_id)
        rows = live_rows(session, meeting_id)
        before = place_for_business(rows, policy_of(body)) if position is None else position - 1
        (row,) = new_items(session, meeting_id, [fields])
        rows.insert(max(0, before), row)
        return _settle(session, body, rows, row)


def add_items(store: Store, meeting_id: int, several: Sequence[ItemFields]) -> tuple[ItemRecord, ...]:
    """Put several items on the agenda in their order, after the business there is and before the close.

    Raises Invalid, and adds none, if one has no title.
    """
    with store.write() as session:
        body, meeting = open_agenda(session, meeting_id)
        rows = live_rows(session, meeting_id)
        before = place_for_business(rows, policy_of(body))
        new = new_items(session, meeting_id, several)
        set_positions(session, [*rows[:before], *new, *rows[before:]])
        renumber(session, known(body.id))
        added = {row.id for row in new}
        items = read_items(session, meeting, policy_of(body).numbering)
        return tuple(item for item in items if item.id in added)


def edit_item(store: Store, item_id: int, fields: ItemFields, shown: ItemFields | None = None) -> ItemRecord:
    """Change what an item says. Once the minutes are circulated its number stays, mark of private minutes included.

    Where `shown` are the fields that were changed into these, only what differs is changed: what another window has
    changed meanwhile stays. Once the minutes are approved nothing changes any more; Invalid is raised.
    """
    with store.write() as session:
        row = on_agenda(session, item_id)
        fields = fields if shown is None else changes_taken_in(ItemFields.as_kept(row), shown, fields)
        body, meeting = body_and_meeting(session, row.meeting_id)
        check_unsettled(meeting)
        remarked = fields.part != row.part and bool(policy_of(body).numbering.private_mark)
        if fields.numbered != row.numbered or remarked:
            check_open(meeting)
        row.sqlmodel_update(item_values(fields))
        return _settle(session, body, live_rows(session, row.meeting_id), row)


def delete_item(store: Store, item_id: int, *, never_was: bool = False) -> None:
    """Take an item off the agenda. Its row and its minute are kept, so that `restore` brings both back.

    The number it had on a published agenda is not given again, unless it is to be as if it had never been put on.
    """
    with store.write() as session:
        row = on_agenda(session, item_id)
        body, _ = open_agenda(session, row.meeting_id)
        take_off(row, datetime.now(UTC), never_was=never_was)
        session.add(row)
        session.flush()
        set_positions(session, live_rows(session, row.meeting_id))
        renumber(session, known(body.id))


def move_item(store: Store, item_id: int, steps: int) -> ItemRecord:
    """Move an item down the agenda by `steps`, or up by a negative number; it stops at either end."""
    with store.write() as session:
        row = on_agenda(session, item_id)
        body, _ = open_agenda(session, row.meeting_id)
        rows = live_rows(session, row.meeting_id)
        place = max(0, min(len(rows) - 1, rows.index(row) + steps))
        rows.remove(row)
        rows.insert(place, row)
        return _settle(session, body, rows, row)


def add_paper(
    store: Store, item_id: int, file_name: str, pages: int | None = None, part: Part = Part.PUBLIC
) -> PaperRecord:
    """Put a supporting document with an item, after those it has; raises Invalid without a name or below one page."""
    name = required(file_name, "A paper needs the name of its file.", "papers")
    if pages is not None and pages < 1:
        raise Invalid(f"A paper has at least one page; {name} was given {pages}.", "papers")
    with store.write() as session:
        check_unsettled(body_and_meeting(session, on_agenda(session, item_id).meeting_id)[1])
        others = session.exec(select(Paper.position).where(Paper.item_id == item_id)).all()
        position = max(others, default=0) + 1
        row = Paper(item_id=item_id, position=position, file_name=name, pages=pages, part=Part(part).value)
        session.add(row)
        session.flush()
        return paper_record(row)


def remove_paper(store: Store, paper_id: int) -> None:
    """Take a supporting document off its item; the file itself is not touched."""
    with store.write() as session:
        row = fetch(session, Paper, paper_id, "paper")
        check_unsettled(body_and_meeting(session, fetch(session, AgendaItem, row.item_id, "agenda item").meeting_id)[1])
        session.delete(row)


def _settle(session: Session, body: Body, rows: list[AgendaItem], changed: AgendaItem) -> ItemRecord:
    """Give every item its place and every minute its number, and picture the item that was changed."""
    session.add(changed)
    set_positions(session, rows)
    renumber(session, known(body.id))
    meeting = fetch(session, Meeting, changed.meeting_id, "meeting")
    return item_of(session, meeting, policy_of(body).numbering, changed)
