"""What a body that has its own kinds of interest called the one that was declared; "" for the usual kinds."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.execute("ALTER TABLE declaration ADD COLUMN called VARCHAR NOT NULL DEFAULT ''")
