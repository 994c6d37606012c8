"""People: members, officers and others known to the office, each typed once whatever they belong to."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from storage.file.database import Store
from storage.schema.checks import one_line, required
from storage.schema.mapping import person_record
from storage.schema.models import Person
from storage.schema.records import PersonRecord


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person as given. `title` is "Councillor", "Mrs", or "" for none; `post` is an officer's office."""

    title: str
    forename: str
    surname: str
    post: str = ""
    email: str = ""


def add_person(store: Store, new: NewPerson) -> PersonRecord:
    """Put a person on the books; raises Invalid without a surname."""
    with store.write() as session:
        row = new_row(new)
        session.add(row)
        session.flush()
        return person_record(row)


def list_people(store: Store) -> list[PersonRecord]:
    """Everybody known to the office, by surname and then forename."""
    with store.read() as session:
        rows = session.exec(select(Person)).all()
        records = [person_record(row) for row in rows]
    return sorted(records, key=lambda person: (person.surname.casefold(), person.forename.casefold(), person.id))


def new_row(new: NewPerson) -> Person:
    """The row for a person as given, cleaned; raises Invalid without a surname."""
    return Person(
        title=one_line(new.title),
        forename=one_line(new.forename),
        surname=required(new.surname, "A person needs a surname.", "surname"),
        post=one_line(new.post),
        email=one_line(new.email),
    )


def same_name(session: Session, forename: str, surname: str) -> list[Person]:
    """The people already on the books under a name, whatever its capitals, oldest first."""
    wanted = (one_line(forename).casefold(), one_line(surname).casefold())
    rows = session.exec(select(Person).order_by(col(Person.id))).all()
    return [row for row in rows if (row.forename.casefold(), row.surname.casefold()) == wanted]
