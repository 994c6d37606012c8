from dataclasses import replace

import pytest

from clerk.vocabulary import MeetingStatus, Part, Purpose
from exports.content.document import (
    Detail,
    Document,
    Edition,
    ItemHeading,
    ItemList,
    ListMarks,
    Node,
    Note,
    Paragraph,
    Run,
    Section,
    Status,
    SubHeading,
    Subtitle,
)
from exports.content.inline import plain
from exports.papers.agenda import agenda_document
from storage.schema.records import MeetingFile, PaperRecord
from tests.exports import offices


def _made(file: MeetingFile, edition: Edition = Edition.PUBLIC) -> Document:
    return agenda_document(file, edition, offices.MADE_AT)


def _item(document: Document, title: str) -> list[Node]:
    place = next(i for i, node in enumerate(document.nodes) if isinstance(node, ItemHeading) and node.title == title)
    rest = document.nodes[place + 1 :]
    ends = (i for i, node in enumerate(rest) if isinstance(node, ItemHeading | Section))
    return list(rest[: next(ends, len(rest))])


def test_the_head_says_what_is_called_and_how_to_take_part() -> None:
    document = _made(offices.scrutiny(status=MeetingStatus.PUBLISHED))
    assert Subtitle("Agenda for the meeting to be held on Thursday 18 July 2019 at 10.00 am") in document.nodes
    assert not [node for node in document.nodes if isinstance(node, Status)]
    assert [(node.label, plain(node.runs)) for node in document.nodes if isinstance(node, Detail)] == [
        ("Venue", "Committee Room 2, Guildhall"),
        ("Online", "Join the meeting online"),
        ("Contact", "Robin Vale, telephone 01632 960 101"),
        ("Email", "robin.vale@ashmere.example"),
    ]
    assert [node for node in document.nodes if isinstance(node, Section)] == [
        Section("Membership"),
        Section("Public business"),
    ]


def test_an_agenda_is_a_draft_until_it_is_published() -> None:
    document = _made(offices.scrutiny(status=MeetingStatus.PLANNED))
    assert Status("Draft agenda, not yet published") in document.nodes
    assert document.running_status == "Draft"
    assert document.title == "Learning and Skills Scrutiny Board (4): draft agenda for 18 July 2019"


def test_an_item_says_what_it_is_for_who_leads_and_what_to_read() -> None:
    nodes = _item(_made(offices.scrutiny()), "The bridging year")
    assert nodes[0] == Paragraph((Run("Briefing note of the Director of Learning"),), keeps_with_next=True)
    assert nodes[1] == Note(
        "For decision. Lead: J Lindqvist. Papers: Bridging year (6 pages); Table of places (1 page)."
    )
    assert nodes[2] == SubHeading("Recommendations")
    assert isinstance(nodes[3], ItemList)
    assert nodes[3].marks is ListMarks.NUMBER
    assert [plain(item.runs) for item in nodes[3].items] == [
        "That progress be noted.",
        "That figures be published each quarter.",
    ]


def test_one_recommendation_stands_beside_its_label() -> None:
    nodes = _item(_made(offices.scrutiny()), "Work programme")
    assert nodes[-1] == Paragraph((Run("Recommendation: ", bold=True), Run("That the work programme be agreed.")))


def test_one_recommendation_needs_no_mark() -> None:
    office = offices.Office()
    office.item("Roof", recommendation="(1) accept the quotation")
    nodes = _item(_made(office.file(offices.a_body(), offices.a_meeting())), "Roof")
    assert nodes == [Paragraph((Run("Recommendation: ", bold=True), Run("accept the quotation")))]


def test_an_item_with_nothing_more_to_say_is_its_title() -> None:
    assert _item(_made(offices.scrutiny()), "Any other business") == []


@pytest.mark.parametrize(
    ("purpose", "said"), [(Purpose.DISCUSSION, [Note("For discussion.")]), (Purpose.INFORMATION, [])]
)
def test_the_purpose_is_said_where_somebody_chose_it(purpose: Purpose, said: list[Note]) -> None:
    office = offices.Office()
    office.item("Business", purpose=purpose)
    assert _item(_made(office.file(offices.a_body(), offices.a_meeting())), "Business") == said


def test_an_instruction_may_be_a_list() -> None:
    office = offices.Office()
    office.item("Minutes", instruction="(a) To agree the minutes of 20 June 2019\n(b) Matters arising")
    nodes = _item(_made(office.file(offices.a_body(), offices.a_meeting())), "Minutes")
    assert isinstance(nodes[0], ItemList)
    assert nodes[0].marks is ListMarks.LETTER


def test_private_papers_and_items_are_named_in_the_private_edition_only() -> None:
    file = offices.with_private_business()
    assert _item(_made(file), "Public matter") == [Note("Paper: Open (2 pages).")]
    private = _made(file, Edition.PRIVATE)
    assert _item(private, "Public matter") == [Note("Papers: Open (2 pages); CANARY-paper (2 pages).")]
    assert Section("Private business") in private.nodes
    assert Status("Not for publication: this agenda contains private business") in private.nodes


def test_the_public_agenda_says_where_business_is_private_and_nothing_of_it() -> None:
    public = _made(offices.with_private_business())
    gap = public.nodes[public.nodes.index(Section("Private business")) + 1]
    assert gap == Paragraph((Run("Business is to be considered here with the press and public excluded."),))
    assert "canary" not in " ".join(public.plain_text()).lower()
    assert Section("Private business") not in _made(offices.scrutiny()).nodes


def test_an_agenda_that_names_a_private_paper_is_not_for_publication() -> None:
    office = offices.Office()
    office.item("Rents", papers=(PaperRecord(1, "Rents.pdf", 3, Part.PRIVATE),))
    file = office.file(offices.a_body(), offices.a_meeting())
    assert _made(file, Edition.PRIVATE).running_status == "Not for publication"
    assert _made(file).running_status == ""
    assert _item(_made(file), "Rents") == []


def test_a_joining_link_that_is_no_web_address_is_plain_text() -> None:
    file = offices.scrutiny()
    dialled = replace(file, meeting=replace(file.meeting, remote_link="Dial 01632 960 100"))
    assert Detail("Online", (Run("Dial 01632 960 100"),)) in _made(dialled).nodes
