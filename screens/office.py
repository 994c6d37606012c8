"""The open store as the screens see it: work is asked of it off the drawing thread, one piece after another."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar, cast, runtime_checkable
from weakref import WeakSet

from textual.css.query import NoMatches

from clerk.problems import Problem

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from screens.app import ClerkApp
    from storage.database import Store

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")
_Owner = TypeVar("_Owner", bound="DOMNode")


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


def clerk_app(node: "DOMNode") -> "ClerkApp":
    """The application a widget or screen belongs to, typed."""
    return cast("ClerkApp", node.app)


def office_of(node: "DOMNode") -> Office:
    """The office a widget or screen works in."""
    return clerk_app(node).office


def store_of(node: "DOMNode") -> "Store":
    """The open store, for a caller that must have it at once. Raises Problem while it is being opened."""
    return office_of(node).store


def task(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], None]:
    """A method that may wait for the store and for dialogs, started in the background when it is called.

    A Problem that it raises is shown to the clerk in its own words; anything else is a fault of the program.
    """

    @wraps(method)
    def start(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        owner.run_worker(_shown(owner, method(owner, *given, **named)), name=method.__name__)

    return start


def lone_task(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], None]:
    """As `task`, but not begun again while it runs: a key pressed twice in haste keeps or sends nothing twice."""
    running: WeakSet[_Owner] = WeakSet()

    @task
    @wraps(method)
    async def alone(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        if owner in running:
            return
        running.add(owner)
        try:
            await method(owner, *given, **named)
        finally:
            running.discard(owner)

    return alone


def in_turn(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]]:
    """A method that is done, and its outcome shown, before the next key is looked at; it may ask nothing of the clerk.

    So a second press of the same key is about what is then in front. A Problem is shown as by `task`.
    """

    @wraps(method)
    async def done(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        await _shown(owner, method(owner, *given, **named))

    return done


async def _shown(owner: "DOMNode", work: Coroutine[Any, Any, None]) -> None:
    """Do the work; a Problem that it raises is shown."""
    try:
        await work
    except Problem as problem:
        clerk_app(owner).show_problem(problem)
    except NoMatches:
        # What the answer was to be shown on has closed meanwhile.
        if owner.screen in clerk_app(owner).screen_stack:
            raise
