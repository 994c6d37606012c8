"""Rolls: who is at a meeting, in whose place, when they come and go, and what interests they declare.

Once the minutes are approved nothing on the roll changes any more; every function then raises Invalid.
"""

from collections.abc import Mapping
from datetime import time
from typing import TypeVar

from sqlalchemy import func
from sqlmodel import Session, col, select

from clerk.interests import KindOfInterest
from clerk.room.facts import why_no_substitute
from clerk.vocabulary import Presence, Role, RollEventKind
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.schema.checks import fetch, one_line, several_lines
from storage.schema.mapping import declaration_record, roll_entry_record, roll_event_record
from storage.schema.models import Declaration, Person, RollEntry, RollEvent
from storage.schema.records import DeclarationRecord, RollEntryRecord, RollEventRecord
from storage.schema.settled import unsettled
from storage.sittings.roll_rows import check_item, read_roll

_COMES_IN = {
    RollEventKind.ARRIVED: Presence.PRESENT,
    RollEventKind.JOINED_REMOTELY: Presence.REMOTE,
}
"""The presence of a person who was not in the room before; every other event takes them to have been present."""

Noted = TypeVar("Noted", RollEvent, Declaration)
_CALLED: dict[type[RollEvent] | type[Declaration], str] = {RollEvent: "entry on the roll", Declaration: "declaration"}


def set_presence(
    store: Store,
    meeting_id: int,
    person_id: int,
    presence: Presence,
    substitute_for_id: int | None = None,
    note: str | None = None,
) -> RollEntryRecord:
    """Note whether a person is there; a substitution or note given as None stays as it is.

    With `substitute_for_id` the person attends in that member's place: they are put on the roll if they are not on
    it, and the member is marked as substituted. Raises NotFound for a person who is not on the roll.
    """
    with store.write() as session:
        row = _line(session, meeting_id, person_id, create=substitute_for_id is not None)
        if substitute_for_id is not None:
            _substitute(session, row, substitute_for_id)
        row.presence = Presence(presence).value
        row.note = row.note if note is None else one_line(note)
        session.add(row)
        return _picture(session, row)


def call_roll(store: Store, meeting_id: int, presences: Mapping[int, Presence]) -> tuple[RollEntryRecord, ...]:
    """Note the presence of several people at once, by their id, and return the whole roll.

    Raises NotFound, and notes nothing, if one of them is not on the roll.
    """
    with store.write() as session:
        unsettled(session, meeting_id)
        lines = {
            row.person_id: row for row in session.exec(select(RollEntry).where(RollEntry.meeting_id == meeting_id))
        }
        for person_id, presence in presences.items():
            row = lines.get(person_id) or _line(session, meeting_id, person_id)
            row.presence = Presence(presence).value
            session.add(row)
        session.flush()
        return read_roll(session, meeting_id)


def end_substitution(store: Store, meeting_id: int, person_id: int) -> RollEntryRecord:
    """Take back that a person attends in a member's place; the member is to be called again."""
    with store.write() as session:
        row = _line(session, meeting_id, person_id)
        _substitute(session, row, None)
        session.add(row)
        return _picture(session, row)


def set_gallery(store: Store, meeting_id: int, public: int | None, press: int | None = None) -> None:
    """Note how many of the public and of the press were there, None for not counted; raises Invalid below nought."""
    if any(number is not None and number < 0 for number in (public, press)):
        raise Invalid("There cannot be fewer than no people in the gallery. Check the number.")
    with store.write() as session:
        meeting = unsettled(session, meeting_id)
        meeting.public_present, meeting.press_present = public, press
        session.add(meeting)


def add_to_roll(
    store: Store, meeting_id: int, person_id: int, role: Role, presence: Presence = Presence.PRESENT
) -> RollEntryRecord:
    """Put a person at the end of the roll: an officer, a visitor, a substitute; raises Invalid if they are on it."""
    with store.write() as session:
        unsettled(session, meeting_id)
        person = fetch(session, Person, person_id, "person")
        if _find_line(session, meeting_id, person_id) is not None:
            raise Invalid(f"{person.forename} {person.surname} is on the roll already.")
        row = _new_line(session, meeting_id, person_id, role)
        row.presence = Presence(presence).value
        return _picture(session, row)


def remove_from_roll(store: Store, meeting_id: int, person_id: int) -> None:
    """Take a person off the roll who was put there in error; raises Invalid if events or interests name them."""
    with store.write() as session:
        row = _line(session, meeting_id, person_id)
        for table in (RollEvent, Declaration):
            named = select(table.id).where(table.meeting_id == meeting_id, table.person_id == person_id)
            if session.exec(named).first() is not None:
                person = fetch(session, Person, person_id, "person")
                raise Invalid(
                    f"{person.forename} {person.surname} came, went or declared an interest at this meeting. "
                    "Remove that first."
                )
        _substitute(session, row, None)
        session.delete(row)


def record_event(
    store: Store, meeting_id: int, person_id: int, kind: RollEventKind, at: time, item_id: int | None = None
) -> RollEventRecord:
    """Note that a person came, went or took the chair, at a time and an item; they count as having been there.

    Raises NotFound for a person who is not on the roll, Invalid for an item of another meeting.
    """
    with store.write() as session:
        line = _line(session, meeting_id, person_id)
        check_item(session, meeting_id, item_id)
        row = RollEvent(
            meeting_id=meeting_id, person_id=person_id, kind=RollEventKind(kind).value, at=at, item_id=item_id
        )
        if not Presence(line.presence).in_the_room:
            row.presence_before = line.presence
            line.presence = _COMES_IN.get(kind, Presence.PRESENT).value
            session.add(line)
        session.add(row)
        session.flush()
        return roll_event_record(row, fetch(session, Person, person_id, "person"))


def edit_event(
    store: Store,
    event_id: int,
    kind: RollEventKind | None = None,
    at: time | None = None,
    item_id: int | None = None,
) -> RollEventRecord:
    """Change what was noted of somebody's coming or going; whatever is None stays as it is.

    Raises NotFound for an event that is gone, Invalid for an item of another meeting.
    """
    with store.write() as session:
        row = _noted(session, RollEvent, event_id, item_id)
        row.kind = row.kind if kind is None else RollEventKind(kind).value
        row.at = row.at if at is None else at
        session.add(row)
        session.flush()
        return roll_event_record(row, fetch(session, Person, row.person_id, "person"))


def remove_event(store: Store, event_id: int) -> None:
    """Take back an event noted in error; where it alone had called the person present, they are what they were."""
    with store.write() as session:
        row = _noted(session, RollEvent, event_id)
        others = select(RollEvent).where(
            RollEvent.meeting_id == row.meeting_id, RollEvent.person_id == row.person_id, RollEvent.id != row.id
        )
        heir = session.exec(others.order_by(col(RollEvent.id))).first() if row.presence_before else None
        line = _find_line(session, row.meeting_id, row.person_id)
        if heir is not None:
            heir.presence_before = heir.presence_before or row.presence_before
            session.add(heir)
        elif row.presence_before and line is not None:
            line.presence = row.presence_before
            session.add(line)
        session.delete(row)


def declare(
    store: Store,
    meeting_id: int,
    person_id: int,
    interest: KindOfInterest,
    item_id: int | None = None,
    nature: str = "",
    outcome: str = "",
) -> DeclarationRecord:
    """Note a declaration of interest in an item, or in none in particular; `outcome` says what the person then did.

    Raises NotFound for a person who is not on the roll, Invalid for an item of another meeting.
    """
    with store.write() as session:
        _line(session, meeting_id, person_id)
        check_item(session, meeting_id, item_id)
        row = Declaration(
            meeting_id=meeting_id,
            person_id=person_id,
            kind=interest.kind.value,
            called=one_line(interest.called),
            item_id=item_id,
            nature=several_lines(nature),
            outcome=several_lines(outcome),
        )
        session.add(row)
        session.flush()
        return declaration_record(row, fetch(session, Person, person_id, "person"))


def edit_declaration(
    store: Store,
    declaration_id: int,
    interest: KindOfInterest | None = None,
    item_id: int | None = None,
    nature: str | None = None,
    outcome: str | None = None,
) -> DeclarationRecord:
    """Change what was noted of an interest; whatever is None stays as it is.

    Raises NotFound for a declaration that is gone, Invalid for an item of another meeting.
    """
    with store.write() as session:
        row = _noted(session, Declaration, declaration_id, item_id)
        if interest is not None:
            row.kind, row.called = interest.kind.value, one_line(interest.called)
        row.nature = row.nature if nature is None else several_lines(nature)
        row.outcome = row.outcome if outcome is None else several_lines(outcome)
        session.add(row)
        session.flush()
        return declaration_record(row, fetch(session, Person, row.person_id, "person"))


def remove_declaration(store: Store, declaration_id: int) -> None:
    """Take back a declaration noted in error."""
    with store.write() as session:
        session.delete(_noted(session, Declaration, declaration_id))


def _noted(session: Session, table: type[Noted], row_id: int, item_id: int | None = None) -> Noted:
    """What was noted, open to change, and tied to another item of its meeting where one is given."""
    row = fetch(session, table, row_id, _CALLED[table])
    unsettled(session, row.meeting_id)
    check_item(session, row.meeting_id, item_id)
    row.item_id = row.item_id if item_id is None else item_id
    return row


def _find_line(session: Session, meeting_id: int, person_id: int) -> RollEntry | None:
    query = select(RollEntry).where(RollEntry.meeting_id == meeting_id, RollEntry.person_id == person_id)
    return session.exec(query).first()


def _line(session: Session, meeting_id: int, person_id: int, create: bool = False) -> RollEntry:
    unsettled(session, meeting_id)
    person = fetch(session, Person, person_id, "person")
    row = _find_line(session, meeting_id, person_id)
    if row is None and create:
        row = _new_line(session, meeting_id, person_id, Role.SUBSTITUTE)
    if row is None:
        raise NotFound(f"{person.forename} {person.surname} is not on the roll; add them to it first.")
    return row


def _new_line(session: Session, meeting_id: int, person_id: int, role: Role) -> RollEntry:
    last = session.exec(select(func.max(RollEntry.position)).where(RollEntry.meeting_id == meeting_id)).one()
    row = RollEntry(meeting_id=meeting_id, person_id=person_id, position=(last or 0) + 1, role=Role(role).value)
    session.add(row)
    session.flush()
    return row


def _substitute(session: Session, row: RollEntry, member_id: int | None) -> None:
    """Let a line stand for a member, or for nobody, and mark the members concerned."""
    if member_id == row.substitute_for_id:
        return
    if member_id == row.person_id:
        raise Invalid("A member cannot be their own substitute.")
    if row.substitute_for_id is not None:
        former = _find_line(session, row.meeting_id, row.substitute_for_id)
        if former is not None and former.presence == Presence.SUBSTITUTE.value:
            former.presence = Presence.UNCALLED.value
            session.add(former)
    if member_id is not None:
        member = _line(session, row.meeting_id, member_id)
        if not Role(member.role).counts_for_quorum:
            raise Invalid("Only a member of the body can have a substitute.")
        why_not = why_no_substitute(Role(row.role))
        if why_not:
            person = fetch(session, Person, row.person_id, "person")
            raise Invalid(f"{person.forename} {person.surname} {why_not}.")
        member.presence = Presence.SUBSTITUTE.value
        session.add(member)
    row.substitute_for_id = member_id


def _picture(session: Session, row: RollEntry) -> RollEntryRecord:
    session.flush()
    member = session.get(Person, row.substitute_for_id) if row.substitute_for_id is not None else None
    return roll_entry_record(row, fetch(session, Person, row.person_id, "person"), member)
