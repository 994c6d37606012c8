"""A body's members from a file, and a body like another."""

from datetime import date

import pytest

from clerk.members_file import read_members_csv
from clerk.policy import Policy
from clerk.vocabulary import Role
from storage.bodies import members
from storage.database import Store
from storage.errors import Invalid
from storage.member_lists import change_by, copy_body, take_members
from tests.storage.office import new_body

FILE = """Title,Forename,Surname,Role
Councillor,Dev,Raichura,chair
Councillor,Amy,Ash,member
Ms,Miriam,Castlebridge,clerk
"""


def test_what_a_list_would_change_is_shown_and_nothing_kept(store: Store) -> None:
    body = new_body(store)
    change = change_by(store, body.id, read_members_csv(FILE))
    assert change.joining == ("Amy Ash (member)",)
    assert change.leaving == ("Harriet Ollerenshaw (chair)",)
    assert change.changed == ("Dev Raichura (member) to chair",)
    assert change.staying == ("Miriam Castlebridge (clerk)",)
    assert len(members(store, body.id)) == 3


def test_the_list_becomes_the_membership_from_its_day(store: Store) -> None:
    body = new_body(store)
    take_members(store, body.id, read_members_csv(FILE), date(2026, 5, 14))
    assert [one.person.surname for one in members(store, body.id)] == ["Raichura", "Ash", "Castlebridge"]
    assert members(store, body.id)[0].role is Role.CHAIR
    assert {one.person.surname for one in members(store, body.id, date(2026, 5, 13))} == {
        "Ollerenshaw",
        "Raichura",
        "Castlebridge",
    }


def test_a_list_of_members_alone_leaves_the_officers_in_their_posts(store: Store) -> None:
    body = new_body(store)
    alone = read_members_csv("Title,Forename,Surname,Role\nCouncillor,Dev,Raichura,chair\n")
    assert change_by(store, body.id, alone).leaving == ("Harriet Ollerenshaw (chair)",)
    taken = take_members(store, body.id, alone, date(2026, 5, 14))
    assert [(one.person.surname, one.role) for one in taken] == [
        ("Raichura", Role.CHAIR),
        ("Castlebridge", Role.CLERK),
    ]


def test_a_list_with_problems_changes_nothing(store: Store) -> None:
    body = new_body(store)
    with pytest.raises(Invalid, match=r"Nothing was taken from the file\. Line 2"):
        take_members(store, body.id, read_members_csv("Name,Role\nAmy Ash,Wizard\n"))
    assert len(members(store, body.id)) == 3


def test_a_copy_has_the_rules_and_people_and_a_register_of_its_own(store: Store) -> None:
    body = new_body(store, policy=Policy(chair_title="Convener", register_openings=((2026, 40),)))
    copy = copy_body(store, body.id, "Planning Committee", "PC")
    assert (copy.council, copy.venue, copy.policy.chair_title) == (body.council, "Town Hall", "Convener")
    assert copy.policy.first_serial(2026) == 1
    assert [one.person.id for one in members(store, copy.id)] == [one.person.id for one in members(store, body.id)]
    assert members(store, copy_body(store, body.id, "Empty", "E", with_members=False).id) == ()
    with pytest.raises(Invalid, match="The code pc belongs to"):
        copy_body(store, body.id, "Another", "pc")
