"""How many of the public and of the press were at a meeting."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute("ALTER TABLE meeting ADD COLUMN public_present INTEGER")
    op.execute("ALTER TABLE meeting ADD COLUMN press_present INTEGER")
