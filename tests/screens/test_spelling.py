"""Spelling while minuting: what is underlined and when, and what one key offers for it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from clerk.notation.blocks import ParsedMinute
from clerk.spelling import Misspelling
from screens.app import ClerkApp
from screens.dialogs.choose import ChooseDialog
from screens.spelling import Speller, following, nearest
from screens.widgets.marks import MISSPELT, LineMarks
from storage.council.office_words import add_word, own_words
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.texts.dictionaries import BRITISH, Lookup, dictionary_of
from tests.screens.conftest import settle
from tests.screens.minuting import Sitting, sitting
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import screen_text

#: How often a test looks whether something that comes by itself has come.
LOOKS = 500


class Counting:
    """A dictionary that knows every word but "teh", and counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        """Whether it is not "teh"."""
        self.asked.append(word)
        return word.lower() != "teh"

    def suggest(self, word: str) -> list[str]:
        """Always "the"."""
        return ["the"]


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board whose office knows somebody with an uncommon name."""
    small = furnish(database)
    store = Store.open(database)
    add_person(store, NewPerson("Councillor", "Ailsbeth", "Quorndyke"))
    store.close()
    return small


@asynccontextmanager
async def writing(app: ClerkApp, office: SmallOffice, text: str = "") -> AsyncIterator[Sitting]:
    """The minutes open with a text typed, the dictionary read, and everything at rest."""
    async with sitting(app, office) as desk:
        speller = desk.screen.speller
        for _ in range(LOOKS):
            if speller.is_ready or speller.problem:
                break
            await desk.pilot.pause()
        if text:
            desk.surface.rewrite(text)
        await read(desk)
        yield desk


async def read(desk: Sitting) -> None:
    """Have the text in front read, and wait until it is shown."""
    desk.surface.read_again()
    await desk.rest()


def underlined(desk: Sitting) -> str:
    """The characters on the screen drawn as misspelt, the rows joined by a bar."""
    surface = desk.surface
    style = surface.get_component_rich_style("editor--misspelt", partial=True)
    rows = []
    for y in range(surface.size.height):
        drawn = surface.render_line(y)
        parts = (part.text for part in drawn if part.style and part.style.underline and part.style.color == style.color)
        rows.append("".join(parts))
    return "|".join(row for row in rows if row)


def choices(desk: Sitting) -> list[str]:
    """The lines of the list that lies over the minutes."""
    assert isinstance(desk.app.screen, ChooseDialog)
    return [text for _, text in desk.app.screen._choices]


async def test_a_misspelt_word_is_underlined_by_itself_soon_after_it_is_typed(
    app: ClerkApp, office: SmallOffice
) -> None:
    async with writing(app, office) as desk:
        desk.type("The adminstration and the practictioners met. ")
        for _ in range(LOOKS):
            if underlined(desk):
                break
            await desk.pilot.pause()
        assert underlined(desk) == "adminstrationpractictioners"


async def test_ordinary_words_the_offices_people_and_its_own_words_are_not_underlined(
    app: ClerkApp, office: SmallOffice, database: Path
) -> None:
    store = Store.open(database)
    add_word(store, "frobnication")
    store.close()
    text = "Councillor Quorndyke’s frobnication: the co-optee, Ailsbeth, noted minute 25/19. Inquorate, reprot. "
    async with writing(app, office, text) as desk:
        assert underlined(desk) == "reprot"


async def test_a_word_is_not_underlined_before_it_is_finished(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "The adminstra") as desk:
        assert underlined(desk) == ""
        desk.type("tion")
        assert underlined(desk) == ""
        await read(desk)
        assert underlined(desk) == ""
        desk.type(" of")
        await read(desk)
        assert underlined(desk) == "adminstration"


def test_a_letter_added_to_a_misspelt_word_takes_its_mark_away_and_one_elsewhere_does_not() -> None:
    text = "the reprot was"
    marks = LineMarks(ParsedMinute(text, (), (), (), (), (), (), (), ()), [(4, 10)])
    for typed, kept in [("the reprots was", []), ("the xreprot was", []), ("they reprot was", ["reprot"])]:
        painted = marks.on(0, typed, 1)
        assert [typed[paint.start : paint.end] for paint in painted if paint.style == MISSPELT] == kept


@pytest.mark.parametrize("key", ["f7", "ctrl+underscore"])
async def test_one_key_offers_what_was_meant_and_one_undo_takes_it_back(
    app: ClerkApp, office: SmallOffice, key: str
) -> None:
    text = "\U0001f600 The “adminstration” of the Board was"
    async with writing(app, office, text) as desk:
        await desk.pilot.press(key)
        await desk.rest()
        assert choices(desk)[0] == "administration"
        assert "The “adminstration” of" in screen_text(app)
        await desk.pilot.press("enter")
        await desk.rest()
        assert desk.surface.text == "\U0001f600 The “administration” of the Board was"
        assert desk.surface.cursor_at_end_of_text
        await desk.saved_to_disk()
        assert desk.stored() == desk.surface.text
        desk.surface.undo()
        assert desk.surface.text == text


async def test_an_american_word_is_offered_its_british_form_first(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "The Color was") as desk:
        await desk.pilot.press("f7")
        await desk.rest()
        assert choices(desk)[0] == "Colour"
        assert "American spelling" in screen_text(app)


async def test_a_word_added_is_known_at_once_and_afterwards_until_it_is_taken_out(
    app: ClerkApp, office: SmallOffice
) -> None:
    async with writing(app, office, "the frobnicator’s reprot was") as desk:
        assert underlined(desk) == "frobnicator’sreprot"
        desk.surface.move_cursor((0, 6))
        await desk.pilot.press("f7")
        await desk.rest()
        await desk.pilot.press("end", "up", "enter")
        await desk.rest()
        assert own_words(app.store) == ["frobnicator"]
        assert underlined(desk) == "reprot"
        assert desk.surface.text == "the frobnicator’s reprot was"
        await desk.screen.run_action("office_dictionary")
        await desk.rest()
        await desk.pilot.press("enter")
        await desk.rest()
        assert own_words(app.store) == []
        desk.surface.move_cursor(desk.surface.document.end)
        assert underlined(desk) == "frobnicator’sreprot"


async def test_a_word_ignored_is_left_alone_in_these_minutes_only(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "the reprot and Reprot were") as desk:
        await desk.pilot.press("f7")
        await desk.rest()
        await desk.pilot.press("end", "enter")
        await desk.rest()
        assert underlined(desk) == ""
        assert own_words(app.store) == []


async def test_somebody_added_while_another_screen_was_in_front_is_known(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "Tarnwickson, tarnwickson said") as desk:
        assert underlined(desk) == "tarnwickson"
        await app.push_screen(ChooseDialog("Something else", [("one", "One")]))
        add_person(app.store, NewPerson("", "A", "Tarnwickson"))
        app.pop_screen()
        await desk.rest()
        await read(desk)
        assert underlined(desk) == ""


async def test_leaving_the_list_changes_nothing(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "the reprot was") as desk:
        await desk.pilot.press("f7")
        await desk.rest()
        await desk.pilot.press("escape")
        await desk.rest()
        assert desk.surface.text == "the reprot was"
        assert underlined(desk) == "reprot"
        assert app.focused is desk.surface


async def test_a_text_that_changed_under_the_list_is_not_touched(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "the reprot was") as desk:
        await desk.pilot.press("f7")
        await desk.rest()
        desk.surface.rewrite("what another window wrote")
        await desk.pilot.press("enter")
        await desk.rest()
        assert desk.surface.text == "what another window wrote"


async def test_the_next_misspelling_is_gone_to_through_all_items(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "the reprot and\nthe comittee") as desk:
        desk.surface.move_cursor((0, 0))
        await desk.screen.action_next_item()
        await desk.screen.action_next_item()
        desk.type("Wednesdy was")
        await desk.screen.action_previous_item()
        await desk.screen.action_previous_item()
        places = []
        for _ in range(4):
            await desk.screen.run_action("next_misspelling")
            places.append((desk.screen.surfaces.index, *desk.surface.cursor_location))
        assert places == [(0, 0, 4), (0, 1, 4), (2, 0, 0), (2, 0, 0)]
        assert "No misspelt word follows" in desk.banner


async def test_a_clean_text_is_said_to_be(app: ClerkApp, office: SmallOffice) -> None:
    async with writing(app, office, "The report was noted.") as desk:
        await desk.pilot.press("f7")
        await settle(desk.pilot)
        assert desk.banner == "No word of this item is misspelt."


async def test_without_a_dictionary_everything_works_and_nothing_is_underlined(
    app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = "No dictionary of British English was found."
    monkeypatch.setattr("screens.spelling.spelling_of", lambda welsh: Lookup(problem=sentence))
    async with writing(app, office, "the reprot was") as desk:
        assert underlined(desk) == ""
        for action in ("spelling", "next_misspelling"):
            await desk.screen.run_action(action)
            await settle(desk.pilot)
            assert desk.banner == sentence
        await desk.saved_to_disk()
        assert desk.stored() == "the reprot was"


def test_only_lines_that_changed_are_held_against_the_dictionary() -> None:
    dictionary, speller = Counting(), Speller()
    assert speller.check("teh") == ()
    speller.begin(Lookup(dictionary), frozenset())
    lines = [f"line {chr(97 + number)}aa of teh report" for number in range(20)]
    text = "\n".join(lines)
    assert [text[start:end] for start, end in speller.spans(text)] == ["teh"] * 20
    dictionary.asked.clear()
    changed = "\n".join(["A new beginning", *lines])
    assert [changed[start:end] for start, end in speller.spans(changed)] == ["teh"] * 20
    assert dictionary.asked == ["new", "beginning"]


def test_a_speller_forgets_what_it_thought_when_it_learns_words() -> None:
    speller = Speller()
    speller.begin(Lookup(Counting()), frozenset())
    assert len(speller.check("teh")) == 1
    speller.ignore("Teh")
    assert speller.check("teh") == ()
    speller.know(frozenset({"other"}))
    assert speller.check("teh") == ()
    speller.begin(dictionary_of(BRITISH), frozenset())
    assert speller.check("reprot")


@pytest.mark.parametrize(
    ("offset", "near", "after"), [(0, "one", "one"), (1, "one", "two"), (4, "one", "two"), (9, "two", None)]
)
def test_the_word_asked_about_is_at_the_cursor_or_before_it(offset: int, near: str, after: str | None) -> None:
    found = [Misspelling(1, 4, "one"), Misspelling(6, 9, "two")]
    assert nearest(found, offset) == next(one for one in found if one.word == near)
    following_word = following(found, offset)
    assert (following_word.word if following_word else None) == after
    assert nearest([], offset) is None
