"""People."""

import pytest

from storage.database import Store
from storage.errors import Invalid, NotFound
from storage.people import NewPerson, add_person, get_person, list_people, update_person


def test_people_are_listed_by_surname(store: Store) -> None:
    for surname in ("threlkeld", "Askwith", "Sallis"):
        add_person(store, NewPerson("", "A", surname))
    assert [person.surname for person in list_people(store)] == ["Askwith", "Sallis", "threlkeld"]


def test_a_person_changes_everywhere(store: Store) -> None:
    person = add_person(store, NewPerson("Ms", "Ann", "Sallis"))
    changed = update_person(store, person.id, NewPerson("Dr", "Ann", "Sallis", post="Director"))
    assert (changed.id, changed.title, changed.post) == (person.id, "Dr", "Director")
    assert get_person(store, person.id) == changed


def test_a_person_needs_a_surname_and_must_be_there(store: Store) -> None:
    with pytest.raises(Invalid, match="needs a surname"):
        add_person(store, NewPerson("Mr", "John", "\x07 "))
    with pytest.raises(NotFound, match="This person is no longer there"):
        update_person(store, 99, NewPerson("", "", "Nobody"))
