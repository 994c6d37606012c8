"""What is ambiguous is asked, what is wrong is said and stays as typed, and prose is left alone."""

from dataclasses import replace

import pytest

from clerk.notation.shorthand import VERBS, Reading, is_shorthand, read
from clerk.vocabulary import Presence
from tests.clerk.meeting_at_hand import PEOPLE, office

PROBLEMS: tuple[tuple[str, str], ...] = (
    # People.
    ("res note report; m brown s patel", "Nobody on the roll is called “brown”"),
    ("res note report; m jones s brown", "Nobody on the roll is called “brown”"),
    ("res note report; m jones s jones", "Councillor Mary Jones cannot both move and second"),
    ("res note report; m ivy s patel", "Councillor Ian Ivy is marked “apologies” on the roll and cannot move"),
    ("res note report; m jones s juniper", "Councillor Jo Juniper is not in the room and cannot second"),
    ("res note report; m jones s kerr", "Councillor Kay Kerr declared an interest in this item"),
    ("res note report; m joyce s patel", "Ms Lena Joyce is not a member"),
    ("in smyth", "Perhaps Councillor Ann Smith?"),
    ("in brown 18:52", "Nobody on the roll is called “brown”"),
    ("in patel", "is in the room already"),
    ("out ivy", "is not in the room (apologies)"),
    ("chair ivy", "is not in the room (apologies)"),
    ("chair juniper", "Councillor Jo Juniper is not in the room."),
    ("rem patel", "is in the room already"),
    ("chair joyce", "is not a member"),
    ("sub ivy for ivy", "cannot stand in for themselves"),
    ("sub ivy for joyce", "only a member has a substitute"),
    ("sub ivy for beech", "Councillor Ian Ivy has a seat of their own and cannot sit in another's."),
    ("sub joyce for beech", "Ms Lena Joyce is an officer and cannot sit in a member's place."),
    ("act smiht circulate the minutes", "Perhaps Councillor Ann Smith?"),
    # Votes.
    ("res note report; 9-2-1", "9 + 2 + 1 = 12 votes are recorded, but 10 members"),
    ("vote 11-0", "11 + 0 = 11 votes are recorded, but 10 members"),
    ("res note report; unan 7-0-1", "unanimous with 1 abstention"),
    ("res note report; nem con 7-1", "Nem con means that nobody was against"),
    ("res note report; 2-7", "2 to 7 is no majority"),
    ("res note report; 5-5", "5-5 is a tie. If the casting vote carried it: 5-5 cv."),
    ("res note report; m jones patel", "“jones patel” is nobody here. Mover and seconder: m jones s patel"),
    ("res note report; m jones and patel", "Mover and seconder: m jones s patel"),
    ("res note report; 7-2 cv", "casting vote is recorded, but the votes were not equal"),
    ("res note report; lost", "begins with mot"),
    ("vote 7-2 carryd", "is not a vote"),
    ("amd add at once; m jones; accepted; 7-2", "An amendment that was accepted is not voted on."),
    # Slots.
    ("res note report; approve budget", "Clauses are parted by “ / ”"),
    ("dec cox dpi 88 reason", "There is no item 88 on the agenda"),
    ("dec cox purple 8 reason", "“purple” is no kind of interest here:"),
    ("ma 9/19", "There is no minute 9/19 in the register"),
    ("ex 9", "Part 1 of Schedule 12A has paragraphs 1 to 7"),
    ("ex 14", "Part 1 of Schedule 12A has paragraphs 1 to 7"),
    ("ex 3 item 44", "There is no item 44 on the agenda"),
)


@pytest.mark.parametrize("style", ["council", "governors", "university"])
@pytest.mark.parametrize(("line", "said"), PROBLEMS)
def test_what_is_wrong_is_said_and_nothing_happens(line: str, said: str, style: str) -> None:
    here = office(style)
    if line.startswith(("ma", "ex")):
        here = office()
    reading = read(line, here)
    assert said in reading.problem
    assert (reading.expansion, reading.effects) == (None, ())
    assert reading.hint


@pytest.mark.parametrize("said", ["", "for ", "because of "])
def test_a_reason_may_begin_as_one_says_it(said: str) -> None:
    for reason in ("lease of the hall", "the lease of the hall", "staff pay"):
        assert f"({reason})" in (read(f"ex {said}{reason}", office("parish")).expansion or "")


def test_a_name_that_may_be_two_people_is_asked() -> None:
    reading = read("res note report; m j s patel", office())
    assert (reading.expansion, reading.effects) == (None, ())
    assert [choice.label for choice in reading.choices] == [
        "Councillor Mary Jones",
        "Councillor Jo Juniper, not in the room",
    ]
    chosen = read(reading.choices[0].line, office())
    assert "Councillor M Jones" in (chosen.expansion or "")
    assert chosen.problem == ""


def test_two_people_of_one_name_are_told_apart() -> None:
    twins = (*PEOPLE, replace(PEOPLE[0], key=21))
    first = read("out jones", office(people=twins))
    assert len(first.choices) == 2
    people = {effect.person for choice in first.choices for effect in read(choice.line, office(people=twins)).effects
              if hasattr(effect, "person")}  # fmt: skip
    assert people == {1, 21}


def test_only_members_come_into_question_as_movers() -> None:
    both = (PEOPLE[0], PEOPLE[1], replace(PEOPLE[10], surname="Johnson"))
    assert read("out jo", office(people=both)).choices
    assert "M Jones" in (read("res note report; m jo s patel", office(people=both)).expansion or "")


@pytest.mark.parametrize("query", ["jones", "mj", "m jones", "cllr jones", "@jns", "jone", "Mary Jones"])
def test_names_are_initials_beginnings_or_letters_in_order(query: str) -> None:
    text = read(f"res note report; m {query} s patel", office()).expansion or ""
    assert "Councillor M Jones" in text
    assert "Councillor S Patel" in text


def test_before_the_roll_is_called_nobody_is_held_to_be_absent() -> None:
    uncalled = tuple(replace(person, presence=Presence.UNCALLED, here=False) for person in PEOPLE)
    reading = read("res note report; m jones s patel; 20-2-1", office(people=uncalled))
    assert reading.problem == ""
    assert reading.expansion


def test_who_left_during_the_item_may_have_moved_and_voted_before_that() -> None:
    gone = tuple(
        replace(person, here=person.surname != "Patel", earlier=person.surname == "Patel") for person in PEOPLE
    )
    line = "res note report; m patel s jones; 10-0"
    left_before = tuple(replace(person, earlier=False) for person in gone)
    assert read(line, office(people=gone[:10])).problem == ""
    assert "is not in the room and cannot move" in read(line, office(people=left_before[:10])).problem
    assert "10 votes are recorded, but 9" in read("vote 10-0", office(people=left_before[:10])).problem


PROSE = """
in the meeting
in order to make progress
in summary, the budget was balanced
in response to a question
in favour
in future
in two weeks
in June
in Larkhouse Lane
in background papers
out of 12
out of the question
out loud
out to consultation
act as
act as chair for the item
act upon the advice
act on behalf of the council
active travel was discussed
note that members agreed
note for next meeting
note members concerned about cost
note the report was late
notes were taken
close to the river
close attention was paid
closed at nine
resume talks with the union
resumed after lunch
vote of thanks
vote was taken
votes were counted
voted in favour
chair thanked members
chair's announcements
chairman
sub group to report back
sub-committee met twice
subject to contract
def of terms
definitely not
ref to the plan
ref 19/0123
ref planning application
reference was made to the plan
rec ground fencing
rec. ground
recommended to council that
dec meeting
dec 2019 figures
december
ex officio members
ex staff were asked
ex mayor spoke
excellent report
ma not known
matters arising
may be considered
motion lost
motorway noise
adj property
adjacent land
adjourned until later
respond to letter
residents asked
resolved
results were good
remote access to meetings
remember the date
public gallery
pubs and clubs
include the figures
outcome of the appeal
Res note report
RES
IN PATEL
- res note report
RESOLVED that the report be noted.
""".strip().splitlines()


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_left_alone(line: str) -> None:
    for style in ("council", "parish"):
        assert read(line, office(style)) == Reading()


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_within_a_sentence_is_prose(verb: str) -> None:
    for line in (f"The {verb} was", f"{verb.upper()} note report", f"{verb}s were", f"{verb},", f"{verb}. Then"):
        assert read(line, office()) == Reading()


def test_the_sieve_passes_no_plain_sentence() -> None:
    passed = [line for line in PROSE if is_shorthand(line)]
    # Two or three bare words may be a name; whether they are is known only with the roll.
    assert all(len(line.split()) <= 4 for line in passed)
    assert not is_shorthand("The report was noted; moved by Councillor Jones")


def test_very_long_lines_are_prose() -> None:
    assert read("res " + "very " * 1000, office()) == Reading()
