"""What a body has minuted before: texts to learn its ways of writing from."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from clerk.vocabulary import Part
from storage.file.database import Store
from storage.schema.models import AgendaItem, Meeting, Minute

#: Minutes read at most, the newest: several years of a busy committee.
MOST = 2_000


@dataclass(frozen=True, slots=True)
class EarlierMinute:
    """The minute of an item at a former meeting."""

    title: str
    held_on: date
    text: str


def earlier_minutes(store: Store, body_id: int, before: date, most: int = MOST) -> tuple[EarlierMinute, ...]:
    """What was minuted in public at a body's meetings before a day, the oldest first; of many the newest `most`.

    Private business is left out: its words must not turn up where public business is written.
    """
    query = (
        select(col(AgendaItem.title), col(Meeting.held_on), col(Minute.text))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .where(
            Meeting.body_id == body_id,
            col(Meeting.held_on) < before,
            col(AgendaItem.deleted_at).is_(None),
            AgendaItem.part == Part.PUBLIC.value,
            Minute.text != "",
        )
        .order_by(col(Meeting.held_on).desc(), col(Meeting.starts).desc(), col(AgendaItem.position).desc())
        .limit(most)
    )
    with store.read() as session:
        found = [EarlierMinute(*row) for row in session.exec(query)]
    return tuple(reversed(found))
