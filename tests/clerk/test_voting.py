"""Each check on a vote catches its slip and lets its near miss pass."""

from dataclasses import replace

import pytest

from clerk.notation.blocks import Candidate
from clerk.vocabulary import VoteOutcome
from clerk.voting import CHECKS, VoteFacts, vote_findings

SEVEN = frozenset({"Ash", "Beech", "Cedar", "Dean", "Elm", "Fern", "Gorse"})
FIVE = ("Ash", "Beech", "Cedar", "Dean", "Elm")
TWO = ("Fern", "Gorse")
ASH_5, ELM_4, OAK_4 = Candidate("Cllr Ash", 5), Candidate("Cllr Elm", 4), Candidate("Cllr Oak", 4)
CARRIED, LOST = VoteOutcome.CARRIED, VoteOutcome.LOST

SLIPS: dict[str, list[tuple[VoteFacts, str]]] = {
    "mover seconds": [(VoteFacts("Ash", "ash"), "Ash is recorded as both mover and seconder.")],
    "mover not there": [
        (VoteFacts("Hazel", "Ash", eligible=SEVEN), "Hazel is recorded as moving"),
        (VoteFacts("Ash", "Hazel", eligible=SEVEN), "Hazel is recorded as seconding"),
        (
            VoteFacts("Hazel", "Ash", eligible=SEVEN, why_not={"Hazel": "left at 8.10 pm"}),
            "Hazel is recorded as moving, but left at 8.10 pm.",
        ),
    ],
    "mover has an interest": [
        (
            VoteFacts("Hazel", "Ash", eligible=SEVEN, excluded=frozenset({"Hazel"})),
            "Hazel is recorded as moving, but is",
        ),
        (VoteFacts("Ash", "Hazel", excluded=frozenset({"Hazel"})), "Hazel is recorded as seconding, but is excluded"),
    ],
    "voter has an interest": [
        (
            VoteFacts(names_for=(*FIVE, "Hazel"), eligible=SEVEN, excluded=frozenset({"Hazel"})),
            "Hazel is recorded as voting, but excluded from this item by an interest.",
        )
    ],
    "voter was out": [
        (
            VoteFacts(names_for=(*FIVE, "Hazel"), eligible=SEVEN, why_not={"Hazel": "left at 8.10 pm"}),
            "Hazel is recorded as voting, but left at 8.10 pm.",
        )
    ],
    "too many votes": [
        (VoteFacts(votes_for=5, votes_against=2, abstentions=1, eligible=SEVEN), "5 + 2 + 1 = 8 votes are recorded"),
        (VoteFacts(votes_for=8, eligible=SEVEN), "8 votes are recorded, but 7 members were there"),
        (VoteFacts(votes_for=2, eligible=frozenset({"Ash"})), "2 votes are recorded, but 1 member was there"),
        (VoteFacts(candidates=(ASH_5, ELM_4), eligible=SEVEN), "5 + 4 = 9 votes are recorded, but 7 members"),
        (VoteFacts(candidates=(replace(ASH_5, elected=True), ELM_4, OAK_4), eligible=SEVEN), "5 + 4 + 4 = 13 votes"),
        (
            VoteFacts(candidates=(replace(ASH_5, votes=7), ELM_4, OAK_4), eligible=SEVEN),
            "15 votes are recorded, but 7 members were there to vote on the item, with 2 votes each.",
        ),
    ],
    "unanimous but divided": [
        (VoteFacts(unanimous=True, votes_for=6, abstentions=1), "unanimous with 1 abstention."),
        (VoteFacts(unanimous=True, votes_for=5, abstentions=2), "unanimous with 2 abstentions."),
        (VoteFacts(unanimous=True, votes_against=1), "unanimous with 1 against."),
        (VoteFacts(unanimous=True, names_abstaining=("Ash",)), "unanimous with 1 abstention."),
        (VoteFacts(nem_con=True, votes_against=1), "nem con with 1 against."),
    ],
    "casting vote without tie": [
        (VoteFacts(votes_for=5, votes_against=2, casting_vote=True), "not equal (5 to 2)"),
        (VoteFacts(candidates=(replace(ASH_5, votes=2), ELM_4), casting_vote=True), "not equal (4 to 2)"),
    ],
    "carried against the count": [
        (VoteFacts(votes_for=2, votes_against=5, outcome=CARRIED), "carried by 2 votes to 5"),
        (VoteFacts(votes_for=3, votes_against=3, outcome=CARRIED), "equal votes (3 each)"),
    ],
    "named vote misses someone": [
        (VoteFacts(names_for=FIVE, eligible=SEVEN), "voted: Fern, Gorse."),
        (VoteFacts(candidates=(replace(ASH_5, names=FIVE), ELM_4), eligible=SEVEN), "voted: Fern, Gorse."),
        (VoteFacts(votes_for=0, names_against=FIVE, eligible=SEVEN), "voted: Fern, Gorse."),
    ],
    "elected against the count": [
        (
            VoteFacts(candidates=(ASH_5, replace(ELM_4, elected=True))),
            "Cllr Elm is recorded as elected with 4 votes, but Cllr Ash had 5.",
        )
    ],
    "named who may not vote": [(VoteFacts(names_for=("Hazel",), eligible=SEVEN), "on the item: Hazel.")],
    "named twice": [
        (VoteFacts(names_for=FIVE, names_against=("Elm",)), "names twice: Elm."),
        (VoteFacts(candidates=(replace(ASH_5, names=FIVE), replace(ELM_4, names=("Dean",)))), "names twice: Dean."),
    ],
    "names and counts differ": [
        (VoteFacts(votes_for=6, names_for=FIVE), "says 6 for, the list of names has 5"),
        (VoteFacts(abstentions=1, names_for=FIVE), "says 1 abstaining, the list of names has 0"),
        (VoteFacts(votes_against=1, names_against=TWO), "says 1 against, the list of names has 2"),
    ],
}

NEAR_MISSES: dict[str, list[VoteFacts]] = {
    "mover seconds": [VoteFacts("Ash", "Beech"), VoteFacts("", ""), VoteFacts("A Ash", "B Ash")],
    "mover not there": [
        VoteFacts("Ash", "", eligible=SEVEN),
        VoteFacts("Hazel", "Ash"),
        VoteFacts("Hazel", "Ash", eligible=SEVEN, excluded=frozenset({"Hazel"})),
    ],
    "mover has an interest": [VoteFacts("Ash", "Beech", eligible=SEVEN, excluded=frozenset({"Hazel"}))],
    "voter has an interest": [VoteFacts(names_for=FIVE, eligible=SEVEN, excluded=frozenset({"Hazel"}))],
    "voter was out": [
        VoteFacts(names_for=FIVE, eligible=SEVEN, why_not={"Hazel": "left at 8.10 pm"}),
        # Who left after the vote is among those who might vote during the item.
        VoteFacts(names_for=FIVE, eligible=SEVEN, why_not={"Elm": "left at 8.10 pm"}),
    ],
    "too many votes": [
        VoteFacts(votes_for=5, votes_against=1, abstentions=1, eligible=SEVEN),
        VoteFacts(votes_for=4, votes_against=4, casting_vote=True, eligible=SEVEN),
        VoteFacts(eligible=SEVEN),
        VoteFacts(votes_for=50),
        VoteFacts(candidates=(ASH_5, replace(ELM_4, votes=2)), eligible=SEVEN),
        # For two places each member has two votes.
        VoteFacts(candidates=(ASH_5, ELM_4, OAK_4), eligible=SEVEN),
        VoteFacts(candidates=(replace(ASH_5, elected=True), replace(ELM_4, elected=True), OAK_4), eligible=SEVEN),
    ],
    "unanimous but divided": [
        VoteFacts(unanimous=True, votes_for=7, votes_against=0, abstentions=0),
        VoteFacts(nem_con=True, votes_for=7, abstentions=2),
        VoteFacts(votes_for=6, abstentions=1),
    ],
    "casting vote without tie": [
        VoteFacts(votes_for=5, votes_against=5, casting_vote=True),
        VoteFacts(votes_for=6, votes_against=5, casting_vote=True),
        VoteFacts(casting_vote=True),
        VoteFacts(votes_for=5, casting_vote=True),
        VoteFacts(votes_for=5, votes_against=2),
        VoteFacts(candidates=(ELM_4, OAK_4), casting_vote=True),
    ],
    "carried against the count": [
        VoteFacts(votes_for=2, votes_against=5, outcome=LOST),
        VoteFacts(votes_for=3, votes_against=3, outcome=CARRIED, casting_vote=True),
        VoteFacts(votes_for=3, votes_against=3, outcome=LOST),
        VoteFacts(votes_for=2, outcome=CARRIED),
    ],
    "named vote misses someone": [
        VoteFacts(names_for=FIVE, names_abstaining=TWO, eligible=SEVEN),
        VoteFacts(votes_for=5, eligible=SEVEN),
        VoteFacts(names_for=FIVE, eligible=SEVEN, throughout=frozenset(FIVE)),
        # A count, with the name of one who abstained or asked that their vote be written down.
        VoteFacts(votes_for=4, votes_against=2, names_abstaining=("Gorse",), eligible=SEVEN),
        VoteFacts(votes_for=5, votes_against=2, names_against=("Gorse",), eligible=SEVEN),
        VoteFacts(names_against=("Gorse",), eligible=SEVEN),
        VoteFacts(votes_for=0, votes_against=6, names_abstaining=("Gorse",), eligible=SEVEN),
        VoteFacts(votes_for=5, votes_against=2, names_for=("Gorse",), eligible=SEVEN),
        VoteFacts(names_for=("Gorse",), eligible=SEVEN),
    ],
    "elected against the count": [
        VoteFacts(candidates=(replace(ASH_5, elected=True), replace(ELM_4, elected=True), OAK_4)),
        # Equal votes may have been decided by lot, or by a casting vote.
        VoteFacts(candidates=(replace(ELM_4, elected=True), OAK_4)),
        VoteFacts(candidates=(ASH_5, ELM_4)),
    ],
    "named who may not vote": [
        VoteFacts(names_for=FIVE, eligible=SEVEN),
        VoteFacts(names_for=("Hazel",)),
        VoteFacts(names_for=("Hazel",), eligible=SEVEN, why_not={"Hazel": "left at 8.10 pm"}),
    ],
    "named twice": [VoteFacts(names_for=FIVE, names_against=TWO)],
    "names and counts differ": [
        VoteFacts(votes_for=5, votes_against=2, abstentions=0, names_for=FIVE, names_against=TWO),
        VoteFacts(votes_for=5),
        VoteFacts(votes_for=4, votes_against=2, names_abstaining=("Gorse",)),
        VoteFacts(votes_for=5, votes_against=2, names_against=("Gorse",)),
        VoteFacts(votes_for=5, votes_against=2, names_for=("Gorse",)),
    ],
}


def test_every_check_has_a_slip_and_a_near_miss_and_a_reason() -> None:
    assert set(SLIPS) == set(NEAR_MISSES) == set(CHECKS)
    assert all(check.reason.endswith(".") for check in CHECKS.values())


@pytest.mark.parametrize(("name", "facts", "told"), [(name, *row) for name, rows in SLIPS.items() for row in rows])
def test_a_check_catches_its_slip(name: str, facts: VoteFacts, told: str) -> None:
    assert told in vote_findings(facts)[name]


@pytest.mark.parametrize(("name", "facts"), [(name, facts) for name, rows in NEAR_MISSES.items() for facts in rows])
def test_a_check_lets_its_near_miss_pass(name: str, facts: VoteFacts) -> None:
    assert name not in vote_findings(facts)


def test_one_count_is_no_sum() -> None:
    (sentence,) = vote_findings(VoteFacts(votes_for=8, eligible=SEVEN)).values()
    assert sentence == "8 votes are recorded, but 7 members were there to vote on the item."


def test_a_vote_in_good_order_has_no_findings() -> None:
    facts = VoteFacts(
        "Ash", "Beech", 5, 2, 0, FIVE, TWO, unanimous=False, casting_vote=False, outcome=CARRIED, eligible=SEVEN
    )
    assert vote_findings(facts) == {}
