"""Promises found in minutes: each form, whose they are, when they are due, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.notation.parser import parse
from clerk.promises.due import due_in
from clerk.promises.finding import find_promises
from clerk.promises.likeness import likeness, pair_off
from clerk.promises.owners import owner_in
from clerk.promises.phrasing import task_of
from clerk.promises.promise import Confidence, Due, Occasion, Promise, PromiseKind
from clerk.promises.rules import ACTION_LINE, DECISION_WORD, RULES
from clerk.promises.statements import statements

OCCASION = Occasion(date(2026, 7, 16), (date(2026, 9, 3), date(2026, 10, 15), date(2027, 6, 10)))

SAID = [
    ("standing item", "The recovery plan was to be a standing item on every agenda."),
    ("regular updates", "Members asked to receive regular updates on the repairs."),
    ("deferral", "The grant policy was deferred to the October meeting."),
    ("referral", "The petition would be referred to the Highways Committee."),
    ("programme", "The Chair suggested that young carers be added to the work programme."),
    ("report back", "Mr Trevanick would report back to the next meeting."),
    ("asked to", "The Clerk was asked to find three quotations."),
    ("asks somebody to", "Members urged officers to publish the map."),
    ("requested", "Rowan asked that the bench be moved."),
    ("deferral", "The vacancy would be rolled on to the next meeting."),
    ("requested", "The Board requested a written update on the September figures."),
    ("somebody will", "It was agreed that Ms Trevanick would revert to him."),
    ("undertook to", "Dr Marchbanks undertook to write to every head teacher."),
    ("for somebody to", "It was agreed for Councillor Ash to inspect the gate."),
    ("somebody to", "EG to speak to the owner of the field."),
    ("somebody will", "Officers would review this."),
    ("somebody should", "It was agreed that the signs should be replaced."),
    ("agreed that", "It was agreed that a comment be sent to the planning authority."),
    ("somebody will be doing", "He would be contacting the water company."),
    ("will be done", "The terms of reference would be shared with members."),
    ("to be done", "Quotation to be obtained before then."),
    ("needs doing", "The drain by the school needs to be cleared."),
    ("suggested", "A Member suggested that a workshop in the autumn would be beneficial."),
]
DECIDED = [
    ("standing item", "the plan be a standing item"),
    ("referral", "the policy be referred to the Finance Committee"),
    ("referred", "the question be referred back for advice"),
    ("requests", "the Board requests that the data be set out by ward"),
    ("recommended to", "it be recommended to Council that the fees be raised"),
    ("that somebody do", "the Clerk write to the bus company"),
    ("be done", "a written response be provided to members"),
    ("be done", "consideration be given to the matters raised"),
    ("regular updates", "the Board receive regular updates"),
    ("asked to", "the Director be asked to explain the delay"),
]


def promises(text: str) -> list[Promise]:
    return find_promises(parse(text), OCCASION)


@pytest.mark.parametrize(("rule", "sentence"), SAID)
def test_each_form_is_found_in_a_discussion(rule: str, sentence: str) -> None:
    text = f"The report was presented. {sentence} Thanks were given."
    (promise,) = promises(text)
    assert (promise.rule, promise.span.of(text), promise.decided) == (rule, sentence, False)
    assert promise.reason


@pytest.mark.parametrize(("rule", "clause"), DECIDED)
def test_each_form_is_found_in_a_decision(rule: str, clause: str) -> None:
    (promise,) = promises(f"RESOLVED that {clause}.")
    assert (promise.rule, promise.decided) == (rule, True)


def test_no_rule_is_without_an_example() -> None:
    assert {rule.key for rule in RULES} == {key for key, _ in SAID + DECIDED}
    assert len({rule.key for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the meeting held on 3 May 2026 were approved as a correct record.",
        "RESOLVED that the report be noted.",
        "RESOLVED that the press and public be excluded from the meeting.",
        "RESOLVED that no objection be made to the application.",
        "The Clerk had written to the owner. The letter had been circulated to members.",
        "Councillor Ash referred to the petition and to what had been agreed in March.",
        "Councillor Ash declared an interest in the grant to be discussed under item 8.",
        "Members were reminded that they must act in the public interest.",
        "To approve the minutes and to receive the report of the Director.",
        "Cheques to be signed at the end of the meeting.",
        "He had agreed to look at it and had been asked to report, which he had done.",
        "The figures continue to be produced each quarter.",
        "That the Committee take no action.",
        "RESOLVED that the Chairman sign these as a correct record of that meeting.",
        "Notes on the drains were included in the report later on the agenda.",
        "RESOLVED that no change be made to the rules.",
        "RESOLVED that the minutes of 3 May be confirmed as a correct record and signed by the Chair.",
        "The amendment was put to the vote and declared to be carried.",
        "Members were also asked to note that the plan was a summary.",
        "Proposed by Cllr Ash, seconded by Cllr Elm, that Cllr Oak take up the position of Chair.",
    ],
)
def test_what_only_looks_like_a_promise_is_left_alone(text: str) -> None:
    assert promises(text) == []


def test_an_action_line_is_a_promise_with_its_owner_and_date() -> None:
    (promise,) = promises("ACTION: Clerk - circulate the terms of reference - by 30 September 2026")
    assert (promise.kind, promise.rule, promise.owner) == (PromiseKind.ACTION, ACTION_LINE, "Clerk")
    assert (promise.text, promise.due.day) == ("circulate the terms of reference", date(2026, 9, 30))
    assert promise.confidence is Confidence.SURE


def test_each_clause_of_a_decision_stands_alone() -> None:
    text = (
        "RESOLVED that\n1   The terms of reference would be circulated to the Board\n"
        "2   The plan be a standing item on each agenda\n3   The plan be received.\n"
        "4   The choice of pictures to be reviewed\n5   A written response be provided to members."
    )
    assert [(promise.kind, promise.text) for promise in promises(text)] == [
        (PromiseKind.TASK, "The terms of reference be circulated to the Board"),
        (PromiseKind.STANDING, "The plan be a standing item"),
        (PromiseKind.TASK, "The choice of pictures be reviewed"),
        (PromiseKind.TASK, "A written response be provided to members"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "target", "task"),
    [
        (
            "DEFERRED to the next meeting, so that a third tender may be sought.",
            PromiseKind.DEFERRAL,
            "the next meeting",
            "deferred to the next meeting, so that a third tender may be sought",
        ),
        ("REFERRED to the Finance Committee.", PromiseKind.REFERRAL, "the Finance Committee", None),
        (
            "RECOMMENDED to Council that:\n(1) the fees be raised; and\n(2) the change be published.",
            PromiseKind.RECOMMENDATION,
            "Council",
            "the fees be raised",
        ),
    ],
)
def test_a_decision_that_sends_business_elsewhere_is_one_promise(
    text: str, kind: PromiseKind, target: str, task: str | None
) -> None:
    found = [promise for promise in promises(text) if promise.rule == DECISION_WORD]
    if task is None:
        assert all(promise.kind is kind for promise in found)
        return
    (promise,) = found
    assert (promise.kind, promise.text, promise.kind.for_programme) == (kind, task, True)
    assert promise.target.removeprefix("the ") == target.removeprefix("the ")
    assert len(promises(text)) == 1


def test_what_leads_into_a_list_counts_for_its_items() -> None:
    text = "It was agreed that the Clerk would:\n- write to the owner\n- order a new bench\nThe rest was noted."
    assert [promise.words for promise in promises(text) if promise.words != "It was agreed that the Clerk would:"] == [
        "write to the owner",
        "order a new bench",
    ]


def test_a_decision_that_an_action_line_gives_to_somebody_is_marked_as_said_again() -> None:
    text = (
        "RESOLVED that\n(1) the Director report on the children without a school place;\n"
        "(2) the plan be a standing item on each agenda; and\n(3) a letter on the children be sent to the Minister.\n\n"
        "ACTION: L Marlow - report on the children without a school place - by 14 November\n"
        "ACTION: L Marlow - the plan be a standing item on each agenda"
    )
    again = [(promise.again, promise.rule == "action line") for promise in find_promises(parse(text))]
    assert again == [(True, False), (False, False), (False, False), (False, True), (False, True)]


def test_what_is_said_and_then_decided_is_marked_as_said_again() -> None:
    text = (
        "The survey of the bridge would be circulated to members.\n\n"
        "RESOLVED that the survey of the bridge be circulated."
    )
    said, decided = promises(text)
    assert (said.again, decided.again) == (True, False)


def test_a_motion_that_was_lost_promises_nothing() -> None:
    carried = "Councillor Ash moved, Councillor Beech seconded, “That the hall be advertised for letting.”"
    assert [promise.rule for promise in promises(carried)] == ["be done"]
    assert promises(f"{carried}\n\nFor 2, against 7. The motion was lost.") == []


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("The Locum Clerk agreed to report the damage.", "Locum Clerk"),
        ("Councillor P Ash would inspect it.", "Councillor P Ash"),
        ("EG and TE to choose a place.", "EG and TE"),
        ("The Director of Public Health was asked to attend.", "Director of Public Health"),
        ("The list would be emailed round by the Treasurer.", "Treasurer"),
        ("That HR contact the firm.", ""),
        ("He would look into it.", ""),
        ("The terms of reference for the Highways Board would be circulated.", ""),
        ("It was agreed for Mrs Reed to write.", "Mrs Reed"),
        ("Rowan Ash offered to find a hall.", "Rowan Ash"),
    ],
)
def test_whose_it_is(words: str, owner: str) -> None:
    assert owner_in(words) == owner


@pytest.mark.parametrize(
    ("words", "said", "day", "at_meeting"),
    [
        ("The plan be sent by 30 September.", "by 30 September", date(2026, 9, 30), False),
        ("It would come to the next meeting.", "to the next meeting", date(2026, 9, 3), True),
        ("A report to the October meeting.", "to the October meeting", date(2026, 10, 15), True),
        ("It be brought to its meeting in March.", "to its meeting in March", None, True),
        ("A workshop in the new Municipal Year.", "in the new Municipal Year", date(2027, 6, 10), False),
        ("A reply be sent within a month.", "within a month", date(2026, 8, 16), False),
        ("A review in six months’ time.", "in six months’ time", date(2027, 1, 16), False),
        ("By the end of September the list will be sent.", "By the end of September", date(2026, 9, 30), False),
        ("Before the AGM it will be done.", "Before the AGM", None, False),
        ("The note would be circulated shortly.", "shortly", None, False),
        ("The note would be circulated.", "", None, False),
    ],
)
def test_when_it_is_due(words: str, said: str, day: date | None, at_meeting: bool) -> None:
    due = due_in(words, OCCASION)
    assert (due.text, due.day, due.at_meeting) == (said, day, at_meeting)


def test_without_an_occasion_only_a_date_with_its_year_is_a_day() -> None:
    assert due_in("by 30 September").day is None
    assert due_in("by 30 September 2026").day == date(2026, 9, 30)


@given(st.text(alphabet="RESOLVED that the Clerk be to would ask .:;-•\n(1)ACTION", max_size=300))
def test_any_text_is_read_and_every_promise_lies_in_it(text: str) -> None:
    parsed = parse(text)
    for promise in find_promises(parsed, OCCASION):
        assert 0 <= promise.span.start <= promise.span.end <= len(text)
        assert promise.words
    for one, other in zip(statements(parsed), statements(parsed)[1:], strict=False):
        assert one.span.start <= other.span.start


def test_a_very_long_sentence_is_no_obstacle() -> None:
    assert promises("the Board and the Committee, " * 3_000 + "would write.") is not None


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("It was agreed that the guide would be circulated.", "the guide be circulated"),
        (
            "The diversity of the people in the Plan to be reviewed",
            "The diversity of the people in the Plan be reviewed",
        ),
        (
            "It was suggested that a letter be sent to the Minister in order for it to be raised.",
            "a letter be sent to the Minister in order for it to be raised",
        ),
        ("All are asked to report concerns and this will be followed up", "this will be followed up"),
        ("NC did not know if this needed to be looked into", "NC did not know if this needed to be looked into"),
    ],
)
def test_what_is_to_be_done_is_never_put_into_broken_english(words: str, task: str) -> None:
    assert task_of(words, Due()).endswith(task)


def test_sentences_are_found_again_by_their_words() -> None:
    before = "The terms of reference be circulated to the Board."
    after = ["The plan be noted.", "the terms of reference be sent to all members of the Board", "A reply be sent."]
    assert pair_off([(before,)], after, 0.5) == {0: 1}
    assert likeness(before, before.upper()) == 1
    assert likeness(before, "") == 0


def test_no_sentence_is_found_again_twice() -> None:
    twice = ["Clerk to contact Highways.", "Clerk to contact Highways."]
    assert pair_off([(twice[0],), (twice[1],)], twice, 0.5) == {0: 0, 1: 1}
    assert pair_off([(twice[0],), (twice[1],)], twice[:1], 0.5) == {0: 0}
