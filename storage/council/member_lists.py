"""Taking a list of members from a file, after showing what it would change; and copying a body."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from clerk.members_file import MemberRow, MembersPreview, read_members_csv
from clerk.problems import Problem
from clerk.vocabulary import Role
from storage.council.bodies import NewBody, NewMember, create_body, get_body, members, set_members
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.schema.records import BodyRecord, MemberRecord

#: What spreadsheets write their files in, by the mark at the beginning; without one, in one of the last two.
_MARKED = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UNMARKED = ("utf-8-sig", "cp1252")
_MOST_BYTES = 2_000_000


def members_in(path: Path) -> MembersPreview:
    """What a file of members says, in whatever a spreadsheet wrote it; raises Problem for what is no such file."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}. Check its name and that you may read it.") from None
    if len(data) > _MOST_BYTES:
        raise Problem(f"{path.name} is too large for a list of members. Is it the right file?")
    marked = [encoding for mark, encoding in _MARKED if data.startswith(mark)]
    for encoding in marked or _UNMARKED:
        try:
            return read_members_csv(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise Problem(f"{path.name} is not a text file. Save the spreadsheet as CSV and try again.")


@dataclass(frozen=True, slots=True)
class MembersChange:
    """What a new list would change, as names with roles: who joins, who leaves, whose role is another, who stays."""

    joining: tuple[str, ...]
    leaving: tuple[str, ...]
    changed: tuple[str, ...]
    staying: tuple[str, ...]


def change_by(store: Store, body_id: int, preview: MembersPreview) -> MembersChange:
    """What a list from a file would change in a body's membership; keeps nothing."""
    with store.read():
        officers, there = _officers_kept(store, body_id, preview), members(store, body_id)
    kept = {one.person.id for one in officers}
    current = {_key(one.person.forename, one.person.surname): one for one in there if one.person.id not in kept}
    listed = {_key(row.person.forename, row.person.surname): row.person for row in preview.rows}
    joining = [_said(one.forename, one.surname, one.role) for key, one in listed.items() if key not in current]
    leaving = [_said_member(one) for key, one in current.items() if key not in listed]
    both = [(current[key], person.role) for key, person in listed.items() if key in current]
    changed = [f"{_said_member(one)} to {role.value}" for one, role in both if one.role is not role]
    staying = [_said_member(one) for one in (*(one for one, role in both if one.role is role), *officers)]
    return MembersChange(tuple(joining), tuple(leaving), tuple(changed), tuple(staying))


def take_members(
    store: Store, body_id: int, preview: MembersPreview, on: date | None = None
) -> tuple[MemberRecord, ...]:
    """Make a list from a file the whole membership of a body, from `on` where given (see `storage.council.bodies`).

    A list without any officer is one of members alone: the officers who attend stay as they are, below it. Raises
    Invalid, and keeps nothing, while the file has problems.
    """
    if preview.problems:
        raise Invalid(f"Nothing was taken from the file. {' '.join(preview.problems)}")
    new = [_as_listed(row) for row in preview.rows]
    with together(store) as joined:
        new += [_as_new(one) for one in _officers_kept(joined, body_id, preview)]
        return set_members(joined, body_id, new, on)


def copy_body(store: Store, body_id: int, name: str, code: str, *, with_members: bool = True) -> BodyRecord:
    """A new body like another: its rules, house style, venue and contact, and its current members if wanted.

    Meetings, minutes and the register stay with the first; the new body's register begins at its first number.
    Raises Invalid without a name or for a code in use.
    """
    with together(store) as joined:
        old = get_body(joined, body_id)
        policy = replace(old.policy, register_openings=())
        copy = create_body(joined, NewBody(old.council, name, "", code, old.venue, old.contact, policy))
        if with_members:
            set_members(joined, copy.id, [_as_new(one) for one in members(joined, body_id)])
        return copy


def _officers_kept(store: Store, body_id: int, preview: MembersPreview) -> list[MemberRecord]:
    """The officers of a body whom a list says nothing about, because it names no officer at all."""
    if any(row.person.role.attends_by_post for row in preview.rows):
        return []
    listed = {_key(row.person.forename, row.person.surname) for row in preview.rows}
    return [
        one
        for one in members(store, body_id)
        if one.role.attends_by_post and _key(one.person.forename, one.person.surname) not in listed
    ]


def _as_listed(row: MemberRow) -> NewMember:
    one = row.person
    return NewMember(one.title, one.forename, one.surname, one.role, one.post, row.email)


def _as_new(member: MemberRecord) -> NewMember:
    person = member.person
    return NewMember(person.title, person.forename, person.surname, member.role, person.post, person.email)


def _key(forename: str, surname: str) -> tuple[str, str]:
    return forename.casefold(), surname.casefold()


def _said(forename: str, surname: str, role: Role) -> str:
    return f"{forename} {surname} ({role.value})".strip()


def _said_member(member: MemberRecord) -> str:
    return _said(member.person.forename, member.person.surname, member.role)


def change_lines(change: MembersChange) -> Sequence[str]:
    """The change in plain words, a line a person."""
    words = {"joins": change.joining, "leaves": change.leaving, "changes": change.changed, "stays": change.staying}
    return [f"{word}\t{name}" for word, names in words.items() for name in names]
