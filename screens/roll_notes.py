"""The roll while the meeting goes on: who comes and goes, who declares what, and the entries to be put right."""

from collections.abc import Callable

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from clerk.interests import kinds_of_interest
from clerk.notation.shorthand import Declared, Effect, RollChange
from clerk.notation.shorthand.tails import DEEDS as DEEDS_OF_INTEREST
from clerk.problems import Problem
from clerk.room.moving import noted_as, why_not_noted
from clerk.text import capitalised
from clerk.vocabulary import RollEventKind
from clerk.wording.sentences import movement
from screens.dialogs.declaration import DeclarationDialog, Declaring
from screens.dialogs.gallery import Gallery, GalleryDialog
from screens.dialogs.timed import TimedDialog
from screens.minutes.consequences import carry_out
from screens.roll_timed import TimedEntry, timed_entries, timed_row
from screens.tasks import in_turn, task
from screens.widgets.roll_list import RollLine, RollList
from screens.widgets.row_list import RowList
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.schema.records import MeetingFile
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import set_gallery

#: Who is out of the room can only come in.
_COME_FIRST = " i notes that they came in."


class RollNotes(Screen[None]):
    """Notes what happens at `item_id`, the item in progress, of the meeting `meeting_id`."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.item_id = item_id
        self.file: MeetingFile | None = None
        self.entries: list[TimedEntry] = []

    def show_file(self, file: MeetingFile) -> None:
        """Show the roll as it now is."""
        raise NotImplementedError

    # --- Coming and going -------------------------------------------------------------------------------------------

    @in_turn
    async def action_note(self, name: str) -> None:
        """Note that the person being called came, went or took the chair, now and at the item in progress."""
        called, kind = self.query_one(RollList).called, RollEventKind(name)
        if called is None or self.file is None:
            return
        kind = noted_as(kind, called.presence)
        why_not = why_not_noted(kind, called.presence, here=called.here)
        if why_not:
            raise Problem(f"{called.name} {why_not}.{_COME_FIRST if not called.here else ''}")
        at = clerk_app(self).now().time().replace(second=0, microsecond=0)
        await self._do([RollChange(called.person_id, kind, at, self.item_id)])
        self._say(movement(kind, called.name, at, self.file.body.policy.time_form))

    @task
    async def action_declare(self) -> None:
        """Note a declaration of interest of the member being called."""
        file, called = self.file, self.query_one(RollList).called
        if file is None or called is None:
            return
        kinds = kinds_of_interest(file.body.policy)
        given = await self.app.push_screen_wait(DeclarationDialog(called.name, kinds, file.items, self.item_id))
        if given is not None:
            await self._do(self._declared(called, given))
            away = _away(called)
            self._say(f"{called.name}: {given.interest.noun}." + (f" {called.name} {away}." if away else ""))

    @task
    async def action_gallery(self) -> None:
        """Note how many of the public and of the press are there."""
        if self.file is None:
            return
        here = self.file.meeting
        start = Gallery(here.public_present, here.press_present)
        given = await self.app.push_screen_wait(GalleryDialog(start))
        if given is not None:
            await self._change(lambda store: set_gallery(store, self.meeting_id, given.public, given.press))
            public, press = (0 if number is None else number for number in (given.public, given.press))
            self._say(f"In the gallery: {public} of the public, {press} of the press.")

    def _declared(self, called: RollLine, given: Declaring) -> list[Effect]:
        deed = DEEDS_OF_INTEREST.get(given.deed)
        words = capitalised(deed.words) if deed else ""
        effects: list[Effect] = [Declared(called.person_id, given.interest, given.item_id, given.nature, words)]
        if deed is not None and deed.out and given.item_id == self.item_id and not _away(called):
            at = clerk_app(self).now().time().replace(second=0, microsecond=0)
            effects.append(RollChange(called.person_id, RollEventKind.WITHDREW, at, self.item_id))
        return effects

    async def _do(self, effects: list[Effect]) -> None:
        done = await office_of(self).ask(carry_out, self.meeting_id, effects)
        self.show_file(done.file)

    # --- What was noted ---------------------------------------------------------------------------------------------

    def action_turn(self) -> None:
        """Go from the roll to what was noted, and back."""
        noted = self.query_one("#noted", RowList)
        self.set_focus(None if self.focused is noted or not self.entries else noted)

    @property
    def _entry(self) -> TimedEntry | None:
        chosen = self.query_one("#noted", RowList).chosen
        return next((entry for entry in self.entries if entry.key == chosen), None)

    @task
    async def action_edit_entry(self) -> None:
        """Put the time or the item of an entry right."""
        file, entry = self.file, self._entry
        if file is None or entry is None:
            return
        form = file.body.policy.time_form
        timed = await self.app.push_screen_wait(TimedDialog(entry.said, entry.at, entry.item_id, file.items, form))
        if timed is not None:
            await self._change(lambda store: entry.change(store, timed))

    @task
    async def action_remove_entry(self) -> None:
        """Take back an entry noted in error."""
        entry = self._entry
        if entry is not None and await clerk_app(self).confirmed("Take this back?", entry.said, "Take it back"):
            await self._change(entry.remove)

    async def _change(self, work: Callable[[Store], object]) -> None:
        office = office_of(self)
        await office.ask(work)
        self.show_file(await office.ask(meeting_file, self.meeting_id))

    def show_noted(self, file: MeetingFile) -> None:
        """List what was noted, the newest marked until the clerk marks another."""
        noted, former = self.query_one("#noted", RowList), [entry.key for entry in self.entries]
        self.entries = timed_entries(file)
        new = [entry.key for entry in self.entries if entry.key not in former]
        noted.show([timed_row(entry, file) for entry in self.entries], new[-1] if new else "")
        noted.display = bool(self.entries)

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Content(text))


def _away(called: RollLine) -> str:
    """Why somebody who declares an interest cannot leave for it, "" where they can."""
    return why_not_noted(RollEventKind.WITHDREW, called.presence, here=called.here)
