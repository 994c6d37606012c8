"""Matters arising that follow their clause, promises set aside, a fuller work programme, and links between items."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

STATUSES = "open|in progress|done|carried forward|referred|superseded|not pursued"
TEXTS = {"matter": ("origin_words", "kind", "rule"), "programme_entry": ("cabinet_member", "clause_words")}
KEYS = {
    "matter": {"person_id": "person", "due_meeting_id": "meeting"},
    "programme_entry": {"minute_id": "minute", "item_id": "agenda_item"},
}


def _key(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


def _text(column: str) -> "sa.Column[str]":
    return sa.Column(column, sa.String, nullable=False)


def _id() -> "sa.Column[int]":
    return sa.Column("id", sa.Integer, primary_key=True)


def upgrade() -> None:
    # The check of a table is lost when it is made again, unless it is given.
    listed = ", ".join(f"'{word}'" for word in STATUSES.split("|"))
    _widen("matter", sa.CheckConstraint(f"status IN ({listed})", name="status_known"))
    _widen("programme_entry")
    op.execute("UPDATE matter SET origin_words = clause_words")
    _new_tables()


def _widen(table: str, *checks: sa.CheckConstraint) -> None:
    with op.batch_alter_table(table, recreate="always", table_args=checks) as batch:
        for name in TEXTS[table]:
            batch.add_column(sa.Column(name, sa.String, nullable=False, server_default=""))
        for name, parent in KEYS[table].items():
            key = sa.ForeignKey(f"{parent}.id", name=f"{table}_{name}", ondelete="SET NULL")
            batch.add_column(sa.Column(name, sa.Integer, key, nullable=True))
    for name in KEYS[table]:
        op.create_index(f"ix_{table}_{name}", table, [name])


def _new_tables() -> None:
    op.create_table(
        "dismissed_promise",
        _id(),
        _key("minute_id", "minute"),
        _text("words"),
        _text("rule"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "refused_rule",
        _id(),
        _key("body_id", "body"),
        _text("rule"),
        sa.UniqueConstraint("body_id", "rule", name="one_refusal_a_rule"),
    )
    op.create_table(
        "item_link",
        _id(),
        _key("item_id", "agenda_item"),
        _key("other_item_id", "agenda_item"),
        sa.UniqueConstraint("item_id", "other_item_id", name="linked_once"),
    )
