"""What only the clerk can decide: between two versions of a minute, and about texts that were left behind."""

from collections.abc import Sequence

from clerk.dates import write_date
from screens.autosave import Autosave, SaveState
from screens.dialogs.compare import CompareDialog
from screens.minutes.view import MeetingView, named
from storage.resuming.left_behind import LeftBy, LeftText
from storage.schema.records import ItemRecord, MinuteRecord

#: Stands between two versions that are both kept; the flag has the check before circulation find it.
BETWEEN = "?? Another version of this minute reads:"

#: How a text came to be left behind, as the sentence about it goes on.
_HOW = {
    LeftBy.CRASH: "was typed and never saved",
    LeftBy.OTHER_WINDOW: "was typed in one window while another saved first",
    LeftBy.EDITOR: "your own editor left behind",
}

APPROVED = "These minutes have been approved and are not changed any more. A correction is minuted at a later meeting."

CIRCULATED = "These minutes have gone out and are read-only. F4 corrects this minute."


def notice(view: MeetingView, autosave: Autosave, left: Sequence[LeftText]) -> str:
    """What the banner is to say, the most pressing first; "" for nothing."""
    items = view.items
    if autosave.mark.state is SaveState.NOT_SAVED:
        return f"NOT SAVED: {autosave.mark.reason}"
    if autosave.conflicts:
        names = _names(items, autosave.conflicts)
        return f"CHANGED ELSEWHERE: {names}. Type on, both versions are kept; F4 to choose between them."
    if autosave.mark.reason:
        return autosave.mark.reason
    for how in LeftBy:
        if minute_ids := [one.minute_id for one in left if one.left_by is how]:
            return f"Text that {_HOW[how]} was found for {_names(items, minute_ids)}. F4 to look at it."
    if view.approved:
        return APPROVED
    return CIRCULATED if view.closed else ""


def conflict_dialog(item: ItemRecord, mine: str, stored: MinuteRecord) -> CompareDialog:
    """Asks between the text on the screen and the one that was stored elsewhere meanwhile."""
    return CompareDialog(
        f"Changed elsewhere: {named(item)}",
        "This minute was changed in another window while you typed. Both versions are kept; which is to stand here?",
        mine,
        stored.text,
        {"mine": "Keep mine", "other": "Take theirs"},
    )


def left_dialog(item: ItemRecord, stored: str, left: LeftText) -> CompareDialog:
    """Asks whether a text that was left behind is to be taken into the minute."""
    typed = left.at.astimezone()
    return CompareDialog(
        f"Text that is not in the minute: {named(item)}",
        f"This {_HOW[left.left_by]}, on {write_date(typed.date(), '18 July 2019')} at {typed:%H:%M}.",
        stored,
        left.text,
        {"mine": "Keep what is stored", "other": "Take this text"},
    )


def decided(answer: str, mine: str, other: str) -> str:
    """The text that an answer of a CompareDialog stands for."""
    if answer == "other":
        return other
    if answer == "both":
        return f"{mine.rstrip()}\n\n{BETWEEN}\n\n{other}".lstrip()
    return mine


def _names(items: Sequence[ItemRecord], minute_ids: Sequence[int]) -> str:
    return ", ".join(named(item) for item in items if item.minute.id in minute_ids)
