"""Questions to the clerk: however much is shown, the answers there are can be seen and given, and no others."""

import pytest
from textual.containers import VerticalScroll
from textual.widgets import Button

from screens.app import ClerkApp
from screens.dialogs.compare import CompareDialog
from screens.dialogs.confirm import ConfirmDialog
from tests.screens.conftest import settle
from tests.screens.snapshots import screen_text

LABELS = {"mine": "Keep mine", "other": "Take theirs", "both": "Keep both"}


@pytest.mark.parametrize("lines", [1, 60])
async def test_the_answers_stay_on_the_screen_and_what_differs_is_scrolled(app: ClerkApp, lines: int) -> None:
    mine = "\n".join(f"Here {number} was typed." for number in range(lines))
    other = "\n".join(f"There {number} was said instead." for number in range(lines))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(CompareDialog("Changed elsewhere", "Which is to stand?", mine, other, LABELS))
        await settle(pilot)
        assert "Keep mine  m" in screen_text(app)
        assert "Later  Esc" in screen_text(app)
        body = app.screen.query_one(".body", VerticalScroll)
        assert body.scroll_y == 0
        await pilot.press("space", "pagedown")
        await settle(pilot)
        assert (body.scroll_y > 0) == (lines > 1)
        await pilot.press("backspace", "pageup")
        await settle(pilot)
        assert body.scroll_y == 0


async def test_what_leaves_no_choice_has_one_button(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(ConfirmDialog("The backup could not be made", "The disk is full.", "Leave", ""))
        await settle(pilot)
        assert [str(button.label) for button in app.screen.query(Button)] == ["Leave  y"]
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(app.screen, ConfirmDialog)
