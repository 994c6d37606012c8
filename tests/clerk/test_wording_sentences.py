"""The sentences that every set of minutes has, in three house styles."""

from datetime import date, time

import pytest

from clerk.notation.parser import parse
from clerk.numbering import SCHEMES
from clerk.vocabulary import RollEventKind
from clerk.wording import CitedMatter, Promise, matter_arising, names_of, sentences
from tests.clerk.meeting_at_hand import PEOPLE

DAYS = [date(2019, 3, 22), date(2019, 6, 21)]


@pytest.mark.parametrize(
    ("form", "one", "three"),
    [
        ("Councillor A Surname", "Councillor M Jones", "Councillors M Jones, S Patel and A Smith"),
        ("Cllr A Surname", "Cllr M Jones", "Cllrs M Jones, S Patel and A Smith"),
        ("Forename Surname", "Mary Jones", "Mary Jones, Sunil Patel and Ann Smith"),
        ("initials", "MJ", "MJ, SP and AS"),
    ],
)
def test_names_share_a_title_in_prose(form: str, one: str, three: str) -> None:
    assert names_of(PEOPLE[:1], form) == one
    assert names_of(PEOPLE[:3], form) == three


def test_other_titles_stand_by_themselves() -> None:
    mixed = (PEOPLE[0], PEOPLE[1], PEOPLE[10])
    assert names_of(mixed, "Councillor A Surname") == "Councillors M Jones and S Patel, and Ms L Joyce"
    assert names_of(mixed[1:], "Councillor A Surname") == "Councillor S Patel and Ms L Joyce"


@pytest.mark.parametrize(
    ("form", "approved"),
    [
        ("18 July 2019", "the minutes of the meetings held on 22 March 2019 and 21 June 2019 be approved"),
        ("18th July, 2019", "the minutes of the meetings held on 22nd March, 2019 and 21st June, 2019 be approved"),
        ("18/07/2019", "the minutes of the meetings held on 22/03/2019 and 21/06/2019 be approved"),
    ],
)
def test_minutes_are_approved_by_their_days(form: str, approved: str) -> None:
    words = sentences.minutes_approved(DAYS, form)
    assert words == f"{approved} and signed by the Chair as a correct record"
    assert "the meeting held on" in sentences.minutes_approved(DAYS[:1], form, "Town Mayor")


def test_apologies_are_received_or_there_are_none() -> None:
    form = "Councillor A Surname"
    assert sentences.apologies(PEOPLE[:2], form) == (
        "Apologies for absence were received from Councillors M Jones and S Patel."
    )
    assert sentences.apologies((), form) == "There were no apologies for absence."


@pytest.mark.parametrize("kind", RollEventKind)
def test_every_change_in_the_room_is_a_sentence_with_its_time(kind: RollEventKind) -> None:
    sentence = sentences.movement(kind, "Councillor S Patel", time(18, 52), "10.00 am")
    assert sentence.startswith("Councillor S Patel ")
    assert "6.52 pm" in sentence


def test_an_interest_is_echoed_with_what_was_done() -> None:
    told = sentences.interest_echo("Cllr P Cox", "a conflict of loyalty", "left the meeting", "owns the land.")
    assert told == "Cllr P Cox, having declared a conflict of loyalty in this item (owns the land), left the meeting."
    hers = sentences.interest_echo("Cllr P Cox", "an interest", "stayed", "Her sister owns the land")
    assert hers == "Cllr P Cox, having declared an interest in this item (her sister owns the land), stayed."
    staff = sentences.interest_echo("Cllr P Cox", "an interest", "stayed", "NHS staff")
    assert staff.endswith("(NHS staff), stayed.")
    assert sentences.interest_echo("Cllr P Cox", "an interest") == "Cllr P Cox declared an interest in this item."


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        (Promise("circulate the terms", closed=True), "the terms had been circulated"),
        (Promise("circulate the terms"), "the terms had been circulated ??"),
        (Promise("the Clerk to look", closed=True), "the Clerk to look ??"),
        (Promise("circulate the terms", "The terms were late."), "the terms were late"),
    ],
)
def test_a_promise_is_told_as_kept_only_where_it_is_known_to_be(promise: Promise, words: str) -> None:
    text = matter_arising(CitedMatter("3/19", "Terms", (promise,)), "the Board")
    assert text.removesuffix(".") == f"Further to minute 3/19 ‘Terms’, the Board noted that {words}"
    parsed = parse(text, SCHEMES["6/19"])
    assert [(one.citation, one.title) for one in parsed.references] == [("3/19", "Terms")]
    assert len(parsed.flags) == words.endswith("??")


@pytest.mark.parametrize(
    ("typed", "within"),
    [("Her sister taught there.", "her sister taught there"), ("A trustee", "a trustee"), ("IT manager", "IT manager")],
)
def test_a_reason_begins_small_within_a_sentence_unless_it_is_a_name(typed: str, within: str) -> None:
    assert sentences.in_a_sentence(typed) == within
