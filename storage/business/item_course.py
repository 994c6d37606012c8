"""What became of an item at the meeting: taken out of order, admitted as urgent, deferred, withdrawn.

Each is undone like any change of an agenda: `storage.business.agendas.snapshot` before, `restore` after. The number of
an item stays that of its place on the agenda. Once the minutes are circulated nothing here changes any more.
"""

from dataclasses import replace

from sqlmodel import Session

from clerk.room.order import taken_after
from clerk.vocabulary import ItemFate, Part
from storage.business.agenda_rows import (
    ItemFields,
    item_of,
    live_rows,
    new_items,
    on_agenda,
    open_agenda,
    set_positions,
)
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import one_line, required
from storage.schema.mapping import known, policy_of
from storage.schema.models import AgendaItem
from storage.schema.records import ItemRecord
from storage.texts.renumbering import renumber

NO_REASON = (
    "An urgent item needs the special circumstances for which the chair admits it; they must be in the minutes "
    "(Local Government Act 1972, section 100B(4))."
)


def take_after(store: Store, item_id: int, after_id: int | None) -> ItemRecord:
    """Take an item out of its order: after another item, or first of all (None). Back in its place, nothing is left.

    Raises Invalid for an item of another meeting, or one after itself.
    """
    with store.write() as session:
        row = on_agenda(session, item_id)
        open_agenda(session, row.meeting_id)
        rows = live_rows(session, row.meeting_id)
        if after_id == item_id or after_id not in (None, *(each.id for each in rows)):
            raise Invalid("An item is taken after another item of the same meeting. Choose that item.")
        _rank(session, rows, item_id, after_id)
        return _picture(session, row)


def add_urgent_item(
    store: Store, meeting_id: int, fields: ItemFields, reason: str, after_id: int | None = None
) -> ItemRecord:
    """Put an item on the agenda that the chair admits as urgent, after another item or at the end of the agenda.

    What is urgent during private business stays private: below an item of Part 2 it is of that part too. Raises Invalid
    without the reason, which must be minuted (Local Government Act 1972, section 100B(4)).
    """
    why = required(reason, NO_REASON)
    with store.write() as session:
        body, _ = open_agenda(session, meeting_id)
        rows = live_rows(session, meeting_id)
        above = next((each for each in rows if each.id == after_id), None)
        if above is not None and above.part == Part.PRIVATE:
            fields = replace(fields, part=Part.PRIVATE)
        (row,) = new_items(session, meeting_id, [fields])
        row.urgent_reason = why
        rows.insert(rows.index(above) + 1 if above is not None else len(rows), row)
        set_positions(session, rows)
        if above is not None:
            _rank(session, rows, known(row.id), after_id)
        renumber(session, known(body.id))
        return _picture(session, row)


def set_fate(store: Store, item_id: int, fate: ItemFate, note: str = "") -> ItemRecord:
    """Note that an item was deferred or withdrawn, or that it was taken after all.

    `note` says until when or why, to stand behind "deferred" or "withdrawn": "to the next meeting".
    """
    fate = ItemFate(fate)
    kept = one_line(note) if fate is not ItemFate.TAKEN else ""
    with store.write() as session:
        row = on_agenda(session, item_id)
        open_agenda(session, row.meeting_id)
        row.fate, row.fate_note = fate.value, kept
        return _picture(session, row)


def _rank(session: Session, rows: list[AgendaItem], item_id: int, after_id: int | None) -> None:
    """Give every item its place in the order taken, with one of them after another."""
    ranks = taken_after([(known(each.id), each.taken) for each in rows], item_id, after_id)
    for each in rows:
        each.taken = ranks[known(each.id)]
        session.add(each)


def _picture(session: Session, row: AgendaItem) -> ItemRecord:
    session.add(row)
    session.flush()
    body, meeting = open_agenda(session, row.meeting_id)
    return item_of(session, meeting, policy_of(body).numbering, row)
