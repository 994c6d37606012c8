"""The items of a meeting in session: taken out of order, joined, split, urgent, deferred, moved, the meeting adjourned.

Changes of the agenda go through storage, each after everything typed is on the disk, and can be undone; what is only
said in the minute is written as the shorthand writes it, so that Ctrl+Z takes it back with all that it did.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from clerk.debate import debates
from clerk.exemptions import EXEMPTIONS, regime_of
from clerk.notation.parser import parse
from clerk.notation.shorthand import Reading
from clerk.problems import Problem
from screens.autosave import SaveState
from screens.dialogs.choose import ChooseDialog
from screens.dialogs.item_menu import ItemMenu
from screens.dialogs.prompt import PromptDialog
from screens.dialogs.read_back import ReadBackDialog
from screens.dialogs.urgent_item import UrgentItem, UrgentItemDialog
from screens.minutes.drafting import DraftingScreen
from screens.minutes.item_changes import (
    Changed,
    add_urgent,
    hidden,
    join_with_former,
    move_by,
    refused,
    split_at,
    take_now,
    undo_change,
)
from screens.minutes.revising import RevisingScreen
from screens.minutes.rooming import RoomScreen
from screens.minutes.seeking import location_of, offset_of
from screens.minutes.shorthand import TypedLine
from screens.minutes.surfaces import MinuteSurface
from screens.steps_back import last_of
from screens.tasks import task
from screens.workbench import office_of
from storage.business.agendas import AgendaSnapshot
from storage.file.database import Store
from storage.schema.records import ItemRecord
from storage.sittings.meetings import meeting_file

#: Seconds between two looks whether the writer has told of everything, and how often it is looked.
_LOOK_EVERY, _LOOKS = 0.01, 200

#: The shorthand that a command writes at the end of the minute.
_LINES: dict[str, str] = {"defer": "def", "withdraw": "wd", "adjourn": "adj", "resume": "resume", "public": "pub"}


@dataclass(frozen=True, slots=True)
class _Step:
    """A change of the items by name: the agenda to go back to, the item and place it came from, the item it led to."""

    told: str
    agenda: AgendaSnapshot
    item: int
    offset: int
    led_to: int


class ItemsScreen(RoomScreen, RevisingScreen, DraftingScreen):
    """A meeting whose business does not keep to its agenda."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self._item_steps: list[_Step] = []

    # --- The menu ---------------------------------------------------------------------------------------------------

    async def action_item_menu(self) -> None:
        """Open the menu of item commands."""
        if self.view is not None and self.surface is not None:
            await self.app.push_screen(ItemMenu(self._refused(self.surface), self.do_with_item, hidden(self.view.file)))

    def _refused(self, surface: MinuteSurface) -> dict[str, str]:
        assert self.view is not None
        return refused(self.view.file, surface.item, undoable=bool(self._item_steps))

    @task
    async def action_item(self, name: str) -> None:
        """Do one of the item commands with the item in front."""
        await self.do_with_item(name)

    async def do_with_item(self, name: str) -> None:
        """Do an item command, by its name in `ITEM_MENU`; a Problem is told."""
        surface = self.surface
        if surface is None or self.view is None or not self._may_change():
            return
        if reason := self._refused(surface).get(name):
            self.hint(reason)
            return
        try:
            await self._deeds()[name](surface)
        except Problem as problem:
            self.hint(str(problem))

    def _deeds(self) -> dict[str, Callable[[MinuteSurface], Awaitable[None]]]:
        lines = {name: partial(self._write_line, line) for name, line in _LINES.items()}
        return {
            **lines,
            "now": lambda surface: self._change(surface, "taking an item now", take_now),
            "merge": lambda surface: self._change(surface, "joining two items", join_with_former),
            "up": lambda surface: self._change(surface, "moving an item", partial(move_by, steps=-1)),
            "down": lambda surface: self._change(surface, "moving an item", partial(move_by, steps=1)),
            "split": self._split,
            "urgent": self._urgent,
            "exclude": self._exclude,
            "undo": self._undo_items,
            "read_back": lambda _: self.action_read_back(),
        }

    async def action_read_back(self) -> None:
        """Show the wording now before the meeting, with what the amendments changed and the votes."""
        surface = self.surface
        if surface is None or self.view is None:
            return
        parsed = parse(surface.text, self.view.file.body.policy.numbering)
        found = debates(parsed)
        if not found and not parsed.votes:
            self.hint("No motion is minuted here yet. Begin it with mot and the words that were moved.")
            return
        item = surface.item
        title = f"{item.minute.heading_number} {item.title}".strip()
        await self.app.push_screen(ReadBackDialog(title, found, parsed.votes))

    # --- Changes of the agenda --------------------------------------------------------------------------------------

    async def _change(
        self, surface: MinuteSurface, told: str, work: Callable[[Store, ItemRecord, int], Changed]
    ) -> None:
        """Change the items so that it can be undone, and show the meeting as it then is, the cursor where it was."""
        if not await self._all_told():
            self.hint("Not everything is saved yet, so the items stay as they are. Try again in a moment.")
            return
        offset = offset_of(surface.text, *surface.cursor_location)
        changed = await office_of(self).ask(work, surface.item, offset)
        self._item_steps.append(_Step(told, changed.before, surface.item.id, offset, changed.item_id))
        await self._show_again(changed.item_id, changed.offset)
        self.hint(f"{changed.told} To undo it: Ctrl+J, z.")

    async def _undo_items(self, surface: MinuteSurface) -> None:
        if not await self._all_told():
            return
        item, offset = surface.item.id, offset_of(surface.text, *surface.cursor_location)
        with last_of(self._item_steps) as step:
            await office_of(self).ask(undo_change, step.agenda)
        if item == step.led_to != step.item:
            item, offset = step.item, step.offset
        await self._show_again(item, offset)
        self.hint(f"Undone: {step.told}.")

    async def _all_told(self) -> bool:
        """Put everything typed on the disk and hear of it, so that it is known what the texts are based on."""
        if not await self._save_all() or self.saving is None:
            return False
        for _ in range(_LOOKS):
            if self.saving.autosave.mark.state is SaveState.SAVED:
                return True
            await asyncio.sleep(_LOOK_EVERY)
        return False

    async def _show_again(self, item_id: int, offset: int) -> None:
        """Read the meeting again and go to a place in it."""
        view = self.view
        assert view is not None
        texts = {surface: surface.text for surface in self.query(MinuteSurface)}
        self.take_file(await office_of(self).ask(meeting_file, self.meeting_id))
        for surface, text in texts.items():
            if surface.text != text:
                # Ctrl+Z would bring words back that now stand under another item as well.
                surface.history.clear()
        index = view.index_of(item_id)
        # An item that is gone was put in below the one it came from.
        await self.go_to(max(0, self.surfaces.index - 1) if index is None else index)
        front = self.surface
        if front is not None and index is not None:
            front.move_cursor(location_of(front.text, min(offset, len(front.text))))

    async def _split(self, surface: MinuteSurface) -> None:
        item = surface.item
        row, _ = surface.cursor_location
        start = offset_of(surface.text, row, 0)
        dialog = PromptDialog(
            "Split the item at this line", "New item", f"{item.title} (continued)", "The title of what stands below"
        )
        await self.app.push_screen(dialog, partial(self._split_at, surface, start))

    async def divide(self, typed: TypedLine, title: str) -> None:
        """Make an item of its own of what stands below the line typed, which goes; the next key is typed there."""
        self._write(typed, "", Reading())
        done = len(self._item_steps)
        try:
            await self._divide(typed.surface, offset_of(typed.surface.text, typed.row, 0), title)
        except Problem as problem:
            self.hint(str(problem))
        if len(self._item_steps) == done:
            typed.surface.undo()

    @task
    async def _split_at(self, surface: MinuteSurface, start: int, title: str | None) -> None:
        if title:
            await self._divide(surface, start, title)

    async def _divide(self, surface: MinuteSurface, start: int, title: str) -> None:
        work = partial(split_at, start=start, title=title, text=surface.text)
        await self._change(surface, "splitting an item", work)

    async def _urgent(self, surface: MinuteSurface) -> None:
        await self.app.push_screen(UrgentItemDialog(), partial(self._add_urgent, surface))

    @task
    async def _add_urgent(self, surface: MinuteSurface, urgent: UrgentItem | None) -> None:
        if urgent is not None:
            work = partial(add_urgent, title=urgent.title, reason=urgent.reason)
            await self._change(surface, "an urgent item", work)

    # --- What is said in the minute ---------------------------------------------------------------------------------

    async def _exclude(self, surface: MinuteSurface) -> None:
        assert self.view is not None
        listed = EXEMPTIONS[regime_of(self.view.file.body.policy)]
        if listed:
            choices = [(f"ex {number}", f"{number}  {one.brief}") for number, one in listed.items()]
            dialog = ChooseDialog("Exclude the public: under which paragraph?", choices)
            await self.app.push_screen(dialog, partial(self._ask_who_stays, surface, ""))
        else:
            prompt = PromptDialog("Exclude the public", "Reason", hint="Why publicity would harm the public interest")
            await self.app.push_screen(prompt, partial(self._ask_who_stays, surface, "ex "))

    async def _ask_who_stays(self, surface: MinuteSurface, before: str, grounds: str | None) -> None:
        if grounds:
            dialog = PromptDialog("Who stays besides the members?", "Names", hint="Such as: the Clerk, Ms Joyce")
            await self.app.push_screen(dialog, partial(self._excluded, surface, f"{before}{grounds}"))

    async def _excluded(self, surface: MinuteSurface, line: str, staying: str | None) -> None:
        if staying is not None:
            await self._write_line(f"{line}; stays {staying}" if staying else line, surface)

    async def _write_line(self, line: str, surface: MinuteSurface) -> None:
        """Write what a line of shorthand says at the end of the minute, and do what it does."""
        reading = self.reading(line, surface.item)
        if reading.expansion is None:
            self.hint(reading.problem or reading.hint)
        else:
            self._add(surface, reading, reading.expansion)

    def _add(self, surface: MinuteSurface, reading: Reading, text: str) -> None:
        """Put text at the end of a minute; a cursor that is elsewhere stays where it is."""
        place, at_end = surface.cursor_location, surface.cursor_at_end_of_text
        row = surface.document.line_count - 1
        last = surface.document.get_line(row)
        between = "" if surface.is_empty else "\n" if not last.strip() else "\n\n"
        if between == "\n" and row and not surface.document.get_line(row - 1).strip():
            between = ""
        self._write(TypedLine(surface, row, last), f"{last}{between}{text}", reading)
        if not at_end:
            surface.move_cursor(place)
