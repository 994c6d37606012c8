"""Waiting, by the keys and by the tests: a machine that stood still is no reason to give up, and nothing hangs."""

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from screens.tasks import comes
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


async def test_a_computer_that_stood_still_loses_no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    awake, asleep = loop.time, [0.0]
    monkeypatch.setattr(loop, "time", lambda: awake() + asleep[0])
    done = asyncio.Event()
    came = asyncio.create_task(comes(done, 2.0))
    await asyncio.sleep(0)
    asleep[0] = 3600.0
    loop.call_soon(loop.call_soon, loop.call_soon, done.set)
    assert await came


async def test_what_never_comes_is_not_waited_for_without_end() -> None:
    assert not await comes(asyncio.Event(), 0.001)
