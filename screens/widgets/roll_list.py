"""The roll as a list to call: one line a person, answered with one key or one click."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk.vocabulary import Presence

#: The answers a person can be given, in the order of their keys on a line. `Presence.UNCALLED` takes one back.
ANSWERS: dict[str, Presence] = {
    "p": Presence.PRESENT,
    "a": Presence.APOLOGIES,
    "x": Presence.ABSENT,
    "r": Presence.REMOTE,
    "s": Presence.SUBSTITUTE,
}

_BUTTON = 3
_ROLE = 17
_PRESENCE = 17

#: A name has at least this many columns: where there are fewer, the places to click go, whose keys are told above.
_NAME = 20


@dataclass(frozen=True, slots=True)
class RollLine:
    """A person as the list shows them. `role` says for a substitute whose place they take, `gone` since when they are
    out of the room, "" while they are in it."""

    person_id: int
    name: str
    role: str
    presence: Presence
    note: str = ""
    gone: str = ""

    @property
    def here(self) -> bool:
        """Whether they are in the room, or take part remotely, now."""
        return self.presence.in_the_room and not self.gone


class RollList(ScrollView, can_focus=False):
    """The lines of the roll, one of them the line being called (`cursor`)."""

    DEFAULT_CSS = """
    RollList {
        background: $surface;
        overflow-x: hidden;
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"roll-list--cursor", "roll-list--answer", "roll-list--uncalled"}

    cursor: reactive[int] = reactive(0)

    @dataclass
    class Answered(Message):
        """Somebody was given an answer with the mouse."""

        row: int
        presence: Presence

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[RollLine, ...] = ()

    @property
    def lines(self) -> tuple[RollLine, ...]:
        """What is shown."""
        return self._lines

    @property
    def called(self) -> RollLine | None:
        """The line the cursor is on."""
        return self._lines[self.cursor] if self._lines else None

    @property
    def _width(self) -> int:
        """The columns there are beside the scrollbar."""
        return self.scrollable_content_region.width

    @property
    def _answers(self) -> dict[str, Presence]:
        """The answers that have a place to click on each line: all, or none where there is no room beside the name."""
        room = self._width - 2 - _ROLE - _PRESENCE - _NAME
        return ANSWERS if room >= _BUTTON * len(ANSWERS) else {}

    def show(self, lines: tuple[RollLine, ...]) -> None:
        """Show these lines; the cursor stays in its row."""
        self._lines = lines
        self.virtual_size = Size(self._width, len(lines))
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh()

    def validate_cursor(self, row: int) -> int:
        """Keep the cursor on the list."""
        return max(0, min(row, len(self._lines) - 1))

    def watch_cursor(self) -> None:
        """Keep the line being called in view."""
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One person: name, role, presence, and a place to click for each answer."""
        row = y + self.scroll_offset.y
        base = self.rich_style
        if row >= len(self._lines):
            return Strip.blank(self._width, base)
        line = self._lines[row]
        text = Text(end="", no_wrap=True)
        answers = self._answers
        name = self._width - 2 - _ROLE - _PRESENCE - _BUTTON * len(answers)
        text.append("› " if row == self.cursor else "  ")
        text.append_text(_cell(f"{line.name}  {line.note}" if line.note else line.name, name))
        text.append_text(_cell(line.role, _ROLE))
        uncalled = self.get_component_rich_style("roll-list--uncalled", partial=True)
        text.append_text(
            _cell(line.gone or line.presence.value, _PRESENCE, uncalled if line.presence is Presence.UNCALLED else "")
        )
        answer = self.get_component_rich_style("roll-list--answer", partial=True)
        for key, presence in answers.items():
            text.append(f" {key} ", answer if presence is line.presence else "")
        if row == self.cursor:
            base = base + self.get_component_rich_style("roll-list--cursor")
        drawn: list[Segment] = list(text.render(self.app.console))
        return Strip(drawn).adjust_cell_length(self._width, base).apply_style(base)

    def on_click(self, event: events.Click) -> None:
        """Call the person under the mouse; on an answer, give it."""
        row = event.y + self.scroll_offset.y
        if row >= len(self._lines):
            return
        self.cursor = row
        answers = list(self._answers.values())
        place = event.x - (self._width - _BUTTON * len(answers))
        if answers and place >= 0:
            self.post_message(self.Answered(row, answers[min(place // _BUTTON, len(answers) - 1)]))


def _cell(text: str, width: int, style: Style | str = "") -> Text:
    cell = Text(text, style=style, end="", no_wrap=True, overflow="ellipsis")
    cell.truncate(width - 1, overflow="ellipsis")
    cell.pad_right(width - cell.cell_len)
    return cell
