"""The roll call: one key a member, every answer kept, and nothing typed here goes anywhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input, Select

from clerk.interests import DPI
from clerk.problems import Problem
from clerk.vocabulary import Presence, Role, RollEventKind
from screens.app import ClerkApp
from screens.minutes import MinutesScreen
from screens.roll import RollScreen
from screens.roll_people import people_to_offer
from screens.widgets.roll_list import RollLine, RollList
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.schema.records import RollEntryRecord, RollEventRecord
from storage.sittings.meetings import meeting_file
from tests.screens.conftest import settle
from tests.screens.minuting import key_event
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board of three councillors and an officer."""
    return furnish(database)


class Calling:
    """The roll of the office's coming meeting, being called over its minutes."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None], meeting_id: int) -> None:
        self.app = app
        self.pilot = pilot
        self.meeting_id = meeting_id

    @property
    def list(self) -> RollList:
        """The list on the screen."""
        return self.app.screen.query_one(RollList)

    async def press(self, *keys: str) -> None:
        """Press keys and let everything be kept and shown."""
        await self.pilot.press(*keys)
        await settle(self.pilot)

    def kept(self) -> dict[str, Presence]:
        """Surname -> presence, as stored."""
        return {entry.person.surname: entry.presence for entry in self.roll()}

    def events(self) -> tuple[RollEventRecord, ...]:
        """What was noted, as stored."""
        return meeting_file(self.app.store, self.meeting_id).roll_events

    @property
    def first_item(self) -> int:
        """The item in front: the first of the agenda."""
        return meeting_file(self.app.store, self.meeting_id).items[0].id

    def roll(self) -> tuple[RollEntryRecord, ...]:
        """The roll as stored."""
        return meeting_file(self.app.store, self.meeting_id).roll


@asynccontextmanager
async def calling(app: ClerkApp, office: SmallOffice, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Calling]:
    """Call the roll from within the minutes."""
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await app.push_screen(MinutesScreen(office.coming.id))
        await settle(pilot)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert isinstance(app.screen, RollScreen)
        yield Calling(app, pilot, office.coming.id)


async def test_one_key_a_member_calls_the_roll(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "a", "x", "r")
        assert desk.kept() == {
            "Alder": Presence.PRESENT,
            "Birch": Presence.APOLOGIES,
            "Cedar": Presence.ABSENT,
            "Gorse": Presence.REMOTE,
        }
        assert desk.list.cursor == 3


async def test_an_answer_can_be_changed_and_taken_back(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "p", "up", "a", "backspace", "backspace", "u")
        assert desk.kept()["Birch"] is Presence.APOLOGIES
        assert desk.kept()["Alder"] is Presence.UNCALLED


async def test_an_answer_that_could_not_be_kept_is_not_shown(
    app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise Problem("Another program is using the office's file.")

    async with calling(app, office) as desk:
        await desk.press("p")
        monkeypatch.setattr("screens.roll._kept", refused)
        await desk.press("a")
        assert [line.presence for line in desk.list.lines[:2]] == [Presence.PRESENT, Presence.UNCALLED]


async def test_counts_and_quorum_are_shown_with_the_reason(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "a")
        assert "1 of 3 present, 1 apology, 1 not called" in screen_text(app)
        assert "Quorum 2: one quarter of 3 seats, never fewer than 2" in screen_text(app)
        assert "NOT QUORATE" in screen_text(app)
        await desk.press("r")
        assert "2 of 3 present (1 remotely), 1 apology" in screen_text(app)
        assert "NOT QUORATE" not in screen_text(app)


async def test_letters_that_are_no_answer_do_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("q", "e", "z", "1")
        assert isinstance(app.screen, RollScreen)
        assert set(desk.kept().values()) == {Presence.UNCALLED}


async def test_the_clerk_comes_back_to_the_same_cursor(app: ClerkApp, office: SmallOffice) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen = MinutesScreen(office.coming.id)
        await app.push_screen(screen)
        await settle(pilot)
        assert screen.surface is not None
        screen.surface.insert("Present were")
        screen.surface.move_cursor((0, 7))
        await pilot.press("ctrl+r")
        await settle(pilot)
        await pilot.press("p", "p", "escape")
        await settle(pilot)
        assert app.screen is screen
        assert app.focused is screen.surface
        await pilot.press("!")
        assert screen.surface.text == "Present! were"


async def test_the_roll_beside_the_minutes_follows_the_call(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office, (160, 45)) as desk:
        await desk.press("p", "p", "escape")
        assert "2 of 3 present, 1 not called" in screen_text(app)
        assert "Councillor P Alder, Councillor J Birch" in screen_text(app)


async def test_a_substitute_typed_for_the_first_time_sits_in_for_a_member(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("s")
        await desk.press(*"Cllr Ann Elm", "enter")
        assert desk.kept()["Alder"] is Presence.SUBSTITUTE
        elm = next(entry for entry in desk.roll() if entry.person.surname == "Elm")
        assert (elm.presence, elm.role) == (Presence.PRESENT, Role.SUBSTITUTE)
        assert elm.substitute_for is not None
        assert elm.substitute_for.surname == "Alder"
        assert desk.list.cursor == 1
        assert "for P Alder" in screen_text(app)
        assert "1 of 3 present" in screen_text(app)


def test_who_may_sit_as_a_member_is_offered_before_those_with_a_post(database: Path, office: SmallOffice) -> None:
    store = Store.open(database)
    for person in (NewPerson("Ms", "Ann", "Abbot", post="Head of Finance"), NewPerson("Councillor", "Olu", "Yarrow")):
        add_person(store, person)
    on_roll = [entry.person.id for entry in meeting_file(store, office.coming.id).roll]
    offered = [person.surname for person in people_to_offer(store, on_roll, sits=True)]
    assert offered.index("Yarrow") < offered.index("Abbot")
    assert [person.surname for person in people_to_offer(store, on_roll)] == sorted(offered)
    store.close()


async def test_somebody_not_listed_is_added_and_does_not_count_for_the_quorum(
    app: ClerkApp, office: SmallOffice
) -> None:
    async with calling(app, office) as desk:
        await desk.press("n")
        await desk.press(*"L Fern, Head of Finance", "enter")
        await desk.press("n")
        await desk.press(*"Mrs O Visitor", "enter")
        roles = {entry.person.surname: entry.role for entry in desk.roll()}
        assert roles["Fern"] is Role.OFFICER
        assert roles["Visitor"] is Role.OTHER
        assert "0 of 3 present" in screen_text(app)


async def test_going_back_from_the_name_changes_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("s")
        await desk.press("x", "escape")
        assert isinstance(app.screen, RollScreen)
        assert set(desk.kept().values()) == {Presence.UNCALLED}
        assert len(desk.roll()) == 4


async def test_the_mouse_answers_too(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        width = desk.list.size.width
        await desk.pilot.click(RollList, offset=(width - 11, 2))
        await settle(desk.pilot)
        assert desk.kept()["Cedar"] is Presence.APOLOGIES
        await desk.pilot.click(RollList, offset=(4, 1))
        assert desk.list.cursor == 1


async def test_brackets_in_a_name_are_shown_as_they_are(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("n")
        await desk.press(*"Mr [b] Odd[/x]", "enter")
        assert "Odd[/x]" in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_roll_as_the_clerk_sees_it(app: ClerkApp, office: SmallOffice, size: tuple[int, int]) -> None:
    async with calling(app, office, size) as desk:
        await desk.press("p", "r")
        assert_snapshot(app, f"roll-{size[0]}x{size[1]}")


async def test_coming_and_going_is_one_key_each_and_can_be_put_right(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "p", "x", "home", "o")
        assert "Councillor P Alder left the meeting at 6.30 pm." in screen_text(app)
        assert "out 6.30 pm" in screen_text(app)
        assert "NOT QUORATE" in screen_text(app)
        await desk.press("o")
        await desk.press("p")
        assert "Councillor P Alder stays out 6.30 pm: b notes that they came back." in screen_text(app)
        assert [event.kind for event in desk.events()] == [RollEventKind.LEFT]
        await desk.press("b", "down", "c", "down", "o")
        assert (len(desk.events()), desk.kept()["Cedar"]) == (3, Presence.ABSENT)
        await desk.press("b")
        kinds = [event.kind for event in desk.events()]
        assert kinds[1:] == [RollEventKind.RETURNED, RollEventKind.TOOK_CHAIR, RollEventKind.ARRIVED]
        assert {event.item_id for event in desk.events()} == {desk.first_item}
        assert desk.kept()["Cedar"] is Presence.PRESENT
        await desk.press("tab", "home", "e", *["backspace"] * 7, *"18:05", "enter")
        assert desk.events()[0].at == time(18, 5)
        await desk.press("delete", "y")
        assert RollEventKind.LEFT not in [event.kind for event in desk.events()]


async def test_going_out_noted_twice_at_once_is_noted_once(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "up")
        for _ in range(2):
            app.post_message(key_event("o"))
        await settle(desk.pilot)
        await settle(desk.pilot)
        assert len(meeting_file(app.store, office.coming.id).roll_events) == 1


async def test_an_interest_that_takes_a_member_out_of_the_room_is_one_declaration(
    app: ClerkApp, office: SmallOffice
) -> None:
    async with calling(app, office) as desk:
        await desk.press("p", "p", "p", "home", "d")
        dialog = app.screen
        dialog.query_one("#interest-nature", Input).value = "owns the field"
        dialog.query_one("#interest-deed", Select).value = "left"
        await desk.press("ctrl+s")
        [declared] = meeting_file(app.store, office.coming.id).declarations
        assert (declared.interest, declared.item_id, declared.nature) == (DPI, desk.first_item, "owns the field")
        assert [event.kind for event in desk.events()] == [RollEventKind.WITHDREW]
        assert "interest Councillor P Alder: disclosable" in " ".join(screen_text(app).split())


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_roll_with_what_was_noted_as_the_clerk_sees_it(
    app: ClerkApp, office: SmallOffice, size: tuple[int, int]
) -> None:
    async with calling(app, office, size) as desk:
        await desk.press("p", "p", "x", "home", "o", "b", "down", "c")
        assert_snapshot(app, f"roll-noted-{size[0]}x{size[1]}")


async def test_the_public_and_the_press_are_counted(app: ClerkApp, office: SmallOffice) -> None:
    async with calling(app, office) as desk:
        await desk.press("m", "x", "enter")
        assert "is not a number of people" in screen_text(app)
        app.screen.query_one("#gallery-public", Input).value = "9" * 30
        await desk.press("enter")
        assert "is not a number of people" in screen_text(app)
        app.screen.query_one("#gallery-public", Input).value = "4"
        await desk.press("enter")
        meeting = meeting_file(app.store, office.coming.id).meeting
        assert (meeting.public_present, meeting.press_present) == (4, None)
        assert "In the gallery: 4 of the public" in screen_text(app)


async def test_every_answer_is_seen_beside_the_scrollbar() -> None:
    class Desk(App[None]):
        def compose(self) -> ComposeResult:
            yield RollList()

    app = Desk()
    async with app.run_test(size=(80, 10)) as pilot:
        app.query_one(RollList).show(
            tuple(RollLine(number, f"Councillor {number}", "member", Presence.UNCALLED) for number in range(30))
        )
        await pilot.pause()
        assert screen_text(app).count("p  a  x  r  s") == 10
        await pilot.resize_terminal(60, 10)
        await pilot.pause()
        assert "Councillor 7 " in screen_text(app), "a narrow list keeps the names"
