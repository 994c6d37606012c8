"""What is typed in the minutes lands on the disk, whatever happens next: two versions and crashes among it."""

from pathlib import Path

import pytest

from clerk.vocabulary import RevisionReason
from screens import autosave
from screens.app import ClerkApp
from storage.file.location import state_directory
from storage.texts.minutes import get_minute, revisions, save
from storage.texts.rescue import RescueFile
from tests.screens.minuting import Sitting, office, reopened, sitting
from tests.screens.offices import SmallOffice
from tests.screens.snapshots import screen_text
from tests.screens.waiting import PATIENCE, until

__all__ = ["office"]


# --- Saving -------------------------------------------------------------------------------------------------------


async def test_what_is_typed_reaches_the_disk_by_itself(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await desk.pilot.press("H", "i")
        assert desk.surface.text == "Hi"
        assert desk.saved in ("unsaved", "saving") or desk.saved.startswith("Saved ")
        await until(desk.pilot, lambda: desk.saved.startswith("Saved "), "the text to be saved by itself")
        assert desk.stored() == "Hi"


@pytest.mark.parametrize("way", ["quit", "leave", "close"])
async def test_nothing_is_lost_on_leaving_a_moment_after_a_key(
    app: ClerkApp, office: SmallOffice, database: Path, way: str
) -> None:
    async with sitting(app, office) as desk:
        minute_id = desk.surface.item.minute.id
        desk.type("The last word")
        if way == "quit":
            await desk.pilot.press("ctrl+q")
        elif way == "leave":
            await desk.pilot.press("escape", "escape")
            await desk.pilot.pause()
    store = reopened(database)
    assert get_minute(store, minute_id).text == "The last word"
    store.close()


async def test_nothing_is_lost_when_the_system_ends_the_program(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("The last word")
        assert autosave.flush_all(PATIENCE)
        assert desk.stored() == "The last word"


async def test_text_is_handed_over_when_something_else_takes_the_keys(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("Before the palette")
        await desk.pilot.press("f3")
        desk.written()
        assert desk.stored() == "Before the palette"


async def test_going_to_another_item_keeps_a_state_of_the_one_left(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        left = desk.surface.item
        desk.type("Noted.")
        await desk.pilot.press("ctrl+n")
        await desk.saved_to_disk()
        assert desk.stored(left) == "Noted."
        reasons = [kept.reason for kept in revisions(app.store, left.minute.id)]
        assert RevisionReason.LEFT_ITEM in reasons


async def test_a_disk_that_refuses_is_said_so_until_it_takes_the_text(
    app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.file.errors import DiskFull
    from storage.texts import saving

    def full(*given: object, **named: object) -> None:
        raise DiskFull("The disk is full. Free some space.")

    async with sitting(app, office) as desk:
        with monkeypatch.context() as broken:
            broken.setattr(saving, "save", full)
            desk.type("Kept in memory")
            assert desk.screen.saving is not None
            assert not desk.screen.saving.autosave.flush(PATIENCE)
            await desk.rest()
            assert desk.banner.startswith("NOT SAVED: The disk is full.")
            assert "NOT SAVED" in screen_text(app)
        await desk.saved_to_disk()
        assert desk.banner == ""
        assert desk.stored() == "Kept in memory"


# --- Two versions -------------------------------------------------------------------------------------------------


async def conflict(desk: Sitting) -> None:
    """Somebody else saves the minute in front while the clerk types in it."""
    minute = get_minute(desk.app.store, desk.surface.item.minute.id)
    save(desk.app.store, minute.id, "Theirs.", minute.version)
    desk.type("Mine.")
    assert desk.screen.saving is not None
    desk.screen.saving.autosave.flush(PATIENCE)
    await desk.rest()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("m", "Mine."),
        ("o", "Theirs."),
        ("b", "Mine.\n\n?? Another version of this minute reads:\n\nTheirs."),
    ],
)
async def test_of_two_versions_the_clerk_chooses(app: ClerkApp, office: SmallOffice, key: str, text: str) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        assert desk.banner.startswith("CHANGED ELSEWHERE: item 1, Apologies")
        assert desk.surface.text == "Mine."
        assert desk.stored() == "Theirs."
        await desk.pilot.press("f4")
        await desk.rest()
        assert "Theirs." in screen_text(app)
        await desk.pilot.press(key)
        await desk.rest()
        await desk.saved_to_disk()
        assert desk.surface.text == text
        assert desk.stored() == text
        assert desk.banner == ""
        desk.type(" Go on.")
        await desk.pilot.press("ctrl+s")
        await desk.saved_to_disk()
        assert desk.stored().endswith("Go on.")


async def test_the_version_that_gave_way_can_be_had_back(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press("o")
        await desk.rest()
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == "Mine."


async def test_deciding_later_changes_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        await conflict(desk)
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press("escape")
        await desk.rest()
        assert desk.surface.text == "Mine."
        assert desk.stored() == "Theirs."
        assert desk.banner.startswith("CHANGED ELSEWHERE")
        await desk.pilot.press("ctrl+6")
        assert desk.banner.startswith("CHANGED ELSEWHERE")
        assert "No motion is minuted here yet." in screen_text(app)


# --- What a crash left behind -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "text"), [("m", "Stored."), ("o", "Rescued words.")])
async def test_rescued_text_is_offered_and_taken_only_on_request(
    app: ClerkApp, office: SmallOffice, database: Path, key: str, text: str
) -> None:
    store = reopened(database)
    minute = office.items[0].minute
    version = save(store, minute.id, "Stored.", minute.version).version
    RescueFile(state_directory(), store.path, minute.id).add("Rescued words.", version)
    store.close()
    async with sitting(app, office) as desk:
        assert "never saved was found for item 2, Winter gritting" in desk.banner
        assert desk.stored(office.items[0]) == "Stored."
        await desk.pilot.press("f4")
        await desk.rest()
        await desk.pilot.press(key)
        await desk.rest()
        assert desk.surface.item.id == office.items[0].id
        assert desk.stored() == text
        assert desk.banner == ""
        assert list(state_directory().glob("*.jsonl")) == []
