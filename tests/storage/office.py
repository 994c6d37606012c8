"""What the tests of the nouns have in common: a board with a few members, and meetings of it."""

from datetime import date, time

from clerk.numbering import NumberingScheme
from clerk.policy import Policy, StandingItem
from clerk.vocabulary import MeetingKind, Role
from storage.business.agendas import ItemFields, add_item, list_items
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.file.database import Store
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord
from storage.sittings.meetings import NewMeeting, create_meeting

STANDING = (
    StandingItem("Apologies", "To receive apologies", "There were no apologies."),
    StandingItem("Date of next meeting", closing=True),
    StandingItem("Minutes of the previous meeting"),
    StandingItem("Close", numbered=False, closing=True),
)
MEMBERS = (
    NewMember("Councillor", "Harriet", "Ollerenshaw", Role.CHAIR),
    NewMember("Councillor", "Dev", "Raichura", Role.MEMBER),
    NewMember("Ms", "Miriam", "Castlebridge", Role.CLERK, post="Governance Officer"),
)


def new_body(store: Store, code: str = "ESB", policy: Policy | None = None) -> BodyRecord:
    """A board with three people and, unless another policy is given, four standing items in mixed order."""
    policy = policy or Policy(standing_items=STANDING, numbering=NumberingScheme())
    body = create_body(store, NewBody("Ashmere", f"Board {code}", "the Board", code, venue="Town Hall", policy=policy))
    set_members(store, body.id, MEMBERS)
    return body


def bare_body(store: Store, code: str = "ESB", **policy: object) -> BodyRecord:
    """A board whose agendas begin empty."""
    return new_body(store, code, Policy(**policy))  # type: ignore[arg-type]


def new_meeting(store: Store, body: BodyRecord, held_on: date = date(2026, 5, 7)) -> MeetingRecord:
    """An ordinary meeting at ten in the morning."""
    return create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, held_on, time(10)))


def add_items(store: Store, meeting: MeetingRecord, *titles: str) -> list[ItemRecord]:
    """Items of business with those titles."""
    return [add_item(store, meeting.id, ItemFields(title)) for title in titles]


def titles(store: Store, meeting: MeetingRecord) -> list[str]:
    """The agenda, by its titles."""
    return [item.title for item in list_items(store, meeting.id)]


def citations(store: Store, *meetings: MeetingRecord) -> list[str]:
    """The citations of all items of the meetings, "" for an item without a number."""
    return [item.minute.citation for meeting in meetings for item in list_items(store, meeting.id)]
