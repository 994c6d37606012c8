"""The room on the minutes screen: quorum, what is amiss with motions and votes, and the wording read back."""

from datetime import time
from pathlib import Path

import pytest

from clerk.interests import ORI
from clerk.vocabulary import Presence, RollEventKind
from screens.widgets.hint_line import HintLine
from screens.widgets.room_line import QuorumBanner, RoomLine
from storage.file.database import Store
from storage.sittings.rolls import declare, record_event, set_presence
from tests.screens.sittings import Desk, Meeting, furnish_meeting, minuting
from tests.screens.snapshots import assert_snapshot, screen_text

SIZES = [(80, 24), (160, 45)]

AMENDED = (
    "Moved by Councillor M Jones, seconded by Councillor S Patel: that the bridge be closed for the winter.\n\n"
    "Amendment moved by Councillor B Beech, seconded by Councillor D Dean: replace “winter” with “month of May”.\n\n"
    "For 7, against 4. The amendment was carried."
)


@pytest.fixture
def meeting(database: Path) -> Meeting:
    """Eleven of thirteen members there; one of them has declared an interest in the eighth item."""
    return furnish_meeting(database)


def only(database: Path, meeting: Meeting, *present: str) -> None:
    """Everybody but these leaves at the seventh item."""
    store = Store.open(database)
    for surname, person in meeting.people.items():
        if surname not in (*present, "Joyce", "Ivy", "Juniper"):
            record_event(store, meeting.record.id, person, RollEventKind.LEFT, time(18, 30), meeting.items[6].id)
    store.close()


def line(desk: Desk) -> str:
    """What the line of the room says."""
    return desk.screen.query_one(RoomLine).text


async def typed(desk: Desk, text: str) -> None:
    """Type, and have it read."""
    desk.type(text)
    desk.surface.read_again()
    for _ in range(3):
        await desk.rest()
        await desk.app.workers.wait_for_complete()


async def test_the_quorum_follows_the_item_and_who_is_excluded_from_it(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting, 7) as desk:
        assert line(desk) == "11 here; quorum 4: one quarter of 13 seats, never fewer than 2"
        await desk.pilot.press("ctrl+n")
        assert line(desk) == "10 of 11 here take part; quorum 4: one quarter of 13 seats, never fewer than 2"
        assert line(desk) in screen_text(desk.app)
        assert not desk.screen.query_one(QuorumBanner).display


@pytest.mark.parametrize("size", SIZES)
async def test_a_quorum_lost_cannot_be_missed(database: Path, meeting: Meeting, size: tuple[int, int]) -> None:
    only(database, meeting, "Jones", "Patel", "Smith", "Kerr")
    async with minuting(database, meeting, 7, size) as desk:
        assert not desk.screen.query_one(QuorumBanner).display
        await desk.pilot.press("ctrl+n")
        await desk.rest()
        banner = desk.screen.query_one(QuorumBanner).text
        assert banner.startswith("NO QUORUM: 3 members take part (Councillor K Kerr excluded by an interest), 4 are")
        assert line(desk).startswith("NOT QUORATE: 3 of 4 here take part")
        await desk.still()
        assert_snapshot(desk.app, f"quorum-lost-{size[0]}x{size[1]}")
        await desk.expand("in beech")
        assert not desk.screen.query_one(QuorumBanner).display
        assert line(desk).startswith("4 of 5 here take part")


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_amiss_is_told_beside_the_vote(database: Path, meeting: Meeting, size: tuple[int, int]) -> None:
    async with minuting(database, meeting, 8, size) as desk:
        await typed(
            desk,
            "Moved by Councillor K Kerr, seconded by Councillor S Patel. For 9, against 3.\n\n"
            "RESOLVED that the lease be granted.",
        )
        hint = desk.screen.query_one(HintLine)
        assert "Kerr" in hint.text
        assert "excluded from this item by an interest" in hint.text
        if size[0] == 160:
            shown = " ".join(screen_text(desk.app).split())
            assert "! Councillor K Kerr" in shown
            assert "9 + 3 = 12 votes are recorded" in shown
        await desk.still()
        assert_snapshot(desk.app, f"findings-{size[0]}x{size[1]}")


async def test_a_member_who_declared_an_interest_and_stayed_is_pointed_out(database: Path, meeting: Meeting) -> None:
    store = Store.open(database)
    cox = meeting.people["Cox"]
    declare(store, meeting.record.id, cox, ORI, meeting.items[6].id, "", "Remained in the meeting")
    store.close()
    async with minuting(database, meeting, 7) as desk:
        await typed(desk, "Moved by Councillor P Cox, seconded by Councillor S Patel.")
        said = "Councillor P Cox declared an other registrable interest in this item and is recorded as moving."
        assert desk.screen.query_one(HintLine).text == said
        desk.surface.clear()
        await typed(desk, "Moved by Councillor A Smith, seconded by Councillor S Patel.")
        assert desk.screen.query_one(HintLine).text == ""


@pytest.mark.parametrize("size", SIZES)
async def test_the_wording_before_the_meeting_is_one_key_away(
    database: Path, meeting: Meeting, size: tuple[int, int]
) -> None:
    async with minuting(database, meeting, 7, size) as desk:
        desk.type(AMENDED)
        desk.surface.move_cursor((2, 5))
        await desk.still()
        await desk.pilot.press("ctrl+circumflex_accent")
        await desk.rest()
        shown = " ".join(screen_text(desk.app).replace("│", " ").split())
        assert "The substantive motion is that the bridge be closed for the month of May" in shown
        assert "[-winter" in shown
        assert "For 7, against 4" in shown
        assert_snapshot(desk.app, f"read-back-{size[0]}x{size[1]}")
        await desk.pilot.press("escape")
        await desk.rest()
        assert desk.app.focused is desk.surface
        assert desk.surface.cursor_location == (2, 5)


async def test_without_a_motion_there_is_nothing_to_read_back(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting, 7) as desk:
        await desk.pilot.press("ctrl+circumflex_accent")
        await desk.rest()
        assert "No motion is minuted here yet" in screen_text(desk.app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_private_item_is_unmistakable(database: Path, meeting: Meeting, size: tuple[int, int]) -> None:
    async with minuting(database, meeting, 9, size) as desk:
        desk.type("The terms were discussed.")
        await desk.still()
        assert "In the room besides the members: Ms L Joyce, Director of Finance" in screen_text(desk.app)
        assert_snapshot(desk.app, f"private-item-{size[0]}x{size[1]}")


async def test_a_roll_that_was_not_called_says_so(database: Path) -> None:
    meeting = furnish_meeting(database, roll=False)
    store = Store.open(database)
    set_presence(store, meeting.record.id, meeting.people["Jones"], Presence.APOLOGIES)
    store.close()
    async with minuting(database, meeting, 7) as desk:
        assert line(desk) == "The roll has not been called yet: Ctrl+R"
