"""Keys are done strictly in the order they were pressed, each to its end before the next is looked at.

Textual sends a key to the widget in focus and at once looks at the next, while the first is still on its way up from
widget to application; only there are the bindings of backspace, the arrows and undo looked for. Letters that follow
overtake them where keys come faster than the screen is painted: "teh", backspace twice and "he" leaves "tehhe".

A key also waits until the screen in front has read what it shows, and until what was asked for is open or left; and a
moment for what the key before it began, which may be about to ask something: then it is part of the answer. Enter
in the palette waits until what was typed has been looked for, and the key behind it until the command is carried out.
"""

import asyncio
from collections.abc import Callable, Sequence
from inspect import isawaitable
from typing import Any

from textual import events
from textual.app import App
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input

from screens.tasks import before_next_key, begun_by_key, comes, settled
from screens.textual_compat import OrderedKey, chosen_in, not_taken, travels_to

#: Seconds a key waits at most for a widget that is busy with the one before, and for what is read, opened or left.
PATIENCE = 2.0

#: Seconds a key waits at most until what the key before it began is done or asks, and how often that is looked at.
MOMENT, _LOOK = 0.3, 0.01


class KeysInOrder(App[None]):
    """An application whose keys wait for one another."""

    #: What the last key began, and the screen that it was pressed on.
    _begun: Sequence[asyncio.Event] = ()
    _pressed_on: Screen[Any] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Do one event; a key or a paste wholly."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._do_key(OrderedKey(event.key, event.character))
            return
        if not isinstance(event, events.Paste):
            await super().on_event(event)
            return
        await self._done_or_asked()
        if _takes_one_line(self.focused):
            event.text = " ".join(event.text.splitlines())
        await super().on_event(event)
        await _emptied(self.focused or self.screen)

    async def _do_key(self, key: OrderedKey) -> None:
        """Do a key once all that comes before it is done, and note what it begins."""
        await self._done_or_asked()
        if not isinstance(self.screen, ModalScreen):
            # Where a dialog is in front, what is being opened waits for its answer.
            await settled(self, PATIENCE)
        await settled(self.screen, PATIENCE)
        begun: list[asyncio.Event] = []
        self._begun, self._pressed_on = begun, self.screen
        outside = begun_by_key.set(begun)
        try:
            await self._send(key)
        finally:
            begun_by_key.reset(outside)

    async def _done_or_asked(self) -> None:
        """Wait a moment until what the last key began is done, or has the cursor in a dialog or screen of its own."""
        for _ in range(round(MOMENT / _LOOK)):
            asked = self.screen is not self._pressed_on and self.focused is not None
            if asked or all(done.is_set() for done in self._begun):
                return
            await asyncio.sleep(_LOOK)

    async def _send(self, key: OrderedKey) -> None:
        """What no priority binding takes goes to the widget in focus, then to those around it, then to the bindings."""
        target = self.focused or self.screen
        if key.key == "enter" and isinstance(self.screen, CommandPalette):
            await self._take_from(self.screen, target)
            return
        await super().on_event(key)
        if not key.is_forwarded:
            return
        await _emptied(target)
        for node in list(target.ancestors):
            if not not_taken(key) or node is self:
                break
            travels_to(key, node)
            await _emptied(node)
        if not_taken(key):
            await self._on_key(key)
        if key.key == "enter" and isinstance(target, Input):
            # A field tells its dialog that it was entered: the dialog goes on, or away, before the next key is typed.
            await self._emptied_around(target)

    async def _emptied_around(self, target: DOMNode) -> None:
        for node in [target, *target.ancestors]:
            if node is not self:
                await _emptied(node)

    async def _take_from(self, palette: CommandPalette, target: DOMNode) -> None:
        """Carry out what is chosen in the palette; by itself it takes a command of what was typed a moment ago."""
        await self._emptied_around(target)
        try:
            command = await asyncio.wait_for(chosen_in(palette), PATIENCE)
        except TimeoutError:
            return
        if command is not None:
            palette.dismiss()
            self._carry_out(command)

    @before_next_key
    async def _carry_out(self, command: Callable[[], Any]) -> None:
        done = command()
        if isawaitable(done):
            await done


async def _emptied(node: MessagePump) -> None:
    """Wait until a widget has done everything that was sent to it; not for ever, as it may be going away."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await comes(done, PATIENCE)


def _takes_one_line(focused: Widget | None) -> bool:
    """Whether a widget would keep the first line of a paste and drop the others without a word, as a field does."""
    return isinstance(focused, Input) and not getattr(focused, "TAKES_LINES", False)
