"""Who was there: the roll and its events as the classes of attendance that minutes print."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clerk.labels import Labels, labels_of, said
from clerk.policy import Policy
from clerk.presiding import deputy_of
from clerk.room import Moment
from clerk.text import capitalised
from clerk.vocabulary import Part, Presence, Role, RollEventKind
from clerk.wording.people import name_of
from clerk.wording.sentences import people_of
from exports.content.document import Attendance, Edition, Node, Section
from exports.content.editions import only_for_private_business, roll_events_in
from exports.papers.attendance_ranges import Ranges
from storage.schema.records import MeetingFile, MemberRecord, PersonRecord, RollEntryRecord, RollEventRecord
from storage.sittings.rooms import room_of

_FOR = re.compile(r"\A(?:Cabinet Member for|Aelod (?:o['’]r )?Cabinet (?:dros|ar gyfer)) ", re.IGNORECASE)
"""What a post begins with that the label over it says already."""

_RANK = {Role.CHAIR: 0, Role.VICE_CHAIR: 1}


@dataclass(frozen=True, slots=True)
class _Class:
    """One class of attendance: its label for one person and for several, and who belongs to it."""

    one: str
    several: str
    holds: Callable[[RollEntryRecord], bool]


def _there(*roles: Role) -> Callable[[RollEntryRecord], bool]:
    return lambda entry: entry.presence.in_the_room and entry.role in roles


_THERE = (
    _Class("Present", "Present", _there(Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SUBSTITUTE)),
    _Class("Co-opted member", "Co-opted members", _there(Role.CO_OPTED)),
    _Class("Cabinet Member", "Cabinet Members", _there(Role.CABINET_MEMBER)),
    _Class("Officer", "Officers", _there(Role.OFFICER, Role.CLERK)),
    _Class("In attendance", "In attendance", _there(Role.OTHER)),
)
_NOT_THERE = (
    _Class("Apologies", "Apologies", lambda entry: entry.presence in (Presence.APOLOGIES, Presence.SUBSTITUTE)),
    _Class("Absent", "Absent", lambda entry: entry.presence is Presence.ABSENT and entry.role.counts_for_quorum),
)


def attendance_nodes(file: MeetingFile, edition: Edition, part: Part | None = None) -> Iterator[Node]:
    """The section on attendance; nothing where nobody has been called on the roll.

    `part` where it is that of one part only: the public in the gallery was not there for the private part.
    """
    unnamed = only_for_private_business(file, edition)
    names = _Names(file, edition)
    entries = sorted((entry for entry in file.roll if entry.person.id not in unnamed), key=names.rank)
    there = people_of(file.meeting.public_present, file.meeting.press_present, _labels(file.body.policy))
    gallery = (Attendance("Also present", tuple(map(capitalised, there))),) if there else ()
    classes = (
        *_classes(_THERE, entries, names),
        *(gallery if part is not Part.PRIVATE else ()),
        *_classes(_NOT_THERE, entries, names),
    )
    if classes:
        yield Section("Attendance")
        yield from classes


def _classes(kinds: tuple[_Class, ...], entries: list[RollEntryRecord], names: "_Names") -> Iterator[Attendance]:
    for kind in kinds:
        written = tuple(names.written(entry) for entry in entries if kind.holds(entry))
        if written:
            yield Attendance(kind.one if len(written) == 1 else kind.several, written)


def membership_nodes(file: MeetingFile) -> Iterator[Node]:
    """The members of the body, as an agenda lists them; nothing for a body whose members are not known."""
    members = sorted(file.members, key=lambda member: _RANK.get(member.role, len(_RANK)))
    full = tuple(_member_line(member, file.body.policy) for member in members if _is_member(member.role))
    co_opted = tuple(_member_line(member, file.body.policy) for member in members if member.role is Role.CO_OPTED)
    if full or co_opted:
        yield Section("Membership")
    if full:
        yield Attendance("Members", full)
    if co_opted:
        yield Attendance("Co-opted member" if len(co_opted) == 1 else "Co-opted members", co_opted)


def _is_member(role: Role) -> bool:
    return role.counts_for_quorum and role not in (Role.CO_OPTED, Role.SUBSTITUTE)


def _member_line(member: MemberRecord, policy: Policy) -> str:
    office = said(_labels(policy), office_of(member.role, policy))
    return _bracketed(_name(member.person, policy), _letters(member.person, policy), office)


def _labels(policy: Policy) -> Labels:
    return labels_of(policy.house_style.labels)


def office_of(role: Role, policy: Policy) -> str:
    """The office that a role is, in the body's own word: "Chair", "Deputy Town Mayor"; "" for a member."""
    return {Role.CHAIR: policy.chair_title, Role.VICE_CHAIR: deputy_of(policy.chair_title)}.get(role, "")


def name_in_full(person: PersonRecord, policy: Policy) -> str:
    """The name as a list of names gives it: in a body that writes initials, the name that they stand for."""
    return _bracketed(_name(person, policy), _letters(person, policy))


def _name(person: PersonRecord, policy: Policy) -> str:
    if policy.name_form != "initials":
        return name_of(person, policy.name_form)
    return " ".join(filter(None, (person.title, person.forename, person.surname)))


def _letters(person: PersonRecord, policy: Policy) -> str:
    """The initials that stand for a name in the text of the minutes, in a body that writes them."""
    return name_of(person, policy.name_form) if policy.name_form == "initials" else ""


def _bracketed(name: str, *remarks: str) -> str:
    given = ", ".join(filter(None, remarks))
    return f"{name} ({given})" if given else name


class _Names:
    """Writes the lines of one meeting's roll."""

    def __init__(self, file: MeetingFile, edition: Edition) -> None:
        self._policy = file.body.policy
        self._labels = _labels(self._policy)
        self._starts = file.meeting.starts
        self._chair_there = any(entry.role is Role.CHAIR and entry.presence.in_the_room for entry in file.roll)
        self._room = room_of(file)
        self._ranges = Ranges(file, edition)
        self._events: dict[int, list[RollEventRecord]] = {}
        self._chairs = [one for one in roll_events_in(file, edition) if one.kind is RollEventKind.TOOK_CHAIR]
        for event in roll_events_in(file, edition):
            self._events.setdefault(event.person.id, []).append(event)

    def rank(self, entry: RollEntryRecord) -> int:
        """Whoever presided stands first, then the chair and the vice-chair, then the order of the roll."""
        return -1 if self._presided(entry) else _RANK.get(entry.role, len(_RANK))

    def written(self, entry: RollEntryRecord) -> str:
        """The name with its post, and in brackets everything the minutes record about the person's being there."""
        person = entry.person
        name = _name(person, self._policy)
        remarks = [_letters(person, self._policy), said(self._labels, office_of(entry.role, self._policy))]
        if person.post and entry.role in (Role.OFFICER, Role.CLERK, Role.OTHER):
            name, remarks = f"{name_in_full(person, self._policy)}, {person.post}", []
        elif person.post and entry.role in (Role.CABINET_MEMBER, Role.CO_OPTED):
            remarks.append(_FOR.sub("", person.post) if entry.presence.in_the_room else person.post)
        if entry.presence.in_the_room:
            remarks += self._part_taken(entry)
        return _bracketed(name, *remarks)

    def _part_taken(self, entry: RollEntryRecord) -> Iterator[str]:
        movements = self._movements(entry)
        if entry.substitute_for is not None:
            words = said(self._labels, "substitute for {name}")
            yield words.format(name=_name(entry.substitute_for, self._policy))
        yield self._in_the_chair(entry)
        remotely = said(self._labels, "remotely")
        if entry.presence is Presence.REMOTE and remotely not in movements:
            yield remotely
        yield movements

    def _in_the_chair(self, entry: RollEntryRecord) -> str:
        """What is said of a member who presided in place of the chair, for the whole meeting or from some time on."""
        taken = self._took_chair(entry)
        if taken is None:
            return ""
        said_so = [said(self._labels, "in the Chair")]
        if not self._presided(entry):
            said_so.append(self._ranges.edge("from", _moment(taken)))
            after = self._chairs[self._chairs.index(taken) + 1 :]
            over = next((event for event in after if event.person.id != entry.person.id), None)
            said_so += [] if over is None else [self._ranges.edge("until", _moment(over))]
        return " ".join(said_so)

    def _presided(self, entry: RollEntryRecord) -> bool:
        """Whether it was this member, and not the chair, who presided at the meeting from its beginning."""
        taken = self._took_chair(entry)
        return taken is not None and (taken.at <= self._starts or not self._chair_there)

    def _took_chair(self, entry: RollEntryRecord) -> RollEventRecord | None:
        """When a member first took the chair in place of the chair."""
        events = () if entry.role is Role.CHAIR else self._events.get(entry.person.id, ())
        return next((event for event in events if event.kind is RollEventKind.TOOK_CHAIR), None)

    def _movements(self, entry: RollEntryRecord) -> str:
        """From when, until when and for what the person was or was not there, in the body's own form."""
        told = [self._ranges.written(one) for one in self._room.absences(entry.person.id)]
        return self._ranges.join.join(filter(None, told))


def _moment(event: RollEventRecord) -> Moment:
    return Moment(event.at, event.item_id)
