"""Actions: owner, what is to be done, and by when."""

from datetime import date

import pytest

from clerk.notation.blocks import BlockKind, MarkKind
from clerk.notation.parser import parse

SEPTEMBER = date(2019, 9, 30)
JUNE = date(2019, 6, 14)


def actions(text: str, today: date | None = None) -> list[tuple[str, str, str, date | None]]:
    found = parse(text, today=today).actions
    return [(action.owner, action.text, action.due_text, action.due) for action in found]


@pytest.mark.parametrize(
    ("text", "owner", "what", "due_text", "due"),
    [
        ("ACTION: Clerk - send the terms - by 30 September", "Clerk", "send the terms", "30 September", None),
        ("ACTION: Clerk - send it - by 30 September 2019", "Clerk", "send it", "30 September 2019", SEPTEMBER),
        ("ACTION: Head of Law – draft it – 30/9/2019", "Head of Law", "draft it", "30/9/2019", SEPTEMBER),
        ("ACTION: Councillor Ash", "Councillor Ash", "", "", None),
        ("ACTION - Clerk to write to the firm by 30.9.19", "Clerk", "write to the firm", "30.9.19", SEPTEMBER),
        ("Action SH", "SH", "", "", None),
        ("ACTIONS DC", "DC", "", "", None),
        ("Action: JB/NC", "JB/NC", "", "", None),
        ("Action by: Cllr Ash", "Cllr Ash", "", "", None),
        ("**Action:** JB to chase", "JB", "chase", "", None),
        ("ACTION POINT 3: Director of Works to report before Friday", "Director of Works", "report", "Friday", None),
        ("Action: The Chair would raise it.", "The Chair", "raise it.", "", None),
        (
            "ACTION: Mark Grey to send it by end of March 2020",
            "Mark Grey",
            "send it",
            "end of March 2020",
            date(2020, 3, 31),
        ),
        ("ACTION: Send the report round (JB)", "JB", "Send the report round", "", None),
        ("ACTION: Cllrs Ash and Elm to meet him", "Cllrs Ash and Elm", "meet him", "", None),
        ("ACTION: send the letter by the next meeting", "", "send the letter", "the next meeting", None),
        ("The path is shut. Action: JB/NC to report it.", "JB/NC", "report it.", "", None),
        ("ACTION (JB): send the note", "JB", "send the note", "", None),
        ("Action for Clerk: send it", "Clerk", "send it", "", None),
        ("[ACTION: JB]", "JB", "", "", None),
        ("ACTION – JB by 12/05/23", "JB", "", "12/05/23", date(2023, 5, 12)),
        ("(a) Action: JB to ask", "JB", "ask", "", None),
        ("ACTION: HT to send the form for next meeting.", "HT", "send the form", "next meeting", None),
        ("ACTION: HT to get quotes by next FGB", "HT", "get quotes", "next FGB", None),
        ("Action: Academic Registrar", "Academic Registrar", "", "", None),
        ("Action: Review of Council", "", "Review of Council", "", None),
        ("Action SB: send out the audit", "SB", "send out the audit", "", None),
        ("ACTION: Send the data round – J Ash – by 14/6/2019", "J Ash", "Send the data round", "14/6/2019", JUNE),
        ("ACTION: town clerk - send it", "town clerk", "send it", "", None),
        ("ACTION: officer report to be circulated", "", "officer report to be circulated", "", None),
        ("ACTION: Look at the wall – it is damp", "", "Look at the wall – it is damp", "", None),
        ("ACTION: Write a note (Head of Housing)", "Head of Housing", "Write a note", "", None),
        ("ACTION: Write to the drainage board", "", "Write to the drainage board", "", None),
        ("ACTION: Contact Works to report the lamp", "", "Contact Works to report the lamp", "", None),
        ("ACTION: Up to £500 to be spent", "", "Up to £500 to be spent", "", None),
        ("ACTION: Speak to Elm by 30/9/2019", "", "Speak to Elm", "30/9/2019", SEPTEMBER),
        ("ACTION – JB – to ask the firm", "JB", "ask the firm", "", None),
        ("The wall is down. **Action JB**", "JB", "", "", None),
        ("ACTION CLERK", "CLERK", "", "", None),
        ("The path is shut (Action: Clerk to ask by 14/6/2019). It was noted.", "Clerk", "ask", "14/6/2019", JUNE),
        ("Agreed action: JB to ask", "JB", "ask", "", None),
        ("**[Action: J Ash]**", "J Ash", "", "", None),
        ("Action Owner: Finance Manager", "Finance Manager", "", "", None),
        ("Action: Send the list (Clerk, by 14/6/2019)", "Clerk", "Send the list", "14/6/2019", JUNE),
        ("Action: Send it - Owner: Rowan Ash - Due: 2019-06-14", "Rowan Ash", "Send it", "2019-06-14", JUNE),
    ],
)
def test_forms(text: str, owner: str, what: str, due_text: str, due: date | None) -> None:
    assert actions(text) == [(owner, what, due_text, due)]


@pytest.mark.parametrize(
    "text",
    [
        "Action taken was noted.",
        "ACTION PLAN 2019",
        "Action Plan: approved",
        "Actions to Take Forward",
        "ACTION POINTS",
        "Actions\nThe Board went through them.",
        "ACTION: none",
        "Action: No further action required.",
        "the action: sort it",
        "Legal action was taken: it failed.",
        "Further action was needed: the drain.",
        "The drain (action point 3) was noted.",
        "He spoke of it. Action SH may take is limited.",
    ],
)
def test_what_is_no_action(text: str) -> None:
    assert actions(text) == []


def test_today_tells_the_year_of_a_due_date() -> None:
    text = "ACTION: Clerk - send it - by 30/9"
    assert actions(text, date(2019, 8, 1))[0][3] == SEPTEMBER
    assert actions(text, date(2019, 10, 1))[0][3] == date(2020, 9, 30)
    assert actions(text)[0][3] is None


def test_a_list_under_actions_is_one_action_an_item() -> None:
    text = "Actions:\n- Clerk to write by 3/5/2024\n- JB/NC: order the bins\n\nThe Chair closed the meeting."
    assert actions(text) == [("Clerk", "write", "3/5/2024", date(2024, 5, 3)), ("JB/NC", "order the bins", "", None)]


def test_lines_under_action_are_actions_where_they_name_who() -> None:
    assert [found[:2] for found in actions("ACTION:\nClerk to write\nJB to ask")] == [("Clerk", "write"), ("JB", "ask")]


@pytest.mark.parametrize("heading", ["Actions", "Action Point", "ACTION ITEMS", "Actions agreed:", "**Action Items**:"])
def test_a_heading_over_actions_needs_no_colon(heading: str) -> None:
    text = f"{heading}\nHT to send the form\nJB: order the bins\nACTION: Clerk to ask"
    found = [("HT", "send the form"), ("JB", "order the bins"), ("Clerk", "ask")]
    assert [one[:2] for one in actions(text)] == found
    assert actions(f"{heading}\n- to be sent (JB)") == [("JB", "to be sent", "", None)]


def test_an_action_that_only_names_its_owner_is_about_the_sentence_before_it() -> None:
    text = "The bench is done. A map is to be got from the county.\nACTION SH"
    (action,) = parse(text).actions
    assert (action.owner, action.text, action.about) == ("SH", "", "A map is to be got from the county.")


def test_an_action_is_a_block_of_its_own_with_its_wrapped_lines() -> None:
    text = "The bench was seen.\nACTION: Clerk to write\nto the firm\nThe Chair went on."
    blocks = [(block.kind, block.content.of(text)) for block in parse(text).blocks]
    assert blocks == [
        (BlockKind.PARAGRAPH, "The bench was seen."),
        (BlockKind.ACTION, "ACTION: Clerk to write\nto the firm"),
        (BlockKind.PARAGRAPH, "The Chair went on."),
    ]


def test_owner_and_due_date_are_marked() -> None:
    text = "ACTION: Clerk - send it - by 30 September"
    marks = {mark.kind: mark.span.of(text) for mark in parse(text).marks}
    assert marks == {MarkKind.OWNER: "Clerk", MarkKind.DUE: "30 September"}
