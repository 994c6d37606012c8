"""A board with promises in its minutes, matters old and new, and a work programme, for the tests of their screens."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from clerk.vocabulary import MatterStatus, MeetingKind, MeetingStatus, Part
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, update_matter
from storage.outcomes.programme import NewEntry, add_entry
from storage.schema.records import ItemRecord, MatterRecord, MeetingRecord, ProgrammeRecord
from storage.sittings.meetings import NewMeeting, create_meeting, set_status
from storage.texts.minutes import save
from tests.screens.offices import SmallOffice, furnish

VERGES = """The Board considered the state of the verges [see map 4].

RESOLVED that

(1) the verges be cut twice a year;
(2) a written response on the cost be provided to members by 30 June 2026; and
(3) the state of the verges be a standing item on each agenda.

ACTION: Councillor Birch - write to the county - by 30 May 2026
"""
BRIDGE = "RESOLVED that the bridge be closed."
EARLY = datetime(2026, 3, 13, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Promising:
    """The small office with a meeting held in March: its items, the matters of it, and the programme."""

    small: SmallOffice
    march: MeetingRecord
    verges: ItemRecord
    bridge: ItemRecord
    matters: tuple[MatterRecord, ...]
    entries: tuple[ProgrammeRecord, ...]


def furnish_promises(database: Path) -> Promising:
    """Make the office. Three matters: one overdue, one due, one private without a date; two programme entries."""
    small = furnish(database)
    store = Store.open(database)
    try:
        body = small.body.id
        march = create_meeting(store, NewMeeting(body, MeetingKind.ORDINARY, date(2026, 3, 12), time(10)))
        verges = add_item(store, march.id, ItemFields("Roadside verges [b]"))
        bridge = add_item(store, march.id, ItemFields("Mill bridge", part=Part.PRIVATE))
        save(store, verges.minute.id, VERGES, 0)
        save(store, bridge.minute.id, BRIDGE, 0)
        set_status(store, march.id, MeetingStatus.DRAFT)
        first, second = verges.minute.id, bridge.minute.id
        late = NewMatter(
            body, "write to the county [b]", "Councillor Birch", date(2026, 5, 30), minute_id=first,
            clause_words="write to the county",
        )  # fmt: skip
        due = NewMatter(body, "count the gullies", "Director of Roads", date(2026, 6, 30), minute_id=first)
        private = NewMatter(body, "tell the owner of the mill", minute_id=second, clause_words="the bridge be closed")
        matters = [add_matter(store, new, EARLY) for new in (late, due, private)]
        update_matter(store, matters[1].id, MatterStatus.IN_PROGRESS, "Half of them were counted.", "FG", at=EARLY)
        entries = (
            add_entry(store, NewEntry(body, "Street lights [b]", lead="Director of Roads", source="Councillor Cedar")),
            add_entry(store, NewEntry(body, "Bus lanes", small.coming.id, key_decision=True)),
        )
        return Promising(small, march, verges, bridge, tuple(matters), entries)
    finally:
        store.close()
