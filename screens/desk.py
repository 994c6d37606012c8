"""The desk: the first screen, with the bodies, their meetings and what each needs next."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static

from clerk.dates import write_weekday_date
from screens.commands.desk import BEGINNING, DESK
from screens.desk_rows import (
    ALL_BODIES,
    CONTINUE,
    LEFT,
    NO_MEETINGS,
    NOT_FOUND,
    WELCOME,
    DeskView,
    body_rows,
    meeting_details,
    meeting_rows,
    read_desk,
)
from screens.keys import bindings
from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList
from screens.workbench import clerk_app, office_of

if TYPE_CHECKING:
    from storage.resuming.desk import MeetingOnDesk
    from storage.schema.records import BodyRecord


_NO_BODY = "A meeting needs a body that meets: press b to set one up."


class Empty(Static, can_focus=True):
    """What stands in place of the meetings where there are none. With the cursor on it, the keys are for beginning."""

    BINDINGS = bindings(BEGINNING)


class DeskScreen(Screen[None]):
    """The opening screen; it lies under every other."""

    ROWS = DESK
    BINDINGS = bindings(DESK)
    AUTO_FOCUS = "#meetings"

    def __init__(self) -> None:
        super().__init__()
        self._view: DeskView | None = None
        self.shown = asyncio.Event()

    def compose(self) -> ComposeResult:
        """Bodies at the left, their meetings beside them, and on a wide terminal the details of one."""
        yield Heading()
        with Horizontal(id="work"):
            yield RowList("bodies")
            with Vertical(id="middle"):
                yield Input(placeholder="Words in the body, the date, the kind ...", id="filter", compact=True)
                yield Empty("Opening the office ...", id="empty", markup=False)
                yield RowList("meetings")
            with VerticalScroll(id="details-pane", can_focus=False):
                yield Static("", id="details", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """What is known before the office is open."""
        self.query_one("#filter").display = False
        today = write_weekday_date(clerk_app(self).today(), "18 July 2019")
        self.query_one(Heading).show("Clerk's workbench", today)

    @before_next_key
    async def on_screen_resume(self) -> None:
        """Read the desk again whenever it comes to the front."""
        try:
            await self.fill()
        finally:
            self.call_after_refresh(self.shown.set)

    async def fill(self, body_id: int | None = None, meeting_id: int | None = None) -> None:
        """Read the desk and show it, the cursor on that body and meeting where they are given."""
        self._view = view = await office_of(self).ask(read_desk, clerk_app(self).today())
        self._bodies.show(body_rows(view), str(body_id or ""))
        self._show_meetings(str(meeting_id or ""))
        self._reckon_notices()

    @task
    async def _reckon_notices(self) -> None:
        """Say of the next meeting of each body by when its agenda must be out, once the desk is there."""
        from screens.notices import read_due

        view = self._view
        if view is None:
            return
        due = await office_of(self).reckon(read_due, view.to_publish, view.desk.today)
        if due and view is self._view:
            self._view = replace(view, due=due)
            self._show_meetings()

    @property
    def _bodies(self) -> RowList:
        return self.query_one("#bodies", RowList)

    @property
    def _meetings(self) -> RowList:
        return self.query_one("#meetings", RowList)

    @property
    def bodies(self) -> "list[BodyRecord]":
        """The bodies of the office, as last read."""
        return [line.body for line in self._view.desk.bodies] if self._view else []

    @property
    def body(self) -> "BodyRecord | None":
        """The body whose meetings are shown, None for all."""
        return next((body for body in self.bodies if str(body.id) == self._bodies.chosen), None)

    @property
    def line(self) -> "MeetingOnDesk | None":
        """The meeting the cursor is on; on the row to continue, the meeting that is continued."""
        if self._view is None:
            return None
        desk = self._view.desk
        chosen = self._meetings.chosen
        if chosen == CONTINUE and desk.place_meeting is not None:
            chosen = str(desk.place_meeting.id)
        return next((line for line in (*desk.coming, *desk.recent) if str(line.meeting.id) == chosen), None)

    @property
    def meeting_id(self) -> int | None:
        """The meeting the cursor is on, which papers go out of and come back to."""
        return self.line.meeting.id if self.line is not None else None

    def _chosen(self) -> "MeetingOnDesk | None":
        """The meeting the cursor is on; says so where there is none."""
        if self.line is None:
            self.notify("The cursor is on no meeting. Choose one in the list, or press n to call one.")
        return self.line

    @on(OptionList.OptionHighlighted, "#bodies")
    @on(Input.Changed, "#filter")
    def _narrowed(self) -> None:
        self._show_meetings()

    def _show_meetings(self, keep: str = "") -> None:
        if self._view is None:
            return
        words = self.query_one("#filter", Input).value
        rows = meeting_rows(self._view, self.body.id if self.body else None, words)
        self._meetings.show(rows, keep)
        empty = WELCOME if not self.bodies else NOT_FOUND if words else NO_MEETINGS
        self.query_one("#empty", Static).update(Content(empty))
        self.query_one("#empty").display = not rows
        self._meetings.display = bool(rows)
        self._bodies.display = bool(self.bodies)
        self.query_one(Empty).can_focus = not self.bodies
        if self.focused is None or not (self.focused.display and self.focused.focusable):
            self._to_front()
        self._show_details()

    def _to_front(self) -> None:
        """Put the cursor on what is there: a list that is not shown would take every key and answer none."""
        lists = (self._meetings, self._bodies)
        next((each for each in lists if each.display), self.query_one(Empty)).focus()

    @on(OptionList.OptionHighlighted, "#meetings")
    def _show_details(self) -> None:
        shown = meeting_details(self._view, self.line) if self._view and self.line else Content("")
        self.query_one("#details", Static).update(shown)

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def action_open(self) -> None:
        """Open the meeting the cursor is on; from the bodies or the filter, go to the meetings."""
        if self.focused is not self._meetings and self._meetings.option_count:
            self._meetings.focus()
        elif self._meetings.chosen == LEFT and self._view and self._view.left:
            clerk_app(self).open_minutes(self._view.left[0].meeting_id, self._view.left[0].item_id)
        elif self._meetings.chosen == CONTINUE and self._view and (place := self._view.desk.place):
            clerk_app(self).open_minutes(place.meeting_id, place.item_id)
        elif (line := self._chosen()) is not None:
            clerk_app(self).open_meeting(line.meeting)

    def action_filter(self) -> None:
        """Show the field for words to look for; what is typed next, however fast, goes there."""
        self.query_one("#filter").display = True
        self.set_focus(self.query_one("#filter"))

    def action_clear(self) -> None:
        """Forget the words and the body chosen."""
        self.query_one("#filter", Input).value = ""
        self.query_one("#filter").display = False
        if self.bodies:
            self._bodies.highlighted = self._bodies.get_option_index(ALL_BODIES)
        self._to_front()

    def action_pane(self, name: str) -> None:
        """Go to one of the lists."""
        self.query_one(f"#{name}").focus()

    @task
    async def action_new_body(self) -> None:
        """Set up a body."""
        from screens.dialogs.body import BodyDialog

        await office_of(self).wait_open()
        made = await self.app.push_screen_wait(BodyDialog(clerk_app(self).today(), self.bodies))
        if made is not None:
            await self.fill(made.id)

    @task
    async def action_new_meeting(self) -> None:
        """Call a meeting of the body chosen."""
        from screens.dialogs.meeting import MeetingDialog

        await office_of(self).wait_open()
        if not self.bodies:
            # A fast typist asks before the body she has just set up has come back from the store.
            await self.fill()
        if not self.bodies:
            self.notify(_NO_BODY)
            return
        assert self._view is not None
        last = {line.body.id: line.last_meeting or line.next_meeting for line in self._view.desk.bodies}
        usual = {body_id: meeting.starts for body_id, meeting in last.items() if meeting}
        chosen = self.body.id if self.body else self.line.meeting.body_id if self.line else None
        made = await self.app.push_screen_wait(
            MeetingDialog(clerk_app(self).today(), self.bodies, chosen, usual_starts=usual)
        )
        if made is not None:
            clerk_app(self).open_agenda(made.id)

    def action_edit(self) -> None:
        """Change the body, or the meeting, that the cursor is on."""
        from screens.bodies.screen import BodyScreen

        if self.focused is not self._bodies:
            if (line := self._chosen()) is not None:
                clerk_app(self).edit_meeting(line.meeting.id)
        elif self.body is not None:
            clerk_app(self).open_screen(BodyScreen(self.body.id))
        else:
            self.notify("Choose one of the bodies first.")

    @task
    async def action_notice(self) -> None:
        """Show the working of the notice of the meeting, day by day, and its timetable."""
        from screens.notices import NoticeDialog, read_working

        if (line := self._chosen()) is not None:
            found = await office_of(self).ask(read_working, line.meeting.id, clerk_app(self).today())
            await self.app.push_screen(NoticeDialog(*found))

    def action_year(self) -> None:
        """Plan a year of meetings of the body chosen, or of that of the meeting the cursor is on."""
        from screens.planner import PlannerScreen

        chosen = self.body.id if self.body else self.line.meeting.body_id if self.line else None
        body = next((body for body in self.bodies if body.id == chosen), next(iter(self.bodies), None))
        if body is None:
            self.notify(_NO_BODY)
        else:
            clerk_app(self).open_screen(PlannerScreen(body))

    def action_calendar(self) -> None:
        """Show the year as a calendar."""
        from screens.calendar import CalendarScreen

        clerk_app(self).open_screen(CalendarScreen(clerk_app(self).today().year))

    @task
    async def action_delete(self) -> None:
        """Take a meeting that has not been minuted out of the books, after asking."""
        from storage.sittings.meetings import delete_meeting

        if (line := self._chosen()) is None:
            return
        meeting = line.meeting
        day = write_weekday_date(meeting.held_on, "18 July 2019")
        if await clerk_app(self).confirmed(
            f"Take the meeting of {meeting.body_name} on {day} out of the books?",
            "Its agenda goes with it. This cannot be undone.",
            "Take it out",
        ):
            await office_of(self).ask(delete_meeting, meeting.id)
            await self.fill()

    def action_agenda(self) -> None:
        """Open the agenda."""
        if (line := self._chosen()) is not None:
            clerk_app(self).open_agenda(line.meeting.id)

    def action_minutes(self) -> None:
        """Open the minutes."""
        if (line := self._chosen()) is not None:
            clerk_app(self).open_minutes(line.meeting.id)

    def action_standing(self) -> None:
        """Say where the meeting's papers are."""
        if (line := self._chosen()) is not None:
            clerk_app(self).change_standing(line.meeting.id)

    def action_export(self) -> None:
        """Write one of the meeting's documents."""
        if (line := self._chosen()) is not None:
            clerk_app(self).export(line.meeting.id)

    @property
    def _body_here(self) -> int | None:
        """The body chosen, or the one of the meeting the cursor is on where all are shown."""
        if self.body is not None:
            return self.body.id
        return self.line.meeting.body_id if self.line is not None and self.focused is self._meetings else None

    def action_review(self) -> None:
        """Review the matters arising of the body chosen, or of all."""
        clerk_app(self).show_review(self.body.id if self.body else None)

    def action_promises(self) -> None:
        """Offer what the minutes of the meeting promise."""
        from screens.proposals import ProposalsScreen

        if (line := self._chosen()) is not None:
            clerk_app(self).open_screen(ProposalsScreen(line.meeting.id))

    def action_programme(self) -> None:
        """Open the work programme of the body chosen, or of the meeting's body."""
        clerk_app(self).show_programme(self._body_here)
