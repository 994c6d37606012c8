"""Eleven matters of the sample office from one review to the next: four closed, the rest carried, and minuted."""

from datetime import date
from pathlib import Path

import pytest

from clerk.dates import write_date
from clerk.vocabulary import MatterStatus, MeetingStatus
from storage.council.bodies import find_body
from storage.file.database import Store
from storage.outcomes.matters import all_matters, matter_history
from storage.outcomes.reviews import review
from storage.sample import load_sample
from storage.sittings.meetings import get_meeting, list_meetings
from storage.texts.minutes import get_minute
from tests.acceptance.terminal import Terminal, is_saved

NEWS = (
    "the family chose a place by the pond",
    "the plan was tried out with the hall committee",
    "the new pipe was laid and the allowance was paid",
    "the shelter was put up by a builder from Quarrelden",
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The sample office as it is today."""
    path = tmp_path / "office.db"
    store = Store.open(path, create=True)
    load_sample(store, date.today())
    store.close()
    return path


def open_review(desk: Terminal) -> None:
    """From the desk, the review of the parish council."""
    desk.wait_for("AFPC ·")
    desk.press("r")
    desk.wait_for("Matters: ")
    desk.press("b")
    desk.wait_for("Which body?")
    desk.send("fold\r")
    desk.wait_for("Matters: Ashmere Fold Parish Council")


def review_before_the_meeting(desk: Terminal) -> None:
    """Close the first four with a line each, then mark the seven below them and carry them."""
    open_review(desk)
    desk.wait_for("11 open")
    for done, news in enumerate(NEWS, 1):
        desk.press("d")
        desk.wait_for("News: done")
        desk.send(f"{news}\r")
        desk.wait_for(f"{11 - done} open")
        desk.wait_for(f"{done} to report")
    desk.press(*["space"] * 7, "c")
    desk.wait_for("carried forward")
    desk.press("escape")
    desk.wait_for("AFPC ·")


def command(desk: Terminal, name: str) -> None:
    """Give a command by its name in the palette."""
    desk.press("f2")
    desk.wait_for("Search")
    desk.send(name)
    desk.wait_for(lambda shown: name in shown.casefold().replace(f"🔎 {name}", "", 1))
    desk.press("enter")


def minute_the_meeting(desk: Terminal, held_on: date) -> None:
    """From the agenda of the coming meeting to the draft of matters arising, taken by one key, and the close."""
    command(desk, f"ashmere fold parish council, {write_date(held_on, '18 July 2019').casefold()}")
    desk.wait_for("a Add")
    desk.press("g")
    desk.wait_for("Tab takes this draft")
    desk.press("tab")
    desk.wait_for(is_saved)
    command(desk, "close the meeting")
    desk.wait_for("Ended at")
    desk.send("\x1520:45\r")
    desk.wait_for("The meeting ended")


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (160, 45)])
def test_from_one_review_to_the_next(tmp_path: Path, database: Path, columns: int, rows: int) -> None:
    store = Store.open(database)
    parish = find_body(store, "AFPC").id
    coming = next(each for each in list_meetings(store, parish) if each.status is MeetingStatus.PLANNED)
    before = [line.matter.id for line in review(store, parish, date.today()).lines]
    store.close()
    closed, carried = before[:4], before[4:]
    assert len(before) == 11

    desk = Terminal(["--database", str(database)], tmp_path, columns, rows)
    with desk:
        review_before_the_meeting(desk)
        minute_the_meeting(desk, coming.held_on)
        command(desk, "go to the desk")
        desk.wait_for("Enter Open")
        open_review(desk)
        shown = desk.wait_for("7 open")
        assert "to report" not in shown.splitlines()[0]
        assert desk.leave() == 0

    store = Store.open(database)
    after = review(store, parish, date.today())
    assert sorted(line.matter.id for line in after.lines) == sorted(carried)
    assert {line.matter.status for line in after.lines} == {MatterStatus.CARRIED_FORWARD}
    told = {matter_id: matter_history(store, matter_id)[-1] for matter_id in closed}
    assert [told[matter_id].text for matter_id in closed] == list(NEWS)
    assert {update.reported_meeting_id for update in told.values()} == {coming.id}
    assert get_meeting(store, coming.id).status is MeetingStatus.DRAFT
    matters = {matter.id: matter for matter in all_matters(store, parish)}
    texts = [get_minute(store, minute_id).text for minute_id in _arising(store, coming.id)]
    [minute] = [text for text in texts if text]
    for matter_id, news in zip(closed, NEWS, strict=True):
        assert f"Further to minute {matters[matter_id].citation}" in minute
        assert news in minute
    for matter_id in carried:
        assert f"minute {matters[matter_id].citation} ‘" not in minute or matters[matter_id].citation in {
            matters[other].citation for other in closed
        }
    store.close()


def _arising(store: Store, meeting_id: int) -> list[int]:
    """The minutes of the items on matters arising."""
    from storage.business.agendas import list_items

    return [item.minute.id for item in list_items(store, meeting_id) if "matters arising" in item.title.casefold()]
