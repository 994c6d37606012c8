"""The writing part of the minutes screen: opening, going from item to item, saving, and showing what is understood."""

import asyncio
import time
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, TextArea

from clerk.merging import with_both
from clerk.notation.parser import parse
from screens.minutes.deciding import notice
from screens.minutes.opening import OpenMeeting, open_meeting
from screens.minutes.saving import Marked, Reported, Saving
from screens.minutes.surfaces import MinuteSurface, Surfaces
from screens.minutes.view import MeetingView
from screens.tasks import before_next_key, task
from screens.widgets.cited_pane import CitedPane, CitedStrip
from screens.widgets.editor import Editor
from screens.widgets.find_bar import FindBar
from screens.widgets.hint_line import HintLine
from screens.widgets.item_heading import ItemHeading
from screens.widgets.items_panel import ItemsPanel
from screens.widgets.present_panel import PresentPanel
from screens.widgets.record_panel import RecordPanel
from screens.widgets.room_line import QuorumBanner
from screens.widgets.status import Banner, StatusLine
from screens.workbench import clerk_app, office_of
from storage.file.location import state_directory
from storage.resuming.left_behind import LeftText, left_behind, settle_conflicts
from storage.resuming.place import Place
from storage.schema.records import ItemRecord, MeetingFile
from storage.texts.followed import only_followed
from storage.texts.minutes import resolve

#: Seconds that closing waits at most for the disk.
PATIENCE = 2.0

#: Seconds that a hint stays.
HINT_SECONDS = 4.0


class WritingScreen(Screen[None]):
    """A meeting opened for writing, at the item `item_id` or else where the clerk left off."""

    AUTO_FOCUS = ""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._item_id = item_id
        self.view: MeetingView | None = None
        self.saving: Saving | None = None
        self.left: list[LeftText] = []
        self._typed_ahead: list[str] = []
        self.typed_at = float("-inf")
        self._hint = ""
        self.surfaces = Surfaces()

    def compose(self) -> ComposeResult:
        """The three columns, with a line and an alarm above and notices over the footer.

        What a minute cites has a pane and a strip; the styles show at most one of them.
        """
        yield StatusLine(clerk_app(self).now)
        yield QuorumBanner()
        with Horizontal(id="columns"):
            yield ItemsPanel()
            yield self.surfaces
            with Vertical(id="record"):
                yield RecordPanel()
                yield CitedPane()
                yield PresentPanel()
        yield HintLine()
        yield CitedStrip()
        yield FindBar()
        yield Banner()
        yield Footer(show_command_palette=False)

    @property
    def surface(self) -> MinuteSurface | None:
        """The writing surface in front; None while the meeting is being read, or without items."""
        return self.surfaces.current

    # --- Opening and closing ----------------------------------------------------------------------------------------

    @before_next_key
    async def on_mount(self) -> None:
        """Read the meeting and go to where the clerk wants to write."""
        office = office_of(self)
        opened = await office.ask(open_meeting, self.meeting_id)
        self.view = view = MeetingView(opened)
        self.saving = Saving(self, office.store, state_directory(), self._place)
        status = self.query_one(StatusLine)
        status.show_meeting(view.name)
        status.show_saved(self.saving.autosave.mark)
        self.query_one(ItemsPanel).show(view.item_lines())
        self.show_present()
        self.surfaces.set_items(view.items, self._make_surface)
        await self._start(opened)
        self.opened()
        minutes = {item.minute.id for item in view.items}
        left = await office.ask(left_behind, state_directory())
        self.left = [one for one in left if one.minute_id in minutes]
        self.show_notice()

    def opened(self) -> None:
        """The meeting is on the screen: what else its screen wants to read may be read now."""

    async def _start(self, opened: OpenMeeting) -> None:
        """Open the item asked for, or the place left last, or the first item; write there what was typed already."""
        view, place = MeetingView(opened), opened.place
        wanted = self._item_id if self._item_id is not None or place is None else place.item_id
        await self.go_to(view.index_of(wanted) or 0)
        surface = self.surface
        if surface is None:
            self.query_one(StatusLine).show_item("", 0)
            self.query_one(ItemHeading).show(None)
            return
        if place is not None and place.item_id == surface.item.id:
            surface.move_cursor(surface.clamp_visitable((place.row, place.column)))
        ahead = "".join(self._typed_ahead)
        self._typed_ahead.clear()
        self.type_on(ahead)

    def on_unmount(self) -> None:
        """Put everything on disk, whatever the reason for closing."""
        if self.saving is not None:
            self.saving.close(PATIENCE)

    def _place(self) -> Place:
        surface = self.surface
        if surface is None:
            return Place(self.meeting_id)
        row, column = surface.cursor_location
        return Place(self.meeting_id, surface.item.id, row, column)

    # --- Keys that find no surface ----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed while the meeting is being read. A key that a widget took does not come here."""
        if event.is_printable and event.character:
            event.stop()
            self.type_on(event.character)
        elif event.key == "enter" and not isinstance(self.focused, Input):
            event.stop()
            self.type_on("\n")

    def on_paste(self, event: events.Paste) -> None:
        """Keep what is pasted while the meeting is being read."""
        event.stop()
        self.type_on(event.text)

    def type_on(self, typed: str) -> None:
        """Put text that no surface took into the one in front, or keep it for the first."""
        surface = self.surface
        if surface is None:
            self._typed_ahead.append(typed)
        elif not surface.read_only:
            surface.insert(typed, maintain_selection_offset=False)

    # --- Moving between items ---------------------------------------------------------------------------------------

    async def go_to(self, index: int) -> None:
        """Bring an item to the front; nothing happens for one that is not on the agenda."""
        view = self.view
        if view is None or not 0 <= index < len(view.items):
            return
        if self.saving is not None and self.surface is not None:
            self.saving.autosave.left(self.surface.item.minute.id)
        await self.surfaces.open(index)
        self._show_where()
        self.show_record()

    def _show_where(self) -> None:
        """Show which of the items is in front."""
        view, index = self.view, self.surfaces.index
        if view is not None and view.items:
            self.query_one(ItemsPanel).go_to(index)
            self.query_one(StatusLine).show_item(view.items[index].label, len(view.items))

    @on(ItemsPanel.Chosen)
    async def _item_clicked(self, event: ItemsPanel.Chosen) -> None:
        await self.go_to(event.index)

    # --- Saving -----------------------------------------------------------------------------------------------------

    def _make_surface(self, item: ItemRecord) -> MinuteSurface:
        assert self.view is not None
        assert self.saving is not None
        surface = MinuteSurface(item, partial(parse, scheme=self.view.file.body.policy.numbering))
        surface.read_only = self.view.closed
        self.saving.autosave.watch(item.minute.id, lambda: surface.text, item.minute.version)
        return surface

    @on(TextArea.Changed)
    def _text_changed(self, event: TextArea.Changed) -> None:
        """This is on the path of every key."""
        if isinstance(event.text_area, MinuteSurface) and self.saving is not None:
            self.typed_at = time.monotonic()
            self.saving.autosave.changed(event.text_area.item.minute.id)

    @on(Reported)
    def _report_came(self, event: Reported) -> None:
        if self.saving is not None:
            self.saving.autosave.heard(event.report)
            if event.report.conflict:
                self._take_followed(event.report.minute_id)

    @on(Marked)
    def _mark_changed(self, event: Marked) -> None:
        self.query_one(StatusLine).show_saved(event.mark)
        self.show_notice()

    def on_descendant_blur(self) -> None:
        """Something else takes the keys: hand over what is typed."""
        if self.saving is not None:
            self.saving.autosave.hand_over()

    # --- What changed meanwhile -------------------------------------------------------------------------------------

    @task
    async def _take_followed(self, minute_id: int) -> None:
        """Where a text gave way to nothing but references that followed, put the two together without asking."""
        assert self.saving is not None
        autosave, surface = self.saving.autosave, self.surfaces.of_minute(minute_id)
        found = await office_of(self).ask(only_followed, minute_id, autosave.version(minute_id))
        if found is None or surface is None or minute_id not in autosave.conflicts:
            return
        base, stored = found
        merged = with_both(base, surface.text, stored.text)
        if merged is not None:
            surface.rewrite(merged)
            autosave.replaced(minute_id, stored.version)
            if await asyncio.to_thread(self.saving.flush, PATIENCE):
                await office_of(self).ask(settle_conflicts, minute_id)

    def take_file(self, file: MeetingFile) -> None:
        """Show the meeting as it now is: texts that followed a change of numbers, with what is being typed in them."""
        view, saving = self.view, self.saving
        if view is None or saving is None:
            return
        former = {item.id: item.minute.text for item in view.items}
        view.take_file(file)
        self.surfaces.take_items(file.items)
        for item in file.items:
            surface = self.surfaces.of_minute(item.minute.id)
            if surface is None:
                if former.get(item.id) != item.minute.text:
                    view.take_parsed(item, parse(item.minute.text, file.body.policy.numbering))
                continue
            surface.read_only = view.closed
            based_on = saving.autosave.based_on(item.minute.id)
            # While a save is under way it is not known whose text is the newer; saving itself then says so.
            text, version = based_on or ("", item.minute.version)
            merged = with_both(text, surface.text, item.minute.text) if item.minute.version > version else None
            if merged is not None:
                surface.rewrite(merged)
                saving.autosave.rebased(item.minute.id, item.minute.text, item.minute.version)
        self.query_one(ItemsPanel).show(view.item_lines())
        self._show_where()
        self.show_present()
        self.show_record()
        self.show_notice()

    # --- Showing ----------------------------------------------------------------------------------------------------

    @on(Editor.Understood)
    @task
    async def _understood(self, event: Editor.Understood) -> None:
        view = self.view
        if view is None or not isinstance(event.editor, MinuteSurface):
            return
        item = event.editor.item
        view.take_parsed(item, event.parsed)
        self.query_one(ItemsPanel).show(view.item_lines())
        self.show_record()
        held_on = view.file.meeting.held_on
        for citation in view.unknown_citations(item):
            view.take_cited(citation, await office_of(self).ask(resolve, view.file.body.id, citation, held_on))
            self.show_record()

    def show_record(self) -> None:
        """Show what the minute in front is understood to say."""
        surface = self.surface
        if self.view is not None and surface is not None:
            self.query_one(RecordPanel).show(self.view.sections(surface.item))

    def show_present(self) -> None:
        """Show who is in the room."""
        if self.view is not None:
            self.query_one(PresentPanel).show(self.view.count(), self.view.names_present())

    def show_notice(self) -> None:
        """Show what the clerk should know about saving, or decide."""
        if self.view is not None and self.saving is not None:
            lasting = notice(self.view, self.saving.autosave, self.left)
            banner = self.query_one(Banner)
            banner.set_class(not lasting, "-hint")
            banner.say(lasting or self._hint or self.offer())
            if lasting and self._hint:
                self.query_one(HintLine).say(self._hint)

    def offer(self) -> str:
        """What may be done here besides writing, as a sentence with its key; "" for nothing."""
        return ""

    def hint(self, text: str) -> None:
        """Say something for a moment: where the notices are, or above a notice that lasts, so no text is covered."""
        self._hint = text
        self.show_notice()
        if text:
            self.set_timer(HINT_SECONDS, partial(self._hint_over, text))

    def _hint_over(self, text: str) -> None:
        """A hint has stood long enough; one that was said after it stays its own time."""
        if self._hint == text:
            self.hint("")
            below = self.query_one(HintLine)
            if below.text == text:
                below.say("")
