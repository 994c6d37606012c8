"""Texts that are in no minute are told of at the desk, offered where they belong, and never applied by themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.outside import write_draft
from screens.widgets.status import Banner
from storage.file.database import Store
from storage.file.location import state_directory
from storage.resuming.left_behind import editing_directory
from storage.texts.minutes import get_minute, save
from storage.texts.rescue import RescueFile
from tests.screens.conftest import NOW, settle
from tests.screens.minuting import Sitting, office, sitting
from tests.screens.offices import SmallOffice
from tests.screens.snapshots import assert_snapshot, screen_text

__all__ = ["office"]


@pytest.fixture
def conflict(database: Path, office: SmallOffice) -> int:
    """A minute typed in two windows: the text that came second is in no minute."""
    store = Store.open(database)
    minute = office.items[0].minute
    save(store, minute.id, "Theirs.", minute.version)
    with pytest.raises(Exception, match="changed"):
        save(store, minute.id, "Mine.", minute.version)
    store.close()
    return minute.id


async def test_a_text_that_gave_way_is_told_of_at_the_desk_and_opened_by_one_key(
    make_app: Callable[[], ClerkApp], office: SmallOffice, conflict: int
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert_snapshot(app, "desk-left-behind-80x24")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, MinutesScreen)
        desk = Sitting(app, pilot, office)
        await desk.rest()
        assert desk.surface.item.minute.id == conflict
        assert desk.banner.startswith("Text that was typed in one window while another saved first was found for")
        assert desk.surface.text == "Theirs."
        await pilot.click(Banner)
        await desk.rest()
        assert "Mine." in screen_text(app)
        await pilot.press("o")
        await desk.rest()
        await desk.saved_to_disk()
        assert (desk.stored(), desk.banner) == ("Mine.", "")
        desk.type(" More.")
        await desk.saved_to_disk()
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "in no minute" not in screen_text(again)


async def test_what_is_decided_against_is_not_offered_again(
    make_app: Callable[[], ClerkApp], office: SmallOffice, conflict: int
) -> None:
    for expected in (True, False):
        async with sitting(make_app(), office) as desk:
            assert desk.banner.startswith("Text that was typed in one window") is expected
            await desk.pilot.press("f4")
            await desk.rest()
            await desk.pilot.press("m" if expected else "escape")
            await desk.rest()
            assert get_minute(desk.app.store, conflict).text == "Theirs."


async def test_what_the_editor_left_is_offered_and_then_gone(
    app: ClerkApp, office: SmallOffice, database: Path
) -> None:
    store = Store.open(database)
    folder = editing_directory(store, state_directory())
    store.close()
    other = write_draft(folder.parent / "another", office.items[0].minute.id, "Another office's.", NOW)
    draft = write_draft(folder, office.items[0].minute.id, "Typed in the editor.", NOW)
    async with sitting(app, office) as desk:
        assert desk.banner.startswith("Text that your own editor left behind was found for item 2")
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press("o")
        await desk.rest()
        assert desk.stored(office.items[0]) == "Typed in the editor."
        assert desk.banner == ""
        assert (draft.exists(), other.exists()) == (False, True)


async def test_several_texts_are_counted_at_the_desk(
    app: ClerkApp, office: SmallOffice, database: Path, conflict: int
) -> None:
    RescueFile(state_directory(), database, office.items[1].minute.id).add("Rescued words.", 0)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "2 texts were found that are in no minute" in screen_text(app)
        assert get_minute(app.store, conflict).text == "Theirs."
