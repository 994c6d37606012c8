"""Help and the command palette: made from the registry, so that nothing can be missing from them."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.commands import REGISTRY
from screens.commands.everywhere import EVERYWHERE
from screens.help import HelpScreen, rows_of
from screens.palette import CommandProvider
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


async def found(app: ClerkApp, query: str) -> list[str]:
    """What the palette offers for some letters, best first; every command for none."""
    provider = CommandProvider(app.screen)
    await provider.startup()
    hits = [hit async for hit in (provider.search(query) if query else provider.discover())]
    return [str(hit.text) for hit in sorted(hits, reverse=True)] if query else [str(hit.text) for hit in hits]


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_shows_the_keys_of_the_screen_in_front(app: ClerkApp, database: Path, key: str) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert_snapshot(app, "help-desk-80x24")
        await pilot.press("escape")
        await settle(pilot)
        assert len(app.screen_stack) == 1


async def test_a_question_mark_typed_in_a_field_is_only_a_question_mark(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b", "question_mark")
        await settle(pilot)
        assert app.screen.query_one("#council", Input).value == "?"


async def test_help_of_a_dialog_names_the_dialogs_keys(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b", "f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "Keep what is filled in" in screen_text(app)
        assert "Find a command by its name" not in screen_text(app)


async def test_the_palette_has_every_command_of_the_screen(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        offered = await found(app, "")
        assert len(offered) == len(REGISTRY["desk"]) + len(EVERYWHERE)
        assert not any("creenshot" in name for name in offered)
        assert "New body (b)" in offered


async def test_a_command_chosen_in_the_palette_is_carried_out(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        assert isinstance(app.screen, CommandPalette)
        assert_snapshot(app, "palette-80x24")
        await pilot.press(*"agenda", "enter")
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)


async def test_meetings_and_bodies_are_found_by_name(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Roads Board, 16 July 2026" in await found(app, "roads july")
        assert "Roads Board" in await found(app, "roads board")


async def test_every_row_of_a_screen_leads_to_an_action_that_exists(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_agenda(office.coming.id)
        await settle(pilot)
        for screen in (app.desk, app.screen):
            for row in rows_of(screen):
                owner, _, name = row.action.partition("(")[0].rpartition(".")
                target = app if owner == "app" else screen
                assert hasattr(target, f"action_{name}"), row.action
