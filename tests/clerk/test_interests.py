"""Kinds of interest: the usual ones, and a body's own list."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.interests import (
    DPI,
    OTHER,
    KindOfInterest,
    kind_typed,
    kinds_of_interest,
    read_interests,
    shown_interests,
    takes_declarations,
)
from clerk.policy import OwnInterest, Policy
from clerk.problems import Problem
from clerk.vocabulary import InterestKind

USUAL = Policy()
CHARITY = replace(USUAL, interests=read_interests("conflict of interest; out\na conflict of loyalty\nother benefit"))
WELSH = replace(USUAL, interests=read_interests("personal interest\npersonal and prejudicial interest; out"))
PERSONAL = KindOfInterest(InterestKind.OTHER, "personal interest")
PREJUDICIAL = KindOfInterest(InterestKind.DPI, "personal and prejudicial interest")
INTEREST = KindOfInterest(InterestKind.DPI, "conflict of interest")
LOYALTY = KindOfInterest(InterestKind.OTHER, "conflict of loyalty")
BENEFIT = KindOfInterest(InterestKind.OTHER, "other benefit")


def test_a_body_without_a_list_has_the_kinds_of_the_code_of_conduct() -> None:
    assert [one.words for one in kinds_of_interest(USUAL)] == [
        "a disclosable pecuniary interest",
        "an other registrable interest",
        "a non-registrable interest",
        "an interest",
    ]
    assert DPI.noun == "disclosable pecuniary interest"


def test_an_own_list_is_in_its_own_order_and_words() -> None:
    assert kinds_of_interest(CHARITY) == (INTEREST, LOYALTY, BENEFIT)
    assert [one.words for one in (LOYALTY, BENEFIT)] == ["a conflict of loyalty", "an other benefit"]
    assert Policy.from_mapping(CHARITY.to_mapping()) == CHARITY


@pytest.mark.parametrize(
    ("called", "words"),
    [
        ("interest", "an interest"),
        ("university post", "a university post"),
        ("uninsured risk", "an uninsured risk"),
        ("honorary post", "an honorary post"),
        ("non-financial interest", "a non-financial interest"),
    ],
)
def test_an_own_kind_has_its_article(called: str, words: str) -> None:
    assert KindOfInterest(InterestKind.OTHER, called).words == words


@pytest.mark.parametrize(
    ("policy", "typed", "kind"),
    [
        (CHARITY, "conflict of loyalty 8", (LOYALTY, len("conflict of loyalty"))),
        (CHARITY, "Loyalty", (LOYALTY, len("loyalty"))),
        (CHARITY, "loy 8 a trustee", (LOYALTY, 3)),
        (CHARITY, "dpi 8", (DPI, 3)),
        (CHARITY, "conflict 8", None),
        (CHARITY, "lo 8", None),
        (CHARITY, "conflict of interests", None),
        (CHARITY, "", None),
        (WELSH, "personal 8", (PERSONAL, len("personal"))),
        (WELSH, "Personal and prejudicial 8", (PREJUDICIAL, len("personal and prejudicial"))),
        (WELSH, "prejudicial 8", (PREJUDICIAL, len("prejudicial"))),
        (WELSH, "pers 8", None),
        (USUAL, "other 8", (OTHER, 5)),
        (USUAL, "loyalty 8", None),
    ],
)
def test_a_kind_is_known_by_its_name_or_a_word_no_other_has(
    policy: Policy, typed: str, kind: tuple[KindOfInterest, int] | None
) -> None:
    assert kind_typed(typed, policy) == kind


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("conflict of loyalty\n\nConflict of loyalty; out", "“Conflict of loyalty” stands there twice"),
        ("; out", "“; out” names no kind of interest"),
    ],
)
def test_a_kind_twice_and_a_line_without_one_are_refused(typed: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        read_interests(typed)


def test_only_an_article_in_front_is_left_out() -> None:
    assert [one.called for one in read_interests("an interest in a contract\nties to the firm; out")] == [
        "interest in a contract",
        "ties to the firm",
    ]


@given(st.lists(st.builds(OwnInterest, st.from_regex(r"[a-z]+(?: [a-z]+)?", fullmatch=True), st.booleans())))
def test_a_list_is_read_as_it_is_shown(interests: list[OwnInterest]) -> None:
    once = {one.called: one for one in interests if not one.called.startswith(("a ", "an ", "the "))}
    assert read_interests(shown_interests(once.values())) == tuple(once.values())


@pytest.mark.parametrize(
    ("title", "takes"),
    [
        ("Declarations of interest", True),
        ("Disclosure of Members’ interests", True),
        ("Conflicts of interest", True),
        ("Datganiadau o fuddiant", True),
        ("Datgan buddiannau personol", True),
        ("Conflicts of interest policy: review", False),
        ("Declaration of a climate emergency", False),
        ("Items of interest", False),
    ],
)
def test_the_item_at_which_interests_are_declared_is_known_by_its_title(title: str, takes: bool) -> None:
    assert takes_declarations(title) is takes
