"""The meeting's clock, and what became of an item: taken out of order, urgent, deferred, withdrawn.

Columns are added in plain SQL, which keeps the checks of the table; a batch change would have to make them again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KINDS = "opened|adjourned|resumed|closed|public excluded|public returned"


def upgrade() -> None:
    op.execute("ALTER TABLE agenda_item ADD COLUMN taken INTEGER")
    op.execute("ALTER TABLE agenda_item ADD COLUMN urgent_reason VARCHAR DEFAULT '' NOT NULL")
    op.execute(
        "ALTER TABLE agenda_item ADD COLUMN fate VARCHAR DEFAULT 'taken' NOT NULL\n"
        "CONSTRAINT fate_known CHECK (fate IN ('taken', 'deferred', 'withdrawn'))\n"
    )
    op.execute("ALTER TABLE agenda_item ADD COLUMN fate_note VARCHAR DEFAULT '' NOT NULL")
    listed = ", ".join(f"'{kind}'" for kind in KINDS.split("|"))
    op.create_table(
        "clock_event",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "meeting_id", sa.Integer, sa.ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("item_id", sa.Integer, sa.ForeignKey("agenda_item.id", ondelete="SET NULL"), index=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.CheckConstraint(f"kind IN ({listed})", name="kind_known"),
    )
