"""The office's dictionary: words that are spelt right here though no dictionary has them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "office_word",
        sa.Column("word", sa.String, primary_key=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    )
