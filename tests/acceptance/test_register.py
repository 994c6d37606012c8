"""At a terminal: numbers and references follow their items through every change of the agenda, and then freeze."""

import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from clerk.policy import Policy, StandingItem
from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus
from storage.business.agendas import ItemFields, add_item, list_items
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.numbering.proof import prove
from storage.sittings.history import history
from storage.sittings.meetings import NewMeeting, create_meeting, get_meeting
from storage.texts.minutes import save
from tests.acceptance.terminal import Terminal

TITLES = ("Salt", "Bridges", "Verges")


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, int, int]:
    """A board with a meeting of three items last week and one next week that cites the second of them."""
    path = tmp_path / "office.db"
    store = Store.open(path, create=True)
    policy = Policy(standing_items=(StandingItem("Minutes of the previous meeting"),))
    body = create_body(store, NewBody("Ashmere", "Roads Board", "the Board", "RB", policy=policy))
    today = date.today()
    held, coming = (
        create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, day, time(10))).id
        for day in (today - timedelta(days=7), today + timedelta(days=21))
    )
    for title in TITLES:
        item = add_item(store, held, ItemFields(title))
        save(store, item.minute.id, f"{title} were discussed.\n\nRESOLVED that they be seen to.", 0)
    citing = add_item(store, coming, ItemFields("Bridges again"))
    cited = next(item for item in list_items(store, held) if item.title == "Bridges").minute.citation
    save(store, citing.minute.id, f"Further to minute {cited}, work began.", 0)
    store.close()
    return path, held, coming


def cited(path: Path, coming: int) -> str:
    """The number that the citing minute names now."""
    store = Store.open(path)
    try:
        found = re.search(r"minute (\S+),", list_items(store, coming)[-1].minute.text)
        return found[1] if found else ""
    finally:
        store.close()


def numbered(path: Path, meeting: int) -> dict[str, str]:
    """The minute numbers of a meeting by title, the register proven."""
    store = Store.open(path)
    try:
        assert prove(store, get_meeting(store, meeting).body_id).problems == ()
        return {item.title: item.minute.citation for item in list_items(store, meeting)}
    finally:
        store.close()


def follows(path: Path, held: int, coming: int) -> bool:
    """Whether the citation names the number that the bridges have now."""
    return cited(path, coming) == numbered(path, held)["Bridges"]


def change_the_agenda(desk: Terminal, path: Path, held: int, coming: int) -> None:
    """Move an item up, put one above it, take one off and have it back; the citation follows each time."""
    desk.press("down", "down", "[")
    desk.wait_for(lambda shown: 0 < shown.find("Bridges") < shown.find("Salt"))
    assert follows(path, held, coming)
    desk.press("home", "i")
    desk.wait_for("Title of the item")
    desk.send("Drains\r\r")
    desk.wait_for(lambda shown: "Drains" in shown.partition("────")[0])
    desk.press("escape")
    desk.wait_for("a Add")
    assert numbered(path, held)["Bridges"] != numbered(path, held)["Drains"]
    assert follows(path, held, coming)
    desk.press("d")
    desk.wait_for("Taken off")
    assert follows(path, held, coming)
    desk.press("u")
    desk.wait_for("Undone")
    assert follows(path, held, coming)


def split_and_merge(desk: Terminal, path: Path, held: int, coming: int) -> None:
    """Divide the last item in the minutes, join it again, and go back to the agenda."""
    desk.press("end", "enter")
    desk.wait_for("Verges were discussed")
    desk.press("ctrl+j")
    desk.wait_for("s split")
    desk.press("s")
    desk.wait_for("Split the item at this line")
    desk.press("enter")
    desk.wait_for(lambda _: len(numbered(path, held)) == 6)
    assert follows(path, held, coming)
    desk.press("ctrl+j", "m")
    desk.wait_for(lambda _: len(numbered(path, held)) == 5)
    assert follows(path, held, coming)
    desk.press("escape")
    if "Press Esc again" in desk.wait_for(lambda shown: "Press Esc again" in shown or "a Add" in shown):
        desk.press("escape")
    desk.wait_for("a Add")


def close_and_circulate(desk: Terminal) -> None:
    """Take the papers two steps on; the numbers are then fixed."""
    desk.press("s")
    desk.wait_for("Close the meeting")
    desk.wait_for("Publish the agenda")
    desk.press("down", "down")
    desk.wait_for("Meeting ended at")
    desk.press("tab", "tab")
    desk.send("\x15" + "11:30")
    desk.press("ctrl+s")
    desk.wait_for(lambda shown: shown.partition("\n")[0].endswith("draft") and "Meeting ended at" not in shown)
    desk.press("s")
    desk.wait_for("Circulate the draft minutes")
    desk.press("enter")
    desk.wait_for(lambda shown: shown.partition("\n")[0].endswith("circulated") and "Circulate the" not in shown)


def test_numbers_and_references_follow_and_then_freeze(office: tuple[Path, int, int], tmp_path: Path) -> None:
    path, held, coming = office
    with Terminal(["--database", str(path)], tmp_path) as desk:
        desk.wait_for("Recent")
        desk.press("down", "a")
        desk.wait_for("Bridges")
        change_the_agenda(desk, path, held, coming)
        split_and_merge(desk, path, held, coming)
        close_and_circulate(desk)
        fixed = numbered(path, held)
        desk.press("d")
        desk.wait_for(lambda shown: "Take" in shown or "keep their numbers" in shown)
        desk.press("y")
        desk.wait_for("keep their numbers")
        assert numbered(path, held) == fixed
        assert follows(path, held, coming)
    store = Store.open(path)
    assert get_meeting(store, held).status is MeetingStatus.CIRCULATED
    assert [event.step for event in history(store, held)][-2:] == [LifeStep.CLOSED, LifeStep.CIRCULATED]
    store.close()
