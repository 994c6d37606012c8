"""What people ask for over a year: who attended, what was declared, what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, col, select

from clerk.interests import KindOfInterest
from clerk.numbering import citation
from clerk.vocabulary import DecisionKind, InterestKind, MeetingStatus, Part, Presence, Role
from storage.council.bodies import read_members
from storage.council.namesakes import named, told_apart
from storage.file.database import Store
from storage.numbering.register import IN_ORDER, placing_of
from storage.schema.checks import fetch
from storage.schema.mapping import Placing, known, number_of, person_record, policy_of
from storage.schema.models import (
    AgendaItem,
    Body,
    Clause,
    Declaration,
    Meeting,
    Minute,
    Person,
    Resolution,
    RollEntry,
)
from storage.schema.records import MeetingRecord, PersonRecord
from storage.sittings.meeting_finding import read_meetings

_NOT_HELD = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One member's year: at each meeting what the roll says, None where they were not on it."""

    person: PersonRecord
    role: Role
    marks: tuple[Presence | None, ...]

    @property
    def possible(self) -> int:
        """The meetings at which the member was called."""
        return sum(mark not in (None, Presence.UNCALLED) for mark in self.marks)

    @property
    def attended(self) -> int:
        """The meetings at which the member took part, in the room or remotely."""
        return sum(mark is not None and mark.in_the_room for mark in self.marks)

    @property
    def apologies(self) -> int:
        """The meetings to which apologies or a substitute were sent."""
        return sum(mark in (Presence.APOLOGIES, Presence.SUBSTITUTE) for mark in self.marks)

    @property
    def absent(self) -> int:
        """The meetings missed without apologies."""
        return sum(mark is Presence.ABSENT for mark in self.marks)


@dataclass(frozen=True, slots=True)
class YearOfAttendance:
    """Members and substitutes in the order of the body, with a mark for each meeting held."""

    meetings: tuple[MeetingRecord, ...]
    rows: tuple[AttendanceRow, ...]


@dataclass(frozen=True, slots=True)
class DeclaredInterest:
    """A declaration with the meeting and the minute it was about."""

    meeting_id: int
    held_on: date
    person: PersonRecord
    interest: KindOfInterest
    citation: str
    item_title: str
    part: Part
    nature: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Decided:
    """One clause of a decision, with its minute. `kind` is that of the decision, `target` where it sends business."""

    meeting_id: int
    held_on: date
    item_id: int
    minute_id: int
    citation: str
    item_title: str
    part: Part
    kind: DecisionKind
    word: str
    label: str
    text: str
    target: str


def attendance_over(store: Store, body_id: int, starts: date, ends: date) -> YearOfAttendance:
    """Who of a body's members attended the meetings held from one day to another, both included."""
    with store.read() as session:
        meetings = _held(session, body_id, starts, ends)
        rows = session.exec(
            select(RollEntry, Person)
            .join(Person, col(Person.id) == col(RollEntry.person_id))
            .where(col(RollEntry.meeting_id).in_([meeting.id for meeting in meetings]))
        ).all()
        order = {member.person.id: place for place, member in enumerate(read_members(session, body_id, None))}
    marks: dict[int, dict[int, Presence]] = {}
    people: dict[int, tuple[PersonRecord, Role]] = {}
    for entry, person in rows:
        if Role(entry.role).counts_for_quorum:
            marks.setdefault(entry.person_id, {})[entry.meeting_id] = Presence(entry.presence)
            people[entry.person_id] = (person_record(person), Role(entry.role))
    found = [
        AttendanceRow(*people[person_id], tuple(marked.get(meeting.id) for meeting in meetings))
        for person_id, marked in marks.items()
    ]
    found.sort(key=lambda row: (order.get(row.person.id, len(order)), row.person.surname.casefold()))
    return YearOfAttendance(tuple(meetings), named(found, told_apart(row.person for row in found)))


def declarations_over(store: Store, body_id: int, starts: date, ends: date) -> list[DeclaredInterest]:
    """The interests declared at a body's meetings from one day to another, in the order of the meetings."""
    with store.read() as session:
        items = {item.item_id: item for item in _minuted(session, body_id, starts, ends)}
        rows = session.exec(
            select(Declaration, Person, Meeting)
            .join(Person, col(Person.id) == col(Declaration.person_id))
            .join(Meeting, col(Meeting.id) == col(Declaration.meeting_id))
            .where(col(Meeting.body_id) == body_id, col(Meeting.held_on) >= starts, col(Meeting.held_on) <= ends)
            .order_by(col(Meeting.held_on), col(Meeting.id), col(Declaration.id))
        ).all()
    declared = [_declared(row, person, meeting, items) for row, person, meeting in rows]
    return list(named(declared, told_apart(one.person for one in declared)))


def _declared(row: Declaration, person: Person, meeting: Meeting, items: Mapping[int, "_Minuted"]) -> DeclaredInterest:
    item = items.get(row.item_id) if row.item_id is not None else None
    # An item that is not on the agenda any more may have been private.
    unknown = Part.PUBLIC if row.item_id is None else Part.PRIVATE
    return DeclaredInterest(
        meeting_id=known(meeting.id),
        held_on=meeting.held_on,
        person=person_record(person),
        interest=KindOfInterest(InterestKind(row.kind), row.called),
        citation=item.citation if item else "",
        item_title=item.title if item else "",
        part=item.part if item else unknown,
        nature=row.nature,
        outcome=row.outcome,
    )


def decisions_over(store: Store, body_id: int, starts: date, ends: date) -> list[Decided]:
    """What a body decided from one day to another, clause by clause, in the order of the minutes."""
    with store.read() as session:
        items = {item.minute_id: item for item in _minuted(session, body_id, starts, ends)}
        clauses: dict[int, list[tuple[Clause, Resolution]]] = {}
        for clause, resolution in session.exec(
            select(Clause, Resolution)
            .join(Resolution, col(Resolution.id) == col(Clause.resolution_id))
            .where(col(Resolution.minute_id).in_(list(items)))
            .order_by(col(Resolution.position), col(Clause.position))
        ):
            clauses.setdefault(resolution.minute_id, []).append((clause, resolution))
    return [
        Decided(
            meeting_id=item.meeting_id,
            held_on=item.held_on,
            item_id=item.item_id,
            minute_id=item.minute_id,
            citation=item.citation,
            item_title=item.title,
            part=item.part,
            kind=DecisionKind(resolution.kind),
            word=resolution.word,
            label=clause.label,
            text=clause.text,
            target=resolution.target,
        )
        for item in items.values()
        for clause, resolution in clauses.get(item.minute_id, ())
        if clause.text
    ]


def _held(session: Session, body_id: int, starts: date, ends: date) -> list[MeetingRecord]:
    conditions = (col(Meeting.body_id) == body_id, col(Meeting.held_on) >= starts, col(Meeting.held_on) <= ends)
    return [meeting for meeting in read_meetings(session, *conditions) if meeting.status not in _NOT_HELD]


@dataclass(frozen=True, slots=True)
class _Minuted:
    """An item with the number of its minute."""

    item_id: int
    minute_id: int
    meeting_id: int
    held_on: date
    citation: str
    title: str
    part: Part


def _minuted(session: Session, body_id: int, starts: date, ends: date) -> list[_Minuted]:
    """The items on the agendas of those days, in the order of the register."""
    scheme = policy_of(fetch(session, Body, body_id, "body")).numbering
    rows = session.exec(
        select(AgendaItem, Minute, Meeting)
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id, col(AgendaItem.deleted_at).is_(None))
        .where(col(Meeting.held_on) >= starts, col(Meeting.held_on) <= ends)
        .order_by(*IN_ORDER)
    )
    placings: dict[int | None, Placing] = {}
    found = []
    for item, minute, meeting in rows:
        if meeting.id not in placings:
            placings[meeting.id] = placing_of(session, meeting, scheme)
        part = Part(item.part)
        number = number_of(minute, scheme, replace(placings[meeting.id], private=part is Part.PRIVATE))
        cited = citation(scheme, number) if number else ""
        ids = (known(item.id), known(minute.id), known(meeting.id))
        found.append(_Minuted(*ids, meeting.held_on, cited, item.title, part))
    return found
