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
    Command("roll.arrived", "roll", "note('arrived')", ("i",), "Came in", "Came in now, at the item in progress"),
    Command("roll.left", "roll", "note('left')", ("o",), "Went out", "Went out now, at the item in progress"),
    Command("roll.returned", "roll", "note('returned')", ("b",), "Came back", "Came back now"),
    Command("roll.joined", "roll", "note('joined remotely')", ("j",), "Joined remotely", "Joined remotely now"),
    Command(
        "roll.withdrew", "roll", "note('withdrew for an interest')", ("w",), "Withdrew",
        "Left now because of an interest in the item in progress",
    ),
    Command("roll.chair", "roll", "note('took the chair')", ("c",), "Took the chair", "Presides from now on"),
    Command("roll.declare", "roll", "declare", ("d",), "Interest", "Declares an interest", True),
    Command("roll.gallery", "roll", "gallery", ("m",), "Public", "How many of the public and of the press are there"),
    Command("roll.turn", "roll", "turn", ("tab",), "Notes", "Go to what was noted, and back", True),
    Command("roll.edit", "roll", "edit_entry", ("e",), "Change note", "Put the time or item of a note right", True),
    Command("roll.remove", "roll", "remove_entry", ("delete",), "Remove note", "Take back what was noted in error"),
    Command("roll.down", "roll", "move(1)", ("down", "enter", "space"), "Down", "Go to the next line"),
    Command("roll.up", "roll", "move(-1)", ("up", "backspace"), "Up", "Go to the line above"),
    Command("roll.first", "roll", "go_to_end(False)", ("home",), "First", "Go to the first line"),
    Command("roll.last", "roll", "go_to_end(True)", ("end",), "Last", "Go to the last line"),
    Command("roll.leave", "roll", "leave", ("escape",), "Back", "Go back to where you were", True),
)  # fmt: skip
