"""The one registry of keys: screens, footer, help, palette and the handbook are all made from its rows.

The rows themselves stand in `screens.commands`, one module a screen. Which keys arrive in every terminal is a measured
fact, not a taste: `UNSAFE` lists those that do not, and a test holds the registry against it. A key that some
terminals take (F1, ctrl+p) is allowed only beside another route.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do on one screen.

    `action` is the Textual action name; `keys` the keys that call it, best first, or none for a command that only
    the palette offers; `label` what the footer and the palette call it; `help` one sentence for the help screen.
    `footer` puts it among the at most six hints; `priority` makes the key work over every dialog and field.
    """

    id: str
    screen: str
    action: str
    keys: tuple[str, ...]
    label: str
    help: str
    footer: bool = False
    priority: bool = False


#: Keys that some terminal, multiplexer or editor takes before the program sees them, or cannot tell apart.
UNSAFE = frozenset({
    "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket", "ctrl+enter", "shift+enter", "alt+enter",
    "ctrl+a", "ctrl+b", "f6", "f10", "f11", "f12", "ctrl+backspace",
})  # fmt: skip

#: Keys that the writing surface uses itself; no command of a screen with a writing surface may take them.
WRITING = frozenset({
    "ctrl+e", "ctrl+d", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+x", "ctrl+c", "ctrl+v", "ctrl+z", "ctrl+y",
    "f6", "home", "end", "up", "down", "left", "right", "enter",
})  # fmt: skip

#: Keys that a usual terminal, multiplexer or editor takes for itself: allowed only beside another key.
SHARED = frozenset({
    "ctrl+p", "ctrl+f", "ctrl+g", "ctrl+j", "ctrl+k", "ctrl+e", "f1", "f5", "f7", "ctrl+pageup", "ctrl+pagedown",
    "ctrl+up", "ctrl+down", "ctrl+left", "ctrl+right",
})  # fmt: skip

_KEY_NAMES = {
    "question_mark": "?", "slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "escape": "Esc",
    "enter": "Enter", "delete": "Del", "space": "Space", "tab": "Tab", "up": "↑", "down": "↓", "pageup": "PgUp",
    "pagedown": "PgDn", "backspace": "Backspace", "home": "Home", "end": "End", "left": "←", "right": "→",
    "underscore": "_", "greater_than_sign": ">", "less_than_sign": "<",
}  # fmt: skip


#: Keys whose name in the program says little to the person who presses them.
_PRESSED = {"ctrl+@": "Ctrl+Space", "ctrl+circumflex_accent": "Ctrl+6"}


def shown_key(key: str) -> str:
    """A key as people read it: "ctrl+s" is "Ctrl+S", "question_mark" is "?", "K" is "Shift+K"."""
    if key in _PRESSED:
        return _PRESSED[key]
    *modifiers, name = key.split("+")
    if len(name) == 1:
        shown = name.upper() if modifiers else f"Shift+{name}" if name.isupper() else name
    else:
        shown = _KEY_NAMES.get(name, name.upper() if name[1:].isdigit() else name.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])


def bindings(rows: Iterable[Command]) -> list[BindingType]:
    """Textual bindings for one screen's rows; a command's first key is the one its footer hint shows.

    A class body writes `BINDINGS = bindings(rows)`.
    """
    return [
        Binding(
            key,
            command.action,
            command.label,
            show=command.footer and place == 0,
            key_display=shown_key(key),
            id=command.id if place == 0 else f"{command.id}.{place}",
            tooltip=command.help,
            priority=command.priority,
        )
        for command in rows
        for place, key in enumerate(command.keys)
    ]
