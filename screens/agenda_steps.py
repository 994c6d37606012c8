"""The changes made on the agenda screen as steps that can be taken back and made again.

A step goes back to the whole agenda as it was, so it is taken only while the agenda is as the step left it: what was
changed elsewhere since (urgent business put in from the minutes, a second window) would go with it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from clerk.problems import Problem
from clerk.vocabulary import ItemFate
from storage.business.agendas import AgendaSnapshot, ItemFields, list_items, restore, snapshot
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import ItemRecord, PaperRecord

_Item = tuple[int, ItemFields, tuple[PaperRecord, ...], int | None, str, ItemFate, str]


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the agenda by name: the agenda to go to, and its items as they stand while that can be done."""

    told: str
    agenda: AgendaSnapshot
    left: tuple[_Item, ...]

    def minuted_items_lost(self, items: Iterable[ItemRecord]) -> list[ItemRecord]:
        """Of these items those that have a minute and would not be on the agenda any more."""
        kept = {item_id for item_id, row in self.agenda.items.items() if row["deleted_at"] is None}
        return [item for item in items if item.id not in kept and item.minute.text.strip()]


def change(
    store: Store, meeting_id: int, told: str, work: Callable[[Store], ItemRecord | None]
) -> tuple[Step, ItemRecord | None]:
    """Do `work` on the agenda; gives the step that takes it back, and what `work` gave."""
    with together(store) as joined:
        before = snapshot(joined, meeting_id)
        item = work(joined)
        return Step(told, before, _arranged(joined, meeting_id)), item


def travel(store: Store, step: Step) -> Step:
    """Take a step, and give the one that leads back; the clerk has agreed to what is lost (`minuted_items_lost`).

    Raises Problem where the agenda was changed elsewhere since.
    """
    meeting_id = step.agenda.meeting_id
    with together(store) as joined:
        if _arranged(joined, meeting_id) != step.left:
            raise Problem("The agenda was changed elsewhere since, so this cannot be taken back any more.")
        now = snapshot(joined, meeting_id)
        restore(joined, step.agenda, agreed=True)
        return replace(step, agenda=now, left=_arranged(joined, meeting_id))


def _arranged(store: Store, meeting_id: int) -> tuple[_Item, ...]:
    """The items in their order, with all that is theirs but what was typed under them."""
    return tuple(
        (
            item.id,
            ItemFields.of_record(item),
            item.papers,
            item.taken,
            item.urgent_reason,
            item.fate,
            item.fate_note,
        )
        for item in list_items(store, meeting_id)
    )
