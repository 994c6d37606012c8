"""What the shorthand and the drafts have to know of a meeting, made from its file and from what surrounds it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from clerk.notation.parser import parse
from clerk.notation.shorthand import AgendaEntry, Attendee, Office
from clerk.skeleton import DeclaredInterest, Sitting
from clerk.vocabulary import MeetingStatus, Part, Presence, Role
from clerk.wording import CitedMatter, Promise
from storage.council.bodies import list_bodies
from storage.council.people import list_people
from storage.file.database import Store
from storage.outcomes.arising import draft_matters_arising
from storage.outcomes.matters import all_matters
from storage.schema.records import ItemRecord, MatterRecord, MeetingFile, PersonRecord
from storage.sittings.meetings import list_meetings
from storage.sittings.rooms import room_of, standing_for
from storage.texts.minutes import resolve

#: Minutes of meetings in these states are still to be approved.
_UNAPPROVED = (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies round a meeting: other meetings of the body, other bodies, people of the office, what was promised.

    `arising` is the draft of matters arising for each part of the meeting.
    """

    next_meeting: date | None = None
    unapproved: tuple[date, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    matters: tuple[MatterRecord, ...] = ()
    arising: Mapping[Part, str] = field(default_factory=dict)


def read_surroundings(store: Store, file: MeetingFile) -> Surroundings:
    """Read what surrounds a meeting, once, when it is opened."""
    here = file.meeting
    meetings = list_meetings(store, file.body.id)
    later = [other.held_on for other in meetings if other.held_on > here.held_on]
    earlier = [other for other in meetings if (other.held_on, other.starts) < (here.held_on, here.starts)]
    return Surroundings(
        next_meeting=min(later, default=None),
        unapproved=tuple(other.held_on for other in earlier if other.status in _UNAPPROVED and other.minuted_count),
        bodies=tuple(body.name for body in list_bodies(store) if body.id != file.body.id),
        people=tuple(list_people(store)),
        matters=tuple(all_matters(store, file.body.id)),
        arising={part: draft_matters_arising(store, here.id, part) for part in Part},
    )


def shorthand_office(
    file: MeetingFile,
    around: Surroundings,
    item: ItemRecord,
    now: time,
    look_up: Callable[[str], CitedMatter | None],
) -> Office:
    """The meeting as the shorthand sees it while an item is minuted."""
    room = room_of(file)
    here = standing_for(room, file, item).inside
    at_item = room.at(item.id) if item.id in room else None
    kept_out, during = (at_item.excluded, at_item.during) if at_item else (frozenset(), frozenset())
    people = [
        Attendee(
            entry.person.id,
            entry.person.title,
            entry.person.forename,
            entry.person.surname,
            entry.person.post,
            entry.role,
            entry.presence,
            entry.person.id in here,
            entry.person.id in kept_out,
            entry.substitute_for.id if entry.substitute_for else None,
            entry.person.namesakes,
            entry.person.id in during,
        )
        for entry in file.roll
    ]
    return Office(
        policy=file.body.policy,
        short_name=file.body.short_name,
        people=tuple(sorted(people, key=lambda person: not person.here)),
        agenda=tuple(AgendaEntry(each.id, each.label, each.title, each.part is Part.PRIVATE) for each in file.items),
        item=item.id,
        recommendation=item.recommendation,
        now=now,
        starts=file.meeting.starts,
        today=file.meeting.held_on,
        next_meeting=around.next_meeting,
        look_up=look_up,
        bodies=around.bodies,
        clock=room.facts.clock,
    )


def with_everybody(office: Office, people: Iterable[PersonRecord]) -> Office:
    """The same with everybody whom the office knows, for a substitute who is not on the roll yet."""
    there = {person.key for person in office.people}
    others = [
        Attendee(
            person.id, person.title, person.forename, person.surname, person.post, Role.OTHER, Presence.UNCALLED, False
        )
        for person in people
        if person.id not in there
    ]
    return replace(office, people=(*office.people, *others))


def cited_matter(
    store: Store, body_id: int, held_on: date, matters: Iterable[MatterRecord], citation: str
) -> CitedMatter | None:
    """An earlier minute with what was promised in it: the matters it left behind, or else its actions."""
    found = resolve(store, body_id, citation, held_on)
    if found is None:
        return None
    known = tuple(
        Promise(matter.text, matter.last_update, matter.status.closed)
        for matter in matters
        if matter.citation == citation
    )
    actions = () if known else tuple(Promise(action.text) for action in parse(found.text).actions)
    return CitedMatter(citation, found.title, known or actions)


def sitting(file: MeetingFile, around: Surroundings, item: ItemRecord) -> Sitting:
    """The meeting as the draft of an item sees it."""
    members = [entry for entry in file.roll if entry.role.counts_for_quorum]
    return Sitting(
        policy=file.body.policy,
        short_name=file.body.short_name,
        called=any(entry.presence is not Presence.UNCALLED for entry in members),
        apologies=[entry.person for entry in members if entry.presence is Presence.APOLOGIES],
        substitutes=[(entry.person, entry.substitute_for) for entry in file.roll if entry.substitute_for is not None],
        unapproved=around.unapproved,
        next_meeting=around.next_meeting,
        declared=bool(file.declarations),
        interests=[
            DeclaredInterest(declared.person, declared.interest, declared.outcome[:1].lower() + declared.outcome[1:])
            for declared in file.declarations
            if declared.item_id == item.id
        ],
        private_items=[
            each.label
            for each in file.items
            if each.part is Part.PRIVATE and each.position >= item.position and each.label
        ],
        arising=around.arising.get(item.part, ""),
    )
