"""The review: what is outstanding of a body, gone through before each meeting with one line of news a matter."""

from textual import on
from textual.widgets import OptionList

from clerk.matters import UPDATE_WORDS
from clerk.problems import Problem
from screens.commands.matters import REVIEW
from screens.dialogs.matter import MatterDialog, MatterDraft
from screens.dialogs.read import ReadDialog
from screens.keys import bindings
from screens.list_errands import write_list
from screens.review_list import ReviewList
from screens.review_rows import next_after
from screens.steps_back import last_of
from screens.tasks import in_turn, task
from screens.widgets.line_entry import LineEntry
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.file.together import together
from storage.outcomes.matters import NewMatter, add_matter, edit_matter, take_back_update, update_in_words
from storage.outcomes.reviews import chase, mark_reviewed

_ASKS = " · ".join(word for word, _, _ in UPDATE_WORDS)


def _take_back(store: Store, about: tuple[int, ...]) -> None:
    with together(store) as joined:
        for matter_id in about:
            take_back_update(joined, matter_id)


class ReviewScreen(ReviewList):
    """What is outstanding of the body `body_id`, or of every body (None)."""

    ROWS = REVIEW
    BINDINGS = bindings(REVIEW)
    ON_A_ROW = frozenset(["update", "mark", "carry", "edit", "minute", "history", "chase"])

    def __init__(self, body_id: int | None = None) -> None:
        super().__init__(body_id)
        self._updated: list[tuple[int, ...]] = []
        self._about: tuple[int, ...] = ()

    # --- News -------------------------------------------------------------------------------------------------------

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
        lines = self.view.whole.lines if self.view else ()
        still_open = {line.matter.id for line in lines if not line.matter.status.closed}
        await self._note(tuple(each for each in self.chosen if each in still_open), "carried")

    async def _note(self, about: tuple[int, ...], words: str) -> None:
        """Note the news, and go on to the next matter; a line that is not understood is given back to be mended."""
        if not about or self.view is None:
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

    async def _ask(self, heading: str, given: MatterDraft, body_id: int) -> MatterDraft | None:
        today = clerk_app(self).today()
        coming = [each for each in self.view.meetings if each.body_id == body_id] if self.view else []
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
        body_id = self.body_here
        if body_id is None:
            self.notify("Choose a body first: press b.")
            return
        draft = await self._ask("A new matter", MatterDraft("", "", None, "", None), body_id)
        if draft is not None:
            due = None if draft.due_meeting_id else draft.due
            new = NewMatter(body_id, draft.text, draft.owner, due, draft.due_text, due_meeting_id=draft.due_meeting_id)
            made = await office_of(self).ask(add_matter, new)
            await self.fill(str(made.id))

    @task
    async def action_chase(self) -> None:
        """Copy a reminder, and show it."""
        if self.chosen:
            text = await office_of(self).ask(chase, self.chosen, clerk_app(self).today())
            self.app.copy_to_clipboard(text)
            await self.app.push_screen_wait(ReadDialog("Copied, to be pasted into an e-mail", text))

    @task
    async def action_reviewed(self) -> None:
        """Note that the clerk has been through all of it."""
        await office_of(self).ask(mark_reviewed, self.body_id, None)
        await self.fill()
        self.notify("Noted. The next review says what is new since now.")

    # --- Elsewhere --------------------------------------------------------------------------------------------------

    def action_minute(self) -> None:
        """Open the minute it comes from."""
        from screens.minute_page import MinutePage

        if self.line is not None and self.line.matter.minute_id is not None:
            clerk_app(self).open_screen(MinutePage(self.line.matter.minute_id))

    def action_history(self) -> None:
        """Open the history of the item it comes from."""
        from screens.timeline import TimelineScreen

        if self.line is not None and self.line.matter.item_id is not None:
            clerk_app(self).open_screen(TimelineScreen(self.line.matter.item_id))

    def action_proposals(self) -> None:
        """Open what the latest minutes of the body promise."""
        from screens.proposals import ProposalsScreen

        body_id, today = self.body_here, clerk_app(self).today()
        meetings = self.view.meetings if self.view else ()
        held = [each for each in meetings if each.held_on <= today and each.minuted_count]
        latest = [each for each in held if body_id in (None, each.body_id)][-1:]
        if latest:
            clerk_app(self).open_screen(ProposalsScreen(latest[0].id))
        else:
            self.notify("No meeting has been minuted yet.")

    def action_programme(self) -> None:
        """Open the work programme."""
        clerk_app(self).show_programme(self.body_here)

    @task
    async def action_export(self) -> None:
        """Write the action sheet."""
        if self.body_here is None:
            self.notify("Choose a body first: press b.")
        else:
            await write_list(clerk_app(self), "actions", "action sheet", self.body_here, self.grouping.value)
