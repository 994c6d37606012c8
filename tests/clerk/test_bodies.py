"""Guesses about bodies, and members as they were understood."""

import pytest

from clerk.bodies import describe_member, describe_members, guess_code, guess_kind, guess_short_name
from clerk.names import parse_person
from clerk.presets import PRESETS


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


@pytest.mark.parametrize(
    ("council", "name", "kind"),
    [
        ("Ashmere Town Council", "Planning Committee", "town"),
        ("", "Elm Parish Council", "parish"),
        ("Exampleshire County Council", "Schools Forum", "principal"),
        ("Ash Primary School", "Full Governing Body", "governors"),
        ("Ashmere Council", "Education Scrutiny Board", ""),
    ],
)
def test_the_kind_of_body_is_guessed_from_the_names(council: str, name: str, kind: str) -> None:
    assert guess_kind(council, name) == kind
    assert kind == "" or kind in PRESETS


def test_a_taken_code_is_numbered_on() -> None:
    assert guess_code("Planning Committee", taken=["pc", "PC-2"]) == "PC-3"


def test_a_list_of_members_is_described_as_understood() -> None:
    people = [parse_person(line) for line in ("Councillor A Example (Chair)", "Councillor B Other", "J Bell, Director")]
    assert describe_members(people) == "2 members, 1 other; in the chair: Councillor A Example"
    substitute = parse_person("Councillor C Example (substitute)")
    assert describe_members([people[0], substitute]).startswith("1 member, 1 other"), "it has no seat of its own"
    assert describe_members([]) == "Nobody yet"
    assert describe_member(people[2]) == "J Bell, officer, Director"
