"""What the tests of matters have in common: a board that has met, with minutes that promise things."""

from dataclasses import dataclass
from datetime import date, time

from clerk.policy import Policy
from clerk.vocabulary import MeetingKind, MeetingStatus, Part
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord, MinuteRecord
from storage.sittings.meetings import NewMeeting, create_meeting, set_status
from storage.texts.minutes import get_minute, save
from tests.storage.office import new_body

GUIDE = (
    "The Board considered the guide.\n\n"
    "RESOLVED that\n"
    "(1) the terms of reference be circulated to the Board;\n"
    "(2) the recovery plan be a standing item on each agenda; and\n"
    "(3) a written response be provided to members by 30 September.\n"
)
JULY, SEPTEMBER, OCTOBER = date(2026, 7, 16), date(2026, 9, 3), date(2026, 10, 15)


@dataclass(frozen=True)
class Office:
    """A board with three meetings called, the first of them minuted with one item."""

    store: Store
    body: BodyRecord
    july: MeetingRecord
    september: MeetingRecord
    october: MeetingRecord
    item: ItemRecord

    def write(self, text: str, item: ItemRecord | None = None) -> MinuteRecord:
        """Write the minute of an item, the one of July if not given."""
        minute_id = (item or self.item).minute.id
        return save(self.store, minute_id, text, get_minute(self.store, minute_id).version)

    @property
    def text(self) -> str:
        """The minute of the item of July."""
        return get_minute(self.store, self.item.minute.id).text

    def add(self, meeting: MeetingRecord, title: str, text: str = "", part: Part = Part.PUBLIC) -> ItemRecord:
        """Another item with its minute."""
        item = add_item(self.store, meeting.id, ItemFields(title, part=part))
        if text:
            self.write(text, item)
        return item


def open_office(store: Store, text: str = GUIDE) -> Office:
    """The office, with that text as the minute of "Attendance" in July."""
    body = new_body(store, policy=Policy())
    july, september, october = (_meeting(store, body, day) for day in (JULY, SEPTEMBER, OCTOBER))
    set_status(store, july.id, MeetingStatus.DRAFT)
    item = add_item(store, july.id, ItemFields("Attendance"))
    office = Office(store, body, july, september, october, item)
    office.write(text)
    return office


def _meeting(store: Store, body: BodyRecord, day: date) -> MeetingRecord:
    return create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, day, time(10)))
