"""The agenda screen: typing items quickly, moving them, and taking every change back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea

from clerk.vocabulary import Part
from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.dialogs.item import ItemDialog
from storage.business.agendas import ItemFields, add_item, list_items
from storage.texts.minutes import save
from tests.screens.conftest import in_use, settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text

OPENING = ["Apologies", "Winter gritting", "Parking at schools", "Urgent business"]


@asynccontextmanager
async def agenda(app: ClerkApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """The agenda of the small office, on the screen, with the cursor on its second item."""
    office = furnish(app.database)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        app.open_agenda(office.coming.id, office.items[0].id)
        await settle(pilot)
        yield pilot


def titles(app: ClerkApp) -> list[str]:
    """The agenda as stored."""
    assert isinstance(app.screen_stack[1], AgendaScreen)
    return [item.title for item in list_items(app.store, app.screen_stack[1].meeting_id)]


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_items_in_order_with_the_details_of_one(app: ClerkApp, size: tuple[int, int]) -> None:
    async with agenda(app, size):
        assert_snapshot(app, f"agenda-{size[0]}x{size[1]}")


async def test_items_are_typed_one_after_another_before_the_closing_item(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a", *"One", "enter", *"Report", "enter", *"Two", "enter", "enter")
        await settle(pilot)
        assert_snapshot(app, "agenda-entry-80x24")
        assert titles(app) == [*OPENING[:3], "One", "Two", "Urgent business"]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        assert app.screen.item is not None
        assert app.screen.item.title == "Two"
        assert list_items(app.store, app.screen.meeting_id)[3].instruction == "Report"


async def test_an_agenda_that_is_pasted_becomes_its_items_in_one_step(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a")
        app.screen.query_one("#entry-line").post_message(
            Paste("AGENDA\n1. One\nReport of the Clerk\n2.\tTwo\n3. APOLOGIES")
        )
        await settle(pilot)
        assert titles(app) == [*OPENING[:3], "One", "Two", "Urgent business"]
        assert "2 items were added. 1 of those pasted stood there" in screen_text(app)
        await pilot.press("escape", "u")
        await settle(pilot)
        assert titles(app) == OPENING


async def test_what_is_pasted_into_one_line_loses_none_of_its_words(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a", *"One", "enter")
        app.post_message(Paste("Report of the Director\r\nof Works"))
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        added = next(item for item in list_items(app.store, app.screen.meeting_id) if item.title == "One")
        assert added.instruction == "Report of the Director of Works"
        app.post_message(Paste("1. One\n2. Apologies"))
        await settle(pilot)
        assert "Nothing was added: all that was pasted" in screen_text(app)
        await pilot.press("escape", "e")
        await settle(pilot)
        field = app.screen.query_one("#title", Input)
        field.value = ""
        field.focus()
        app.post_message(Paste("Winter gritting\nand salting"))
        await settle(pilot)
        assert field.value == "Winter gritting and salting"


async def test_tab_goes_on_within_an_item_and_shift_tab_goes_back(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a", *"Ona", "tab", "shift+tab", "backspace", "e", "tab", *"Talk", "tab")
        await settle(pilot)
        assert "One" in titles(app)
        assert app.screen.query_one("#entry-line", Input).has_focus


async def test_items_are_inserted_below_the_cursor(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("i", "x", "enter", "enter", "y", "enter", "enter")
        await settle(pilot)
        assert titles(app) == ["Apologies", "Winter gritting", "x", "y", "Parking at schools", "Urgent business"]


async def test_a_half_typed_item_is_still_there_after_going_away(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a", *"Half", "escape")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        await pilot.press("a")
        await settle(pilot)
        assert app.screen.query_one("#entry-line", Input).value == "Half"


async def test_every_change_is_undone_and_done_again(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        states = [titles(app)]
        for keys in (("J",), ("d",), ("a", "z", "enter", "enter", "enter")):
            await pilot.press(*keys)
            await settle(pilot)
            states.append(titles(app))
        assert states[1] == ["Apologies", "Parking at schools", "Winter gritting", "Urgent business"]
        assert states[2] == ["Apologies", "Parking at schools", "Urgent business"]
        with in_use(app):
            await pilot.press("u")
            await settle(pilot)
        assert titles(app) == states[-1]
        for state in reversed(states[:-1]):
            await pilot.press("u")
            await settle(pilot)
            assert titles(app) == state
        await pilot.press("u")
        await settle(pilot)
        assert "nothing to undo" in screen_text(app)
        for state in states[1:]:
            await pilot.press("r")
            await settle(pilot)
            assert titles(app) == state


async def test_undo_asks_before_it_takes_what_was_minuted(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("a", "z", "enter", "enter", "enter")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        assert app.screen.item is not None
        minute = app.screen.item.minute
        save(app.store, minute.id, "It was discussed at length.", minute.version)
        await pilot.press("u")
        await settle(pilot)
        assert "Take “z” off the agenda?" in screen_text(app)
        await pilot.press("n")
        await settle(pilot)
        assert "z" in titles(app)
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert "z" not in titles(app)


async def test_undo_takes_nothing_back_that_was_changed_elsewhere_since(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("J")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        add_item(app.store, app.screen.meeting_id, ItemFields("Storm damage"))
        before = titles(app)
        await pilot.press("u")
        await settle(pilot)
        assert titles(app) == before
        assert "changed elsewhere" in " ".join(screen_text(app).split())


async def test_moves_pressed_quickly_are_all_made(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("J", "J", "K")
        await settle(pilot)
        assert titles(app) == ["Apologies", "Parking at schools", "Winter gritting", "Urgent business"]


async def test_private_and_public_again(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        assert isinstance(app.screen, AgendaScreen)
        for part in (Part.PRIVATE, Part.PUBLIC):
            await pilot.press("p")
            await settle(pilot)
            assert app.screen.item is not None
            assert app.screen.item.part is part


async def test_an_item_is_edited_whole_and_the_edit_is_undone(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("e")
        await settle(pilot)
        assert isinstance(app.screen, ItemDialog)
        assert_snapshot(app, "item-80x24")
        app.screen.query_one("#title", Input).value = "Gritting of [minor] roads"
        app.screen.query_one("#papers", TextArea).text = "Routes.pdf, 12 pages\nCosts.pdf, private"
        part: Select[str] = app.screen.query_one("#part", Select)
        part.value = Part.PRIVATE.value
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        item = app.screen.item
        assert item is not None
        assert (item.title, item.part) == ("Gritting of [minor] roads", Part.PRIVATE)
        assert [(paper.file_name, paper.pages) for paper in item.papers] == [("Routes.pdf", 12), ("Costs.pdf", None)]
        assert "2 papers" in screen_text(app)
        await pilot.press("u")
        await settle(pilot)
        assert app.screen.item is not None
        assert (app.screen.item.title, app.screen.item.papers) == ("Winter gritting", ())


async def test_an_item_without_a_title_keeps_the_dialog_open(app: ClerkApp) -> None:
    async with agenda(app) as pilot:
        await pilot.press("e")
        await settle(pilot)
        app.screen.query_one("#title", Input).value = " "
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ItemDialog)
        assert "An agenda item needs a title" in screen_text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Throw away what you typed?" in screen_text(app)
