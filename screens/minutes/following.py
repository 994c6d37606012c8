"""What earlier meetings promised, from the minutes screen: the review, matters arising drafted, promises, the history.

Everything typed is saved before another screen opens over the minutes; closing that screen leads back to the cursor.
"""

import re

from screens.minutes.revising import RevisingScreen
from screens.tasks import task
from screens.workbench import office_of
from storage.outcomes.arising import draft_matters_arising, mark_reported
from storage.outcomes.proposals import proposals

_ARISING = re.compile(r"\bmatters\s+arising\b", re.IGNORECASE)


class FollowingScreen(RevisingScreen):
    """A meeting at which earlier promises are reported and new ones are made."""

    @task
    async def action_review(self) -> None:
        """Review what is outstanding of this body; the draft of matters arising then has the news."""
        from screens.review import ReviewScreen

        if self.view is not None:
            await self._save_all()
            await self.app.push_screen_wait(ReviewScreen(self.view.file.body.id))
            self.opened()

    @task
    async def action_promises(self) -> None:
        """Offer what these minutes promise."""
        from screens.proposals import ProposalsScreen

        await self._save_all()
        await self.app.push_screen_wait(ProposalsScreen(self.meeting_id))

    @task
    async def action_programme(self) -> None:
        """Open the work programme of this body."""
        from screens.programme import ProgrammeScreen

        if self.view is not None:
            await self._save_all()
            await self.app.push_screen_wait(ProgrammeScreen(self.view.file.body.id))

    @task
    async def action_history(self) -> None:
        """Open the history of the item in front."""
        await self._open_history()

    async def nothing_cited(self) -> None:
        """Where no minute is cited, the item's own history is what there is to open."""
        await self._open_history()

    async def _open_history(self) -> None:
        from screens.timeline import TimelineScreen

        if self.surface is not None:
            item_id = self.surface.item.id
            await self._save_all()
            await self.app.push_screen_wait(TimelineScreen(item_id))

    @task
    async def action_draft_arising(self) -> None:
        """Write the draft of matters arising into its item, behind what stands there."""
        view = self.view
        if view is None or not self._may_change():
            return
        index = next((at for at, item in enumerate(view.items) if _ARISING.search(item.title)), None)
        if index is None:
            self.hint("No item of this agenda is called Matters arising. Add one on the agenda first.")
            return
        text = await office_of(self).ask(draft_matters_arising, self.meeting_id, view.items[index].part)
        await self.go_to(index)
        surface = self.surface
        if not text or surface is None:
            self.hint("No matter has news to report. Give news in the review of matters first.")
        elif text in surface.text:
            self.hint("The draft stands here already.")
        else:
            surface.move_cursor(surface.document.end)
            surface.history.checkpoint()
            before = surface.text.rstrip("\n")
            gap = "\n" * (2 - (len(surface.text) - len(before))) if before else ""
            surface.insert(gap + text, maintain_selection_offset=False)
            self.hint("Drafted from the news. Ctrl+Z takes it away again.")

    async def meeting_closed(self) -> None:
        """After the close: note which news the minutes report, and offer what they promise."""
        from screens.proposals import ProposalsScreen

        await self._save_all()
        await office_of(self).ask(mark_reported, self.meeting_id)
        if await office_of(self).ask(proposals, self.meeting_id):
            await self.app.push_screen(ProposalsScreen(self.meeting_id))
