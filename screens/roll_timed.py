"""The timed entries of a roll as rows: who came and went, what was declared, and the meeting's own times."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from functools import partial

from rich.table import Table
from rich.text import Text
from textual.widgets.option_list import Option

from clerk.dates import write_time
from clerk.room.checking import DEEDS
from clerk.room.facts import minutes_after
from clerk.wording.people import name_of
from screens.dialogs.timed import Timed
from screens.widgets.row_list import columns
from storage.file.database import Store
from storage.schema.records import MeetingFile, PersonRecord
from storage.sittings.clock import edit_clock, remove_clock
from storage.sittings.rolls import edit_declaration, edit_event, remove_declaration, remove_event


@dataclass(frozen=True, slots=True)
class TimedEntry:
    """One entry: its key, its time if it has one, its item, what it says, and how it is changed and taken back."""

    key: str
    at: time | None
    item_id: int | None
    said: str
    change: Callable[[Store, Timed], object]
    remove: Callable[[Store], object]


def timed_entries(file: MeetingFile) -> list[TimedEntry]:
    """Everything that was noted of a meeting's course, in the order of the clock; declarations first."""
    declared = [
        TimedEntry(
            f"declared:{one.id}",
            None,
            one.item_id,
            f"{_name(one.person, file)}: {one.interest.noun}" + (f" ({one.nature})" if one.nature else ""),
            partial(_change_declaration, one.id),
            partial(_call, remove_declaration, one.id),
        )
        for one in file.declarations
    ]
    moved = [
        TimedEntry(
            f"event:{one.id}",
            one.at,
            one.item_id,
            f"{_name(one.person, file)} {DEEDS[one.kind]}",
            partial(_change_event, one.id),
            partial(_call, remove_event, one.id),
        )
        for one in file.roll_events
    ]
    clock = [
        TimedEntry(
            f"clock:{one.id}",
            one.at,
            one.item_id,
            f"Meeting: {one.kind.value}" + (f" ({one.reason})" if one.reason else ""),
            partial(_change_clock, one.id),
            partial(_call, remove_clock, one.id),
        )
        for one in file.clock
    ]
    starts = file.meeting.starts
    timed = sorted([*moved, *clock], key=lambda one: minutes_after(one.at or starts, starts))
    return [*declared, *timed]


def timed_row(entry: TimedEntry, file: MeetingFile) -> Option:
    """An entry as a row of the list."""
    item = next((item for item in file.items if item.id == entry.item_id), None)
    at = write_time(entry.at, file.body.policy.time_form) if entry.at is not None else "interest"
    where = f"item {item.listed}" if item else ""
    row: Table = columns((at, 9), (entry.said, None), (Text(where, no_wrap=True, overflow="ellipsis"), 22))
    return Option(row, id=entry.key)


def _change_event(event_id: int, store: Store, timed: Timed) -> None:
    edit_event(store, event_id, at=timed.at, item_id=timed.item_id)


def _change_declaration(declaration_id: int, store: Store, timed: Timed) -> None:
    edit_declaration(store, declaration_id, item_id=timed.item_id)


def _change_clock(event_id: int, store: Store, timed: Timed) -> None:
    edit_clock(store, event_id, at=timed.at, item_id=timed.item_id)


def _call(remove: Callable[[Store, int], None], identifier: int, store: Store) -> None:
    remove(store, identifier)


def _name(person: PersonRecord, file: MeetingFile) -> str:
    return name_of(person, file.body.policy.name_form)
