"""Databases of every schema there was, with a row in each of their tables, brought to the schema of today."""

import re
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage.business.agendas import list_items
from storage.file.backups import backups_of, verify
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.inspection import digest
from storage.file.migrate import CURRENT, Schema
from storage.numbering.proof import prove
from storage.outcomes.programme import list_programme
from storage.papers.life import next_steps
from storage.resuming.desk import desk
from storage.sittings.history import history
from storage.sittings.meetings import meeting_file
from storage.texts.minutes import get_minute, revisions

WORDS = "RESOLVED that the report be noted."
#: What a row says, by the name of its column, or else by what the column holds.
SAID: dict[str, object] = {
    "policy": "{}",
    "text": WORDS,
    "sha256": digest(WORDS),
    "published_label": "1",
    "deleted_at": None,
}
HELD: dict[type, object] = {
    int: 1,
    bool: True,
    bytes: b"%PDF",
    datetime: datetime(2026, 5, 6, 9, tzinfo=UTC),
    date: date(2026, 5, 6),
    time: time(10),
}
Rows = dict[str, list[dict[str, object]]]


def fill(path: Path) -> None:
    """Put one row into each table, every key of which leads to the one row of another."""
    engine = sa.create_engine("sqlite://", module=sqlite, creator=lambda: sqlite.connect(path))
    with engine.begin() as connection:
        tables = sa.MetaData()
        tables.reflect(connection)
        for table in tables.sorted_tables:
            if table.name not in ("alembic_version", "setting"):
                allowed = dict(re.findall(r"(\w+) IN \('([^']+)'", str(_checks(table))))
                connection.execute(table.insert().values({one.name: _said(one, allowed) for one in table.columns}))
    engine.dispose()


def _checks(table: sa.Table) -> list[str]:
    return [str(check.sqltext) for check in table.constraints if isinstance(check, sa.CheckConstraint)]


def _said(column: "sa.Column[object]", allowed: dict[str, str]) -> object:
    if column.foreign_keys:
        return 1
    otherwise = HELD.get(column.type.python_type, f"the {column.name} of {column.table.name}")
    return SAID.get(column.name, allowed.get(column.name, otherwise))


def rows_of(path: Path) -> Rows:
    """Every row of a closed database, by table and column."""
    with closing(sqlite.connect(path)) as connection:
        connection.row_factory = sqlite.Row
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for (name,) in names}  # noqa: S608


@pytest.mark.parametrize("version", range(1, CURRENT.version))
def test_nothing_is_lost_on_the_way_from_any_schema(tmp_path: Path, version: int) -> None:
    path = tmp_path / "minutes.db"
    Store.open(path, create=True, schema=Schema(version)).close()
    fill(path)
    before = rows_of(path)
    store = Store.open(path)
    assert store.notices == ()
    assert [get_minute(store, 1).text, *(kept.text for kept in revisions(store, 1))] == [WORDS, WORDS]
    [item] = list_items(store, 1)
    assert item.label == "1"
    assert meeting_file(store, 1).items == (item,)
    assert desk(store, date(2026, 5, 6)).bodies
    assert next_steps(store, 1)
    assert len(history(store, 1)) == (version > 2)
    assert len(list_programme(store, with_done=True)) == 1
    assert prove(store, 1).lines
    store.close()
    after = rows_of(path)
    for table, rows in before.items():
        if table != "alembic_version":
            assert [{name: row[name] for name in rows[0]} for row in after[table][: len(rows)]] == rows
    [backup] = backups_of(path)
    assert verify(backup) == ""
