"""The tests' own waiting: what never comes is a failure that can be read."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.screens import waiting


class Quiet(App[None]):
    """An application on which nothing happens."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("Nothing is on the agenda.")


async def test_waiting_in_vain_says_for_what_and_shows_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    app = Quiet()
    async with app.run_test() as pilot:
        with pytest.raises(
            AssertionError, match=r"in vain for the end of the meeting(.|\n)*Nothing is on the agenda\."
        ):
            await waiting.until(pilot, lambda: False, "the end of the meeting")
