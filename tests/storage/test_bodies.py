"""Bodies and their members."""

from dataclasses import replace
from datetime import date

import pytest

from clerk.policy import Policy
from clerk.vocabulary import Role
from storage.council.bodies import (
    NewBody,
    NewMember,
    create_body,
    find_body,
    get_body,
    list_bodies,
    members,
    set_members,
    update_body,
)
from storage.council.people import list_people
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from tests.storage.office import MEMBERS, bare_body, citations, new_body, new_meeting

BOARD = NewBody("Ashmere", "Scrutiny Board", "the Board", "SB")


def test_a_body_comes_back_with_its_policy(store: Store) -> None:
    policy = Policy(decision_form="RESOLVED: That", register_openings=((2025, 34),))
    body = create_body(store, replace(BOARD, policy=policy))
    assert get_body(store, body.id) == body
    assert body.policy == policy
    assert body.policy.first_serial(2025) == 34
    assert body.policy.first_serial(2026) == 1


def test_what_is_given_is_cleaned(store: Store) -> None:
    body = create_body(store, replace(BOARD, name="  Scrutiny\x1b[31m\nBoard ", contact="Ann\r\n01632 960001"))
    assert body.name == "Scrutiny Board"
    assert body.contact == "Ann\n01632 960001"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": " "}, "needs a name"),
        ({"code": ""}, "Scrutiny Board needs a short code"),
        ({"code": "A/B"}, "stroke"),
    ],
)
def test_a_body_without_a_name_or_a_fitting_code_is_refused(store: Store, changes: dict[str, str], says: str) -> None:
    with pytest.raises(Invalid, match=says):
        create_body(store, replace(BOARD, **changes))  # type: ignore[arg-type]
    assert list_bodies(store) == []


def test_a_code_belongs_to_one_body_whatever_its_capitals(store: Store) -> None:
    board = create_body(store, BOARD)
    with pytest.raises(Invalid, match="The code sb belongs to Scrutiny Board already"):
        create_body(store, replace(BOARD, name="Standards", code="sb"))
    assert update_body(store, board.id, replace(BOARD, venue="Town Hall")).venue == "Town Hall"


def test_a_body_is_found_by_its_code(store: Store) -> None:
    board = create_body(store, BOARD)
    assert find_body(store, " sb") == board
    with pytest.raises(NotFound, match=r"no body with the code XX\. The codes are SB\."):
        find_body(store, "XX")


def test_changing_the_scheme_renumbers_the_drafts(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    policy = body.policy.with_numbering(first=11)
    update_body(store, body.id, NewBody("Ashmere", body.name, body.short_name, body.code, policy=policy))
    assert citations(store, meeting) == ["11/26", "12/26", "13/26", ""]


def test_members_are_kept_in_the_order_given(store: Store) -> None:
    body = new_body(store)
    names = [(member.person.surname, member.role) for member in members(store, body.id)]
    assert names == [("Ollerenshaw", Role.CHAIR), ("Raichura", Role.MEMBER), ("Castlebridge", Role.CLERK)]


def test_a_person_is_typed_once_for_all_bodies(store: Store) -> None:
    first, second = new_body(store, "A"), bare_body(store, "B")
    ids = [{member.person.id for member in members(store, body.id)} for body in (first, second)]
    assert ids[0] == ids[1]
    assert len(list_people(store)) == len(MEMBERS)


def test_a_change_on_a_day_leaves_the_days_before_as_they_were(store: Store) -> None:
    body = new_body(store)
    new_chair = NewMember("Councillor", "Dev", "Raichura", Role.CHAIR)
    joined = NewMember("Councillor", "Bronwen", "Askwith", Role.MEMBER)
    set_members(store, body.id, [new_chair, joined, MEMBERS[2]], on=date(2026, 5, 20))
    before = members(store, body.id, on=date(2026, 5, 19))
    after = members(store, body.id, on=date(2026, 5, 20))
    assert [(member.person.surname, member.role) for member in before] == [
        ("Ollerenshaw", Role.CHAIR),
        ("Raichura", Role.MEMBER),
        ("Castlebridge", Role.CLERK),
    ]
    assert [(member.person.surname, member.role) for member in after] == [
        ("Raichura", Role.CHAIR),
        ("Askwith", Role.MEMBER),
        ("Castlebridge", Role.CLERK),
    ]
    assert members(store, body.id) == after


def test_without_a_day_the_list_takes_the_place_of_the_former_one(store: Store) -> None:
    body = new_body(store)
    set_members(store, body.id, MEMBERS[1:])
    assert [member.person.surname for member in members(store, body.id, on=date(2020, 1, 1))] == [
        "Raichura",
        "Castlebridge",
    ]


def test_a_name_listed_twice_or_a_second_chair_is_refused(store: Store) -> None:
    body = new_body(store)
    with pytest.raises(Invalid, match="Dev Raichura is on the list twice"):
        set_members(store, body.id, [*MEMBERS, MEMBERS[1]])
    with pytest.raises(Invalid, match=r"has 2: Harriet Ollerenshaw, Dev Raichura"):
        set_members(store, body.id, [MEMBERS[0], replace(MEMBERS[1], role=Role.CHAIR)])
    assert len(members(store, body.id)) == len(MEMBERS)


def test_one_person_in_other_capitals_is_listed_twice_too(store: Store) -> None:
    body = new_body(store)
    twice = [NewMember("", name, "Ashby", Role.MEMBER) for name in ("Ann", "ANN")]
    with pytest.raises(Invalid, match="Ann Ashby is on the list twice"):
        set_members(store, body.id, twice)
