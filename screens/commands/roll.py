"""What can be done while calling the roll: one key a member."""

from screens.keys import Command

ROLL: tuple[Command, ...] = (
    Command("roll.present", "roll", "answer('present')", ("p",), "Present", "Present in the room, and on to the next"),
    Command("roll.apologies", "roll", "answer('apologies')", ("a",), "Apologies", "Sent apologies, and on to the next"),
    Command("roll.absent", "roll", "answer('absent')", ("x",), "Absent", "Absent without a word, and on to the next"),
    Command(
        "roll.remote", "roll", "answer('present remotely')", ("r",), "Remote", "Present remotely, and on to the next"
    ),
    Command("roll.substitute", "roll", "substitute", ("s",), "Substitute", "Somebody attends in this member's place"),
    Command("roll.uncall", "roll", "answer('not called')", ("u",), "Not called", "Take the answer back"),
    Command("roll.add", "roll", "add_person", ("n",), "Add somebody", "Put somebody else on the roll", True),
    Command("roll.down", "roll", "move(1)", ("down", "enter", "space"), "Down", "Go to the next line"),
    Command("roll.up", "roll", "move(-1)", ("up", "backspace"), "Up", "Go to the line above"),
    Command("roll.first", "roll", "go_to_end(False)", ("home",), "First", "Go to the first line"),
    Command("roll.last", "roll", "go_to_end(True)", ("end",), "Last", "Go to the last line"),
    Command("roll.leave", "roll", "leave", ("escape",), "Back", "Go back to where you were", True),
)  # fmt: skip
