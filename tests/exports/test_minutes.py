import re
from dataclasses import replace
from datetime import time
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk.interests import DPI, ORI, KindOfInterest
from clerk.vocabulary import InterestKind, MeetingKind, MeetingStatus, Part, Presence, Role
from exports.content.document import (
    ActionLine,
    Attendance,
    Detail,
    Document,
    Edition,
    Instruction,
    ItemHeading,
    ItemList,
    ListMarks,
    Masthead,
    Paragraph,
    Resolution,
    Run,
    Section,
    Signature,
    Statement,
    Status,
    SubHeading,
    Subtitle,
    Title,
)
from exports.content.inline import plain
from exports.papers.minutes import minutes_document
from storage.schema.records import MeetingFile
from tests.exports import offices


def _made(file: MeetingFile, edition: Edition = Edition.PUBLIC) -> Document:
    return minutes_document(file, edition, offices.MADE_AT)


def _of(document: Document, kind: type) -> list[object]:
    return [node for node in document.nodes if isinstance(node, kind)]


def _after(document: Document, title: str) -> list[object]:
    """The nodes of the item with that title."""
    place = next(i for i, node in enumerate(document.nodes) if isinstance(node, ItemHeading) and node.title == title)
    rest = document.nodes[place + 1 :]
    ends = (i for i, node in enumerate(rest) if isinstance(node, ItemHeading | Section | Statement | Signature))
    return list(rest[: next(ends, len(rest))])


def test_the_head_says_whose_minutes_these_are() -> None:
    nodes = _made(offices.scrutiny()).nodes
    assert nodes[:4] == (
        Masthead("Ashmere City Council"),
        Title("Learning and Skills Scrutiny Board (4)"),
        Subtitle("Minutes of the meeting held on Thursday 18 July 2019 at 10.00 am"),
        Status("Draft minutes, subject to confirmation at the next meeting"),
    )
    details = [(node.label, plain(node.runs)) for node in nodes if isinstance(node, Detail)]
    assert details == [
        ("Venue", "Committee Room 2, Guildhall"),
        ("Contact", "Robin Vale, telephone 01632 960 101"),
        ("Email", "robin.vale@ashmere.example"),
    ]


def test_the_body_is_not_named_twice_where_it_is_the_council() -> None:
    document = _made(offices.parish())
    assert not _of(document, Masthead)
    assert _of(document, Subtitle) == [
        Subtitle("Minutes of the extraordinary meeting held on Thursday 18 July 2019 at 10.00 am")
    ]


@pytest.mark.parametrize("status", MeetingStatus)
def test_minutes_are_a_draft_until_they_are_approved(status: MeetingStatus) -> None:
    document = _made(offices.scrutiny(status=status))
    confirmed = status in (MeetingStatus.APPROVED, MeetingStatus.SIGNED)
    assert bool(_of(document, Status)) is not confirmed
    assert ("draft" in document.title) is not confirmed
    assert (document.running_status == "Draft") is not confirmed


def test_items_stand_under_their_part_with_number_and_bookmark() -> None:
    document = _made(offices.scrutiny())
    assert _of(document, Section) == [Section("Attendance"), Section("Public business")]
    assert _of(document, ItemHeading)[:2] == [
        ItemHeading("6.", "Declarations of interests", "minute_6_19"),
        ItemHeading("7.", "Minutes", "minute_7_19"),
    ]


def test_a_minute_is_set_as_it_was_typed() -> None:
    nodes = _after(_made(offices.scrutiny()), "The bridging year")
    assert [type(node) for node in nodes] == [
        Instruction, Paragraph, Paragraph, ItemList, Paragraph, Resolution, ActionLine,
    ]  # fmt: skip
    opening, lead, questions, resolution, action = nodes[1], nodes[2], nodes[3], nodes[5], nodes[6]
    assert isinstance(opening, Paragraph)
    assert Run("minute 6/19", anchor="minute_6_19") in opening.runs
    assert Run("bridging year", bold=True) in opening.runs
    assert isinstance(lead, Paragraph)
    assert lead.keeps_with_next
    assert isinstance(questions, ItemList)
    assert questions.marks is ListMarks.BULLET
    assert [item.level for item in questions.items] == [0, 0, 1, 1, 0]
    assert questions.items[-1].runs[-1] == Run("??", flag=True)
    assert isinstance(resolution, Resolution)
    assert resolution.runs[0] == Run("RESOLVED", decision_word=True)
    assert resolution.clauses is not None
    assert resolution.clauses.levels[:2] == (ListMarks.NUMBER, ListMarks.ROMAN)
    assert [plain(item.runs) for item in resolution.clauses.items][-1] == "thanks the officers for their work."
    assert isinstance(action, ActionLine)
    assert (action.owner, plain(action.runs), action.due) == (
        "Director of Learning",
        "circulate waiting times by area",
        "12 September 2019",
    )


def test_sub_headings_divide_an_item_and_minutes_elsewhere_are_plain_text() -> None:
    nodes = _after(_made(offices.scrutiny()), "Minutes")
    assert [node.text for node in nodes if isinstance(node, SubHeading)] == [
        "(a) Minutes of previous meetings",
        "(b) Matters arising",
    ]
    lead = next(node for node in nodes if isinstance(node, Paragraph))
    assert lead.runs == (Run("Further to minute 3/19 'Induction of new members', the Board noted that:"),)


def test_what_the_agenda_asked_for_is_not_repeated_in_the_minutes() -> None:
    assert not [node for node in _after(_made(offices.scrutiny()), "Minutes") if isinstance(node, Instruction)]
    assert Instruction("Briefing note of the Director of Learning") in _after(
        _made(offices.scrutiny()), "The bridging year"
    )


def test_a_single_clause_is_said_in_the_sentence() -> None:
    document = _made(offices.with_text("RESOLVED that:\n(1) the report be noted."))
    resolution = _after(document, "Business")[0]
    assert isinstance(resolution, Resolution)
    assert plain(resolution.runs) == "RESOLVED that the report be noted."
    assert resolution.clauses is None


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [("(a) ", "(b) ", ListMarks.LETTER), ("1  ", "2  ", ListMarks.BARE), ("- ", "- ", ListMarks.BULLET)],
)
def test_clauses_keep_the_marks_that_were_typed(first: str, second: str, marks: ListMarks) -> None:
    text = f"RESOLVED that:\n{first}one; and\n{second}two."
    resolution = _after(_made(offices.with_text(text)), "Business")[0]
    assert isinstance(resolution, Resolution)
    assert resolution.clauses is not None
    assert resolution.clauses.marks is marks


def test_a_decision_in_a_sentence_stays_in_the_sentence() -> None:
    said, noted = _after(
        _made(offices.with_text("It was RESOLVED that it be so.\n\nThe Board noted that:\n- one")), "Business"
    )[:2]
    assert isinstance(said, Resolution)
    assert said.runs == (Run("It was "), Run("RESOLVED", decision_word=True), Run(" that it be so."))
    assert noted == Paragraph((Run("The Board noted that:"),), keeps_with_next=True)


@pytest.mark.parametrize(
    ("text", "owner", "task", "due"),
    [
        (
            "ACTION: Estates Team - mend **the** roof - by the next meeting",
            "Estates Team",
            "mend the roof",
            "the next meeting",
        ),
        ("ACTION: J Lindqvist - report ?? - by 12/9/19", "J Lindqvist", "report ??", "12 September 2019"),
        ("ACTION: tidy the hall", "", "tidy the hall", ""),
        ("Action: JB", "", "JB", ""),
    ],
)
def test_an_action_says_what_who_and_when(text: str, owner: str, task: str, due: str) -> None:
    action = _after(_made(offices.with_text(text)), "Business")[-1]
    assert isinstance(action, ActionLine)
    assert (action.owner, plain(action.runs), action.due) == (owner, task, due)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Mill Lane: no objection.\nPound Hill: deferred.", ["Mill Lane: no objection.", "Pound Hill: deferred."]),
        ("For (2): Alder, Beck\nAgainst (1): Croft", ["For (2): Alder, Beck", "Against (1): Croft"]),
        (
            "For the motion (5): Councillors Alder, Beck, Croft, Dale and Elm\nAgainst (2): Councillors Fell and Gill",
            ["For the motion (5): Councillors Alder, Beck, Croft, Dale and Elm",
             "Against (2): Councillors Fell and Gill"],
        ),
        (
            "12 Ash Row\n14 Mill Lane, outside the parish of Ashmere",
            ["12 Ash Row", "14 Mill Lane, outside the parish of Ashmere"],
        ),
        (
            "The Board considered a report of the Director which set out the\nDirector's proposals and "
            "the reasons for them, and asked\nabout their cost.",
            ["The Board considered a report of the Director which set out the Director's proposals and the reasons "
             "for them, and asked about their cost."],
        ),
        ("The Board asked\nabout the number of places offered", ["The Board asked about the number of places offered"]),
    ],
)  # fmt: skip
def test_lines_meant_as_lines_are_kept_and_wrapped_ones_joined(text: str, paragraphs: list[str]) -> None:
    nodes = _after(_made(offices.with_text(text)), "Business")
    assert [plain(node.runs) for node in nodes if isinstance(node, Paragraph)] == paragraphs


def test_a_line_all_in_bold_is_a_heading() -> None:
    nodes = _after(_made(offices.with_text("**Questions**\n\nThere were none.\n\n**This is important.**")), "Business")
    assert [type(node) for node in nodes] == [SubHeading, Paragraph, Paragraph]


def test_an_item_without_a_minute_has_its_heading_and_nothing_else() -> None:
    assert _after(_made(offices.with_text("")), "Business") == []
    assert _after(_made(offices.with_text(" \n\n ")), "Business") == []


def test_an_item_that_bears_no_number_has_none() -> None:
    assert ItemHeading("", "Public participation", "") in _made(offices.parish()).nodes


def test_an_item_without_a_title_is_still_a_heading() -> None:
    assert _of(_made(offices.with_text("Noted.", title=" ")), ItemHeading) == [
        ItemHeading("6.", "Untitled item", "minute_6_19")
    ]


def test_the_close_is_said_once() -> None:
    said = [Statement((Run("The meeting closed at 11.45 am."),))]
    assert _of(_made(offices.scrutiny()), Statement) == said
    assert not _of(_made(offices.with_text("The meeting closed at 11.45 am.")), Statement)
    still_open = offices.scrutiny()
    still_open = replace(still_open, meeting=replace(still_open.meeting, ended=None))
    assert not _of(_made(still_open), Statement)


def test_the_close_is_said_in_public_where_only_a_private_minute_says_it() -> None:
    office = offices.Office()
    office.item("Grievance", "The meeting closed at 8.15 pm.", part=Part.PRIVATE)
    file = office.file(offices.a_body(), replace(offices.a_meeting(), ended=time(20, 15)))
    assert _of(_made(file), Statement) == [Statement((Run("The meeting closed at 8.15 pm."),))]
    assert not _of(_made(file, Edition.PRIVATE), Statement)


def test_the_chair_signs_in_the_word_of_the_house() -> None:
    assert _made(offices.parish()).nodes[-1] == Signature("Chairman of the meeting")
    assert not _of(_made(offices.with_text("", signature_block=False)), Signature)


def test_private_business_has_its_own_heading_in_both_editions_and_the_numbers_their_gap() -> None:
    public, private = (_made(offices.with_private_business(), edition) for edition in Edition)
    assert [node.number for node in public.nodes if isinstance(node, ItemHeading)] == ["6.", "7.", "9."]
    assert [node.number for node in private.nodes if isinstance(node, ItemHeading)] == ["6.", "7.", "8.", "9."]
    assert Section("Private business") in private.nodes
    assert Section("Private business") in public.nodes
    assert Status("Not for publication: these minutes record private business") in private.nodes


def test_the_kind_of_meeting_is_named_unless_it_is_the_usual_one() -> None:
    file = offices.scrutiny()
    annual = replace(file, meeting=replace(file.meeting, kind=MeetingKind.ANNUAL))
    assert "Minutes of the annual meeting held on" in _made(annual).subject
    assert "Minutes of the meeting held on" in _made(file).subject


def test_the_clerk_is_told_what_is_still_to_be_done() -> None:
    file = offices.scrutiny()
    uncalled = tuple(replace(entry, presence=Presence.UNCALLED) for entry in file.roll[:2])
    assert _made(replace(file, roll=(*uncalled, *file.roll[2:]))).notes == (
        "1 place is still marked ?? to check: 8/19.",
        "2 people on the roll were not called: the attendance does not name them.",
    )
    first, *others = file.items
    typed = replace(first, minute=replace(first.minute, text="The Board met.\nin nobody 18:40"))
    left = _made(replace(file, items=(typed, *others))).notes
    assert f"1 line still stands as typed in shorthand: {first.minute.citation or first.title}." in left
    assert _made(offices.parish()).notes == ()


def _declaring(text: str, title: str = "Declarations of interest") -> MeetingFile:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby", Role.CHAIR)
    ben = office.called("Councillor Ben Birchall")
    office.item(title, text)
    grants = office.item("Grants", "Noted.")
    office.declared(ada, DPI, grants, "her employer applied", "left the room")
    office.declared(ben, ORI)
    return office.file(offices.a_body(), offices.a_meeting())


@pytest.mark.parametrize("title", ["Declarations of interest", "Conflicts of interest"])
def test_declarations_stand_under_the_item_that_takes_them(title: str) -> None:
    nodes = _after(_made(_declaring("", title)), title)
    assert isinstance(nodes[1], ItemList)
    assert [plain(item.runs) for item in nodes[1].items] == [
        "Councillor A Ashby declared a disclosable pecuniary interest in minute 7/19 ‘Grants’ (her employer applied). "
        "Councillor A Ashby left the room.",
        "Councillor B Birchall declared an other registrable interest.",
    ]


def _declared_in_private(text: str) -> MeetingFile:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby", Role.CHAIR)
    office.item("Declarations of interest", text)
    office.declared(ada, DPI, office.item("Lease", "Agreed.", part=Part.PRIVATE), "the landlord", "left the room")
    return office.file(offices.a_body(), offices.a_meeting())


def test_public_minutes_whose_declarations_were_all_private_say_what_is_true_and_no_more() -> None:
    (node,) = _after(_made(_declared_in_private("")), "Declarations of interest")
    assert isinstance(node, Paragraph)
    assert plain(node.runs) == "There were no declarations of interest in the business taken in public."
    (typed,) = _after(_made(_declared_in_private("One member declared.")), "Declarations of interest")
    assert typed == Paragraph((Run("One member declared."),))
    private = minutes_document(_declared_in_private(""), Edition.PRIVATE, offices.MADE_AT)
    (told,) = _after(private, "Declarations of interest")
    assert isinstance(told, Paragraph)
    assert plain(told.runs).startswith("Councillor A Ashby declared a disclosable pecuniary interest in minute 7/19")


def test_a_declaration_is_told_in_the_words_of_the_bodys_own_list() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby", Role.CHAIR)
    office.item("Declarations of interest", "")
    office.declared(ada, KindOfInterest(InterestKind.OTHER, "conflict of loyalty"))
    nodes = _after(_made(office.file(offices.a_body(), offices.a_meeting())), "Declarations of interest")
    assert [plain(node.runs) for node in nodes if isinstance(node, Paragraph)] == [
        "Councillor A Ashby declared a conflict of loyalty."
    ]


def test_a_declaration_that_the_clerk_wrote_out_is_not_said_twice() -> None:
    nodes = _after(_made(_declaring("Councillor Ashby declared an interest.")), "Declarations of interest")
    assert [plain(node.runs) for node in nodes if isinstance(node, Paragraph)] == [
        "Councillor Ashby declared an interest.",
        "Councillor B Birchall declared an other registrable interest.",
    ]


def test_a_declaration_written_with_initials_is_not_said_twice() -> None:
    nodes = _after(_made(_declaring("AA and BB declared interests.")), "Declarations of interest")
    assert [plain(node.runs) for node in nodes if isinstance(node, Paragraph)] == ["AA and BB declared interests."]


def test_declarations_have_a_section_where_no_item_takes_them() -> None:
    document = _made(_declaring("", title="Apologies"))
    assert Section("Declarations of interest") in document.nodes


def test_no_attendance_is_claimed_where_nobody_was_called() -> None:
    document = _made(offices.with_text("Noted."))
    assert not _of(document, Attendance)
    assert Section("Attendance") not in document.nodes


_LINES = st.sampled_from([
    "{}", "{} {}.", "  {}", "- {}", "  - {}", "* {}", "(a) {}", "(b) {}", "1. {}", "2) {}", "(i) {}", "A: {}", "## {}",
    "RESOLVED that {}", "RESOLVED: That {}", "It was AGREED that {}.", "RESOLVED that:", "NOTED {}", "**{}**",
    "*{}* {}", "**{} *{}* {}", "{} ?? {}", "Moved by {}, seconded by {}", "For 7, against 2 {}",
    "Further to minute 6/19 {}", "", "", "That {}", "RECOMMENDED to Council that {}",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=14))
def test_no_word_is_lost_and_none_changes_its_place(lines: list[str]) -> None:
    numbers = count(1)
    text = "\n".join(re.sub(r"\{\}", lambda _: f"word{next(numbers)}x", line) for line in lines)
    document = _made(offices.with_text(text))
    seen = re.findall(r"word\d+x", " ".join(document.plain_text()))
    assert seen == re.findall(r"word\d+x", text)
