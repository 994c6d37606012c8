"""A year as a calendar: the meetings of every body, bank holidays, and writing them for a calendar program."""

import calendar as months_of
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.columns import Columns
from rich.console import Group
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from clerk.bank_holidays import Nation, bank_holidays
from clerk.dates import MONTHS, write_time, write_weekday_date
from clerk.vocabulary import MeetingStatus
from screens.commands.bodies import CALENDAR
from screens.keys import bindings
from screens.tasks import before_next_key, task
from screens.typed_paths import typed_path
from screens.widgets.heading import Heading
from screens.workbench import Workbench, clerk_app, office_of
from storage.file.database import Store
from storage.schema.records import BodyRecord, MeetingRecord
from storage.sittings.meetings import list_meetings

_MEETING, _HOLIDAY, _TODAY = "reverse bold", "dim underline", "bold"
_MONTH_WIDTH, _MONTH_HEIGHT = 23, 9
_DAYS = "Mo Tu We Th Fr Sa Su"


@dataclass(frozen=True, slots=True)
class Year:
    """The meetings of a year, in order, and its bank holidays."""

    year: int
    today: date
    meetings: tuple[MeetingRecord, ...]
    holidays: Mapping[date, str]


def read_year(store: Store, year: int, today: date) -> Year:
    """Every body's meetings of a year; bank holidays are those of England."""
    held = sorted((one for one in list_meetings(store) if one.held_on.year == year), key=lambda one: one.held_on)
    return Year(year, today, tuple(held), bank_holidays(Nation.ENGLAND, year))


class CalendarScreen(Screen[None]):
    """One year; the arrow keys up and down scroll it."""

    ROWS = CALENDAR
    BINDINGS = bindings(CALENDAR)
    AUTO_FOCUS = "#calendar"

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = year

    def compose(self) -> ComposeResult:
        """The months, and the meetings below them."""
        yield Heading()
        with VerticalScroll(id="calendar"):
            yield Static("", id="months", markup=False)
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Read and show the year."""
        await self._fill()

    async def _fill(self) -> None:
        year = await office_of(self).ask(read_year, self.year, clerk_app(self).today())
        self.query_one(Heading).show(f"Calendar {year.year}", f"{len(year.meetings)} meetings")
        self.query_one("#months", Static).update(year_table(year))
        page = self.query_one("#calendar", VerticalScroll)
        beside = max((page.size.width - 2) // _MONTH_WIDTH, 1)
        month = year.today.month if year.year == year.today.year else 1
        page.scroll_to(y=(month - 1) // beside * _MONTH_HEIGHT, animate=False)

    @task
    async def action_turn(self, years: int) -> None:
        """Show another year."""
        self.year += years
        await self._fill()

    @task
    async def action_file(self) -> None:
        """Write the meetings of every body for a calendar program."""
        await write_calendar_file(clerk_app(self))

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def year_table(year: Year) -> Group:
    """The twelve months side by side as far as there is room, what the marks mean, and the meetings day by day."""
    by_day = defaultdict(list)
    for meeting in year.meetings:
        by_day[meeting.held_on].append(meeting)
    months = [_month(year, month, set(by_day)) for month in range(1, 13)]
    lines = [
        Text(f"{write_weekday_date(day, '18 July 2019'):<27}", "bold").append(", ".join(map(_told, held)), "not bold")
        for day, held in by_day.items()
    ]
    marks = Text.assemble((" 9 ", _MEETING), " a meeting   ", ("9", _HOLIDAY), " a bank holiday in England")
    return Group(Columns(months, padding=(0, 3, 1, 0)), marks, Text(""), *(lines or [Text("No meetings yet.")]))


def _month(year: Year, month: int, meetings: set[date]) -> Text:
    text = Text(f"{MONTHS[month - 1]:^20}\n", "bold").append(f"{_DAYS}\n", "not bold dim")
    weeks = months_of.Calendar().monthdatescalendar(year.year, month)
    for week in weeks + [[]] * (6 - len(weeks)):
        for place, day in enumerate(week):
            shown = f"{day.day:>2}" if day.month == month else "  "
            style = _style(year, day, meetings) if day.month == month else ""
            text.append(shown, f"not bold {style}").append(" " if place < len(week) - 1 else "")
        text.append("\n")
    return text


def _style(year: Year, day: date, meetings: set[date]) -> str:
    if day in meetings:
        return _MEETING
    if day in year.holidays:
        return _HOLIDAY
    return _TODAY if day == year.today else ""


def _told(meeting: MeetingRecord) -> str:
    return f"{meeting.body_name}, {write_time(meeting.starts, '10.00 am')}"


async def write_calendar_file(app: Workbench, body: BodyRecord | None = None) -> None:
    """Ask where to, and write the coming meetings of a body, or of all, as a calendar file."""
    from exports.written.calendar_file import SUFFIX, write_calendar
    from screens.dialogs.prompt import PromptDialog

    coming = await app.office.ask(_coming, body.id if body else None, app.today())
    if not coming:
        app.notify("There are no coming meetings to write.")
        return
    name = f"{body.code if body else 'All'} meetings{SUFFIX}"
    typed = await app.push_screen_wait(
        PromptDialog(f"{len(coming)} coming meetings for a calendar program", "File", str(Path.cwd() / name))
    )
    if typed:
        path = await app.office.ask(lambda _: write_calendar(coming, typed_path(typed)))
        app.notify(f"Written: {path}", timeout=10)


def _coming(store: Store, body_id: int | None, today: date) -> list[MeetingRecord]:
    held = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)
    return [one for one in list_meetings(store, body_id) if one.held_on >= today and one.status in held]
