"""Presets: each is a whole house style whose keys exist."""

import pytest

from clerk.dates import DATE_FORMS, TIME_FORMS
from clerk.interests import kinds_of_interest
from clerk.names import NAME_FORMS
from clerk.numbering import MinuteNumber, citation, scheme_problems
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.procedure import quorum


def test_the_presets_are_those_a_body_can_name() -> None:
    assert list(PRESETS) == ["principal", "parish", "town", "community", "governors", "university", "voluntary"]


@pytest.mark.parametrize("key", PRESETS)
def test_every_key_of_a_preset_is_in_the_table_it_points_to(key: str) -> None:
    preset, policy = PRESETS[key], PRESETS[key].policy
    assert preset.key == policy.preset == key
    assert preset.name
    assert preset.short_name.startswith("the ")
    assert policy.date_form in DATE_FORMS
    assert policy.time_form in TIME_FORMS
    assert policy.name_form in NAME_FORMS
    assert scheme_problems(policy.numbering) == ()
    assert Policy.from_mapping(policy.to_mapping()) == policy


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_opens_with_the_usual_items_and_closes_after_the_business(key: str) -> None:
    items = PRESETS[key].policy.standing_items
    titles = [item.title.lower() for item in items]
    assert "apologies" in titles[0]
    assert any("interest" in title for title in titles[:2])
    assert any("minutes" in title for title in titles)
    assert [item.closing for item in items] == sorted(item.closing for item in items)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("key", PRESETS)
def test_an_item_is_worded_as_on_an_agenda_and_its_minute_as_an_outcome(key: str) -> None:
    for item in PRESETS[key].policy.standing_items:
        assert item.instruction.startswith("To ")
        assert item.instruction.endswith(".")
        assert not item.usual_minute.startswith("To ")
        assert item.usual_minute == "" or item.usual_minute.endswith(".")


@pytest.mark.parametrize("key", PRESETS)
def test_the_minutes_are_approved_in_the_bodys_own_form(key: str) -> None:
    policy = PRESETS[key].policy
    approval = next(item for item in policy.standing_items if "minutes" in item.title.lower())
    assert approval.usual_minute.startswith(policy.decision_form + " ")


@pytest.mark.parametrize("key", ["parish", "town", "community"])
def test_a_local_council_has_no_item_to_decide_what_was_not_summoned(key: str) -> None:
    titles = {item.title.lower() for item in PRESETS[key].policy.standing_items}
    assert not titles & {"matters arising", "any other business", "urgent business"}


@pytest.mark.parametrize(
    ("key", "seats", "needed"),
    [
        ("principal", 48, 12),
        ("parish", 7, 3),
        ("parish", 13, 5),
        ("community", 12, 4),
        ("governors", 11, 6),
        ("voluntary", 5, 2),
    ],
)
def test_the_quorum_of_each_kind_of_body(key: str, seats: int, needed: int) -> None:
    assert quorum(PRESETS[key].policy.quorum, seats) == needed


@pytest.mark.parametrize(
    ("key", "example"),
    [("principal", "6/19"), ("parish", "6/19"), ("governors", "6/19-20"), ("university", "19.6"), ("voluntary", "6")],
)
def test_the_numbers_of_each_kind_of_body(key: str, example: str) -> None:
    assert citation(PRESETS[key].policy.numbering, MinuteNumber(2019, 6)) == example


def test_governors_declare_interests_in_the_words_of_their_regulations() -> None:
    kinds = kinds_of_interest(PRESETS["governors"].policy)
    assert [kind.noun for kind in kinds if kind.kind.excludes] == ["pecuniary interest"]
    assert "conflict of loyalty" in [kind.noun for kind in kinds]
