"""One membership at a time: joining, changing role or term, leaving, and the order of the list."""

from datetime import date

from sqlmodel import Session, col, select

from clerk.vocabulary import Role
from storage.council.bodies import NewMember
from storage.council.people import NewPerson, new_row, same_name
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch, one_line, required
from storage.schema.mapping import known, member_record
from storage.schema.models import Body, Membership, Person
from storage.schema.records import MemberRecord


def every_membership(store: Store, body_id: int) -> tuple[MemberRecord, ...]:
    """Everybody who belongs to a body, has belonged or will, in its order; those who left come last."""
    with store.read() as session:
        fetch(session, Body, body_id, "body")
        rows = session.exec(
            select(Membership, Person)
            .join(Person, col(Person.id) == col(Membership.person_id))
            .where(col(Membership.body_id) == body_id)
            .order_by(col(Membership.ends).is_not(None), col(Membership.position), col(Membership.id))
        ).all()
        return tuple(member_record(row, person) for row, person in rows)


def join(
    store: Store, body_id: int, new: NewMember, starts: date | None = None, ends: date | None = None
) -> MemberRecord:
    """Add a member after those there are, from one day to another where they are given.

    A person already on the books under the same name is taken from there. Raises Invalid for a second chair, for
    somebody who is a member already, or for a term that ends before it begins.
    """
    with store.write() as session:
        fetch(session, Body, body_id, "body")
        given = new_row(NewPerson(new.title, new.forename, new.surname, new.post, new.email))
        person = next(iter(same_name(session, new.forename, new.surname)), given)
        session.add(person)
        session.flush()
        places = session.exec(select(Membership.position).where(Membership.body_id == body_id)).all()
        row = Membership(
            body_id=body_id, person_id=known(person.id), position=max(places, default=0) + 1, role=new.role.value
        )
        row.starts, row.ends = starts, ends
        return _kept(session, row, person, new)


def change_membership(
    store: Store, membership_id: int, new: NewMember, starts: date | None, ends: date | None
) -> MemberRecord:
    """Change the person's particulars, the role or the term of a membership; raises Invalid as `join` does."""
    with store.write() as session:
        row = fetch(session, Membership, membership_id, "membership")
        person = fetch(session, Person, row.person_id, "person")
        row.role, row.starts, row.ends = new.role.value, starts, ends
        return _kept(session, row, person, new)


def leave(store: Store, membership_id: int, last_day: date) -> MemberRecord:
    """End a membership on its last day; raises Invalid for a day before it began."""
    with store.write() as session:
        row = fetch(session, Membership, membership_id, "membership")
        person = fetch(session, Person, row.person_id, "person")
        row.ends = last_day
        _check_term(row, person)
        session.add(row)
        session.flush()
        return member_record(row, person)


def remove_membership(store: Store, membership_id: int) -> None:
    """Take a membership that was entered by mistake off the books; rolls that were called keep the person."""
    with store.write() as session:
        session.delete(fetch(session, Membership, membership_id, "membership"))


def move_membership(store: Store, membership_id: int, steps: int) -> None:
    """Move a member down the body's list by `steps`, or up by a negative number; it stops at either end."""
    with store.write() as session:
        row = fetch(session, Membership, membership_id, "membership")
        rows = list(
            session.exec(
                select(Membership)
                .where(Membership.body_id == row.body_id, col(Membership.ends).is_(None))
                .order_by(col(Membership.position), col(Membership.id))
            )
        )
        if row not in rows:
            return
        place = max(0, min(len(rows) - 1, rows.index(row) + steps))
        rows.remove(row)
        rows.insert(place, row)
        for position, each in enumerate(rows, start=1):
            each.position = position
            session.add(each)


def _kept(session: Session, row: Membership, person: Person, new: NewMember) -> MemberRecord:
    person.title, person.forename = one_line(new.title), one_line(new.forename)
    person.surname = required(new.surname, "A person needs a surname.", "surname")
    person.post, person.email = one_line(new.post), one_line(new.email)
    _check_term(row, person)
    session.add(person)
    session.add(row)
    session.flush()
    _check_others(session, row, person)
    return member_record(row, person)


def _check_term(row: Membership, person: Person) -> None:
    if row.starts is not None and row.ends is not None and row.ends < row.starts:
        raise Invalid(f"The term of {person.surname} would end before it begins. Check both days.", "ends")


def _check_others(session: Session, row: Membership, person: Person) -> None:
    """A person is a member once at a time, and a body has one chair at a time."""
    others = session.exec(
        select(Membership, Person)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(Membership.body_id == row.body_id, Membership.id != row.id)
    ).all()
    for other, somebody in others:
        if not _overlap(row, other):
            continue
        if other.person_id == row.person_id:
            raise Invalid(f"{person.forename} {person.surname} is on the list at that time already.".strip(), "surname")
        if row.role == other.role == Role.CHAIR.value:
            name = f"{somebody.title} {somebody.forename} {somebody.surname}".strip()
            raise Invalid(
                f"A body has one chair, and {name} is in the chair at that time. End that term first.", "role"
            )


def _overlap(one: Membership, other: Membership) -> bool:
    begins_in_time = one.starts is None or other.ends is None or one.starts <= other.ends
    return begins_in_time and (other.starts is None or one.ends is None or other.starts <= one.ends)
