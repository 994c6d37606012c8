"""What can be done while minuting besides writing: looking minutes up, going back in time, changing many at once."""

from screens.keys import Command

#: Commands of the minutes screen; they stand in its rows beside those of `screens.commands.minutes`.
REVISING: tuple[Command, ...] = (
    Command(
        "minutes.cited", "minutes", "cited", ("ctrl+right_square_bracket",), "Minute cited",
        "Open the minute cited at the cursor, or on a line that cites none the history of the item; Esc comes back",
    ),
    Command(
        "minutes.states", "minutes", "states", ("ctrl+backslash", "f5"), "Earlier states",
        "Step through what this minute said before, see what changed, and bring a text back",
    ),
    Command(
        "minutes.typed_at", "minutes", "typed_at", (), "What was typed at ...",
        "Ask for a time of day and see what was typed then, under whichever item",
    ),
    Command(
        "minutes.replace", "minutes", "replace", (), "Replace",
        "Put other words in the place of some, in every item of this meeting",
    ),
    Command("minutes.flags", "minutes", "flags", (), "To check (??)", "List every line marked with ??, to go there"),
    Command("minutes.next_flag", "minutes", "next_flag", (), "Next ??", "Go to the next ?? in these minutes"),
    Command(
        "minutes.outside", "minutes", "outside", (), "Edit in your own editor",
        "Open this minute in the editor named by VISUAL or EDITOR",
    ),
)  # fmt: skip

#: A minute that is looked up.
PAGE: tuple[Command, ...] = (
    Command("page.open", "page", "open", ("enter",), "Open link", "Open the minute the cursor is on", True),
    Command("page.down", "page", "scroll(1)", ("space", "pagedown"), "Read on", "Scroll the text", True, priority=True),
    Command("page.up", "page", "scroll(-1)", ("backspace", "pageup"), "Read back", "Scroll the text back", False, True),
    Command("page.back", "page", "back", ("escape", "q"), "Back", "Go back to where you were", True),
)  # fmt: skip

#: Earlier states of minutes.
STATES: tuple[Command, ...] = (
    Command("states.take", "states", "take", ("enter",), "Bring back", "Put this text in the minute; undo works", True),
    Command("states.time", "states", "ask_time", ("t",), "Time", "Go to what was typed at a time of day", True),
    Command("states.all", "states", "turn_scope", ("a",), "All items", "Show all items, or this item only", True),
    Command("states.now", "states", "turn_against", ("c",), "Compare", "Compare with the state before, or now", True),
    Command("states.bursts", "states", "turn_bursts", ("b",), "Every burst", "Show every save, or whole steps"),
    Command("states.go", "states", "go", ("g",), "Go to item", "Go to the item without changing its text"),
    Command("states.down", "states", "scroll(1)", ("space",), "Read on", "Scroll the text"),
    Command("states.up", "states", "scroll(-1)", ("backspace",), "Read back", "Scroll the text back"),
    Command("states.back", "states", "back", ("escape", "q"), "Back", "Go back and leave the minute as it is", True),
)  # fmt: skip
