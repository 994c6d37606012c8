"""The one registry of keys: screens, footer, help, palette and the handbook are all made from these rows.

Which keys arrive in every terminal is a measured fact, not a taste: `UNSAFE` lists those that do not, and a test
holds the registry against it. A key that some terminals take (F1, ctrl+p) is allowed only beside another route.
"""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do on one screen.

    `action` is the Textual action name; `keys` the keys that call it, best first; `label` what the footer says;
    `help` one sentence for the help screen and the palette. `footer` puts it among the at most six hints.
    """

    id: str
    screen: str
    action: str
    keys: tuple[str, ...]
    label: str
    help: str
    footer: bool = False


#: Keys that some terminal, multiplexer or editor takes before the program sees them, or cannot tell apart.
UNSAFE = frozenset({
    "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket", "ctrl+enter", "shift+enter", "alt+enter",
    "ctrl+a", "ctrl+b", "f6", "f7", "f10", "f11", "f12", "ctrl+backspace",
})  # fmt: skip

#: Keys that the writing surface uses itself; no command of a screen with a writing surface may take them.
WRITING = frozenset({
    "ctrl+e", "ctrl+d", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+x", "ctrl+c", "ctrl+v", "ctrl+z", "ctrl+y",
    "f6", "f7", "home", "end", "up", "down", "left", "right", "enter", "tab",
})  # fmt: skip

EVERYWHERE: tuple[Command, ...] = (
    Command("palette", "app", "command_palette", ("f2", "ctrl+p"), "Commands", "Every command by name", True),
    Command("help", "app", "help", ("f1",), "Help", "The keys and commands of this screen"),
    Command("quit", "app", "quit", ("ctrl+q",), "Quit", "Save everything and leave the program"),
)  # fmt: skip

#: Every screen's rows, by the screen's name.
REGISTRY: dict[str, tuple[Command, ...]] = {"app": EVERYWHERE}


def bindings(screen: str) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual bindings for one screen of the registry. The first key of a command is the one that is shown."""
    made: list[Binding | tuple[str, str] | tuple[str, str, str]] = []
    for command in REGISTRY[screen]:
        for place, key in enumerate(command.keys):
            identifier = command.id if place == 0 else f"{command.id}.{place}"
            shown = command.footer and place == 0
            made.append(Binding(key, command.action, command.label, show=shown, id=identifier, tooltip=command.help))
    return made
