"""The meeting of the shorthand's own tests, kept in a database, and its minutes open on a screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from textual.pilot import Pilot

from clerk.interests import DPI
from clerk.vocabulary import MeetingKind, Part, RollEventKind
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.widgets.hint_line import HintLine
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewBody, NewMember, create_body, members, set_members
from storage.file.database import Store
from storage.schema.records import ItemRecord, MeetingFile, MeetingRecord
from storage.sittings.meetings import NewMeeting, create_meeting, meeting_file
from storage.sittings.rolls import declare, record_event, set_presence
from storage.texts.minutes import save
from tests.clerk.meeting_at_hand import AGENDA, PEOPLE, STYLES
from tests.screens.conftest import settle
from tests.screens.open_minutes import OpenMinutes
from tests.screens.waiting import until

HELD = date(2019, 7, 18)
NOW = datetime(2019, 7, 18, 18, 52, 20)
#: What must be over before suggestions are as good as they will be.
LEARNING = ("opened", "_learn")
EARLIER = "The Board considered the report of the Director of Finance.\n\nACTION: Councillor A Smith - mend the gate"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting of `tests.clerk.meeting_at_hand` as stored, with the ids of its people by surname."""

    record: MeetingRecord
    items: tuple[ItemRecord, ...]
    people: dict[str, int]


def furnish_meeting(database: Path, style: str = "council", *, roll: bool = True) -> Meeting:
    """Store the meeting in the house style of one of STYLES, an earlier one that minuted a report, and a later one."""
    store = Store.open(database, create=True)
    try:
        policy = replace(STYLES[style], standing_items=())
        body = create_body(store, NewBody("Ashmere Council", "Roads Board", "the Board", "RB", "Hall", "", policy))
        create_body(store, NewBody("Ashmere Council", "Education and Skills Forum", "the Forum", "ESF", "", "", policy))
        set_members(
            store,
            body.id,
            [NewMember(one.title, one.forename, one.surname, one.role, one.post) for one in PEOPLE],
        )
        people = {member.person.surname: member.person.id for member in members(store, body.id)}
        earlier = _meeting(store, body.id, date(2019, 6, 13))
        item = add_item(store, earlier.id, ItemFields("Budget"))
        save(store, item.minute.id, EARLIER, item.minute.version)
        _meeting(store, body.id, date(2019, 9, 12))
        record = _meeting(store, body.id, HELD)
        for entry in AGENDA:
            part = Part.PRIVATE if entry.private else Part.PUBLIC
            recommendation = "(1) note the attendance figures\n(2) endorse the measures in section 4"
            add_item(store, record.id, ItemFields(entry.title, part=part, recommendation=recommendation))
        items = meeting_file(store, record.id).items
        if roll:
            _call_roll(store, record.id, people, items[7].id)
        return Meeting(record, items, people)
    finally:
        store.close()


def _meeting(store: Store, body_id: int, day: date) -> MeetingRecord:
    return create_meeting(store, NewMeeting(body_id, MeetingKind.ORDINARY, day, time(18, 0)))


def _call_roll(store: Store, meeting_id: int, people: dict[str, int], item_id: int) -> None:
    for person in PEOPLE:
        set_presence(store, meeting_id, people[person.surname], person.presence)
    record_event(store, meeting_id, people["Juniper"], RollEventKind.LEFT, time(18, 10))
    declare(store, meeting_id, people["Kerr"], DPI, item_id)


class Desk(OpenMinutes):
    """The minutes of the meeting, open at its eighth item in an application under test."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None], meeting: Meeting) -> None:
        super().__init__(app, pilot)
        self.meeting = meeting

    @property
    def hint(self) -> str:
        """What the line under the surface says."""
        return self.screen.query_one(HintLine).text

    @property
    def file(self) -> MeetingFile:
        """The meeting as stored."""
        return meeting_file(self.app.store, self.meeting.record.id)

    async def expand(self, line: str) -> str:
        """Type a line, press Tab, and give the whole text."""
        self.type(line)
        await self.pilot.press("tab")
        await self.rest()
        return self.surface.text

    async def rest(self) -> None:
        """Let everything asked for be done, read, answered and shown."""
        await settle(self.pilot)
        await until(self.pilot, self._is_at_rest, "the line to be read and its suggestions to come")
        await settle(self.pilot)

    def _is_at_rest(self) -> bool:
        reading = any(worker.group == "reading" or worker.name in LEARNING for worker in self.app.workers)
        return not reading and self.screen.completions.idle and not self.screen.is_glancing


@asynccontextmanager
async def minuting(
    database: Path, meeting: Meeting, item: int = 8, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Desk]:
    """Open the minutes of the meeting at one of its items, counted from 1."""
    app = ClerkApp(database, today=lambda: HELD, now=lambda: NOW)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(meeting.record.id, meeting.items[item - 1].id))
        desk = Desk(app, pilot, meeting)
        await settle(pilot)
        await settle(pilot)
        yield desk


@pytest.fixture
def looking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are looked at at once, so that hints and suggestions come."""
    monkeypatch.setattr("screens.minutes.drafting.LOOK_AFTER", 0.001)
