"""Earlier states of minutes: stepped through by the clock, for one item or the whole meeting, with what changed."""

from dataclasses import dataclass
from datetime import datetime, time

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from clerk.dates import parse_time
from clerk.differences import Change, Stretch, around, word_differences
from clerk.problems import Problem
from screens.commands.revising import STATES
from screens.keys import bindings
from screens.state_rows import Now, rows
from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList
from screens.workbench import office_of
from storage.file.database import Store
from storage.texts.states import State, states, steps, text_before, text_of

_STYLES = {Change.ADDED: "bold underline", Change.REMOVED: "strike dim", Change.SAME: ""}

#: Unchanged lines shown on each side of a change: a blank one and the paragraph after it.
_CONTEXT = 2

_NOTHING = "Nothing has been typed here yet. Every state of a minute is kept from the first words on."


@dataclass(frozen=True, slots=True)
class Chosen:
    """An item to go to, and the text to bring back to it with the time (local) it is from; no text, no change."""

    minute_id: int
    text: str | None = None
    at: datetime | None = None


class StatesScreen(Screen[Chosen | None]):
    """Answers with what to bring back, or where to go, or None.

    `minute_id` is the minute to begin with; `at` a time of day to begin at, in all items. `now` says what stands in
    the minutes at this moment.
    """

    ROWS = STATES
    BINDINGS = bindings(STATES)

    def __init__(self, meeting_id: int, minute_id: int, now: Now, at: time | None = None) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.minute_id = minute_id
        self._now = now
        self._at = at
        self.everything = at is not None
        self.bursts = False
        self.against_now = False
        self._states: list[State] = []
        self.shown: list[State] = []

    def compose(self) -> ComposeResult:
        """The states, and what one of them says."""
        yield Heading()
        with Container(id="work"):
            yield RowList("states")
            with VerticalScroll(id="state", can_focus=False):
                yield Static("", id="state-text", markup=False)
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Read every state of the meeting and begin at the newest, or at the time asked for."""
        self._states = await office_of(self).ask(states, self.meeting_id)
        self.query_one(RowList).focus()
        self._fill()
        if self._at is not None:
            self._go_to_time(self._at)

    def _fill(self) -> None:
        """Show the states that are asked for; the cursor stays on the same one, or near it in time."""
        before = self.state
        wanted = [state for state in self._states if self.everything or state.minute_id == self.minute_id]
        self.shown = wanted if self.bursts else steps(wanted)
        nearest = next((state for state in self.shown if before is not None and state.at >= before.at), None)
        chosen = nearest or (self.shown[-1] if self.shown else None)
        listed = self.query_one(RowList)
        listed.clear_options()
        listed.add_options(rows(self.shown, self._now, self.everything))
        self._mark(chosen)
        self._show_heading()
        if chosen is None:
            self.query_one("#state-text", Static).update(_NOTHING)

    @property
    def state(self) -> State | None:
        """The state the cursor is on."""
        chosen = self.query_one(RowList).chosen
        return self.shown[int(chosen)] if chosen else None

    def _mark(self, state: State | None) -> None:
        if state is not None:
            listed = self.query_one(RowList)
            listed.highlighted = listed.get_option_index(str(self.shown.index(state)))

    def _show_heading(self) -> None:
        of = "all items" if self.everything else self._now.named(self.minute_id)
        against = "compared with what stands now" if self.against_now else "compared with the state before"
        self.query_one(Heading).show(f"Earlier states: {of}", against)

    # --- What a state says ------------------------------------------------------------------------------------------

    @on(OptionList.OptionHighlighted)
    @task
    async def _moved(self) -> None:
        await self._show_state()

    async def _show_state(self) -> None:
        state, against_now = self.state, self.against_now
        if state is None:
            return
        now = self._now.texts[state.minute_id] if against_now else None
        shown = await office_of(self).ask(_difference, state, now)
        if state == self.state and against_now == self.against_now:
            self.query_one("#state-text", Static).update(shown)
            self.query_one("#state", VerticalScroll).scroll_home(animate=False)

    # --- Commands ---------------------------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _double_clicked(self) -> None:
        self.action_take()

    @task
    async def action_take(self) -> None:
        """Bring the text of this state back."""
        state = self.state
        if state is not None:
            text = await office_of(self).ask(text_of, state)
            if self.is_current:
                self.dismiss(Chosen(state.minute_id, text, state.at.astimezone()))

    def action_go(self) -> None:
        """Go to the item of this state."""
        if self.state is not None:
            self.dismiss(Chosen(self.state.minute_id))

    def action_turn_scope(self) -> None:
        """Show all items, or only the one the cursor is on."""
        if self.everything and self.state is not None:
            self.minute_id = self.state.minute_id
        self.everything = not self.everything
        self._fill()

    def action_turn_bursts(self) -> None:
        """Show every save, or steps of about a sentence."""
        self.bursts = not self.bursts
        self._fill()

    @task
    async def action_turn_against(self) -> None:
        """Compare with what stands now, or with the state before."""
        self.against_now = not self.against_now
        self._show_heading()
        await self._show_state()

    @task
    async def action_ask_time(self) -> None:
        """Ask for a time of day and go to what was typed then, in whichever item."""
        from screens.dialogs.prompt import PromptDialog

        answer = await self.app.push_screen_wait(PromptDialog("What was typed at ...", "Time", hint="19:05 or 7.05 pm"))
        if answer:
            self._go_to_time(time_in(answer))

    def _go_to_time(self, wanted: time) -> None:
        """Put the cursor on the first state at or after a time, on the day of the state it is on."""
        if not self.everything:
            self.everything = True
            self._fill()
        day = self.state.at.astimezone().date() if self.state is not None else None
        today = [state for state in self.shown if state.at.astimezone().date() == day]
        later = [state for state in today if state.at.astimezone().time() >= wanted]
        self._mark(next(iter(later or today[-1:]), None))

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        page = self.query_one("#state", VerticalScroll)
        page.scroll_relative(y=screens * max(page.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


def time_in(typed: str) -> time:
    """The time somebody typed; raises Problem for what is none."""
    found = parse_time(typed)
    if found is None:
        raise Problem(f'"{typed}" is not a time. Write it like 19:05 or 7.05 pm.')
    return found


def _difference(store: Store, state: State, now: str | None) -> Text:
    """What came and went: on the way to a state, or, given what stands now, if the state were brought back."""
    text = text_of(store, state)
    shown = around(word_differences(text_before(store, state) if now is None else now, text), _CONTEXT)
    if not shown:
        shown = (Stretch(Change.SAME, text or "The minute was empty."),)
    return Text("", overflow="fold").join(Text(one.text, _STYLES[one.change]) for one in shown)
