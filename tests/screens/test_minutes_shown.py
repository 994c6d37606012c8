"""What the minutes screen shows, and what it refuses."""

from pathlib import Path

import pytest

from clerk.vocabulary import MeetingStatus
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.widgets.items_panel import ItemsPanel
from storage.business.agendas import delete_item, list_items
from storage.sittings.meetings import get_meeting, set_status
from storage.texts.minutes import save
from tests.screens.conftest import NOW, settle
from tests.screens.minuting import office, reopened, sitting
from tests.screens.offices import SmallOffice
from tests.screens.snapshots import assert_snapshot, screen_text

__all__ = ["office"]

MINUTE = """The Board received the report of the Director of Roads [appendix 2 was not circulated].

RESOLVED that the report be noted.

ACTION: Councillor J Birch - write to the county council - by 30 September 2026
?? check the ward"""


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_screen_as_the_clerk_sees_it(app: ClerkApp, office: SmallOffice, size: tuple[int, int]) -> None:
    async with sitting(app, office, size) as desk:
        await desk.pilot.press("ctrl+n")
        desk.type(MINUTE)
        await desk.still()
        assert_snapshot(app, f"minutes-{size[0]}x{size[1]}")


async def test_a_private_item_is_unmistakable(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24)) as desk:
        await desk.pilot.press("f9", "ctrl+o", "4", "enter")
        await desk.rest()
        assert_snapshot(app, "minutes-private-80x24")


async def test_side_panes_come_and_go_and_leave_room_to_write(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24)) as desk:
        seen = []
        for _ in range(4):
            seen.append((desk.screen.query_one(ItemsPanel).display, desk.screen.query_one("#record").display))
            await desk.pilot.press("f9")
        assert seen == [(False, False), (True, False), (False, True), (False, False)]
        await desk.pilot.resize_terminal(160, 45)
        await desk.rest()
        assert desk.screen.query_one(ItemsPanel).display


async def test_the_time_is_written_as_the_body_writes_times(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("Councillor Cedar left at ")
        await desk.pilot.press("ctrl+t")
        assert desk.surface.text == "Councillor Cedar left at 6.30 pm"
        assert NOW.hour == 18


async def test_the_meeting_is_begun_and_closed(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.screen.action_begin_meeting()
        await desk.rest()
        assert get_meeting(app.store, office.coming.id).status is MeetingStatus.IN_SESSION
        desk.screen.action_close_meeting()
        await settle(desk.pilot)
        await desk.pilot.press("enter")
        await desk.rest()
        meeting = get_meeting(app.store, office.coming.id)
        assert meeting.status is MeetingStatus.DRAFT
        assert meeting.ended is not None
        assert f"{meeting.ended:%H:%M}" == "18:30"


async def test_strange_text_is_kept_and_shown_as_it_is(app: ClerkApp, office: SmallOffice) -> None:
    strange = "[b]bold?[/b] [link='x \u200fمرحبا \U0001f469\u200d\U0001f4bb RESOLVED that [sic] ?? [/]"
    async with sitting(app, office, (160, 45)) as desk:
        desk.type(strange)
        await desk.understood()
        await desk.saved_to_disk()
        assert desk.stored() == strange
        assert "[b]bold?[/b] [link='x" in screen_text(app)


async def test_ten_thousand_words_and_a_paragraph_of_two_thousand(app: ClerkApp, office: SmallOffice) -> None:
    paragraph = "The Board heard that collections had been late in two wards. " * 182
    long = "\n\n".join([paragraph.strip()] * 5)
    async with sitting(app, office) as desk:
        desk.type(long)
        await desk.pilot.press("!")
        await desk.understood()
        await desk.saved_to_disk()
        assert desk.stored() == long + "!"


async def test_approved_minutes_are_read_and_not_changed(app: ClerkApp, office: SmallOffice, database: Path) -> None:
    store = reopened(database)
    minute = office.items[0].minute
    save(store, minute.id, "As approved.", minute.version)
    set_status(store, office.coming.id, MeetingStatus.APPROVED)
    store.close()
    async with sitting(app, office, item_id=office.items[0].id) as desk:
        await desk.pilot.press("x", "ctrl+t", "backspace")
        await desk.rest()
        assert desk.surface.text == "As approved."
        assert desk.banner.startswith("These minutes have been approved")


async def test_a_meeting_without_items_says_so_and_takes_no_harm(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        store = app.store
        for item in list_items(store, office.coming.id):
            delete_item(store, item.id)
        await app.pop_screen()
        await app.push_screen(MinutesScreen(office.coming.id))
        await desk.rest()
        await desk.pilot.press("x", "ctrl+n", "ctrl+l", "ctrl+t", "f3", "y", "enter", "escape")
        await desk.rest()
        assert "There is nothing on the agenda yet." in screen_text(app)
        assert "no items" in screen_text(app)
