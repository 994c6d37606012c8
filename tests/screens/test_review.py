"""The review of matters arising: news on one line, several at once, filtered, grouped, taken back, with the minute."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from clerk.vocabulary import MatterStatus
from screens.app import ClerkApp
from screens.desk import DeskScreen
from screens.dialogs.matter import MatterDialog
from screens.dialogs.read import ReadDialog
from screens.minute_page import MinutePage
from screens.programme import ProgrammeScreen
from screens.proposals import ProposalsScreen
from screens.review import ReviewScreen
from screens.timeline import TimelineScreen
from screens.widgets.line_entry import LineEntry
from storage.outcomes.matters import all_matters, get_matter, matter_history
from storage.outcomes.reviews import Grouping, mark_reviewed
from tests.screens.conftest import in_use, settle
from tests.screens.minuting import key_event
from tests.screens.promising import Promising, furnish_promises
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def office(database: Path) -> Promising:
    """A board with three matters."""
    return furnish_promises(database)


@asynccontextmanager
async def reviewing(
    app: ClerkApp, office: Promising, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ReviewScreen, Pilot[None]]]:
    """Open the review of the board from the desk by its key."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("left", "down", "r")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.body_id == office.small.body.id
        yield screen, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and let everything asked for come back."""
    await pilot.press(*keys)
    await settle(pilot)
    await settle(pilot)


def status(app: ClerkApp, office: Promising, place: int) -> MatterStatus:
    """Where one of the three matters stands."""
    return get_matter(app.store, office.matters[place].id).status


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_is_overdue_comes_first_with_its_minute_beside_it(
    app: ClerkApp, office: Promising, size: tuple[int, int]
) -> None:
    async with reviewing(app, office, size) as (screen, _):
        shown = screen_text(app)
        assert "11 days overdue" in shown
        assert "due in 20 days" in shown
        assert "3 open, 1 overdue" in shown
        assert "PRIVATE" in shown
        assert screen.line is not None
        assert screen.line.matter.id == office.matters[0].id
        assert_snapshot(app, f"review-{size[0]}x{size[1]}")


async def test_news_is_one_line_and_undo_takes_it_back(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        await press(pilot, "d", *"circulated on 3 May", "enter")
        assert status(app, office, 0) is MatterStatus.DONE
        assert screen.line is not None
        assert screen.line.matter.id == office.matters[1].id, "the next one is at hand"
        assert "to report · circulated on 3 May" in screen_text(app)
        with in_use(app):
            await press(pilot, "u")
        assert "in use by another program" in screen_text(app)
        assert status(app, office, 0) is MatterStatus.DONE
        await press(pilot, "u")
        assert status(app, office, 0) is MatterStatus.OPEN
        assert matter_history(app.store, office.matters[0].id) == []
        await press(pilot, "u")
        assert "no news to take back" in screen_text(app)


async def test_keys_that_follow_the_line_at_once_reach_the_list(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (_, pilot):
        await press(pilot, "enter", *"done: sent", "enter", "d", *"counted", "enter", "c")
        assert [status(app, office, place) for place in range(3)] == [
            MatterStatus.DONE,
            MatterStatus.DONE,
            MatterStatus.CARRIED_FORWARD,
        ]


async def test_several_at_once_and_a_line_that_says_nothing_changes_none(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        await press(pilot, "space", "space", "enter", *"referred to:", "enter")
        assert "Say where it went" in screen_text(app)
        await press(pilot, "escape")
        await press(pilot, "enter", *"referred to Cabinet", "enter")
        assert [status(app, office, place) for place in range(2)] == [MatterStatus.REFERRED] * 2
        assert status(app, office, 2) is MatterStatus.OPEN
        assert not screen.marked


async def test_what_is_closed_is_not_carried(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (_, pilot):
        await press(pilot, "d", "enter", "up", "space", "space", "space", "c")
        found = [status(app, office, place) for place in range(3)]
        assert found == [MatterStatus.DONE, MatterStatus.CARRIED_FORWARD, MatterStatus.CARRIED_FORWARD]


async def test_typing_narrows_it_and_esc_shows_all_then_goes_back(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        await press(pilot, "slash", *"gull", "enter")
        assert [line.matter.id for line in screen.shown.lines] == [office.matters[1].id]
        await press(pilot, "slash", *"zzz")
        assert "No matter has these words" in screen_text(app)
        assert "Carry" not in screen_text(app), "there is nothing to carry"
        await press(pilot, "escape")
        assert "Carry" in screen_text(app)
        assert len(screen.shown.lines) == 3
        await press(pilot, "escape")
        assert isinstance(app.screen, DeskScreen)


async def test_by_owner_and_what_is_new_since_the_last_review(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        await press(pilot, "o")
        assert screen.grouping is Grouping.OWNER
        assert [group.heading for group in screen.shown.groups] == [
            "Councillor Birch", "Director of Roads", "Nobody named",
        ]  # fmt: skip
        await press(pilot, "s")
        assert "No review has been noted yet" in screen_text(app)
        await press(pilot, "escape")
        mark_reviewed(app.store, office.small.body.id, datetime(2026, 6, 1, tzinfo=UTC))
        await press(pilot, "d", *"sent", "enter", "s")
        assert "CLOSED write to the county [b]" in screen_text(app)
        await press(pilot, "r")
        assert not screen.shown.lines
        assert "Nothing has" in screen_text(app)


async def test_a_matter_is_changed_and_another_entered_due_at_the_next_meeting(
    app: ClerkApp, office: Promising
) -> None:
    async with reviewing(app, office) as (_, pilot):
        await press(pilot, "e")
        assert isinstance(app.screen, MatterDialog)
        await press(pilot, "tab", "end", *" and Mr Gorse", "tab", "end", *["backspace"] * 11, *"30 July", "ctrl+s")
        changed = get_matter(app.store, office.matters[0].id)
        assert (changed.owner, changed.due) == ("Councillor Birch and Mr Gorse", date(2026, 7, 30))
        await press(pilot, "n", *"mend the gate", "tab", "tab", *"next meeting", "ctrl+s")
        made = all_matters(app.store)[0]
        assert (made.text, made.due_meeting_id) == ("mend the gate", office.small.coming.id)
        await press(pilot, "n", "ctrl+s")
        assert "Say in a few words" in screen_text(app)


async def test_a_reminder_is_copied_and_shown(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (_, pilot):
        await press(pilot, "space", "space", "y")
        assert isinstance(app.screen, ReadDialog)
        assert "The following are outstanding" in app.clipboard
        assert "write to the county [b]" in app.clipboard
        assert "count the gullies" in screen_text(app)


async def test_everything_about_a_matter_is_one_key_away(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (_, pilot):
        for key, opened in (
            ("m", MinutePage), ("h", TimelineScreen), ("p", ProposalsScreen), ("w", ProgrammeScreen),
        ):  # fmt: skip
            await press(pilot, "down", key)
            assert isinstance(app.screen, opened)
            await press(pilot, "escape")
            assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "home", "v")
        assert "the verges be cut twice a year" in screen_text(app)


async def test_the_mouse_chooses_a_matter_and_a_double_click_asks_for_news(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        await pilot.click("#rows", offset=(30, 3))
        await settle(pilot)
        assert screen.line is not None
        assert screen.line.matter.id == office.matters[1].id
        await pilot.double_click("#rows", offset=(30, 3))
        await settle(pilot)
        assert screen.query_one(LineEntry).display


async def test_a_screen_that_closes_while_it_is_being_filled_does_no_harm(app: ClerkApp, office: Promising) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for _ in range(3):
            await app.push_screen(ReviewScreen(office.small.body.id))
            await app.pop_screen()
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_matters_carried_at_once_are_one_after_another(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (_, pilot):
        for _ in range(3):
            app.post_message(key_event("c"))
        await settle(pilot)
        await settle(pilot)
        assert [status(app, office, place) for place in range(3)] == [MatterStatus.CARRIED_FORWARD] * 3


async def test_escape_pressed_again_in_haste_leaves_the_desk_where_it_is(app: ClerkApp, office: Promising) -> None:
    async with reviewing(app, office) as (screen, pilot):
        for _ in range(4):
            screen.action_clear()
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)
