"""Planning a year of meetings of a body: the days of a rule, what is in their way, and calling them all at once."""

from dataclasses import dataclass
from datetime import date, time

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from clerk.dates import parse_month, parse_time, write_time, write_weekday_date
from clerk.planning import parse_rule, planned_days
from clerk.problems import Problem, about
from clerk.text import whole_number
from screens.commands.bodies import PLANNER
from screens.dialogs.base import go_to_field
from screens.keys import bindings
from screens.tasks import before_next_key, lone_task, task
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import clerk_app, office_of
from storage.schema.records import BodyRecord
from storage.sittings.planner import PlannedMeeting, call_meetings, plan_meetings, usual_hour

_USUAL_HOUR = time(19)
_EXAMPLE = "second tuesday monthly except august"
_WIDTH = 17


@dataclass(frozen=True, slots=True)
class _Asked:
    """The form as it is understood."""

    days: tuple[date, ...]
    starts: time
    venue: str


class PlannerScreen(Screen[None]):
    """The year of one body."""

    ROWS = PLANNER
    BINDINGS = bindings(PLANNER)
    AUTO_FOCUS = "#rule"

    def __init__(self, body: BodyRecord) -> None:
        super().__init__()
        self._body = body
        self.planned: tuple[PlannedMeeting, ...] = ()
        self.left_out: set[date] = set()

    def compose(self) -> ComposeResult:
        """The rule above, its days below."""
        today = clerk_app(self).today()
        first = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        yield Heading()
        with Vertical(id="rule-form"):
            yield from _field("Meets", "rule", "", _EXAMPLE)
            with Horizontal(classes="field"):
                yield Label("From", classes="label")
                yield Input(f"{first:%Y-%m}", id="from", compact=True)
                yield Label("months", classes="between")
                yield Input("12", id="months", compact=True)
                yield Label("at", classes="between")
                yield Input("", id="starts", compact=True)
            yield from _field("Venue", "venue", self._body.venue.replace("\n", ", "), "")
        yield Static("", id="said", markup=False)
        yield RowList("days")
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Begin with the hour at which the body met last."""
        self.query_one(Heading).show(f"A year of meetings: {self._body.name}")
        hour = await office_of(self).ask(usual_hour, self._body.id)
        self.query_one("#starts", Input).value = write_time(hour or _USUAL_HOUR, self._body.policy.time_form)
        await self._plan()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.focus_next()

    @on(Input.Changed)
    @task
    async def _changed(self) -> None:
        await self._plan()

    async def _plan(self) -> None:
        """Show the days of the rule as far as it is understood."""
        if not self._typed("rule"):
            self.planned = ()
            self._show(f"Write when the body meets, such as {_EXAMPLE}, or every 6 weeks from 7 may on thursdays.")
            return
        try:
            asked = self._asked()
        except Problem as problem:
            self.planned = ()
            self._show(str(problem))
            return
        planned = await office_of(self).ask(plan_meetings, self._body.id, asked.days)
        self.planned = planned
        clashing = sum(bool(one.clashes) for one in planned)
        self._show(f"{len(planned)} days, {clashing} with something in the way. Space leaves a day out.")

    def _asked(self) -> _Asked:
        today = clerk_app(self).today()
        first = parse_month(self._typed("from"), today)
        months = whole_number(self._typed("months"))
        starts = parse_time(self._typed("starts"))
        if first is None:
            raise Problem(f"“{self._typed('from')}” is no month. Write it like 2026-09 or September 2026.", "from")
        if months is None or not 1 <= months <= 60:
            raise Problem("Give a number of months from 1 to 60.", "months")
        if starts is None:
            raise Problem("The hour is not understood. Write it like 7 pm or 19:00.", "starts")
        with about("rule"):
            rule = parse_rule(self._typed("rule"), first)
        return _Asked(planned_days(rule, first, months), starts, self._typed("venue"))

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    def _show(self, said: str) -> None:
        self.query_one("#said", Static).update(Content(said))
        self.query_one(RowList).show([self._row(one) for one in self.planned])

    def _row(self, one: PlannedMeeting) -> Option:
        taken = not one.called and one.day not in self.left_out
        remarks = ["called already"] if one.called else [clash.sentence for clash in one.clashes]
        told = Text(" ".join(remarks), "bold" if one.clashes else "dim", no_wrap=True, overflow="ellipsis")
        mark = "[x]" if taken else "   " if one.called else "[ ]"
        day = write_weekday_date(one.day, "18 July 2019")
        return Option(columns((mark, 3), (day, 27), (told, None)), id=one.day.isoformat())

    @on(OptionList.OptionSelected)
    def action_turn(self) -> None:
        """Leave the day the cursor is on out, or take it in again."""
        chosen = self.query_one(RowList).chosen
        if chosen:
            self.left_out ^= {date.fromisoformat(chosen)}
            self._show(f"{len(self._wanted())} meetings to call with Ctrl+S.")

    def _wanted(self) -> list[date]:
        return [one.day for one in self.planned if not one.called and one.day not in self.left_out]

    @lone_task
    async def action_call(self) -> None:
        """Call a meeting on every day that is marked: all of them, or none if one cannot be."""
        try:
            asked, days = self._asked(), self._wanted()
        except Problem as problem:
            go_to_field(self, problem)
            raise
        called = await office_of(self).ask(call_meetings, self._body.id, days, asked.starts, venue=asked.venue)
        self.notify(f"{len(called)} meetings of {self._body.name} are called. F8 writes them for your calendar.")
        await self._plan()
        self.query_one(RowList).focus()

    @task
    async def action_file(self) -> None:
        """Write the meetings of this body for a calendar program."""
        from screens.calendar import write_calendar_file

        await write_calendar_file(clerk_app(self), self._body)

    def action_calendar(self) -> None:
        """Show the year."""
        from screens.calendar import CalendarScreen

        year = self.planned[0].day.year if self.planned else clerk_app(self).today().year
        clerk_app(self).open_screen(CalendarScreen(year))

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def _field(label: str, name: str, value: str, example: str) -> ComposeResult:
    with Horizontal(classes="field"):
        yield Label(label, classes="label")
        yield Input(value, placeholder=f"e.g. {example}" if example else "", id=name, compact=True)
