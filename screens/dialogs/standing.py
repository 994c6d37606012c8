"""The next step in the life of a meeting's papers: what it does, what it fixes, what is missing, and its day."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from clerk.dates import parse_date, parse_time, write_time, write_weekday_date
from clerk.problems import Problem
from clerk.vocabulary import LifeStep
from screens.commands.papers import STANDING
from screens.dialogs.forms import FormDialog, field
from screens.keys import bindings
from screens.papers import BACK, Standing
from screens.tasks import task
from screens.widgets.row_list import RowList
from screens.workbench import office_of
from storage.papers.life import take_step, undo_step


class StandingDialog(FormDialog[str]):
    """Takes the step that is chosen, or takes the last one back.

    Answers with the key of what was done. Approval is only chosen here: the caller asks where and how.
    """

    ROWS = STANDING
    BINDINGS = bindings(STANDING)
    tall = True

    def __init__(self, standing: Standing, now: datetime) -> None:
        super().__init__()
        self.heading = standing.heading
        self._standing = standing
        self._now = now
        form = standing.policy.time_form
        self._day = write_weekday_date(now.date(), standing.policy.date_form)
        ended = standing.meeting.ended
        self._hour = write_time(ended or now.time(), form)

    def body(self) -> Iterable[Widget]:
        """The steps, what the chosen one does, and its day."""
        rows = RowList("steps")
        rows.add_options(Option(Content(text), id=key) for key, text in self._standing.choices())
        yield rows
        yield Static("", id="told", markup=False)
        yield from field("On", Input(self._day, id="day", compact=True))
        yield from field("Meeting ended at", Input(self._hour, id="ended", compact=True))
        yield from field("Remark", Input(placeholder="kept in the history, if you like", id="remark", compact=True))

    def on_mount(self) -> None:
        """Start on the usual next step."""
        super().on_mount()
        rows = self.query_one(RowList)
        rows.highlighted = 0 if rows.option_count else None
        rows.focus()
        self._show()

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        key = self.query_one(RowList).chosen
        self.query_one("#told", Static).update(self._standing.told(key))
        self.query_one("#ended").parent.display = key == LifeStep.CLOSED.value  # type: ignore[union-attr]
        for name in ("day", "remark"):
            self.query_one(f"#{name}").parent.display = key != LifeStep.APPROVED.value  # type: ignore[union-attr]

    def entered(self) -> None:
        """Enter does it, in a field as on a line, as the button says."""
        self.action_save()

    @on(OptionList.OptionSelected)
    def _double_clicked(self) -> None:
        self.action_save()

    def values(self) -> tuple[str, ...]:
        """What is typed: a line that is only looked at is nothing to lose."""
        return tuple(self.query_one(f"#{name}", Input).value for name in ("day", "ended", "remark"))

    async def keep(self) -> str:
        """Do what the line says. Raises Problem where it cannot be done yet."""
        key = self.query_one(RowList).chosen
        day, ended, remark = self.values()
        meeting_id, office = self._standing.meeting.id, office_of(self)
        if key in (LifeStep.APPROVED.value, ""):
            return key
        at = self._moment(day)
        if key == BACK:
            await office.ask(undo_step, meeting_id, at, remark)
        elif key == LifeStep.CLOSED.value:
            await office.ask(take_step, meeting_id, LifeStep.CLOSED, at, ended=_hour(ended), note=remark)
        else:
            await office.ask(take_step, meeting_id, LifeStep(key), at, note=remark)
        return key

    def _moment(self, typed: str) -> datetime:
        """The present time of day on the day given."""
        day = parse_date(typed, self._now.date())
        if day is None:
            raise Problem(f"“{typed}” is not a day. Type it as you say it: 18 July, 18/7/26, last thursday.", "day")
        return datetime.combine(day, self._now.time()).astimezone(UTC)

    @task
    async def action_history(self) -> None:
        """Show everything that happened to these papers."""
        from screens.history import HistoryScreen

        await self.app.push_screen(HistoryScreen(self._standing.meeting.id))


def _hour(typed: str) -> time:
    found = parse_time(typed)
    if found is None:
        raise Problem(f"“{typed}” is not a time. Write it like 20:15 or 8.15 pm.", "ended")
    return found


def day_given(typed: str, today: date) -> date | None:
    """A day that may be left open: None for nothing. Raises Problem for what is no day."""
    if not typed.strip():
        return None
    day = parse_date(typed, today)
    if day is None:
        raise Problem(f"“{typed.strip()}” is not a day. Type it as you say it: 18 July 2026, 18/7/26.")
    return day
