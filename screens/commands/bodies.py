"""What can be done with a body: its sections, its members, its standing items."""

from screens.commands.dialogs import FORM
from screens.keys import Command

_FIELDS = tuple(row for row in FORM if row.id in ("form.next", "form.back", "dialog.help"))

#: Everything that is kept of one body.
BODY: tuple[Command, ...] = (
    Command("body.open", "body", "open", ("enter",), "Change", "Change the section the cursor is on", True),
    Command("body.members", "body", "members", ("m",), "Members", "Go to the members and officers", True),
    Command("body.import", "body", "import", ("i",), "From a file", "Take the members from a CSV file", True),
    Command("body.copy", "body", "copy", ("c",), "Copy", "Set up another body with the same rules", True),
    Command("body.preset", "body", "preset", ("p",), "Preset", "Take the house style usual for a kind of body"),
    Command("body.plan", "body", "plan", ("y",), "Year", "Plan a year of meetings of this body", True),
    Command("body.back", "body", "back", ("escape", "q"), "Desk", "Go back to the desk"),
)  # fmt: skip

MEMBERS: tuple[Command, ...] = (
    Command("members.add", "members", "add", ("a", "n"), "Add", "Add a member, officer or co-optee", True),
    Command("members.edit", "members", "edit", ("e", "enter"), "Edit", "Change name, role or term", True),
    Command("members.end", "members", "end", ("l",), "Leaves", "Note the last day of this member's term", True),
    Command("members.up", "members", "move(-1)", ("K", "left_square_bracket"), "Move up", "Move up the list"),
    Command("members.down", "members", "move(1)", ("J", "right_square_bracket"), "Move down", "Move down the list"),
    Command("members.remove", "members", "remove", ("d", "delete"), "Remove", "Take off what was a mistake"),
    Command("members.former", "members", "turn_former", ("f",), "Former", "Show or hide those who left", True),
    Command("members.import", "members", "import", ("i",), "From a file", "Take the list from a CSV file", True),
    Command("members.back", "members", "back", ("escape", "q"), "Back", "Go back to the body"),
)  # fmt: skip

STANDING_ITEMS: tuple[Command, ...] = (
    Command("standing.add", "standing_items", "add", ("a", "n"), "Add", "Add an item below the cursor", True),
    Command("standing.edit", "standing_items", "edit", ("e", "enter"), "Edit", "Change it, its minute too", True),
    Command("standing.up", "standing_items", "move(-1)", ("K", "left_square_bracket"), "Up", "Move it up", True),
    Command("standing.down", "standing_items", "move(1)", ("J", "right_square_bracket"), "Down", "Move it down", True),
    Command("standing.remove", "standing_items", "remove", ("d", "delete"), "Take off", "Take it off the list", True),
    Command("standing.back", "standing_items", "back", ("escape", "q"), "Back", "Go back to the body"),
)  # fmt: skip

#: What a file of members would change.
MEMBERS_FILE: tuple[Command, ...] = (
    Command("taking.take", "taking", "take", ("ctrl+s",), "Take it", "Make this the list of members", True),
    Command("taking.cancel", "taking", "cancel", ("escape",), "Cancel", "Leave the list as it is", True),
    *_FIELDS,
)  # fmt: skip

#: A year of meetings by a rule.
PLANNER: tuple[Command, ...] = (
    Command("planner.call", "planner", "call", ("ctrl+s",), "Call them", "Call a meeting on every day marked", True),
    Command("planner.turn", "planner", "turn", ("space",), "Mark", "Mark the day, or leave it out", True),
    Command("planner.file", "planner", "file", ("f8",), "To calendar", "Write the meetings as an .ics file", True),
    Command("planner.calendar", "planner", "calendar", ("f9",), "Calendar", "Show the year as a calendar"),
    Command("planner.back", "planner", "back", ("escape",), "Back", "Go back to where you were", True),
)  # fmt: skip

#: A year as a calendar.
CALENDAR: tuple[Command, ...] = (
    Command(
        "calendar.later", "calendar", "turn(1)", ("n", "greater_than_sign"), "Next year", "Show the year after",
        True,
    ),
    Command(
        "calendar.earlier", "calendar", "turn(-1)", ("p", "less_than_sign"), "Year before",
        "Show the year before", True,
    ),
    Command("calendar.file", "calendar", "file", ("f8",), "Calendar file", "Write the meetings as an .ics file", True),
    Command("calendar.back", "calendar", "back", ("escape", "q"), "Back", "Go back to where you were", True),
)  # fmt: skip
