"""The registry of keys: every key arrives in every terminal, none means two things, and the hints fit."""

import pytest
from rich.cells import cell_len
from textual.binding import Binding

from clerk.notation.shorthand import VERBS
from screens import shorthand_card
from screens.commands import REGISTRY
from screens.commands.everywhere import EVERYWHERE
from screens.keys import SHARED, UNSAFE, WRITING, Command, bindings, shown_key
from screens.keys_table import PAGE, keys_page

#: Registries of things that lie over a screen and take every key themselves.
OVERLAYS = (
    "named",
    "standing",
    "approve",
    "taking",
    "circulate",
    "form",
    "export",
    "choose",
    "confirm",
    "help",
    "entry",
    "line",
    "read",
)
#: Screens in which letters are typed.
WITH_EDITOR = ("minutes",)

SCREENS = [name for name in REGISTRY if name != "app"]


def rows_on(name: str) -> tuple[Command, ...]:
    """Every row whose keys work while that screen is in front."""
    return REGISTRY[name] if name in OVERLAYS else (*REGISTRY[name], *EVERYWHERE)


@pytest.mark.parametrize("name", REGISTRY)
def test_no_key_is_one_that_a_terminal_takes(name: str) -> None:
    assert not {key for row in REGISTRY[name] for key in row.keys} & UNSAFE


@pytest.mark.parametrize("name", REGISTRY)
def test_a_key_that_some_terminal_takes_has_another_beside_it(name: str) -> None:
    alone = [row.id for row in REGISTRY[name] if row.keys and set(row.keys) <= SHARED]
    # Help in a dialog: its buttons show the keys already.
    assert [identifier for identifier in alone if identifier != "dialog.help"] == []


@pytest.mark.parametrize("name", SCREENS)
def test_no_key_means_two_things_on_a_screen(name: str) -> None:
    keys = [key for row in rows_on(name) for key in row.keys]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("name", [name for name in WITH_EDITOR if name in REGISTRY])
def test_no_command_takes_a_key_from_the_writing_surface(name: str) -> None:
    keys = {key for row in REGISTRY[name] for key in row.keys}
    assert not keys & WRITING
    assert not {key for key in keys if len(key) == 1}


@pytest.mark.parametrize("name", SCREENS)
def test_the_hints_fit_under_eighty_columns(name: str) -> None:
    hints = [row for row in rows_on(name) if row.footer]
    cells = sum(cell_len(f" {shown_key(row.keys[0])} {row.label} ") for row in hints)
    assert len(hints) <= 6
    assert cells <= 78


def test_every_command_has_its_own_name_and_says_what_it_does() -> None:
    rows = [row for rows in REGISTRY.values() for row in rows]
    assert len({(row.screen, row.id) for row in rows}) == len({row.id for row in rows})
    assert all(row.help and row.label and row.help[0].isupper() for row in rows)


def test_a_command_without_a_footer_hint_still_has_its_keys() -> None:
    row = Command("x", "desk", "go", ("f9", "g"), "Go", "Go there", footer=False)
    made = [binding for binding in bindings([row]) if isinstance(binding, Binding)]
    assert [(binding.key, binding.action, binding.show) for binding in made] == [
        ("f9", "go", False),
        ("g", "go", False),
    ]


@pytest.mark.parametrize(
    ("key", "shown"),
    [("ctrl+s", "Ctrl+S"), ("question_mark", "?"), ("K", "Shift+K"), ("a", "a"), ("f2", "F2"), ("delete", "Del")],
)
def test_keys_are_shown_as_they_stand_on_the_keyboard(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_the_handbook_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys_page(), "run: python -m screens.keys_table"


def test_the_card_of_the_shorthand_is_current_and_lists_every_verb() -> None:
    page = shorthand_card.shorthand_page()
    assert shorthand_card.PAGE.read_text(encoding="utf-8") == page, "run: python -m screens.keys_table"
    assert all(f"`{verb.example}`" in page for verb in VERBS.values())
