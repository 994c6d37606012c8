"""The command palette: every command of the screen in front and of the program, and every meeting and body by name."""

from asyncio import create_task, shield
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from clerk.dates import write_date
from clerk.problems import Problem
from screens.help import rows_of
from screens.keys import Command, shown_key
from screens.workbench import clerk_app, office_of
from storage.council.bodies import list_bodies
from storage.file.database import Store
from storage.schema.records import BodyRecord, MeetingRecord
from storage.sittings.meetings import list_meetings


@dataclass(frozen=True, slots=True)
class _Entry:
    """Something to choose in the palette: what it is called, what it does, and the call that does it."""

    name: str
    help: str
    call: Callable[[], Awaitable[object] | None]


class CommandProvider(Provider):
    """Commands first; meetings and bodies are found once something is typed."""

    async def startup(self) -> None:
        """Begin to read the names of bodies and meetings; nothing is waited for here.

        Each letter ends the search for those before it, and with it what that waits for: a start would be given up.
        """
        self._commands = [self._command(row) for row in rows_of(self.screen)]
        self._places = create_task(self._read_places())

    async def _read_places(self) -> list[_Entry]:
        office = office_of(self.screen)
        if not office.is_open:
            return []
        try:
            bodies, meetings = await office.ask(_read_places)
        except Problem:
            return []
        return [*map(self._body, bodies), *map(self._meeting, meetings)]

    async def discover(self) -> Hits:
        """Every command, in the order of the help screen."""
        for entry in self._commands:
            yield DiscoveryHit(Content(entry.name), entry.call, entry.name, entry.help)

    async def search(self, query: str) -> Hits:
        """Commands, bodies and meetings with the letters typed."""
        matcher = self.matcher(query)
        async for entry in self._entries():
            score = max(matcher.match(entry.name), matcher.match(entry.help) * 0.5)
            if score > 0:
                yield Hit(score, Content(entry.name), entry.call, entry.name, entry.help)

    async def _entries(self) -> AsyncIterator[_Entry]:
        for entry in self._commands:
            yield entry
        for entry in await shield(self._places):
            yield entry

    def _command(self, row: Command) -> _Entry:
        keys = f" ({shown_key(row.keys[0])})" if row.keys else ""
        return _Entry(f"{row.label}{keys}", row.help, partial(self.screen.run_action, row.action))

    def _meeting(self, meeting: MeetingRecord) -> _Entry:
        name = f"{meeting.body_name}, {write_date(meeting.held_on, '18 July 2019')}"
        return _Entry(name, "Open this meeting", partial(clerk_app(self.screen).open_meeting, meeting))

    def _body(self, body: BodyRecord) -> _Entry:
        return _Entry(body.name, "Show the meetings of this body", partial(clerk_app(self.screen).show_body, body.id))


def _read_places(store: Store) -> tuple[list[BodyRecord], list[MeetingRecord]]:
    return list_bodies(store), list_meetings(store)[::-1]
