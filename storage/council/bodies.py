"""Bodies: what meets, under which rules, and who belongs to it on a day."""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, select

from clerk.policy import Policy
from clerk.vocabulary import Role
from storage.council.body_rows import body_with_code
from storage.council.people import NewPerson, new_row, same_name
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, one_line, required, several_lines
from storage.schema.mapping import body_record, known, member_record
from storage.schema.models import Body, Membership, Person
from storage.schema.records import BodyRecord, MemberRecord
from storage.texts.renumbering import renumber


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body as given. `short_name` is what its minutes call it ("the Board"), `code` its key in lists ("ESB")."""

    council: str
    name: str
    short_name: str
    code: str
    venue: str = ""
    contact: str = ""
    policy: Policy = field(default_factory=Policy)


@dataclass(frozen=True, slots=True)
class NewMember:
    """A person and the role they take on a body."""

    title: str
    forename: str
    surname: str
    role: Role
    post: str = ""
    email: str = ""


def create_body(store: Store, new: NewBody) -> BodyRecord:
    """Open the books of a body; raises Invalid without a name, or for a code that another body has."""
    with store.write() as session:
        row = Body(**_values(session, new))
        session.add(row)
        session.flush()
        return body_record(row)


def update_body(store: Store, body_id: int, new: NewBody) -> BodyRecord:
    """Change a body's particulars or policy; draft minutes take the numbers the new policy gives them."""
    with store.write() as session:
        row = fetch(session, Body, body_id, "body")
        row.sqlmodel_update(_values(session, new, body_id))
        session.flush()
        renumber(session, body_id)
        return body_record(row)


def list_bodies(store: Store) -> list[BodyRecord]:
    """Every body, by council and name."""
    with store.read() as session:
        rows = session.exec(select(Body).order_by(col(Body.council), col(Body.name))).all()
        return [body_record(row) for row in rows]


def get_body(store: Store, body_id: int) -> BodyRecord:
    """One body; raises NotFound if gone."""
    with store.read() as session:
        return body_record(fetch(session, Body, body_id, "body"))


def find_body(store: Store, code: str) -> BodyRecord:
    """The body with that code, whatever its capitals; raises NotFound with the codes there are."""
    with store.read() as session:
        return body_record(body_with_code(session, code))


def set_members(
    store: Store, body_id: int, new_members: Sequence[NewMember], on: date | None = None
) -> tuple[MemberRecord, ...]:
    """Make the list the whole membership, in its order.

    With `on`, those who are not on the list left the day before it and those who are new joined on it; without it,
    the list replaces the current one as if it had always stood. A person already on the books under the same name is
    taken from there. Raises Invalid for a name listed twice or a second chair.
    """
    _check_list(new_members)
    with store.write() as session:
        fetch(session, Body, body_id, "body")
        former = {row.person_id: row for row, _ in _in_office(session, body_id, None)}
        for position, new in enumerate(new_members, start=1):
            person_id = _person_for(session, new, former)
            row = former.pop(person_id, None)
            if row is not None and row.role != new.role.value and _end(session, row, on):
                row = None
            if row is None:
                row = Membership(body_id=body_id, person_id=person_id, position=position, starts=on)
            row.position, row.role = position, new.role.value
            session.add(row)
        for row in former.values():
            if not _end(session, row, on):
                session.delete(row)
        session.flush()
        return read_members(session, body_id, on)


def members(store: Store, body_id: int, on: date | None = None) -> tuple[MemberRecord, ...]:
    """Who belongs to a body, in its own order: on that day, or by the current list (no end set) without one."""
    with store.read() as session:
        return read_members(session, body_id, on)


def read_members(session: Session, body_id: int, on: date | None) -> tuple[MemberRecord, ...]:
    """The members in one SELECT, for use inside a transaction."""
    return tuple(member_record(row, person) for row, person in _in_office(session, body_id, on))


def _in_office(session: Session, body_id: int, on: date | None) -> Sequence[tuple[Membership, Person]]:
    query = (
        select(Membership, Person)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(col(Membership.body_id) == body_id)
        .order_by(col(Membership.position), col(Membership.id))
    )
    if on is None:
        query = query.where(col(Membership.ends).is_(None))
    else:
        query = query.where(
            or_(col(Membership.starts).is_(None), col(Membership.starts) <= on),
            or_(col(Membership.ends).is_(None), col(Membership.ends) >= on),
        )
    return session.exec(query).all()


def _end(session: Session, row: Membership, on: date | None) -> bool:
    """End a membership the day before `on`; False where it began no earlier, or there is no such day."""
    if on is None or (row.starts is not None and row.starts >= on):
        return False
    row.ends = on - timedelta(days=1)
    session.add(row)
    return True


def _person_for(session: Session, new: NewMember, current: Collection[int]) -> int:
    given = new_row(NewPerson(new.title, new.forename, new.surname, new.post, new.email))
    found = same_name(session, new.forename, new.surname)
    members_first = sorted(found, key=lambda row: known(row.id) not in current)
    person = members_first[0] if members_first else given
    if person is not given:
        person.sqlmodel_update({key: value for key, value in given.model_dump(exclude={"id"}).items() if value})
    session.add(person)
    session.flush()
    return known(person.id)


def _check_list(new_members: Sequence[NewMember]) -> None:
    names = [f"{one_line(new.forename)} {one_line(new.surname)}".strip() for new in new_members]
    # People are known by their name whatever its capitals.
    count = Counter(name.casefold() for name in names)
    twice = [name for name in names if count[name.casefold()] > 1]
    if twice:
        raise Invalid(f"{twice[0]} is on the list twice.", "members")
    chairs = [f"{new.forename} {new.surname}" for new in new_members if new.role is Role.CHAIR]
    if len(chairs) > 1:
        raise Invalid(f"A body has one chair, and the list has {len(chairs)}: {', '.join(chairs)}.", "members")


def _values(session: Session, new: NewBody, body_id: int | None = None) -> dict[str, Any]:
    name = required(new.name, "A body needs a name, such as Planning Committee.", "name")
    code = required(new.code, f"{name} needs a short code for lists and file names, such as PC.", "code")
    if "/" in code:
        raise Invalid(f"A code may not have a stroke in it, and {code} has: meetings are found as CODE/date.", "code")
    for other in session.exec(select(Body)):
        if other.id != body_id and other.code.casefold() == code.casefold():
            raise Invalid(f"The code {code} belongs to {other.name} already; choose another for {name}.", "code")
    return {
        "council": one_line(new.council),
        "name": name,
        "short_name": one_line(new.short_name) or f"the {name}",
        "code": code,
        "venue": several_lines(new.venue),
        "contact": several_lines(new.contact),
        "policy": json.dumps(new.policy.to_mapping(), ensure_ascii=False),
    }
