"""The sample office: opening a body's books and calling its meetings, agendas included."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

from clerk.names import formal_name
from clerk.numbering import register_year
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.vocabulary import MeetingKind, MeetingStatus, Part, Purpose, Role
from storage.business.agendas import ItemFields, add_item, add_items, add_paper, delete_item, edit_item, list_items
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.council.people import NewPerson, add_person, list_people
from storage.file.database import Store
from storage.sample.days import regular_days
from storage.sample.reading import SampleBody
from storage.sample.texts import Blanks, listed
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord
from storage.sittings.meetings import NewMeeting, create_meeting

_AT_THE_END = 99
"""A position past the end of any agenda: for what stands after the closing items."""


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting that has been called: what its file says, its record, and its items by the file's names for them."""

    data: dict[str, Any]
    meeting: MeetingRecord
    blanks: Blanks
    items: dict[str, ItemRecord]


def meeting_days(sample: SampleBody, today: date) -> dict[str, date]:
    """The day of each meeting by its key. An extra meeting is held some days after the one before it."""
    regular = [key for key, data in sample.meetings.items() if "days_after" not in data]
    held = sum("to_come" not in sample.meetings[key] for key in regular)
    days = dict(zip(regular, regular_days(sample.data["calendar"], today, held, len(regular) - held), strict=True))
    keys = list(sample.meetings)
    for key, data in sample.meetings.items():
        if "days_after" in data:
            days[key] = days[keys[keys.index(key) - 1]] + timedelta(days=data["days_after"])
    return {key: days[key] for key in keys}


def open_books(store: Store, data: Mapping[str, Any], days: Mapping[str, date]) -> BodyRecord:
    """Create the body with its preset's policy and its members, those who joined in the year included."""
    policy = replace(PRESETS[data["preset"]].policy, **data.get("policy", {}))
    policy = replace(policy, register_openings=(_opening(policy, data, min(days.values())),))
    plain = {name: data[name] for name in ("council", "name", "short_name", "code", "venue", "contact")}
    body = create_body(store, NewBody(**plain, policy=policy))
    founders = [member for member in data["members"] if "joined_after" not in member]
    set_members(store, body.id, [_member(member) for member in founders])
    joined = [days[member["joined_after"]] for member in data["members"] if "joined_after" in member]
    if joined:
        set_members(store, body.id, [_member(member) for member in data["members"]], max(joined) + timedelta(days=1))
    return body


def people_by_surname(store: Store, data: Mapping[str, Any]) -> dict[str, int]:
    """Everybody's id by surname, the body's officers and visitors put on the books first."""
    known = {person.surname for person in list_people(store)}
    for person in data.get("people", ()):
        if person["surname"] not in known:
            add_person(store, NewPerson(**person))
    return {person.surname: person.id for person in list_people(store)}


def call_meeting(store: Store, body: BodyRecord, data: dict[str, Any], blanks: Blanks, starts: time) -> Called:
    """Call one meeting and put its business on the agenda."""
    new = NewMeeting(
        body_id=body.id,
        kind=MeetingKind(data.get("kind", MeetingKind.ORDINARY)),
        held_on=blanks.held("this"),
        starts=data.get("starts", starts),
        venue=data.get("venue", ""),
        remote_link=data.get("remote_link", ""),
    )
    meeting = create_meeting(store, new)
    blanks = replace(blanks, apologies=_apologies(store, body, data))
    standing = list_items(store, meeting.id)
    for words in data.get("leave_out", ()):
        delete_item(store, _find_standing(standing, words).id)
    business = [item for item in data["items"] if "standing" not in item and "last" not in item]
    added = add_items(store, meeting.id, [_fields(item, blanks) for item in business])
    items = {name_of(item): record for item, record in zip(business, added, strict=True)}
    for item in data["items"]:
        if "standing" in item:
            items[name_of(item)] = _change_standing(store, _find_standing(standing, item["standing"]), item, blanks)
        elif "last" in item:
            items[name_of(item)] = add_item(store, meeting.id, _fields(item, blanks), _AT_THE_END)
        for paper in item.get("papers", ()):
            part = Part(paper.get("part", Part.PUBLIC))
            add_paper(store, items[name_of(item)].id, paper["file"], paper.get("pages"), part)
    return Called(data, meeting, blanks, items)


def name_of(item: Mapping[str, Any]) -> str:
    """What the files call an item: its slug, or the words its standing title begins with."""
    return str(item.get("slug") or item["standing"])


def status_of(data: Mapping[str, Any], held_on: date, today: date) -> MeetingStatus:
    """The status a file gives; an agenda more than a fortnight ahead is not out yet."""
    status = MeetingStatus(data["status"])
    far = held_on > today + timedelta(days=14)
    return MeetingStatus.PLANNED if status is MeetingStatus.PUBLISHED and far else status


def _opening(policy: Policy, data: Mapping[str, Any], first_day: date) -> tuple[int, int]:
    """The register year of the first meeting here, and its first serial after the meetings of that year before."""
    year = register_year(policy.numbering, first_day)
    earlier = regular_days(data["calendar"], first_day, held=12, to_come=0)
    meetings = sum(register_year(policy.numbering, day) == year for day in earlier)
    return year, policy.numbering.first + meetings * data["numbers_a_meeting"]


def _member(data: Mapping[str, Any]) -> NewMember:
    plain = {name: data.get(name, "") for name in ("title", "forename", "surname", "post", "email")}
    return NewMember(**plain, role=Role(data["role"]))


def _fields(item: Mapping[str, Any], blanks: Blanks) -> ItemFields:
    return ItemFields(
        title=blanks.fill(item["title"]),
        instruction=blanks.fill(item.get("instruction", "")),
        purpose=Purpose(item.get("purpose", Purpose.DECISION)),
        lead=item.get("lead", ""),
        part=Part(item.get("part", Part.PUBLIC)),
        numbered=item.get("numbered", True),
        recommendation=blanks.fill(item.get("recommendation", "")),
    )


def _find_standing(standing: tuple[ItemRecord, ...], words: str) -> ItemRecord:
    """The standing item whose title begins with the words; raises LookupError if the preset has none."""
    for item in standing:
        if item.title.casefold().startswith(words.casefold()):
            return item
    raise LookupError(f"No standing item begins with {words!r}: {[item.title for item in standing]}")


def _change_standing(store: Store, standing: ItemRecord, item: Mapping[str, Any], blanks: Blanks) -> ItemRecord:
    if "instruction" not in item:
        return standing
    fields = ItemFields.of_record(standing)
    return edit_item(store, standing.id, replace(fields, instruction=blanks.fill(item["instruction"])))


def _apologies(store: Store, body: BodyRecord, data: Mapping[str, Any]) -> str:
    away = data.get("roll", {}).get("apologies", ())
    people = [person for person in list_people(store) if person.surname in away]
    form = body.policy.name_form
    return listed([formal_name(person.title, person.forename, person.surname, form) for person in people])
