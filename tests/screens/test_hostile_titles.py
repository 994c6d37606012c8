"""User text is data: whatever a title holds, every screen shows it as it is, and none falls over."""

from pathlib import Path

import pytest
from textual.widgets import Static

from screens.app import ClerkApp
from screens.dialogs.choose import ChooseDialog
from screens.dialogs.confirm import ConfirmDialog
from screens.dialogs.prompt import PromptDialog
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import screen_text

#: Several dangers in each, because a whole run over the screens is made with every one of them.
HOSTILE = [
    "[see item 4.2] closing [/b] $primary",
    "[b]x[/b] [@click=app.quit]go[/] \\",
    "[link='x %s {0} 한국어 é́",
]


@pytest.mark.parametrize("title", HOSTILE)
async def test_every_screen_shows_the_title_as_it_is(app: ClerkApp, database: Path, title: str) -> None:
    office = furnish(database, name=title, title=title)
    shown = title.strip()
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        assert shown in screen_text(app)
        for key in ("n", "e"):
            await pilot.press(key)
            await settle(pilot)
            assert shown in screen_text(app)
            await pilot.press("escape")
            await settle(pilot)
        app.open_agenda(office.coming.id, office.items[0].id)
        await settle(pilot)
        assert screen_text(app).count(shown) >= 4
        await pilot.press("e")
        await settle(pilot)
        assert shown in screen_text(app)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert f"Taken off: {shown}" in screen_text(app)
        await pilot.press("f2", *"zz", "backspace", "backspace")
        await settle(pilot)
        await pilot.press("escape")
        app.notify(title)
        await app.push_screen(ConfirmDialog(title, title, title, title))
        await app.push_screen(ChooseDialog(title, [("a", title)], title))
        await app.push_screen(PromptDialog(title, title, title, title))
        await settle(pilot)
        assert screen_text(app).count(shown) >= 3


@pytest.mark.parametrize("title", HOSTILE)
async def test_problems_are_shown_as_they_are(app: ClerkApp, title: str) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.show_problem(ValueError(title))
        await pilot.pause()
        assert title.strip() in screen_text(app)
        dialog = PromptDialog("Question", "Label")
        await app.push_screen(dialog)
        dialog.say(title)
        await pilot.pause()
        assert str(dialog.query_one(".problem", Static).content) == title
