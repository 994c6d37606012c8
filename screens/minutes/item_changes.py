"""What the item commands of the minutes screen do in storage, each in one transaction with the agenda as it was before.

Every function takes the store, the item in front and the place of the cursor in its text.
"""

from dataclasses import dataclass
from itertools import pairwise

from clerk.text import clean
from clerk.vocabulary import ClockEventKind, Part
from storage.business.agendas import (
    AgendaSnapshot,
    ItemFields,
    list_items,
    merge_items,
    move_item,
    restore,
    snapshot,
    split_item,
)
from storage.business.item_course import add_urgent_item, take_after
from storage.file.database import Store
from storage.file.errors import Invalid, VersionConflict
from storage.file.together import together
from storage.schema.records import ItemRecord, MeetingFile
from storage.sittings.meetings import meeting_file
from storage.sittings.rooms import items_as_taken
from storage.texts.minutes import get_minute


@dataclass(frozen=True, slots=True)
class Changed:
    """The agenda before a change, what to tell, and where the cursor belongs afterwards."""

    before: AgendaSnapshot
    told: str
    item_id: int
    offset: int


def refused(file: MeetingFile, item: ItemRecord, *, undoable: bool) -> dict[str, str]:
    """Why some item commands cannot be given now, by their names."""
    private = item.part is Part.PRIVATE
    reasons = {
        "merge": "This is the first item; there is none before it to join it with." if item.position == 1 else "",
        "up": "This is the first item." if item.position == 1 else "",
        "down": "This is the last item." if item.position == len(file.items) else "",
        "exclude": "The public is excluded from this item already." if private else "",
        "undo": "" if undoable else "No change of the items has been made here that could be undone.",
    }
    return {name: reason for name, reason in reasons.items() if reason}


def hidden(file: MeetingFile) -> frozenset[str]:
    """Commands that work but need no place on the line now: one cannot resume what was not adjourned."""
    kinds = [one.kind for one in file.clock]
    pairs = (
        ("resume", "adjourn", ClockEventKind.ADJOURNED, ClockEventKind.RESUMED),
        ("public", "exclude", ClockEventKind.PUBLIC_EXCLUDED, ClockEventKind.PUBLIC_RETURNED),
    )
    stands = {ending: ([kind for kind in kinds if kind in two] or two[-1:])[-1] for ending, _, *two in pairs}
    return frozenset(begin if stands[ending] is opening else ending for ending, begin, opening, _ in pairs)


def take_now(store: Store, item: ItemRecord, offset: int) -> Changed:
    """Take an item after the last that has been minuted so far. Raises Invalid where that is its turn anyway."""
    with together(store) as joined:
        before = snapshot(joined, item.meeting_id)
        order = [one for one in items_as_taken(meeting_file(joined, item.meeting_id)) if one.id != item.id]
        done = [place for place, one in enumerate(order) if one.minute.text.strip()]
        former = order[done[-1]] if done else None
        taken = take_after(joined, item.id, former.id if former else None)
    if taken.taken == item.taken:
        raise Invalid("Everything before this item has been taken already; it is the next.")
    told = f"Taken after {former.named}." if former else "Taken first."
    return Changed(before, told, item.id, offset)


def move_by(store: Store, item: ItemRecord, offset: int, steps: int) -> Changed:
    """Move an item up or down the agenda."""
    with together(store) as joined:
        before = snapshot(joined, item.meeting_id)
        moved = move_item(joined, item.id, steps)
    return Changed(before, f"Moved: it is {_now(moved)}.", moved.id, offset)


def join_with_former(store: Store, item: ItemRecord, offset: int) -> Changed:
    """Make one item of this and the one before it. Raises Invalid where one of the two is private."""
    with together(store) as joined:
        before = snapshot(joined, item.meeting_id)
        pairs = pairwise(list_items(joined, item.meeting_id))
        found = next((pair for pair in pairs if pair[1].id == item.id), None)
        if found is None:
            raise Invalid("There is no item before this one any more; it was moved or taken off in another window.")
        former, here = found
        kept = merge_items(joined, former.id, item.id)
    shift = len(kept.minute.text) - len(here.minute.text.strip("\n"))
    return Changed(before, f"Joined with {former.title}.", kept.id, max(0, shift) + offset)


def split_at(store: Store, item: ItemRecord, offset: int, start: int, title: str, text: str) -> Changed:
    """Divide an item: the text from `start` on becomes the minute of a new item below it.

    Raises VersionConflict where the minute is not `text` any more, in which that place was chosen.
    """
    with together(store) as joined:
        before = snapshot(joined, item.meeting_id)
        if get_minute(joined, item.minute.id).text != clean(text):
            raise VersionConflict("This minute was changed in another window. Look at it again before dividing it.")
        new = split_item(joined, item.id, start, title)
    return Changed(before, f"Split: {new.title} is {_now(new)}.", new.id, max(0, offset - start))


def add_urgent(store: Store, item: ItemRecord, offset: int, title: str, reason: str) -> Changed:
    """Put urgent business below an item, to be taken after it. Raises Invalid without the reason."""
    del offset
    with together(store) as joined:
        before = snapshot(joined, item.meeting_id)
        new = add_urgent_item(joined, item.meeting_id, ItemFields(title), reason, item.id)
    return Changed(before, f"Urgent business: {new.title} is {_now(new)}.", new.id, 0)


def undo_change(store: Store, before: AgendaSnapshot) -> None:
    """Make the items what they were. Raises Invalid where that would lose words typed since."""
    restore(store, before)


def _now(item: ItemRecord) -> str:
    """What an item is called on the agenda now."""
    return f"item {item.label}" if item.label else "an item without a number"
