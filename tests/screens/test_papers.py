"""The life of a meeting's papers on the screen: steps, their history, corrections, approval, and what follows."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea

from clerk.policy import Policy, StandingItem
from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus, Role
from screens import autosave
from screens.app import ClerkApp
from screens.dialogs.approve import ApproveDialog
from screens.dialogs.correct import CorrectDialog
from screens.dialogs.standing import StandingDialog
from screens.history import HistoryScreen
from screens.minutes import MinutesScreen
from screens.widgets.status import Banner
from storage.business.agendas import ItemFields, add_item, move_item
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.file.database import Store
from storage.papers.corrections import corrections
from storage.papers.life import take_step
from storage.sittings.history import history
from storage.sittings.meetings import NewMeeting, create_meeting, get_meeting, meeting_file
from storage.texts.minutes import save
from tests.screens.conftest import settle
from tests.screens.snapshots import assert_snapshot, screen_text
from tests.screens.waiting import PATIENCE

AT = datetime(2026, 5, 14, 12, tzinfo=UTC)


def furnish(database: Path, circulated: bool = True) -> tuple[int, int]:
    """A board with a meeting in May, held and circulated or only held, and one in June; returns their ids."""
    store = Store.open(database, create=True)
    try:
        policy = Policy(standing_items=(StandingItem("Minutes of the previous meeting"),))
        body = create_body(store, NewBody("Ashmere Council", "Roads Board", "the Board", "RB", "", "", policy))
        set_members(store, body.id, [NewMember("Councillor", "P", "Alder", Role.CHAIR)])
        may, june = (
            create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, day, time(10))).id
            for day in (date(2026, 5, 14), date(2026, 6, 10))
        )
        first = add_item(store, may, ItemFields("Winter gritting"))
        add_item(store, may, ItemFields("Parking at schools"))
        save(store, first.minute.id, "RESOLVED that the grit be bought.", first.minute.version)
        take_step(store, may, LifeStep.CLOSED, AT, ended=time(12))
        if circulated:
            take_step(store, may, LifeStep.CIRCULATED, AT)
        return may, june
    finally:
        store.close()


def status(app: ClerkApp, meeting_id: int) -> MeetingStatus:
    """Where the papers are now."""
    return get_meeting(app.store, meeting_id).status


async def open_standing(app: ClerkApp, pilot: Pilot[None], meeting_id: int) -> StandingDialog:
    """Ask for the next step of a meeting's papers."""
    app.change_standing(meeting_id)
    await settle(pilot)
    assert isinstance(app.screen, StandingDialog)
    return app.screen


async def test_a_step_says_what_it_does_is_dated_and_can_be_taken_back(app: ClerkApp, database: Path) -> None:
    may, _ = furnish(database, circulated=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        dialog = await open_standing(app, pilot, may)
        shown = screen_text(app)
        assert "Fixes the minute numbers for ever" in shown
        assert "“Parking at schools”" in shown
        assert_snapshot(app, "standing-circulate-80x24")
        dialog.query_one("#day", Input).value = "1 june 2026"
        dialog.query_one("#day", Input).focus()
        await pilot.press("enter")
        await settle(pilot)
        assert status(app, may) is MeetingStatus.CIRCULATED
        assert history(app.store, may)[-1].at.date() == date(2026, 6, 1)
        await open_standing(app, pilot, may)
        assert "Take back: Circulate the draft minutes" in screen_text(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert status(app, may) is MeetingStatus.DRAFT


async def test_what_is_missing_keeps_a_step_from_being_taken(app: ClerkApp, database: Path) -> None:
    may, _ = furnish(database, circulated=False)
    store = Store.open(database)
    item = meeting_file(store, may).items[1]
    save(store, item.minute.id, "How many bays ??", item.minute.version)
    store.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await open_standing(app, pilot, may)
        assert "(not yet)" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, StandingDialog)
        assert "Still marked ?? to be checked" in screen_text(app)
        assert status(app, may) is MeetingStatus.DRAFT


async def test_the_history_shows_every_step_with_its_time(app: ClerkApp, database: Path) -> None:
    may, _ = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await open_standing(app, pilot, may)
        await pilot.press("h")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        shown = screen_text(app)
        assert "meeting closed" in shown
        assert "minutes circulated" in shown
        assert "14 May 2026" in shown
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, StandingDialog)


async def test_circulated_minutes_change_only_by_a_recorded_correction(app: ClerkApp, database: Path) -> None:
    may, _ = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_minutes(may)
        await settle(pilot)
        await pilot.press("ctrl+n", "x")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        assert screen.surface is not None
        assert screen.surface.text == "RESOLVED that the grit be bought."
        assert "These minutes have gone out and are read-only. F4 corrects this minute." in screen_text(app)
        assert_snapshot(app, "minutes-circulated-80x24")
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, CorrectDialog)
        app.screen.query_one(TextArea).text = "RESOLVED that the grit be hired."
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Say in a few words" in screen_text(app)
        app.screen.query_one("#words", Input).value = "hired, not bought"
        await pilot.press("ctrl+s")
        await settle(pilot)
        await settle(pilot)
        assert screen.surface.text == "RESOLVED that the grit be hired."
        assert [one.words for one in corrections(app.store, may)] == ["hired, not bought"]


async def test_earlier_minutes_are_approved_under_the_item_for_them(app: ClerkApp, database: Path) -> None:
    may, june = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_minutes(june)
        await settle(pilot)
        await settle(pilot)
        assert "One set of minutes waits to be approved here" in screen_text(app)
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ApproveDialog)
        assert_snapshot(app, "approve-80x24")
        app.screen.query_one("#outcome", Select).value = "with corrections"
        app.screen.query_one("#corrections", TextArea).text = "the removal of Councillor B Beech from those present"
        app.screen.query_one("#vote", Input).value = "seven"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.screen.query_one("#vote").has_focus
        app.screen.query_one("#vote", Input).value = "nem con"
        app.screen.query_one("#signed", Select).value = "by the chair, at this meeting"
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, MinutesScreen)
        assert app.screen.surface is not None
        text = app.screen.surface.text
        assert text.startswith("RESOLVED that the minutes of the meeting held on 14 May 2026 be approved and signed")
        assert "subject to the removal of Councillor B Beech from those present" in text
        assert "nem con" in text
        assert status(app, may) is MeetingStatus.SIGNED
        assert history(app.store, may)[-1].note == "Signed at the meeting of 10 June 2026"
        assert "waits to be approved" not in screen_text(app)


async def test_approval_is_withheld_from_the_papers_of_the_earlier_meeting(app: ClerkApp, database: Path) -> None:
    may, june = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await open_standing(app, pilot, may)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ApproveDialog)
        app.screen.query_one("#outcome", Select).value = "withheld"
        app.screen.query_one("#reason", Input).value = "pending legal advice"
        await settle(pilot)
        assert "be withheld pending legal advice" in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert status(app, may) is MeetingStatus.CIRCULATED
        assert "withheld pending legal advice" in meeting_file(app.store, june).items[0].minute.text


async def test_a_reference_that_follows_its_minute_does_not_lose_what_is_typed(
    app: ClerkApp, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is typed is still unsaved when the reference has followed, on a slow machine too.
    monkeypatch.setattr(autosave, "LONGEST_WAIT", 60.0)
    may, _ = furnish(database, circulated=False)
    store = Store.open(database)
    first, second, third = meeting_file(store, may).items
    save(store, third.minute.id, f"See minute {second.minute.citation}.", third.minute.version)
    store.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_minutes(may, third.id)
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        assert screen.surface is not None
        move_item(app.store, second.id, -1)
        await pilot.press("x", "y")
        await screen.fill()
        await settle(pilot)
        now = meeting_file(app.store, may).items[0].minute.citation
        assert now == first.minute.citation
        assert screen.surface.text == f"See minute {now}.xy"
        assert not screen.query_one(Banner).display
        assert screen.saving is not None
        assert screen.saving.flush(PATIENCE)
        assert meeting_file(app.store, may).items[2].minute.text == f"See minute {now}.xy"


async def test_the_agenda_names_the_minutes_that_wait(app: ClerkApp, database: Path) -> None:
    _, june = furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.open_agenda(june)
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)
        item = meeting_file(app.store, june).items[0]
        assert item.instruction == "To approve the minutes of the meeting held on 14 May 2026 as a correct record."
        await pilot.press("u")
        await settle(pilot)
        assert meeting_file(app.store, june).items[0].instruction != item.instruction
