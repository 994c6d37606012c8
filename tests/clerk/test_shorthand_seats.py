"""Who sits as a member decides who may move and vote in a line, and a line that defers notes it on the agenda."""

from dataclasses import replace

import pytest

from clerk.interests import ORI
from clerk.notation.shorthand import AgendaEntry, Attendee, Declared, NotTaken, read
from clerk.vocabulary import ItemFate, Role
from tests.clerk.meeting_at_hand import AGENDA, PEOPLE, office

VISITOR = Attendee(20, "Councillor", "Tess", "Quince", role=Role.OTHER)


@pytest.mark.parametrize(("role", "stands_for"), [(Role.OTHER, 12), (Role.SUBSTITUTE, 12)])
def test_whoever_stands_in_for_a_member_moves_and_votes(role: Role, stands_for: int) -> None:
    sitting = replace(VISITOR, role=role, stands_for=stands_for)
    reading = read("res note report; m quince s patel", office(people=(*PEOPLE, sitting)))
    assert (reading.problem, "Quince" in (reading.expansion or "")) == ("", True)


@pytest.mark.parametrize("role", [Role.OTHER, Role.SUBSTITUTE])
def test_whoever_stands_in_for_nobody_does_not(role: Role) -> None:
    reading = read("res note report; m quince s patel", office(people=(*PEOPLE, replace(VISITOR, role=role))))
    assert reading.expansion is None
    assert "not a member" in reading.problem


def test_who_comes_while_another_sits_in_their_place_is_noted_with_a_word() -> None:
    here = office(people=(*PEOPLE, replace(VISITOR, stands_for=12)))
    assert read("in ivy", here).done.endswith("| Quince sits in their place")
    assert "sits in" not in read("in juniper", here).hint + read("in ivy", office()).hint


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("def", "to the meeting on 12 September 2019"),
        ("def until further notice", "until further notice"),
        ("def until 30/9 for a site visit; m jones s patel", "to the meeting on 30 September 2019"),
    ],
)
def test_a_line_that_defers_says_so_of_the_item(line: str, note: str) -> None:
    assert read(line, office()).effects == (NotTaken(108, ItemFate.DEFERRED, note),)
    assert read(line, office(item=None)).effects == ()


def test_an_item_put_in_after_publication_is_called_by_its_letter() -> None:
    late = (*AGENDA[:7], AgendaEntry(111, "7a", "Flood"), AgendaEntry(112, "", "Prayers"), *AGENDA[7:])
    here = office(agenda=late)
    assert read("dec cox ori 7a,8; left", here).effects[:2] == (
        Declared(4, ORI, 111, "", "Left the meeting"),
        Declared(4, ORI, 108, "", "Left the meeting"),
    )
    assert "items 7a and 9" in (read("ex 3 7a,9", here).expansion or "")
    assert "item 7b" in read("dec cox dpi 7b", here).problem
