"""The wording now before the meeting, to be read out: what the amendments changed, and the votes so far."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from clerk.debate import Debate, read_back
from clerk.differences import Change
from clerk.notation.blocks import Vote
from screens.commands.items import READ_BACK
from screens.dialogs.base import Dialog
from screens.keys import bindings
from screens.widgets.understood import vote_lines

_STYLES = {Change.ADDED: "bold underline", Change.REMOVED: "strike dim", Change.SAME: ""}
#: Words that were taken out or put in carry marks too, for who sees no colours.
_MARKS = {Change.ADDED: ("[+", "+]"), Change.REMOVED: ("[-", "-]"), Change.SAME: ("", "")}


class ReadBackDialog(Dialog[None]):
    """Shows the debates of one minute, the present one first. Nothing can be changed here."""

    ROWS = READ_BACK
    BINDINGS = bindings(READ_BACK)
    tall = True

    def __init__(self, title: str, debates: Sequence[Debate], votes: Sequence[Vote]) -> None:
        super().__init__()
        self.heading = f"Before the meeting: {title}"
        self._debates, self._votes = debates, votes

    def body(self) -> Iterable[Widget]:
        """One text."""
        parts: list[RenderableType] = []
        for debate in reversed(self._debates):
            parts += [*_debate(debate), Text()]
        if self._votes:
            parts.append(Text("VOTES SO FAR", "bold"))
            for vote in self._votes:
                parts += [_in(line.text, line.level) for line in vote_lines(vote)]
        yield Static(Group(*parts), id="wording")

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        body = self.query_one(".body", VerticalScroll)
        body.scroll_relative(y=screens * max(body.size.height - 1, 1), animate=False)

    def action_close(self) -> None:
        """Go back to the same cursor."""
        self.dismiss(None)


def _debate(debate: Debate) -> Iterable[RenderableType]:
    yield Text(read_back(debate), "bold", overflow="fold")
    if debate.amended:
        yield Text("\nWHAT THE AMENDMENTS CHANGED", "bold")
        changed = Text(overflow="fold")
        for stretch in debate.differences():
            before, after = _MARKS[stretch.change]
            words = stretch.text.rstrip()
            changed.append(f"{before}{words}{after}", _STYLES[stretch.change])
            changed.append(stretch.text[len(words) :])
        yield Padding(changed, (0, 0, 0, 1))
    if debate.amendments:
        yield Text("\nAMENDMENTS", "bold")
    for number, one in enumerate(debate.amendments, 1):
        movers = " and ".join(filter(None, (one.motion.mover, one.motion.seconder)))
        yield _in(f"{number}. {movers}: {one.moved.rstrip('.')} ({one.fate.value})", 0)


def _in(text: str, level: int) -> RenderableType:
    return Padding(Text(text, overflow="fold"), (0, 0, 0, 2 * level + 1))
