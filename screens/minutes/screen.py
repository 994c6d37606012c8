"""The minutes screen: the agenda at the left, the minute of one item in the middle, what was understood at the right.

The keys of this screen are taken before the writing surface sees them and done before the next key is looked at, so
that what is typed after "next item" is written under the next item, however fast it is typed.
"""

import asyncio
import time
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType

from clerk.dates import parse_time, write_time
from clerk.problems import Problem
from clerk.vocabulary import MeetingStatus
from screens.autosave import SaveState
from screens.commands.items import ITEMS
from screens.commands.matters import FOLLOWING
from screens.commands.minutes import MINUTES
from screens.commands.revising import REVISING
from screens.keys import bindings
from screens.minutes.deciding import conflict_dialog, decided, left_dialog
from screens.minutes.drafting import DraftingScreen
from screens.minutes.following import FollowingScreen
from screens.minutes.panes import PANES, Panes, arrangements, next_panes
from screens.minutes.papers import PapersScreen
from screens.minutes.rearranging import ItemsScreen
from screens.minutes.seeking import find_next, location_of, offset_of
from screens.minutes.surfaces import MinuteSurface
from screens.minutes.writing import PATIENCE
from screens.tasks import before_next_key, task
from screens.widgets.find_bar import ON_OFFER, FindBar
from screens.workbench import clerk_app, office_of
from storage.resuming.left_behind import LeftText, settle, settle_conflicts
from storage.sittings.meetings import close_meeting, meeting_file, set_status
from storage.texts.minutes import get_minute

#: Seconds after a key within which Esc asks once more, so that a slip of the hand does not take the page away.
TYPING_PAUSE = 2.0


class MinutesScreen(FollowingScreen, ItemsScreen, PapersScreen, DraftingScreen):
    """Everything that can be done while minuting a meeting."""

    ROWS = (*MINUTES, *ITEMS, *REVISING, *FOLLOWING)
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, priority=True) for binding in bindings(ROWS) if isinstance(binding, Binding)
    ]
    CSS_PATH = "../styles/minutes.tcss"

    _panes: Panes | None = None

    # --- Leaving ----------------------------------------------------------------------------------------------------

    def action_leave(self) -> None:
        """Close the line of the search; else save everything and go back. Right after a key it takes two presses."""
        if self.query_one(FindBar).display:
            self._end_search()
        elif time.monotonic() - self.typed_at < TYPING_PAUSE:
            self.typed_at = float("-inf")
            self.hint("Everything is kept. Press Esc again to leave the minutes.")
        else:
            self._leave()

    @before_next_key
    async def _leave(self) -> None:
        saving = self.saving
        if saving is not None:
            saving.autosave.hand_over()
            if not await asyncio.to_thread(saving.flush, PATIENCE) and not await clerk_app(self).confirmed(
                "Not everything is saved. Leave these minutes?", saving.autosave.mark.reason, "Leave", "Stay"
            ):
                return
        self.dismiss()

    # --- Going about ------------------------------------------------------------------------------------------------

    async def action_next_item(self) -> None:
        """Go to the next item; at the last one stay."""
        await self.go_to(self.surfaces.index + 1)

    async def action_previous_item(self) -> None:
        """Go to the item before; at the first one stay."""
        await self.go_to(self.surfaces.index - 1)

    async def action_go_to_item(self) -> None:
        """Ask for an item by its number or by words of its title."""
        from screens.dialogs.pick import PickDialog

        if self.view is not None:
            await self.app.push_screen(PickDialog("Go to", self.view.find_items, "Number or title"), self._item_picked)

    async def _item_picked(self, picked: str | None) -> None:
        if picked is not None:
            await self.go_to(int(picked))

    def action_find(self) -> None:
        """Open the line of the search; from there go on to replacing."""
        if self.query_one(FindBar).display:
            self.action_replace()
        else:
            self.query_one(FindBar).open()

    @on(FindBar.Sought)
    async def _seek(self, event: FindBar.Sought) -> None:
        """Go to the next place where the words stand; the line of the search stays open for the one after."""
        surfaces, bar = self.surfaces, self.query_one(FindBar)
        surface = surfaces.current
        if surface is None or not event.words:
            return
        texts = surfaces.texts()
        start = offset_of(texts[surfaces.index], *surface.cursor_location)
        found = find_next(texts, event.words, surfaces.index, start)
        bar.say(ON_OFFER if found else "Not found")
        if found is not None:
            index, offset = found
            await self.go_to(index)
            self._select(texts[index], offset, offset + len(event.words))
            bar.open()

    def _select(self, text: str, start: int, end: int) -> None:
        surface = self.surface
        if surface is not None:
            surface.move_cursor(location_of(text, start))
            surface.move_cursor(location_of(text, end), select=True, center=True)

    def _end_search(self) -> None:
        """Go back to writing, behind what was found: nothing stays selected that the next key would replace."""
        self.query_one(FindBar).close()
        surface = self.surface
        if surface is not None:
            surface.move_cursor(surface.cursor_location)
            self.set_focus(surface)

    # --- The text ---------------------------------------------------------------------------------------------------

    def action_save_now(self) -> None:
        """Hand everything to the writer without waiting out the quarter of a second."""
        if self.saving is not None:
            self.saving.autosave.catch_up()

    def action_time_stamp(self) -> None:
        """Write the time of day at the cursor, as the body writes times."""
        if self.surface is not None and self.view is not None and not self.surface.read_only:
            now = clerk_app(self).now().time()
            self.surface.insert(write_time(now, self.view.file.body.policy.time_form), maintain_selection_offset=False)

    def action_select_all(self) -> None:
        """Select the whole of this minute."""
        if self.surface is not None:
            self.surface.select_all()

    # --- The meeting ------------------------------------------------------------------------------------------------

    async def action_roll(self) -> None:
        """Call the roll; the cursor stays where it is."""
        from screens.roll import RollScreen

        item = self.surface.item.id if self.surface is not None else None
        await self.app.push_screen(RollScreen(self.meeting_id, item), self._roll_called)

    @task
    async def _roll_called(self, _: None = None) -> None:
        if self.view is not None:
            self.view.take_roll(await office_of(self).ask(meeting_file, self.meeting_id))
            self.show_present()

    def action_export(self) -> None:
        """Write the minutes as a document; what is typed is saved first."""
        if self.saving is not None:
            self.saving.autosave.hand_over()
        clerk_app(self).export(self.meeting_id, "minutes")

    def action_agenda(self) -> None:
        """Go to the agenda of this meeting, to add or change an item."""
        clerk_app(self).open_agenda(self.meeting_id)

    @task
    async def action_begin_meeting(self) -> None:
        """Note that the meeting is in session."""
        if self.view is not None:
            self.view.take_meeting(await office_of(self).ask(set_status, self.meeting_id, MeetingStatus.IN_SESSION))
            self.notify("The meeting is in session.")

    @task
    async def action_close_meeting(self) -> None:
        """Ask when the meeting ended, and note it."""
        from screens.dialogs.prompt import PromptDialog

        if self.view is None:
            return
        form = self.view.file.body.policy.time_form
        now = write_time(clerk_app(self).now().time(), form)
        answer = await self.app.push_screen_wait(PromptDialog("Close the meeting", "Ended at", now))
        if not answer:
            return
        ended = parse_time(answer, self.view.file.meeting.starts)
        if ended is None:
            raise Problem(f'"{answer}" is not a time. Write it like {now} or 20:15.')
        self.view.take_meeting(await office_of(self).ask(close_meeting, self.meeting_id, ended))
        self.notify(f"The meeting ended at {write_time(ended, form)}. Its minutes are now a draft.")
        await self.meeting_closed()

    # --- Decisions --------------------------------------------------------------------------------------------------

    @task
    async def action_attend(self) -> None:
        """Decide about what the banner asks first; where it asks nothing, list what is to be checked."""
        if self.saving is None:
            return
        for minute_id in self.saving.autosave.conflicts:
            await self._decide_conflict(minute_id)
            return
        for left in self.left:
            await self._decide_left(left)
            return
        if not self.attends() and self.saving.autosave.mark.state is not SaveState.NOT_SAVED:
            self.action_flags()

    async def _decide_conflict(self, minute_id: int) -> None:
        assert self.saving is not None
        surface = await self._open_minute(minute_id)
        stored = await office_of(self).ask(get_minute, minute_id)
        answer = await self.app.push_screen_wait(conflict_dialog(surface.item, surface.text, stored))
        if answer:
            surface.rewrite(decided(answer, surface.text, stored.text))
            self.saving.autosave.replaced(minute_id, stored.version)
            await office_of(self).ask(settle_conflicts, minute_id)
            self.show_notice()

    async def _decide_left(self, left: LeftText) -> None:
        surface = await self._open_minute(left.minute_id)
        answer = await self.app.push_screen_wait(left_dialog(surface.item, surface.text, left))
        if not answer:
            return
        assert self.saving is not None
        surface.rewrite(decided(answer, surface.text, left.text))
        self.saving.autosave.replaced(left.minute_id)
        if not await asyncio.to_thread(self.saving.flush, PATIENCE):
            return
        await office_of(self).ask(settle, left)
        self.left.remove(left)
        self.show_notice()

    async def _open_minute(self, minute_id: int) -> MinuteSurface:
        """Bring the item of a minute to the front."""
        assert self.view is not None
        await self.go_to(next(i for i, item in enumerate(self.view.items) if item.minute.id == minute_id))
        surface = self.surface
        assert surface is not None
        return surface

    # --- Side panes -------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Keep the side panes the clerk chose, where there is room for them."""
        offered = arrangements(event.size.width)
        self._arrange(self._panes if self._panes in offered else offered[0])

    def action_turn_panes(self) -> None:
        """Show other side panes."""
        offered = arrangements(self.size.width)
        self._panes = next_panes(self.size.width, self._panes or offered[0])
        self._arrange(self._panes)

    def _arrange(self, panes: Panes) -> None:
        for name in PANES:
            self.set_class(name == panes, f"-panes-{name}")
