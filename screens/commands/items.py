"""What can be done with the items of a meeting in session: one key opens the menu, a second does it."""

from screens.keys import Command

#: Commands of the minutes screen; those without a key stand in the menu as well as in the palette.
ITEMS: tuple[Command, ...] = (
    Command(
        "minutes.item", "minutes", "item_menu", ("ctrl+j", "ctrl+@", "ctrl+space"), "Item",
        "What the meeting does with this item: take it now, defer, adjourn, exclude the public; a second key does it",
        True,
    ),
    Command(
        "minutes.read_back", "minutes", "read_back", ("ctrl+circumflex_accent", "ctrl+6"), "Read back",
        "The wording now before the meeting, what the amendments changed, and the votes; Esc comes back",
    ),
    Command(
        "minutes.item_now", "minutes", "item('now')", (), "Take this item now",
        "Take it out of order: it moves up behind the business done so far, and numbers follow",
    ),
    Command(
        "minutes.item_merge", "minutes", "item('merge')", (), "Join with the item before",
        "Make one item and one minute of this item and the one before it",
    ),
    Command(
        "minutes.item_split", "minutes", "item('split')", (), "Split the item here",
        "What stands from the line at the cursor on becomes an item of its own",
    ),
    Command(
        "minutes.item_urgent", "minutes", "item('urgent')", (), "Urgent item",
        "Put urgent business on the agenda below this item, with the reason for the urgency",
    ),
    Command("minutes.item_defer", "minutes", "item('defer')", (), "Defer the item", "Write that it is deferred"),
    Command(
        "minutes.item_withdraw", "minutes", "item('withdraw')", (), "Withdraw the item", "Write that it is withdrawn"
    ),
    Command(
        "minutes.item_adjourn", "minutes", "item('adjourn')", (), "Adjourn", "Write that the meeting adjourned now"
    ),
    Command("minutes.item_resume", "minutes", "item('resume')", (), "Resume", "Write that the meeting resumed now"),
    Command(
        "minutes.item_exclude", "minutes", "item('exclude')", (), "Exclude the public",
        "Write the resolution to exclude the public; the item is private from then on",
    ),
    Command(
        "minutes.item_public", "minutes", "item('public')", (), "Public returns", "Write that the public came back now"
    ),
    Command("minutes.item_up", "minutes", "item('up')", (), "Move the item up", "Move it up the agenda by one"),
    Command("minutes.item_down", "minutes", "item('down')", (), "Move the item down", "Move it down by one"),
    Command(
        "minutes.item_undo", "minutes", "item('undo')", (), "Undo the change of items",
        "The agenda as it was before the last move, join, split or urgent item; what was typed since stays",
    ),
)  # fmt: skip

#: The second key of the menu. The labels are short, because all of them stand on one line.
ITEM_MENU: tuple[Command, ...] = (
    Command("item.now", "item", "choose('now')", ("n",), "now", "Take the item now, out of order"),
    Command("item.merge", "item", "choose('merge')", ("m",), "merge", "Join it with the item before"),
    Command("item.split", "item", "choose('split')", ("s",), "split", "Split it at the line of the cursor"),
    Command("item.urgent", "item", "choose('urgent')", ("u",), "urgent", "Put urgent business below it"),
    Command("item.defer", "item", "choose('defer')", ("d",), "defer", "Defer it to the next meeting"),
    Command("item.withdraw", "item", "choose('withdraw')", ("w",), "withdraw", "It was withdrawn"),
    Command("item.adjourn", "item", "choose('adjourn')", ("a",), "adjourn", "The meeting adjourns now"),
    Command("item.resume", "item", "choose('resume')", ("r",), "resume", "The meeting resumes now"),
    Command("item.exclude", "item", "choose('exclude')", ("e",), "exempt", "The public is excluded"),
    Command("item.public", "item", "choose('public')", ("p",), "public", "The public returns"),
    Command("item.up", "item", "choose('up')", ("up", "k"), "↑", "Move the item up"),
    Command("item.down", "item", "choose('down')", ("down", "j"), "↓", "Move the item down"),
    Command("item.undo", "item", "choose('undo')", ("z",), "undo", "Undo the last change of the items"),
    Command("item.back", "item", "choose('read_back')", ("b",), "back", "Read back the wording before the meeting"),
    Command("item.close", "item", "close", ("escape",), "Close", "Close the menu; nothing is done"),
)  # fmt: skip

#: The wording before the meeting.
READ_BACK: tuple[Command, ...] = (
    Command("wording.down", "wording", "scroll(1)", ("space", "pagedown"), "Read on", "Scroll the text", True),
    Command("wording.up", "wording", "scroll(-1)", ("backspace", "pageup"), "Read back", "Scroll the text back"),
    Command("wording.close", "wording", "close", ("escape", "q"), "Back", "Go back to the same cursor", True),
)  # fmt: skip
