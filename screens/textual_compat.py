"""The only place that uses names Textual does not promise to keep. Look here first when its version changes."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from rich.text import Text
from textual import events
from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.message_pump import MessagePump
from textual.worker import WorkerError

if TYPE_CHECKING:
    from textual._compositor import LayoutUpdate
    from textual.widgets.text_area import WrappedDocument


def screen_lines(app: "App[Any]") -> list[str]:
    """What the terminal shows now, line by line, without colours: a dialog over what lies under it included."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    return ["".join(strip.text for strip in line) for line in cast("LayoutUpdate", update).strips]


def line_at(wrapped: "WrappedDocument", y: int) -> tuple[int, int] | None:
    """The line shown in row `y` of a wrapped text and which of its rows that is; None below the text."""
    rows = wrapped._offset_to_line_info
    return rows[y] if 0 <= y < len(rows) else None


class OrderedKey(events.Key, bubble=False):
    """A key that does not travel up by itself: whoever sent it says where it goes next."""


OrderedKey.handler_name = events.Key.handler_name


def not_taken(key: OrderedKey) -> bool:
    """Whether nobody has said of a key that it is done."""
    return not key._stop_propagation


def travels_to(key: OrderedKey, node: MessagePump) -> None:
    """Send a key that was not taken to the widget around the one that had it."""
    key._no_default_action = False
    node.post_message(key)


async def do_command(app: App[Any], key: str) -> None:
    """Do what a key is bound to on the screen in front, as if it were pressed there; nothing where it is not bound."""
    if not await app._check_bindings(key, priority=True):
        await app._check_bindings(key)


async def chosen_in(palette: CommandPalette) -> Callable[[], Any] | None:
    """The command that Enter takes once all that was typed has been looked for; None where nothing was found."""
    for worker in tuple(palette.workers):
        if worker.node is palette and worker.group == palette._GATHER_COMMANDS_GROUP:
            with suppress(WorkerError):
                await worker.wait()
    listed = palette.query_one(CommandList)
    option = None if listed.highlighted is None else listed.get_option_at_index(listed.highlighted)
    hit = None if option is None or option.disabled else getattr(option, "hit", None)
    return None if hit is None else cast("Callable[[], Any]", hit.command)


class PlainFaults(App[None]):
    """An application that ends on an unexpected error with one sentence: no traceback, no contents of variables.

    With CLERK_DEBUG set, for whoever works on the program, the traceback stands in place of the sentence.
    """

    def last_words(self, error: BaseException) -> str:
        """Save what can be saved, and say in a sentence what happened."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        first = self._exception is None
        self._return_code = 70
        if first:
            self._exception = error
            self._exception_event.set()
            cause = getattr(error, "error", None) or error
            self._exit_renderables.append(Text(self.last_words(cause)))
            if os.environ.get("CLERK_DEBUG"):
                from rich.traceback import Traceback

                self._exit_renderables[-1] = Traceback.from_exception(type(cause), cause, cause.__traceback__)
        self._close_messages_no_wait()
