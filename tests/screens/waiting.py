"""Waiting for a state of the application under test, with the one limit there is: a fault fails instead of hanging."""

from asyncio import Event
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Any

from textual.pilot import Pilot
from textual.worker import Worker

from tests.screens.snapshots import screen_text

#: Seconds to wait for anything; the machine of a test may stall.
PATIENCE = 60.0


async def until(pilot: Pilot[Any], holds: Callable[[], bool], wanted: str) -> None:
    """Wait until something holds. Raises AssertionError after PATIENCE, with what was wanted and the screen."""
    limit = monotonic() + PATIENCE
    while not holds():
        if monotonic() > limit:
            raise AssertionError(f"Waited {PATIENCE:g} s in vain for {wanted}. The screen:\n{screen_text(pilot.app)}")
        await pilot.pause()


async def finished(pilot: Pilot[Any], workers: Iterable[Worker[Any]]) -> None:
    """Wait until workers are done. Raises what went wrong in one of them, or AssertionError as `until` does."""
    waited_for = list(workers)
    names = ", ".join(worker.name for worker in waited_for)
    await until(pilot, lambda: all(worker.is_finished for worker in waited_for), f"the end of the work {names}")
    for worker in waited_for:
        await worker.wait()


async def keys_done(pilot: Pilot[Any]) -> None:
    """Wait until every key that was pressed is done; on a busy machine `pilot.press` comes back before that."""
    done = Event()
    await pilot.pause()
    if pilot.app.call_later(done.set):
        await until(pilot, lambda: done.is_set() or not pilot.app.is_running, "all keys to be done")
