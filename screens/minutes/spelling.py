"""The spelling part of the minutes screen: misspelt words are underlined, and one key offers what was meant."""

import asyncio
from functools import partial

from clerk.spelling import Misspelling
from screens.dialogs.choose import ChooseDialog
from screens.minutes.seeking import location_of, offset_of
from screens.minutes.surfaces import MinuteSurface
from screens.minutes.writing import WritingScreen
from screens.spelling import Speller, following, nearest, read_dictionary
from screens.tasks import task
from screens.workbench import office_of
from storage.council.office_words import add_word, office_words, own_words, remove_word
from storage.schema.records import ItemRecord
from storage.sittings.meetings import get_meeting

#: What can be done with a misspelt word besides putting another in its place.
ADD, IGNORE = "add", "ignore"

#: Characters of the line shown before and after the word that is asked about.
_AROUND = 30


class SpellingScreen(WritingScreen):
    """A meeting whose minutes are held against a British dictionary and the words this office knows."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self.speller = Speller()

    @task
    async def on_mount(self) -> None:
        """Read the dictionary once the minutes are open; until then nothing is underlined."""
        office = office_of(self)
        meeting = await office.ask(get_meeting, self.meeting_id)
        known = await office.ask(office_words)
        self.speller.begin(await asyncio.to_thread(read_dictionary, office.store, meeting.body_id), known)
        self._read_again()

    @task
    async def on_screen_resume(self) -> None:
        """Know whoever was added to the roll meanwhile."""
        if self.speller.is_ready:
            await self._know()

    def _make_surface(self, item: ItemRecord) -> MinuteSurface:
        surface = super()._make_surface(item)
        surface.spell = self.speller.spans
        return surface

    def _read_again(self) -> None:
        for surface in self.query(MinuteSurface):
            surface.read_again()

    # --- One word ---------------------------------------------------------------------------------------------------

    async def action_spelling(self) -> None:
        """Offer what may have been meant by the misspelt word at the cursor, or the last before it."""
        surface = self.surface
        if surface is None or self._has_no_dictionary():
            return
        text = surface.text
        found = nearest(await asyncio.to_thread(self.speller.check, text), offset_of(text, *surface.cursor_location))
        if found is None:
            self.hint("No word of this item is misspelt.")
            return
        words = await asyncio.to_thread(self.speller.suggestions, found)
        choices = [(f"={word}", word) for word in words]
        choices += [(ADD, f"Add “{_bare(found.word)}” to the office's dictionary"), (IGNORE, "Ignore here")]
        dialog = ChooseDialog(f"Not spelt so: {found.word}", choices, _context(text, found))
        await self.app.push_screen(dialog, partial(self._chosen, surface, found))

    @task
    async def _chosen(self, surface: MinuteSurface, found: Misspelling, choice: str | None) -> None:
        if choice is None:
            return
        if choice == ADD:
            word = await office_of(self).ask(add_word, _bare(found.word))
            await self._know()
            self.hint(f"“{word}” is in the office's dictionary. To take it out again: F2, “Office's dictionary”.")
        elif choice == IGNORE:
            self.speller.ignore(_bare(found.word))
            self._read_again()
        elif surface.text[found.start : found.end] == found.word:
            text = surface.text
            surface.replace(choice[1:], location_of(text, found.start), location_of(text, found.end))

    # --- Going about ------------------------------------------------------------------------------------------------

    async def action_next_misspelling(self) -> None:
        """Go to the next misspelt word of this item, or of the items after it."""
        surface = self.surface
        if surface is None or self._has_no_dictionary():
            return
        texts = self.surfaces.texts()
        offset = offset_of(texts[self.surfaces.index], *surface.cursor_location)
        for index in range(self.surfaces.index, len(texts)):
            found = following(await asyncio.to_thread(self.speller.check, texts[index]), offset)
            if found is not None:
                await self.go_to(index)
                if self.surface is not None:
                    self.surface.move_cursor(location_of(texts[index], found.start), center=True)
                return
            offset = -1
        self.hint("No misspelt word follows in these minutes.")

    # --- The office's dictionary ------------------------------------------------------------------------------------

    @task
    async def action_office_dictionary(self) -> None:
        """Show the words that were added, to take one out again."""
        words = await office_of(self).ask(own_words)
        if not words:
            self.hint("The office's dictionary is empty. F7 on an underlined word adds it.")
            return
        choices = [(f"={word}", word) for word in words]
        choice = await self.app.push_screen_wait(
            ChooseDialog(
                "The office's dictionary", choices, "Enter takes the word out, so that it is underlined again."
            )
        )
        if choice:
            await office_of(self).ask(remove_word, choice[1:])
            await self._know()
            self.hint(f"“{choice[1:]}” is no longer in the office's dictionary.")

    async def _know(self) -> None:
        if self.speller.know(await office_of(self).ask(office_words)):
            self._read_again()

    def _has_no_dictionary(self) -> bool:
        if not self.speller.is_ready:
            self.hint(self.speller.problem or "The dictionary is still being read. Try again in a moment.")
        return not self.speller.is_ready


def _bare(word: str) -> str:
    """A word without its possessive, as a dictionary has it."""
    return word[:-2] if word[-2:].casefold() in ("'s", "’s") else word


def _context(text: str, found: Misspelling) -> str:
    """The words around the one asked about, from its own line."""
    line_start, line_end = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    line_end = len(text) if line_end < 0 else line_end
    start, end = max(line_start, found.start - _AROUND), min(line_end, found.end + _AROUND)
    before, after = "… " if start > line_start else "", " …" if end < line_end else ""
    note = "American spelling: " if found.american else ""
    return f"{note}{before}{text[start:end].strip()}{after}"
