"""Who moved and seconded a decision, and what was decided where only a motion says it."""

import pytest

from clerk.notation.parser import parse
from tests.clerk.notation.fragments import words

ASH, ELM = "Councillor A Ash", "Councillor B Elm"


def moved(text: str) -> list[tuple[str, str]]:
    return [(decision.mover, decision.seconder) for decision in parse(text).decisions]


@pytest.mark.parametrize(
    "text",
    [
        f"It was moved by {ASH}, seconded by {ELM} and\n\nRESOLVED – That it be so.",
        f"It was moved by {ASH}, seconded by {ELM} and RESOLVED that it be so.",
        f"The proposals were moved by {ASH} and seconded by {ELM}.\n\nRESOLVED:\n\n(a)  That it be so.",
        f"RESOLVED: That it be so. ({ASH} proposed, {ELM} seconded, all were in favour)",
        f"RESOLVED that it be so.\n({ASH} proposed, {ELM} seconded)",
        f"It was RESOLVED that it be so.\nProposed by: {ASH}           Seconded by: {ELM}\nThe Chair went on.",
        f"It was resolved that it be so.\n\nProposed: {ASH}; seconded: {ELM}. All in favour.",
        f"RESOLVED, on the proposal of {ASH}, seconded by {ELM}, that it be so.",
        f"It was proposed by {ASH}, seconded by {ELM} and agreed that it be so.",
        f"{ASH} proposed, {ELM} seconded and it was unanimously RESOLVED to pay.",
        f"It was proposed that it be so. Proposed: {ASH}; seconded: {ELM}. All in favour. Resolved: 16/09/6/15.1",
        f"It was\n\nPROPOSED by {ASH} Seconded by {ELM}, and\n\nRESOLVED: that it be so.",
        f"Moved by {ASH}, seconded by {ELM}.\n\n7 for, 2 against.\n\nRESOLVED that it be so.",
    ],
)
def test_movers_are_found_in_or_beside_a_decision(text: str) -> None:
    assert moved(text) == [(ASH, ELM)]


def test_a_motion_that_was_lost_moves_nothing() -> None:
    text = (
        f"{ASH} moved, seconded by {ELM}, that it be so. The motion was lost by 3 votes to 5.\n\nRESOLVED that it wait."
    )
    assert moved(text) == [("", "")]


def test_an_amendment_moves_nothing() -> None:
    assert moved(f"{ASH} moved as an amendment, seconded by {ELM}:-\n\nthat it wait.\n\nRESOLVED that it be so.") == [
        ("", "")
    ]


def test_each_motion_moves_one_decision() -> None:
    text = f"Moved by {ASH}, seconded by {ELM}.\n\nRESOLVED that it be so.\n\nRESOLVED that the rest wait."
    assert moved(text) == [(ASH, ELM), ("", "")]


def test_a_motion_after_a_decision_that_leads_to_the_next_is_the_next_ones() -> None:
    text = f"RESOLVED that it be so.\n\nMoved by {ASH}, seconded by {ELM} and\n\nRESOLVED that the rest wait."
    assert moved(text) == [("", ""), (ASH, ELM)]


def test_a_remark_decides_what_stands_before_it() -> None:
    text = "- The bus was late. The car had been seen. RESOLVED and noted. Thanks were given."
    assert words(text) == ["The car had been seen."]


def test_a_number_of_a_resolution_decides_what_was_proposed() -> None:
    text = (
        "It was proposed that the quote be taken. Proposed: Cllr Ash; seconded: Cllr Elm. 8 for. Resolved 16/09/6/9.1"
    )
    assert words(text) == ["the quote be taken."]


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        (
            f"{ASH} proposed that it be so, seconded by {ELM} and agreed unanimously. Clerk to act.",
            "it be so",
        ),
        (
            f"The quote was seen. Proposed by {ASH}, seconded by {ELM} and agreed. Clerk to act.",
            "The quote was seen.",
        ),
        (
            f"{ASH} proposed the quote, seconded by {ELM} and agreed.",
            f"{ASH} proposed the quote, seconded by {ELM} and agreed",
        ),
        (
            f"The minutes were proposed by {ASH}, seconded by {ELM} and approved unanimously.",
            f"The minutes were proposed by {ASH}, seconded by {ELM} and approved",
        ),
    ],
)
def test_what_was_moved_and_only_agreed_is_what_was_decided(text: str, decided: str) -> None:
    assert words(text) == [decided]
    assert moved(text) == [(ASH, ELM)]


def test_a_label_moves_nothing_of_the_next_numbered_item() -> None:
    text = f"24/8 Porch: no objections (Prop: {ASH}, Sec: {ELM}).\n24/9 RESOLVED to defer the wall."
    assert moved(text) == [("", "")]
