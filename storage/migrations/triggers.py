"""The triggers a database must have. A batch change of a table drops its triggers: make them again after it."""

from sqlalchemy import Connection

_REFUSED = "an earlier state of a minute is never changed or removed"

#: Trigger name -> the statement that makes it.
TRIGGERS: dict[str, str] = {
    "revision_never_changed": (
        f"CREATE TRIGGER IF NOT EXISTS revision_never_changed BEFORE UPDATE ON revision "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
    ),
    "revision_never_removed": (
        f"CREATE TRIGGER IF NOT EXISTS revision_never_removed BEFORE DELETE ON revision "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
    ),
}


def create_triggers(connection: Connection) -> None:
    """Make every trigger that is not there."""
    for statement in TRIGGERS.values():
        connection.exec_driver_sql(statement)
