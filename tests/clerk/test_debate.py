"""A debate told in a minute: amendments carried and lost, the substantive motion, and what is read back."""

import pytest

from clerk.alterations import alter, quoted
from clerk.debate import Fate, debates, read_back, undecided
from clerk.differences import Change
from clerk.notation.parser import parse

MOTION = (
    "It was moved by Councillor M Jones, seconded by Councillor S Patel, that a grant of £500 be made to the hall.\n\n"
)
TO_750 = "Councillor A Smith moved as an amendment, seconded by Councillor P Cox, to replace “£500” with “£750”."
ADD = (
    "Councillor B Beech moved an amendment, seconded by Councillor D Dean, to add “when accounts are seen” at the end."
)


def test_a_carried_amendment_makes_the_substantive_motion_and_a_lost_one_does_not() -> None:
    text = f"{MOTION}{TO_750} For 6, against 3.\n\n{ADD} The amendment was lost.\n\n"
    (debate,) = debates(parse(text))
    assert [one.fate for one in debate.amendments] == [Fate.CARRIED, Fate.LOST]
    assert debate.wording == "a grant of £750 be made to the hall."
    assert debate.fate is Fate.PENDING
    assert debate.amended
    changed = [(one.change, one.text.strip()) for one in debate.differences() if one.change is not Change.SAME]
    assert changed == [(Change.REMOVED, "£500"), (Change.ADDED, "£750")]
    assert read_back(debate) == "The substantive motion is that a grant of £750 be made to the hall."


def test_the_vote_on_the_substantive_motion_is_not_the_amendments() -> None:
    text = f"{MOTION}{TO_750} The amendment was carried. The substantive motion was then put and lost by 4 votes to 5."
    (debate,) = debates(parse(text))
    assert (debate.amendments[0].fate, debate.fate) == (Fate.CARRIED, Fate.LOST)
    text = f"{MOTION}{TO_750} For 3, against 6.\n\nThe motion was carried by 8 votes to 1."
    (debate,) = debates(parse(text))
    assert (debate.amendments[0].fate, debate.fate) == (Fate.LOST, Fate.CARRIED)
    assert debate.wording == debate.original
    assert read_back(debate).endswith("It was carried.")


def test_the_amendment_before_the_meeting_is_read_back_with_what_it_would_make() -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750}"))
    assert debate.wording == "a grant of £500 be made to the hall."
    assert read_back(debate) == (
        "The motion is that a grant of £500 be made to the hall. "
        "The amendment of Councillor A Smith before the meeting is to replace “£500” with “£750”. "
        "With it the motion would be that a grant of £750 be made to the hall."
    )


def test_an_accepted_amendment_is_made_without_a_vote() -> None:
    (debate,) = debates(parse(f"{MOTION}{ADD} The amendment was accepted by the mover."))
    assert debate.wording == "a grant of £500 be made to the hall when accounts are seen."


def test_an_amendment_that_cannot_be_followed_is_said_to_be_missing() -> None:
    text = f"{MOTION}Councillor A Smith moved as an amendment, seconded by Councillor P Cox, to think again.\n\n"
    (debate,) = debates(parse(f"{text}The amendment was carried."))
    assert debate.wording == debate.original
    assert "The amendment of Councillor A Smith was carried, but is not in this wording." in read_back(debate)


def test_each_motion_has_its_own_debate_and_an_amendment_to_nothing_is_none() -> None:
    second = "It was moved by Councillor P Cox, seconded by Councillor D Dean, that the meeting be adjourned."
    assert [one.original for one in debates(parse(f"{MOTION}{TO_750} The amendment was lost.\n\n{second}"))] == [
        "a grant of £500 be made to the hall.",
        "the meeting be adjourned.",
    ]
    assert debates(parse(TO_750)) == ()
    assert debates(parse("Noted.")) == ()


WORDING = "the village hall be let for one year at £40 a week."


@pytest.mark.parametrize(
    ("amendment", "wording"),
    [
        ("to replace “one year” with “two years”", "the village hall be let for two years at £40 a week."),
        ('to delete "one year" and insert "two years"', "the village hall be let for two years at £40 a week."),
        ("the words “one year” be replaced by “two years”", "the village hall be let for two years at £40 a week."),
        ("to substitute “£50” for “£40”", "the village hall be let for one year at £50 a week."),
        ("to delete the words “at £40 a week”", "the village hall be let for one year."),
        ("to insert “small” after “the”", "the small village hall be let for one year at £40 a week."),
        ("after “year”, insert “from May”", "the village hall be let for one year from May at £40 a week."),
        ("to insert “old” before “village”", "the old village hall be let for one year at £40 a week."),
        ("to add “payable in advance”", "the village hall be let for one year at £40 a week payable in advance."),
        ("all words after “hall” be deleted and replaced with “be sold”", "the village hall be sold."),
        (
            "that the village hall be let for two years at £50 a week.",
            "the village hall be let for two years at £50 a week.",
        ),
        ("the words “one year” be deleted and replaced with “two years”", WORDING.replace("one year", "two years")),
        ("the words “one year” be deleted and “two years” inserted", WORDING.replace("one year", "two years")),
        ("to delete “one year”, insert “two years”", WORDING.replace("one year", "two years")),
        ("to change “one year” to “two years”", WORDING.replace("one year", "two years")),
        ("to increase the rent from “£40” to “£50”", WORDING.replace("£40", "£50")),
        ("to increase the rent from £40 to £50", WORDING.replace("£40", "£50")),
        ("to replace one year with two years.", WORDING.replace("one year", "two years")),
        (
            "to add “that the Clerk report back”",
            "the village hall be let for one year at £40 a week and that the Clerk report back.",
        ),
        ("to add a condition", None),
        ("to increase the village hall to £50", None),
        ("to delete “three years”", None),
        ("to think again", None),
    ],
)
def test_the_forms_of_an_amendment(amendment: str, wording: str | None) -> None:
    assert alter(WORDING, amendment) == wording


def test_part_of_a_number_is_not_the_number() -> None:
    assert alter("£500,000 be borrowed.", "to replace “£500” with “£750”") is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("replace 500 with 750", "replace “500” with “750”"),
        ("add when accounts are seen", "add “when accounts are seen”"),
        ("insert small after the", "insert “small” after “the”"),
        ("delete at once", "delete “at once”"),
        ("delete 500 insert 750", "replace “500” with “750”"),
        ("change £500 to £750", "replace “£500” with “£750”"),
        ('replace "a with b" with "c"', "replace “a with b” with “c”"),
        ("the grant be less", ""),
    ],
)
def test_a_short_amendment_is_put_in_quotation_marks(typed: str, written: str) -> None:
    assert quoted(typed) == written


def test_the_motion_to_be_resolved_is_the_last_that_is_neither_lost_nor_resolved() -> None:
    other = "\n\nIt was moved by Councillor D Dean, seconded by Councillor P Cox, that the hall be painted."
    for text, wording in (
        (MOTION, "a grant of £500 be made to the hall."),
        (f"{MOTION}{TO_750} For 6, against 3.", "a grant of £750 be made to the hall."),
        (f"{MOTION}The motion was lost.", None),
        (f"{MOTION}The motion was withdrawn.", None),
        (f"{MOTION}RESOLVED that a grant of £500 be made to the hall.", None),
        (f"RESOLVED that the report be noted.\n\n{MOTION}", "a grant of £500 be made to the hall."),
        (f"{MOTION}RESOLVED that a grant of £500 be made to the hall.{other}", "the hall be painted."),
        ("The report was considered.", None),
    ):
        debate = undecided(parse(text))
        assert (debate.wording if debate else None) == wording, text
