"""Items minuted in shorthand at a terminal, as fast as the keys come, and what then stands in the database."""

from pathlib import Path

from clerk.vocabulary import RollEventKind
from storage.file.database import Store
from storage.resuming.place import remember
from storage.sittings.meetings import meeting_file
from tests.acceptance.terminal import Terminal
from tests.screens.sittings import Meeting, furnish_meeting

RESOLVED = (
    "Moved by Councillor M Jones, seconded by Councillor S Patel. For 7, against 2, abstained 1.\n\n"
    "RESOLVED that the report be noted."
)
ACTION = "ACTION: Councillor A Smith - circulate terms of reference - by 30 September 2019"


def opened(folder: Path) -> tuple[Terminal, Path, Meeting]:
    """The program at the seventh item of the meeting."""
    database = folder / "office.db"
    meeting = furnish_meeting(database)
    store = Store.open(database)
    remember(store, meeting.record.id, meeting.items[6].id)
    store.close()
    desk = Terminal(["--database", str(database)], folder)
    desk.wait_for("Roads Board")
    return desk, database, meeting


def test_shorthand_typed_without_waiting_is_minuted_in_the_words_of_the_body(tmp_path: Path) -> None:
    desk, database, meeting = opened(tmp_path)
    with desk:
        open_minutes(desk)
        desk.send("res note report; m jones s patel; 7-2-1\t\r\ract smith circulate terms of reference by 30/9\t")
        desk.wait_for("ACTION: Councillor A Smith")
        desk.press("ctrl+n")
        desk.wait_for("item 8 of 10")
        desk.send("in ivy 18:40\tThe Board welcomed a visitor. \r\rvote 7-2-1\t")
        desk.wait_for("For 7, against 2, abstained 1.")
        desk.press("ctrl+n")
        desk.wait_for("item 9 of 10")
        desk.send("res note report; m nobody s patel\t")
        desk.wait_for("Nobody on the roll is called")
        desk.press("ctrl+n")
        desk.wait_for("item 10 of 10")
        desk.wait_for("be endorsed.")
        desk.press("tab")
        assert desk.leave() == 0
    store = Store.open(database)
    file = meeting_file(store, meeting.record.id)
    store.close()
    texts = [item.minute.text for item in file.items]
    assert texts[6] == f"{RESOLVED}\n\n{ACTION}"
    assert texts[7] == "The Board welcomed a visitor. \n\nFor 7, against 2, abstained 1."
    assert texts[8] == "res note report; m nobody s patel"
    assert texts[9].startswith("RESOLVED that:\n(1) the attendance figures be noted; and")
    arrival = file.roll_events[-1]
    assert (arrival.person.surname, arrival.kind, arrival.item_id) == (
        "Ivy",
        RollEventKind.ARRIVED,
        meeting.items[7].id,
    )


def open_minutes(desk: Terminal) -> None:
    """From the desk to the minutes of the meeting that was left last."""
    desk.press("enter")
    desk.wait_for("item 7 of 10")
