"""What can be done with an agenda."""

from screens.keys import Command

AGENDA: tuple[Command, ...] = (
    Command("agenda.add", "agenda", "add", ("a", "n"), "Add", "Add an item after the business there is", True),
    Command("agenda.insert", "agenda", "insert", ("i",), "Insert", "Add an item below the one the cursor is on"),
    Command("agenda.edit", "agenda", "edit", ("e",), "Edit", "Change title, papers, recommendations ...", True),
    Command("agenda.up", "agenda", "move(-1)", ("K", "left_square_bracket"), "Move up", "Move the item up"),
    Command("agenda.down", "agenda", "move(1)", ("J", "right_square_bracket"), "Move down", "Move the item down"),
    Command("agenda.private", "agenda", "private", ("p",), "Private", "Take the item in private, or in public again"),
    Command("agenda.delete", "agenda", "delete", ("d", "delete"), "Take off", "Take the item off the agenda"),
    Command("agenda.undo", "agenda", "undo", ("u", "ctrl+z"), "Undo", "Undo the last change of this agenda", True),
    Command("agenda.redo", "agenda", "redo", ("r", "ctrl+y"), "Redo", "Do again what was undone"),
    Command("agenda.open", "agenda", "open", ("enter",), "Minute it", "Open the minutes at this item", True),
    Command("agenda.minutes", "agenda", "minutes", ("m",), "Minutes", "Open the minutes of this meeting"),
    Command("agenda.history", "agenda", "history", ("h",), "History", "Every meeting that considered its subject"),
    Command("agenda.programme", "agenda", "programme", ("w",), "From programme", "Add work programme business"),
    Command("agenda.review", "agenda", "review", ("v",), "Review", "Review the matters arising of this body"),
    Command(
        "agenda.arising", "agenda", "arising", ("g",), "Matters arising",
        "Open the minutes at Matters arising, with the news of each matter drafted; the item is added if need be",
    ),
    Command("agenda.export", "agenda", "export", ("f8", "x"), "Export", "Write the agenda as a Word document", True),
    Command("agenda.circulate", "agenda", "app.circulate", ("c",), "Circulate", "Send the agenda to those who get it"),
    Command("agenda.waiting", "agenda", "waiting", ("l",), "Last minutes", "Name the minutes that wait for approval"),
    Command("agenda.standing", "agenda", "standing", ("s",), "Papers", "Say that the agenda has gone out, or move on"),
    Command("agenda.meeting", "agenda", "meeting", ("t",), "Meeting", "Change the meeting's date, time or venue"),
    Command("agenda.back", "agenda", "app.back", ("escape",), "Desk", "Go back to the desk"),
)  # fmt: skip

#: While an item is being typed under the agenda.
QUICK_ENTRY: tuple[Command, ...] = (
    Command("entry.close", "entry", "close", ("escape",), "Done", "Stop typing items and go back to the agenda", True),
)  # fmt: skip
