"""From an empty database to Word minutes, typed at a terminal as a clerk would."""

import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from exports.accessibility import check
from tests.acceptance.meetings import BARE_CLAUSES, DASH, RUNNING, Business, Sitting
from tests.acceptance.terminal import Terminal, is_saved, run_together

MEMBERS = """Councillor Ann Orchard (Chair)
Councillor Bram Sallow
Councillor Cai Penrose
Councillor Dee Larkspur
Mrs Fay Tamarisk - co-opted
J Rowan, Director of Harbours"""


STANDING = ("Apologies", "Declarations", "Minutes", "Matters arising", "Work programme", "Urgent business")


def listed_items(shown: str) -> int:
    """How many items an agenda of up to nine lists; a message may hide the ends of their lines."""
    return len(re.findall(r"^ +[1-9] \S", shown.partition("────")[0], re.MULTILINE))


@pytest.fixture
def desk(tmp_path: Path) -> Terminal:
    return Terminal(["--database", str(tmp_path / "office.db")], tmp_path)


def set_up_board(desk: Terminal, next_minute: str) -> None:
    """Set up a board in its one dialog; minute numbers go on from `next_minute` of 2019."""
    desk.wait_for("Nothing has been set up yet")
    desk.press("b")
    desk.wait_for("Set up a body")
    desk.send("Norham City Council")
    desk.press("tab")
    desk.send("Harbours Scrutiny Board (2)")
    desk.press("tab", "tab", "tab", "tab")
    desk.paste(MEMBERS)
    desk.press("tab")
    desk.send("Committee Room 3, Guildhall")
    desk.press("tab")
    desk.send("M Hazel, 01632 960123, m.hazel@norham.example")
    desk.press("tab", "tab", "backspace")
    desk.send(next_minute)
    desk.press("tab", *["backspace"] * 4)
    desk.send("2019")
    desk.wait_for(f"= {next_minute}/19")
    desk.press("ctrl+s")
    desk.wait_for("HSB2 ·")


def call_meeting(desk: Terminal, day: str, written: str) -> None:
    desk.press("n")
    desk.wait_for("Call a meeting")
    desk.send(day)
    desk.press("tab")
    desk.send("10am")
    desk.wait_for(written)
    desk.press("ctrl+s")
    desk.wait_for("planned")


def draft_agenda(desk: Terminal, business: tuple[Business, ...]) -> None:
    """Take the standing items off and type the business of this meeting."""
    for left in range(len(STANDING) - 1, -1, -1):
        desk.press("d")
        desk.wait_for(lambda shown, left=left: listed_items(shown) == left)  # type: ignore[misc]
    desk.press("a")
    desk.wait_for("Title of the item")
    for item in business:
        desk.send(item.title)
        desk.press("enter")
        desk.wait_for("Its line, such as")
        desk.send(item.instruction)
        desk.press("enter")
        desk.wait_for("Title of the item")
    desk.press("escape")
    desk.wait_for("a Add")


def call_roll(desk: Terminal) -> None:
    """One key a member."""
    desk.press("ctrl+r")
    desk.wait_for("Roll call")
    desk.press("p", "p", "a", "r", "p", "p")
    desk.wait_for("Quorate")
    desk.press("escape")
    desk.wait_for("item 1 of")


def minute(desk: Terminal, business: tuple[Business, ...]) -> None:
    """Type every minute in full, going to the next item with one key."""
    for place, item in enumerate(business, 1):
        desk.wait_for(f"item {place} of {len(business)}")
        desk.send(item.minute.replace("\n", "\r"))
        end = run_together(item.minute)[-20:]
        desk.wait_for(lambda shown, end=end: end in run_together(shown) and is_saved(shown))  # type: ignore[misc]
        if place < len(business):
            desk.press("ctrl+n")


def export(desk: Terminal) -> Path:
    desk.press("f8")
    desk.wait_for("Write documents of")
    desk.press("ctrl+s")
    desk.wait_for("Written:")
    [written] = Path(desk.home).glob("*.docx")
    return written


def styled(document: Document, style: str) -> list[Paragraph]:
    return [paragraph for paragraph in document.paragraphs if (paragraph.style and paragraph.style.name) == style]


def is_listed(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.find(qn("w:numPr")) is not None


def word_minutes(desk: Terminal, sitting: Sitting, first: str) -> Document:
    """Take a meeting from nothing to its Word file."""
    with desk:
        set_up_board(desk, first)
        call_meeting(desk, "18/7/2019", "Thursday 18 July 2019")
        draft_agenda(desk, sitting.business)
        desk.press("m")
        desk.wait_for("item 1 of")
        call_roll(desk)
        minute(desk, sitting.business)
        written = export(desk)
        desk.press("escape")
        assert desk.leave() == 0
    assert check(written) == []
    return docx.Document(str(written))


def test_a_running_board_from_nothing_to_word(desk: Terminal) -> None:
    document = word_minutes(desk, RUNNING, "6")
    headings = [paragraph.text for paragraph in styled(document, "Heading 3")]
    assert headings == [f"{number}.\t{item.title}" for number, item in enumerate(RUNNING.business, 6)]
    listed = [paragraph.text for paragraph in document.paragraphs if is_listed(paragraph)]
    assert [text.rstrip(".;") for text in listed] == [
        "the tide tables had been reprinted",
        "figures had been sent round for moorings let in the spring",
        "houseboats had been referred to the Rivers Committee",
        "Dredging of the inner basin",
        "Training – pilots and crews",
        "Lights",
    ]
    [resolution] = styled(document, "Resolution")
    assert resolution.text.startswith("RESOLVED that thought be given")
    assert [run.text for run in resolution.runs if run.style and run.style.name == "Decision Word"] == ["RESOLVED"]
    present = [paragraph.text for paragraph in styled(document, "Attendee") + styled(document, "Meeting Detail")]
    assert any("Councillor A Orchard (Chair)" in line for line in present)
    assert any("Councillor C Penrose" in line and "Apologies" in line for line in present)


@pytest.mark.parametrize("sitting", [BARE_CLAUSES, DASH], ids=lambda sitting: sitting.name)
def test_other_forms_of_decision_from_nothing_to_word(desk: Terminal, sitting: Sitting) -> None:
    document = word_minutes(desk, sitting, "41")
    [resolution] = styled(document, "Resolution")
    words = [run.text for run in resolution.runs if run.style and run.style.name == "Decision Word"]
    assert words == [sitting.decision]
    clauses = styled(document, "Resolution List")
    assert [paragraph.text for paragraph in clauses] == list(sitting.clauses)
    assert all(map(is_listed, clauses))


def test_a_citation_of_the_last_meeting_is_a_link(desk: Terminal) -> None:
    with desk:
        set_up_board(desk, "3")
        call_meeting(desk, "13/6/2019", "Thursday 13 June 2019")
        draft_agenda(desk, (Business("Introduction to the Harbour Service", "", ""),))
        desk.press("escape")
        desk.wait_for("Recent")
        call_meeting(desk, "18/7/2019", "Thursday 18 July 2019")
        draft_agenda(desk, RUNNING.business[1:2])
        desk.press("m")
        desk.wait_for("item 1 of")
        minute(desk, RUNNING.business[1:2])
        document = docx.Document(str(export(desk)))
    [link] = [
        link
        for paragraph in styled(document, "Minute Text")
        for link in paragraph.hyperlinks
        if paragraph.text.startswith("Further to")
    ]
    bookmarks = document.element.body.iter(qn("w:bookmarkStart"))
    assert link.fragment in {mark.get(qn("w:name")) for mark in bookmarks}
    assert "3/19" in link.text
    assert any(paragraph.text.startswith("3/19\tIntroduction") for paragraph in styled(document, "Heading 3"))
