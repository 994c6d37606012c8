"""What can be done at the desk."""

from screens.keys import Command

DESK: tuple[Command, ...] = (
    Command("desk.new_meeting", "desk", "new_meeting", ("n",), "New meeting", "Call a new meeting of a body", True),
    Command("desk.new_body", "desk", "new_body", ("b",), "New body", "Set up a council, committee or board", True),
)  # fmt: skip
