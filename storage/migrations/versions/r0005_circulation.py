"""What was circulated, templates of bodies, and what the public is told of a private item.

The column is added in plain SQL, which keeps the checks of the table; a batch change would have to make them again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def _key(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


def _text(column: str) -> "sa.Column[str]":
    return sa.Column(column, sa.String, nullable=False)


def upgrade() -> None:
    op.execute("ALTER TABLE agenda_item ADD COLUMN public_summary VARCHAR DEFAULT '' NOT NULL")
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "circulation",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("meeting_id", "meeting"),
        sa.Column("at", moment, nullable=False),
        *map(_text, ("document", "edition", "file_name", "recipients", "sha256")),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "circulated_minute",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("circulation_id", "circulation"),
        _key("minute_id", "minute"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("sha256"),
    )
    op.create_table(
        "body_template",
        sa.Column("body_id", sa.Integer, sa.ForeignKey("body.id", ondelete="CASCADE"), primary_key=True),
        _text("file_name"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("taken_at", moment, nullable=False),
    )
