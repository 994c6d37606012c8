"""What can be done while minuting. Every key here must leave the writing surface alone (`screens.keys.WRITING`)."""

from screens.keys import Command

MINUTES: tuple[Command, ...] = (
    Command(
        "minutes.next", "minutes", "next_item", ("ctrl+n", "ctrl+pagedown"), "Next", "Go to the next item", True
    ),
    Command(
        "minutes.previous", "minutes", "previous_item", ("ctrl+l", "ctrl+pageup"), "Prev",
        "Go to the item before this one",
    ),
    Command(
        "minutes.go_to", "minutes", "go_to_item", ("ctrl+o", "ctrl+g"), "Go to",
        "Go to an item by its number or a word of its title", True,
    ),
    Command("minutes.roll", "minutes", "roll", ("ctrl+r",), "Roll", "Call the roll: who is here, and for whom", True),
    Command(
        "minutes.export", "minutes", "export", ("f8",), "Export", "Write the minutes as a Word document", True
    ),
    Command(
        "minutes.save", "minutes", "save_now", ("ctrl+s",), "Save",
        "Save at once; everything is saved within a quarter of a second anyway",
    ),
    Command(
        "minutes.complete", "minutes", "complete", ("tab",), "Complete",
        "Turn the line of shorthand into minutes; else take the draft, or all that is suggested behind the cursor",
    ),
    Command(
        "minutes.complete_word", "minutes", "complete_word", ("shift+tab", "ctrl+right"), "Next word",
        "Take the next word of what is suggested; without a suggestion Ctrl+Right goes a word on",
    ),
    Command("minutes.find", "minutes", "find", ("f3", "ctrl+f"), "Find", "Find words in the minutes of this meeting"),
    Command("minutes.time", "minutes", "time_stamp", ("ctrl+t",), "Time", "Write the time of day at the cursor"),
    Command(
        "minutes.panes", "minutes", "turn_panes", ("f9",), "Side panes",
        "Show or hide the agenda and what was understood",
    ),
    Command(
        "minutes.attend", "minutes", "attend", ("f4",), "Look into the notice",
        "Do what the line above the keys offers: choose a text, correct, approve; else list every line marked with ??",
    ),
    Command("minutes.correct", "minutes", "correct", (), "Correct this minute", "Record a correction of what went out"),
    Command(
        "minutes.approve", "minutes", "approve", (), "Approve earlier minutes",
        "Write what this meeting decided on the minutes of earlier ones",
    ),
    Command(
        "minutes.standing", "minutes", "standing", (), "Papers: next step",
        "Circulate these minutes, note them as signed, or take the last step back",
    ),
    Command(
        "minutes.spelling", "minutes", "spelling", ("f7", "ctrl+underscore", "ctrl+slash"), "Spelling",
        "Offer what was meant by the underlined word at the cursor or before it, or add it to the office's dictionary",
    ),
    Command(
        "minutes.next_misspelling", "minutes", "next_misspelling", (), "Next misspelling",
        "Go to the next underlined word, through all items",
    ),
    Command(
        "minutes.office_dictionary", "minutes", "office_dictionary", (), "Office's dictionary",
        "Show the words added to it, and take one out again",
    ),
    Command("minutes.agenda", "minutes", "agenda", (), "Change the agenda", "Go to the agenda of this meeting"),
    Command("minutes.begin", "minutes", "begin_meeting", (), "Begin the meeting", "Note that it is in session"),
    Command(
        "minutes.close", "minutes", "close_meeting", (), "Close the meeting",
        "Note when the meeting ended; its minutes are then a draft",
    ),
    Command("minutes.circulate", "minutes", "app.circulate", (), "Circulate", "Send papers out, and see what went out"),
    Command(
        "minutes.comments", "minutes", "app.comments", (), "Read comments back",
        "Read a Word file that came back with changes and comments",
    ),
    Command("minutes.select_all", "minutes", "select_all", (), "Select everything", "Select the whole of this minute"),
    Command("minutes.leave", "minutes", "leave", ("escape",), "Desk", "Save everything and go back"),
)  # fmt: skip

#: While the votes are recorded by name: one key a member.
NAMED_VOTE: tuple[Command, ...] = (
    Command("named.for", "named", "vote('For')", ("f",), "For", "Voted for, and on to the next", True),
    Command("named.against", "named", "vote('Against')", ("a",), "Against", "Voted against, and on to the next", True),
    Command("named.abstained", "named", "vote('Abstained')", ("b",), "Abstained", "Abstained, and on", True),
    Command("named.absent", "named", "vote('')", ("x",), "Did not vote", "Did not vote, and on to the next"),
    Command("named.done", "named", "finish", ("enter",), "Write it", "Write the vote into the minutes", True),
    Command("named.cancel", "named", "cancel", ("escape",), "Cancel", "Go back; nothing is written", True),
)  # fmt: skip

COMPARE: tuple[Command, ...] = (
    Command("compare.mine", "compare", "choose('mine')", ("m",), "Keep this text", "Keep the text on the screen", True),
    Command("compare.other", "compare", "choose('other')", ("o",), "Take the other", "Take the other text", True),
    Command("compare.both", "compare", "choose('both')", ("b",), "Keep both", "Put the other text below it", True),
    Command("compare.down", "compare", "scroll(1)", ("space", "pagedown"), "Read on", "Scroll what differs"),
    Command("compare.up", "compare", "scroll(-1)", ("backspace", "pageup"), "Read back", "Scroll it back"),
    Command("compare.later", "compare", "choose('')", ("escape",), "Later", "Decide later; nothing is lost", True),
)  # fmt: skip

PICK: tuple[Command, ...] = (
    Command("pick.take", "pick", "take", ("enter",), "Take", "Take the line that is marked", True),
    Command("pick.next", "pick", "mark(1)", ("down",), "Down", "Mark the line below"),
    Command("pick.previous", "pick", "mark(-1)", ("up",), "Up", "Mark the line above"),
    Command("pick.cancel", "pick", "cancel", ("escape",), "Cancel", "Go back without taking anything", True),
)  # fmt: skip
