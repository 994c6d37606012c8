"""The review: what is outstanding of a body, gone through before each meeting with one line of news a matter."""

from dataclasses import dataclass, replace
from datetime import date

from rich.console import RenderableType
from rich.text import Text
from textual import on
from textual.widgets import OptionList

from clerk.matters import UPDATE_WORDS
from clerk.problems import Problem
from screens.browsing import BrowsingScreen
from screens.commands.matters import REVIEW
from screens.dialogs.matter import MatterDialog, MatterDraft
from screens.dialogs.read import ReadDialog
from screens.keys import bindings
from screens.list_errands import ALL, pick_body, write_list
from screens.review_rows import (
    NEVER_REVIEWED,
    NOT_FOUND,
    NOTHING,
    NOTHING_NEW,
    in_order,
    matter_details,
    next_after,
    review_rows,
    standing,
    where,
)
from screens.steps_back import last_of
from screens.tasks import in_turn, task
from screens.widgets.heading import Heading
from screens.widgets.line_entry import LineEntry
from screens.workbench import clerk_app, office_of
from storage.arising import note_reports
from storage.bodies import list_bodies
from storage.database import Store
from storage.matters import NewMatter, add_matter, edit_matter, take_back_update, update_in_words
from storage.meetings import list_meetings
from storage.records import BodyRecord, MeetingRecord
from storage.reviews import Grouping, Review, ReviewLine, chase, mark_reviewed, origin, review
from storage.together import together

_ASKS = " · ".join(word for word, _, _ in UPDATE_WORDS)


@dataclass(frozen=True, slots=True)
class _View:
    """The review of everything, and what else the screen knows of the office."""

    whole: Review
    bodies: tuple[BodyRecord, ...]
    meetings: tuple[MeetingRecord, ...]

    def name_of(self, body_id: int | None) -> str:
        """What a body is called; None is all of them."""
        return next((body.name for body in self.bodies if body.id == body_id), "all bodies")


def _read(store: Store, body_id: int | None, grouping: Grouping, today: date) -> _View:
    note_reports(store, body_id)
    whole = review(store, body_id, today, grouping=grouping)
    return _View(whole, tuple(list_bodies(store)), tuple(list_meetings(store)))


def _take_back(store: Store, about: tuple[int, ...]) -> None:
    with together(store) as joined:
        for matter_id in about:
            take_back_update(joined, matter_id)


class ReviewScreen(BrowsingScreen):
    """What is outstanding of the body `body_id`, or of every body (None)."""

    ROWS = REVIEW
    BINDINGS = bindings(REVIEW)

    def __init__(self, body_id: int | None = None) -> None:
        super().__init__()
        self.body_id = body_id
        self.grouping = Grouping.MEETING
        self.changed_only = False
        self.marked: set[int] = set()
        self._view: _View | None = None
        self._updated: list[tuple[int, ...]] = []
        self._about: tuple[int, ...] = ()
        self._order: tuple[int, ...] = ()

    # --- Showing ----------------------------------------------------------------------------------------------------

    async def fill(self, keep: str = "") -> None:
        """Read the review and show it."""
        view = await office_of(self).ask(_read, self.body_id, self.grouping, clerk_app(self).today())
        self._view = replace(view, whole=in_order(view.whole, self._order)) if self._order else view
        self._order = tuple(line.matter.id for line in self._view.whole.lines)
        self.marked &= {line.matter.id for line in self._view.whole.lines}
        self.narrowed(keep)

    def narrowed(self, keep: str = "") -> None:
        """Show what the words and the wish for news leave."""
        if self._view is None:
            return
        shown = self.shown
        nothing_new = NOTHING_NEW if shown.reviewed_at else NEVER_REVIEWED
        empty = NOT_FOUND if self.words else nothing_new if self.changed_only else NOTHING
        body_name = self._view.name_of(self.body_id)
        self.query_one(Heading).show(where(shown, body_name, self.changed_only), standing(shown))
        self.show_rows(review_rows(shown, self.marked), keep, empty)

    @property
    def shown(self) -> Review:
        """The review as far as it is shown."""
        assert self._view is not None
        found = self._view.whole.narrowed(self.words) if self.words.strip() else self._view.whole
        if self.changed_only:
            groups = (
                replace(group, lines=tuple(line for line in group.lines if line.changed)) for group in found.groups
            )
            found = replace(found, groups=tuple(group for group in groups if group.lines))
        return found

    @property
    def line(self) -> ReviewLine | None:
        """The matter the cursor is on."""
        chosen = self.rows.chosen
        lines = self._view.whole.lines if self._view else ()
        return next((line for line in lines if str(line.matter.id) == chosen), None)

    async def details(self) -> RenderableType:
        """The matter, its news, and the minute it comes from."""
        line = self.line
        if line is None:
            return Text("")
        whole = self.has_class("-large-pane") or self.has_class("-wide")
        return matter_details(line, await office_of(self).ask(origin, line.matter.id), whole)

    # --- News -------------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[int, ...]:
        """The matters that are marked, or else the one the cursor is on."""
        if self.marked and self._view is not None:
            return tuple(line.matter.id for line in self._view.whole.lines if line.matter.id in self.marked)
        return (self.line.matter.id,) if self.line is not None else ()

    @on(OptionList.OptionSelected, "#rows")
    def _double_clicked(self) -> None:
        self.action_update()

    def action_update(self, begin: str = "") -> None:
        """Ask for a line of news."""
        self._about = self.chosen
        if self._about:
            of = f"News of {len(self._about)} matters" if len(self._about) > 1 else "News"
            self.query_one(LineEntry).open(f"{of}: {_ASKS}", self._entered, begin)

    @task
    async def _entered(self, words: str) -> None:
        await self._note(self._about, words)

    @in_turn
    async def action_carry(self) -> None:
        """Carry the matters forward without a word; those that are closed stay so."""
        lines = self._view.whole.lines if self._view else ()
        still_open = {line.matter.id for line in lines if not line.matter.status.closed}
        await self._note(tuple(each for each in self.chosen if each in still_open), "carried")

    async def _note(self, about: tuple[int, ...], words: str) -> None:
        """Note the news, and go on to the next matter; a line that is not understood is given back to be mended."""
        if not about or self._view is None:
            return
        try:
            await office_of(self).ask(update_in_words, about, words)
        except Problem:
            self._about = about
            self.query_one(LineEntry).open(f"News: {_ASKS}", self._entered, words)
            raise
        keep = next_after(self.shown, about, self.rows.chosen)
        self._updated.append(about)
        self.marked.clear()
        await self.fill(keep)

    @in_turn
    async def action_undo(self) -> None:
        """Take back the news given last on this screen."""
        if not self._updated:
            self.notify("There is no news to take back.")
            return
        with last_of(self._updated) as about:
            await office_of(self).ask(_take_back, about)
        await self.fill(str(about[0]))
        self.notify("The last news is taken back.")

    # --- Matters ----------------------------------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark the matter, or take the mark off, and go to the next."""
        if self.line is not None:
            self.marked ^= {self.line.matter.id}
            self.narrowed()
            self.rows.action_cursor_down()

    async def _ask(self, heading: str, given: MatterDraft, body_id: int) -> MatterDraft | None:
        today = clerk_app(self).today()
        coming = [each for each in self._view.meetings if each.body_id == body_id] if self._view else []
        next_meeting = next(((each.id, each.held_on) for each in coming if each.held_on >= today), None)
        return await self.app.push_screen_wait(MatterDialog(heading, given, today, next_meeting))

    @task
    async def action_edit(self) -> None:
        """Change the matter."""
        if self.line is None:
            return
        matter = self.line.matter
        given = MatterDraft(matter.text, matter.owner, matter.due, matter.due_text, matter.due_meeting_id)
        draft = await self._ask("Change the matter", given, matter.body_id)
        if draft is not None:
            due = None if draft.due_meeting_id else draft.due
            await office_of(self).ask(
                edit_matter, matter.id, draft.text, draft.owner, due, draft.due_text, draft.due_meeting_id
            )
            await self.fill(str(matter.id))

    @task
    async def action_new(self) -> None:
        """Enter a matter by hand."""
        body_id = self._body_here
        if body_id is None:
            self.notify("Choose a body first: press b.")
            return
        draft = await self._ask("A new matter", MatterDraft("", "", None, "", None), body_id)
        if draft is not None:
            due = None if draft.due_meeting_id else draft.due
            new = NewMatter(body_id, draft.text, draft.owner, due, draft.due_text, due_meeting_id=draft.due_meeting_id)
            made = await office_of(self).ask(add_matter, new)
            await self.fill(str(made.id))

    @property
    def _body_here(self) -> int | None:
        """The body shown, or the one of the matter the cursor is on."""
        return self.body_id if self.body_id is not None else self.line.matter.body_id if self.line else None

    @task
    async def action_chase(self) -> None:
        """Copy a reminder, and show it."""
        if self.chosen:
            text = await office_of(self).ask(chase, self.chosen, clerk_app(self).today())
            self.app.copy_to_clipboard(text)
            await self.app.push_screen_wait(ReadDialog("Copied, to be pasted into an e-mail", text))

    # --- What is shown ----------------------------------------------------------------------------------------------

    @task
    async def action_turn_grouping(self) -> None:
        """Group by owner, or by meeting."""
        self._order = ()
        self.grouping = Grouping.OWNER if self.grouping is Grouping.MEETING else Grouping.MEETING
        await self.fill()

    def action_turn_changed(self) -> None:
        """Show what changed since the last review, or everything."""
        self.changed_only = not self.changed_only
        self.narrowed()

    def action_clear(self) -> None:
        """Show all again; where all is shown, go back."""
        if self.changed_only:
            self.action_turn_changed()
        else:
            super().action_clear()

    def action_turn_pane(self) -> None:
        """Show the minute large, or small."""
        self.toggle_class("-large-pane")
        self._moved()

    @task
    async def action_reviewed(self) -> None:
        """Note that the clerk has been through all of it."""
        await office_of(self).ask(mark_reviewed, self.body_id, None)
        await self.fill()
        self.notify("Noted. The next review says what is new since now.")

    @task
    async def action_body(self) -> None:
        """Show another body's matters."""
        if self._view is not None and (picked := await pick_body(clerk_app(self), self._view.bodies, with_all=True)):
            self.body_id = None if picked == ALL else int(picked)
            self.marked.clear()
            self._order = ()
            await self.fill()

    # --- Elsewhere --------------------------------------------------------------------------------------------------

    def action_minute(self) -> None:
        """Open the minute it comes from."""
        from screens.minute_page import MinutePage

        if self.line is not None and self.line.matter.minute_id is not None:
            self.app.push_screen(MinutePage(self.line.matter.minute_id))

    def action_history(self) -> None:
        """Open the history of the item it comes from."""
        from screens.timeline import TimelineScreen

        if self.line is not None and self.line.matter.item_id is not None:
            self.app.push_screen(TimelineScreen(self.line.matter.item_id))

    def action_proposals(self) -> None:
        """Open what the latest minutes of the body promise."""
        from screens.proposals import ProposalsScreen

        body_id, today = self._body_here, clerk_app(self).today()
        meetings = self._view.meetings if self._view else ()
        held = [each for each in meetings if each.held_on <= today and each.minuted_count]
        latest = [each for each in held if body_id in (None, each.body_id)][-1:]
        if latest:
            self.app.push_screen(ProposalsScreen(latest[0].id))
        else:
            self.notify("No meeting has been minuted yet.")

    def action_programme(self) -> None:
        """Open the work programme."""
        clerk_app(self).show_programme(self._body_here)

    @task
    async def action_export(self) -> None:
        """Write the action sheet."""
        if self._body_here is None:
            self.notify("Choose a body first: press b.")
        else:
            await write_list(clerk_app(self), "actions", "action sheet", self._body_here, self.grouping.value)
