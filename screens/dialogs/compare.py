"""Two versions of one minute: what differs, and which is to stay."""

from collections.abc import Iterable
from difflib import ndiff

from rich.text import Text
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from screens.commands.minutes import COMPARE
from screens.dialogs.base import Dialog
from screens.keys import Command, bindings

_STYLES = {"+": "bold", "-": "strike dim"}
_SIGNS = {"+": "other ", "-": "this  ", " ": "      "}

#: Unchanged lines shown on each side of a difference.
_CONTEXT = 1


class CompareDialog(Dialog[str]):
    """Shows the lines in which `other` differs from `mine`; answers "mine", "other", "both", or "" for later.

    `labels` says on the buttons what each answer does, by the name of the answer.
    """

    ROWS = COMPARE
    BINDINGS = bindings(COMPARE)

    def __init__(self, question: str, detail: str, mine: str, other: str, labels: dict[str, str]) -> None:
        super().__init__()
        self.heading = question
        self._detail = detail
        self._mine, self._other = mine, other
        self._labels = labels

    def body(self) -> Iterable[Widget]:
        """What happened, and the differences."""
        yield Static(self._detail, markup=False)
        yield Static(differences(self._mine, self._other), id="differences")

    def label(self, row: Command) -> str:
        """The buttons carry this comparison's own words."""
        return self._labels.get(row.id.removeprefix("compare."), row.label)

    def action_scroll(self, screens: int) -> None:
        """Scroll what differs by a screenful."""
        body = self.query_one(".body", VerticalScroll)
        body.scroll_relative(y=screens * max(body.size.height - 1, 1), animate=False)

    def action_choose(self, answer: str) -> None:
        """Close with the answer."""
        self.dismiss(answer)


def differences(mine: str, other: str) -> Text:
    """The lines that only one of two texts has, marked "this" and "other", with a line of what is between them."""
    lines = [line for line in ndiff(mine.splitlines(), other.splitlines()) if not line.startswith("?")]
    changed = [place for place, line in enumerate(lines) if line[0] in _STYLES]
    near = {place + step for place in changed for step in range(-_CONTEXT, _CONTEXT + 1)}
    shown = Text()
    for place in sorted(near & set(range(len(lines)))):
        line = lines[place]
        shown.append(_SIGNS[line[0]], style="dim")
        shown.append(line[2:] + "\n", style=_STYLES.get(line[0], ""))
    return shown
