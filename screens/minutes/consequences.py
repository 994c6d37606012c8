"""What follows from a line of shorthand beside its text: each is done through storage, and can be taken back.

All that one line does is one transaction, and so is taking it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from clerk.notation.shorthand import (
    Adjourned,
    Closed,
    Declared,
    Effect,
    Gallery,
    NotTaken,
    Opened,
    PrivateBegins,
    PrivateEnds,
    Resumed,
    RollChange,
    Substituted,
    Urgent,
)
from clerk.problems import Problem
from clerk.vocabulary import ClockEventKind, MeetingStatus, Part, Presence
from storage.business.agenda_rows import ItemFields
from storage.business.agendas import add_item, delete_item, edit_item
from storage.business.item_course import add_urgent_item, set_fate
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import DeclarationRecord, ItemRecord, MeetingFile, RollEntryRecord
from storage.sittings.clock import edit_clock, record_clock, remove_clock
from storage.sittings.meetings import close_meeting, meeting_file, set_status
from storage.sittings.reopening import reopen_meeting
from storage.sittings.rolls import (
    declare,
    edit_declaration,
    end_substitution,
    record_event,
    remove_declaration,
    remove_event,
    remove_from_roll,
    set_gallery,
    set_presence,
)

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
        return Done(meeting_file(joined, meeting_id), tuple(reversed(back)))


def take_back(store: Store, meeting_id: int, back: Sequence[TakeBack]) -> Done:
    """Undo what `carry_out` did."""
    with together(store) as joined:
        for step in back:
            step(joined)
        return Done(meeting_file(joined, meeting_id))


def _roll_change(store: Store, file: MeetingFile, effect: RollChange) -> list[TakeBack]:
    event = record_event(store, file.meeting.id, effect.person, effect.kind, effect.at, effect.item)
    return [lambda later: remove_event(later, event.id)]


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
    """An interest declared again, at its item, is the same declaration: with what the member then did."""
    former = next((one for one in file.declarations if _is_same(one, effect)), None)
    if former is not None:
        nature, outcome = effect.nature or former.nature, effect.outcome or former.outcome
        edit_declaration(store, former.id, nature=nature, outcome=outcome)
        return [lambda later: edit_declaration(later, former.id, nature=former.nature, outcome=former.outcome)]
    made = declare(store, file.meeting.id, effect.person, effect.interest, effect.item, effect.nature, effect.outcome)
    return [lambda later: remove_declaration(later, made.id)]


def _is_same(one: DeclarationRecord, effect: Declared) -> bool:
    told = (one.person.id, one.interest, one.item_id)
    return told == (effect.person, effect.interest, effect.item) and effect.nature in ("", one.nature)


def _not_taken(store: Store, file: MeetingFile, effect: NotTaken) -> list[TakeBack]:
    """Note it on the agenda too, as long as that may change; in minutes that went out the text alone says it."""
    former = next((item for item in file.items if item.id == effect.item), None)
    if former is None or file.meeting.status.frozen:
        return []
    set_fate(store, former.id, effect.fate, effect.note)
    return [lambda later: set_fate(later, former.id, former.fate, former.fate_note)]


def _urgent(store: Store, file: MeetingFile, effect: Urgent) -> list[TakeBack]:
    made = add_urgent_item(store, file.meeting.id, ItemFields(effect.title), effect.reason, effect.after)
    return [partial(_take_off, file.meeting.id, made.id)]


def _private_begins(store: Store, file: MeetingFile, effect: PrivateBegins) -> list[TakeBack]:
    """The items the public is excluded for are private from here on; those that are so already stay untouched.

    The item with the resolution stays public whatever happens; where it goes on in private, a private item below it
    takes what is said there.
    """
    back: list[TakeBack] = []
    for item in file.items:
        if item.id in effect.items and item.id != effect.item and item.part is not Part.PRIVATE:
            former = ItemFields.of_record(item)
            edit_item(store, item.id, replace(former, part=Part.PRIVATE))
            back.append(partial(_restore_item, item.id, former))
        if item.id == effect.continues:
            made = add_item(store, file.meeting.id, _private_part_of(item), item.position + 1)
            back.append(partial(_take_off, file.meeting.id, made.id))
    noted = record_clock(store, file.meeting.id, ClockEventKind.PUBLIC_EXCLUDED, effect.at, effect.item, effect.reason)
    return [*back, lambda later: remove_clock(later, noted.id)]


def _private_part_of(item: ItemRecord) -> ItemFields:
    """The private part of an item: of the same title, with a number by the body's rule for private minutes."""
    title = f"{item.title} (in private)"
    return ItemFields(title, purpose=item.purpose, lead=item.lead, part=Part.PRIVATE, numbered=item.numbered)


def _take_off(meeting_id: int, item_id: int, store: Store) -> None:
    item = next((item for item in meeting_file(store, meeting_id).items if item.id == item_id), None)
    if item is not None and item.minute.text.strip():
        raise Problem(
            f"“{item.title}” has been minuted since, so it stays on the agenda. Move its words first, then take it off."
        )
    if item is not None:
        delete_item(store, item_id, never_was=True)


def _gallery(store: Store, file: MeetingFile, effect: Gallery) -> list[TakeBack]:
    former = file.meeting
    set_gallery(store, former.id, effect.public, former.press_present if effect.press is None else effect.press)
    return [lambda later: set_gallery(later, former.id, former.public_present, former.press_present)]


def _opened(store: Store, file: MeetingFile, effect: Opened) -> list[TakeBack]:
    """Note it; a meeting that was only called until now is in session."""
    former, back = file.meeting, _noted_once(store, file, ClockEventKind.OPENED, effect)
    if former.status in (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED):
        set_status(store, former.id, MeetingStatus.IN_SESSION)
        back.append(lambda later: set_status(later, former.id, former.status))
    return back


def _closed(store: Store, file: MeetingFile, effect: Closed) -> list[TakeBack]:
    former = file.meeting
    close_meeting(store, former.id, effect.at)
    return [lambda later: reopen_meeting(later, former), *_noted_once(store, file, ClockEventKind.CLOSED, effect)]


def _noted_once(store: Store, file: MeetingFile, kind: ClockEventKind, effect: Opened | Closed) -> list[TakeBack]:
    """Note the beginning or the end; said again, the later time counts."""
    former = next((one for one in file.clock if one.kind is kind), None)
    if former is None:
        return _noted(store, file, kind, effect.at, effect.item)
    edit_clock(store, former.id, effect.at)
    return [lambda later: edit_clock(later, former.id, former.at)]


def _noted(
    store: Store, file: MeetingFile, kind: ClockEventKind, at: time, item: int | None, reason: str = ""
) -> list[TakeBack]:
    noted = record_clock(store, file.meeting.id, kind, at, item, reason)
    return [lambda later: remove_clock(later, noted.id)]


def _adjourned(store: Store, file: MeetingFile, effect: Adjourned) -> list[TakeBack]:
    until = f"until {effect.until}" if effect.until else ""
    return _noted(store, file, ClockEventKind.ADJOURNED, effect.at, effect.item, until)


def _resumed(store: Store, file: MeetingFile, effect: Resumed) -> list[TakeBack]:
    return _noted(store, file, ClockEventKind.RESUMED, effect.at, effect.item)


def _private_ends(store: Store, file: MeetingFile, effect: PrivateEnds) -> list[TakeBack]:
    return _noted(store, file, ClockEventKind.PUBLIC_RETURNED, effect.at, effect.item)


#: What is kept in storage. A vote by name stands in the text alone, and a divided item is the screen's own affair.
_DEEDS: dict[type, Callable[[Store, MeetingFile, object], list[TakeBack]]] = {
    RollChange: _roll_change,  # type: ignore[dict-item]
    Substituted: _substituted,  # type: ignore[dict-item]
    Declared: _declared,  # type: ignore[dict-item]
    NotTaken: _not_taken,  # type: ignore[dict-item]
    Urgent: _urgent,  # type: ignore[dict-item]
    Gallery: _gallery,  # type: ignore[dict-item]
    Opened: _opened,  # type: ignore[dict-item]
    PrivateBegins: _private_begins,  # type: ignore[dict-item]
    PrivateEnds: _private_ends,  # type: ignore[dict-item]
    Adjourned: _adjourned,  # type: ignore[dict-item]
    Resumed: _resumed,  # type: ignore[dict-item]
    Closed: _closed,  # type: ignore[dict-item]
}


def _entry(file: MeetingFile, person_id: int) -> RollEntryRecord | None:
    return next((entry for entry in file.roll if entry.person.id == person_id), None)


def _restore_presence(meeting_id: int, former: RollEntryRecord, store: Store) -> None:
    stands_for = former.substitute_for.id if former.substitute_for else None
    set_presence(store, meeting_id, former.person.id, former.presence, stands_for)


def _restore_item(item_id: int, former: ItemFields, store: Store) -> None:
    edit_item(store, item_id, former)
