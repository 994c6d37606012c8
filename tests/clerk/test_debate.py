"""A debate told in a minute: amendments carried and lost, the substantive motion, and what is read back."""

import pytest

from clerk.alterations import alter, quoted
from clerk.debate import debates, read_back, undecided
from clerk.debate_fates import Fate
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


AMENDMENTS = (
    "Amendment 1: moved by Councillor A Smith, seconded by Councillor P Cox: delete “£500” and insert “£750”.\n\n"
)
AMENDMENTS += (
    "By way of amendment it was moved by Councillor B Beech, seconded by Councillor D Dean, to add “at once”.\n\n"
)


@pytest.mark.parametrize(
    ("told", "fates", "wording"),
    [
        (
            "Amendment 1 was lost. Amendment 2 was carried by 6 votes to 4.",
            "lost carried",
            "£500 be made to the hall at once",
        ),
        (
            "The first amendment was carried. The second amendment was withdrawn.",
            "carried withdrawn",
            "£750 be made to the hall",
        ),
        (
            "The amendment of Councillor Smith was carried. That of Councillor Beech was put.",
            "carried pending",
            "£750 be made to the hall",
        ),
        ("A vote was taken on the amendment, which was not carried.", "pending lost", "£500 be made to the hall"),
        ("The amendment was not accepted by the mover.", "pending pending", "£500 be made to the hall"),
        (
            "Officers advised that, if carried, the amendment would be unlawful.",
            "pending pending",
            "£500 be made to the hall",
        ),
        (
            "For the motion (3): Councillors Elm, Fern and Ivy. For the amendment (2): Councillors Ash and Oak.",
            "pending lost",
            "£500 be made to the hall",
        ),
        ("The amendment received 7 votes and the motion 3.", "pending carried", "£500 be made to the hall at once"),
    ],
)
def test_two_amendments_each_have_their_fate(told: str, fates: str, wording: str) -> None:
    (debate,) = debates(parse(f"{MOTION}{AMENDMENTS}{told}"))
    assert " ".join(one.fate.name.lower() for one in debate.amendments) == fates
    assert debate.wording == f"a grant of {wording}."


@pytest.mark.parametrize(
    ("after", "fate"),
    [
        ("RESOLVED that a grant of £500 be made to the hall.", Fate.CARRIED),
        ("RESOLVED that the meeting go on beyond 9 pm.", Fate.PENDING),
        ("The motion was, with the consent of the meeting, withdrawn.", Fate.WITHDRAWN),
        ("The motion was not carried.", Fate.LOST),
        ("Councillor Jones, with the consent of his seconder, withdrew the motion.", Fate.WITHDRAWN),
        (
            "{MOVES} that the question be now put. Seconded by Mr Dean. Carried. The substantive motion was lost.",
            Fate.LOST,
        ),
        (
            "{MOVES} next business. This was seconded by Councillor D Dean and carried by 7 votes to 2.",
            Fate.LEFT,
        ),
        (
            "{MOVES} that the meeting proceed to the next business. The motion was seconded by Mr Dean and was lost.",
            Fate.PENDING,
        ),
    ],
)
def test_a_motion_about_the_debate_leaves_the_motion_before_the_meeting(after: str, fate: Fate) -> None:
    debate = debates(parse(MOTION + after.replace("{MOVES}", "Councillor B Beech moved")))[-1]
    assert (debate.original, debate.fate) == ("a grant of £500 be made to the hall.", fate)


UPON = "Councillor B Beech moved an amendment to the amendment, seconded by Councillor D Dean,"
UPON += " to replace “£750” with “£600”."


@pytest.mark.parametrize(
    ("told", "fate", "wording"),
    [
        ("The amendment to the amendment was carried. The amendment as amended was carried.", Fate.CARRIED, "£600"),
        ("The amendment to the amendment was lost by 4 votes to 6. The amendment was carried.", Fate.CARRIED, "£750"),
        ("The amendment to the amendment was carried. The amendment, as amended, was lost.", Fate.LOST, "£500"),
        ("For 7, against 3.\n\nThe amendment was then put: for 6, against 4.", Fate.CARRIED, "£600"),
        ("The amendment to the amendment was carried.", Fate.PENDING, "£500"),
        ("", Fate.PENDING, "£500"),
    ],
)
def test_an_amendment_to_the_amendment_is_voted_on_first_and_changes_it(told: str, fate: Fate, wording: str) -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750}\n\n{UPON} {told}"))
    assert (debate.wording, [one.fate for one in debate.amendments]) == (
        f"a grant of {wording} be made to the hall.",
        [fate],
    )
    if not told:
        assert "The amendment to it of Councillor B Beech is to replace “£750” with “£600”." in read_back(debate)


def test_an_amendment_that_cannot_be_followed_upon_an_amendment_is_not_made_in_part() -> None:
    text = f"{MOTION}{TO_750}\n\n{UPON.replace('“£750”', '“£900”')} The amendment to the amendment was carried."
    (debate,) = debates(parse(f"{text} The amendment as amended was carried."))
    assert (debate.wording, len(debate.unclear)) == (debate.original, 1)


@pytest.mark.parametrize(
    ("told", "fate"),
    [
        ("Councillor M Jones accepted the amendment.", Fate.ACCEPTED),
        ("The mover agreed to accept Councillor Smith's amendment.", Fate.ACCEPTED),
        ("Councillor A Smith then withdrew his amendment.", Fate.WITHDRAWN),
        ("The Chair ruled the amendment out of order.", Fate.OUT_OF_ORDER),
        ("Councillor M Jones said that she was not willing to accept the amendment.", Fate.PENDING),
        ("The Chair asked whether the mover would accept the amendment.", Fate.PENDING),
    ],
)
def test_who_accepted_or_withdrew_an_amendment_may_be_said_first(told: str, fate: Fate) -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750} {told}"))
    assert debate.amendments[0].fate is fate


@pytest.mark.parametrize(
    ("moved", "told", "fates"),
    [
        ("that the report be referred back to the Cabinet", "carried", [Fate.PUT_OFF, Fate.CARRIED]),
        ("that consideration of the grant be deferred", "carried", [Fate.PUT_OFF, Fate.CARRIED]),
        ("that the matter be referred back", "lost", [Fate.LOST, Fate.PENDING]),
        ("the reference back of the report", "lost", [Fate.LOST, Fate.PENDING]),
        ("the closure", "carried", [Fate.CARRIED, Fate.PENDING]),
    ],
)
def test_a_motion_to_refer_back_puts_the_other_off_if_it_is_carried(moved: str, told: str, fates: list[Fate]) -> None:
    text = (
        f"{MOTION}Councillor B Beech moved {moved}. This was seconded by Councillor D Dean and {told} by 6 votes to 4."
    )
    if told == "lost":
        text = text.replace("6 votes to 4", "4 votes to 6")
    found = debates(parse(text))
    assert [one.fate for one in found] == fates
    last = undecided(parse(text))
    assert last is found[-1] or last == found[-1]


def test_the_vote_on_the_motion_as_amended_is_not_the_amendments() -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750} For 8, against 2. The substantive motion was carried unanimously."))
    assert (debate.amendments[0].fate, debate.fate) == (Fate.CARRIED, Fate.CARRIED)


def test_a_motion_in_limbs_is_read_as_moved() -> None:
    moved = "It was moved by Councillor M Jones, seconded by Councillor S Patel, that\n\n(1) the report be noted; and\n"
    (debate,) = debates(parse(f"{moved}(2) the hall be sold.\n\nLimb (1) was carried unanimously."))
    assert debate.wording == "(1) the report be noted; and (2) the hall be sold."


def test_the_list_of_a_motion_is_read_back_and_to_is_not_that_to() -> None:
    moved = "Councillor M Jones moved, seconded by Councillor S Patel:\n\nThat the Committee:\n"
    moved += "(a) approve the budget; and\n(b) note it."
    assert read_back(debates(parse(moved))[0]) == (
        "The motion is that the Committee: (a) approve the budget; and (b) note it."
    )
    moved = "It was moved by Councillor M Jones, seconded by Councillor S Patel, to accept the quotation."
    assert read_back(debates(parse(moved))[0]) == "The motion is to accept the quotation."


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
        (
            "to replace “one year” with “two years” and to add “payable in advance”",
            "the village hall be let for two years at £40 a week payable in advance.",
        ),
        (
            "to delete “one year” and insert “two years”; to delete “village”",
            "the hall be let for two years at £40 a week.",
        ),
        ("to replace one year with two years and delete village", "the hall be let for two years at £40 a week."),
        ("to replace “one year” with “two years” and to delete “three”", None),
        ("to replace “one year” with “two years” and to delete the last sentence", None),
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
        ("replace 500 with 750 and add at once", "replace “500” with “750” and add “at once”"),
        ("delete 500 and insert 750", "replace “500” with “750”"),
        ("delete 500 and insert 750 after x", "delete “500” and insert “750” after “x”"),
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


@pytest.mark.parametrize(
    ("said", "fate"),
    [
        ("The amendment was rejected.", Fate.LOST),
        ("Carried nem con.", Fate.CARRIED),
        ("Carried on the casting vote of the Chair.", Fate.CARRIED),
        ("4 members voted against.", Fate.PENDING),
    ],
)
def test_what_became_of_an_amendment_is_read_of_words_or_votes(said: str, fate: Fate) -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750} {said}"))
    assert debate.amendments[0].fate is fate


@pytest.mark.parametrize(("number", "ordinal"), list(enumerate(("first", "second", "third", "fourth", "fifth"))))
def test_an_amendment_is_called_by_its_ordinal(number: int, ordinal: str) -> None:
    moved = "\n\n".join(f"Councillor A Smith moved as an amendment to add “{word}” at the end." for word in "abcde")
    (debate,) = debates(parse(f"{MOTION}{moved}\n\nThe {ordinal} amendment was carried."))
    assert [place for place, one in enumerate(debate.amendments) if one.fate is Fate.CARRIED] == [number]


def test_nothing_is_before_the_meeting_once_the_motion_is_decided() -> None:
    (debate,) = debates(parse(f"{MOTION}{TO_750}\n\nRESOLVED that a grant of £500 be made to the hall."))
    assert debate.fate is Fate.CARRIED
    assert debate.pending is None
    left = "Councillor B Beech moved next business. This was seconded by Councillor D Dean and carried by 7 votes to 2."
    assert undecided(parse(MOTION + left)) is None


def test_a_motion_about_the_debate_may_be_the_first_and_another_motion_is_another() -> None:
    about = "It was moved by Councillor B Beech, seconded by Councillor D Dean, that the meeting be adjourned."
    (alone,) = debates(parse(f"{about} The motion was carried."))
    assert alone.fate is Fate.CARRIED
    second = MOTION.replace("grant of £500 be made to the hall", "letter be written")
    fates = [one.fate for one in debates(parse(f"{MOTION}{second}The motion was carried."))]
    assert fates == [Fate.PENDING, Fate.CARRIED]
