"""The agenda of one meeting: its items in order, typed quickly and changed freely, with every change undoable."""

from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from clerk.papers import ParsedPaper
from clerk.problems import Problem
from clerk.vocabulary import Part
from clerk.wording.people import listed
from screens.agenda_rows import AgendaView, details, item_row, read_agenda
from screens.agenda_steps import Step, change, travel
from screens.commands.agenda import AGENDA
from screens.dialogs.item import ItemDialog, ItemDraft
from screens.keys import bindings
from screens.steps_back import refused_for_good
from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.quick_entry import QuickEntry
from screens.widgets.row_list import RowList
from screens.workbench import clerk_app, office_of
from storage.business.agendas import (
    ItemFields,
    add_item,
    add_paper,
    delete_item,
    edit_item,
    list_items,
    move_item,
    remove_paper,
)
from storage.file.database import Store
from storage.outcomes.planning import offer_for_agenda, pull_into_agenda
from storage.schema.records import ItemRecord


class AgendaScreen(Screen[None]):
    """The agenda of the meeting with id `meeting_id`, the cursor on the item `item_id` at first."""

    ROWS = AGENDA
    BINDINGS = bindings(AGENDA)

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._start = str(item_id or "")
        self._view: AgendaView | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._insert_at: int | None = None

    def compose(self) -> ComposeResult:
        """Heading, the list with the details of the item beside or below it, and the fields for a new item."""
        yield Heading()
        with Container(id="work"):
            yield RowList("items")
            with VerticalScroll(id="details-pane", can_focus=False):
                yield Static("", id="details", markup=False)
        yield QuickEntry()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()

    @before_next_key
    async def on_screen_resume(self) -> None:
        """Read the agenda again whenever the screen comes to the front."""
        await self.fill(self._start)
        self._start = ""

    @property
    def item(self) -> ItemRecord | None:
        """The item the cursor is on."""
        chosen = self.query_one(RowList).chosen
        items = self._view.items if self._view else ()
        return next((item for item in items if str(item.id) == chosen), None)

    async def fill(self, keep: str = "") -> None:
        """Read the agenda and show it, the cursor on the item with the id `keep` where it is given."""
        self._view = view = await office_of(self).ask(read_agenda, self.meeting_id)
        self.query_one(Heading).show(view.where, view.standing)
        self.query_one(RowList).show([item_row(item) for item in view.items], keep)
        self._show_details()

    @on(OptionList.OptionHighlighted, "#items")
    def _show_details(self) -> None:
        self.query_one("#details", Static).update(details(self.item))

    async def _change(self, told: str, work: Callable[[Store], ItemRecord | None]) -> ItemRecord | None:
        """Do `work` on the agenda so that it can be undone; `told` names it. The cursor goes to the item it gives."""
        step, item = await office_of(self).ask(change, self.meeting_id, told, work)
        self._done.append(step)
        self._undone.clear()
        await self.fill(str(item.id) if item else "")
        return item

    def action_add(self) -> None:
        """Type items that go after the business there is."""
        self._insert_at = None
        self.query_one(QuickEntry).open()

    def action_insert(self) -> None:
        """Type items that go below the one the cursor is on."""
        self._insert_at = self.item.position + 1 if self.item else None
        self.query_one(QuickEntry).open()

    @on(QuickEntry.Entered)
    @task
    async def _entered(self, event: QuickEntry.Entered) -> None:
        place = self._insert_at
        if place is not None:
            self._insert_at = place + 1
        given = ItemFields(event.title, event.instruction)
        try:
            await self._change("adding an item", lambda store: add_item(store, self.meeting_id, given, place))
        except Problem:
            self._insert_at = place
            self.query_one(QuickEntry).put_back(event)
            raise

    @on(QuickEntry.Pasted)
    @task
    async def _pasted(self, event: QuickEntry.Pasted) -> None:
        place = self._insert_at
        there = {item.title.casefold() for item in self._view.items} if self._view else set()
        fresh = [one for one in event.items if one.title.casefold() not in there]
        left = len(event.items) - len(fresh)
        if not fresh:
            self.notify("Nothing was added: all that was pasted stands on the agenda already.")
            return

        def add_all(store: Store) -> ItemRecord | None:
            item = None
            for number, one in enumerate(fresh):
                at = None if place is None else place + number
                item = add_item(store, self.meeting_id, ItemFields(one.title, one.instruction), at)
            return item

        await self._change("adding the items pasted", add_all)
        if place is not None:
            self._insert_at = place + len(fresh)
        added = "1 item was added." if len(fresh) == 1 else f"{len(fresh)} items were added."
        there_already = f" {left} of those pasted stood there already." if left else ""
        self.notify(f"{added}{there_already} Esc, then u, takes back what was added.")

    @on(QuickEntry.Closed)
    def _entry_closed(self) -> None:
        self.query_one(RowList).focus()

    @task
    async def action_edit(self) -> None:
        """Change the item in its dialog."""
        if (item := self.item) is not None:

            async def change(draft: ItemDraft) -> ItemRecord:
                kept = await self._change("editing an item", lambda store: _edit(store, item, draft))
                return kept or item

            await self.app.push_screen_wait(ItemDialog(item, change))

    @task
    async def action_private(self) -> None:
        """Turn public business into private business, and back."""
        if (item := self.item) is not None:
            part = Part.PUBLIC if item.part is Part.PRIVATE else Part.PRIVATE
            shown = ItemFields.of_record(item)
            given = replace(shown, part=part)
            await self._change("changing public and private", lambda store: edit_item(store, item.id, given, shown))

    @task
    async def action_move(self, steps: int) -> None:
        """Move the item up or down."""
        if (item := self.item) is not None:
            await self._change("moving an item", lambda store: move_item(store, item.id, steps))

    @task
    async def action_delete(self) -> None:
        """Take the item off; asks only where something has been minuted under it."""
        if (item := self.item) is None:
            return
        if item.minute.text.strip() and not await clerk_app(self).confirmed(
            f"Take “{item.title}” off the agenda?", "It has a minute. Undo brings both back.", "Take it off"
        ):
            return
        await self._change("taking an item off", lambda store: delete_item(store, item.id))
        self.notify(f"Taken off: {item.title}. u brings it back.", markup=False)

    @task
    async def action_undo(self) -> None:
        """Undo the last change."""
        await self._travel(self._done, self._undone, "Undone", "There is nothing to undo.")

    @task
    async def action_redo(self) -> None:
        """Do again what was undone last."""
        await self._travel(self._undone, self._done, "Done again", "There is nothing to do again.")

    async def _travel(self, source: list[Step], target: list[Step], said: str, nothing: str) -> None:
        """Make the agenda what it was at the last step of `source`, noting in `target` how it was until now."""
        if not source:
            self.notify(nothing, markup=False)
            return
        step = source.pop()
        lost = step.minuted_items_lost(await office_of(self).ask(list_items, self.meeting_id))
        if lost and not await clerk_app(self).confirmed(
            f"Take {listed([f'“{item.title}”' for item in lost])} off the agenda?",
            "What was minuted there goes too. r brings it back until you leave this screen.",
            "Take it off",
        ):
            source.append(step)
            return
        try:
            back = await office_of(self).ask(travel, step)
        except Problem as problem:
            if refused_for_good(problem):
                source.clear()
                target.clear()
            else:
                source.append(step)
            raise
        target.append(back)
        await self.fill()
        self.notify(f"{said}: {step.told}.", markup=False)

    @on(OptionList.OptionSelected, "#items")
    def action_open(self) -> None:
        """Open the minutes at the item."""
        if self.item is not None:
            clerk_app(self).open_minutes(self.meeting_id, self.item.id)

    def action_minutes(self) -> None:
        """Open the minutes of this meeting."""
        clerk_app(self).open_minutes(self.meeting_id)

    def action_export(self) -> None:
        """Write the agenda as a document."""
        clerk_app(self).export(self.meeting_id, "agenda")

    @task
    async def action_waiting(self) -> None:
        """Have the item for the minutes name every set that waits to be approved at this meeting."""
        from storage.papers.awaiting import put_on_agenda

        def name_them(store: Store) -> ItemRecord | None:
            return next(iter(put_on_agenda(store, self.meeting_id)), None)

        if await self._change("naming the minutes to approve", name_them) is None:
            self.notify("No minutes wait to be approved at this meeting.")

    def action_standing(self) -> None:
        """Say where the meeting's papers are."""
        clerk_app(self).change_standing(self.meeting_id)

    def action_meeting(self) -> None:
        """Change the meeting itself."""
        clerk_app(self).edit_meeting(self.meeting_id)

    # --- What earlier meetings left ---------------------------------------------------------------------------------

    def action_history(self) -> None:
        """Open the history of the item."""
        from screens.timeline import TimelineScreen

        if self.item is not None:
            clerk_app(self).open_screen(TimelineScreen(self.item.id))

    def action_review(self) -> None:
        """Review the matters arising of this body."""
        if self._view is not None:
            clerk_app(self).show_review(self._view.body.id)

    @task
    async def action_programme(self) -> None:
        """Put an entry of the work programme on this agenda."""
        from screens.programme_rows import picking

        offers = await office_of(self).ask(offer_for_agenda, self.meeting_id, clerk_app(self).today())
        if not offers:
            self.notify("Nothing on the work programme waits for this agenda.")
        elif picked := await self.app.push_screen_wait(picking(offers)):
            [item] = await office_of(self).ask(pull_into_agenda, [int(picked)], self.meeting_id)
            self._undone.clear()
            await self.fill(str(item.id))

    @task
    async def action_arising(self) -> None:
        """Open the minutes at Matters arising, where its draft is offered."""
        title = "Matters arising"
        items = self._view.items if self._view else ()
        there = next((item for item in items if title.casefold() in item.title.casefold()), None)
        if there is None:
            there = await self._change(
                "adding an item", lambda store: add_item(store, self.meeting_id, ItemFields(title))
            )
        if there is not None:
            clerk_app(self).open_minutes(self.meeting_id, there.id)


def _edit(store: Store, item: ItemRecord, draft: ItemDraft) -> ItemRecord:
    """Keep an item's fields and papers; papers whose line is unchanged stay as they are."""
    edit_item(store, item.id, draft.fields, ItemFields.of_record(item))
    wanted = list(draft.papers)
    for paper in item.papers:
        line = ParsedPaper(paper.file_name, paper.pages, paper.part)
        if line in wanted:
            wanted.remove(line)
        else:
            remove_paper(store, paper.id)
    for line in wanted:
        add_paper(store, item.id, line.file_name, line.pages, line.part)
    return next(kept for kept in list_items(store, item.meeting_id) if kept.id == item.id)
