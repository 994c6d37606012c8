"""One field under the agenda in which items are typed one after another, without a dialog."""

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from clerk.pasted_agenda import PastedItem, read_agenda
from screens.commands.agenda import QUICK_ENTRY
from screens.keys import bindings

_FOR_TITLE = "Title of the item, or an agenda to paste. Enter goes on, Esc closes."
_FOR_INSTRUCTION = "  Its line, such as Report of the Director of ...; may stay empty."


class _EntryLine(Input):
    """Takes each line at the moment of its enter, so that what is typed next, however fast, is the next line.

    A binding would come too late: it runs only when the key has travelled up to the application and nobody took it.
    """

    #: A paste comes with its lines: an agenda becomes its items.
    TAKES_LINES = True

    def on_key(self, event: events.Key) -> None:
        """Hand the line over at enter, and at tab where something was typed; go back to the title at shift+tab."""
        entry = self.parent
        assert isinstance(entry, QuickEntry)
        if event.key == "enter" or (event.key == "tab" and (self.value.strip() or entry.has_title)):
            event.stop()
            event.prevent_default()
            entry.take(self.value)
        elif event.key == "shift+tab" and entry.has_title:
            event.stop()
            event.prevent_default()
            entry.action_close()

    def on_paste(self, event: events.Paste) -> None:
        """Hand an agenda over as the items that it has; anything else is pasted into the field as one line."""
        entry = self.parent
        assert isinstance(entry, QuickEntry)
        items = read_agenda(event.text)
        if len(items) > 1 and not entry.has_title:
            event.stop()
            event.prevent_default()
            entry.post_message(QuickEntry.Pasted(items))
        else:
            event.text = " ".join(event.text.splitlines())


class QuickEntry(Vertical):
    """Hidden until asked for. Asks for a title, then for the instruction line, then for the next title."""

    BINDINGS = bindings(QUICK_ENTRY)

    @dataclass
    class Entered(Message):
        """An item was typed."""

        title: str
        instruction: str

    @dataclass
    class Pasted(Message):
        """A whole agenda was pasted."""

        items: tuple[PastedItem, ...]

    class Closed(Message):
        """The clerk is done typing items."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""

    def compose(self) -> ComposeResult:
        """What is asked for, and the field."""
        yield Static(_FOR_TITLE, id="entry-asks", markup=False)
        yield _EntryLine(id="entry-line", compact=True)

    def on_mount(self) -> None:
        """Out of sight at first."""
        self.display = False

    def open(self) -> None:
        """Show the field; what was left half typed is still there."""
        self.display = True
        self.screen.set_focus(self._line)

    @property
    def has_title(self) -> bool:
        """Whether a title was entered and its instruction line is being typed."""
        return bool(self._title)

    def take(self, line: str) -> None:
        """Take a line that was entered: a title, or the instruction that makes the item whole."""
        if self._title:
            self.post_message(self.Entered(self._title, line))
            self._ask_for_instruction_of("")
        elif line.strip():
            self._ask_for_instruction_of(line)
        else:
            self.action_close()

    def put_back(self, item: Entered) -> None:
        """Show an item again that could not be kept, unless the next is being typed already."""
        if not self._title and not self._line.value:
            self._ask_for_instruction_of(item.title)
            self._line.value = item.instruction

    def action_close(self) -> None:
        """Go back from the instruction to the title; from the title, hide the field and keep what is in it."""
        if self._title:
            title = self._title
            self._ask_for_instruction_of("")
            self._line.value = title
            self._line.cursor_position = len(title)
            return
        self.display = False
        self.post_message(self.Closed())

    @property
    def _line(self) -> Input:
        return self.query_one("#entry-line", Input)

    def _ask_for_instruction_of(self, title: str) -> None:
        """Empty the field and ask for the instruction of an item; without a title, for a title."""
        self._title = title
        self._line.value = ""
        asks = Content.assemble((title, "bold"), _FOR_INSTRUCTION) if title else Content(_FOR_TITLE)
        self.query_one("#entry-asks", Static).update(asks)
