"""The menu of item commands: one line at the foot of the minutes, one key away and gone with the next."""

from collections.abc import Awaitable, Callable, Collection, Mapping

from rich.text import Text
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from screens.commands.items import ITEM_MENU
from screens.keys import bindings, shown_key

#: Commands that stand on the line only as their key, so that all of them fit in eighty columns.
_TERSE = ("item.up", "item.down")
_UNLISTED = ("item.close", "item.back")


class ItemMenu(ModalScreen[None]):
    """Offers the item commands. `refused` gives, by name, a sentence why a command cannot be given now.

    Those of `hidden` work without a place on the line. `do` is called with the name of the command chosen, after the
    menu is gone; further keys wait until it is done.
    """

    ROWS = ITEM_MENU
    BINDINGS = bindings(ITEM_MENU)
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ItemMenu {
        align: left bottom;
        background: transparent;
        #menu { height: 1; padding: 0 1; background: $primary; color: $text; text-wrap: nowrap; }
        #refused { height: auto; padding: 0 1; background: $boost; color: $text-error; display: none; }
    }
    """

    def __init__(
        self, refused: Mapping[str, str], do: Callable[[str], Awaitable[None]], hidden: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._refused = refused
        self._hidden = hidden
        self._do = do

    def compose(self) -> ComposeResult:
        """The line, and above it why something was refused."""
        yield Static("", id="refused", markup=False)
        yield Static(self._line(), id="menu")

    async def action_choose(self, name: str) -> None:
        """Do what the key stands for, or say why it cannot be done."""
        if reason := self._refused.get(name):
            said = self.query_one("#refused", Static)
            said.update(Text(reason))
            said.display = True
            return
        self.dismiss()
        await self._do(name)

    def action_close(self) -> None:
        """Close the menu."""
        self.dismiss()

    def _line(self) -> Text:
        """The commands that can be given now, each with its key."""
        line = Text(end="", no_wrap=True)
        for row in ITEM_MENU:
            name = row.action.partition("'")[2].partition("'")[0]
            if row.id in _UNLISTED or name in self._refused or name in self._hidden:
                continue
            line.append(" " if line.plain and not line.plain.endswith("↑") else "")
            line.append(shown_key(row.keys[0]), "bold reverse")
            if row.id not in _TERSE:
                line.append(f" {row.label}")
        return line
