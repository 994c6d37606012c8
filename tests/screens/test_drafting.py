"""What is offered and is not yet text: the draft of an empty minute, and ghost text behind the cursor."""

from pathlib import Path

import pytest

from clerk.vocabulary import Part, Presence
from screens.minutes.drafting import Asked, Suggested, lessons
from screens.prediction import Completions, Question
from screens.widgets.ghost import MORE, ghost_rows, one_row
from screens.widgets.hint_line import HintLine
from storage.business.agendas import ItemFields, add_item, edit_item
from storage.file.database import Store
from storage.resuming.earlier import earlier_minutes
from storage.sittings.meetings import list_meetings, meeting_file
from storage.sittings.rolls import set_presence
from storage.texts.minutes import get_minute, save
from tests.screens.sittings import HELD, Desk, Meeting, furnish_meeting, looking, minuting
from tests.screens.snapshots import assert_snapshot, screen_text
from tests.screens.test_fast_typing import burst

__all__ = ["looking"]

USUAL = "The Board thanked the volunteers of the riverside garden for their work in the spring."
BEGUN = "The Board thanked the volunteers of the ri"


@pytest.fixture
def meeting(database: Path) -> Meeting:
    """A meeting whose body has minuted the same sentence several times before."""
    made = furnish_meeting(database)
    store = Store.open(database)
    for row in earlier_items(store, made):
        save(store, row, f"{USUAL}\n\n{USUAL}\n\n{USUAL}", get_minute(store, row).version)
    store.close()
    return made


def earlier_items(store: Store, meeting: Meeting) -> list[int]:
    """The minutes of the meeting before."""
    before = next(each for each in list_meetings(store, meeting.record.body_id) if each.held_on < HELD)
    return [item.minute.id for item in meeting_file(store, before.id).items]


# --- Ghost text ---------------------------------------------------------------------------------------------------


async def suggested(desk: Desk, typed: str) -> str:
    """Type, and give what is suggested then."""
    desk.type(typed)
    await desk.rest()
    return desk.surface.ghost


@pytest.mark.usefixtures("looking")
async def test_tab_takes_all_that_is_suggested_and_undo_takes_it_back(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        ghost = await suggested(desk, BEGUN)
        assert USUAL.startswith(BEGUN + ghost)
        assert len(ghost) > 10
        assert ghost.split()[0] in screen_text(desk.app)
        assert ghost not in desk.surface.text
        await desk.pilot.press("tab")
        taken = desk.surface.text
        assert taken == BEGUN + ghost
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == BEGUN


@pytest.mark.usefixtures("looking")
@pytest.mark.parametrize("key", ["shift+tab", "ctrl+right"])
async def test_a_word_at_a_time(database: Path, meeting: Meeting, key: str) -> None:
    async with minuting(database, meeting) as desk:
        ghost = await suggested(desk, BEGUN)
        await desk.pilot.press(key)
        assert desk.surface.text == BEGUN + ghost.split()[0]


@pytest.mark.usefixtures("looking")
async def test_right_at_the_end_takes_it_and_typing_on_goes_on(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        ghost = await suggested(desk, BEGUN)
        desk.surface.insert(ghost[0], maintain_selection_offset=False)
        assert desk.surface.ghost == ghost[1:]
        desk.surface.insert("#", maintain_selection_offset=False)
        assert desk.surface.ghost == ""
        desk.surface.action_delete_left()
        await desk.rest()
        rest = desk.surface.ghost
        assert rest
        await desk.pilot.press("right")
        assert desk.surface.text == BEGUN + ghost[0] + rest


@pytest.mark.parametrize(("typed", "text"), [(".", "It was late."), ("\n", "It was late\n"), ("y", "It was late y")])
async def test_a_stop_takes_the_place_of_the_space_behind_a_suggestion(
    database: Path, meeting: Meeting, typed: str, text: str
) -> None:
    async with minuting(database, meeting) as desk:
        desk.type("It was")
        desk.surface.show_ghost(" late ")
        await desk.pilot.press("tab")
        assert desk.surface.text == "It was late "
        await desk.pilot.press("enter" if typed == "\n" else typed)
        assert desk.surface.text == text
        await desk.pilot.press("ctrl+z", "ctrl+z")
        assert desk.surface.text == "It was"


@pytest.mark.usefixtures("looking")
async def test_a_suggestion_is_for_one_place_only(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        assert await suggested(desk, BEGUN)
        await desk.pilot.press("left", "left")
        await desk.rest()
        assert desk.surface.ghost == ""
        await desk.pilot.press("tab", "right")
        assert desk.surface.text == BEGUN


async def test_an_answer_to_an_older_text_is_dropped(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        desk.type("The Board")
        stale = Asked(desk.surface, desk.surface.changes, desk.surface.cursor_location)
        desk.type(" met.")
        desk.screen.post_message(Suggested(stale, " thanked"))
        await desk.pilot.pause()
        assert desk.surface.ghost == ""
        fresh = Asked(desk.surface, desk.surface.changes, desk.surface.cursor_location)
        desk.screen.post_message(Suggested(fresh, " It\x1b[31m\nwas late."))
        await desk.pilot.pause()
        await desk.pilot.press("tab")
        assert "\x1b" not in desk.surface.text


@pytest.mark.usefixtures("looking")
async def test_ghost_text_over_the_rows_below(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        start = "The gates were painted and the Board went on to other business. The Board "
        assert await suggested(desk, start + "thanked the volunteers")
        await desk.still()
        assert_snapshot(desk.app, "ghost-80x24")


def test_a_suggestion_is_cut_into_rows_at_words() -> None:
    assert ghost_rows("port be noted", 20, 40) == ["port be noted"]
    assert ghost_rows("port be noted", 8, 40) == ["port be", "noted"]
    assert ghost_rows(" report", 3, 40) == ["", "report"]
    assert ghost_rows("a\nb", 10, 40) == ["a", "b"]
    assert ghost_rows("x" * 25, 5, 10)[1:] == ["x" * 10, "x" * 10, "x" * 5]
    assert one_row(["port be", "noted"]) == "port be" + MORE
    assert one_row(["port"]) == "port"


def test_only_the_newest_question_is_answered_and_learning_goes_on() -> None:
    answers: list[tuple[str, str]] = []
    completions = Completions(lambda question, text: answers.append((question.before, text)))
    completions.learn([(USUAL, 1.0)] * 20)
    for before in ("The", "The Board", "The Board thanked the"):
        completions.ask(Question(before))
    assert completions.wait_until_idle(30.0)
    completions.ask(Question("The Board thanked the"))
    assert completions.wait_until_idle(30.0)
    completions.close()
    assert answers[-1][0] == "The Board thanked the"
    assert answers[-1][1].startswith(" volunteers")


def test_what_was_asked_before_anything_was_learnt_is_answered_anew() -> None:
    answers: list[str] = []
    completions = Completions(lambda question, text: answers.append(text))
    completions.ask(Question("The Board thanked the volunteers of"))
    assert completions.wait_until_idle(30.0)
    completions.learn([(USUAL, 1.0)] * 5)
    assert completions.wait_until_idle(30.0)
    completions.close()
    assert "riverside" not in answers[0]
    assert answers[-1].startswith(" the riverside garden")


def test_private_business_is_never_learnt(database: Path, meeting: Meeting) -> None:
    store = Store.open(database)
    (minute_id,) = earlier_items(store, meeting)
    before = earlier_minutes(store, meeting.record.body_id, HELD)
    assert [minute.title for minute in before] == ["Budget"]
    (item,) = [item for item in meeting_file(store, 1).items if item.minute.id == minute_id]
    edit_item(store, item.id, ItemFields("Budget", part=Part.PRIVATE))
    assert earlier_minutes(store, meeting.record.body_id, HELD) == ()
    store.close()


def test_last_time_weighs_more_than_anything(database: Path, meeting: Meeting) -> None:
    store = Store.open(database)
    file = meeting_file(store, meeting.record.id)
    learnt = lessons(file, earlier_minutes(store, file.body.id, HELD))
    store.close()
    assert learnt[0][0] == learnt[-1][0]
    assert learnt[-1][1] > max(weight for _, weight in learnt[:-1])
    assert ("Councillor M Jones", 2.0) in learnt


# --- Drafts -------------------------------------------------------------------------------------------------------

DRAFT = (
    "Councillor K Kerr declared a disclosable pecuniary interest in this item.\n\n"
    "RESOLVED that:\n(1) the attendance figures be noted; and\n(2) the measures in section 4 be endorsed."
)


async def test_a_draft_is_shown_in_an_empty_minute_and_is_not_text(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        assert "(2) the measures in section 4 be endorsed." in screen_text(desk.app)
        assert desk.surface.text == ""
        await desk.pilot.press("ctrl+s", "ctrl+n", "ctrl+l")
        desk.written()
        assert get_minute(desk.app.store, desk.surface.item.minute.id).text == ""


@pytest.mark.usefixtures("looking")
async def test_tab_takes_the_draft_and_one_undo_gives_it_back(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        await desk.rest()
        await desk.still()
        assert desk.hint == "Tab takes this draft; typing replaces it."
        assert_snapshot(desk.app, "draft-80x24")
        await desk.pilot.press("tab", "!")
        assert desk.surface.text == DRAFT + "!"
        await desk.pilot.press("ctrl+z", "ctrl+z")
        assert desk.surface.text == ""
        await desk.rest()
        assert "(2) the measures in section 4 be endorsed." in screen_text(desk.app)


async def test_tab_right_behind_the_key_to_the_next_item_takes_its_draft(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting, item=1) as desk:
        burst(desk.app, ("ctrl+n",) * 7, ("tab",), "!")
        await desk.rest()
        assert desk.surface.text == DRAFT + "!"
    async with minuting(database, meeting, item=1) as desk:
        desk.surface.rewrite("")
        await desk.screen.go_to(4)
        taken = desk.surface.draft
        await desk.screen.action_complete()
        assert desk.surface.text == taken != ""


@pytest.mark.usefixtures("looking")
async def test_a_click_on_the_hint_takes_what_tab_would(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        await desk.pilot.click(HintLine)
        assert desk.surface.text == DRAFT
        desk.type("\n\nvote 7-2-1")
        await desk.rest()
        await desk.pilot.click(HintLine)
        await desk.pilot.press("!")
        assert desk.surface.text == f"{DRAFT}\n\nFor 7, against 2, abstained 1.!"


@pytest.mark.usefixtures("looking")
async def test_where_the_minutes_print_what_is_on_the_roll_nothing_is_drafted_and_it_is_said(
    database: Path, meeting: Meeting
) -> None:
    async with minuting(database, meeting) as desk:
        await desk.rest()
        assert desk.hint == "Tab takes this draft; typing replaces it."
        await desk.screen.go_to(1)
        await desk.rest()
        assert (desk.surface.item.title, desk.surface.draft, desk.hint) == ("Declarations of interest", "", "")
        assert "The declarations on the roll are printed here. Type what" in screen_text(desk.app)


async def test_typing_replaces_the_draft(database: Path, meeting: Meeting) -> None:
    async with minuting(database, meeting) as desk:
        await desk.pilot.press("N", "o", "tab")
        assert desk.surface.text == "No"


async def test_a_draft_follows_the_roll(database: Path) -> None:
    made = furnish_meeting(database, roll=False)
    async with minuting(database, made, item=1) as desk:
        assert desk.surface.draft == ""
        for number, person in enumerate(made.people.values()):
            presence = Presence.APOLOGIES if number == 1 else Presence.PRESENT
            set_presence(desk.app.store, made.record.id, person, presence)
        desk.screen._roll_called()
        await desk.rest()
        assert "Councillor S Patel" in desk.surface.draft


async def test_brackets_in_a_draft_are_shown_as_they_are(database: Path) -> None:
    made = furnish_meeting(database)
    store = Store.open(database)
    add_item(store, made.record.id, ItemFields("Other", usual_minute="See [4.2] and [b]this[/b]."), position=1)
    made = Meeting(made.record, meeting_file(store, made.record.id).items, made.people)
    store.close()
    async with minuting(database, made, item=1) as desk:
        assert "See [4.2] and [b]this[/b]." in screen_text(desk.app)
