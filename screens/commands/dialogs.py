"""What can be done in the dialogs."""

from screens.keys import Command

_HELP = Command("dialog.help", "dialog", "app.help", ("f1",), "Help", "Show the keys of this dialog")

FORM: tuple[Command, ...] = (
    Command("form.save", "form", "save", ("ctrl+s",), "Save", "Keep what is filled in", True),
    # With priority, so that letters typed at once after a tab never land in the field that was left.
    Command("form.next", "form", "app.focus_next", ("tab",), "Next field", "Go to the next field", priority=True),
    Command("form.back", "form", "app.focus_previous", ("shift+tab",), "Field before", "Go back one", priority=True),
    Command("form.cancel", "form", "cancel", ("escape",), "Cancel", "Go back; asks first if something was typed", True),
    _HELP,
)  # fmt: skip

CONFIRM: tuple[Command, ...] = (
    Command("confirm.yes", "confirm", "answer(True)", ("y",), "Yes", "Do it", True),
    Command("confirm.no", "confirm", "answer(False)", ("n", "escape"), "No", "Leave everything as it is", True),
)  # fmt: skip

CHOOSE: tuple[Command, ...] = (
    Command("choose.take", "choose", "take", ("enter",), "Choose", "Take the line the cursor is on", True),
    Command("choose.cancel", "choose", "cancel", ("escape",), "Cancel", "Go back without choosing", True),
)  # fmt: skip

EXPORT: tuple[Command, ...] = (
    Command(
        "export.save", "export", "save", ("ctrl+s", "f8", "enter"), "Write", "Write what is ticked into the folder",
        True,
    ),
    Command("export.preview", "export", "preview", ("f3",), "Preview", "Read the document here first", True),
    Command(
        "export.summary", "export", "summary", ("f4",), "Summary",
        "Write what public minutes say of the items taken in private", True,
    ),
    Command("export.open", "export", "open_document", ("o", "f9"), "Open it", "Open the written document", True),
    Command("export.folder", "export", "open_folder", ("ctrl+o",), "Open the folder", "Open the folder they go to"),
    Command("export.cancel", "export", "cancel", ("escape",), "Close", "Go back to the meeting", True),
    _HELP,
)  # fmt: skip

#: A document read in the terminal.
PREVIEW: tuple[Command, ...] = (
    Command("preview.down", "preview", "scroll(1)", ("space", "pagedown"), "Read on", "Scroll on", True, True),
    Command("preview.up", "preview", "scroll(-1)", ("backspace", "pageup"), "Read back", "Scroll back", True, True),
    Command("preview.back", "preview", "back", ("escape", "q", "f3"), "Back", "Go back to the dialog", True),
)  # fmt: skip

CIRCULATE: tuple[Command, ...] = (
    Command("circulate.save", "circulate", "save", ("ctrl+s",), "Circulate", "Note it and make the message", True),
    Command(
        "circulate.open", "circulate", "open_message", ("f9", "o"), "Open message",
        "Open the message in the mail program, ready to send", True,
    ),
    Command("circulate.next", "circulate", "app.focus_next", ("tab",), "Next field", "Go to the next", priority=True),
    Command(
        "circulate.back", "circulate", "app.focus_previous", ("shift+tab",), "Field before", "Go back one",
        priority=True,
    ),
    Command("circulate.cancel", "circulate", "cancel", ("escape",), "Close", "Go back to the meeting", True),
    _HELP,
)  # fmt: skip

HELP: tuple[Command, ...] = (
    Command("help.close", "help", "close", ("escape", "q"), "Close", "Go back to the work", True),
)  # fmt: skip
