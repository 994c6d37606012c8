"""Three hours of a meeting typed at a terminal with shorthand and the roll, and the minutes that come of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document

from clerk.policy import QuorumRule
from clerk.presets import PRESETS
from clerk.vocabulary import MeetingKind, MeetingStatus, Part, Role
from exports.accessibility import check
from storage.business.agendas import ItemFields, add_items
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.file.database import Store
from storage.resuming.place import remember
from storage.schema.records import MeetingFile
from storage.sittings.meetings import NewMeeting, create_meeting, meeting_file, set_status
from tests.acceptance.long_meeting import (
    HAPPENINGS,
    HELD,
    MEMBERS,
    MINUTED,
    PRESENT,
    PRIVATE,
    ROLL,
    STARTS,
    SUBSTITUTE,
    TITLES,
    Happening,
)
from tests.acceptance.terminal import Terminal, run_together


def furnish(database: Path) -> int:
    """An office with the body and its agenda; the id of the meeting, in session."""
    store = Store.open(database, create=True)
    policy = replace(PRESETS["principal"].policy, standing_items=(), quorum=QuorumRule(1, 2, 5))
    body = create_body(
        store, NewBody("Norham Town Council", "Harbour Committee", "the Committee", "HC", "Hall", "", policy)
    )
    people = [NewMember("Councillor", forename, surname, Role(role), "") for forename, surname, role in MEMBERS]
    set_members(store, body.id, [*people, NewMember("Ms", "Jo", "Rowan", Role.CLERK, "Town Clerk")])
    meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, HELD, STARTS))
    parts = {PRIVATE: Part.PRIVATE}
    items = add_items(store, meeting.id, [ItemFields(title, part=parts.get(title, Part.PUBLIC)) for title in TITLES])
    set_status(store, meeting.id, MeetingStatus.IN_SESSION)
    remember(store, meeting.id, items[0].id)
    store.close()
    return meeting.id


#: What the roll says when everybody was called.
ALL_CALLED = "7 of 9 present"


def call_roll(desk: Terminal) -> None:
    """One key a member; behind "s" the name of the substitute."""
    desk.press("ctrl+r")
    desk.wait_for("Roll call")
    for key in ROLL:
        desk.press(key)
        if key == "s":
            desk.wait_for("in the place of")
            desk.send(SUBSTITUTE)
            desk.press("enter")
            desk.wait_for("for F Tamarisk")
    desk.wait_for(ALL_CALLED)
    desk.press("escape")
    desk.wait_for("item 1 of")


def go_to(desk: Terminal, title: str, former: str) -> None:
    """Go to an item: to the next by one key, to any other by its title."""
    if (former, title) in pairwise(TITLES):
        desk.press("ctrl+n")
        desk.wait_for(lambda shown: title in "".join(shown.splitlines()[1:5]))
        return
    desk.press("ctrl+o")
    desk.wait_for(lambda shown: "Number or title" in shown and "Cancel" in shown)
    desk.send(title)
    desk.press("enter")
    desk.wait_for(lambda shown: title in "".join(shown.splitlines()[1:5]) and "Cancel" not in shown)


def happen(desk: Terminal, happenings: Iterator[Happening]) -> None:
    """Type what happened at one item."""
    started = False
    for happening in happenings:
        if happening.keys:
            for key in happening.keys:
                desk.press(key)
        else:
            typed = happening.typed.rstrip()
            desk.send(f"{chr(13) * 2 if started else ''}{typed}")
            desk.wait_for(partial(_stands, Happening(happening.at, shown=typed)))
            desk.send(happening.typed[len(typed) :])
            started = True
        desk.wait_for(partial(_stands, happening))


def _stands(happening: Happening, screen: str) -> bool:
    written = run_together(screen)
    return happening.shown in written and not (happening.gone and happening.gone in written)


def export(desk: Terminal) -> Path:
    """Write the public minutes as a Word document."""
    desk.press("f8")
    desk.wait_for("Written as")
    desk.press("ctrl+s")
    desk.wait_for(lambda _: any(Path(desk.home).glob("*.docx")))
    desk.wait_for("minutes.docx")
    [written] = Path(desk.home).glob("*.docx")
    return written


def words_of(document: Document) -> str:
    """Everything the document says, tables included, a line a paragraph."""
    paragraphs = document.element.body.iter(_PARAGRAPH)
    texts = ["".join(node.text or "" for node in paragraph.iter(_TEXT)) for paragraph in paragraphs]
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


_HEADING = re.compile(r"\d{1,2}\.[A-Z]")
_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@pytest.fixture(scope="module")
def minuted(tmp_path_factory: pytest.TempPathFactory) -> tuple[MeetingFile, str]:
    """The meeting as stored, and what its public minutes say."""
    folder = tmp_path_factory.mktemp("long")
    meeting_id = furnish(folder / "office.db")
    with Terminal(["--database", str(folder / "office.db")], folder) as desk:
        desk.wait_for("Continue")
        desk.press("enter")
        desk.wait_for("item 1 of 24")
        call_roll(desk)
        former = ""
        for title, happenings in groupby(HAPPENINGS, key=lambda one: one.at):
            go_to(desk, title, former)
            happen(desk, happenings)
            former = title
        written = export(desk)
        desk.press("escape")
        assert desk.leave() == 0
    assert check(written) == []
    store = Store.open(folder / "office.db")
    file = meeting_file(store, meeting_id)
    store.close()
    return file, words_of(docx.Document(str(written)))


def under(words: str, title: str) -> list[str]:
    """The paragraphs under the heading of an item, up to the next heading."""
    lines = words.splitlines()
    headings = [place for place, line in enumerate(lines) if _HEADING.match(line)]
    start = next(place for place in headings if lines[place].partition(".")[2] == title)
    return lines[start + 1 : next((place for place in headings if place > start), len(lines))]


def test_everything_that_happened_is_in_the_minutes_at_its_item(minuted: tuple[MeetingFile, str]) -> None:
    file, words = minuted
    assert len(file.items) == 25
    assert len(HAPPENINGS) > 40
    for title, expected in MINUTED.items():
        assert [line for line in under(words, title) if line in expected] == list(expected), title


def test_attendance_says_who_came_and_went(minuted: tuple[MeetingFile, str]) -> None:
    _, words = minuted
    assert [line for line in words.splitlines() if line in PRESENT] == list(PRESENT)


def test_what_was_said_in_private_is_in_the_private_minutes_alone(minuted: tuple[MeetingFile, str]) -> None:
    file, words = minuted
    private = next(item for item in file.items if item.title == PRIVATE)
    assert "two million" in private.minute.text
    assert "RESOLVED that the lowest tender be accepted." in private.minute.text
    assert "tender" not in words.casefold()
    [resolution] = [
        line for line in under(words, "Youth club") if line.startswith("RESOLVED that the public be excluded")
    ]
    assert "paragraph 3 of Part 1 of Schedule 12A" in resolution
    assert "The press and public were excluded from the meeting from" in words
