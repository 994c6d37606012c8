"""People."""

import pytest

from storage.council.people import NewPerson, add_person, list_people
from storage.file.database import Store
from storage.file.errors import Invalid


def test_people_are_listed_by_surname(store: Store) -> None:
    for surname in ("threlkeld", "Askwith", "Sallis"):
        add_person(store, NewPerson("", "A", surname))
    assert [person.surname for person in list_people(store)] == ["Askwith", "Sallis", "threlkeld"]


def test_a_person_needs_a_surname(store: Store) -> None:
    with pytest.raises(Invalid, match="needs a surname"):
        add_person(store, NewPerson("Mr", "John", "\x07 "))
