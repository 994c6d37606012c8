"""The records read out of a minute: replaced, all of them, in the transaction that saves its text."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, insert, select
from sqlmodel import Session

from clerk.dated_references import day_named
from clerk.notation.blocks import ParsedMinute
from storage.numbering.register import resolve_citations, resolve_on
from storage.schema.models import Action, Clause, Flag, Motion, Reference, Resolution, Vote
from storage.schema.origins import follow
from storage.schema.tables import table_of

#: Table of records, the list of a ParsedMinute that fills it, and the columns taken over by name.
RECORDS: tuple[tuple[Table, str, str], ...] = (
    (table_of(Resolution), "decisions", "kind word lead target mover seconder"),
    (table_of(Motion), "motions", "mover seconder wording amendment"),
    (
        table_of(Vote),
        "votes",
        "votes_for votes_against abstentions names_for names_against names_abstaining unanimous casting_vote outcome",
    ),
    (table_of(Action), "actions", "owner text due_text due"),
    (table_of(Reference), "references", "citation title"),
    (table_of(Flag), "flags", "line"),
)
_RESOLUTIONS, _REFERENCES, _CLAUSES = table_of(Resolution), table_of(Reference), table_of(Clause)
_MINUTE: BindParameter[int] = bindparam("of_minute")
_CLEAR = [delete(table).where(table.c.minute_id == _MINUTE) for table, _, _ in RECORDS]
_NEW_RESOLUTIONS = (
    select(_RESOLUTIONS.c.id).where(_RESOLUTIONS.c.minute_id == _MINUTE).order_by(_RESOLUTIONS.c.position)
)


def replace_records(session: Session, minute_id: int, body_id: int, held_on: date, parsed: ParsedMinute) -> None:
    """Put what was read out of a minute's text in the place of what was read before.

    `held_on` is the day of the meeting: a citation without a year means the register of that day.
    """
    connection = session.connection()
    clear_records(connection, minute_id)
    for table, name, columns in RECORDS:
        _insert(connection, table, [{"minute_id": minute_id} | row for row in _rows(getattr(parsed, name), columns)])
    if parsed.decisions:
        _insert_clauses(connection, minute_id, parsed)
    if parsed.references:
        _resolve(session, minute_id, body_id, held_on, parsed)
    follow(connection, minute_id, parsed)


def clear_records(connection: Connection, minute_id: int) -> None:
    """Remove every record read out of a minute; the clauses go with their resolutions."""
    for statement in _CLEAR:
        connection.execute(statement, {"of_minute": minute_id})


def _insert_clauses(connection: Connection, minute_id: int, parsed: ParsedMinute) -> None:
    resolutions = connection.execute(_NEW_RESOLUTIONS.order_by("position"), {"of_minute": minute_id}).scalars()
    rows = [
        {"resolution_id": resolution_id} | row
        for resolution_id, decision in zip(resolutions, parsed.decisions, strict=True)
        for row in _rows(decision.clauses, "label level text")
    ]
    _insert(connection, _CLAUSES, rows)


def _resolve(session: Session, minute_id: int, body_id: int, held_on: date, parsed: ParsedMinute) -> None:
    """Note with each citation the minute it means, where the register has it."""
    found = resolve_citations(session, body_id, {item.citation for item in parsed.references}, held_on)
    for citation, cited in found.items():
        here = (_REFERENCES.c.minute_id == minute_id) & (_REFERENCES.c.citation == citation)
        session.connection().execute(_REFERENCES.update().where(here).values(cited_minute_id=cited))
    for one in parsed.references:
        day = day_named(parsed.text, one.span.end, held_on)
        meant = resolve_on(session, body_id, one.citation, day) if day is not None else None
        if meant is not None:
            this = (_REFERENCES.c.minute_id == minute_id) & (_REFERENCES.c.end_offset == one.span.end)
            session.connection().execute(_REFERENCES.update().where(this).values(cited_minute_id=meant))


def _rows(items: Iterable[Any], columns: str) -> list[dict[str, Any]]:
    """The columns of each record, with its place among its kind from 1 and its extent in the text."""
    return [
        {"position": position, "start_offset": item.span.start, "end_offset": item.span.end}
        | {column: _stored(getattr(item, column)) for column in columns.split()}
        for position, item in enumerate(items, start=1)
    ]


def _stored(value: Any) -> Any:
    """Names go one to a line, standard terms by their value, anything else as it is."""
    if isinstance(value, tuple):
        return "\n".join(value)
    return value.value if isinstance(value, StrEnum) else value


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
