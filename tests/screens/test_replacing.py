"""Words replaced in every item of a meeting, and what is still to check, listed and gone to."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Checkbox, Input, Static

from clerk.vocabulary import MeetingStatus
from screens.app import ClerkApp
from screens.dialogs.pick import PickDialog
from screens.dialogs.replace import ReplaceDialog
from screens.minutes import MinutesScreen
from storage.file.database import Store
from storage.texts.minutes import get_minute, save, text_at
from tests.screens.minuting import Sitting, sitting
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text

FIRST = "Councillor Smyth spoke. SMYTH was thanked. ?? check the ward [see 4.2]"
SECOND = "The Smythson report was received from Councillor Smyth.\n\n?? who seconded [/b]"


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board with two minutes written; both name somebody, and both have something to check."""
    small = furnish(database)
    store = Store.open(database)
    for item, text in zip(small.items, (FIRST, SECOND), strict=True):
        save(store, item.minute.id, text, 0)
    store.close()
    return small


async def open_replace(desk: Sitting, sought: str, into: str) -> None:
    """Open the search, go on from it to replacing, and fill that in."""
    await desk.pilot.press("f3", *sought, "f3")
    await desk.rest()
    dialog = desk.app.screen
    assert isinstance(dialog, ReplaceDialog)
    assert dialog.query_one("#sought", Input).value == sought
    dialog.query_one("#into", Input).value = into
    await desk.rest()


async def test_words_are_replaced_in_every_item_with_an_undo_in_each(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        await open_replace(desk, "smyth", "Smith")
        assert "3 places in 2 items" in screen_text(app)
        assert app.screen.query_one("#into").has_focus, "what is sought is known already"
        desk.screen.query_one("#saved").display = False
        await desk.pilot.pause()
        assert_snapshot(app, "replace-80x24")
        await desk.pilot.press("ctrl+s")
        await desk.rest()
        assert isinstance(app.screen, MinutesScreen)
        assert desk.surface.text == FIRST.replace("Smyth", "Smith").replace("SMYTH", "SMITH")
        assert "3 places in 2 items" in desk.banner
        await desk.saved_to_disk()
        assert desk.stored(office.items[1]) == SECOND.replace("Councillor Smyth", "Councillor Smith")
        assert text_at(app.store, office.items[1].minute.id, 1) == SECOND
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == FIRST
        await desk.pilot.press("ctrl+n")
        assert "Smythson report was received from Councillor Smith" in desk.surface.text
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == SECOND
        await desk.pilot.press("ctrl+s")
        await desk.saved_to_disk()
        assert desk.stored() == SECOND


async def test_parts_of_words_and_the_very_letters_can_be_asked_for(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        await open_replace(desk, "Smyth", "Smith")
        assert "[x] Whole words only" in screen_text(app)
        app.screen.query_one("#whole", Checkbox).value = False
        app.screen.query_one("#capitals", Checkbox).value = False
        await desk.rest()
        assert "3 places in 2 items" in str(app.screen.query_one("#places", Static).content)
        assert "[ ] Whole words only" in screen_text(app)
        await desk.pilot.press("ctrl+s")
        await desk.rest()
        assert "SMYTH was thanked" in desk.surface.text
        await desk.saved_to_disk()
        assert "Smithson report" in desk.stored(office.items[1])


async def test_words_that_stand_nowhere_change_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        await open_replace(desk, "zebra", "horse")
        await desk.pilot.press("ctrl+s")
        await desk.rest()
        assert isinstance(app.screen, ReplaceDialog)
        assert "stands nowhere" in screen_text(app)


async def test_nothing_is_replaced_in_minutes_that_have_gone_out(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        view = desk.screen.view
        assert view is not None
        view.take_meeting(replace(view.file.meeting, status=MeetingStatus.CIRCULATED))
        desk.screen.action_replace()
        await desk.rest()
        assert isinstance(app.screen, MinutesScreen)
        assert "read-only" in desk.banner


async def test_text_not_saved_yet_is_replaced_too(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type(" Smyth left.")
        await open_replace(desk, "smyth", "Smith [b]")
        await desk.pilot.press("ctrl+s")
        await desk.rest()
        assert desk.surface.text.endswith("Smith [b] left.")
        await desk.saved_to_disk()
        assert get_minute(app.store, office.items[0].minute.id).text == desk.surface.text


# --- What is still to check ---------------------------------------------------------------------------------------


async def test_everything_to_check_is_listed_and_enter_goes_there(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24)) as desk:
        await desk.pilot.press("f4")
        await desk.rest()
        assert isinstance(app.screen, PickDialog)
        shown = screen_text(app)
        assert "To check: 2" in shown
        assert "check the ward [see 4.2]" in shown
        assert "who seconded [/b]" in shown
        assert_snapshot(app, "flags-80x24")
        await desk.pilot.press(*"second", "enter")
        await desk.rest()
        assert desk.surface.item.id == office.items[1].id
        assert desk.surface.cursor_location == (2, 0)


async def test_the_next_flag_is_gone_to_through_all_items_and_round(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        places = []
        for _ in range(3):
            await desk.screen.run_action("next_flag")
            await desk.rest()
            places.append((desk.surface.item.id, desk.surface.cursor_location[0]))
        first, second = (item.id for item in office.items)
        assert places == [(second, 2), (first, 0), (second, 2)]


async def test_minutes_with_nothing_to_check_say_so(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with sitting(app, office) as desk:
        desk.screen.action_flags()
        await desk.rest()
        assert "Nothing is marked with ??" in desk.banner
        await desk.screen.action_next_flag()
        assert isinstance(app.screen, MinutesScreen)
