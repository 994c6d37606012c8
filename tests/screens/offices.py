"""Small invented offices for the tests of the screens."""

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from clerk.policy import Policy, StandingItem
from clerk.vocabulary import MeetingKind, Role
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.file.database import Store
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord
from storage.sittings.meetings import NewMeeting, create_meeting

MEMBERS = [
    NewMember("Councillor", "P", "Alder", Role.CHAIR),
    NewMember("Councillor", "Jo", "Birch", Role.VICE_CHAIR),
    NewMember("Councillor", "C", "Cedar", Role.MEMBER),
    NewMember("", "F", "Gorse", Role.OFFICER, "Director of Roads"),
]
STANDING = (
    StandingItem("Apologies", "To receive apologies for absence.", "There were no apologies."),
    StandingItem("Urgent business", closing=True),
)


@dataclass(frozen=True, slots=True)
class SmallOffice:
    """A board with two meetings; the coming one has two items of business between its standing items."""

    body: BodyRecord
    coming: MeetingRecord
    held: MeetingRecord
    items: tuple[ItemRecord, ...]


def furnish(database: Path, name: str = "Roads Board", title: str = "Winter gritting") -> SmallOffice:
    """Make the office at `database`; the board is called `name`, and an item, member, venue and paper `title`."""
    store = Store.open(database, create=True)
    try:
        policy = Policy(standing_items=STANDING)
        body = create_body(store, NewBody("Ashmere Council", name, "the Board", "RB", title, "A Clerk", policy))
        set_members(store, body.id, MEMBERS)
        coming = _meeting(store, body, date(2026, 7, 16))
        held = _meeting(store, body, date(2026, 5, 14))
        first = add_item(store, coming.id, ItemFields(title, f"Report on {title}", lead=title, recommendation=title))
        second = add_item(store, coming.id, ItemFields("Parking at schools", "Report of the Director of Roads"))
        return SmallOffice(body, coming, held, (first, second))
    finally:
        store.close()


def _meeting(store: Store, body: BodyRecord, day: date) -> MeetingRecord:
    return create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, day, time(10)))
