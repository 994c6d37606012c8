"""The mouse does what the keys do."""

from pathlib import Path

from textual.widgets import Button, Footer

from screens.app import ClerkApp
from screens.desk import DeskScreen
from screens.dialogs.meeting import MeetingDialog
from screens.widgets.row_list import RowList
from tests.screens.conftest import settle
from tests.screens.offices import furnish


async def test_a_hint_in_the_footer_is_a_button(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        hint = next(key for key in app.screen.query_one(Footer).children if "New meeting" in str(key.render()))
        await pilot.click(hint)
        await settle(pilot)
        assert isinstance(app.screen, MeetingDialog)


async def test_the_buttons_of_a_dialog_work(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        save, cancel = app.screen.query(Button)
        await pilot.click(save)
        await settle(pilot)
        assert isinstance(app.screen, MeetingDialog)
        await pilot.click(cancel)
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_a_click_on_a_body_narrows_the_meetings(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("#bodies", offset=(3, 2))
        await settle(pilot)
        assert app.desk.query_one("#bodies", RowList).chosen == str(office.body.id)
