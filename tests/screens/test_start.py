"""Starting: the first frame needs neither the database library nor the Word library."""

import subprocess
import sys

import pytest

from screens.app import ClerkApp
from screens.looks import LOOKS
from tests.screens.conftest import settle

HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "pydantic", "docx", "lxml", "typer")


def test_the_first_frame_loads_nothing_heavy() -> None:
    program = f"import sys, screens.app; print([name for name in {HEAVY} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["light", "contrast"])
async def test_colours_are_taken_and_remembered(app: ClerkApp, name: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.run_action(f"app.look('{name}')")
        await settle(pilot)
    again = ClerkApp(app.database)
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert again.theme == LOOKS[name]


async def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch, app: ClerkApp) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    plain = ClerkApp(app.database)
    async with plain.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert plain.no_color
