"""Votes: counts, names and words, put together as one vote where they are one."""

from dataclasses import dataclass

import pytest

from clerk.notation.blocks import BlockKind, Vote
from clerk.notation.parser import parse
from clerk.vocabulary import VoteOutcome as Outcome

UNSTATED, CARRIED, LOST = Outcome.UNSTATED, Outcome.CARRIED, Outcome.LOST


@dataclass(frozen=True)
class Told:
    """What a vote says, without its place."""

    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool = False
    casting: bool = False
    outcome: Outcome = UNSTATED
    nem_con: bool = False


def told(vote: Vote) -> Told:
    counts = (vote.votes_for, vote.votes_against, vote.abstentions)
    return Told(*counts, vote.unanimous, vote.casting_vote, vote.outcome, vote.nem_con)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For 7, against 2, abstained 1", Told(7, 2, 1)),
        ("For 7 against 2 abstained 1", Told(7, 2, 1)),
        ("FOR: 5 AGAINST: 2 ABSTAIN: 1", Told(5, 2, 1)),
        ("For: 26\n\nAgainst: 32\n\nAbstention: 0\n\nThe change was not agreed and", Told(26, 32, 0, outcome=LOST)),
        ("For: 26\nAgainst: 32\nAbstention: 0", Told(26, 32, 0)),
        ("carried, 7 votes to 2 with 1 abstention.", Told(7, 2, 1, outcome=CARRIED)),
        ("The vote was carried by 22 votes to one, with two abstentions.", Told(22, 1, 2, outcome=CARRIED)),
        ("approved by 24 votes, to 10 votes, with 1 abstention.", Told(24, 10, 1)),
        (
            "When put, sixteen Members voted for the scheme and none against, and the Mayor declared it carried.",
            Told(16, 0, outcome=CARRIED),
        ),
        ("Twenty-two voted for, thirty one against", Told(22, 31)),
        ("4 in favour, 2 against", Told(4, 2)),
        ("1 abstained and 4 in favour", Told(4, None, 1)),
        ("5 in favour.(2 abstained due to interest)", Told(5, None, 2)),
        ("9 for, 1 abstention.", Told(9, None, 1)),
        ("CARRIED: 8 for 2 abstentions.", Told(8, None, 2, outcome=CARRIED)),
        ("12 for 3 against, Ash abstaining", Told(12, 3)),
        ("with seven Members voting in favour, two against and one abstaining", Told(7, 2, 1)),
        ("10 Members voted in favour, 2 Members voted against and there was 1 abstention", Told(10, 2, 1)),
        ("voting was 5 for and 3 against with no abstentions", Told(5, 3, 0)),
        ("the motion was carried (7 for; 2 against; 1 abstention)", Told(7, 2, 1, outcome=CARRIED)),
        ("In favour: 5 Against: 3 Abstentions: none", Told(5, 3, 0)),
        ("Ayes 7 Noes 2", Told(7, 2)),
        ("Members voted 7-2 in favour.", Told(7, 2)),
        ("RESOLVED by assent that it be so.", Told(nem_con=True)),
        ("Motion carried 5-3.", Told(5, 3, outcome=CARRIED)),
        ("The amendment was lost by 3 votes to 5.", Told(3, 5, outcome=LOST)),
        ("The amendment was defeated by 5 votes to 3.", Told(3, 5, outcome=LOST)),
        ("For the motion 9; for the amendment 4", Told(9, 4)),
        ("the motion was carried with one vote against", Told(None, 1, outcome=CARRIED)),
        ("All in favour", Told(unanimous=True)),
        ("(all were in favour)", Told(unanimous=True)),
        ("All those present voted in favour.", Told(unanimous=True)),
        ("Prop KN 2nd BB All agreed.", Told(unanimous=True)),
        ("seconded Cllr Elm all in agreement.", Told(unanimous=True)),
        ("It was unanimously agreed.", Told(unanimous=True)),
        ("Governors unanimously accepted the appointment.", Told(unanimous=True)),
        ("Cllr Elm seconded, unanimous approval.", Told(unanimous=True)),
        ("AGREED nem con.", Told(nem_con=True)),
        ("agreed nem con with 2 abstentions", Told(None, None, 2, nem_con=True)),
        ("The motion was carried unanimously (9 for, 1 abstention).", Told(9, None, 1, True, outcome=CARRIED)),
        ("The motion was carried on the Chair's casting vote.", Told(casting=True, outcome=CARRIED)),
        (
            "The motion was lost on the casting vote of the Chair (5 votes to 5).",
            Told(5, 5, casting=True, outcome=LOST),
        ),
        ("Carried unanimously.", Told(unanimous=True, outcome=CARRIED)),
        ("Carried unanimously with one abstention.", Told(None, None, 1, unanimous=True, outcome=CARRIED)),
        ("(For 6, Against 6, Chair's casting vote in favour)", Told(6, 6, casting=True, outcome=CARRIED)),
        (
            "The Chair, having voted for the motion, used the casting vote for it (7 for, 6 against).",
            Told(7, 6, casting=True, outcome=CARRIED),
        ),
        ("all 5 voted to object", Told(5, unanimous=True)),
        ("The motion was put to the vote and LOST.", Told(outcome=LOST)),
        ("A vote was taken on the amendment, which was not carried.", Told(outcome=LOST)),
        (
            "seven Members voted for the amendment and seven against; the votes being equal, "
            "the Chair cast the deciding vote in favour of the amendment.",
            Told(7, 7, casting=True, outcome=CARRIED),
        ),
        ("The amendment was lost by the casting vote of the chair.", Told(casting=True, outcome=LOST)),
        ("The Chair used his casting vote against the motion.", Told(casting=True, outcome=LOST)),
        (
            "granted unanimously with no objections and 1 abstention.",
            Told(None, 0, 1, unanimous=True),
        ),
        ("On a division 20 members voted for the motion and 15 for the amendment.", Told(20, 15)),
        ("The Motion received 21 votes and the Amendment 12 votes.", Told(21, 12)),
        ("The amendment was put to the vote and declared to be lost.", Told(outcome=LOST)),
        ("The motion was passed by 6 votes to 5.", Told(6, 5, outcome=CARRIED)),
        ("CARRIED 7/0", Told(7, 0, outcome=CARRIED)),
        ("Carried 8-4-1.", Told(8, 4, 1, outcome=CARRIED)),
        ("Vote: 8-4-1", Told(8, 4, 1)),
        ("On a vote being taken: for 8, against 4", Told(8, 4)),
        ("In Favour: Crs A Ash and B Elm\nAgainst: Nil", Told(None, 0)),
        ("Motion failed 2-5.", Told(2, 5, outcome=LOST)),
        ("5 in favor, 2 opposed, 1 abstention", Told(5, 2, 1)),
        ("Approved by a vote of 7-1.", Told(7, 1)),
        ("For the Motion were Councillors Ash and Elm (Total 2). Against the Motion was Nil (Total 0).", Told(2, 0)),
        ("AYES: 2 - Ash, Elm\nNAYS: 0 - None", Told(2, 0)),
        ("For\tA Ash, B Elm and C Oak\t3\nAgainst\tNone\t0", Told(3, 0)),
        (
            "The AMENDMENT received 18 votes and the MOTION received 32 votes, with 3 abstentions, and the MOTION was "
            "therefore CARRIED.",
            Told(32, 18, 3, outcome=CARRIED),
        ),
    ],
)
def test_counts_and_words(text: str, expected: Told) -> None:
    assert [told(vote) for vote in parse(text).votes] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The work was carried out for 3 years against 2 objections.",
        "All agreed they would act as inspectors.",
        "The proposal was carried forward to the next meeting.",
        "Residents were in favour of the scheme and spoke for it.",
        "Councillor Ash spoke against the plan for 5 minutes.",
        "The Chair has a casting vote.",
        "The ball was lost in the long grass.",
        "The Council voted on the appointment.",
        "He was the unanimous choice of his family.",
        "There were no objections to the application.",
        "For 10 years the path was closed.",
        "It was not unanimous.",
        "The motion received a full airing and the amendment two.",
        "The pump failed, and the key was passed to the Clerk.",
        "The proposal failed to find a site.",
        "Two residents opposed the plan.",
        "There was a vote of thanks to the Clerk.",
        "Next vote: 8-4-2026",
        "There being no seconder, the motion fell.",
        "The amendment fell for want of a seconder.",
        "Absent: Total: 4\nAbstained",
    ],
)
def test_what_is_no_vote(text: str) -> None:
    assert parse(text).votes == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "For (3): Councillors Ash, Elm and Oak. Against (2): Councillors Fir and Yew. "
            "Abstained (1): Councillor Box.",
            (("Ash", "Elm", "Oak"), ("Fir", "Yew"), ("Box",)),
        ),
        (
            "On a division, there voted:- For the motion by the Convener (4)  -  the Convener; the Vice Convener; and "
            "Councillors Ash, and Len Elm CBE; For the amendment by Councillor Oak (1)  - Councillor Oak; Declined to "
            "vote (2) Councillors Fir and Yew.",
            (("the Convener", "the Vice Convener", "Ash", "Len Elm CBE"), ("Oak",), ("Fir", "Yew")),
        ),
        (
            "carried by 2 votes, to 1 votes, with 1 abstention.\n\nThere voted for the grant:\n\n"
            "Councillors S Ash, Elm ......................  2\n\nThere voted against the grant:\n\n"
            "Councillor A S Oak ............ 1\n\n"
            "There abstained from voting:\n\nCouncillor Fir ....... 1",
            (("S Ash", "Elm"), ("A S Oak",), ("Fir",)),
        ),
        (
            "Councillors P Ash, O’Elm, Oak and Yew voted in favour. Councillor Fir abstained from voting.",
            (("P Ash", "O’Elm", "Oak", "Yew"), (), ("Fir",)),
        ),
        ("4 in favour, 2 against, JB abstained.", ((), (), ("JB",))),
        ("For – 2 (Ash, Elm); Against – 1 (Oak); Abstentions – 0", (("Ash", "Elm"), ("Oak",), ())),
        (
            "For the Motion:\n\nCouncillors Ash and Elm (2 votes).\n\nAgainst the Motion:\n\nCouncillor Oak (1 vote).",
            (("Ash", "Elm"), ("Oak",), ()),
        ),
        ("Councillors Ash and Elm voted against.", ((), ("Ash", "Elm"), ())),
        ("Voting For: Councillors Ash, Elm (2)\nVoting Against: Councillor Oak (1)", (("Ash", "Elm"), ("Oak",), ())),
        ("| For | R H Ash, N Elm | 2 |\n| Against | None | 0 |", (("R H Ash", "N Elm"), (), ())),
        (
            "The Motion received 2 votes and the Amendment 1 vote and the MOTION was CARRIED, the votes being as "
            "follows:-\n\nFor the Motion:\nMr G Ash, Mrs M Elm.\n\nFor the Amendment:\nMs A Oak.\n\n"
            "Abstentions:\nMr B Fir.",
            (("Mr G Ash", "Mrs M Elm"), ("Ms A Oak",), ("Mr B Fir",)),
        ),
        (
            "For the Motion were Councillors Ash, Elm (Total 2).\n\nAgainst the Motion was Nil (Total 0).",
            (("Ash", "Elm"), (), ()),
        ),
    ],
)
def test_names(text: str, names: tuple[tuple[str, ...], ...]) -> None:
    (vote,) = parse(text).votes
    assert (vote.names_for, vote.names_against, vote.names_abstaining) == names


def test_counts_stand_beside_the_names() -> None:
    text = (
        "There voted for it:\n\nCouncillors Ash, Elm ....... 2\n\nThere voted against it:\n\nCouncillor Oak ........ 1"
    )
    (vote,) = parse(text).votes
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (2, 1, None)


def test_two_votes_in_one_paragraph_are_two() -> None:
    votes = parse("The amendment was lost by 3 votes to 5. The motion was carried by 6 votes to 2.").votes
    assert [told(vote) for vote in votes] == [Told(3, 5, outcome=LOST), Told(6, 2, outcome=CARRIED)]


@pytest.mark.parametrize(
    "text",
    [
        "Limb (1) was carried by 7 votes to 5. Limb (2) was put and carried unanimously. Limb (3) was lost by 3 to 9.",
        "Recommendation 1 – carried by 7 votes to 5. Recommendation 2 – carried unanimously. Recommendation 3 lost 3-9",
        "(1) The grant: carried by 7 votes to 5.\n(2) The lease: carried unanimously.\n(3) The fence: lost by 3 to 9.",
        "- The grant: carried 7-5.\n- The lease: carried unanimously.\n- The fence: For 3, against 9, lost.",
    ],
)
def test_limbs_voted_on_one_by_one_have_votes_of_their_own(text: str) -> None:
    assert [told(vote) for vote in parse(text).votes] == [
        Told(7, 5, outcome=CARRIED),
        Told(unanimous=True, outcome=CARRIED),
        Told(3, 9, outcome=LOST),
    ]


@pytest.mark.parametrize(
    ("text", "against", "abstaining"),
    [
        ("Carried 7-5. Councillors Ash and Elm asked that their votes against be recorded.", ("Ash", "Elm"), ()),
        ("It was carried by 7 votes to 5, Cllr Ash wishing it to be recorded that she voted against.", ("Ash",), ()),
        ("Carried 7-5, Cllr Ash requesting that her vote against the motion be recorded.", ("Ash",), ()),
        ("Carried 7-5. Cllr Ash asked for her abstention to be recorded.", (), ("Ash",)),
        ("Carried 7-5. Cllr Ash asked that his name be recorded as voting against.", ("Ash",), ()),
        ("Carried 7-5. Residents asked that the case against be recorded.", (), ()),
        ("Carried 7-5, Cllr Ash dissenting.", ("Ash",), ()),
    ],
)
def test_members_may_have_their_own_vote_recorded(
    text: str, against: tuple[str, ...], abstaining: tuple[str, ...]
) -> None:
    (vote,) = parse(text).votes
    assert (vote.votes_for, vote.names_against, vote.names_abstaining) == (7, against, abstaining)


def test_all_but_some_is_not_unanimous() -> None:
    for text in (
        "All voted in favour except Cllr Ash, who abstained.",
        "All in favour apart from Cllr Ash who abstained.",
    ):
        (vote,) = parse(text).votes
        assert (vote.unanimous, vote.names_abstaining) == (False, ("Ash",))


def test_votes_of_the_same_size_in_two_paragraphs_are_two() -> None:
    assert len(parse("The first: 7 for, 2 against.\n\n7 for, 2 against.").votes) == 2


def test_each_motion_has_its_own_vote() -> None:
    text = "Prop. AB, 2nd CD, All in favour. The rest was seen. Prop. EF, 2nd GH, All in favour."
    assert len(parse(text).votes) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The proposal was carried.\nProposed Cllr Ash and seconded Cllr Elm - all in favour.",
            [Told(outcome=CARRIED), Told(unanimous=True)],
        ),
        (
            "It was agreed unanimously. Clerk to act.\n24/9 Porch – no objections (Prop: Cllr Ash, Sec: Cllr Elm; "
            "5 for, 1 against).\n24/10 All Councillors voted in favour of the wall.",
            [Told(unanimous=True), Told(5, 1), Told(unanimous=True)],
        ),
        ("The first, 7 for, 2 against.\nThe other, 7 for, 1 against.", [Told(7, 2), Told(7, 1)]),
    ],
)
def test_lines_of_one_paragraph_have_votes_of_their_own(text: str, expected: list[Told]) -> None:
    assert [told(vote) for vote in parse(text).votes] == expected


def test_the_vote_on_the_substantive_motion_is_not_that_on_the_amendment() -> None:
    said = "The amendment was carried by 6 votes to 4.{}The {} was then put and carried unanimously."
    for between, what in ((" ", "substantive motion"), ("\n\n", "motion, as amended,")):
        votes = parse(said.format(between, what)).votes
        assert [told(vote) for vote in votes] == [Told(6, 4, outcome=CARRIED), Told(unanimous=True, outcome=CARRIED)]


def test_a_vote_in_a_resolution_is_not_that_of_the_paragraph_before() -> None:
    votes = parse("The motion fell.\n\nRESOLVED that the outturn be noted (5 votes for, 5 against).").votes
    assert [told(vote) for vote in votes] == [Told(outcome=LOST), Told(5, 5)]


def test_names_may_stand_in_brackets_behind_a_count() -> None:
    said = "with 3 for (Cllrs Ash, Beech and Cedar) and 2 against (Cllrs Dean and Elm), it was RESOLVED that it be so."
    (vote,) = parse(said).votes
    assert (vote.votes_for, vote.votes_against) == (3, 2)
    assert (vote.names_for, vote.names_against) == (("Ash", "Beech", "Cedar"), ("Dean", "Elm"))


def test_names_may_follow_a_dash() -> None:
    listed = "For - Cllrs Ash, Beech, Cedar\nAgainst - Cllrs Dean, Elm\nAbstentions - Cllrs Gorse, Hazel\nCarried"
    (vote,) = parse(listed).votes
    names = (vote.names_for, vote.names_against, vote.names_abstaining)
    assert names == (("Ash", "Beech", "Cedar"), ("Dean", "Elm"), ("Gorse", "Hazel"))
    assert vote.outcome is CARRIED


def test_words_and_counts_of_one_vote_are_one() -> None:
    text = "all 5 voted to object. That was a quorum. Prop. GK, 2nd JH, All agreed."
    assert [told(vote) for vote in parse(text).votes] == [Told(5, unanimous=True)]


def test_lines_that_only_count_are_blocks_of_a_vote() -> None:
    text = "The result was:\n\nFor: 26\n\nAgainst: 32\n\nThe Chair went on."
    kinds = [block.kind for block in parse(text).blocks if block.kind is not BlockKind.BLANK]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.VOTE, BlockKind.VOTE, BlockKind.PARAGRAPH]


def test_the_span_is_the_words_of_the_vote() -> None:
    text = "On a show of hands it was 7 for, 2 against and agreed."
    (vote,) = parse(text).votes
    assert vote.span.of(text) == "7 for, 2 against"
