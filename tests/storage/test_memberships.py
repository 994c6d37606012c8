"""Members one at a time: joining, leaving, changing role or term, and the order of the list."""

from datetime import date

import pytest

from clerk.vocabulary import Role
from storage.council.bodies import NewBody, NewMember, create_body, members
from storage.council.memberships import (
    change_membership,
    every_membership,
    join,
    leave,
    move_membership,
    remove_membership,
)
from storage.council.people import list_people
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.records import BodyRecord

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


def new_body(store: Store) -> BodyRecord:
    """A body without members."""
    return create_body(store, NewBody("Ashmere", "Roads Board", "the Board", "RB"))


def named(surname: str, role: Role = Role.MEMBER) -> NewMember:
    return NewMember("Councillor", "A", surname, role)


def surnames(store: Store, body_id: int, on: date | None = None) -> list[str]:
    return [one.person.surname for one in members(store, body_id, on)]


def test_who_left_stays_on_the_lists_of_their_time(store: Store) -> None:
    body = new_body(store)
    ash = join(store, body.id, named("Ash"), MAY)
    join(store, body.id, named("Beech"), JUNE)
    leave(store, ash.membership_id, date(2026, 6, 30))
    assert surnames(store, body.id, date(2026, 5, 15)) == ["Ash"]
    assert surnames(store, body.id, date(2026, 6, 15)) == ["Ash", "Beech"]
    assert surnames(store, body.id, JULY) == ["Beech"]
    assert [one.person.surname for one in every_membership(store, body.id)] == ["Beech", "Ash"]
    back = join(store, body.id, named("Ash", Role.CO_OPTED), JULY)
    assert back.person.id == ash.person.id
    assert len(list_people(store)) == 2


def test_a_body_has_one_chair_and_a_person_one_place_at_a_time(store: Store) -> None:
    body = new_body(store)
    ash = join(store, body.id, named("Ash", Role.CHAIR), MAY, date(2026, 5, 31))
    with pytest.raises(Invalid, match="Councillor A Ash is in the chair at that time"):
        join(store, body.id, named("Beech", Role.CHAIR), date(2026, 5, 31))
    with pytest.raises(Invalid, match="A ash is on the list at that time already"):
        join(store, body.id, named("ash"))
    beech = join(store, body.id, named("Beech", Role.CHAIR), JUNE)
    with pytest.raises(Invalid, match="is in the chair at that time"):
        change_membership(store, ash.membership_id, named("Ash", Role.CHAIR), MAY, None)
    assert surnames(store, body.id, JUNE) == ["Beech"]
    changed = change_membership(store, beech.membership_id, named("Beechwood", Role.MEMBER), JUNE, None)
    assert (changed.person.surname, changed.role) == ("Beechwood", Role.MEMBER)


def test_a_term_does_not_end_before_it_begins(store: Store) -> None:
    body = new_body(store)
    with pytest.raises(Invalid, match="would end before it begins"):
        join(store, body.id, named("Ash"), JUNE, MAY)
    ash = join(store, body.id, named("Ash"), JUNE)
    with pytest.raises(Invalid, match="would end before it begins"):
        leave(store, ash.membership_id, MAY)
    assert surnames(store, body.id) == ["Ash"]


def test_the_list_is_in_the_bodys_own_order(store: Store) -> None:
    body = new_body(store)
    rows = [join(store, body.id, named(name)) for name in ("Ash", "Beech", "Cedar")]
    move_membership(store, rows[2].membership_id, -5)
    move_membership(store, rows[0].membership_id, 1)
    assert surnames(store, body.id) == ["Cedar", "Beech", "Ash"]
    remove_membership(store, rows[1].membership_id)
    assert surnames(store, body.id) == ["Cedar", "Ash"]
