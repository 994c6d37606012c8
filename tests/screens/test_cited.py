"""Minutes cited while typing: shown beside the text, opened in full, and back to the same cursor."""

from datetime import date, time
from pathlib import Path

import pytest

from clerk.notation.parser import parse
from clerk.numbering import NumberingScheme
from clerk.vocabulary import MatterStatus, MeetingKind, Part
from screens.app import ClerkApp
from screens.minute_page import MinutePage
from screens.minutes import MinutesScreen
from screens.minutes.cited import citation_at
from screens.timeline import TimelineScreen
from screens.widgets.cited_pane import CitedPane, CitedStrip
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, update_matter
from storage.schema.records import ItemRecord
from storage.sittings.meetings import NewMeeting, create_meeting
from storage.texts.minutes import get_minute, save
from tests.screens.minuting import Sitting, sitting
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import assert_snapshot, screen_text

DECIDED = """The Board considered the state of the verges [see map 4].

RESOLVED that the verges be cut twice a year.

ACTION: Councillor Birch - write to the county - by 30 June 2026
"""


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board with two meetings."""
    return furnish(database)


@pytest.fixture
def earlier(database: Path, office: SmallOffice) -> ItemRecord:
    """An item decided in March of which one matter is open and one done."""
    store = Store.open(database)
    when = NewMeeting(office.body.id, MeetingKind.ORDINARY, date(2026, 3, 12), time(10))
    item = add_item(store, create_meeting(store, when).id, ItemFields("Roadside verges [b]"))
    save(store, item.minute.id, DECIDED, 0)
    body, minute = office.body.id, item.minute.id
    add_matter(store, NewMatter(body, "write to the county", "Councillor Birch", date(2026, 6, 30), minute_id=minute))
    done = add_matter(store, NewMatter(body, "count the verges", minute_id=minute))
    update_matter(store, done.id, MatterStatus.DONE)
    store.close()
    return item


async def looked_up(desk: Sitting) -> None:
    """Let the screen look at what is cited at the cursor."""
    desk.surface.read_again()
    await desk.rest()
    desk.screen._look()
    await desk.rest()


def number_of(desk: Sitting, item: ItemRecord) -> str:
    """The number a minute has now."""
    return get_minute(desk.app.store, item.minute.id).citation


@pytest.mark.parametrize(
    ("offset", "found"), [(0, "3/19"), (20, "3/19"), (40, "4/19"), (60, ""), (62, "5/19"), (200, "5/19")]
)
def test_the_citation_at_a_place_is_the_last_begun_on_its_line(offset: int, found: str) -> None:
    text = "As in minute 3/19 and as in minute 4/19 the Board met.\n\nNone.\nSee minute 5/19."
    places = {0: 0, 20: 18, 40: 45, 60: 56, 62: text.index("See"), 200: len(text)}
    references = parse(text, NumberingScheme()).references
    assert citation_at(references, text, places[offset]) == found


async def test_the_minute_cited_is_shown_beside_the_text(
    app: ClerkApp, office: SmallOffice, earlier: ItemRecord
) -> None:
    async with sitting(app, office, (160, 45), office.items[0].id) as desk:
        desk.type(f"Further to minute {number_of(desk, earlier)} the Board noted progress.")
        await looked_up(desk)
        assert desk.screen.query_one(CitedPane).display
        assert not desk.screen.query_one(CitedStrip).display
        shown = screen_text(app)
        for words in ("Roadside verges [b]", "12 March 2026", "verges be cut", "write to the county"):
            assert words in shown
        assert "count the verges" not in shown
        await desk.understood()
        desk.screen.query_one("#saved").display = False
        await desk.pilot.pause()
        assert_snapshot(app, "minutes-cited-160x45")
        desk.type("\n\nNext business.")
        await looked_up(desk)
        assert not desk.screen.query_one(CitedPane).display


async def test_on_a_small_terminal_it_is_told_in_two_lines(
    app: ClerkApp, office: SmallOffice, earlier: ItemRecord
) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type(f"Further to minute {number_of(desk, earlier)} the Board noted progress.")
        await looked_up(desk)
        strip = desk.screen.query_one(CitedStrip)
        assert (strip.display, strip.size.height) == (True, 2)
        assert "1 still open · Resolved" in screen_text(app)
        desk.screen.query_one("#saved").display = False
        await desk.pilot.pause()
        assert_snapshot(app, "minutes-cited-80x24")


async def test_one_key_opens_it_and_esc_comes_back_to_the_same_cursor(
    app: ClerkApp, office: SmallOffice, earlier: ItemRecord
) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type(f"Further to minute {number_of(desk, earlier)} the Board noted progress.")
        await looked_up(desk)
        desk.surface.move_cursor((0, 12))
        await desk.saved_to_disk()
        await desk.pilot.press("ctrl+right_square_bracket")
        await desk.rest()
        page = app.screen
        assert isinstance(page, MinutePage)
        shown = screen_text(app)
        for words in ("ACTION: Councillor Birch - write", "STILL OPEN", "Cited in", "Winter gritting", "16 July 2026"):
            assert words in shown
        assert_snapshot(app, "minute-page-80x24")
        await desk.pilot.press("enter")
        await desk.rest()
        assert "Cites" in screen_text(app)
        await desk.pilot.press("escape", "escape")
        await desk.rest()
        assert isinstance(app.screen, MinutesScreen)
        await desk.pilot.press("X")
        assert desk.surface.text.startswith("Further to mXinute")


async def test_a_click_on_the_strip_opens_the_minute(app: ClerkApp, office: SmallOffice, earlier: ItemRecord) -> None:
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type(f"Further to minute {number_of(desk, earlier)} the Board noted progress.")
        await looked_up(desk)
        await desk.pilot.click(CitedStrip)
        await desk.rest()
        assert isinstance(app.screen, MinutePage)


async def test_a_citation_that_leads_nowhere_shows_nothing_and_says_why(app: ClerkApp, office: SmallOffice) -> None:
    async with sitting(app, office) as desk:
        desk.type("Further to minute 999/26 the Board noted progress.")
        await looked_up(desk)
        assert not desk.screen.query_one(CitedStrip).display
        await desk.pilot.press("ctrl+right_square_bracket")
        await desk.rest()
        assert "999/26 is not in this register" in desk.banner
        desk.type("\n")
        await looked_up(desk)
        await desk.pilot.press("ctrl+right_square_bracket")
        await desk.rest()
        assert isinstance(app.screen, TimelineScreen), "where none is cited, the history of the item opens"
        await desk.pilot.press("escape", "X")
        await desk.rest()
        assert desk.surface.text.endswith("\nX")


async def test_a_private_minute_is_marked_and_its_words_are_only_words(
    app: ClerkApp, office: SmallOffice, database: Path
) -> None:
    store = Store.open(database)
    item = add_item(store, office.held.id, ItemFields("closing [/b] $primary", part=Part.PRIVATE))
    save(store, item.minute.id, "RESOLVED that [link='x %s {0} be noted.", 0)
    store.close()
    async with sitting(app, office, (160, 45)) as desk:
        desk.type(f"Further to minute {number_of(desk, item)} the Board met.")
        await looked_up(desk)
        shown = screen_text(app)
        assert "PRIVATE" in shown
        assert "closing [/b] $primary" in shown
        assert "[link='x %s {0} be noted" in shown
        await desk.pilot.press("ctrl+right_square_bracket")
        await desk.rest()
        assert "closing [/b] $primary" in screen_text(app)
        assert "PRIVATE" in screen_text(app)
