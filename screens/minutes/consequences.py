"""What follows from a line of shorthand beside its text: each is done through storage, and can be taken back.

All that one line does is one transaction, and so is taking it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from clerk.notation.shorthand import (
    Closed,
    Declared,
    Effect,
    PrivateBegins,
    RollChange,
    Substituted,
)
from clerk.vocabulary import Part, Presence
from storage.agenda_rows import ItemFields
from storage.agendas import edit_item
from storage.database import Store
from storage.meetings import close_meeting, meeting_file
from storage.records import MeetingFile, RollEntryRecord
from storage.reopening import reopen_meeting
from storage.rolls import (
    declare,
    end_substitution,
    record_event,
    remove_declaration,
    remove_event,
    remove_from_roll,
    set_presence,
)
from storage.together import together

TakeBack = Callable[[Store], object]


@dataclass(frozen=True, slots=True)
class Done:
    """The meeting after something was done, and what takes each part of it back, the last first."""

    file: MeetingFile
    back: tuple[TakeBack, ...] = ()


def carry_out(store: Store, meeting_id: int, effects: Sequence[Effect]) -> Done:
    """Do all that a line asks for, or nothing; raises Problem where something cannot be done."""
    back: list[TakeBack] = []
    with together(store) as joined:
        for effect in effects:
            do = _DEEDS.get(type(effect))
            if do is not None:
                back += do(joined, meeting_file(joined, meeting_id), effect)
    return Done(meeting_file(store, meeting_id), tuple(reversed(back)))


def take_back(store: Store, meeting_id: int, back: Sequence[TakeBack]) -> Done:
    """Undo what `carry_out` did."""
    with together(store) as joined:
        for step in back:
            step(joined)
    return Done(meeting_file(store, meeting_id))


def _roll_change(store: Store, file: MeetingFile, effect: RollChange) -> list[TakeBack]:
    meeting_id = file.meeting.id
    former = _entry(file, effect.person)
    event = record_event(store, meeting_id, effect.person, effect.kind, effect.at, effect.item)
    back: list[TakeBack] = [lambda later: remove_event(later, event.id)]
    if former is not None and not former.presence.in_the_room:
        back.insert(0, partial(_restore_presence, meeting_id, former))
    return back


def _substituted(store: Store, file: MeetingFile, effect: Substituted) -> list[TakeBack]:
    meeting_id = file.meeting.id
    former, member = _entry(file, effect.person), _entry(file, effect.member)
    set_presence(store, meeting_id, effect.person, Presence.PRESENT, effect.member)

    def undo(later: Store) -> None:
        end_substitution(later, meeting_id, effect.person)
        if former is None:
            remove_from_roll(later, meeting_id, effect.person)
        else:
            _restore_presence(meeting_id, former, later)
        if member is not None:
            _restore_presence(meeting_id, member, later)

    return [undo]


def _declared(store: Store, file: MeetingFile, effect: Declared) -> list[TakeBack]:
    made = declare(store, file.meeting.id, effect.person, effect.kind, effect.item, effect.nature, effect.outcome)
    return [lambda later: remove_declaration(later, made.id)]


def _private_begins(store: Store, file: MeetingFile, effect: PrivateBegins) -> list[TakeBack]:
    """The items the public is excluded for are private from here on; those that are so already stay untouched."""
    back: list[TakeBack] = []
    for item in file.items:
        if item.id in effect.items and item.part is not Part.PRIVATE:
            former = ItemFields.of_record(item)
            edit_item(store, item.id, replace(former, part=Part.PRIVATE))
            back.append(partial(_restore_item, item.id, former))
    return back


def _closed(store: Store, file: MeetingFile, effect: Closed) -> list[TakeBack]:
    former = file.meeting
    close_meeting(store, former.id, effect.at)
    return [lambda later: reopen_meeting(later, former)]


#: What is kept in storage. A vote by name, an adjournment and the return of the public stand in the text alone.
_DEEDS: dict[type, Callable[[Store, MeetingFile, object], list[TakeBack]]] = {
    RollChange: _roll_change,  # type: ignore[dict-item]
    Substituted: _substituted,  # type: ignore[dict-item]
    Declared: _declared,  # type: ignore[dict-item]
    PrivateBegins: _private_begins,  # type: ignore[dict-item]
    Closed: _closed,  # type: ignore[dict-item]
}


def _entry(file: MeetingFile, person_id: int) -> RollEntryRecord | None:
    return next((entry for entry in file.roll if entry.person.id == person_id), None)


def _restore_presence(meeting_id: int, former: RollEntryRecord, store: Store) -> None:
    stands_for = former.substitute_for.id if former.substitute_for else None
    set_presence(store, meeting_id, former.person.id, former.presence, stands_for)


def _restore_item(item_id: int, former: ItemFields, store: Store) -> None:
    edit_item(store, item_id, former)
