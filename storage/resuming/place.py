"""The place she left: the meeting, item and cursor to come back to, kept in one setting as JSON."""

import json
from dataclasses import asdict, dataclass
from json import JSONDecodeError

from sqlmodel import Session

from storage.file.database import Store
from storage.schema.models import AgendaItem, Meeting, Setting

_KEY = "place"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the clerk was: the cursor at `row` and `column` (from 0) of an item's minute, or on a meeting as such."""

    meeting_id: int
    item_id: int | None = None
    row: int = 0
    column: int = 0


def remember(store: Store, meeting_id: int, item_id: int | None = None, row: int = 0, column: int = 0) -> None:
    """Keep the place, in the room of the one kept before."""
    value = json.dumps(asdict(Place(meeting_id, item_id, row, column)))
    with store.write() as session:
        session.merge(Setting(key=_KEY, value=value))


def last_place(store: Store) -> Place | None:
    """The place kept last, or None if there is none or its meeting is gone; without its item if that is gone."""
    with store.read() as session:
        return read_place(session)


def read_place(session: Session) -> Place | None:
    """As `last_place`, for use inside a transaction."""
    kept = session.get(Setting, _KEY)
    if kept is None:
        return None
    try:
        place = Place(**json.loads(kept.value))
    except (JSONDecodeError, TypeError):
        return None
    if session.get(Meeting, place.meeting_id) is None:
        return None
    item = None if place.item_id is None else session.get(AgendaItem, place.item_id)
    if item is None or item.deleted_at is not None or item.meeting_id != place.meeting_id:
        return Place(place.meeting_id)
    return place
