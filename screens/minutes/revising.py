"""The revising part of the minutes screen: earlier states, replacing, what is still to check, and one's own editor.

Whatever changes a text here is one undo step in its item, and what stood before is kept as an earlier state.
"""

import asyncio
import os
from datetime import datetime, time

from textual.app import SuspendNotSupported

from clerk.notation.parser import parse
from clerk.problems import Problem
from clerk.replacing import count, replaced
from clerk.vocabulary import RevisionReason
from screens import outside
from screens.dialogs.replace import told
from screens.minutes.beside import BesideScreen
from screens.minutes.deciding import conflict_dialog, decided
from screens.minutes.seeking import find_next, location_of, offset_of
from screens.minutes.surfaces import MinuteSurface
from screens.minutes.writing import PATIENCE
from screens.state_rows import Now
from screens.tasks import task
from screens.widgets.find_bar import FindBar
from screens.workbench import clerk_app, office_of
from storage.file.location import state_directory
from storage.resuming.left_behind import editing_directory
from storage.texts.minutes import get_minute

FLAG = "??"

NO_SUSPEND = (
    "The program cannot lend its terminal to an editor here, so the minute stays open in this one. "
    "Start clerk in a terminal window to use your own."
)


class RevisingScreen(BesideScreen):
    """A meeting whose minutes are looked over and changed as a whole."""

    # --- Earlier states ---------------------------------------------------------------------------------------------

    @task
    async def action_states(self) -> None:
        """Show what the minute in front said before."""
        await self._look_back(None)

    @task
    async def action_typed_at(self) -> None:
        """Ask for a time of day, and show what was typed then."""
        from screens.dialogs.prompt import PromptDialog
        from screens.states import time_in

        dialog = PromptDialog("What was typed at ...", "Time", hint="19:05 or 7.05 pm")
        answer = await self.app.push_screen_wait(dialog)
        if answer:
            await self._look_back(time_in(answer))

    async def _look_back(self, at: time | None) -> None:
        from screens.states import StatesScreen

        surface = self.surface
        if surface is None or self.view is None:
            return
        await self._save_all()
        items = {item.minute.id: item for item in self.view.items}
        texts = dict(zip(items, self.surfaces.texts(), strict=True))
        chosen = await self.app.push_screen_wait(
            StatesScreen(self.meeting_id, surface.item.minute.id, Now(items, texts), at)
        )
        index = self.view.index_of(items[chosen.minute_id].id) if chosen and chosen.minute_id in items else None
        if chosen is None or index is None:
            return
        await self.go_to(index)
        if chosen.text is not None and self._may_change():
            self._bring_back(chosen.text, chosen.at)

    def _bring_back(self, text: str, at: datetime | None) -> None:
        surface = self.surface
        if surface is None or self.saving is None:
            return
        when = f" of {at:%H:%M:%S}" if at else ""
        if text == surface.text:
            self.hint(f"The text{when} is what stands here already.")
            return
        surface.rewrite(text)
        self.saving.autosave.replaced(surface.item.minute.id, reason=RevisionReason.RESTORED)
        self.hint(f"The text{when} is back. Ctrl+Z takes it away again.")

    # --- Replacing --------------------------------------------------------------------------------------------------

    @task
    async def action_replace(self) -> None:
        """Put other words in the place of some, in every item."""
        from screens.dialogs.replace import ReplaceDialog

        if self.view is None or not self._may_change():
            return
        texts = [(item.label, text) for item, text in zip(self.view.items, self.surfaces.texts(), strict=True)]
        bar = self.query_one(FindBar)
        replacement = await self.app.push_screen_wait(ReplaceDialog(texts, bar.words if bar.display else ""))
        if replacement is None or self.saving is None:
            return
        places, items = 0, 0
        for index, text in enumerate(self.surfaces.texts()):
            if found := count(text, replacement):
                places, items = places + found, items + 1
                surface = await self.surfaces.visit(index)
                surface.rewrite(replaced(surface.text, replacement))
                self.saving.autosave.replaced(surface.item.minute.id)
        bar.close()
        self.set_focus(self.surface)
        self.hint(f"Replaced in {told(places, items)}. Ctrl+Z takes it back, item by item.")

    # --- What is still to check -------------------------------------------------------------------------------------

    @task
    async def action_flags(self) -> None:
        """List every line marked with ??."""
        from screens.dialogs.pick import PickDialog, by_words

        if self.view is None:
            return
        found = await asyncio.to_thread(_flags, self.surfaces.texts())
        if not found:
            self.hint(f"Nothing is marked with {FLAG} in these minutes.")
            return
        labels = [item.label for item in self.view.items]
        rows = [(f"{index}:{offset}", f"{labels[index]:>2}  {line}") for index, offset, line in found]
        picked = await self.app.push_screen_wait(
            PickDialog(f"To check: {len(rows)}", by_words(rows), "Number or words")
        )
        if picked:
            index, _, offset = picked.partition(":")
            await self._go_to_place(int(index), int(offset))

    async def action_next_flag(self) -> None:
        """Go to the next ??, through all items and round to the first."""
        surface, texts = self.surface, self.surfaces.texts()
        if surface is None:
            return
        offset = offset_of(surface.text, *surface.cursor_location)
        found = find_next(texts, FLAG, self.surfaces.index, offset + 1)
        if found is None:
            self.hint(f"Nothing is marked with {FLAG} in these minutes.")
        else:
            await self._go_to_place(*found)

    async def _go_to_place(self, index: int, offset: int) -> None:
        await self.go_to(index)
        surface = self.surface
        if surface is not None:
            surface.move_cursor(location_of(surface.text, min(offset, len(surface.text))), center=True)

    # --- One's own editor -------------------------------------------------------------------------------------------

    @task
    async def action_outside(self) -> None:
        """Open the minute in front in the editor named by VISUAL or EDITOR."""
        surface = self.surface
        if surface is None or not self._may_change():
            return
        command = outside.editor_command(os.environ)
        await self._save_all()
        before, now = surface.text, clerk_app(self).now()
        folder = editing_directory(office_of(self).store, state_directory())
        path = outside.write_draft(folder, surface.item.minute.id, before, now)
        failure: Problem | None = None
        try:
            with self.app.suspend():
                # A fault that left this block would leave the terminal to the editor.
                try:
                    outside.run_editor(command, path)
                except outside.Abandoned as problem:
                    failure = problem
        except SuspendNotSupported as error:
            path.unlink(missing_ok=True)
            raise Problem(NO_SUSPEND) from error
        if failure is not None:
            raise failure
        text = outside.read_draft(path, before)
        if text == before:
            path.unlink(missing_ok=True)
            self.hint("Nothing was changed in the editor.")
            return
        surface.rewrite(text)
        await self._settle_with_others(surface, before, text)
        if await self._save_all():
            path.unlink(missing_ok=True)
            self.hint("The editor's text is in the minute. Ctrl+Z takes it back.")
        else:
            self.notify(f"The editor's text is in the minute but not saved yet; {outside.kept(path)}", timeout=12)

    async def _settle_with_others(self, surface: MinuteSurface, before: str, text: str) -> None:
        """Have the clerk choose, if the minute was changed in another window while the editor was open."""
        assert self.saving is not None
        minute_id = surface.item.minute.id
        stored = await office_of(self).ask(get_minute, minute_id)
        if stored.text in (before, text):
            self.saving.autosave.replaced(minute_id)
            return
        answer = await self.app.push_screen_wait(conflict_dialog(surface.item, text, stored))
        if answer:
            surface.rewrite(decided(answer, text, stored.text))
            self.saving.autosave.replaced(minute_id, stored.version)

    # --- Common -----------------------------------------------------------------------------------------------------

    def _may_change(self) -> bool:
        """Whether these minutes are still a draft; says so if they are not."""
        status = self.view.file.meeting.status if self.view is not None else None
        if status is not None and status.frozen:
            self.hint(f"These minutes are {status.value}; their text is not changed any more.")
            return False
        return True

    async def _save_all(self) -> bool:
        """Put everything typed on the disk first; False if it is not there in time."""
        saving = self.saving
        if saving is None:
            return False
        saving.autosave.catch_up()
        return await asyncio.to_thread(saving.flush, PATIENCE)


def _flags(texts: list[str]) -> list[tuple[int, int, str]]:
    """Every flag: the index of its text, its place in it, and its line."""
    return [
        (index, flag.span.start, " ".join(flag.line.split()))
        for index, text in enumerate(texts)
        if FLAG in text
        for flag in parse(text).flags
    ]
