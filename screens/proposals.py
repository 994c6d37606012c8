"""The promises of a meeting's minutes, offered one by one: accept, edit, skip, or never this kind again."""

from collections.abc import Callable
from functools import partial

from rich.console import RenderableType
from rich.text import Text
from textual import on
from textual.widgets import OptionList

from clerk.dates import write_date
from screens.browsing import BrowsingScreen
from screens.commands.matters import PROPOSALS
from screens.dialogs.matter import MatterDialog, MatterDraft
from screens.keys import bindings
from screens.proposal_rows import NOTHING, ProposalsView, proposal_details, proposal_rows, read_proposals
from screens.steps_back import last_of
from screens.tasks import in_turn, task
from screens.widgets.heading import Heading
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.file.together import together
from storage.outcomes.matters import remove_matter
from storage.outcomes.planning import ProgrammeChange, apply_change
from storage.outcomes.programme import NewEntry, remove_entry, update_entry
from storage.outcomes.proposals import Proposal, accept, accept_for_programme, allow, never, offer_again, skip
from storage.schema.records import ProgrammeRecord

TakeBack = Callable[[Store], None]


class ProposalsScreen(BrowsingScreen):
    """What the minutes of the meeting `meeting_id` promise and nobody has taken up."""

    ROWS = PROPOSALS
    BINDINGS = bindings(PROPOSALS)
    ON_A_ROW = frozenset(["accept", "edit", "skip", "never", "as_matter", "as_entry", "minute", "history"])

    def __init__(self, meeting_id: int) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._view: ProposalsView | None = None
        self._passed: set[int] = set()
        self._done: list[TakeBack] = []

    async def fill(self, keep: str = "") -> None:
        """Search the minutes and show what is found."""
        self._view = view = await office_of(self).ask(read_proposals, self.meeting_id)
        changes = [change for change in view.changes if change.entry.id not in self._passed]
        held = write_date(view.meeting.held_on, "18 July 2019")
        count = len(view.promises) + len(changes)
        self.query_one(Heading).show(f"Promises of {held}: {view.meeting.body_name}", f"{count} to decide")
        self.show_rows(proposal_rows(view.promises, changes), keep, NOTHING)

    @property
    def proposal(self) -> Proposal | None:
        """The promise the cursor is on."""
        kind, _, number = self.rows.chosen.partition(":")
        return self._view.promises[int(number)] if self._view and kind == "promise" else None

    @property
    def change(self) -> ProgrammeChange | None:
        """The change of the work programme the cursor is on."""
        kind, _, number = self.rows.chosen.partition(":")
        if self._view is None or kind != "change":
            return None
        return [change for change in self._view.changes if change.entry.id not in self._passed][int(number)]

    async def details(self) -> RenderableType:
        """The promise in its paragraph."""
        proposal = self.proposal
        if proposal is not None and self._view is not None:
            return proposal_details(proposal, self._view.texts[proposal.minute_id])
        return Text(f"{self.change.in_words()} a keeps the programme up with it." if self.change else "")

    async def _answered(self, work: Callable[[Store], TakeBack]) -> None:
        """Do what was answered, note how it is taken back, and go on to the next."""
        self._done.append(await office_of(self).ask(work))
        await self.fill()

    # --- Answers ----------------------------------------------------------------------------------------------------

    @on(OptionList.OptionSelected, "#rows")
    @in_turn
    async def action_accept(self) -> None:
        """Take it up as it is proposed."""
        if self.change is not None:
            await self._answered(partial(_applied, self.change))
        elif self.proposal is not None:
            await self._answered(partial(_planned if self.proposal.for_programme else _accepted, self.proposal))

    @in_turn
    async def action_as_matter(self) -> None:
        """Take it up as a matter."""
        if self.proposal is not None:
            await self._answered(partial(_accepted, self.proposal))

    @in_turn
    async def action_as_entry(self) -> None:
        """Put it on the work programme."""
        if self.proposal is not None:
            await self._answered(partial(_planned, self.proposal))

    @task
    async def action_edit(self) -> None:
        """Put it differently, then take it up as a matter."""
        proposal, view = self.proposal, self._view
        if proposal is None or view is None:
            return
        given = MatterDraft(proposal.text, proposal.owner, proposal.due, proposal.due_text, proposal.due_meeting_id)
        coming = (view.next_meeting.id, view.next_meeting.held_on) if view.next_meeting else None
        dialog = MatterDialog("Take it up as", given, clerk_app(self).today(), coming)
        draft = await self.app.push_screen_wait(dialog)
        if draft is not None:
            await self._answered(partial(_accepted, proposal, draft=draft))

    @in_turn
    async def action_skip(self) -> None:
        """Set it aside."""
        proposal = self.proposal
        if proposal is not None:
            await self._answered(partial(_skipped, proposal))
        elif self.change is not None:
            self._passed.add(self.change.entry.id)
            await self.fill()

    @in_turn
    async def action_never(self) -> None:
        """Propose nothing more of this kind for this body."""
        proposal = self.proposal
        if proposal is not None:
            await self._answered(partial(_refused, proposal))
            self.notify(f"Never again for {self._body}: {proposal.promise.reason}. u takes it back.", timeout=8)

    @property
    def _body(self) -> str:
        return self._view.meeting.body_name if self._view else ""

    @in_turn
    async def action_undo(self) -> None:
        """Take the last answer back."""
        if not self._done:
            self.notify("There is nothing to take back.")
            return
        with last_of(self._done) as back:
            await office_of(self).ask(back)
        await self.fill()

    # --- Elsewhere --------------------------------------------------------------------------------------------------

    def action_minute(self) -> None:
        """Open the minute it stands in."""
        from screens.minute_page import MinutePage

        if self.proposal is not None:
            clerk_app(self).open_screen(MinutePage(self.proposal.minute_id))

    def action_history(self) -> None:
        """Open the history of the item."""
        from screens.timeline import TimelineScreen

        item_id = self.proposal.item_id if self.proposal else self.change.item_id if self.change else None
        if item_id is not None:
            clerk_app(self).open_screen(TimelineScreen(item_id))


def _accepted(proposal: Proposal, store: Store, draft: MatterDraft | None = None) -> TakeBack:
    if draft is None:
        made = accept(store, proposal)
    else:
        made = accept(
            store,
            proposal,
            text=draft.text,
            owner=draft.owner,
            due=None if draft.due_meeting_id else draft.due,
            due_text=draft.due_text,
            due_meeting_id=draft.due_meeting_id,
        )
    return lambda later: remove_matter(later, made.id)


def _planned(proposal: Proposal, store: Store) -> TakeBack:
    from storage.outcomes.programme import get_entry

    with together(store) as joined:
        former = get_entry(joined, proposal.entry_id) if proposal.entry_id is not None else None
        made = accept_for_programme(joined, proposal)
    if former is not None and made.id == former.id:
        return partial(_restored, former)
    return lambda later: remove_entry(later, made.id)


def _skipped(proposal: Proposal, store: Store) -> TakeBack:
    skip(store, proposal)
    return lambda later: offer_again(later, proposal)


def _refused(proposal: Proposal, store: Store) -> TakeBack:
    never(store, proposal)
    return lambda later: allow(later, proposal.body_id, proposal.promise.rule)


def _applied(change: ProgrammeChange, store: Store) -> TakeBack:
    apply_change(store, change)
    return partial(_restored, change.entry)


def _restored(former: ProgrammeRecord, store: Store) -> None:
    update_entry(store, former.id, NewEntry.of_record(former))
