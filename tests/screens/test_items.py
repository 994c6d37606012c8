"""The menu of item commands: two keys change the agenda under the clerk's hands, and the cursor stays where it was."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from clerk.vocabulary import ItemFate, Part
from screens.dialogs.item_menu import ItemMenu
from screens.minutes.item_changes import join_with_former, split_at
from storage.business.agendas import delete_item, list_items, move_item
from storage.file.database import Store
from storage.file.errors import Invalid, VersionConflict
from storage.sittings.rooms import items_as_taken
from storage.texts.minutes import save
from tests.screens.conftest import in_use
from tests.screens.sittings import Desk, Meeting, furnish_meeting, minuting
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def meeting(database: Path) -> Meeting:
    """The meeting of the shorthand's tests, ten items, two of them private."""
    return furnish_meeting(database)


@asynccontextmanager
async def at_item(
    database: Path, meeting: Meeting, item: int, text: str = "", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Desk]:
    """The minutes open at an item, with something typed there."""
    async with minuting(database, meeting, item, size) as desk:
        if text:
            desk.type(text)
        await desk.rest()
        yield desk


async def menu(desk: Desk, *keys: str) -> None:
    """Open the menu and press the second key."""
    await desk.pilot.press("ctrl+j", *keys)
    await desk.rest()


def titles(desk: Desk) -> list[str]:
    """The agenda as stored."""
    return [item.title for item in desk.file.items]


async def test_an_item_is_taken_out_of_order_and_back(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 6, "The Board considered the plan.") as desk:
        desk.surface.move_cursor((0, 9))
        await menu(desk, "n")
        assert [item.title for item in items_as_taken(desk.file)][:2] == ["Plan", "Apologies"]
        assert "Taken first" in screen_text(desk.app)
        assert desk.app.focused is desk.surface
        assert desk.surface.cursor_location == (0, 9)
        desk.type("!")
        await menu(desk, "z")
        assert items_as_taken(desk.file)[5].title == "Plan"
        assert desk.surface.text == "The Board! considered the plan."
        await menu(desk, "down")
        assert titles(desk)[6] == "Plan"
        assert "item 7 of 10" in screen_text(desk.app)
        assert "8. Plan" in screen_text(desk.app)
        await menu(desk, "up")
        assert titles(desk)[5] == "Plan"


async def test_items_are_joined_and_split_where_the_cursor_is(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 5, "The budget was read.") as desk:
        await desk.pilot.press("ctrl+n")
        desk.type("The plan was read.\n\nQuestions were put.")
        desk.surface.move_cursor((0, 4))
        await menu(desk, "m")
        assert titles(desk)[3:6] == ["Matters arising", "Budget", "Roads"]
        assert desk.surface.text == "The budget was read.\n\nThe plan was read.\n\nQuestions were put."
        assert desk.surface.cursor_location == (2, 4)
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text.startswith("The budget was read.")
        desk.surface.move_cursor((4, 3))
        await menu(desk, "s")
        await desk.pilot.press("enter")
        await desk.rest()
        assert titles(desk)[4:6] == ["Budget", "Budget (continued)"]
        assert desk.surface.text == "Questions were put."
        assert desk.surface.cursor_location == (0, 3)
        await menu(desk, "z")
        assert (desk.surface.item.title, desk.surface.cursor_location) == ("Budget", (4, 3))
        await menu(desk, "z")
        assert (desk.surface.item.title, desk.surface.cursor_location) == ("Plan", (0, 4))
        assert titles(desk) == [item.title for item in meeting.items]
        assert [item.minute.text for item in desk.file.items][4:6] == [
            "The budget was read.",
            "The plan was read.\n\nQuestions were put.",
        ]


async def test_urgent_business_needs_its_reason_and_stands_below(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 7) as desk:
        await menu(desk, "u")
        await desk.pilot.press(*"Flood wall", "enter", "enter")
        await desk.rest()
        assert "must say why" in screen_text(desk.app)
        await desk.pilot.press(*"the grant closes", "enter")
        await desk.rest()
        assert titles(desk)[7] == "Flood wall"
        assert desk.file.items[7].urgent_reason == "the grant closes"
        assert "Urgent: the grant closes" in screen_text(desk.app)
        with in_use(desk.app):
            await menu(desk, "z")
        assert "in use by another program" in screen_text(desk.app)
        await menu(desk, "z")
        assert "Flood wall" not in titles(desk)


@pytest.mark.parametrize(
    ("key", "said"),
    [("d", "DEFERRED"), ("w", "withdrawn"), ("a", "adjourned at 6.52 pm"), ("r", "resumed at 6.52 pm")],
)
async def test_what_happens_to_an_item_is_written_under_it(
    database: Path, meeting: Meeting, key: str, said: str
) -> None:
    async with at_item(database, meeting, 7, "Officers spoke of the works.") as desk:
        desk.surface.move_cursor((0, 8))
        await menu(desk, key)
        first, _, rest = desk.surface.text.partition("\n\n")
        assert first == "Officers spoke of the works."
        assert said in rest
        assert desk.surface.cursor_location == (0, 8)
        fate = desk.file.items[6].fate
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert desk.surface.text == first
        assert desk.file.items[6].fate is ItemFate.TAKEN
        await desk.pilot.press("ctrl+y")
        await desk.rest()
        assert said in desk.surface.text
        assert desk.file.items[6].fate is fate


async def test_urgent_business_and_a_new_item_are_one_line_each(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 7, "Officers spoke.") as desk:
        desk.type("\n")
        assert await desk.expand("urg flood wall because the grant closes on Friday") == "Officers spoke.\n"
        assert (titles(desk)[7], desk.file.items[7].urgent_reason) == ("Flood wall", "the grant closes on Friday")
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert titles(desk) == [item.title for item in meeting.items]
        assert "item 7 of 10" in screen_text(desk.app)
        await desk.pilot.press("ctrl+y")
        await desk.rest()
        assert "item 7 of 11" in screen_text(desk.app)
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        desk.surface.rewrite("Officers spoke.\nsplit Bridges\nThe bridge is weak.")
        desk.surface.move_cursor((1, 13))
        await desk.pilot.press("tab")
        await desk.rest()
        await desk.app.workers.wait_for_complete()
        assert titles(desk)[6:8] == ["Roads", "Bridges"]
        assert desk.surface.text == "The bridge is weak."
        assert desk.file.items[6].minute.text == "Officers spoke."
        await menu(desk, "z")
        assert titles(desk) == [item.title for item in meeting.items]
        assert desk.surface.text.startswith("Officers spoke.")


async def test_the_public_is_excluded_and_returns(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 8) as desk:
        await menu(desk, "e")
        await desk.pilot.press("3", "enter", *"Ms Joyce", "enter")
        await desk.rest()
        assert "excluded" in desk.surface.text
        assert "as defined in paragraph 3 of Part 1" in desk.surface.text
        assert "; m mover" not in screen_text(desk.app)
        assert "what stands here is published" in screen_text(desk.app)
        assert "Ms L Joyce remained" in desk.surface.text
        assert all(item.part is Part.PRIVATE for item in desk.file.items[8:])
        await menu(desk, "p")
        assert "readmitted to the meeting at 6.52 pm" in desk.surface.text
        assert "what stands here is published" not in screen_text(desk.app)


async def test_a_command_that_cannot_be_given_says_why(database: Path, meeting: Meeting) -> None:
    async with at_item(database, meeting, 1) as desk:
        await menu(desk, "m")
        assert isinstance(desk.app.screen, ItemMenu)
        assert "This is the first item" in screen_text(desk.app)
        await desk.pilot.press("escape")
        await desk.rest()
        assert desk.app.focused is desk.surface
        assert titles(desk) == [item.title for item in meeting.items]


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_menu_as_the_clerk_sees_it(database: Path, meeting: Meeting, size: tuple[int, int]) -> None:
    async with at_item(database, meeting, 7, "The works were spoken of.", size) as desk:
        await menu(desk, "down")
        await desk.still()
        await desk.pilot.press("ctrl+j")
        await desk.rest()
        assert_snapshot(desk.app, f"item-menu-{size[0]}x{size[1]}")


def test_an_item_is_not_split_where_another_window_has_changed_its_minute(database: Path, meeting: Meeting) -> None:
    with closing(Store.open(database)) as store:
        item = list_items(store, meeting.record.id)[0]
        save(store, item.minute.id, "In the other window.\nAnd more.", item.minute.version)
        with pytest.raises(VersionConflict, match="Look at it again before dividing it"):
            split_at(store, item, 0, 7, "More", "Before.\nAnd more.")
        split_at(store, item, 0, 21, "More", "In the other window.\nAnd more.")
        assert [one.minute.text for one in list_items(store, meeting.record.id)[:2]] == [
            "In the other window.",
            "And more.",
        ]


def test_an_item_that_is_the_first_by_now_is_joined_with_none(database: Path, meeting: Meeting) -> None:
    with closing(Store.open(database)) as store:
        first, second, *rest = list_items(store, meeting.record.id)
        move_item(store, second.id, -1)
        with pytest.raises(Invalid, match="There is no item before this one any more"):
            join_with_former(store, second, 0)
        delete_item(store, second.id)
        with pytest.raises(Invalid, match="taken off in another window"):
            join_with_former(store, second, 0)
        assert [item.id for item in list_items(store, meeting.record.id)] == [first.id, *(item.id for item in rest)]
