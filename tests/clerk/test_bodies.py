"""Guesses about bodies, and members on one line."""

import pytest

from clerk.bodies import describe_member, describe_members, guess_code, guess_short_name, member_line
from clerk.names import ParsedPerson, parse_person
from clerk.vocabulary import Role


@pytest.mark.parametrize(
    ("name", "short_name"),
    [
        ("Children's Scrutiny Board (2)", "the Board"),
        ("Ashmere Parish Council", "the Council"),
        ("Ashmere Parish Council Planning Committee", "the Committee"),
        ("Board of Governors", "the Board"),
        ("Licensing Sub-Committee", "the Sub-Committee"),
        ("Bridge Street Working Group", "the Working Group"),
        ("Local Governing Body", "the Governing Body"),
        ("cabinet", "the Cabinet"),
        ("Marsh Partnership", "the Marsh Partnership"),
        ("  ", ""),
    ],
)
def test_short_name_is_guessed_from_the_noun(name: str, short_name: str) -> None:
    assert guess_short_name(name) == short_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Health and Social Care Scrutiny Board", "HSCSB"),
        ("Education Scrutiny Board (2)", "ESB2"),
        ("Cabinet", "CAB"),
        ("Children's Board", "CB"),
        ("", ""),
    ],
)
def test_code_is_guessed_from_the_initials(name: str, code: str) -> None:
    assert guess_code(name) == code


def test_a_taken_code_is_numbered_on() -> None:
    assert guess_code("Planning Committee", taken=["pc", "PC-2"]) == "PC-3"


@pytest.mark.parametrize(
    "person",
    [
        ParsedPerson("Councillor", "A", "Example", Role.CHAIR),
        ParsedPerson("Councillor", "Jane A", "Smith", Role.MEMBER),
        ParsedPerson("Mrs", "F", "Reed", Role.CO_OPTED),
        ParsedPerson("", "J", "Bell", Role.OFFICER, "Head of Finance"),
        ParsedPerson("", "L", "Evans", Role.CLERK),
        ParsedPerson("", "L", "Evans", Role.CLERK, "Clerk to the Council"),
        ParsedPerson("Dr", "P", "van Dyke", Role.VICE_CHAIR),
        ParsedPerson("Councillor", "R", "Lane", Role.CABINET_MEMBER, "Cabinet Member for Housing"),
        ParsedPerson("", "M", "Stone", Role.OFFICER),
    ],
)
def test_a_member_line_is_read_back_as_the_same_person(person: ParsedPerson) -> None:
    assert parse_person(member_line(person.title, person.forename, person.surname, person.role, person.post)) == person


def test_a_list_of_members_is_described_as_understood() -> None:
    people = [parse_person(line) for line in ("Councillor A Example (Chair)", "Councillor B Other", "J Bell, Director")]
    assert describe_members(people) == "2 members, 1 other; in the chair: Councillor A Example"
    assert describe_members([]) == "Nobody yet"
    assert describe_member(people[2]) == "J Bell, officer, Director"
