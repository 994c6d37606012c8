"""What only the clerk can decide: between two versions of a minute, and about texts that a crash left behind."""

from collections.abc import Sequence

from clerk.dates import write_date
from screens.autosave import Autosave, SaveState
from screens.dialogs.compare import CompareDialog
from screens.minutes.view import MeetingView, named
from storage.records import ItemRecord, MinuteRecord
from storage.rescue import RescuedText

#: Stands between two versions that are both kept; the flag has the check before circulation find it.
BETWEEN = "?? Another version of this minute reads:"

APPROVED = "These minutes have been approved and are not changed any more. A correction is minuted at a later meeting."

CIRCULATED = "These minutes have gone out and can be read only. F4 records a correction of this minute."


def notice(view: MeetingView, autosave: Autosave, rescued: Sequence[RescuedText]) -> str:
    """What the banner is to say, the most pressing first; "" for nothing."""
    items = view.items
    if autosave.mark.state is SaveState.NOT_SAVED:
        return f"NOT SAVED: {autosave.mark.reason}"
    if autosave.conflicts:
        names = _names(items, autosave.conflicts)
        return f"CHANGED ELSEWHERE: {names}. Type on, both versions are kept; F4 to choose between them."
    if autosave.mark.reason:
        return autosave.mark.reason
    if rescued:
        names = _names(items, [text.minute_id for text in rescued])
        return f"Text that was typed and never saved was found for {names}. F4 to look at it."
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


def rescue_dialog(item: ItemRecord, stored: str, rescued: RescuedText) -> CompareDialog:
    """Asks whether a text that never reached the database is to be taken into the minute."""
    typed = rescued.at.astimezone()
    return CompareDialog(
        f"Text that was not saved: {named(item)}",
        f"This was typed on {write_date(typed.date(), '18 July 2019')} at {typed:%H:%M} and never saved.",
        stored,
        rescued.text,
        {"mine": "Keep what is stored", "other": "Take the rescued text"},
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
