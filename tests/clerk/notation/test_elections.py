"""Votes between candidates and roll calls by name in their forms, and what is like them and is none."""

import pytest

from clerk.notation.blocks import Vote
from clerk.notation.parser import parse


def only(text: str) -> Vote:
    (vote,) = parse(text).votes
    return vote


TWO = (("Cllr Ash", 7), ("Cllr Elm", 5))


@pytest.mark.parametrize(
    "text",
    [
        "Nominations: Cllr Ash 7, Cllr Elm 5",
        "Cllr Ash (7 votes), Cllr Elm (5 votes)",
        "There were two nominations. Cllr Ash – 7 votes; Cllr Elm – 5 votes.",
        "Cllr Ash received 7 votes and Cllr Elm five.",
        "A ballot was taken and votes were cast as follows:\n\nCllr Ash   -   7 votes\n\nCllr Elm   -   5 votes",
        "A ballot having been taken the result was:\nCllr Ash\t7\nCllr Elm\t5",
        "Votes for Cllr Ash: 7. Votes for Cllr Elm: 5.",
        "Seven votes were cast for Cllr Ash and five for Cllr Elm.",
        "7 members voted for Cllr Ash and 5 for Cllr Elm.",
        "Voting was as follows:\n- Cllr Ash: 7\n- Cllr Elm: 5",
        "There voted for Cllr Ash 7 and for Cllr Elm 5.",
    ],
)
def test_an_election_is_read_in_each_form(text: str) -> None:
    vote = only(text)
    assert tuple((one.name, one.votes) for one in vote.candidates) == TWO
    assert (vote.votes_for, vote.votes_against, vote.names_for) == (None, None, ())


def test_an_office_somebody_is_elected_to_is_no_candidate() -> None:
    assert [one.name for one in only("Votes: Ash 7, Dean 5.").candidates] == ["Ash", "Dean"]
    assert parse("RESOLVED that Cllr Ash be elected Chair (7 votes; Cllr Elm 5 votes).").votes == ()


def test_names_without_a_title_stand_behind_words_that_say_what_is_counted() -> None:
    assert [one.name for one in only("Nominations for Chair: Ash 7, Elm 5, abstained 1").candidates] == ["Ash", "Elm"]
    assert [one.votes for one in only("The tenders: Oak Gardens: 2 votes\nElm Lawns: 4 votes").candidates] == [2, 4]


@pytest.mark.parametrize(
    ("said", "elected"),
    [
        ("Cllr Elm was therefore duly elected.", ["Cllr Elm"]),
        ("RESOLVED that Cllr Ash be elected Chair.", ["Cllr Ash"]),
        ("The Chair gave a casting vote for Cllr Ash, who was elected.", ["Cllr Ash"]),
        ("Cllr Ash and Cllr Elm were appointed.", ["Cllr Ash", "Cllr Elm"]),
        ("Cllr Oak was elected Clerk to the Trust.", []),
    ],
)
def test_who_was_elected_is_marked(said: str, elected: list[str]) -> None:
    (vote,) = parse(f"Nominations: Cllr Ash 6, Cllr Elm 6.\n\n{said}").votes
    assert [one.name for one in vote.candidates if one.elected] == elected
    assert vote.casting_vote is ("casting" in said)


def test_each_ballot_is_a_vote_of_its_own() -> None:
    text = "First ballot: Cllr Ash 5, Cllr Elm 4, Cllr Oak 3. Second ballot: Cllr Ash 6, Cllr Elm 5, 1 abstention."
    votes = parse(f"{text} Cllr Ash was elected.").votes
    assert [[one.votes for one in vote.candidates] for vote in votes] == [[5, 4, 3], [6, 5]]
    assert [any(one.elected for one in vote.candidates) for vote in votes] == [False, True]
    assert [vote.abstentions for vote in votes] == [None, 1]


def test_an_election_by_name_lists_who_voted_for_whom() -> None:
    text = "A named vote was held.\n\nFor Councillor Ash (3)\n\nCouncillors Dean, Elm and Fern.\n\n"
    vote = only(f"{text}For Councillor Birch (2)\n\nCouncillors Gorse and Hazel.")
    listed = [(one.name, one.votes, one.names) for one in vote.candidates]
    assert listed == [
        ("Councillor Ash", 3, ("Dean", "Elm", "Fern")),
        ("Councillor Birch", 2, ("Gorse", "Hazel")),
    ]


def test_a_vote_said_in_figures_stays_a_vote_for_and_against() -> None:
    vote = only("Councillor Ash was elected Chair by 7 votes to 5.")
    assert (vote.votes_for, vote.votes_against, vote.candidates) == (7, 5, ())


@pytest.mark.parametrize(
    "text",
    [
        "Nominations were invited for the Planning Committee 7, Licensing Committee 5.",
        "The candidates spoke. Attendance: Ash Ward 3, Elm Ward 5.",
        "Cllr Ash attended 7 meetings and Cllr Elm 5.",
        "Nominations for the vacancy closed on May 3, June 5 at the latest.",
        "Nominations: Cllr Ash 7",
        "The candidates scored as follows: Mr Ash 72, Mrs Elm 68.",
        "Members voted on plots: Plot 3, Plot 5.",
        "The following spoke: Mr Ash (against), Mrs Elm (for).",
        "Speakers\nMr Ash – Against\nMrs Elm – For",
        "Cllr Ash – For\n",
        "Councillor Ash argued for, Councillor Elm against.",
    ],
)
def test_what_is_like_an_election_or_a_roll_call_and_is_none(text: str) -> None:
    assert parse(text).votes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Ash – For\nCllr Elm – Against\nCllr Oak – Abstained\nCllr Fir – For",
        "Cllr Ash: For\nCllr Elm: Against\nCllr Oak: Abstain\nCllr Fir: For\nCllr Yew: Absent",
        "Cllr Ash\tFor\nCllr Elm\tAgainst\nCllr Oak\tAbstained\nCllr Fir\tFor",
        "| Cllr Ash | For |\n| Cllr Elm | Against |\n| Cllr Oak | Abstained |\n| Cllr Fir | For |",
        "- Cllr Ash – for\n- Cllr Elm – against\n- Cllr Oak – abstained\n- Cllr Fir – for",
        "Cllr Ash (for), Cllr Elm (against), Cllr Oak (abstained) and Cllr Fir (for).",
        "Cllr Ash for, Cllr Elm against, Cllr Oak abstained, Cllr Fir for.",
        "Cllr Ash voted for\nCllr Elm voted against\nCllr Oak abstained\nCllr Fir voted for",
        "Recorded vote:\n\nCllr Ash – For\n\nCllr Elm – Against\n\nCllr Oak – Abstained\n\nCllr Fir – For",
    ],
)
def test_a_roll_call_is_one_vote_by_name(text: str) -> None:
    vote = only(text)
    names = (vote.names_for, vote.names_against, vote.names_abstaining)
    assert names == (("Cllr Ash", "Cllr Fir"), ("Cllr Elm",), ("Cllr Oak",))


def test_surnames_alone_make_a_roll_call_on_lines_of_their_own() -> None:
    vote = only("Ash – For\nElm – For\nOak – Against")
    assert (vote.names_for, vote.names_against) == (("Ash", "Elm"), ("Oak",))


@pytest.mark.parametrize("mark", ["", "- "])
def test_names_may_stand_one_to_a_line_below_each_way_of_voting(mark: str) -> None:
    vote = only(
        f"For:\n{mark}Cllr Ash\n{mark}Cllr Elm\n\nAgainst (2)\n{mark}Cllr Oak\n{mark}Cllr Fir\n\nThe Chair spoke."
    )
    assert (vote.names_for, vote.names_against) == (("Cllr Ash", "Cllr Elm"), ("Cllr Oak", "Cllr Fir"))
    assert vote.votes_against == 2


def test_counts_and_outcome_belong_to_the_roll_call_beside_them() -> None:
    roll = "Cllr Ash – For\nCllr Elm – For\nCllr Oak – Against"
    for text in (f"For 2, against 1.\n\n{roll}", f"{roll}\n\nThe motion was carried by 2 votes to 1."):
        vote = only(text)
        assert (vote.votes_for, vote.votes_against) == (2, 1)
        assert vote.names_for == ("Cllr Ash", "Cllr Elm")
