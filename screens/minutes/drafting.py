"""What the program offers to write: the draft of an empty minute, and ghost text behind the cursor.

Nothing here is on the way of a key. A moment after it the line is looked at, the predictor is asked in its thread,
and an answer is shown only if nothing was typed meanwhile.
"""

import asyncio
from dataclasses import dataclass

from textual import on
from textual.message import Message
from textual.widgets import TextArea

from clerk.notation.shorthand import Reading
from clerk.skeleton import printed_here, skeleton
from clerk.wording.people import name_of
from screens.minutes.shorthand import ShorthandScreen, TypedLine
from screens.minutes.surfaces import ASKS, MinuteSurface
from screens.minutes.surroundings import sitting
from screens.prediction import Completions, Question
from screens.tasks import task
from screens.widgets.hint_line import HintLine
from screens.workbench import office_of
from storage.resuming.earlier import EarlierMinute, earlier_minutes
from storage.schema.records import ItemRecord, MeetingFile

#: Seconds from a key to the look at its line: shorter than from one key to the next of a fast typist.
LOOK_AFTER = 0.04

#: How much the words of this meeting's own papers count, and the same item's minute from last time.
PAPERS_WEIGHT = 2.0
LAST_TIME_WEIGHT = 3.0

DRAFT_HINT = "Tab takes this draft; typing replaces it."


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a suggestion was asked for, and of which state of the text."""

    surface: MinuteSurface
    changes: int
    cursor: tuple[int, int]

    def holds(self) -> bool:
        """Whether nothing was typed or moved since."""
        surface = self.surface
        return surface.has_focus and (surface.changes, surface.cursor_location) == (self.changes, self.cursor)


@dataclass
class Suggested(Message):
    """The predictor answers."""

    asked: Asked
    text: str


class DraftingScreen(ShorthandScreen):
    """A meeting in whose minutes what will probably be written is offered."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self.completions = Completions(lambda question, text: self.post_message(Suggested(question.place, text)))
        self._glancing = False
        self._told: tuple[MinuteSurface, int] | None = None

    @property
    def is_glancing(self) -> bool:
        """Whether the line at the cursor is about to be looked at."""
        return self._glancing and LOOK_AFTER < 1

    def on_unmount(self) -> None:
        """Ask for no more suggestions."""
        self.completions.close()

    def surroundings_read(self) -> None:
        """Offer drafts, and learn from what the body minuted before."""
        self.show_drafts()
        self._learn()

    @task
    async def _learn(self) -> None:
        if self.view is not None:
            file = self.view.file
            earlier = await office_of(self).ask(earlier_minutes, file.body.id, file.meeting.held_on)
            self.completions.learn(await asyncio.to_thread(lessons, file, earlier))

    # --- Drafts -----------------------------------------------------------------------------------------------------

    def _make_surface(self, item: ItemRecord) -> MinuteSurface:
        surface = super()._make_surface(item)
        self._offer(surface)
        return surface

    def show_present(self) -> None:
        """Show who is in the room; what is drafted may depend on it."""
        super().show_present()
        self.show_drafts()

    def show_drafts(self) -> None:
        """Offer what will probably be said under every item that is open and empty."""
        for surface in self.query(MinuteSurface):
            if surface.is_empty:
                self._offer(surface)
        self._glance_soon()

    def _offer(self, surface: MinuteSurface) -> None:
        view = self.view
        if view is None or view.closed:
            surface.show_draft("")
            return
        about = sitting(view.file, self.around, surface.item)
        printed = printed_here(surface.item, about)
        surface.show_draft(skeleton(surface.item, about), f"{printed} {ASKS}".strip())

    async def go_to(self, index: int) -> None:
        """Bring an item to the front, and say of it what is to be said of its line."""
        await super().go_to(index)
        self._glance_soon()

    # --- Keys -------------------------------------------------------------------------------------------------------

    async def action_complete(self) -> None:
        """Expand the line of shorthand; else take the draft of an empty minute, or what is suggested."""
        surface = self.surface
        if surface is None or self.focused is not surface or surface.read_only:
            return
        if surface.is_empty:
            surface.take_draft()
        elif not await self.expand_line(surface):
            if surface.ghost:
                surface.take_ghost()
            else:
                self.explain_line(surface)

    def action_complete_word(self) -> None:
        """Take the next word of what is suggested; where nothing is, go a word on as Ctrl+Right does."""
        surface = self.surface
        if surface is None or self.focused is not surface:
            return
        if surface.ghost:
            surface.take_ghost_word()
        else:
            surface.action_cursor_word_right()

    # --- Looking at the line ----------------------------------------------------------------------------------------

    @on(TextArea.Changed)
    @on(TextArea.SelectionChanged)
    def _glance_soon(self) -> None:
        if not self._glancing:
            self._glancing = True
            self.set_timer(LOOK_AFTER, self._glance)

    def _glance(self) -> None:
        self._glancing = False
        surface = self.surface
        if surface is None or self.focused is not surface or surface.read_only:
            return
        row, column = surface.cursor_location
        asked = Asked(surface, surface.changes, (row, column))
        if surface.is_empty:
            self._say(DRAFT_HINT if surface.draft else "")
        elif (typed := self.line_at_end(surface)) is not None and self.view is not None:
            self.run_worker(self._explain(typed, asked), group="reading", exclusive=True)
        else:
            self._say("")
            self._ask(asked)

    async def _explain(self, typed: TypedLine, asked: Asked) -> None:
        """Say what a line of shorthand says so far; of prose nothing is said."""
        reading = await asyncio.to_thread(self.reading, typed.text, typed.surface.item)
        if not asked.holds():
            return
        if reading == Reading():
            self._say("")
            self._ask(asked)
        elif self._told != (typed.surface, typed.surface.changes):
            self._told = None
            typed.surface.show_ghost("")
            self.query_one(HintLine).say(reading.hint, wrong=bool(reading.problem))

    def told(self, surface: MinuteSurface, text: str) -> None:
        """Say something under the writing surface until its text changes again."""
        self._told = (surface, surface.changes)
        super().told(surface, text)

    def _say(self, text: str) -> None:
        """Say something, unless something was told that still holds."""
        surface = self.surface
        if surface is None or self._told != (surface, surface.changes):
            self._told = None
            self.query_one(HintLine).say(text)

    # --- Ghost text -------------------------------------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        """Ask what comes next, at the end of a line only."""
        surface, (row, column) = asked.surface, asked.cursor
        if surface.selection.is_empty and not surface.document.get_line(row)[column:].strip():
            self.completions.ask(Question(surface.get_text_range((0, 0), asked.cursor), asked))

    @on(Suggested)
    def _suggested(self, event: Suggested) -> None:
        """Show an answer that is still one; where text follows, only the rest of this line is suggested."""
        surface = event.asked.surface
        if not event.asked.holds():
            return
        last = event.asked.cursor[0] == surface.document.line_count - 1
        text = _without_line_ends(event.text if last else event.text.partition("\n")[0])
        if text != surface.ghost:
            surface.show_ghost(text)


def _without_line_ends(text: str) -> str:
    """A suggestion without what is blank at its end, but for a space behind its last word."""
    bare = text.rstrip()
    return bare + " " * text[len(bare) :].startswith(" ")


def lessons(file: MeetingFile, earlier: tuple[EarlierMinute, ...]) -> list[tuple[str, float]]:
    """What to learn for a meeting, with weights: its body's earlier minutes, its papers and people, then last time."""
    found = [(minute.text, 1.0) for minute in earlier]
    form = file.body.policy.name_form
    names = [name_of(entry.person, form) for entry in file.roll]
    papers = [text for item in file.items for text in (item.title, item.instruction, item.recommendation)]
    papers += [paper.file_name.rpartition(".")[0] or paper.file_name for item in file.items for paper in item.papers]
    found += [(text, PAPERS_WEIGHT) for text in (*papers, *names) if text.strip()]
    last = {minute.title.casefold(): minute.text for minute in earlier}
    return found + [(last[title], LAST_TIME_WEIGHT) for item in file.items if (title := item.title.casefold()) in last]
