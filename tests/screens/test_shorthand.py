"""Shorthand typed in the minutes: it becomes the body's words, does what it says, and is one undo from gone."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import OptionList

from clerk.interests import DPI
from clerk.notation.shorthand import VERBS, read
from clerk.policy import OwnInterest
from clerk.vocabulary import MeetingStatus, Part, Presence, RollEventKind
from screens.bodies.view import as_given
from screens.dialogs.choose import ChooseDialog
from screens.dialogs.named_vote import NamedVoteDialog
from screens.help import SHORTHAND, HelpScreen
from storage.council.bodies import get_body, update_body
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.texts.minutes import get_minute
from tests.clerk.meeting_at_hand import office
from tests.screens.shorthand_lines import MISTAKES, ROWS
from tests.screens.sittings import Desk, furnish_meeting, looking, minuting
from tests.screens.snapshots import assert_snapshot, screen_text

__all__ = ["looking"]


async def test_every_row_becomes_the_words_of_the_body_and_is_one_undo_from_gone(database: Path) -> None:
    """In one decision form; `tests/acceptance/test_speed_forms.py` types them in three."""
    meeting = furnish_meeting(database)
    lines = [*ROWS, "open 18:02", "gal 12 1", "amd delete it; m jones", "ex 3"]
    async with minuting(database, meeting) as desk:
        for line in lines:
            wanted = read(line, office()).expansion
            assert wanted is not None
            desk.type(f"Before.\n{line}")
            await desk.screen.action_complete()
            assert desk.surface.text == f"Before.\n{wanted}", line
            await desk.rest()
            desk.surface.undo()
            assert desk.surface.text == f"Before.\n{line}"
            await desk.rest()
            desk.surface.rewrite("")
        assert {line.split()[0] for line in lines} | {"ma", "split", "sub"} == set(VERBS)


async def test_what_is_written_goes_on_at_the_cursor_and_to_the_disk(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        await desk.expand("res note report")
        await desk.pilot.press("!")
        assert desk.surface.text == "RESOLVED that the report be noted.!"
        await desk.pilot.press("ctrl+s")
        desk.written()
        assert get_minute(desk.app.store, desk.surface.item.minute.id).text == desk.surface.text


async def test_a_matter_arising_says_what_was_promised(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        text = await desk.expand("ma 1/19")
        assert text == "Further to minute 1/19 ‘Budget’, the Board noted that the gate had been mended ??"


# --- What a line does ---------------------------------------------------------------------------------------------


async def test_an_arrival_is_timed_tied_to_the_item_and_taken_back_with_the_text(database: Path) -> None:
    meeting = furnish_meeting(database)
    async with minuting(database, meeting) as desk:
        known = len(desk.file.roll_events)
        assert await desk.expand("in ivy 18:40") == ""
        event = desk.file.roll_events[-1]
        assert (event.person.surname, event.kind, f"{event.at:%H:%M}", event.item_id) == (
            "Ivy", RollEventKind.ARRIVED, "18:40", meeting.items[7].id,
        )  # fmt: skip
        assert "arrived" in desk.hint or "Ivy" in desk.hint
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert desk.surface.text == "in ivy 18:40"
        assert len(desk.file.roll_events) == known
        assert presence(desk, "Ivy") is Presence.APOLOGIES
        await desk.pilot.press("ctrl+y")
        await desk.rest()
        assert (desk.surface.text, len(desk.file.roll_events)) == ("", known + 1)
        for _ in range(2):
            await desk.pilot.press("ctrl+z")
            await desk.rest()
        assert (desk.surface.text, len(desk.file.roll_events)) == ("", known), "undoing the typing does nothing again"
        for _ in range(2):
            await desk.pilot.press("ctrl+y")
            await desk.rest()
        assert (desk.surface.text, len(desk.file.roll_events)) == ("", known + 1)


def presence(desk: Desk, surname: str) -> Presence:
    """What the stored roll says of somebody."""
    return next(entry.presence for entry in desk.file.roll if entry.person.surname == surname)


async def test_what_one_line_did_the_next_line_knows(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("in ivy 18:40")
        await desk.pilot.press("tab")
        await desk.expand("out ivy 18:50")
        assert [event.kind for event in desk.file.roll_events[-2:]] == [RollEventKind.ARRIVED, RollEventKind.LEFT]
        await desk.expand("out ivy 18:55")
        assert desk.surface.text == "out ivy 18:55"


async def test_an_interest_of_the_bodys_own_list_is_on_the_roll_in_its_words(database: Path) -> None:
    meeting = furnish_meeting(database)
    store = Store.open(database)
    body = get_body(store, meeting.record.body_id)
    own = (OwnInterest("conflict of interest", excludes=True), OwnInterest("conflict of loyalty"))
    update_body(store, body.id, as_given(body, replace(body.policy, interests=own)))
    store.close()
    async with minuting(database, meeting) as desk:
        assert await desk.expand("dec cox loyalty; stayed") == (
            "Councillor P Cox, having declared a conflict of loyalty in this item, remained in the meeting."
        )
        await desk.pilot.press("ctrl+r")
        await desk.rest()
        assert "Councillor P Cox: conflict of loyalty" in screen_text(desk.app)
        await desk.pilot.press("home", "d")
        await desk.rest()
        assert "Kind conflict of interest" in " ".join(screen_text(desk.app).split())


async def test_a_declaration_is_on_the_roll_and_takes_the_member_out_of_the_vote(database: Path) -> None:
    meeting = furnish_meeting(database)
    async with minuting(database, meeting) as desk:
        text = await desk.expand("dec cox dpi 8 owns the land; left")
        assert text.startswith("Councillor P Cox, having declared a disclosable pecuniary interest in this item")
        declared = desk.file.declarations[-1]
        assert (declared.interest, declared.item_id, declared.nature) == (DPI, meeting.items[7].id, "owns the land")
        assert desk.file.roll_events[-1].kind is RollEventKind.WITHDREW
        desk.type("\n")
        await desk.expand("res note report; m cox s patel")
        assert desk.surface.text.endswith("res note report; m cox s patel")
        for _ in range(3):
            await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert (len(desk.file.declarations), desk.file.roll_events[-1].kind) == (1, RollEventKind.LEFT)


async def test_a_substitute_may_come_from_outside_the_roll(database: Path) -> None:
    meeting = furnish_meeting(database)
    store = Store.open(database)
    add_person(store, NewPerson("Councillor", "Ada", "Zelkova"))
    store.close()
    async with minuting(database, meeting) as desk:
        await desk.expand("sub zelkova for beech")
        assert presence(desk, "Beech") is Presence.SUBSTITUTE
        assert presence(desk, "Zelkova") is Presence.PRESENT
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert presence(desk, "Beech") is Presence.PRESENT
        assert "Zelkova" not in [entry.person.surname for entry in desk.file.roll]


async def test_the_opening_and_the_close_are_noted_and_taken_back(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        await desk.expand("open 18:02")
        assert desk.file.meeting.status is MeetingStatus.IN_SESSION
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert (desk.file.clock, desk.file.meeting.status) == ((), MeetingStatus.PLANNED)
        desk.surface.rewrite("")
        assert await desk.expand("close 21:05") == "There being no further business, the meeting closed at 9.05 pm."
        assert (f"{desk.file.meeting.ended:%H:%M}", desk.file.meeting.status) == ("21:05", MeetingStatus.DRAFT)
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert (desk.file.meeting.ended, desk.file.meeting.status) == (None, MeetingStatus.PLANNED)


async def test_what_cannot_be_done_leaves_the_line_as_it_was_typed(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        assert await desk.expand("close 17:30") == "close 17:30"
        assert desk.file.meeting.ended is None


async def test_the_private_part_begins_at_an_item_that_was_public(database: Path) -> None:
    meeting = furnish_meeting(database)
    async with minuting(database, meeting) as desk:
        await desk.expand("ex 3 item 7")
        assert desk.file.items[6].part is Part.PRIVATE
        await desk.pilot.press("ctrl+z")
        await desk.rest()
        assert [item.part for item in desk.file.items[6:]] == [Part.PUBLIC, Part.PUBLIC, Part.PRIVATE, Part.PRIVATE]


# --- Votes by name ------------------------------------------------------------------------------------------------


async def test_what_was_moved_and_amended_above_is_resolved_by_three_letters(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        debated = (
            "It was moved by Councillor Jones that a grant of £500 be made.\n"
            "Councillor Smith moved as an amendment to replace “£500” with “£750”. The amendment was carried.\n"
        )
        desk.type(f"{debated}res")
        await desk.screen.action_complete()
        assert desk.surface.text == f"{debated}RESOLVED that a grant of £750 be made."


async def test_a_named_vote_takes_one_key_a_member(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("res note report; m jones s patel; named")
        await desk.pilot.press("tab")
        await desk.pilot.press(*"fffaab", "enter")
        await desk.rest()
        assert desk.surface.text == (
            "Moved by Councillor M Jones, seconded by Councillor S Patel.\n\nRESOLVED that the report be noted.\n\n"
            "For (3): Councillor M Jones, Councillor S Patel and Councillor A Smith.\n"
            "Against (2): Councillor P Cox and Councillor B Beech.\n"
            "Abstained (1): Councillor D Dean."
        )
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == "res note report; m jones s patel; named"


async def test_a_motion_lost_by_name_is_not_written_as_a_decision(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("res note report; named")
        await desk.pilot.press("tab")
        await desk.pilot.press(*"faa", "enter")
        await desk.rest()
        assert desk.surface.text.startswith("res note report; 1-2-0\n\nFor (1): Councillor M Jones.\nAgainst (2):")
        assert "no majority" in desk.hint
        desk.surface.rewrite("")
        desk.type("res note report; named")
        await desk.pilot.press("tab", *"fa", "enter")
        await desk.rest()
        assert "begin with mot." in screen_text(desk.app), "what Tab asked for is shown to its end"
        await desk.pilot.press(*" cv", "tab")
        assert desk.surface.text.startswith("RESOLVED that the report be noted.\n\nFor 1, against 1")


async def test_a_named_vote_that_is_given_up_leaves_the_line(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("vote named")
        await desk.pilot.press("tab")
        assert isinstance(desk.app.screen, NamedVoteDialog)
        await desk.still()
        assert_snapshot(desk.app, "named-vote-80x24")
        await desk.pilot.press("enter", "escape")
        assert (desk.surface.text, desk.surface.has_focus) == ("vote named", True)


# --- What is not understood ---------------------------------------------------------------------------------------


async def test_an_ambiguous_name_is_asked_and_the_cursor_stays(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("After\nBelow")
        desk.surface.move_cursor((0, 0))
        desk.type("res note report; m j s patel\n")
        desk.surface.move_cursor((0, 28))
        await desk.pilot.press("tab")
        assert isinstance(desk.app.screen, ChooseDialog)
        assert desk.app.screen.query_one(OptionList).option_count == 2
        assert "Its number, or ↓ and  Enter" in screen_text(desk.app), "Enter alone is typed on"
        await desk.pilot.press("escape")
        assert (desk.surface.cursor_location, desk.surface.has_focus) == ((0, 28), True)
        await desk.pilot.press("tab", "1")
        await desk.rest()
        lines = desk.surface.text.split("\n")
        assert lines[0] == "Moved by Councillor M Jones, seconded by Councillor S Patel."
        assert lines[-2:] == ["After", "Below"]
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text.startswith("res note report; m j s patel\n")


async def test_whoever_types_on_over_the_question_loses_nothing_and_guesses_nobody(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("res note report; m j s patel")
        await desk.pilot.press("tab", "enter", *"They 2 went", "enter")
        assert desk.surface.text == "res note report; m j s patel\nThey 2 went\n"
        desk.surface.rewrite("")
        desk.type("res note report; m j s patel")
        await desk.pilot.press("tab", *"Then", "ctrl+z")
        await desk.rest()
        assert desk.surface.text == "res note report; m j s patel"
        await desk.pilot.press("tab", "down", "enter")
        await desk.rest()
        assert "Councillor M Jones" in desk.surface.text


async def test_what_was_chosen_stays_in_a_line_that_is_wrong_besides(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("res note report; m juniper patel")
        await desk.pilot.press("tab", "1")
        await desk.rest()
        assert desk.surface.text == "res note report; m juniper s patel"
        assert "Councillor Jo Juniper is not in the room" in desk.hint


async def test_a_command_over_the_question_is_done_in_the_minutes(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        item = desk.surface.item
        desk.type("res note report; m j s patel")
        await desk.pilot.press("tab", "ctrl+n", *"Next")
        await desk.rest()
        assert (desk.surface.item.id != item.id, desk.surface.text) == (True, "Next")


async def test_a_slip_that_tab_asked_for_is_said_to_its_end_and_stays_said(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        await desk.pilot.press(*"res x; 5-5", "tab")
        await desk.rest()
        assert desk.hint.endswith("If it was lost, begin with mot.")
        await desk.still()
        assert "begin with mot." in " ".join(screen_text(desk.app).split())


@pytest.mark.parametrize(("line", "said"), MISTAKES)
async def test_what_is_wrong_stays_as_typed_and_the_hint_says_why(database: Path, line: str, said: str) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        assert await desk.expand(line) == line
        assert said in desk.hint


@pytest.mark.parametrize("line", ["in the meeting", "out of the question", "The report was noted", "RESOLVED that"])
async def test_tab_leaves_prose_and_the_cursor_alone(database: Path, line: str) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        assert await desk.expand(line) == line
        await desk.pilot.press("shift+tab", "!")
        assert desk.surface.text == f"{line}!"


async def test_tab_inside_a_line_does_nothing(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("res note report")
        desk.surface.move_cursor((0, 8))
        await desk.pilot.press("tab")
        assert desk.surface.text == "res note report"


# --- What is shown ------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("looking")
async def test_a_line_is_explained_while_it_is_typed(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        desk.type("The Board considered the lease.\n\nres note report; m jones s")
        await desk.rest()
        assert "moved Jones" in desk.hint
        await desk.still()
        assert_snapshot(desk.app, "shorthand-hint-80x24")
        desk.type(" nobody")
        await desk.rest()
        assert "“nobody”" in desk.hint
        desk.type("\nPlain words.")
        await desk.rest()
        assert desk.hint == ""


async def test_the_help_card_lists_every_verb(database: Path) -> None:
    async with minuting(database, furnish_meeting(database)) as desk:
        await desk.pilot.press("f1", "end")
        await desk.rest()
        assert isinstance(desk.app.screen, HelpScreen)
        assert "close 21:05" in screen_text(desk.app)
        assert [example for example, _ in SHORTHAND] == [verb.example for verb in VERBS.values()]
