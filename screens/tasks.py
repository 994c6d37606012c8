"""How the methods of screens run that wait for the store or for the clerk, and how a Problem of theirs is shown."""

from asyncio import Event, timeout
from collections.abc import Callable, Coroutine
from contextlib import suppress
from contextvars import ContextVar
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary, WeakSet

from textual.css.query import NoMatches
from textual.dom import DOMNode

from clerk.problems import Problem
from screens.workbench import clerk_app

_Given = ParamSpec("_Given")
_Owner = TypeVar("_Owner", bound=DOMNode)


def task(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], None]:
    """A method that may wait for the store and for dialogs, started in the background when it is called.

    A Problem that it raises is shown to the clerk in its own words; anything else is a fault of the program.
    """

    @wraps(method)
    def start(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        done = Event()
        if (begun := begun_by_key.get()) is not None:
            begun.append(done)
        owner.run_worker(_in_background(owner, method(owner, *given, **named), done), name=method.__name__)

    return start


begun_by_key: ContextVar[list[Event] | None] = ContextVar("begun_by_key", default=None)
"""While a key is being done: an event for each task that it begins, set when that is done."""


def _ending(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]], ended: Callable[[_Owner], None]
) -> Callable[Concatenate[_Owner, _Given], None]:
    """As `task`, and `ended` is called with its owner however it ends."""

    @task
    @wraps(method)
    async def run(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        try:
            await method(owner, *given, **named)
        finally:
            ended(owner)

    return run


def before_next_key(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], None]:
    """As `task`, for reading what a screen shows, opening one or leaving it: the next key waits until it is done.

    So what is pressed at once after Enter is done on the screen that Enter opens. While a dialog that it opened is in
    front, keys go there (see `settled`).
    """

    @wraps(method)
    def start(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        done = Event()
        _awaited.setdefault(owner, []).append(done)
        _ending(method, lambda _: done.set())(owner, *given, **named)

    return start


_awaited: WeakKeyDictionary[DOMNode, list[Event]] = WeakKeyDictionary()
"""An event for each that is under way, set when it is done; those that were waited for in vain are left out."""

#: Parts in which one waits. When a computer that stood still goes on, what was due while it did is late by one part.
_PARTS = 20


async def settled(owner: DOMNode, patience: float) -> None:
    """Wait until all of a screen or of the application that comes before the next key is done, and what that began.

    Each is waited for at most `patience` seconds.
    """
    while awaited := _awaited.pop(owner, ()):
        for done in awaited:
            if not await comes(done, patience):
                return


async def comes(event: Event, patience: float) -> bool:
    """Whether an event comes in `patience` seconds during which the program runs."""
    for _ in range(_PARTS):
        with suppress(TimeoutError):
            async with timeout(patience / _PARTS):
                return await event.wait()
    return event.is_set()


def lone_task(
    method: Callable[Concatenate[_Owner, _Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[_Owner, _Given], None]:
    """As `task`, but not begun again while it runs: a key pressed twice in haste keeps or sends nothing twice.

    The next key does not wait for it: after it, the second of two presses would be a new one.
    """
    running: WeakSet[_Owner] = WeakSet()
    run = _ending(method, running.discard)

    @wraps(method)
    def start(owner: _Owner, /, *given: _Given.args, **named: _Given.kwargs) -> None:
        # Marked before its worker begins: the second of two presses may be looked at before that.
        if owner not in running:
            running.add(owner)
            counted = begun_by_key.set(None)
            run(owner, *given, **named)
            begun_by_key.reset(counted)

    return start


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


async def _in_background(owner: DOMNode, work: Coroutine[Any, Any, None], done: Event) -> None:
    """Do the work, which is `done` however it ends; what it begins in its turn the key has not begun."""
    begun_by_key.set(None)
    try:
        await _shown(owner, work)
    finally:
        done.set()


async def _shown(owner: DOMNode, work: Coroutine[Any, Any, None]) -> None:
    """Do the work; a Problem that it raises is shown."""
    try:
        await work
    except Problem as problem:
        clerk_app(owner).show_problem(problem)
    except NoMatches:
        # What the answer was to be shown on has closed meanwhile.
        if owner.screen in clerk_app(owner).screen_stack:
            raise
