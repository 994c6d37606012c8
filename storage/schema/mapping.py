"""From rows of the tables to the frozen records that storage hands out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from clerk.interests import KindOfInterest
from clerk.numbering import MinuteNumber, NumberingScheme, citation, heading, placed
from clerk.policy import Policy
from clerk.vocabulary import (
    ClockEventKind,
    InterestKind,
    ItemFate,
    MeetingKind,
    MeetingStatus,
    Part,
    Presence,
    Purpose,
    Role,
    RollEventKind,
)
from storage.file.errors import Code, error_for
from storage.schema.models import (
    AgendaItem,
    Body,
    ClockEvent,
    Declaration,
    Meeting,
    Membership,
    Minute,
    Paper,
    Person,
    RollEntry,
    RollEvent,
)
from storage.schema.records import (
    BodyRecord,
    ClockRecord,
    DeclarationRecord,
    ItemRecord,
    MeetingRecord,
    MemberRecord,
    MinuteRecord,
    PaperRecord,
    PersonRecord,
    RollEntryRecord,
    RollEventRecord,
)


def known(identity: int | None) -> int:
    """The id of a row that has been stored; raises ValueError for one that has not."""
    if identity is None:
        raise ValueError("this row has not been stored yet")
    return identity


def policy_of(body: Body) -> Policy:
    """The rules and house style kept with a body."""
    return read_policy(body.policy)


@lru_cache(maxsize=64)
def read_policy(kept: str) -> Policy:
    """The rules and house style kept as one text; raises Damaged where it cannot be read."""
    try:
        return Policy.from_mapping(json.loads(kept))
    except (ValueError, TypeError, AttributeError) as error:
        raise error_for(Code.CORRUPT) from error


def person_record(row: Person) -> PersonRecord:
    """A person."""
    return PersonRecord(known(row.id), row.title, row.forename, row.surname, row.post, row.email)


def body_record(row: Body) -> BodyRecord:
    """A body with its policy read."""
    return BodyRecord(
        id=known(row.id),
        council=row.council,
        name=row.name,
        short_name=row.short_name,
        code=row.code,
        venue=row.venue,
        contact=row.contact,
        policy=policy_of(row),
    )


def member_record(row: Membership, person: Person) -> MemberRecord:
    """A person's place on a body."""
    return MemberRecord(known(row.id), person_record(person), Role(row.role), row.starts, row.ends)


def meeting_record(row: Meeting, body: Body, item_count: int = 0, minuted_count: int = 0) -> MeetingRecord:
    """A meeting, with how many items it has and how many of them have a minute written."""
    return MeetingRecord(
        id=known(row.id),
        body_id=row.body_id,
        body_name=body.name,
        body_code=body.code,
        kind=MeetingKind(row.kind),
        status=MeetingStatus(row.status),
        held_on=row.held_on,
        starts=row.starts,
        ended=row.ended,
        venue=row.venue,
        remote_link=row.remote_link,
        item_count=item_count,
        minuted_count=minuted_count,
        public_present=row.public_present,
        press_present=row.press_present,
    )


def paper_record(row: Paper) -> PaperRecord:
    """A supporting document."""
    return PaperRecord(known(row.id), row.file_name, row.pages, Part(row.part))


@dataclass(frozen=True, slots=True)
class Placing:
    """What a number is written from besides year and serial, in the schemes that write it.

    `meeting` is the number of the meeting in its register year, 0 where the scheme does not ask for it.
    """

    held_on: date
    meeting: int = 0
    private: bool = False


def number_of(row: Minute, scheme: NumberingScheme, placing: Placing | None) -> MinuteNumber | None:
    """A minute's number in the register, or None."""
    if row.number_year is None or row.number_serial is None:
        return None
    number = MinuteNumber(row.number_year, row.number_serial)
    return number if placing is None else placed_number(number, scheme, placing)


def placed_number(number: MinuteNumber, scheme: NumberingScheme, placing: Placing) -> MinuteNumber:
    """A number with what its scheme writes of its meeting, and with the mark of private minutes where there is one."""
    marked = replace(number, private=placing.private and bool(scheme.private_mark))
    return placed(scheme, marked, placing.held_on, placing.meeting)


def minute_record(row: Minute, scheme: NumberingScheme, placing: Placing | None = None) -> MinuteRecord:
    """A minute, with its number written in the body's form."""
    number = number_of(row, scheme, placing)
    return MinuteRecord(
        id=known(row.id),
        item_id=row.item_id,
        text=row.text,
        version=row.version,
        number=number,
        heading_number=heading(scheme, number) if number else "",
        citation=citation(scheme, number) if number else "",
        saved_at=row.saved_at,
    )


def item_record(
    row: AgendaItem, minute: Minute, papers: Sequence[Paper], scheme: NumberingScheme, placing: Placing, label: str
) -> ItemRecord:
    """An agenda item with its minute and papers, under its label on the agenda."""
    return ItemRecord(
        id=known(row.id),
        meeting_id=row.meeting_id,
        position=row.position,
        title=row.title,
        instruction=row.instruction,
        purpose=Purpose(row.purpose),
        lead=row.lead,
        part=Part(row.part),
        standing=row.standing,
        numbered=row.numbered,
        recommendation=row.recommendation,
        usual_minute=row.usual_minute,
        papers=tuple(paper_record(paper) for paper in papers),
        minute=minute_record(minute, scheme, replace(placing, private=row.part == Part.PRIVATE.value)),
        public_summary=row.public_summary,
        taken=row.taken,
        urgent_reason=row.urgent_reason,
        fate=ItemFate(row.fate),
        fate_note=row.fate_note,
        label=label,
    )


def roll_entry_record(row: RollEntry, person: Person, substituted: Person | None) -> RollEntryRecord:
    """A line of the roll; `substituted` is the member in whose place the person attends."""
    return RollEntryRecord(
        person=person_record(person),
        role=Role(row.role),
        presence=Presence(row.presence),
        substitute_for=person_record(substituted) if substituted else None,
        note=row.note,
    )


def roll_event_record(row: RollEvent, person: Person) -> RollEventRecord:
    """An arrival, departure or other change in the room."""
    return RollEventRecord(known(row.id), person_record(person), RollEventKind(row.kind), row.at, row.item_id)


def clock_record(row: ClockEvent) -> ClockRecord:
    """A time of the meeting's clock."""
    return ClockRecord(known(row.id), ClockEventKind(row.kind), row.at, row.item_id, row.reason)


def declaration_record(row: Declaration, person: Person) -> DeclarationRecord:
    """A declaration of interest."""
    return DeclarationRecord(
        id=known(row.id),
        person=person_record(person),
        interest=KindOfInterest(InterestKind(row.kind), row.called),
        item_id=row.item_id,
        nature=row.nature,
        outcome=row.outcome,
    )
