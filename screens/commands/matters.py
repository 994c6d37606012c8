"""What can be done with matters arising, promises, the work programme and the history of an item."""

from screens.keys import Command

REVIEW: tuple[Command, ...] = (
    Command("review.update", "review", "update", ("enter",), "News", "Type what has come of it, on one line", True),
    Command("review.mark", "review", "mark", ("space",), "Mark", "Mark it, to give several the same news", True),
    Command("review.done", "review", "update('done: ')", ("d",), "Done", "It is done; add a few words or none", True),
    Command("review.carry", "review", "carry", ("c",), "Carry", "Carry it forward to the next meeting", True),
    Command("review.filter", "review", "filter", ("slash", "f3"), "Find", "Show matters with the words you type", True),
    Command("review.group", "review", "turn_grouping", ("o",), "By owner", "Group by owner, or by meeting"),
    Command("review.changed", "review", "turn_changed", ("s",), "What is new", "Show what changed since last time"),
    Command("review.reviewed", "review", "reviewed", ("r",), "Reviewed", "Note that you have been through all of it"),
    Command("review.edit", "review", "edit", ("e",), "Edit", "Change what it says, whose it is or when it is due"),
    Command("review.new", "review", "new", ("n",), "New matter", "Enter a matter by hand"),
    Command("review.minute", "review", "minute", ("m",), "Its minute", "Open the minute it comes from, in full"),
    Command("review.pane", "review", "turn_pane", ("v", "f9"), "Minute beside", "Show its minute large, or small"),
    Command("review.chase", "review", "chase", ("y",), "Chase", "Copy a reminder of all marked, for an e-mail"),
    Command("review.history", "review", "history", ("h",), "History", "Every meeting that considered its subject"),
    Command("review.proposals", "review", "proposals", ("p",), "Promises", "What the latest minutes promise"),
    Command("review.programme", "review", "programme", ("w",), "Work programme", "Open the work programme of the body"),
    Command("review.body", "review", "body", ("b",), "Body", "Show the matters of another body, or of all"),
    Command("review.export", "review", "export", ("f8", "x"), "Action sheet", "Write the action sheet as Word"),
    Command("review.undo", "review", "undo", ("u",), "Undo", "Take back the last news you gave here"),
    Command("review.back", "review", "clear", ("escape", "q"), "Back", "Show all again; then go back"),
)  # fmt: skip

PROPOSALS: tuple[Command, ...] = (
    Command("promise.accept", "promise", "accept", ("a", "enter"), "Accept", "Take it up as it is proposed", True),
    Command("promise.edit", "promise", "edit", ("e",), "Edit", "Change words, owner or date, then take it up", True),
    Command("promise.skip", "promise", "skip", ("s",), "Skip", "Set it aside; it is not proposed again", True),
    Command("promise.never", "promise", "never", ("n",), "Never", "Propose no more of this kind here", True),
    Command("promise.matter", "promise", "as_matter", ("m",), "As a matter", "Take it up as a matter in any case"),
    Command("promise.programme", "promise", "as_entry", ("w",), "For the programme", "Put it on the work programme"),
    Command("promise.page", "promise", "minute", ("o",), "Its minute", "Open the minute it stands in, in full"),
    Command("promise.history", "promise", "history", ("h",), "History", "Every meeting that considered its subject"),
    Command("promise.undo", "promise", "undo", ("u",), "Undo", "Take the last answer back", True),
    Command("promise.back", "promise", "clear", ("escape", "q"), "Back", "Go back; the rest is offered again"),
)  # fmt: skip

PROGRAMME: tuple[Command, ...] = (
    Command("programme.add", "programme", "add", ("a", "n"), "Add", "Enter business that is to come", True),
    Command("programme.edit", "programme", "edit", ("e", "enter"), "Edit", "Change title, meeting, lead ...", True),
    Command(
        "programme.later", "programme", "move(1)", ("right_square_bracket", "J"), "Later",
        "Move it to the next meeting", True,
    ),
    Command(
        "programme.sooner", "programme", "move(-1)", ("left_square_bracket", "K"), "Sooner",
        "Move it to the meeting before",
    ),
    Command("programme.agenda", "programme", "to_agenda", ("g",), "On agenda", "Put it on its meeting's agenda", True),
    Command("programme.done", "programme", "done", ("d",), "Done", "It was taken; it leaves the programme", True),
    Command("programme.filter", "programme", "filter", ("slash", "f3"), "Find", "Show entries with the words you type"),
    Command("programme.open", "programme", "open_agenda", ("o",), "Open agenda", "Open the agenda of its meeting"),
    Command("programme.history", "programme", "history", ("h",), "History", "The history of the item it comes from"),
    Command("programme.remove", "programme", "remove", ("delete",), "Remove", "Take off what should not be on it"),
    Command("programme.review", "programme", "review", ("r",), "Review", "Open the matters arising of this body"),
    Command("programme.body", "programme", "body", ("b",), "Body", "Show the work programme of another body"),
    Command("programme.export", "programme", "export", ("f8", "x"), "Export", "Write the work programme as Word"),
    Command("programme.undo", "programme", "undo", ("u",), "Undo", "Take the last change back"),
    Command("programme.back", "programme", "clear", ("escape", "q"), "Back", "Show all again; then go back"),
)  # fmt: skip

TIMELINE: tuple[Command, ...] = (
    Command("timeline.open", "timeline", "open", ("enter",), "Open", "Open the minute the cursor is on, in full", True),
    Command("timeline.last", "timeline", "last", ("d",), "Last decided", "Go to what was decided last time", True),
    Command("timeline.link", "timeline", "link", ("l",), "Link", "Note that another item is on this subject", True),
    Command("timeline.unlink", "timeline", "unlink", ("x",), "Unlink", "Take back a link that you made"),
    Command("timeline.minutes", "timeline", "minutes", ("m",), "Go there", "Leave this and open those minutes"),
    Command("timeline.down", "timeline", "scroll(1)", ("space",), "Read on", "Scroll the text", True),
    Command("timeline.up", "timeline", "scroll(-1)", ("backspace",), "Read back", "Scroll the text back"),
    Command("timeline.back", "timeline", "clear", ("escape", "q"), "Back", "Go back to where you were", True),
)  # fmt: skip

#: Commands of the minutes screen about what earlier meetings promised; they stand in its rows beside the others.
FOLLOWING: tuple[Command, ...] = (
    Command(
        "minutes.history", "minutes", "history", (), "History of the item",
        "Every meeting at which the subject of this item was considered; also Ctrl+] on a line that cites no minute",
    ),
    Command("minutes.review", "minutes", "review", (), "Review matters", "Review what is outstanding of this body"),
    Command(
        "minutes.promises", "minutes", "promises", (), "Promises",
        "What these minutes promise, to take up as matters or on the work programme",
    ),
    Command(
        "minutes.arising", "minutes", "draft_arising", (), "Draft matters arising",
        "Write the draft of matters arising into its item, behind what stands there",
    ),
    Command("minutes.programme", "minutes", "programme", (), "Work programme", "Open the work programme of this body"),
)  # fmt: skip

#: While what has come of a matter is typed on one line.
ONE_LINE: tuple[Command, ...] = (
    Command("line.close", "line", "close", ("escape",), "Cancel", "Go back; nothing is noted", True),
)  # fmt: skip

#: A text to be read or copied.
READ: tuple[Command, ...] = (
    Command("read.close", "read", "close", ("escape", "enter", "q"), "Close", "Go back", True),
)  # fmt: skip
