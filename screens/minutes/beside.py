"""The looking-up part of the minutes screen: the minute cited at the cursor is shown beside the text.

Nothing is looked up on the way of a key: it waits for a pause, and for the text to have been read.
"""

from textual import on
from textual.widgets import TextArea

from screens.minutes.cited import Cited, citation_at, look_up
from screens.minutes.seeking import offset_of
from screens.minutes.writing import WritingScreen
from screens.tasks import task
from screens.widgets.cited_pane import CitedOpened, CitedPane, CitedStrip
from screens.workbench import office_of

#: Seconds from a movement of the cursor to the look at what is cited there.
LOOK_AFTER = 0.15


class BesideScreen(WritingScreen):
    """A meeting in whose minutes earlier ones are cited."""

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self.cited: Cited | None = None
        self._sought = ""
        self._look_waits = False

    # --- What is cited at the cursor --------------------------------------------------------------------------------

    @on(TextArea.SelectionChanged)
    def _cursor_moved(self) -> None:
        """This is on the path of every key."""
        self._look_soon()

    def show_record(self) -> None:
        """Another item is in front, or its text has been read: look what is cited there."""
        super().show_record()
        self._look_soon()

    def _look_soon(self) -> None:
        if not self._look_waits:
            self._look_waits = True
            self.set_timer(LOOK_AFTER, self._look)

    def _look(self) -> None:
        self._look_waits = False
        surface = self.surface
        if surface is None or surface.parsed is None or surface.parsed.text != surface.text:
            return
        offset = offset_of(surface.text, *surface.cursor_location)
        citation = citation_at(surface.parsed.references, surface.text, offset)
        if citation != self._sought:
            self._sought = citation
            self._look_up(citation)

    @task
    async def _look_up(self, citation: str) -> None:
        view = self.view
        found = None
        if citation and view is not None:
            found = await office_of(self).ask(look_up, view.file.body.id, citation, view.file.meeting.held_on)
        if citation == self._sought:
            self.cited = found
            self.query_one(CitedPane).show(found)
            self.query_one(CitedStrip).show(found)

    # --- In full ----------------------------------------------------------------------------------------------------

    async def nothing_cited(self) -> None:
        """No minute is cited on the line of the cursor."""
        self.hint("No minute is cited on this line.")

    @on(CitedOpened)
    def _clicked(self) -> None:
        self.action_cited()

    @task
    async def action_cited(self) -> None:
        """Open the minute cited at the cursor."""
        from screens.minute_page import MinutePage

        if self.saving is not None:
            self.saving.autosave.catch_up()
        self._look()
        cited = self.cited
        if cited is None and self._sought:
            self.hint(f"{self._sought} is not in this register.")
        elif cited is None:
            await self.nothing_cited()
        else:
            await self.app.push_screen_wait(MinutePage(cited.minute_id))
