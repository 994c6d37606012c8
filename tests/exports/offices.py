"""Invented meetings for the tests of documents: a scrutiny board, a parish council, and some made to be difficult."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any

from clerk.interests import DPI, NRI, KindOfInterest
from clerk.numbering import MinuteNumber, NumberingScheme, YearBasis, citation, heading
from clerk.policy import Policy
from clerk.vocabulary import (
    MeetingKind,
    MeetingStatus,
    Part,
    Presence,
    Purpose,
    Role,
    RollEventKind,
)
from storage.schema.records import (
    BodyRecord,
    DeclarationRecord,
    ItemRecord,
    MeetingFile,
    MeetingRecord,
    MemberRecord,
    MinuteRecord,
    PaperRecord,
    PersonRecord,
    RollEntryRecord,
    RollEventRecord,
)

MADE_AT = datetime(2019, 7, 22, 9, 30, tzinfo=UTC)

RUNNING = NumberingScheme()
BY_YEAR = NumberingScheme(suffix="", heading_year=True, basis=YearBasis.CALENDAR)

_BRIEFING = """\
Further to minute 6/19 the Board considered a briefing note of the Director of Learning, which reported progress with \
the **bridging year** since the spring.

The Board asked about the following:

- the number of places offered in the north of the city
- waiting times, in particular:
  - for a first assessment
  - for a review
- the cost of transport ??

In response the Director said that a full answer would be given in writing.

RESOLVED that the Board:
(1) notes the progress reported;
(2) asks the Cabinet Member for Learning to:
  (i) publish the figures each quarter; and
  (ii) report to the Board in November; and
(3) thanks the officers for their work.

ACTION: Director of Learning - circulate waiting times by area - by 12 September 2019
"""

_MINUTES = """\
## (a) Minutes of previous meetings

RESOLVED that the minutes of the meeting held on 20 June 2019 be approved as a correct record and signed by the Chair.

## (b) Matters arising

Further to minute 3/19 'Induction of new members', the Board noted that:

- the handbook had been sent to every member; and
- visits to two centres had been arranged.
"""


@dataclass
class Office:
    """Makes the records of one meeting, numbering them as it goes."""

    scheme: NumberingScheme = RUNNING
    year: int = 2019
    first: int = 6
    items: list[ItemRecord] = field(default_factory=list)
    roll: list[RollEntryRecord] = field(default_factory=list)
    events: list[RollEventRecord] = field(default_factory=list)
    declarations: list[DeclarationRecord] = field(default_factory=list)
    ids: "count[int]" = field(default_factory=lambda: count(1))

    def item(
        self,
        title: str,
        text: str = "",
        *,
        instruction: str = "",
        purpose: Purpose = Purpose.INFORMATION,
        part: Part = Part.PUBLIC,
        numbered: bool = True,
        standing: bool = False,
        recommendation: str = "",
        lead: str = "",
        papers: tuple[PaperRecord, ...] = (),
    ) -> ItemRecord:
        """Put an item at the end of the agenda."""
        position = len(self.items) + 1
        serial = self.first + sum(item.numbered for item in self.items)
        number = MinuteNumber(self.year, serial) if numbered else None
        minute = MinuteRecord(
            id=next(self.ids),
            item_id=position,
            text=text,
            version=1,
            number=number,
            heading_number=heading(self.scheme, number) if number else "",
            citation=citation(self.scheme, number) if number else "",
            saved_at=None,
        )
        made = ItemRecord(
            id=position,
            meeting_id=1,
            position=position,
            title=title,
            instruction=instruction,
            purpose=purpose,
            lead=lead,
            part=part,
            standing=standing,
            numbered=numbered,
            recommendation=recommendation,
            usual_minute="",
            papers=papers,
            minute=minute,
            label=str(serial - self.first + 1) if numbered else "",
        )
        self.items.append(made)
        return made

    def called(
        self,
        name: str,
        role: Role = Role.MEMBER,
        presence: Presence = Presence.PRESENT,
        *,
        post: str = "",
        substitute_for: PersonRecord | None = None,
    ) -> PersonRecord:
        """Put somebody on the roll: "Councillor Ada Ashby"."""
        title, forename, surname = name.split(" ", 2)
        person = PersonRecord(next(self.ids), "" if title == "-" else title, forename, surname, post)
        self.roll.append(RollEntryRecord(person, role, presence, substitute_for))
        return person

    def event(
        self, person: PersonRecord, kind: RollEventKind, at: time, item: ItemRecord | None = None
    ) -> RollEventRecord:
        """Record that somebody came or went."""
        made = RollEventRecord(next(self.ids), person, kind, at, item.id if item else None)
        self.events.append(made)
        return made

    def declared(
        self,
        person: PersonRecord,
        kind: KindOfInterest = DPI,
        item: ItemRecord | None = None,
        nature: str = "",
        outcome: str = "",
    ) -> None:
        """Record a declaration of interest."""
        made = DeclarationRecord(next(self.ids), person, kind, item.id if item else None, nature, outcome)
        self.declarations.append(made)

    def file(self, body: BodyRecord, meeting: MeetingRecord) -> MeetingFile:
        """Everything on the meeting."""
        members = tuple(
            MemberRecord(place, entry.person, entry.role)
            for place, entry in enumerate(self.roll, 1)
            if entry.role.counts_for_quorum and entry.role is not Role.SUBSTITUTE
        )
        return MeetingFile(
            body=body,
            meeting=meeting,
            members=members,
            items=tuple(self.items),
            roll=tuple(self.roll),
            roll_events=tuple(self.events),
            declarations=tuple(self.declarations),
        )


def a_body(scheme: NumberingScheme = RUNNING, **policy: Any) -> BodyRecord:
    """A scrutiny board of an invented city."""
    return BodyRecord(
        id=1,
        council="Ashmere City Council",
        name="Learning and Skills Scrutiny Board (4)",
        short_name="the Board",
        code="LSB",
        venue="Committee Room 2, Guildhall",
        contact="Robin Vale, telephone 01632 960 101, email robin.vale@ashmere.example",
        policy=replace(Policy(numbering=scheme), **policy),
    )


def a_meeting(status: MeetingStatus = MeetingStatus.DRAFT, kind: MeetingKind = MeetingKind.ORDINARY) -> MeetingRecord:
    """A sitting on a Thursday in July."""
    return MeetingRecord(
        id=1,
        body_id=1,
        body_name="Learning and Skills Scrutiny Board (4)",
        body_code="LSB",
        kind=kind,
        status=status,
        held_on=date(2019, 7, 18),
        starts=time(10, 0),
        ended=time(11, 45),
        venue="",
        remote_link="https://meet.example/lsb-july",
    )


def scrutiny(scheme: NumberingScheme = RUNNING, status: MeetingStatus = MeetingStatus.DRAFT) -> MeetingFile:
    """A board's meeting with everything a set of minutes usually has."""
    office = Office(scheme)
    _call_the_board(office)
    office.item("Declarations of interests", "There were no disclosable pecuniary interests.", standing=True)
    office.item("Minutes", _MINUTES, instruction="To agree the minutes of the meeting held on 20 June 2019")
    office.item(
        "The bridging year",
        _BRIEFING,
        instruction="Briefing note of the Director of Learning",
        purpose=Purpose.DECISION,
        lead="J Lindqvist",
        recommendation="(1) That progress be noted.\n(2) That figures be published each quarter.",
        papers=(
            PaperRecord(1, "Bridging year.pdf", 6, Part.PUBLIC),
            PaperRecord(2, "Table of places.pdf", 1, Part.PUBLIC),
        ),
    )
    office.item(
        "Work programme",
        "The Board considered its work programme.\n\nRESOLVED that the work programme be agreed.",
        instruction="Briefing note of the Scrutiny Co-ordinator",
        purpose=Purpose.DECISION,
        recommendation="That the work programme be agreed.",
    )
    office.item("Any other business", "There was no other business.", standing=True)
    return office.file(a_body(scheme), a_meeting(status))


def _call_the_board(office: Office) -> None:
    office.called("Councillor Ada Ashby", Role.CHAIR)
    office.called("Councillor Ben Birchall", Role.VICE_CHAIR)
    cara = office.called("Councillor Cara Coppice")
    dev = office.called("Councillor Dev Dhillon")
    away = office.called("Councillor Eve Elmhirst", presence=Presence.SUBSTITUTE)
    office.called("Councillor Finn Fairlie", Role.SUBSTITUTE, substitute_for=away)
    office.called("Mrs Gwen Garth", Role.CO_OPTED, Presence.REMOTE)
    office.called("Councillor Hal Hazelden", Role.CABINET_MEMBER, post="Learning")
    office.called("- Jo Lindqvist", Role.OFFICER, post="Director of Learning")
    office.called("- Robin Vale", Role.CLERK, post="Governance Services")
    office.called("Councillor Kit Kestle", presence=Presence.APOLOGIES)
    office.event(cara, RollEventKind.ARRIVED, time(10, 20))
    office.event(dev, RollEventKind.LEFT, time(11, 15))


def parish(status: MeetingStatus = MeetingStatus.DRAFT) -> MeetingFile:
    """A parish council numbered 25/19, that decides item by item with mover, seconder and vote."""
    office = Office(BY_YEAR, first=24)
    office.called("Councillor Ann Alder", Role.CHAIR)
    office.called("Councillor Bill Beck")
    office.called("Councillor Cy Croft", presence=Presence.ABSENT)
    office.called("- Pat Dell", Role.CLERK, post="Parish Clerk")
    office.item("Apologies", "None.", standing=True)
    office.item("Public participation", "A resident asked about the bus shelter.", numbered=False)
    office.item(
        "Village hall roof",
        "Three quotations had been received.\n\nProposed by Councillor Alder, seconded by Councillor Beck.\n\n"
        "RESOLVED: That the quotation of Hartley Roofing be accepted.\n\nFor 2, against 0.",
    )
    office.item(
        "Planning", "1. Mill Lane: no objection.\n2. Pound Hill: deferred.\n\nA letter was read.\n\n3. Ash Row: object."
    )
    body = replace(
        a_body(BY_YEAR, decision_form="RESOLVED: That", chair_title="Chairman"),
        council="Little Ashmere Parish Council",
        name="Little Ashmere Parish Council",
        contact="Pat Dell, clerk@littleashmere.example",
    )
    return office.file(body, a_meeting(status, MeetingKind.EXTRAORDINARY))


def with_private_business(scheme: NumberingScheme = RUNNING) -> MeetingFile:
    """A meeting whose private items hold a word of their own, CANARY-..., in every field that a clerk can fill."""
    office = Office(scheme)
    chair = office.called("Councillor Ada Ashby", Role.CHAIR)
    late = office.called("Councillor Ben Birchall")
    investigator = office.called("- Ian Canary-witness", Role.OFFICER, post="CANARY-post")
    office.item("Minutes", "RESOLVED that the minutes of 20 June 2019 be approved. See also minute 7/19.")
    office.item(
        "Public matter",
        "The Board noted the report.",
        papers=(PaperRecord(1, "Open.pdf", 2, Part.PUBLIC), PaperRecord(2, "CANARY-paper.pdf", 2, Part.PRIVATE)),
    )
    hidden = office.item(
        "CANARY-title",
        "CANARY-text was discussed.\n\nRESOLVED that:\n(1) CANARY-clause be agreed; and\n(2) it be kept private.\n\n"
        "For 5, against 1: Councillor CANARY-voter.\n\nACTION: CANARY-owner - CANARY-task - by 1 May 2020 ??",
        instruction="CANARY-instruction",
        purpose=Purpose.DECISION,
        part=Part.PRIVATE,
        recommendation="CANARY-recommendation",
        lead="CANARY-lead",
        papers=(PaperRecord(3, "CANARY-annex.pdf", 4, Part.PUBLIC),),
    )
    office.item("Date of the next meeting", "12 September 2019.")
    office.event(investigator, RollEventKind.ARRIVED, time(10, 41), hidden)
    office.event(late, RollEventKind.LEFT, time(10, 43), hidden)
    office.event(late, RollEventKind.RETURNED, time(10, 47), hidden)
    office.declared(late, DPI, hidden, "CANARY-nature", "CANARY-outcome")
    office.declarations.append(
        DeclarationRecord(900, chair, NRI, 4242, "CANARY-deleted-item", "CANARY-deleted-outcome")
    )
    return office.file(a_body(scheme), a_meeting())


def of_length(items: int) -> MeetingFile:
    """A meeting of that many items, each as long as a usual one."""
    office = Office(RUNNING)
    _call_the_board(office)
    for place in range(items):
        office.item(f"Business {place + 1}", _BRIEFING, instruction="Report of the Director of Learning")
    return office.file(a_body(), a_meeting())


def with_text(*texts: str, title: str = "Business", **policy: Any) -> MeetingFile:
    """A meeting with one item for each text and nothing else."""
    office = Office(RUNNING)
    for text in texts:
        office.item(title, text)
    return office.file(a_body(**policy), a_meeting())


HOSTILE = (
    "[bold]not markup[/bold] <w:p/> &amp; ]]> <!-- --> \x1b[31mred\x1b[0m \x00\x07\ufffe\ud800",
    "\u200fשלום\u200e and \u202eoverride\u202c and \u2066isolate\u2069",
    "Emoji 👩‍👩‍👧‍👦 🏛️ and combining e\u0301 and CJK 議事録",
    "**unclosed *nested **bold* _x_ `code` [link](javascript:alert(1))",
    "{{ jinja }} {% raw %} ${x} %s %d \\x00 \\n",
    "RESOLVED that\n(1)\n(2)\n\n(c) c\n(a) a\n(iv) four\n- \n-\n•",
    "\n\n   \n\t\t\n",
    "1.\t\ttabbed   and     spaced\u00a0out\u2028line\u2029paragraph\x0bsoft\x0cpage",
)


def hostile() -> MeetingFile:
    """A meeting of texts that break careless writers, as titles too."""
    office = Office(RUNNING)
    for text in HOSTILE:
        office.item(text, text, instruction=text, recommendation=text, lead=text)
    office.called(f"Councillor \x00<b> {HOSTILE[1]}", Role.CHAIR, post=HOSTILE[2])
    body = replace(a_body(), name=HOSTILE[0], council=HOSTILE[2], contact=HOSTILE[3], venue=HOSTILE[4])
    meeting = replace(a_meeting(), remote_link='https://evil.example/\x00"><script>')
    return office.file(body, meeting)


#: Every shape of meeting that a document has to come right for.
MEETINGS = {
    "running numbers": scrutiny(),
    "numbers with the year": scrutiny(BY_YEAR),
    "parish": parish(),
    "private business": with_private_business(),
    "no items": of_length(0),
    "hostile": hostile(),
    "ten thousand words": with_text("word " * 10_000),
}
