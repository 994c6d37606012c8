"""The tables of the filing cabinet, as SQLModel classes.

Enumerations are kept as their values, guarded by a CHECK, because the library stores names and does not validate
table classes. Text read out of minutes (decisions, votes, actions, ...) is replaced at every save of its minute.
"""

import datetime as dt

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

# The tables of the three modules are one set.
import storage.schema.circulation_models
import storage.schema.life_models  # noqa: F401
from clerk.vocabulary import (
    ClockEventKind,
    DecisionKind,
    InterestKind,
    ItemFate,
    MeetingKind,
    MeetingStatus,
    Part,
    Presence,
    Purpose,
    RevisionReason,
    Role,
    RollEventKind,
    VoteOutcome,
)
from storage.schema.business_models import Matter as Matter
from storage.schema.business_models import MatterUpdate as MatterUpdate
from storage.schema.business_models import ProgrammeEntry as ProgrammeEntry
from storage.schema.columns import identity as _id
from storage.schema.columns import maybe_of as _maybe_of
from storage.schema.columns import of as _of
from storage.schema.columns import one_of as _one_of


class Setting(SQLModel, table=True):
    """One remembered value of the office: the place she left, when the file was last verified."""

    key: str = Field(primary_key=True)
    value: str


class Body(SQLModel, table=True):
    """Something that meets, with its rules and house style in `policy` (JSON of clerk.policy.Policy)."""

    id: int | None = _id()
    council: str
    name: str
    short_name: str
    code: str = Field(unique=True)
    venue: str = ""
    contact: str = ""
    policy: str = "{}"


class Person(SQLModel, table=True):
    """A member, officer or other person."""

    id: int | None = _id()
    title: str = ""
    forename: str = ""
    surname: str
    post: str = ""
    email: str = ""


class Membership(SQLModel, table=True):
    """A person's role on a body, from one day to another (open ends are None)."""

    __table_args__ = (_one_of("role", Role),)

    id: int | None = _id()
    body_id: int = _of("body")
    person_id: int = _of("person")
    position: int
    role: str = Role.MEMBER.value
    starts: dt.date | None = None
    ends: dt.date | None = None


class Meeting(SQLModel, table=True):
    """One sitting; its times are local to the venue."""

    __table_args__ = (
        _one_of("kind", MeetingKind),
        _one_of("status", MeetingStatus),
        Index("meeting_by_body_and_day", "body_id", "held_on"),
        Index("meeting_by_day", "held_on"),
    )

    id: int | None = _id()
    body_id: int = _of("body")
    kind: str = MeetingKind.ORDINARY.value
    status: str = MeetingStatus.PLANNED.value
    held_on: dt.date
    starts: dt.time
    ended: dt.time | None = None
    venue: str = ""
    remote_link: str = ""
    public_present: int | None = None
    press_present: int | None = None


class AgendaItem(SQLModel, table=True):
    """An item of business. A deleted item keeps its row and its minute, so that deleting can be undone.

    `taken` is its place in the order in which the items were taken, None where nothing was out of order.
    `urgent_reason` is why the chair admitted an item that the agenda did not have. `published_label` is the number it
    was published under, "" for none, or the one it was given when it was put in later; None while the agenda is not
    published.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        _one_of("purpose", Purpose),
        _one_of("part", Part),
        _one_of("fate", ItemFate),
        Index("item_by_meeting_and_position", "meeting_id", "position"),
    )

    id: int | None = _id()
    meeting_id: int = _of("meeting")
    position: int
    title: str
    instruction: str = ""
    purpose: str = Purpose.INFORMATION.value
    lead: str = ""
    part: str = Part.PUBLIC.value
    standing: bool = False
    numbered: bool = True
    recommendation: str = ""
    usual_minute: str = ""
    public_summary: str = ""
    taken: int | None = None
    urgent_reason: str = ""
    fate: str = ItemFate.TAKEN.value
    fate_note: str = ""
    published_label: str | None = None
    deleted_at: dt.datetime | None = None


class Paper(SQLModel, table=True):
    """A supporting document of an item."""

    __table_args__ = (_one_of("part", Part),)

    id: int | None = _id()
    item_id: int = _of("agenda_item")
    position: int = 1
    file_name: str
    pages: int | None = None
    part: str = Part.PUBLIC.value


class Minute(SQLModel, table=True):
    """The text of one item's minute, with its place in the register and a checksum against silent damage."""

    __table_args__ = (Index("minute_by_number", "number_year", "number_serial"),)

    id: int | None = _id()
    item_id: int = Field(foreign_key="agenda_item.id", ondelete="CASCADE", unique=True)
    text: str = ""
    version: int = 0
    sha256: str = ""
    number_year: int | None = None
    number_serial: int | None = None
    saved_at: dt.datetime | None = None


class Revision(SQLModel, table=True):
    """An earlier state of a minute. Rows are only ever added (triggers refuse change); newest by id, not by clock."""

    __table_args__ = (_one_of("reason", RevisionReason),)

    id: int | None = _id()
    minute_id: int = _of("minute")
    version: int
    reason: str
    sha256: str
    text: str
    created_at: dt.datetime


class Delta(SQLModel, table=True):
    """One burst of typing: at `position`, `removed` gave way to `inserted`, on top of `base_version`."""

    id: int | None = _id()
    minute_id: int = _of("minute")
    base_version: int
    position: int
    removed: str
    inserted: str
    created_at: dt.datetime


class Resolution(SQLModel, table=True):
    """A decision read out of a minute."""

    __table_args__ = (_one_of("kind", DecisionKind),)

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    kind: str
    word: str
    lead: str = ""
    target: str = ""
    mover: str = ""
    seconder: str = ""
    start_offset: int
    end_offset: int


class Clause(SQLModel, table=True):
    """One limb of a resolution."""

    id: int | None = _id()
    resolution_id: int = _of("resolution")
    position: int
    label: str = ""
    level: int = 0
    text: str
    start_offset: int
    end_offset: int


class Motion(SQLModel, table=True):
    """A motion or amendment read out of a minute."""

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    mover: str = ""
    seconder: str = ""
    wording: str = ""
    amendment: bool = False
    start_offset: int
    end_offset: int


class Vote(SQLModel, table=True):
    """A vote read out of a minute; the names are one to a line."""

    __table_args__ = (_one_of("outcome", VoteOutcome),)

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: str = ""
    names_against: str = ""
    names_abstaining: str = ""
    unanimous: bool = False
    casting_vote: bool = False
    outcome: str = VoteOutcome.UNSTATED.value
    start_offset: int
    end_offset: int


class Action(SQLModel, table=True):
    """Something somebody is to do, read out of a minute."""

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    owner: str = ""
    text: str
    due_text: str = ""
    due: dt.date | None = None
    start_offset: int
    end_offset: int


class Reference(SQLModel, table=True):
    """A citation read out of a minute, with the minute it resolves to where there is one."""

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    citation: str
    title: str = ""
    cited_minute_id: int | None = _maybe_of("minute")
    start_offset: int
    end_offset: int


class Flag(SQLModel, table=True):
    """Something to check before circulation, read out of a minute."""

    id: int | None = _id()
    minute_id: int = _of("minute")
    position: int
    line: str
    start_offset: int
    end_offset: int


class RollEntry(SQLModel, table=True):
    """One line of a meeting's roll."""

    __tablename__ = "roll_entry"
    __table_args__ = (
        _one_of("role", Role),
        _one_of("presence", Presence),
        UniqueConstraint("meeting_id", "person_id", name="one_line_a_person"),
    )

    id: int | None = _id()
    meeting_id: int = _of("meeting")
    person_id: int = _of("person")
    position: int
    role: str
    presence: str = Presence.UNCALLED.value
    substitute_for_id: int | None = _maybe_of("person")
    note: str = ""


class RollEvent(SQLModel, table=True):
    """A timed change in who is in the room, tied to the item in progress.

    `presence_before` is what the roll said of the person where it did not call them present before, else "".
    """

    __tablename__ = "roll_event"
    __table_args__ = (_one_of("kind", RollEventKind),)

    id: int | None = _id()
    meeting_id: int = _of("meeting")
    person_id: int = _of("person")
    kind: str
    at: dt.time
    item_id: int | None = _maybe_of("agenda_item")
    presence_before: str = ""


class Declaration(SQLModel, table=True):
    """A declaration of interest. `called` is the kind in the words of the body's own list, "" for the usual ones."""

    __table_args__ = (_one_of("kind", InterestKind),)

    id: int | None = _id()
    meeting_id: int = _of("meeting")
    person_id: int = _of("person")
    kind: str
    called: str = ""
    item_id: int | None = _maybe_of("agenda_item")
    nature: str = ""
    outcome: str = ""


class ClockEvent(SQLModel, table=True):
    """A time of the meeting itself: opened, adjourned, resumed, closed, the public excluded or back."""

    __tablename__ = "clock_event"
    __table_args__ = (_one_of("kind", ClockEventKind),)

    id: int | None = _id()
    meeting_id: int = _of("meeting")
    kind: str
    at: dt.time
    item_id: int | None = _maybe_of("agenda_item")
    reason: str = ""


class OfficeWord(SQLModel, table=True):
    """A word of the office's own dictionary, as it was added."""

    __tablename__ = "office_word"

    word: str = Field(primary_key=True)
    added_at: dt.datetime
