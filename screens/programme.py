"""The work programme of a body: business to come by meeting, moved with one key, put on agendas with another."""

from collections.abc import Awaitable, Callable
from functools import partial

from rich.console import RenderableType
from textual import on
from textual.widgets import OptionList

from clerk.problems import Problem
from screens.browsing import BrowsingScreen
from screens.commands.matters import PROGRAMME
from screens.dialogs.entry import EntryDialog
from screens.keys import bindings
from screens.list_errands import pick_body, write_list
from screens.programme_rows import NOTHING, ProgrammeView, entry_details, programme_rows
from screens.steps_back import last_of
from screens.tasks import in_turn, task
from screens.widgets.heading import Heading
from screens.workbench import clerk_app, office_of
from storage.council.bodies import list_bodies
from storage.file.database import Store
from storage.outcomes.planning import move_entry, plan, pull_into_agenda
from storage.outcomes.programme import NewEntry, add_entry, remove_entry, update_entry
from storage.schema.records import ProgrammeRecord


class ProgrammeScreen(BrowsingScreen):
    """The work programme of the body `body_id`, or of the first body of the office."""

    ROWS = PROGRAMME
    BINDINGS = bindings(PROGRAMME)
    ON_A_ROW = frozenset(["edit", "move", "to_agenda", "done", "open_agenda", "history", "remove"])

    def __init__(self, body_id: int | None = None) -> None:
        super().__init__()
        self.body_id = body_id
        self._view: ProgrammeView | None = None
        self._back: list[Callable[[Store], None]] = []

    async def fill(self, keep: str = "") -> None:
        """Read the programme and show it."""
        bodies = tuple(await office_of(self).ask(list_bodies))
        if not bodies:
            raise Problem("There is no body yet whose programme could be kept. Set one up at the desk.")
        body = next((body for body in bodies if body.id == self.body_id), bodies[0])
        self.body_id = body.id
        planned = await office_of(self).ask(plan, body.id, clerk_app(self).today())
        self._view = ProgrammeView(body, planned, bodies)
        self.query_one(Heading).show(f"Work programme: {body.name}", self._view.standing)
        self.narrowed(keep)

    def narrowed(self, keep: str = "") -> None:
        """Show what the words leave."""
        if self._view is not None:
            empty = NOTHING if not self._view.entries else "No entry has these words. Esc shows all again."
            self.show_rows(programme_rows(self._view, self.words), keep, empty)

    @property
    def entry(self) -> ProgrammeRecord | None:
        """The entry the cursor is on."""
        entries = self._view.entries if self._view else ()
        return next((entry for entry in entries if str(entry.id) == self.rows.chosen), None)

    async def details(self) -> RenderableType:
        """Everything about the entry."""
        return entry_details(self.entry)

    # --- Changing ---------------------------------------------------------------------------------------------------

    async def _change(self, entry: ProgrammeRecord, work: Callable[[Store], ProgrammeRecord]) -> ProgrammeRecord:
        """Change an entry so that it can be undone; the cursor stays on it."""
        changed = await office_of(self).ask(work)
        self._back.append(partial(_restored, entry))
        await self.fill(str(entry.id))
        return changed

    @task
    async def action_add(self) -> None:
        """Enter business that is to come."""
        if self._view is None:
            return
        entry = self.entry
        new = NewEntry(self._view.body.id, "", entry.meeting_id if entry else None)

        async def keep(given: NewEntry) -> ProgrammeRecord:
            made = await office_of(self).ask(add_entry, given)
            self._back.append(lambda store: remove_entry(store, made.id))
            return made

        made = await self._ask(new, keep)
        if made is not None:
            await self.fill(str(made.id))

    @on(OptionList.OptionSelected, "#rows")
    @task
    async def action_edit(self) -> None:
        """Change the entry in its dialog."""
        if (entry := self.entry) is not None:

            async def keep(given: NewEntry) -> ProgrammeRecord:
                return await self._change(entry, lambda store: update_entry(store, entry.id, given))

            await self._ask(NewEntry.of_record(entry), keep)

    async def _ask(
        self, entry: NewEntry, keep: Callable[[NewEntry], Awaitable[ProgrammeRecord]]
    ) -> ProgrammeRecord | None:
        meetings = [planned.meeting for planned in self._view.plan.meetings] if self._view else []
        return await self.app.push_screen_wait(EntryDialog(entry, meetings, clerk_app(self).today(), keep))

    @in_turn
    async def action_move(self, steps: int) -> None:
        """Move the entry to a later or an earlier meeting."""
        if (entry := self.entry) is not None:
            today = clerk_app(self).today()
            await self._change(entry, lambda store: move_entry(store, entry.id, steps, today))

    @in_turn
    async def action_done(self) -> None:
        """The entry was taken."""
        if (entry := self.entry) is not None:
            given = NewEntry.of_record(entry, done=True)
            await self._change(entry, lambda store: update_entry(store, entry.id, given))
            self.notify(f"Done: {entry.title}. u brings it back.")

    @task
    async def action_remove(self) -> None:
        """Take an entry off that should not be on it."""
        if (entry := self.entry) is not None and await clerk_app(self).confirmed(
            f"Take “{entry.title}” off the work programme?",
            "Business that was taken is marked as done: d.",
            "Take it off",
        ):
            await office_of(self).ask(remove_entry, entry.id)
            self._back.clear()
            await self.fill()

    @in_turn
    async def action_to_agenda(self) -> None:
        """Put the entry on the agenda of the meeting it is planned for."""
        entry = self.entry
        if entry is None:
            return
        if entry.item_id is not None:
            raise Problem("It is on an agenda already. Press o to open it.")
        coming = {planned.meeting.id for planned in self._view.plan.meetings} if self._view else set()
        if entry.meeting_id is None or entry.meeting_id not in coming:
            raise Problem("It is not planned for a coming meeting yet. Press ] to move it to the next one.")
        await office_of(self).ask(pull_into_agenda, [entry.id], entry.meeting_id)
        await self.fill(str(entry.id))
        self.notify(f"On the agenda: {entry.title}. o opens it.")

    @in_turn
    async def action_undo(self) -> None:
        """Take the last change back."""
        if not self._back:
            self.notify("There is nothing to take back.")
            return
        with last_of(self._back) as back:
            await office_of(self).ask(back)
        await self.fill()

    # --- Elsewhere --------------------------------------------------------------------------------------------------

    def action_open_agenda(self) -> None:
        """Open the agenda of the entry's meeting."""
        if self.entry is not None and self.entry.meeting_id is not None:
            clerk_app(self).open_agenda(self.entry.meeting_id, self.entry.item_id)
        else:
            self.notify("It is not planned for a meeting yet.")

    @task
    async def action_history(self) -> None:
        """Open the history of the item it is, or comes from."""
        from screens.timeline import TimelineScreen
        from storage.texts.minutes import get_minute

        entry = self.entry
        if entry is None:
            return
        item_id = entry.item_id
        if item_id is None and entry.minute_id is not None:
            item_id = (await office_of(self).ask(get_minute, entry.minute_id)).item_id
        if item_id is None:
            self.notify("It comes from no minute and is on no agenda yet.")
        else:
            await self.app.push_screen(TimelineScreen(item_id))

    def action_review(self) -> None:
        """Open the matters arising of this body."""
        clerk_app(self).show_review(self.body_id)

    @task
    async def action_body(self) -> None:
        """Show the programme of another body."""
        if self._view is not None and (picked := await pick_body(clerk_app(self), self._view.bodies)):
            self.body_id = int(picked)
            self._back.clear()
            await self.fill()

    @task
    async def action_export(self) -> None:
        """Write the programme as a document."""
        if self.body_id is not None:
            await write_list(clerk_app(self), "programme", "work programme", self.body_id)


def _restored(former: ProgrammeRecord, store: Store) -> None:
    update_entry(store, former.id, NewEntry.of_record(former))
