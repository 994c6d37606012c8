"""The life of the papers on the minutes screen: recorded corrections, approving earlier minutes, the next step."""

import asyncio

from clerk.vocabulary import Part
from screens.minutes.revising import RevisingScreen
from screens.minutes.writing import PATIENCE
from screens.tasks import task
from screens.workbench import clerk_app, office_of
from storage.papers.awaiting import UnapprovedSet, awaiting_at, minutes_item
from storage.sittings.meetings import meeting_file


class PapersScreen(RevisingScreen):
    """A meeting whose minutes go out, are corrected, and approve those of earlier meetings."""

    waiting: tuple[UnapprovedSet, ...] = ()

    @task
    async def on_screen_resume(self) -> None:
        """Something that lay over the minutes has gone: it may have changed them."""
        if self.view is not None:
            await self.fill()

    async def fill(self) -> None:
        """Read the meeting again and show what changed; what is being typed stays."""
        if self.view is None:
            return
        if self.saving is not None:
            await asyncio.to_thread(self.saving.writer.flush, PATIENCE)
        self.take_file(await office_of(self).ask(meeting_file, self.meeting_id))
        await self._look_for_waiting()

    def opened(self) -> None:
        """See which minutes wait to be approved here."""
        super().opened()
        self.look_for_waiting()

    @task
    async def look_for_waiting(self) -> None:
        """Know which minutes this meeting may approve, and offer it under the item for them."""
        await self._look_for_waiting()

    async def _look_for_waiting(self) -> None:
        self.waiting = await office_of(self).ask(awaiting_at, self.meeting_id)
        self.show_notice()

    async def go_to(self, index: int) -> None:
        """Bring an item to the front, with what is offered there."""
        await super().go_to(index)
        self.show_notice()

    def offer(self) -> str:
        """Under the item for the minutes, that earlier ones can be approved."""
        if not self._may_approve:
            return ""
        count = len(self.waiting)
        sets = "One set of minutes waits" if count == 1 else f"{count} sets of minutes wait"
        return f"{sets} to be approved here: F4 writes the resolution."

    @property
    def _may_approve(self) -> bool:
        """Whether the item in front is one under which minutes that wait are approved."""
        surface = self.surface
        if surface is None or self.view is None or not self.waiting:
            return False
        return minutes_item(self.view.items, surface.item.part) == surface.item

    def attends(self) -> bool:
        """Whether the notice is about a correction or an approval, which is then begun."""
        if self.view is not None and self.view.closed:
            self.action_correct()
        elif self._may_approve:
            self.action_approve()
        else:
            return False
        return True

    @task
    async def action_correct(self) -> None:
        """Record a correction of the minute in front."""
        from screens.dialogs.correct import CorrectDialog

        surface = self.surface
        if surface is None or self.view is None:
            return
        if self.view.approved:
            self.notify("These minutes have been approved. A correction is minuted at a later meeting.")
        elif not self.view.closed:
            self.hint("These minutes are still a draft: type in them.")
        else:
            await self.app.push_screen_wait(CorrectDialog(surface.item, clerk_app(self).now()))

    @task
    async def action_approve(self) -> None:
        """Minute what this meeting decided on the minutes of earlier ones."""
        from screens.errands import approve_minutes

        surface = self.surface
        private = surface is not None and surface.item.part is Part.PRIVATE and self._may_approve
        if await approve_minutes(clerk_app(self), self.meeting_id, part=Part.PRIVATE if private else None):
            self.hint("The resolution is written here, and noted on those minutes.")

    def action_standing(self) -> None:
        """Take the next step in the life of these papers."""
        clerk_app(self).change_standing(self.meeting_id)
