"""What minutes promise, offered: one key accepts, edits, skips or refuses each, and one takes it back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.app import ClerkApp
from screens.dialogs.matter import MatterDialog
from screens.dialogs.prompt import PromptDialog
from screens.minute_page import MinutePage
from screens.minutes import MinutesScreen
from screens.proposals import ProposalsScreen
from screens.review import ReviewScreen
from storage.outcomes.arising import matters_with_news
from storage.outcomes.matters import all_matters, update_in_words
from storage.outcomes.programme import list_programme
from storage.outcomes.proposals import proposals, refused_rules
from tests.screens.conftest import in_use, settle
from tests.screens.minuting import key_event
from tests.screens.promising import Promising, furnish_promises
from tests.screens.snapshots import assert_snapshot, screen_text
from tests.screens.waiting import until


@pytest.fixture
def office(database: Path) -> Promising:
    """A board whose March minutes promise a response and make an item a standing one."""
    return furnish_promises(database)


@asynccontextmanager
async def offered(
    app: ClerkApp, office: Promising, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ProposalsScreen, Pilot[None]]]:
    """What the minutes of March promise, open."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        screen = ProposalsScreen(office.march.id)
        await app.push_screen(screen)
        await settle(pilot)
        await settle(pilot)
        yield screen, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and let everything asked for come back."""
    await pilot.press(*keys)
    await settle(pilot)
    await settle(pilot)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_each_promise_with_its_sentence_owner_and_date(
    app: ClerkApp, office: Promising, size: tuple[int, int]
) -> None:
    async with offered(app, office, size) as (_, pilot):
        await press(pilot, "down")
        shown = screen_text(app)
        assert "2/25 Roadside verges [b]" in shown
        assert "30 June 2026" in shown
        assert_snapshot(app, f"proposals-{size[0]}x{size[1]}")


async def test_one_key_each_and_one_to_take_it_back(app: ClerkApp, office: Promising) -> None:
    async with offered(app, office) as (screen, pilot):
        before = [one.text for one in proposals(app.store, office.march.id)]
        matters = len(all_matters(app.store))
        assert screen.proposal is not None
        asked = next(at for at, text in enumerate(before) if "written response" in text)
        await press(pilot, *["down"] * asked, "a")
        taken = all_matters(app.store)[0]
        assert (taken.text, taken.due_text) == (before[asked], "by 30 June 2026")
        await press(pilot, "u")
        assert len(all_matters(app.store)) == matters
        await press(pilot, "home", "s")
        assert [one.text for one in proposals(app.store, office.march.id)] == before[1:]
        with in_use(app):
            await press(pilot, "u")
        await press(pilot, "u", "home", "n")
        assert refused_rules(app.store, office.small.body.id)
        await press(pilot, "u")
        assert not refused_rules(app.store, office.small.body.id)
        assert [one.text for one in proposals(app.store, office.march.id)] == before


async def test_a_standing_item_goes_on_the_programme_and_anything_may_be_a_matter(
    app: ClerkApp, office: Promising
) -> None:
    async with offered(app, office) as (screen, pilot):
        for _ in proposals(app.store, office.march.id):
            if screen.proposal is not None and not screen.proposal.for_programme:
                await press(pilot, "down")
        await press(pilot, "a")
        assert "Roadside verges [b]" in [entry.title for entry in list_programme(app.store)]
        await press(pilot, "u")
        assert len(list_programme(app.store)) == 2
        await press(pilot, "m")
        assert len(all_matters(app.store)) == 4


async def test_put_differently_before_it_is_taken_up(app: ClerkApp, office: Promising) -> None:
    async with offered(app, office) as (_, pilot):
        await press(pilot, "e")
        assert isinstance(app.screen, MatterDialog)
        await press(pilot, "end", *" at once", "tab", *"Clerk", "ctrl+s")
        taken = all_matters(app.store)[0]
        assert taken.text.endswith(" at once")
        assert taken.owner == "Clerk"
        await press(pilot, "o")
        assert isinstance(app.screen, MinutePage)


async def test_after_the_close_reports_are_noted_and_promises_offered(app: ClerkApp, office: Promising) -> None:
    update_line = "done: a letter went to the county"
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        update_in_words(app.store, [office.matters[0].id], update_line)
        await app.push_screen(MinutesScreen(office.small.coming.id, office.small.items[0].id))
        await settle(pilot)
        await settle(pilot)
        minutes = app.screen
        assert isinstance(minutes, MinutesScreen)
        assert minutes.surface is not None
        minutes.surface.insert("The Board noted that a letter went to the county.\n\nACTION: Cllr Cedar - buy grit\n")
        await settle(pilot)
        minutes.action_close_meeting()
        await settle(pilot)
        assert isinstance(app.screen, PromptDialog)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ProposalsScreen), "the proposals")
        await settle(pilot)
        assert "buy grit" in screen_text(app)
        news = matters_with_news(app.store, office.small.body.id)
        assert [one.matter.id for one in news] == [office.matters[1].id], "what was minuted is news no more"


async def test_the_draft_is_written_into_its_item_and_news_given_meanwhile_is_in_it(
    app: ClerkApp, office: Promising
) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "right", "a", "g")
        minutes = app.screen
        assert isinstance(minutes, MinutesScreen)
        assert minutes.surface is not None
        assert minutes.surface.item.title == "Matters arising"
        assert "half of them were counted" in minutes.surface.draft.casefold()
        minutes.action_review()
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "d", *"a letter went to the county", "enter", "escape")
        await settle(pilot)
        assert "letter went to the county" in minutes.surface.draft
        minutes.surface.insert("Typed already.")
        minutes.action_draft_arising()
        await settle(pilot)
        text = minutes.surface.text
        assert text.startswith("Typed already.\n\nFurther to minute 2/25 ‘Roadside verges [b]’")
        minutes.action_draft_arising()
        await settle(pilot)
        assert minutes.surface.text == text


async def test_answers_typed_at_once_are_each_about_the_next_promise(app: ClerkApp, office: Promising) -> None:
    async with offered(app, office) as (_, pilot):
        there = len(proposals(app.store, office.march.id))
        for _ in range(there):
            app.post_message(key_event("m"))
        await settle(pilot)
        await settle(pilot)
        assert there > 1
        assert proposals(app.store, office.march.id) == []
        assert len(all_matters(app.store)) == len(office.matters) + there
