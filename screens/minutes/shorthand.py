"""Shorthand on the minutes screen: a line is explained while it is typed and becomes minutes at one key.

What a line does besides (the roll, declarations, private business, the close) is done through storage, in the order
of the lines, and is taken back together with the text.
"""

import asyncio
import re
from dataclasses import dataclass, field, replace
from functools import partial

from textual import on

from clerk.debate import Debate, undecided
from clerk.notation.parser import parse
from clerk.notation.shorthand import Divided, Effect, NamedVote, Office, Reading, is_shorthand, read
from clerk.problems import Problem
from clerk.wording import recorded_vote
from clerk.wording.people import name_of
from screens.dialogs.meant import MeantDialog
from screens.dialogs.named_vote import NamedVoteDialog, NamedVotes
from screens.minutes.consequences import Done, TakeBack, carry_out, take_back
from screens.minutes.spelling import SpellingScreen
from screens.minutes.surfaces import MinuteSurface
from screens.minutes.surroundings import (
    Surroundings,
    cited_matter,
    read_surroundings,
    shorthand_office,
    with_everybody,
)
from screens.tasks import task
from screens.widgets.hint_line import HintLine
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.schema.records import ItemRecord
from storage.sittings.meetings import meeting_file

#: Verbs whose line cannot be read without the database.
_ASKS_STORAGE = re.compile(r"\s*ma\b")
_SUBSTITUTE = re.compile(r"\s*sub\b")

#: Seconds that going to another item waits at most for what was typed before.
PATIENCE = 2.0


@dataclass(slots=True, eq=False)
class Expansion:
    """A line that did more than write: the whole text before and after, and what takes its deeds back once done.

    `settled` is set when they were done for the first time, or could not be.
    """

    before: str
    after: str
    effects: tuple[Effect, ...]
    back: tuple[TakeBack, ...] = ()
    done: bool = False
    settled: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of shorthand where it stands."""

    surface: MinuteSurface
    row: int
    text: str

    def still_there(self) -> bool:
        """Whether the line has not been changed meanwhile."""
        document = self.surface.document
        return self.row < document.line_count and document.get_line(self.row) == self.text


class ShorthandScreen(SpellingScreen):
    """A meeting in whose minutes a line of shorthand becomes text in the body's own words."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self.around = Surroundings()
        self._expansions: list[Expansion] = []
        self._turn = asyncio.Lock()
        self._known: tuple[object, int, Office] | None = None

    @task
    async def opened(self) -> None:
        """Read what surrounds the meeting; until then names, votes and wording work, later meetings are not known."""
        self.around = await office_of(self).ask(_surroundings, self.meeting_id)
        self._known = None
        self.surroundings_read()

    def surroundings_read(self) -> None:
        """What surrounds the meeting is known now."""

    # --- Reading ----------------------------------------------------------------------------------------------------

    def office_at(self, item: ItemRecord) -> Office:
        """The meeting as the shorthand sees it now."""
        assert self.view is not None
        file, known = self.view.file, self._known
        now = clerk_app(self).now().time().replace(second=0, microsecond=0)
        if known is None or known[0] is not file or known[1] != item.id:
            look_up = partial(
                cited_matter, office_of(self).store, file.body.id, file.meeting.held_on, self.around.matters
            )
            known = self._known = (file, item.id, shorthand_office(file, self.around, item, now, look_up))
        return replace(known[2], now=now, moved=partial(self._moved, item))

    def _moved(self, item: ItemRecord) -> Debate | None:
        """The debate above the cursor whose motion is still to be resolved."""
        surface = self.surface
        if surface is None or surface.item.id != item.id or self.view is None:
            return None
        above = surface.get_text_range((0, 0), (surface.cursor_location[0], 0))
        return undecided(parse(above, self.view.file.body.policy.numbering))

    def reading(self, line: str, item: ItemRecord) -> Reading:
        """What a line says; a substitute may be anybody whom the office knows."""
        office = self.office_at(item)
        found = read(line, office)
        if found.expansion is None and _SUBSTITUTE.match(line):
            wider = read(line, with_everybody(office, self.around.people))
            return wider if wider.expansion is not None or wider.choices else found
        return found

    def explain_line(self, surface: MinuteSurface) -> None:
        """Say why the line at the cursor is no shorthand, where it begins like one and Tab was pressed for it."""
        typed = self.line_at_end(surface, asked=True)
        if typed is not None and self.view is not None:
            reading = read(typed.text, self.office_at(surface.item), asked=True)
            if reading.problem:
                self._say_why(typed.surface, reading)

    def _say_why(self, surface: MinuteSurface, reading: Reading) -> None:
        """Say to its end why a line is not taken, or what it still waits for."""
        verb = reading.hint.partition(":")[0]
        said = f"{verb}: {reading.problem}" if reading.problem else reading.hint
        self.told(surface, said)
        self.query_one(HintLine).say(said, wrong=bool(reading.problem), loud=True)

    def line_at_end(self, surface: MinuteSurface, *, asked: bool = False) -> TypedLine | None:
        """The line of shorthand at whose end the cursor is; `asked` as in `clerk.notation.shorthand.is_shorthand`."""
        row, column = surface.cursor_location
        line = surface.document.get_line(row)
        if line[column:].strip() or not surface.selection.is_empty or not is_shorthand(line, asked=asked):
            return None
        return TypedLine(surface, row, line)

    # --- Expanding --------------------------------------------------------------------------------------------------

    async def expand_line(self, surface: MinuteSurface) -> bool:
        """Turn the line of shorthand at the cursor into minutes, or say why not; False where it is prose."""
        typed = self.line_at_end(surface)
        if typed is None or self.view is None:
            return False
        async with self._turn:
            pass
        return await self._take_line(typed, typed.text)

    async def _take_line(self, typed: TypedLine, meant: str) -> bool:
        """Put what `meant` says in the place of the line typed."""
        item = typed.surface.item
        if _ASKS_STORAGE.match(meant):
            reading = await asyncio.to_thread(self.reading, meant, item)
        else:
            reading = self.reading(meant, item)
        if reading == Reading() or not typed.still_there():
            return False
        if reading.choices:
            dialog = MeantDialog(reading.problem, [choice.label for choice in reading.choices], self.type_on)
            await self.app.push_screen(dialog, partial(self._meant, typed, reading))
        elif reading.expansion is None:
            if meant != typed.text:
                # What was chosen stands in the line, so that what is still wrong is about that.
                self._write(typed, meant, Reading())
            self._say_why(typed.surface, reading)
        elif NamedVote() in reading.effects:
            await self.app.push_screen(
                NamedVoteDialog(self._voters(item), self._barred(item)), partial(self._voted, typed, meant, reading)
            )
        elif divided := [effect for effect in reading.effects if isinstance(effect, Divided)]:
            await self.divide(typed, divided[0].title)
        else:
            self._write(typed, reading.expansion, reading)
        return True

    async def divide(self, typed: TypedLine, title: str) -> None:
        """Make an item of its own of what stands below the line typed, which goes."""
        raise NotImplementedError

    async def _meant(self, typed: TypedLine, reading: Reading, picked: str | None) -> None:
        if picked is not None and typed.still_there():
            await self._take_line(typed, reading.choices[int(picked)].line)

    def _write(self, typed: TypedLine, text: str, reading: Reading) -> None:
        """Put text in the place of a line as one change, and do what the line says."""
        surface = typed.surface
        before = surface.text
        surface.history.checkpoint()
        surface.replace(text, (typed.row, 0), (typed.row, len(typed.text)), maintain_selection_offset=False)
        surface.history.checkpoint()
        if reading.effects:
            self.told(surface, reading.done)
            expansion = Expansion(before, surface.text, reading.effects)
            self._expansions.append(expansion)
            self._do(surface, expansion)

    # --- Votes by name ----------------------------------------------------------------------------------------------

    def _voters(self, item: ItemRecord) -> list[str]:
        office = self.office_at(item)
        there = [person for person in office.people if person.member and (person.here or not office.called)]
        may = [person for person in there if not person.excluded]
        order = [entry.person.id for entry in self.view.file.roll] if self.view else []
        may.sort(key=lambda person: order.index(person.key))
        return [name_of(person, office.policy.name_form) for person in may]

    def _barred(self, item: ItemRecord) -> list[str]:
        """The members who may not vote on an item though they are on the roll, each with the reason."""
        office = self.office_at(item)
        members = [person for person in office.people if office.called and person.member]
        out = [person for person in members if person.excluded or not person.here]
        form = office.policy.name_form
        return [f"{name_of(person, form)} ({'interest' if person.here else 'not in the room'})" for person in out]

    def _voted(self, typed: TypedLine, meant: str, reading: Reading, votes: NamedVotes | None) -> None:
        """Write the decision with its names; where there was no majority the line stays, its counts put in."""
        if votes is None or not typed.still_there():
            return
        line = re.sub(r"\bnamed\b", votes.counts, meant, count=1)
        counted = self.reading(line, typed.surface.item)
        names = recorded_vote(list(votes.names_for), list(votes.names_against), list(votes.names_abstaining))
        kept = line if counted.problem else reading.expansion or ""
        effects = tuple(effect for effect in reading.effects if effect != NamedVote())
        self._write(typed, "\n\n".join(filter(None, (kept, names))), replace(reading, effects=effects))
        if counted.problem:
            typed.surface.move_cursor((typed.row, len(line)))
            self._say_why(typed.surface, counted)

    # --- What a line does -------------------------------------------------------------------------------------------

    @task
    async def _do(self, surface: MinuteSurface, expansion: Expansion) -> None:
        """Do what a line says, after all lines before it; where that cannot be, the line stands as it was typed."""
        try:
            async with self._turn:
                self._took(await office_of(self).ask(carry_out, self.meeting_id, expansion.effects), expansion)
        except Problem:
            self._expansions.remove(expansion)
            if surface.text == expansion.after:
                surface.undo()
            raise
        finally:
            expansion.settled.set()

    async def go_to(self, index: int) -> None:
        """Bring an item to the front, after what the lines typed before do: they may put an item there."""
        try:
            async with asyncio.timeout(PATIENCE):
                for expansion in tuple(self._expansions):
                    await expansion.settled.wait()
        except TimeoutError:
            self.hint("What the last line does is not done yet.")
        await super().go_to(index)

    @on(MinuteSurface.Stepped)
    @task
    async def _stepped(self, event: MinuteSurface.Stepped) -> None:
        """Taking back the text takes back what its line did; doing the text again does that again."""
        async with self._turn:
            # A line that leaves no text behind has the same two texts when its typing is undone as when its deed is
            # done again; which of the two it is, is told by the direction alone.
            for expansion in reversed(self._expansions):
                texts = (expansion.before, expansion.after)
                if event.undone and expansion.done and texts == (event.after, event.before):
                    self._took(await office_of(self).ask(take_back, self.meeting_id, expansion.back), expansion, False)
                    self.told(event.surface, "Taken back, with what it did. Ctrl+Y does both again.")
                    return
                if not event.undone and not expansion.done and texts == (event.before, event.after):
                    self._took(await office_of(self).ask(carry_out, self.meeting_id, expansion.effects), expansion)
                    self.told(event.surface, "Done again, with what it did.")
                    return

    def _took(self, done: Done, expansion: Expansion, is_done: bool = True) -> None:
        """Show the meeting as it is after something was done or taken back."""
        expansion.back, expansion.done = done.back, is_done
        self.take_file(done.file)

    def told(self, surface: MinuteSurface, text: str) -> None:
        """Say something under the writing surface until the text changes again."""
        self.query_one(HintLine).say(text)


def _surroundings(store: Store, meeting_id: int) -> Surroundings:
    return read_surroundings(store, meeting_file(store, meeting_id))
