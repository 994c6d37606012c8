"""The minutes of a meeting, open in an application under test: what every test of them asks and does."""

from textual.pilot import Pilot

from screens.app import ClerkApp
from screens.autosave import SaveState
from screens.minutes import MinutesScreen
from screens.minutes.surfaces import MinuteSurface
from tests.screens.conftest import settle
from tests.screens.waiting import PATIENCE, finished, until


class OpenMinutes:
    """A minutes screen and the application around it."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> MinutesScreen:
        """The minutes screen opened last, whatever lies over it."""
        return [screen for screen in self.app.screen_stack if isinstance(screen, MinutesScreen)][-1]

    @property
    def surface(self) -> MinuteSurface:
        """The writing surface in front."""
        surface = self.screen.surface
        assert surface is not None
        return surface

    def type(self, text: str) -> None:
        """Type at the cursor, as one edit."""
        self.surface.insert(text, maintain_selection_offset=False)

    def written(self) -> None:
        """Wait until the writer has nothing left of what it was given."""
        assert self.screen.saving is not None
        assert self.screen.saving.writer.flush(PATIENCE)

    async def rest(self) -> None:
        """Let everything asked for be done and shown."""
        await settle(self.pilot)
        await finished(self.pilot, [worker for worker in self.app.workers if worker.group == "reading"])
        await settle(self.pilot)

    async def saved_to_disk(self) -> None:
        """Have everything typed saved, and wait until the screen says so, or that it was refused."""
        assert self.screen.saving is not None
        autosave = self.screen.saving.autosave
        autosave.flush(PATIENCE)
        under_way = (SaveState.UNSAVED, SaveState.SAVING)
        await until(self.pilot, lambda: autosave.mark.state not in under_way, "the typed text to be saved")
        await self.rest()

    async def understood(self) -> None:
        """Wait until the text in front has been read as it now is."""
        await until(self.pilot, self._is_understood, "the text in front to be read as it now is")
        await self.rest()

    def _is_understood(self) -> bool:
        return self.surface.parsed is not None and self.surface.parsed.text == self.surface.text

    async def still(self) -> None:
        """Wait until everything is saved and understood, so that nothing on the screen is still to change."""
        await self.saved_to_disk()
        await self.understood()
