"""Bringing a database to the schema of this program, in one transaction or not at all.

Alembic is imported only here, and only when there is something to do: it takes half a second.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from storage.file.engine import raw
from storage.file.errors import Damaged
from storage.migrations import SCHEMA_VERSION

#: "CLRK": marks a file as a database of this program (`PRAGMA application_id`).
APPLICATION_ID = 0x434C524B


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema: its version (`PRAGMA user_version`) and where its Alembic revisions "0001", "0002", ... are kept."""

    version: int = SCHEMA_VERSION
    script_location: str = "storage:migrations"


CURRENT = Schema()


def migrate(engine: Engine, schema: Schema = CURRENT) -> None:
    """Run the revisions that are missing; on any failure the database is left as it was.

    Foreign keys are off meanwhile, because rebuilding a table would otherwise delete every row that hangs on it,
    and are checked before the transaction is committed. Raises `Damaged` if that check finds a row without its
    parent, and whatever a revision raises.
    """
    with engine.connect() as connection:
        inner = raw(connection)
        inner.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                if schema_version(connection) < schema.version:
                    _upgrade(connection, schema)
        finally:
            inner.execute("PRAGMA foreign_keys=ON")


def schema_version(connection: Connection) -> int:
    """The schema the file has; 0 for a new file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _upgrade(connection: Connection, schema: Schema) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", schema.script_location)
    config.attributes["connection"] = connection
    command.upgrade(config, f"{schema.version:04d}")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Damaged("The database could not be brought up to date without losing records. Nothing was changed.")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema.version}")
