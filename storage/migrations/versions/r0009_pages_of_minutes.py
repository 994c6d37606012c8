"""The pages that the minutes of a meeting took, so that those of the next go on where they end."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "minutes_pages",
        sa.Column(
            "meeting_id", sa.Integer, sa.ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False, primary_key=True
        ),
        sa.Column("edition", sa.String, nullable=False, primary_key=True),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.CheckConstraint("first > 0 AND pages > 0", name="pages_counted"),
    )
