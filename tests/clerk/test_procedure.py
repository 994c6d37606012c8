"""Quorum: the number, the sum in words, and who counts for an item."""

import pytest

from clerk.policy import QuorumRule
from clerk.procedure import quorum, quorum_reason, quorum_statement

PRINCIPAL = QuorumRule(1, 4, 2)
PARISH = QuorumRule(1, 3, 3)


@pytest.mark.parametrize(
    ("rule", "seats", "needed"),
    [
        (PRINCIPAL, 11, 3),
        (PRINCIPAL, 12, 3),
        (PRINCIPAL, 13, 4),
        (PRINCIPAL, 4, 2),
        (PARISH, 5, 3),
        (PARISH, 9, 3),
        (PARISH, 10, 4),
        (PARISH, 12, 4),
        (PARISH, 13, 5),
        (PARISH, 15, 5),
        (PARISH, 16, 6),
        (PARISH, 18, 6),
        (QuorumRule(1, 2, 1), 9, 5),
        (PARISH, 0, 3),
        (QuorumRule(0, 1, 3), 12, 3),
    ],
)
def test_a_part_of_a_member_counts_as_one_and_the_minimum_holds(rule: QuorumRule, seats: int, needed: int) -> None:
    assert quorum(rule, seats) == needed


def test_a_vacancy_does_not_reduce_the_quorum() -> None:
    assert quorum(QuorumRule(1, 3, 3, seats=13), 9) == 5
    assert quorum_reason(QuorumRule(1, 3, 3, seats=13), 9) == "one third of 13 seats, never fewer than 3"


def test_the_reason_names_share_seats_and_minimum() -> None:
    assert quorum_reason(PRINCIPAL, 11) == "one quarter of 11 seats, never fewer than 2"
    assert quorum_reason(QuorumRule(1, 2, 1), 10) == "half of 10 seats"
    assert quorum_reason(QuorumRule(1, 5, 2), 10) == "one fifth of 10 seats, never fewer than 2"
    assert quorum_reason(QuorumRule(2, 3, 1), 10) == "two thirds of 10 seats"
    assert quorum_reason(QuorumRule(2, 5, 1), 10) == "2/5 of 10 seats"
    assert quorum_reason(QuorumRule(0, 1, 3), 10) == "a fixed number"


@pytest.mark.parametrize(
    ("present", "excluded", "statement"),
    [
        (4, 0, "4 present of 9 seats; 3 needed (one third of 9, never fewer than 3): quorate"),
        (2, 0, "2 present of 9 seats; 3 needed (one third of 9, never fewer than 3): not quorate, 1 short"),
        (
            4,
            2,
            "4 present of 9 seats, 2 excluded by an interest, 2 left; "
            "3 needed (one third of 9, never fewer than 3): not quorate, 1 short",
        ),
        (
            5,
            2,
            "5 present of 9 seats, 2 excluded by an interest, 3 left; "
            "3 needed (one third of 9, never fewer than 3): quorate",
        ),
    ],
)
def test_the_statement_shows_the_whole_sum(present: int, excluded: int, statement: str) -> None:
    assert quorum_statement(PARISH, 9, present, excluded) == statement
