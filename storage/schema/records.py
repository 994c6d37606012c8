"""What storage hands to the floors above: frozen records, never table objects.

A record is a picture of the office at one moment. To change something, call the function in the module of that noun
(`storage.council.bodies`, `storage.sittings.meetings`, `storage.business.agendas`, `storage.texts.minutes`, ...) and
read it again.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from clerk.interests import KindOfInterest
from clerk.names import FullName
from clerk.numbering import MinuteNumber
from clerk.policy import Policy
from clerk.vocabulary import (
    ApprovalOutcome,
    ClockEventKind,
    ItemFate,
    MatterStatus,
    MeetingKind,
    MeetingStatus,
    Part,
    Presence,
    Purpose,
    Role,
    RollEventKind,
)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A member, officer or other person known to the office. `title` is "Councillor", "Mrs", or "" for none.

    `namesakes` are those at the same meeting, or on the same list, from whom the person must be told by name.
    """

    id: int
    title: str
    forename: str
    surname: str
    post: str = ""
    email: str = ""
    namesakes: tuple[FullName, ...] = field(default=(), compare=False)

    @property
    def initials(self) -> str:
        """First letters of every forename and surname: "PN"."""
        return "".join(part[0].upper() for part in (*self.forename.split(), *self.surname.split()) if part)

    @property
    def full_name(self) -> str:
        """Forename and surname."""
        return f"{self.forename} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """A person's place on a body, in the body's own order."""

    membership_id: int
    person: PersonRecord
    role: Role
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """A council, committee, board or governing body. `short_name` is what its minutes call it: "the Board"."""

    id: int
    council: str
    name: str
    short_name: str
    code: str
    venue: str
    contact: str
    policy: Policy


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One sitting of a body. `body_name` and `body_code` are carried so that a list needs no second query.

    `public_present` and `press_present` are how many of the public and of the press were there, None if not counted.
    """

    id: int
    body_id: int
    body_name: str
    body_code: str
    kind: MeetingKind
    status: MeetingStatus
    held_on: date
    starts: time
    ended: time | None
    venue: str
    remote_link: str
    item_count: int = 0
    minuted_count: int = 0
    public_present: int | None = None
    press_present: int | None = None


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """A supporting document of an item."""

    id: int
    file_name: str
    pages: int | None
    part: Part


@dataclass(frozen=True, slots=True)
class MinuteRecord:
    """The minute of one item. `version` must be given back on saving; `number` is None until one is allocated.

    `heading_number` and `citation` are the number in the body's form: "6." and "6/19"; "" without a number.
    """

    id: int
    item_id: int
    text: str
    version: int
    number: MinuteNumber | None
    heading_number: str
    citation: str
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """An agenda item with its minute and papers. `position` counts from 1 in the order of the agenda.

    `label` is its number on the agenda ("7", or "7a" for what was put in after publication), "" without one.

    `public_summary` is what the public minutes may say of a private item (Local Government Act 1972, section 100C(2)).
    `taken` is its place in the order in which the items were taken, None where nothing was out of order;
    `urgent_reason` why the chair admitted an item that was not on the agenda; `fate_note` until when, or why.
    """

    id: int
    meeting_id: int
    position: int
    title: str
    instruction: str
    purpose: Purpose
    lead: str
    part: Part
    standing: bool
    numbered: bool
    recommendation: str
    usual_minute: str
    papers: tuple[PaperRecord, ...]
    minute: MinuteRecord
    public_summary: str = ""
    taken: int | None = None
    urgent_reason: str = ""
    fate: ItemFate = ItemFate.TAKEN
    fate_note: str = ""
    label: str = ""

    @property
    def listed(self) -> str:
        """The item as it stands on the agenda: "7a Lease of the depot"."""
        return f"{self.label} {self.title}".strip()

    @property
    def named(self) -> str:
        """The item in a sentence: "item 7a, Lease of the depot", or its title in quotation marks without a number."""
        return f"item {self.label}, {self.title}" if self.label else f"“{self.title}”"


@dataclass(frozen=True, slots=True)
class RollEventRecord:
    """A timed change in who is in the room, at the item in progress (`item_id`) where there was one."""

    id: int
    person: PersonRecord
    kind: RollEventKind
    at: time
    item_id: int | None


@dataclass(frozen=True, slots=True)
class RollEntryRecord:
    """One line of the roll: a person, in what role, and whether they were there."""

    person: PersonRecord
    role: Role
    presence: Presence
    substitute_for: PersonRecord | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationRecord:
    """A declaration of interest in one item (`item_id`) or in none in particular."""

    id: int
    person: PersonRecord
    interest: KindOfInterest
    item_id: int | None
    nature: str
    outcome: str


@dataclass(frozen=True, slots=True)
class ClockRecord:
    """A time of the meeting itself, at the item in progress; `reason` says why or until when, where it was given."""

    id: int
    kind: ClockEventKind
    at: time
    item_id: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class CitedMinute:
    """Another minute that these minutes cite: enough to link to it and to show it beside the text."""

    citation: str
    minute_id: int
    meeting_id: int
    body_name: str
    held_on: date
    title: str
    text: str
    part: Part


@dataclass(frozen=True, slots=True)
class ApprovalRecord:
    """What a meeting held on `held_on` decided on a part of these minutes, with the corrections agreed there.

    `minute_id` is the minute that records it, `wording` the resolution as written there.
    """

    id: int
    approving_meeting_id: int
    held_on: date
    minute_id: int | None
    part: Part
    outcome: ApprovalOutcome
    wording: str
    at: datetime
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """Everything on one meeting: what a document is assembled from and what the minutes screen shows.

    `items` are in the order of the agenda; deleted items are not among them.
    `cited` has the minutes that the texts cite and that exist in this body's register. `approvals` are the decisions
    of later meetings on these minutes, in their order. `clock` is the meeting's clock in the order of the time.
    """

    body: BodyRecord
    meeting: MeetingRecord
    members: tuple[MemberRecord, ...]
    items: tuple[ItemRecord, ...]
    roll: tuple[RollEntryRecord, ...]
    roll_events: tuple[RollEventRecord, ...]
    declarations: tuple[DeclarationRecord, ...]
    cited: tuple[CitedMinute, ...] = ()
    approvals: tuple[ApprovalRecord, ...] = ()
    clock: tuple[ClockRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class MatterRecord:
    """A matter arising: what was promised, where, by whom and what has come of it.

    `due` is the day of the meeting it is due at (`due_meeting_id`), or the day that was named. `clause_words` are the
    clause of its minute as it reads now; `part` is that of the item it comes from, public for one from nowhere.
    """

    id: int
    body_id: int
    body_name: str
    text: str
    owner: str
    due: date | None
    due_text: str
    status: MatterStatus
    citation: str
    item_title: str
    meeting_id: int | None
    held_on: date | None
    last_update: str = ""
    minute_id: int | None = None
    item_id: int | None = None
    part: Part = Part.PUBLIC
    clause_words: str = ""
    kind: str = ""
    person_id: int | None = None
    due_meeting_id: int | None = None
    created_at: datetime | None = None

    def overdue_on(self, today: date) -> bool:
        """Whether it is still open after the day on which it was due."""
        return not self.status.closed and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class MatterUpdateRecord:
    """News of a matter: where it stood, what was said, by whom, and the meeting it was reported to."""

    id: int
    status: MatterStatus
    text: str
    source: str
    created_at: datetime
    reported_meeting_id: int | None


@dataclass(frozen=True, slots=True)
class ProgrammeRecord:
    """An entry of the work programme. `due` is the day of the meeting it is planned for, or the day to aim at.

    `part` is that of the minute it comes from, public for one from nowhere.
    """

    id: int
    body_id: int
    body_name: str
    title: str
    meeting_id: int | None
    due: date | None
    source: str
    lead: str
    purpose: str
    key_decision: bool
    done: bool
    cabinet_member: str = ""
    minute_id: int | None = None
    clause_words: str = ""
    item_id: int | None = None
    part: Part = Part.PUBLIC
