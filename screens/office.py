"""The open store as the screens see it: work is asked of it off the drawing thread, one piece after another."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, runtime_checkable

from clerk.problems import Problem

if TYPE_CHECKING:
    from storage.file.database import Store

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


class Office:
    """Holds the store once it is open and runs work on it in a thread, in the order in which it was asked for.

    `asked` counts the pieces of work not yet answered; the screens are at rest when it is 0.
    """

    def __init__(self) -> None:
        self._store: Store | None = None
        self._turn = asyncio.Lock()
        self._opened = asyncio.Event()
        self.asked = 0

    @property
    def store(self) -> "Store":
        """The open store. Raises Problem while it is still being opened."""
        if self._store is None:
            raise Problem("The office is still being opened. Try again in a moment.")
        return self._store

    @property
    def is_open(self) -> bool:
        """Whether there is a store to ask."""
        return self._store is not None

    def opened(self, store: "Store") -> None:
        """Take the opened store into use."""
        self._store = store
        self._opened.set()

    async def wait_open(self) -> None:
        """Wait until there is a store to ask."""
        await self._opened.wait()

    async def ask(
        self,
        work: "Callable[Concatenate[Store, _Given], _Answer]",
        *given: _Given.args,
        **named: _Given.kwargs,
    ) -> _Answer:
        """The answer of `work(store, ...)`, done in a thread; waits for the store to be open. Raises what it raises."""
        await self._opened.wait()
        self.asked += 1
        try:
            async with self._turn:
                return await asyncio.to_thread(work, self.store, *given, **named)
        finally:
            self.asked -= 1

    async def reckon(self, work: Callable[_Given, _Answer], *given: _Given.args, **named: _Given.kwargs) -> _Answer:
        """The answer of work that needs no store, done in a thread; nothing that is asked of the store waits for it."""
        self.asked += 1
        try:
            return await asyncio.to_thread(work, *given, **named)
        finally:
            self.asked -= 1


@runtime_checkable
class Filled(Protocol):
    """A screen that shows what is stored and can read it again."""

    async def fill(self) -> None:
        """Read and show it."""
