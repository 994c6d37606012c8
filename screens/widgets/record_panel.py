"""The panel that says what was understood: decisions, votes, actions, motions, references and flags, in words."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from screens.widgets.understood import Section

_NOTHING = (
    "Nothing yet. Lines that begin with RESOLVED, AGREED, NOTED …, with ACTION:, or with Moved by …, "
    "and votes such as “For 7, against 2”, appear here as they are typed. ?? marks something to check."
)


class RecordPanel(VerticalScroll, can_focus=False):
    """Shows sections of records; says what it is for while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: Sequence[Section] = ()

    def compose(self) -> ComposeResult:
        """One text that is replaced as a whole."""
        yield Static(Text(_NOTHING, style="dim"), id="understood")

    def on_mount(self) -> None:
        """Name the panel."""
        self.border_title = "Understood"

    def show(self, sections: Sequence[Section]) -> None:
        """Show what was understood, if it is not on show already."""
        if sections == self._sections:
            return
        self._sections = sections
        shown = _body(sections) if sections else Text(_NOTHING, style="dim")
        self.query_one("#understood", Static).update(shown)


def _body(sections: Sequence[Section]) -> RenderableType:
    parts: list[RenderableType] = []
    for section in sections:
        parts.append(Text(("\n" if parts else "") + section.heading.upper(), style="bold"))
        parts += [_line(line.text, line.level, wrong=line.wrong) for line in section.lines]
    return Group(*parts)


def _line(text: str, level: int, *, wrong: bool) -> RenderableType:
    """A line as far in as its level says, also where it is continued."""
    return Padding(Text(text, "bold red" if wrong else "", overflow="fold"), (0, 0, 0, 2 * level + 1))
