"""Going about in the minutes: what is typed lands where it belongs, and the place is found again."""

from collections.abc import Callable
from pathlib import Path

from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.widgets.items_panel import ItemsPanel
from storage.resuming.place import Place, last_place, remember
from tests.screens.conftest import settle
from tests.screens.minuting import Sitting, key_event, office, reopened, sitting
from tests.screens.offices import SmallOffice
from tests.screens.snapshots import screen_text

__all__ = ["office"]


async def test_what_is_typed_after_next_item_belongs_to_the_next_item(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        for key in ("a", "ctrl+n", "b", "ctrl+n", "c", "ctrl+l", "d"):
            app.post_message(key_event(key))
        await desk.rest()
        assert desk.screen.surfaces.texts() == ["a", "bd", "c", "", ""]


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
