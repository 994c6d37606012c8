"""What can be done at the desk."""

from dataclasses import replace

from screens.keys import Command

DESK: tuple[Command, ...] = (
    Command("desk.open", "desk", "open", ("enter",), "Open", "Open the meeting where its work is", True),
    Command("desk.new_meeting", "desk", "new_meeting", ("n", "ctrl+n"), "New meeting", "Call a meeting", True),
    Command("desk.new_body", "desk", "new_body", ("b",), "New body", "Set up a council, committee or board"),
    Command("desk.edit", "desk", "edit", ("e",), "Edit", "Change the body or the meeting the cursor is on", True),
    Command("desk.filter", "desk", "filter", ("slash", "f3"), "Find", "Show meetings with the words you type", True),
    Command("desk.review", "desk", "review", ("r",), "Review", "Review the matters arising of the body chosen", True),
    Command("desk.agenda", "desk", "agenda", ("a",), "Agenda", "Open the agenda of the meeting"),
    Command("desk.minutes", "desk", "minutes", ("m",), "Minutes", "Open the minutes of the meeting"),
    Command("desk.promises", "desk", "promises", ("p",), "Promises", "What the minutes of the meeting promise"),
    Command("desk.programme", "desk", "programme", ("w",), "Work programme", "Open the work programme of the body"),
    Command("desk.standing", "desk", "standing", ("s",), "Papers", "Say where the meeting's papers are in their life"),
    Command("desk.export", "desk", "export", ("f8", "x"), "Export", "Write the meeting's agenda or minutes as Word"),
    Command("desk.circulate", "desk", "app.circulate", ("c",), "Circulate", "Send papers out, and see what went out"),
    Command(
        "desk.comments", "desk", "app.comments", (), "Read comments back", "Read a Word file that came back changed"
    ),
    Command("desk.notice", "desk", "notice", ("t",), "Notice", "By when the agenda must be out, day by day, and why"),
    Command("desk.year", "desk", "year", ("y",), "Plan a year", "Plan a year of meetings of the body chosen"),
    Command("desk.calendar", "desk", "calendar", ("v",), "Calendar", "Show the year as a calendar"),
    Command("desk.delete", "desk", "delete", ("d", "delete"), "Cancel meeting", "Take the meeting out of the books"),
    Command("desk.bodies", "desk", "pane('bodies')", ("left",), "Bodies", "Go to the list of bodies"),
    Command("desk.meetings", "desk", "pane('meetings')", ("right",), "Meetings", "Go to the list of meetings"),
    Command("desk.clear", "desk", "clear", ("escape",), "Show all", "Show all meetings of all bodies again"),
)  # fmt: skip

#: The same keys in an office in which nothing has been set up: the only hint is how to begin.
BEGINNING: tuple[Command, ...] = (
    Command("begin", "desk", "screen.new_body", ("b", "enter"), "New body", "Set up the first body", True),
    *(
        replace(row, action=f"screen.{row.action}", footer=False)
        for row in DESK
        if row.footer and "enter" not in row.keys
    ),
)
