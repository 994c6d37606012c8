"""What can be done with a document that came back with changes and comments."""

from screens.keys import Command

COMMENTS: tuple[Command, ...] = (
    Command("comments.accept", "comments", "decide('ACCEPTED')", ("a",), "Accept", "Put it into the minute", True),
    Command("comments.reject", "comments", "decide('REJECTED')", ("r",), "Reject", "Leave the minute as it is", True),
    Command("comments.flag", "comments", "decide('FLAGGED')", ("f",), "Flag", "Mark its line with ?? to check", True),
    Command("comments.reopen", "comments", "reopen", ("u",), "Undo", "Decide a rejected one anew", True),
    Command("comments.down", "comments", "scroll(1)", ("space",), "Read on", "Scroll the text"),
    Command("comments.up", "comments", "scroll(-1)", ("backspace",), "Read back", "Scroll the text back"),
    Command("comments.back", "comments", "back", ("escape", "q"), "Back", "Go back; the rest is offered again", True),
)  # fmt: skip
