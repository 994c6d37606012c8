"""The Textual application: paints the desk at once, opens the office in a thread, and moves between the screens."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from textual.command import Provider
from textual.screen import Screen

from clerk.problems import Problem
from clerk.vocabulary import MeetingStatus
from screens import errands
from screens.collector import let_go_on
from screens.commands.everywhere import EVERYWHERE
from screens.desk import DeskScreen
from screens.keys import bindings
from screens.keys_in_order import KeysInOrder
from screens.leaving import (
    LAST_SECONDS,
    RESCUED_IF_IT_CAN_BE,
    fault_sentence,
    flush,
    note_fault,
    on_signals,
    trouble,
)
from screens.looks import HIGH_CONTRAST
from screens.office import Office
from screens.opening import LEAVE, RESTORE, open_store, opening_problem, restore_backup
from screens.tasks import before_next_key, task
from screens.textual_compat import PlainFaults
from screens.workbench import Workbench
from storage.file.location import state_directory

if TYPE_CHECKING:
    from storage.file.database import Store
    from storage.schema.records import MeetingRecord

#: One sheet of styles for each screen, and one for what they share.
STYLES = Path(__file__).parent / "styles"

#: Meetings in these states are opened at their agenda; all others at their minutes.
_BEFORE = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)


def _palette() -> type[Provider]:
    from screens.palette import CommandProvider

    return CommandProvider


def _read_dictionary() -> None:
    from screens.spelling import prepare

    prepare()


class ClerkApp(KeysInOrder, PlainFaults, Workbench):
    """The clerk's workbench on one database.

    `create` says whether a missing database is made; `today` and `now` are the clock, given so that it can be set.
    """

    TITLE = "Clerk's workbench"
    BINDINGS = bindings(EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012
    ROWS = EVERYWHERE

    def __init__(
        self,
        database: Path,
        create: bool = True,
        today: Callable[[], date] = date.today,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(css_path=[*sorted(STYLES.glob("*.tcss"))])
        self.database = database
        self.create = create
        self.today = today
        self.now = now
        self.office = Office()
        self.desk = DeskScreen()
        self.register_theme(HIGH_CONTRAST)

    @property
    def store(self) -> "Store":
        """The open store. Raises Problem while it is being opened."""
        return self.office.store

    def get_default_screen(self) -> Screen[None]:
        """The desk lies under every other screen."""
        return self.desk

    def on_mount(self) -> None:
        """Be ready to be ended from outside."""
        on_signals(self._end)

    @task
    async def on_ready(self) -> None:
        """Once the first frame is painted, open the office."""
        store = await self._opened()
        if store is None:
            self.exit(return_code=1)
            return
        self.office.opened(store)
        await errands.take_remembered_look(self)
        if store.notices:
            self.notify("\n\n".join(store.notices), severity="warning", timeout=15)
        if store.elsewhere is not None and not await self.confirmed(
            "This office is open in another window", store.elsewhere.sentence(), "Go on here too", "Leave"
        ):
            self.exit()
            return
        await self.desk.shown.wait()
        # Loaded now, the minutes are there at once when a meeting is opened, and so are the first keys typed in them.
        await asyncio.to_thread(import_module, "screens.minutes")
        await asyncio.to_thread(_read_dictionary)
        let_go_on()
        self._look_over()

    @task
    async def _look_over(self) -> None:
        """Look the database over when it was not for a week: what is damaged is better known before a meeting."""
        from storage.texts.maintenance import check, check_due

        if await self.office.ask(check_due) and (told := (await self.office.ask(check)).sentence()):
            self.notify(told, severity="error", timeout=30)

    async def _opened(self) -> "Store | None":
        """The store, however many tries that takes; None if the clerk gives up."""
        while True:
            try:
                return await asyncio.to_thread(open_store, self.database, self.create)
            except (Problem, OSError) as error:
                problem = opening_problem(error, self.database)
            from screens.dialogs.choose import ChooseDialog

            choice = await self.push_screen_wait(ChooseDialog(problem.heading, problem.choices, problem.detail))
            if choice in (None, LEAVE):
                return None
            if choice == RESTORE:
                try:
                    self.notify(await asyncio.to_thread(restore_backup, self.database), timeout=15)
                except Problem as error:
                    self.show_problem(error)

    def _end(self, return_code: int) -> None:
        """The system ends the program, or its terminal is gone: save first."""
        flush(LAST_SECONDS)
        self.exit(return_code=return_code)

    def last_words(self, error: BaseException) -> str:
        """Save what can be saved after a fault of the program, and say what happened."""
        saved = flush(LAST_SECONDS)
        return fault_sentence(saved, note_fault(error, state_directory(), self.now()))

    def on_unmount(self) -> None:
        """Let go of the database."""
        flush(LAST_SECONDS)
        if self.office.is_open:
            self.office.store.close()

    # What screens ask of the application

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a short message in a corner, one at a time so that it never hides what is being typed.

        It is text, never markup, unless the caller says otherwise.
        """
        self.clear_notifications()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def show_problem(self, problem: Exception) -> None:
        """Say what could not be done, in the problem's own words."""
        self.notify(str(problem), severity="error", timeout=12)

    async def confirmed(self, question: str, detail: str = "", yes: str = "Yes", no: str = "Cancel") -> bool:
        """Whether the clerk says yes. Only a task may wait for the answer."""
        from screens.dialogs.confirm import ConfirmDialog

        return await self.push_screen_wait(ConfirmDialog(question, detail, yes, no))

    def open_meeting(self, meeting: "MeetingRecord") -> None:
        """Open a meeting where its work is: at the agenda until it begins, then at the minutes."""
        if meeting.status in _BEFORE and meeting.held_on >= self.today():
            self.open_agenda(meeting.id)
        else:
            self.open_minutes(meeting.id)

    @before_next_key
    async def open_screen(self, screen: Screen[Any]) -> None:
        """Put a screen over the one in front; the next key is for it."""
        await self.push_screen(screen)

    @before_next_key
    async def show_body(self, body_id: int) -> None:
        """Show the meetings of a body at the desk."""
        if await self._to_desk():
            await self.desk.fill(body_id)

    @before_next_key
    async def open_agenda(self, meeting_id: int, item_id: int | None = None) -> None:
        """Show the agenda of a meeting over the desk."""
        from screens.agenda import AgendaScreen

        if await self._to_desk():
            await self.push_screen(AgendaScreen(meeting_id, item_id))

    @before_next_key
    async def open_minutes(self, meeting_id: int, item_id: int | None = None) -> None:
        """Show the minutes of a meeting, at an item if one is given; over its agenda when that is in front."""
        from screens.agenda import AgendaScreen
        from screens.minutes import MinutesScreen

        over_agenda = isinstance(self.screen, AgendaScreen) and self.screen.meeting_id == meeting_id
        if over_agenda or await self._to_desk():
            await self.push_screen(MinutesScreen(meeting_id, item_id))

    def show_review(self, body_id: int | None) -> None:
        """Review the matters arising of a body, or of all."""
        from screens.review import ReviewScreen

        self.open_screen(ReviewScreen(body_id))

    def show_programme(self, body_id: int | None) -> None:
        """Show the work programme of a body, or of all."""
        from screens.programme import ProgrammeScreen

        self.open_screen(ProgrammeScreen(body_id))

    @task
    async def edit_meeting(self, meeting_id: int) -> None:
        """Change date, time, venue or kind of a meeting."""
        await errands.edit_meeting(self, meeting_id)

    @task
    async def change_standing(self, meeting_id: int) -> None:
        """Move the papers of a meeting on in their life; asks before what cannot be taken back."""
        await errands.change_standing(self, meeting_id)

    @task
    async def export(self, meeting_id: int, kind: str = "") -> None:
        """Write a document of a meeting, after saving what is being typed."""
        await errands.export(self, meeting_id, kind)

    @task
    async def action_circulate(self) -> None:
        """Send out papers of the meeting in front, after saving what is being typed."""
        from screens.sending_errands import circulate

        await circulate(self)

    @task
    async def action_comments(self) -> None:
        """Read back a document of the meeting in front that went out and came back changed."""
        from screens.sending_errands import read_comments_back

        await read_comments_back(self)

    async def _to_desk(self) -> bool:
        """Close every screen over the desk; False if the clerk stays because something could not be saved."""
        if not await self._saved_or_let_go("Go on all the same?", "Go on"):
            return False
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        return True

    async def _saved_or_let_go(self, question: str, yes: str) -> bool:
        """Save everything typed; where that is not possible, whether the clerk goes on regardless."""
        return flush(LAST_SECONDS) or await self.confirmed(
            f"Not everything could be saved. {question}",
            trouble() or RESCUED_IF_IT_CAN_BE,
            yes,
            "Stay",
        )

    # Actions of every screen

    def action_export_minutes(self, meeting_id: int) -> None:
        """Write the minutes of a meeting."""
        self.export(meeting_id, "minutes")

    def action_export_agenda(self, meeting_id: int) -> None:
        """Write the agenda of a meeting."""
        self.export(meeting_id, "agenda")

    async def action_back(self) -> None:
        """Go back to the screen below; the desk is the last."""
        if len(self.screen_stack) > 1:
            await self.pop_screen()

    @task
    async def action_desk(self) -> None:
        """Go back to the desk."""
        await self._to_desk()

    def action_help(self) -> None:
        """Show the keys and commands of this screen."""
        from screens.help import HelpScreen, rows_of

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(rows_of(self.screen)))

    def action_help_quit(self) -> None:
        """Answer ctrl+c, which copies in a field and ends other programs."""
        self.notify("Ctrl+Q leaves the program. Everything is saved first.")

    @task
    async def action_look(self, name: str) -> None:
        """Take other colours, and remember them."""
        await errands.take_look(self, name)

    async def action_quit(self) -> None:
        """Save everything and leave; asks only where something would be lost."""
        self._leave()

    @task
    async def _leave(self) -> None:
        from screens.dialogs.forms import FormDialog, discard_question

        typing = any(isinstance(screen, FormDialog) and screen.is_changed for screen in self.screen_stack)
        if typing and not await self.push_screen_wait(discard_question()):
            return
        if await self._saved_or_let_go("Leave all the same?", "Leave"):
            await self._back_up()
            self.exit()

    async def _back_up(self) -> None:
        """Back up what was changed. A backup that fails keeps nobody from leaving."""
        if not self.office.is_open:
            return
        from storage.file.backups import back_up_if_changed

        try:
            await self.office.ask(back_up_if_changed)
        except Problem as error:
            await self.confirmed("The backup could not be made", f"What was saved before is safe. {error}", "Leave", "")
