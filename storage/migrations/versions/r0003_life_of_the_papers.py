"""The life of a meeting's papers: what happened when, what was approved and corrected, and what nobody typed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

STEPS = (
    "meeting called|agenda published|meeting opened|meeting closed|minutes circulated|minutes approved|minutes signed"
    "|minutes corrected|approval withheld|step taken back"
)
STATUSES = "planned|agenda published|in session|draft|circulated|approved|signed"


def _key(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


def _maybe(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.id", ondelete="SET NULL"), nullable=True, index=True)


def _text(column: str) -> "sa.Column[str]":
    return sa.Column(column, sa.String, nullable=False)


def _word(column: str, words: str) -> "tuple[sa.Column[str], sa.CheckConstraint]":
    listed = ", ".join(f"'{word}'" for word in words.split("|"))
    return _text(column), sa.CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "meeting_event",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("meeting_id", "meeting"),
        *_word("step", STEPS),
        *_word("came_from", STATUSES),
        *_word("went_to", STATUSES),
        sa.Column("at", moment, nullable=False),
        _text("note"),
        _maybe("undoes_id", "meeting_event"),
    )
    op.create_table(
        "approval",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("meeting_id", "meeting"),
        _key("approving_meeting_id", "meeting"),
        _maybe("minute_id", "minute"),
        *_word("part", "public|private"),
        *_word("outcome", "approved|withheld"),
        _text("wording"),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("meeting_id", "meeting"),
        _maybe("minute_id", "minute"),
        _maybe("approval_id", "approval"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("words"),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "consequential_change",
        sa.Column("id", sa.Integer, primary_key=True),
        _key("minute_id", "minute"),
        sa.Column("version", sa.Integer, nullable=False),
        *_word("cause", "a reference followed|items split or merged"),
    )
