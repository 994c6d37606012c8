"""The number under which an item was published, which stays when others are put in before it."""

from alembic import op

revision = "0008"
down_revision = "0007"

KEEP_NUMBERS = """
UPDATE agenda_item SET published_label = counted.label FROM (
    SELECT item.id AS id, CASE WHEN item.numbered THEN CAST(SUM(item.numbered) OVER (
        PARTITION BY item.meeting_id ORDER BY item.position, item.id
    ) AS VARCHAR) ELSE '' END AS label
    FROM agenda_item AS item JOIN meeting ON meeting.id = item.meeting_id
    WHERE item.deleted_at IS NULL AND meeting.status <> 'planned'
) AS counted WHERE counted.id = agenda_item.id
"""
"""Agendas that are out keep the numbers they have now. An item without a number was published as ""."""


def upgrade() -> None:
    op.execute("ALTER TABLE agenda_item ADD COLUMN published_label VARCHAR")
    op.execute(KEEP_NUMBERS)
