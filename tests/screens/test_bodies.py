"""The screen of a body: every section by keyboard, with what it comes to, and its members, presets and copies."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea

from clerk.policy import OwnInterest, Policy
from clerk.presets import PRESETS
from clerk.problems import Problem
from clerk.vocabulary import Role
from screens.app import ClerkApp
from screens.bodies.form import SectionDialog
from screens.bodies.members import MemberDialog, MembersScreen
from screens.bodies.members_file import MembersPreviewDialog, usual_day
from screens.bodies.screen import BodyScreen, usual_rules
from screens.bodies.sections import SECTIONS
from screens.bodies.standing_items import StandingItemsScreen
from screens.bodies.view import BodyView, as_given, keep_body, read_body, ruled
from screens.widgets.row_list import RowList
from storage.council.bodies import get_body, list_bodies, members
from storage.council.member_lists import MembersChange
from storage.council.memberships import every_membership
from storage.file.database import Store
from storage.papers.circulation import distribution_of
from storage.schema.records import BodyRecord
from tests.screens.conftest import TODAY, settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


async def open_body(app: ClerkApp, pilot: Pilot[None]) -> BodyScreen:
    """Go to the body from the desk, by keys."""
    await settle(pilot)
    await pilot.press("left", "down", "e")
    await settle(pilot)
    assert isinstance(app.screen, BodyScreen)
    return app.screen


async def open_part(app: ClerkApp, pilot: Pilot[None], key: str) -> None:
    """Open one part of the body."""
    rows = app.screen.query_one(RowList)
    rows.highlighted = rows.get_option_index(key)
    await pilot.press("enter")
    await settle(pilot)


def stored(app: ClerkApp, office_body: BodyRecord) -> BodyRecord:
    """The body as it is kept now."""
    return get_body(app.store, office_body.id)


async def test_every_part_of_a_body_is_changed_from_one_screen(app: ClerkApp, database: Path) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        assert_snapshot(app, "body-screen-80x24")
        await open_part(app, pilot, "quorum")
        assert isinstance(app.screen, SectionDialog)
        app.screen.query_one("#minimum", Input).value = "3"
        await settle(pilot)
        assert "3 members must be present: one quarter of 3 seats, never fewer than 3" in " ".join(
            screen_text(app).replace("│", " ").split()
        )
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert stored(app, body).policy.quorum.minimum == 3
        await open_part(app, pilot, "wording")
        app.screen.query_one("#decision_form", Select).value = "AGREED that"
        await settle(pilot)
        assert_snapshot(app, "body-wording-80x24")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert stored(app, body).policy.decision_form == "AGREED that"
        await open_part(app, pilot, "room")
        for name, value in (("attendance_form", "from minute 36/19"), ("items_order", "as taken")):
            app.screen.query_one(f"#{name}", Select).value = value
        await settle(pilot)
        assert_snapshot(app, "body-room-80x24")
        for name, value in (("named_vote_form", "table"), ("tell_movements", "no")):
            app.screen.query_one(f"#{name}", Select).value = value
        await settle(pilot)
        assert "Member | Vote" in screen_text(app)
        assert "At the item" not in screen_text(app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        kept = stored(app, body).policy
        assert (kept.attendance_form, kept.items_order) == ("from minute 36/19", "as taken")
        assert (kept.named_vote_form, kept.tell_movements) == ("table", False)
        await open_part(app, pilot, "numbering")
        app.screen.query_one("#scheme", Select).value = "16/09/6/1"
        await settle(pilot)
        assert "cited as 26/06/10/1" in " ".join(screen_text(app).replace("│", " ").split())
        assert_snapshot(app, "body-numbers-80x24")
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert stored(app, body).policy.numbering == body.policy.numbering


async def test_the_notice_of_a_body_shows_its_working_and_refuses_no_days(app: ClerkApp, database: Path) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await open_part(app, pilot, "notice")
        assert "clear day 1" in screen_text(app)
        app.screen.query_one("#days_left_out", TextArea).text = "some day"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "does not begin with a day" in screen_text(app)
        assert app.screen.query_one("#days_left_out").has_focus
        app.screen.query_one("#days_left_out", TextArea).text = "24 December 2026: office closed"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert stored(app, body).policy.days_left_out == (("2026-12-24", "office closed"),)


async def test_the_kinds_of_interest_of_a_body_are_told_as_its_minutes_will_tell_them(
    app: ClerkApp, database: Path
) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await open_part(app, pilot, "interests")
        usual = "declared a disclosable pecuniary interest in this item. Takes no part."
        assert usual in " ".join(screen_text(app).replace("│", " ").split())
        app.screen.query_one("#interests", TextArea).text = "a conflict of interest; out\nconflict of loyalty"
        await settle(pilot)
        assert_snapshot(app, "body-interests-80x24")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "conflict of interest, conflict of loyalty" in screen_text(app)
        assert stored(app, body).policy.interests == (
            OwnInterest("conflict of interest", excludes=True),
            OwnInterest("conflict of loyalty"),
        )


@pytest.mark.parametrize(
    ("key", "name", "typed"),
    [
        ("quorum", "denominator", "none"),
        ("quorum", "seats", "-1"),
        ("numbering", "serial", "soon"),
        ("numbering", "mark", "7"),
        ("interests", "interests", "; out"),
        ("notice", "days_left_out", "some day"),
        ("publication", "call_in_days", "five"),
        ("style", "size", "small"),
        ("style", "size", "11"),
        ("style", "number_column", "7"),
        ("style", "contents_after", "two"),
    ],
)
def test_what_a_section_refuses_names_its_field(database: Path, key: str, name: str, typed: str) -> None:
    body = furnish(database).body
    store = Store.open(database)
    view = read_body(store, body.id, TODAY)
    store.close()
    section = next(each for each in SECTIONS if each.key == key)
    typed_in = {"private": "marked"} if name == "mark" else {}
    with pytest.raises(Problem) as refused:
        section.write(view, {**section.read(view), **typed_in, name: typed})
    assert refused.value.field == name
    assert name in {field.name for field in section.fields}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_a_section_that_is_saved_untouched_changes_nothing(database: Path, section: object) -> None:
    body = furnish(database).body
    store = Store.open(database)
    view = read_body(store, body.id, TODAY)
    store.close()
    one = next(each for each in SECTIONS if each is section)
    new = one.write(view, one.read(view))
    assert (new.council, new.name, new.short_name, new.code, new.venue, new.contact) == (
        body.council,
        body.name,
        body.short_name,
        body.code,
        body.venue,
        body.contact,
    )
    assert new.policy == body.policy
    assert isinstance(view, BodyView)
    assert one.summary(view)


async def test_members_join_change_and_leave_with_their_terms(app: ClerkApp, database: Path) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await pilot.press("m")
        await settle(pilot)
        assert isinstance(app.screen, MembersScreen)
        assert_snapshot(app, "members-80x24")
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, MemberDialog)
        app.screen.query_one("#forename", Input).value = "Dee"
        app.screen.query_one("#surname", Input).value = "Larch"
        app.screen.query_one("#starts", Input).value = "1 june 2026"
        app.screen.query_one("#role", Select).value = Role.CHAIR.value
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "A body has one chair" in screen_text(app)
        app.screen.query_one("#role", Select).value = Role.CO_OPTED.value
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "co-opted member" in screen_text(app)
        rows = app.screen.query_one(RowList)
        rows.highlighted = 2
        await pilot.press("l")
        await settle(pilot)
        app.screen.query_one("#line", Input).value = "31 may 2026"
        await pilot.press("enter")
        await settle(pilot)
        now = {one.person.surname for one in members(app.store, body.id, TODAY)}
        assert now == {"Alder", "Birch", "Gorse", "Larch"}
        assert "Cedar" not in screen_text(app)
        await pilot.press("f")
        await settle(pilot)
        assert "until 31 May 2026" in screen_text(app)
        before = {one.person.surname for one in members(app.store, body.id, date(2026, 5, 14))}
        assert before == {"Alder", "Birch", "Cedar", "Gorse"}


async def test_a_file_of_members_is_shown_before_anything_is_kept(
    app: ClerkApp, database: Path, tmp_path: Path
) -> None:
    body = furnish(database).body
    listed = tmp_path / "members.csv"
    listed.write_text("Name,Role\nCouncillor P Alder,chair\nCouncillor Jo Birch,member\nCouncillor E Elm,member\n")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        for key, current in (
            ("escape", ["Alder", "Birch", "Cedar", "Gorse"]),
            ("ctrl+s", ["Alder", "Birch", "Elm", "Gorse"]),
        ):
            await pilot.press("i")
            await settle(pilot)
            app.screen.query_one("#line", Input).value = str(listed)
            await pilot.press("enter")
            await settle(pilot)
            assert isinstance(app.screen, MembersPreviewDialog)
            shown = screen_text(app)
            assert "Joins    E Elm" in shown
            assert "Changes  Jo Birch (vice-chair) to member" in shown
            if key == "escape":
                assert_snapshot(app, "members-file-80x24")
            await pilot.press(key)
            await settle(pilot)
            assert [one.person.surname for one in members(app.store, body.id, TODAY)] == current
        gone = {one.person.surname for one in every_membership(app.store, body.id) if one.ends is not None}
        assert gone == {"Birch", "Cedar"}


def test_only_the_first_list_of_a_body_holds_from_always() -> None:
    assert usual_day(MembersChange(("Ada Ash (chair)",), (), (), ())) == ""
    assert usual_day(MembersChange(("Ada Ash (chair)",), (), (), ("Bo Beech (member)",))) == "today"


async def test_standing_items_are_added_moved_and_taken_off(app: ClerkApp, database: Path) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await open_part(app, pilot, "standing_items")
        assert isinstance(app.screen, StandingItemsScreen)
        await pilot.press("a")
        await settle(pilot)
        app.screen.query_one("#title", Input).value = "Minutes of the previous meeting"
        app.screen.query_one("#usual_minute", TextArea).text = "The minutes were agreed."
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("K")
        await settle(pilot)
        titles = [one.title for one in stored(app, body).policy.standing_items]
        assert titles == ["Minutes of the previous meeting", "Apologies", "Urgent business"]
        await pilot.press("d", "y")
        await settle(pilot)
        assert [one.title for one in stored(app, body).policy.standing_items] == ["Apologies", "Urgent business"]


async def test_a_body_is_copied_and_takes_a_preset(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await pilot.press("c")
        await settle(pilot)
        app.screen.query_one("#name", Input).value = "Bridges Board"
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        copy = next(one for one in list_bodies(app.store) if one.name == "Bridges Board")
        assert len(members(app.store, copy.id)) == 4
        await pilot.press("p", "down", "enter")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert stored(app, copy).policy.preset == "parish"
        assert stored(app, copy).policy.publication == copy.policy.publication


def test_two_windows_change_a_body_side_by_side(database: Path) -> None:
    shown = furnish(database).body
    with closing(Store.open(database)) as store:
        view = read_body(store, shown.id, TODAY)
        keep_body(store, shown, as_given(shown, venue="The annexe"))
        keep_body(store, shown, ruled(view, draft_word="unconfirmed"))
        keep_body(store, shown, ruled(view, approved_word="confirmed"))
        kept = get_body(store, shown.id)
        words = (kept.policy.draft_word, kept.policy.approved_word)
        assert (kept.venue, words) == ("The annexe", ("unconfirmed", "confirmed"))


def test_a_preset_leaves_what_is_the_bodys_own() -> None:
    own = Policy(
        register_openings=((2026, 34),),
        days_left_out=(("2026-12-24", "closed"),),
        interests=(OwnInterest("conflict of loyalty"),),
    )
    taken = usual_rules("parish", own)
    assert taken["register_openings"] == own.register_openings
    assert taken["interests"] == own.interests
    assert taken["days_left_out"] == own.days_left_out
    assert taken["numbering"] == PRESETS["parish"].policy.numbering


async def test_who_gets_the_papers_is_kept_with_the_body(app: ClerkApp, database: Path) -> None:
    body = furnish(database).body
    async with app.run_test(size=(80, 24)) as pilot:
        await open_body(app, pilot)
        await open_part(app, pilot, "distribution")
        app.screen.query_one("#people", TextArea).text = "members: private\neverybody else"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "is not understood" in screen_text(app)
        app.screen.query_one("#people", TextArea).text = "members: private\npress@example.org"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert distribution_of(app.store, body.id) == "members: private\npress@example.org"
        assert "press@example.org" in screen_text(app)
