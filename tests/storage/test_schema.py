"""The schema: the revisions make what the models say, wholly or not at all."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

import storage.migrations
from storage.file.backups import backups_of, verify
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.errors import Damaged, StorageError, TooNew
from storage.file.migrate import CURRENT, Schema
from storage.migrations import SCHEMA_VERSION
from storage.migrations.triggers import TRIGGERS
from storage.schema import models
from storage.texts.minutes import revisions, save
from tests.storage.conftest import new_minute

_MIGRATIONS = Path(storage.migrations.__file__).parent

ADDS_A_COLUMN = """
    with op.batch_alter_table("body") as body:
        body.add_column(sa.Column("wards", sa.Integer, nullable=True))
"""
REBUILDS_THE_REVISIONS = """
    with op.batch_alter_table("revision", recreate="always") as revision:
        revision.add_column(sa.Column("author", sa.String, nullable=True))
    create_triggers(op.get_bind())
"""
LOSES_A_PARENT = """
    op.execute("DELETE FROM body")
"""
FAILS = """
    raise ZeroDivisionError
"""


def next_schema(tmp_path: Path, *steps: str) -> Schema:
    """The schema of today with one more revision, made of these steps."""
    folder = tmp_path / "migrations"
    shutil.copytree(_MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    head = "import sqlalchemy as sa\nfrom alembic import op\nfrom storage.migrations.triggers import create_triggers\n"
    version = SCHEMA_VERSION + 1
    named = f'revision = "{version:04d}"\ndown_revision = "{SCHEMA_VERSION:04d}"\n\n\ndef upgrade() -> None:\n'
    (folder / "versions" / f"r{version:04d}_next.py").write_text(head + named + "".join(steps))
    return Schema(version, str(folder))


@pytest.fixture
def filled(database: Path) -> Path:
    """A closed database of today's schema with one minute."""
    store = Store.open(database, create=True)
    save(store, new_minute(store), "Noted.", 0)
    store.close()
    return database


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The schema and every row of a closed database."""
    with closing(sqlite.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        content = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}  # noqa: S608
        schema = connection.execute("SELECT * FROM sqlite_master UNION ALL SELECT * FROM sqlite_temp_master").fetchall()
        return content | {"schema": schema, "version": connection.execute("PRAGMA user_version").fetchall()}


def test_the_revisions_make_exactly_the_tables_of_the_models(store: Store) -> None:
    with store.read() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    assert models.Minute.__tablename__ in SQLModel.metadata.tables


def test_the_revisions_make_the_checks_and_cascades_of_the_models(store: Store) -> None:
    with store.read() as session:
        found = inspect(session.connection())
        for name, table in SQLModel.metadata.tables.items():
            checks = {check.name: str(check.sqltext) for check in table.constraints if hasattr(check, "sqltext")}
            assert {check["name"]: check["sqltext"] for check in found.get_check_constraints(name)} == checks
            keys = {(key.parent.name, key.ondelete) for key in table.foreign_keys}
            there = {
                (key["constrained_columns"][0], key["options"]["ondelete"]) for key in found.get_foreign_keys(name)
            }
            assert there == keys


def test_the_version_is_the_newest_revision() -> None:
    assert ScriptDirectory(str(_MIGRATIONS)).get_heads() == [f"{SCHEMA_VERSION:04d}"]
    assert CURRENT.version == SCHEMA_VERSION


def triggers(store: Store) -> set[str]:
    with store.raw_reader() as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def test_every_trigger_is_there(store: Store) -> None:
    assert triggers(store) == set(TRIGGERS)


def test_a_migration_keeps_every_row_and_takes_a_backup_first(tmp_path: Path, filled: Path) -> None:
    schema = next_schema(tmp_path, ADDS_A_COLUMN, REBUILDS_THE_REVISIONS)
    store = Store.open(filled, schema=schema)
    with store.read() as session:
        # Rebuilding a table with foreign keys on would have removed all that hangs on it.
        counts = [session.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in ("body", "minute")]  # noqa: S608
        assert session.execute(text("SELECT wards FROM body")).scalar() is None
    assert counts == [1, 1]
    assert triggers(store) == set(TRIGGERS)
    assert [revision.text for revision in revisions(store, 1)] == ["Noted."]
    with store.raw_writer() as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    store.close()
    [backup] = backups_of(filled)
    assert verify(backup) == ""
    Store.open(filled, schema=schema).close()
    assert backups_of(filled) == [backup]
    with pytest.raises(TooNew):
        Store.open(filled)


@pytest.mark.parametrize(
    ("step", "error", "sentence"),
    [
        (FAILS, StorageError, "could not be brought up to date, and nothing was changed"),
        (LOSES_A_PARENT, Damaged, "without losing records"),
    ],
)
def test_a_migration_that_fails_half_way_changes_nothing(
    tmp_path: Path, filled: Path, step: str, error: type[StorageError], sentence: str
) -> None:
    before = dump(filled)
    schema = next_schema(tmp_path, ADDS_A_COLUMN, REBUILDS_THE_REVISIONS, step)
    with pytest.raises(error, match=sentence):
        Store.open(filled, schema=schema)
    assert dump(filled) == before


def test_opening_a_database_of_today_does_not_load_the_migrations(filled: Path) -> None:
    program = "import sys; from pathlib import Path; from storage.file.database import Store; "
    program += "Store.open(Path(sys.argv[1])).close(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program, str(filled)], check=False).returncode == 0
