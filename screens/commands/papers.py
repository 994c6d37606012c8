"""What can be done with the life of a meeting's papers: the next step, what happened, corrections and approval."""

from screens.commands.dialogs import FORM
from screens.keys import Command

_FIELDS = tuple(row for row in FORM if row.id in ("form.next", "form.back", "dialog.help"))

#: Where a meeting's papers are, and what comes next.
STANDING: tuple[Command, ...] = (
    Command("standing.take", "standing", "save", ("enter", "ctrl+s"), "Do it", "Do what the line says", True),
    Command("standing.history", "standing", "history", ("h", "f5"), "History", "Show every step with its time", True),
    Command("standing.cancel", "standing", "cancel", ("escape",), "Cancel", "Leave the papers where they are", True),
    *_FIELDS,
)  # fmt: skip

#: Every step of a meeting's papers with its time.
HISTORY: tuple[Command, ...] = (
    Command("history.down", "history", "scroll(1)", ("space",), "Read on", "Scroll what the line says", True),
    Command("history.up", "history", "scroll(-1)", ("backspace",), "Read back", "Scroll back"),
    Command("history.back", "history", "back", ("escape", "q"), "Back", "Go back to where you were", True),
)  # fmt: skip

#: Approving the minutes of an earlier meeting.
APPROVE: tuple[Command, ...] = (
    Command("approve.save", "approve", "save", ("ctrl+s",), "Write it", "Write the resolution and note it", True),
    Command("approve.text", "approve", "text", ("ctrl+t",), "Correct a text", "Correct the text of a minute", True),
    Command("approve.cancel", "approve", "cancel", ("escape",), "Cancel", "Go back; nothing is written", True),
    *_FIELDS,
)  # fmt: skip
