"""Matters in words: when they are due, updates of one line, what is drafted of them, reminders."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from clerk.matters import (
    UPDATE_WORDS,
    Arising,
    UpdateNotUnderstood,
    chase_text,
    due_in_words,
    matters_arising,
    read_update,
)
from clerk.vocabulary import MatterStatus

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-11, "11 days overdue"),
        (-1, "1 day overdue"),
        (0, "due today"),
        (1, "due tomorrow"),
        (27, "due in 27 days"),
        (28, "due in 4 weeks"),
        (-84, "12 weeks overdue"),
        (-100, "3 months overdue"),
        (400, "due in 13 months"),
    ],
)
def test_due_dates_in_words(days: int, words: str) -> None:
    assert due_in_words(TODAY + timedelta(days), TODAY) == words


def test_without_a_day_the_words_of_the_minutes_stand() -> None:
    assert due_in_words(None, TODAY, "by the  AGM") == "by the AGM"
    assert due_in_words(None, TODAY) == "no date"


@pytest.mark.parametrize(
    ("line", "status", "text"),
    [
        ("done: circulated to members on 3 May", MatterStatus.DONE, "circulated to members on 3 May"),
        ("Done", MatterStatus.DONE, ""),
        ("done circulated on 3 May", MatterStatus.DONE, "circulated on 3 May"),
        ("carried", MatterStatus.CARRIED_FORWARD, ""),
        ("c/f - no quotation yet", MatterStatus.CARRIED_FORWARD, "no quotation yet"),
        ("progress: two quotations in", MatterStatus.IN_PROGRESS, "two quotations in"),
        ("superseded by the new strategy", MatterStatus.SUPERSEDED, "superseded by the new strategy"),
        ("not pursued – too dear", MatterStatus.NOT_PURSUED, "too dear"),
        ("reopened: the pipe leaks again", MatterStatus.OPEN, "the pipe leaks again"),
        ("Progress was slow", None, "Progress was slow"),
        ("Carried out in March", None, "Carried out in March"),
        ("done-up signs were seen", None, "done-up signs were seen"),
    ],
)
def test_an_update_of_one_line(line: str, status: MatterStatus | None, text: str) -> None:
    update = read_update(line)
    assert (update.status, update.text) == (status, text)


def test_a_referral_says_where_it_went() -> None:
    assert read_update("referred to Cabinet").target == "Cabinet"
    update = read_update("referred to the Highways Committee: with the survey")
    assert (update.target, update.text) == (
        "the Highways Committee",
        "referred to the Highways Committee, with the survey",
    )


@pytest.mark.parametrize("line", ["", "  ", "referred to :"])
def test_a_line_that_says_nothing_is_answered_with_what_to_type(line: str) -> None:
    with pytest.raises(UpdateNotUnderstood, match=r"Say (what|where)"):
        read_update(line)


def test_every_word_that_is_offered_is_understood() -> None:
    for word, status, meaning in UPDATE_WORDS:
        assert read_update(f"{word} Cabinet" if word.endswith(" to") else word).status is status
        assert meaning


def arising(text: str, *news: str, status: MatterStatus = MatterStatus.DONE, citation: str = "3/19") -> Arising:
    return Arising(citation, "Introduction to the Service", text, status, news)


def test_the_news_of_one_minute_is_one_list() -> None:
    drafted = matters_arising(
        [
            arising("the work programme be updated", ""),
            arising("circulate the information on youth provision", "circulated to members on 3 May"),
            arising("refer exploitation", "It would be considered in June.", status=MatterStatus.IN_PROGRESS),
        ],
        "the Board",
    )
    assert drafted == (
        "Further to minute 3/19 ‘Introduction to the Service’, the Board noted that:\n"
        "- the work programme had been updated\n"
        "- the information on youth provision had been circulated to members on 3 May\n"
        "- it would be considered in June"
    )


def test_one_piece_of_news_is_one_sentence_and_minutes_stand_apart() -> None:
    drafted = matters_arising(
        [arising("order a bench", "The bench had been ordered."), arising("paint the gate", "", citation="4/19")],
        "the Board",
    )
    assert drafted == (
        "Further to minute 3/19 ‘Introduction to the Service’, the Board noted that the bench had been ordered.\n\n"
        "Further to minute 4/19 ‘Introduction to the Service’, the Board noted that the gate had been painted."
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (MatterStatus.NOT_PURSUED, "the survey would not be pursued"),
        (MatterStatus.SUPERSEDED, "the survey had been superseded"),
        (MatterStatus.REFERRED, "the survey had been referred"),
    ],
)
def test_a_matter_closed_without_a_word_is_said_to_be_what_it_is(status: MatterStatus, said: str) -> None:
    assert said in matters_arising([arising("the survey be published", "", status=status)], "the Board")


def test_a_matter_from_no_minute_is_noted_without_one() -> None:
    drafted = matters_arising([arising("x", "The gate was mended.", citation="")], "the Council")
    assert drafted == "The Council noted that the gate was mended."


@dataclass(frozen=True)
class Due:
    text: str
    owner: str = ""
    due: date | None = None
    due_text: str = ""
    citation: str = ""
    item_title: str = ""
    held_on: date | None = None
    body_name: str = "Highways Board"
    last_update: str = ""


def test_a_reminder_names_each_owner_once_with_what_is_due_first() -> None:
    matters = [
        Due(
            "Order a bench.", "Clerk", date(2026, 11, 30), citation="7/26", item_title="Green", held_on=date(2026, 9, 3)
        ),
        Due("Mend the gate", "Clerk", date(2026, 11, 10), last_update="A quotation was in."),
        Due("Find a place", due_text="by the AGM"),
    ]
    assert chase_text(matters, TODAY) == (
        "The following are outstanding from meetings of Highways Board.\n\n"
        "Clerk:\n"
        "- Mend the gate. Due 10 November 2026, 11 days overdue. Last heard: A quotation was in.\n"
        "- Order a bench (minute 7/26, Green, 3 September 2026). Due 30 November 2026, in 9 days.\n\n"
        "Nobody named:\n"
        "- Find a place. Due by the AGM.\n\n"
        "Please let me know where each of these stands."
    )
    assert chase_text([], TODAY) == ""
