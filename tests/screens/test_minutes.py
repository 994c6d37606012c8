"""The minutes screen: what is typed lands where it belongs and on the disk, whatever happens next."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from clerk.vocabulary import MeetingStatus, Part, RevisionReason
from screens import autosave
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.minutes.surfaces import MinuteSurface
from screens.widgets.items_panel import ItemsPanel
from screens.widgets.status import Banner
from storage.agendas import ItemFields, add_item, delete_item, list_items
from storage.database import Store
from storage.location import state_directory
from storage.meetings import get_meeting, set_status
from storage.minutes import get_minute, revisions, save
from storage.place import Place, last_place, remember
from storage.records import ItemRecord
from storage.rescue import RescueFile
from tests.screens.conftest import NOW, settle
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board whose coming meeting has five items, the last but one private."""
    small = furnish(database)
    store = Store.open(database)
    add_item(store, small.coming.id, ItemFields("Award of a contract [see 4.2]", part=Part.PRIVATE))
    store.close()
    return small


class Sitting:
    """The minutes of the office's coming meeting, open in an application under test."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None], office: SmallOffice) -> None:
        self.app = app
        self.pilot = pilot
        self.office = office

    @property
    def screen(self) -> MinutesScreen:
        """The minutes screen, whatever lies over it."""
        found = [screen for screen in self.app.screen_stack if isinstance(screen, MinutesScreen)]
        return found[-1]

    @property
    def surface(self) -> MinuteSurface:
        """The writing surface in front."""
        surface = self.screen.surface
        assert surface is not None
        return surface

    @property
    def banner(self) -> str:
        """What the notice says, "" while there is none."""
        banner = self.screen.query_one(Banner)
        return str(banner.content) if banner.display else ""

    @property
    def saved(self) -> str:
        """What is said about saving."""
        return str(self.screen.query_one("#saved", Static).content)

    def type(self, text: str) -> None:
        """Type at the cursor, as one edit."""
        self.surface.insert(text, maintain_selection_offset=False)

    def stored(self, item: ItemRecord | None = None) -> str:
        """The text on the disk of an item, by default the one in front."""
        minute = (item or self.surface.item).minute
        return get_minute(self.app.store, minute.id).text

    async def rest(self) -> None:
        """Let everything asked for be done and shown."""
        await settle(self.pilot)
        readings = [worker for worker in self.app.workers if worker.group == "reading"]
        if readings:
            await self.app.workers.wait_for_complete(readings)
        await settle(self.pilot)

    async def understood(self) -> None:
        """Wait until the text in front has been read as it now is."""
        while self.surface.parsed is None or self.surface.parsed.text != self.surface.text:
            await self.pilot.pause(0.02)
        await self.rest()

    async def saved_to_disk(self) -> None:
        """Wait until the writer has nothing left and has reported."""
        assert self.screen.saving is not None
        assert self.screen.saving.writer.flush(5.0)
        await self.rest()


@asynccontextmanager
async def sitting(
    app: ClerkApp, office: SmallOffice, size: tuple[int, int] = (80, 24), item_id: int | None = None
) -> AsyncIterator[Sitting]:
    """Open the minutes of the coming meeting."""
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(office.coming.id, item_id))
        opened = Sitting(app, pilot, office)
        await opened.rest()
        yield opened


def reopened(database: Path) -> Store:
    """The office's file as the next program finds it."""
    return Store.open(database)


# --- Saving -------------------------------------------------------------------------------------------------------


async def test_a_key_reaches_the_disk_within_the_quarter_second(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await desk.pilot.press("H", "i")
        assert desk.surface.text == "Hi"
        assert desk.saved in ("unsaved", "saving") or desk.saved.startswith("Saved ")
        await desk.pilot.pause(autosave.LONGEST_WAIT)
        await desk.saved_to_disk()
        assert desk.stored() == "Hi"
        assert desk.saved.startswith("Saved ")


@pytest.mark.parametrize("way", ["quit", "leave", "close"])
async def test_nothing_is_lost_on_leaving_a_moment_after_a_key(
    app: ClerkApp, office: SmallOffice, database: Path, way: str
) -> None:
    async with sitting(app, office) as desk:
        minute_id = desk.surface.item.minute.id
        desk.type("The last word")
        if way == "quit":
            await desk.pilot.press("ctrl+q")
        elif way == "leave":
            await desk.pilot.press("escape", "escape")
            await desk.pilot.pause()
    store = reopened(database)
    assert get_minute(store, minute_id).text == "The last word"
    store.close()


async def test_nothing_is_lost_when_the_system_ends_the_program(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("The last word")
        assert autosave.flush_all(5.0)
        assert desk.stored() == "The last word"


async def test_text_is_handed_over_when_something_else_takes_the_keys(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("Before the palette")
        await desk.pilot.press("f3")
        await desk.saved_to_disk()
        assert desk.stored() == "Before the palette"


async def test_going_to_another_item_keeps_a_state_of_the_one_left(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        left = desk.surface.item
        desk.type("Noted.")
        await desk.pilot.press("ctrl+n")
        await desk.saved_to_disk()
        assert desk.stored(left) == "Noted."
        reasons = [kept.reason for kept in revisions(app.store, left.minute.id)]
        assert RevisionReason.LEFT_ITEM in reasons


async def test_a_disk_that_refuses_is_said_so_until_it_takes_the_text(
    app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import saving
    from storage.errors import DiskFull

    def full(*given: object, **named: object) -> None:
        raise DiskFull("The disk is full. Free some space.")

    async with sitting(app, office) as desk:
        with monkeypatch.context() as broken:
            broken.setattr(saving, "save", full)
            desk.type("Kept in memory")
            assert desk.screen.saving is not None
            assert not desk.screen.saving.autosave.flush(5.0)
            await desk.rest()
            assert desk.banner.startswith("NOT SAVED: The disk is full.")
            assert "NOT SAVED" in screen_text(app)
        await desk.saved_to_disk()
        assert desk.banner == ""
        assert desk.stored() == "Kept in memory"


# --- Two versions -------------------------------------------------------------------------------------------------


async def conflict(desk: Sitting) -> None:
    """Somebody else saves the minute in front while the clerk types in it."""
    minute = get_minute(desk.app.store, desk.surface.item.minute.id)
    save(desk.app.store, minute.id, "Theirs.", minute.version)
    desk.type("Mine.")
    assert desk.screen.saving is not None
    desk.screen.saving.autosave.flush(5.0)
    await desk.rest()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("m", "Mine."),
        ("o", "Theirs."),
        ("b", "Mine.\n\n?? Another version of this minute reads:\n\nTheirs."),
    ],
)
async def test_of_two_versions_the_clerk_chooses(app: ClerkApp, office: SmallOffice, key: str, text: str) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        assert desk.banner.startswith("CHANGED ELSEWHERE: item 1, Apologies")
        assert desk.surface.text == "Mine."
        assert desk.stored() == "Theirs."
        await desk.pilot.press("f4")
        await desk.rest()
        assert "Theirs." in screen_text(app)
        await desk.pilot.press(key)
        await desk.rest()
        await desk.saved_to_disk()
        assert desk.surface.text == text
        assert desk.stored() == text
        assert desk.banner == ""
        desk.type(" Go on.")
        await desk.pilot.press("ctrl+s")
        await desk.saved_to_disk()
        assert desk.stored().endswith("Go on.")


async def test_the_version_that_gave_way_can_be_had_back(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press("o")
        await desk.rest()
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == "Mine."


async def test_deciding_later_changes_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press("escape")
        await desk.rest()
        assert desk.surface.text == "Mine."
        assert desk.stored() == "Theirs."
        assert desk.banner.startswith("CHANGED ELSEWHERE")


# --- What a crash left behind -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "text"), [("m", "Stored."), ("o", "Rescued words.")])
async def test_rescued_text_is_offered_and_taken_only_on_request(
    app: ClerkApp, office: SmallOffice, database: Path, key: str, text: str
) -> None:
    store = reopened(database)
    minute = office.items[0].minute
    version = save(store, minute.id, "Stored.", minute.version).version
    RescueFile(state_directory(), store.path, minute.id).add("Rescued words.", version)
    store.close()
    async with sitting(app, office) as desk:
        assert "never saved was found for item 2, Winter gritting" in desk.banner
        assert desk.stored(office.items[0]) == "Stored."
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press(key)
        await desk.rest()
        assert desk.surface.item.id == office.items[0].id
        assert desk.stored() == text
        assert desk.banner == ""
        assert list(state_directory().glob("*.jsonl")) == []


# --- Going about --------------------------------------------------------------------------------------------------


async def test_what_is_typed_after_next_item_belongs_to_the_next_item(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        for key in ("a", "ctrl+n", "b", "ctrl+n", "c", "ctrl+l", "d"):
            app.post_message(key_event(key))
        await desk.rest()
        assert desk.screen.surfaces.texts() == ["a", "bd", "c", "", ""]


def key_event(key: str) -> events.Key:
    """A key as the driver posts it, without waiting for the one before to be done."""
    return events.Key(key, key if len(key) == 1 else None)


async def test_an_item_keeps_its_cursor_and_its_undo(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("one two")
        desk.surface.move_cursor((0, 3))
        await desk.pilot.press("ctrl+n", "ctrl+l")
        assert desk.surface.cursor_location == (0, 3)
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == ""


async def test_the_ends_of_the_agenda_hold(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await desk.pilot.press("ctrl+l", "a", *["ctrl+n"] * 9, "z")
        assert desk.screen.surfaces.texts() == ["a", "", "", "", "z"]


async def test_an_item_is_gone_to_by_number_and_by_words(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await desk.pilot.press("ctrl+o", "3", "enter")
        await desk.rest()
        assert desk.surface.item.title == "Parking at schools"
        await desk.pilot.press("ctrl+o", "g", "r", "i", "t", "enter")
        await desk.rest()
        assert desk.surface.item.title == "Winter gritting"
        await desk.pilot.press("x")
        assert desk.surface.text == "x"


async def test_a_click_goes_to_an_item_and_the_keys_stay_with_the_writing(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (160, 45)) as desk:
        await desk.pilot.click(ItemsPanel, offset=(5, 2))
        await desk.pilot.press("x")
        assert desk.surface.item.title == "Parking at schools"
        assert desk.surface.text == "x"


async def test_words_are_found_in_every_item_and_not_typed_over(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("Gritters were out. The gritting route changed.")
        await desk.pilot.press("ctrl+n", "ctrl+n")
        desk.type("More about Gritting.")
        desk.surface.move_cursor((0, 0))
        await desk.pilot.press("f3", *"gritting", "enter")
        assert desk.surface.selected_text == "Gritting"
        await desk.pilot.press("enter")
        assert (desk.screen.surfaces.index, desk.surface.selected_text) == (0, "gritting")
        await desk.pilot.press("escape", "!")
        assert desk.surface.text == "Gritters were out. The gritting! route changed."


async def test_words_that_are_nowhere_are_said_to_be(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await desk.pilot.press("f3", "q", "enter")
        assert "Not found" in screen_text(app)


async def test_leaving_right_after_a_key_takes_two_presses(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        screen = desk.screen
        await desk.pilot.press("a", "escape")
        await desk.rest()
        assert app.screen is screen
        await desk.pilot.press("escape")
        await desk.rest()
        assert app.screen is not screen


async def test_keys_before_the_meeting_is_read_are_kept(app: ClerkApp, office: SmallOffice) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(office.coming.id))
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        for key in "early":
            app.post_message(key_event(key))
        desk = Sitting(app, pilot, office)
        await desk.rest()
        assert desk.surface.text == "early"


async def test_the_place_is_found_again(make_app: Callable[[], ClerkApp], office: SmallOffice) -> None:
    async with sitting(make_app(), office) as desk:
        await desk.pilot.press("ctrl+n")
        desk.type("First line\nSecond line")
        desk.surface.move_cursor((1, 6))
    async with sitting(make_app(), office) as desk:
        assert desk.surface.item.title == "Winter gritting"
        assert desk.surface.cursor_location == (1, 6)
        assert last_place(desk.app.store) == Place(office.coming.id, desk.surface.item.id, 1, 6)


async def test_an_item_asked_for_is_preferred_to_the_place(app: ClerkApp, office: SmallOffice, database: Path) -> None:
    store = reopened(database)
    remember(store, office.coming.id, office.items[0].id, 4, 40)
    store.close()
    async with sitting(app, office, item_id=office.items[1].id) as desk:
        assert desk.surface.item.id == office.items[1].id


# --- What is shown ------------------------------------------------------------------------------------------------

MINUTE = """The Board received the report of the Director of Roads [appendix 2 was not circulated].

RESOLVED that the report be noted.

ACTION: Councillor J Birch - write to the county council - by 30 September 2026
?? check the ward"""


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_screen_as_the_clerk_sees_it(app: ClerkApp, office: SmallOffice, size: tuple[int, int]) -> None:
    async with sitting(app, office, size) as desk:
        await desk.pilot.press("ctrl+n")
        desk.type(MINUTE)
        await desk.understood()
        await desk.saved_to_disk()
        desk.screen.query_one("#saved", Static).update("Saved 19:02:11")
        await desk.rest()
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
