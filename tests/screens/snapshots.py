"""Plain-text pictures of the screen: small, readable in a diff, and indifferent to colours."""

import os
import re
from difflib import unified_diff
from pathlib import Path
from typing import Any

from textual.app import App

from screens.textual_compat import screen_lines

FOLDER = Path(__file__).parent / "snapshots"

#: When a text was saved is told by the clock of the machine, not by the clock a test can set.
_SAVED_AT = re.compile(r"Saved (?:\d\d:\d\d:\d\d| {8})")


def screen_text(app: App[Any]) -> str:
    """What the terminal shows now, without colours and without blanks at the ends of lines."""
    return "\n".join(line.rstrip() for line in screen_lines(app)) + "\n"


def assert_snapshot(app: App[Any], name: str) -> None:
    """Hold the screen against `snapshots/<name>.txt`; CLERK_UPDATE_SNAPSHOTS=1 writes the picture anew instead.

    The time of the last save, shown or not, is no part of the picture.
    """
    shown = _SAVED_AT.sub("Saved 19:02:11", screen_text(app))
    kept = FOLDER / f"{name}.txt"
    if os.environ.get("CLERK_UPDATE_SNAPSHOTS") == "1":
        FOLDER.mkdir(exist_ok=True)
        kept.write_text(shown, encoding="utf-8")
    assert kept.exists(), f"there is no snapshot {name}; run once with CLERK_UPDATE_SNAPSHOTS=1"
    picture = _SAVED_AT.sub("Saved 19:02:11", kept.read_text(encoding="utf-8"))
    assert shown == picture, "\n".join(unified_diff(picture.splitlines(), shown.splitlines(), "kept", "shown", n=0))
