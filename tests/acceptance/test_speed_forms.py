"""The whole table of shorthand at a terminal, in bodies of three decision forms: every line, and one undo after it."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from clerk.notation.shorthand import Reading, read
from storage.file.database import Store
from storage.resuming.place import remember
from storage.sittings.meetings import list_meetings, meeting_file
from storage.texts.minutes import get_minute
from tests.acceptance.terminal import Terminal, run_together
from tests.clerk.meeting_at_hand import office
from tests.screens.shorthand_lines import FORMS, MISTAKES, ROWS
from tests.screens.sittings import Meeting, furnish_meeting

_CLOCK = re.compile(r" at \d{1,2}[.:]\d\d.*")


def opened(folder: Path, style: str) -> tuple[Terminal, Path, Meeting]:
    """The program at the eighth item of a meeting in the house style of a body."""
    database = folder / "office.db"
    meeting = furnish_meeting(database, style)
    store = Store.open(database)
    remember(store, meeting.record.id, meeting.items[7].id)
    store.close()
    desk = Terminal(["--database", str(database)], folder)
    desk.wait_for("Roads Board")
    desk.press("enter")
    desk.wait_for("item 8 of 10")
    return desk, database, meeting


def earlier_citation(database: Path, meeting: Meeting) -> str:
    """The number of the minute of the meeting before, as the body cites it."""
    store = Store.open(database)
    first = min(list_meetings(store, meeting.record.body_id), key=lambda each: each.held_on)
    (item,) = meeting_file(store, first.id).items
    store.close()
    return item.minute.citation


def became(desk: Terminal, reading: Reading) -> None:
    """Wait until the screen shows what a line becomes; of one that only does something, what it did."""
    assert reading.expansion is not None, reading
    did = f" {_CLOCK.sub('', reading.hint.removeprefix('Tab: '))}"
    wanted = run_together(reading.expansion)
    desk.wait_for(lambda shown: wanted in run_together(shown) if wanted else last_line_but_one(shown).startswith(did))


def explained(desk: Terminal, verb: str, said: str) -> None:
    """Wait until what is wrong with a line of that verb is said, on as many lines as that takes."""
    desk.wait_for(lambda shown: said in run_together(shown).partition(f" {verb}: ")[2])


def last_line_but_one(shown: str) -> str:
    """The line under the writing surface, which says what was understood."""
    return shown.splitlines()[-2]


def type_rows(desk: Terminal, lines: Iterable[str], style: str) -> None:
    """Type every line, see what it becomes, and take that back."""
    for line in lines:
        desk.send(f"{line}\t")
        became(desk, read(line, office(style)))
        undo(desk, line)
        desk.press("enter")


def undo(desk: Terminal, line: str) -> None:
    """Take back what a line became, and see it as it was typed."""
    desk.press("ctrl+z")
    desk.wait_for(lambda shown: f" {line}" in shown.splitlines())


@pytest.mark.parametrize("style", FORMS)
def test_every_line_becomes_the_words_of_the_body_and_one_undo_takes_it_back(tmp_path: Path, style: str) -> None:
    desk, database, meeting = opened(tmp_path, style)
    arising, named = f"ma {earlier_citation(database, meeting)}", "vote named"
    with desk:
        type_rows(desk, ROWS, style)
        desk.send(f"{arising}\t")
        desk.wait_for(lambda shown: "the Board noted that the gate had been mended ??" in run_together(shown))
        undo(desk, arising)
        desk.send(f"\r{named}\t")
        desk.wait_for("Recorded vote")
        desk.send("ffffffaaab\r")
        desk.wait_for("Abstained (1):")
        undo(desk, named)
        assert desk.leave() == 0
    assert kept(database, meeting).split("\n") == [*ROWS, arising, named]


def test_what_is_wrong_stays_as_typed_and_is_explained(tmp_path: Path) -> None:
    desk, database, meeting = opened(tmp_path, "council")
    ambiguous = "res note report; m j s patel"
    with desk:
        for line, said in MISTAKES:
            desk.send(f"{line}\t")
            explained(desk, line.split()[0], said)
            desk.press("enter")
        desk.send(f"{ambiguous}\t")
        desk.wait_for("Councillor Jo Juniper, not in the room")
        desk.press("escape")
        desk.wait_for(lambda shown: "Which is meant?" not in shown)
        assert desk.leave() == 0
    assert kept(database, meeting).split("\n") == [*(line for line, _ in MISTAKES), ambiguous]


def kept(database: Path, meeting: Meeting) -> str:
    """The text of the eighth item as stored."""
    store = Store.open(database)
    text = get_minute(store, meeting.items[7].minute.id).text
    store.close()
    return text
