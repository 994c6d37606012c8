"""What the roll said of a person before an event called them present, so that taking the event back says it again."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("ALTER TABLE roll_event ADD COLUMN presence_before VARCHAR NOT NULL DEFAULT ''")
