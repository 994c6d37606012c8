"""Setting up a body in one dialog: guesses, the list of members read as it is typed, and nothing lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, Select, TextArea

from clerk.presets import PRESETS
from clerk.problems import Problem
from clerk.vocabulary import Role
from screens.app import ClerkApp
from screens.desk import DeskScreen
from screens.dialogs.body import BodyDialog
from screens.dialogs.body_draft import BodyDraft
from storage.council.bodies import list_bodies, members
from tests.screens.conftest import TODAY, settle
from tests.screens.offices import furnish
from tests.screens.snapshots import assert_snapshot, screen_text


async def test_a_body_is_set_up_with_name_and_members_alone(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        assert_snapshot(app, "body-empty-80x24")
        app.screen.query_one("#council", Input).value = "Ashmere Council"
        app.screen.query_one("#name", Input).value = "Education Scrutiny Board"
        app.screen.query_one("#members", TextArea).text = "Councillor A Ash (Chair)\nF Gorse, Director of Schools"
        app.screen.query_one("#members", TextArea).focus()
        await settle(pilot)
        assert_snapshot(app, "body-80x24")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)
        body = list_bodies(app.store)[0]
        assert (body.short_name, body.code, body.policy.preset) == ("the Board", "ESB", next(iter(PRESETS)))
        people = members(app.store, body.id)
        assert [(member.person.surname, member.role) for member in people] == [
            ("Ash", Role.CHAIR),
            ("Gorse", Role.OFFICER),
        ]
        assert app.desk.body == body


async def test_a_dialog_asked_to_close_twice_in_haste_leaves_the_desk_where_it_is(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        dialog = app.screen
        assert isinstance(dialog, BodyDialog)
        dialog.action_cancel()
        dialog.action_cancel()
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_guesses_give_way_to_what_the_clerk_writes(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        name, code = app.screen.query_one("#name", Input), app.screen.query_one("#code", Input)
        name.value = "Planning Committee"
        await settle(pilot)
        assert code.value == "PC"
        code.value = "PLAN"
        name.value = "Planning Sub-Committee"
        await settle(pilot)
        assert code.value == "PLAN"
        assert app.screen.query_one("#short_name", Input).value == "the Sub-Committee"


async def test_the_kind_of_body_brings_its_house_style(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        kind: Select[str] = app.screen.query_one("#preset", Select)
        app.screen.query_one("#council", Input).value = "Ashmere Town Council"
        await settle(pilot)
        assert kind.value == "town"
        kind.value = "parish"
        await settle(pilot)
        forms: Select[str] = app.screen.query_one("#decision_form", Select)
        assert forms.value == PRESETS["parish"].policy.decision_form
        app.screen.query_one("#council", Input).value = "Ashmere County Council"
        await settle(pilot)
        assert kind.value == "parish"


async def test_what_was_typed_is_thrown_away_only_after_asking(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("x", "escape")
        await settle(pilot)
        assert "Throw away what you typed?" in screen_text(app)
        await pilot.press("n")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)
        assert app.screen.query_one("#council", Input).value == "x"
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_an_untouched_form_closes_without_asking(app: ClerkApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_a_refused_code_leaves_the_form_as_it_was(app: ClerkApp, database: Path) -> None:
    furnish(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        app.screen.query_one("#name", Input).value = "Rural Bridges"
        app.screen.query_one("#code", Input).value = "rb"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, BodyDialog)
        assert "belongs to Roads Board already" in screen_text(app)
        assert app.screen.query_one("#code").has_focus
        app.screen.query_one("#code", Input).value = "RUB"
        app.screen.query_one("#members", TextArea).text = "A Ash\na ash"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "is on the list twice" in screen_text(app)
        app.screen.query_one("#members", TextArea).text = "Name,Role,Email\nA Ash,Wizard,a@ashmere.example"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert screen_text(app).count("“Wizard” is no role") == 2
        assert app.screen.query_one("#members").has_focus
        assert len(list_bodies(app.store)) == 1


def draft(**changes: str) -> BodyDraft:
    """A filled-in form, changed in places."""
    blank = replace(BodyDraft.blank(TODAY), council="Ashmere Council", name="Roads Board", short_name="the Board")
    return replace(blank, **{"code": "RB", **changes})


def test_a_register_that_begins_in_mid_year_is_kept_in_the_policy() -> None:
    policy = draft(serial="34", year="2026").policy()
    assert policy.first_serial(2026) == 34
    assert policy.first_serial(2027) == policy.numbering.first


def test_the_next_number_is_shown_as_it_will_be_cited() -> None:
    assert draft(numbering="6/19", serial="34", year="2026").next_citation(TODAY) == "34/26"
    assert draft(numbering="PLA146/14", prefix="RDS", serial="7", year="2026").next_citation(TODAY) == "RDS7/26"
    assert draft(numbering="16/09/6/1", serial="1", year="2026").next_citation(TODAY) == "26/06/10/1"
    assert draft(serial="soon").next_citation(TODAY) == ""


@pytest.mark.parametrize("serial", ["", "soon", "-3", "1.5", "²", "99999999"])
def test_a_number_that_is_not_one_is_refused_in_a_sentence(serial: str) -> None:
    with pytest.raises(Problem, match="whole number"):
        draft(serial=serial).policy()
