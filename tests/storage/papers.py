"""A board with a few meetings, taken through their life with as little said as possible."""

from datetime import UTC, date, datetime, time, timedelta

from clerk.policy import Policy, StandingItem
from clerk.vocabulary import LifeStep, MeetingStatus, Presence
from storage.business.agendas import list_items
from storage.file.database import Store
from storage.papers.life import take_step
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord
from storage.sittings.meetings import get_meeting, meeting_file
from storage.sittings.rolls import set_presence
from tests.storage.office import new_body, new_meeting

MAY, JUNE, JULY = date(2026, 5, 7), date(2026, 6, 4), date(2026, 7, 2)
STANDING = (
    StandingItem("Apologies"),
    StandingItem("Minutes of the previous meeting"),
    StandingItem("Date of next meeting", closing=True),
)


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), UTC)


class Papers:
    """The board, and its meetings in May, June and July."""

    def __init__(self, store: Store, policy: Policy | None = None) -> None:
        self.store = store
        self.body: BodyRecord = new_body(store, policy=policy or Policy(standing_items=STANDING))
        self.may, self.june, self.july = (new_meeting(store, self.body, day) for day in (MAY, JUNE, JULY))

    def status(self, meeting: MeetingRecord) -> MeetingStatus:
        return get_meeting(self.store, meeting.id).status

    def hold(self, meeting: MeetingRecord) -> None:
        """Publish, open, call the roll and close."""
        day = meeting.held_on
        take_step(self.store, meeting.id, LifeStep.PUBLISHED, at(day - timedelta(days=9)))
        take_step(self.store, meeting.id, LifeStep.OPENED, at(day, 10))
        for entry in meeting_file(self.store, meeting.id).roll:
            set_presence(self.store, meeting.id, entry.person.id, Presence.PRESENT)
        take_step(self.store, meeting.id, LifeStep.CLOSED, at(day, 12), ended=time(11, 45))

    def circulate(self, *meetings: MeetingRecord) -> None:
        for meeting in meetings:
            self.hold(meeting)
            take_step(self.store, meeting.id, LifeStep.CIRCULATED, at(meeting.held_on + timedelta(days=5)))

    def item(self, meeting: MeetingRecord, title: str) -> ItemRecord:
        return next(item for item in list_items(self.store, meeting.id) if item.title == title)

    def minutes_text(self, meeting: MeetingRecord) -> str:
        return self.item(meeting, "Minutes of the previous meeting").minute.text
