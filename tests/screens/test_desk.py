"""The desk: what a person sees on coming in, and where each key leads."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from clerk.vocabulary import MeetingStatus
from screens.agenda import AgendaScreen
from screens.app import ClerkApp
from screens.bodies.screen import BodyScreen
from screens.desk import DeskScreen
from screens.dialogs.body import BodyDialog
from screens.dialogs.confirm import ConfirmDialog
from screens.dialogs.meeting import MeetingDialog
from screens.widgets.row_list import RowList
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.resuming.place import remember
from storage.sittings.meetings import get_meeting, list_meetings
from tests.screens.conftest import settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text
from tests.screens.waiting import until


async def test_an_empty_office_says_what_to_do_first(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert_snapshot(app, "desk-empty-80x24")


async def test_the_first_frame_does_not_wait_for_the_office(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Opening the office" in screen_text(app) or "Nothing has been set up" in screen_text(app)
        await settle(pilot)
        assert app.office.is_open


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_bodies_meetings_and_what_each_needs_next(app: ClerkApp, database: Path, size: tuple[int, int]) -> None:
    furnish(database)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert_snapshot(app, f"desk-{size[0]}x{size[1]}")


async def test_where_one_left_off_is_offered_first(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    store = Store.open(database)
    remember(store, office.coming.id, office.items[1].id)
    store.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.desk.query_one("#meetings", RowList).chosen == "continue"
        assert "Continue item 3 of Roads Board" in screen_text(app)


async def test_words_narrow_the_list_as_they_are_typed(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        app.desk.query_one("#filter", Input).value = "roads july"
        await settle(pilot)
        assert "Thu 16 Jul" in screen_text(app)
        assert "Thu 14 May" not in screen_text(app)
        app.desk.query_one("#filter", Input).value = "nothing like it"
        await settle(pilot)
        assert "No meeting has these words" in screen_text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Thu 14 May" in screen_text(app)


async def test_choosing_a_body_shows_its_meetings_only(app: ClerkApp, database: Path) -> None:
    furnish(database)
    furnish_second(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("left", "down")
        await settle(pilot)
        assert app.desk.body is not None
        shown = screen_text(app)
        assert shown.count("agenda out by") == 1
        assert "Ashmere Council" in shown
        assert "Elmbridge Council" in shown


def furnish_second(database: Path) -> None:
    """A second body with a meeting of its own."""
    from datetime import time

    from clerk.vocabulary import MeetingKind
    from storage.council.bodies import NewBody, create_body
    from storage.sittings.meetings import NewMeeting, create_meeting

    store = Store.open(database)
    body = create_body(store, NewBody("Elmbridge Council", "Parks Panel", "the Panel", "PP"))
    create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, date(2026, 8, 4), time(18)))
    store.close()


async def test_enter_opens_the_agenda_of_a_planned_meeting(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)
        assert app.screen.meeting_id == office.coming.id
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_a_double_click_opens_a_meeting_and_a_click_only_goes_there(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("#meetings", offset=(20, 4))
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)
        assert app.desk.line is not None
        assert app.desk.line.meeting.held_on == date(2026, 5, 14)
        await pilot.click("#meetings", offset=(20, 1), times=2)
        await settle(pilot)
        assert isinstance(app.screen, AgendaScreen)


async def test_a_meeting_is_taken_out_of_the_books_only_after_a_yes(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmDialog)
        assert "16 July 2026" in screen_text(app)
        assert_snapshot(app, "confirm-80x24")
        await pilot.press("n")
        await settle(pilot)
        assert len(list_meetings(app.store)) == 2
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert [meeting.held_on for meeting in list_meetings(app.store)] == [date(2026, 5, 14)]


async def test_a_meeting_is_called_only_once_there_is_a_body(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)
        assert "press b to set one up" in screen_text(app)
        await pilot.press("m")
        await settle(pilot)
        assert "The cursor is on no meeting." in screen_text(app)
        await pilot.press("slash", "escape", "enter")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)
        app.screen.query_one("#name", Input).value = "Roads Board"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "n New meeting  e Edit  / Find" in screen_text(app)
        app.clear_notifications()
        await pilot.press("enter")
        await settle(pilot)
        assert "The cursor is on no meeting." in screen_text(app)


async def test_the_body_under_the_cursor_is_edited_from_the_list_of_bodies(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert isinstance(app.screen, MeetingDialog)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("left", "e")
        await settle(pilot)
        assert "Choose one of the bodies first." in screen_text(app)
        await pilot.press("down", "e")
        await settle(pilot)
        assert isinstance(app.screen, BodyScreen)
        assert "Words for drafts and parts" in screen_text(app)


async def test_the_papers_of_a_meeting_are_moved_on(app: ClerkApp, database: Path) -> None:
    office = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        assert_snapshot(app, "standing-80x24")
        await pilot.press("enter")
        await settle(pilot)
        assert get_meeting(app.store, office.coming.id).status is MeetingStatus.PUBLISHED
        assert "Call the roll and begin" in screen_text(app)


async def test_where_there_is_no_meeting_the_keys_lead_to_the_body_or_say_what_is_wanted(
    app: ClerkApp, database: Path
) -> None:
    store = Store.open(database, create=True)
    create_body(store, NewBody("Ashmere Council", "Harbour Board", "the Board", "HB"))
    store.close()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        for key, sentence in {"a": "The cursor is on no meeting", "e": "Choose one of the bodies"}.items():
            await pilot.press(key)
            await settle(pilot)
            assert sentence in " ".join(screen_text(app).split())
        await pilot.press("down", "e")
        await settle(pilot)
        assert isinstance(app.screen, BodyScreen)


async def test_nothing_else_is_loaded_before_the_desk_is_shown(
    app: ClerkApp, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(database)
    seen: list[str] = []
    monkeypatch.setattr("screens.app.import_module", lambda _: seen.append(screen_text(app)))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(seen), "the start of the program behind the first picture")
    assert ["Thu 16 Jul" in shown for shown in seen] == [True]
