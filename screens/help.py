"""Help: the keys and commands of the screen in front, and the notation on one card."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from clerk.notation.shorthand import VERBS
from screens.commands.dialogs import HELP
from screens.commands.everywhere import EVERYWHERE
from screens.dialogs.base import Dialog
from screens.keys import Command, bindings, shown_key

if TYPE_CHECKING:
    from textual.screen import Screen

#: What is typed in a minute, and what the program understands by it.
NOTATION: tuple[tuple[str, str], ...] = (
    ("an empty line", "begins a new paragraph"),
    ("- text", "a bulleted list; indent for a list within it"),
    ("1.  (1)  (a)  (i)", "a numbered list, or the clauses of a decision"),
    ("## Heading", "a heading inside the item"),
    ("RESOLVED that ...", "a decision; also AGREED, NOTED, RECEIVED, APPROVED"),
    ("RECOMMENDED to Council that", "a decision that makes business elsewhere"),
    ("REFERRED to, DEFERRED to", "the same, for another body or another day"),
    ("Moved by A, seconded by B", "a motion with its mover and seconder"),
    ("For 7, against 2", "a vote; also unanimously, nem con, casting vote"),
    ("ACTION: who - what - by when", "something somebody is to do"),
    ("minute 25/19", "a reference to an earlier minute"),
    ("??", "something to check before the minutes go out"),
    ("**bold**  *italic*", "emphasis"),
)

#: Each verb of the shorthand by an example, and what it is for.
SHORTHAND: tuple[tuple[str, str], ...] = tuple((verb.example, verb.help) for verb in VERBS.values())


def rows_of(screen: "Screen[Any]") -> tuple[Command, ...]:
    """Every command that can be given on a screen: its own, then those of the whole program.

    Over a dialog only those of the whole program work that have priority.
    """
    own: tuple[Command, ...] = getattr(screen, "ROWS", ())
    return (*own, *(row for row in EVERYWHERE if row.priority or not screen.is_modal))


class HelpScreen(Dialog[None]):
    """The keys of the screen that was in front, and the notation card. The arrow keys scroll."""

    ROWS = HELP
    BINDINGS = bindings(HELP)
    heading = "Keys and commands"
    tall = True

    def __init__(self, rows: Sequence[Command]) -> None:
        super().__init__()
        self._rows = rows

    def body(self) -> Iterable[Widget]:
        """Three tables: keys, notation and shorthand."""
        keys = [(", ".join(dict.fromkeys(map(shown_key, row.keys))) or "F2", row.label, row.help) for row in self._rows]
        yield Static(_table(keys, (16, 15)))
        yield Static(Content("\nNo key for it? F2 finds every command by its name."), classes="aside")
        yield Static(Content("\nWhat you type in a minute, and what is understood"), classes="heading")
        yield Static(_table(NOTATION, (29,)))
        yield Static(Content("\nShorthand: one line, then Tab"), classes="heading")
        yield Static(_table(SHORTHAND, (34,)))

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        scroll = self.query_one(".body", VerticalScroll)
        scroll.can_focus = True
        scroll.focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def _table(rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> Table:
    """Rows in columns; the last column takes the rest."""
    table = Table.grid(expand=True, padding=(0, 1, 0, 0))
    for width in widths:
        table.add_column(width=width)
    table.add_column(ratio=1)
    for row in rows:
        first, *others = row
        table.add_row(Text(first, "bold"), *map(Text, others))
    return table
