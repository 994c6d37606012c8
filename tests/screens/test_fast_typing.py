"""A burst of keys, as a slow line or a fast hand sends it: every letter lands in the field it was meant for."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from clerk.vocabulary import Presence
from screens import keys_in_order
from screens.app import ClerkApp
from screens.dialogs.body import BodyDialog
from storage.business.agendas import list_items
from storage.council.bodies import members
from storage.sittings.meetings import meeting_file
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.sittings import furnish_meeting, minuting
from tests.screens.snapshots import screen_text
from tests.screens.waiting import PATIENCE, until


def burst(app: ClerkApp, *parts: str | Sequence[str]) -> None:
    """Send keys at once: each text letter by letter, each tuple as named keys."""
    for part in parts:
        for key in part:
            app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_letters_after_a_tab_go_into_the_next_field(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        burst(app, "Ashmere", ("tab",), "Board")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)
        assert app.screen.query_one("#council", Input).value == "Ashmere"
        assert app.screen.query_one("#name", Input).value == "Board"


async def test_what_is_typed_right_behind_the_key_of_a_dialog_is_typed_in_it(
    app: ClerkApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys_in_order, "MOMENT", PATIENCE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        burst(app, "bAshmere", ("tab",), "Board")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)
        assert app.screen.query_one("#council", Input).value == "Ashmere"
        assert app.screen.query_one("#name", Input).value == "Board"


async def test_what_is_typed_behind_a_command_of_the_palette_is_for_what_it_opens(
    app: ClerkApp, database: Path
) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        burst(app, ("f2",), "roads july", ("enter", "a"), "Kerbs", ("enter", "enter", "escape"))
        await settle(pilot)
        await settle(pilot)
        assert "Kerbs" in [item.title for item in list_items(app.store, office.coming.id)], screen_text(app)


async def test_items_typed_without_a_pause_stay_apart(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_agenda(office.coming.id)
        await settle(pilot)
        await pilot.press("a")
        burst(app, "One", ("enter",), "Report", ("enter",), "Two", ("enter", "enter"), "Three", ("enter", "enter"))
        await settle(pilot)
        await settle(pilot)
        added = list_items(app.store, office.coming.id)[3:6]
        assert [(item.title, item.instruction) for item in added] == [("One", "Report"), ("Two", ""), ("Three", "")]


async def test_corrections_in_a_burst_are_made_where_they_were_typed(database: Path) -> None:
    async with minuting(database, furnish_meeting(database), item=7) as desk:
        burst(
            desk.app,
            "teh",
            ("backspace", "backspace"),
            "he report",
            ("left", "left"),
            "#",
            ("end",),
            "s",
            ("ctrl+z",),
            "?",
        )
        await desk.rest()
        assert desk.surface.text == "the repo#rt?"


async def test_what_is_typed_before_tab_is_there_when_the_line_is_expanded(database: Path) -> None:
    async with minuting(database, furnish_meeting(database), item=7) as desk:
        burst(desk.app, "res note report", ("tab",), " More.", ("ctrl+n",), "Next.", ("ctrl+l",), " Back.")
        await desk.rest()
        assert desk.screen.surfaces.texts()[6:8] == ["RESOLVED that the report be noted. More. Back.", "Next."]


async def test_the_next_item_is_the_one_just_put_there_however_fast_one_goes(database: Path) -> None:
    async with minuting(database, furnish_meeting(database), item=7) as desk:
        lines = ("out jones", ("tab",), "in jones", ("tab",), "urg flood wall because the grant closes", ("tab",))
        burst(desk.app, *lines, ("ctrl+n",), "Wet.")
        await desk.rest()
        assert (desk.surface.item.title, desk.surface.text) == ("Flood wall", "Wet.")
        assert "item 8 of 11" in screen_text(desk.app)


async def test_what_is_typed_right_behind_a_division_stands_in_the_new_item(database: Path) -> None:
    async with minuting(database, furnish_meeting(database), item=7) as desk:
        burst(desk.app, "Roads.", ("enter",), "split bridges", ("tab",), "The bridge is weak.", ("ctrl+l",), "!")
        await desk.rest()
        assert desk.surface.text == "Roads.!"
        await desk.pilot.press("ctrl+n")
        assert (desk.surface.item.title, desk.surface.text) == ("Bridges", "The bridge is weak.")


async def test_what_is_typed_behind_enter_is_done_where_enter_leads(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = list_items(app.store, office.coming.id)
        burst(app, ("enter", "enter", "ctrl+n"), "Apart.", ("ctrl+r", "p", "p", "escape"), " Up.")
        await settle(pilot)
        await settle(pilot)
        assert " Apart. Up." in screen_text(app)
        assert [entry.presence for entry in meeting_file(app.store, office.coming.id).roll][:3] == [
            Presence.PRESENT,
            Presence.PRESENT,
            Presence.UNCALLED,
        ]
        assert [item.title for item in list_items(app.store, office.coming.id)] == [item.title for item in before]


async def test_what_is_typed_behind_the_key_of_a_body_is_done_among_its_members(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.show_body(office.coming.body_id)
        await settle(pilot)
        await pilot.press("left")
        burst(app, ("e", "m", "down", "down", "l"))
        third = members(app.store, office.coming.body_id)[2].person.full_name
        await until(pilot, lambda: f"{third} leaves" in screen_text(app), "the third member to be asked about")
