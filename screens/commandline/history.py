"""The command that prints what happened to a meeting's papers."""

import json
from typing import Annotated

import typer

from clerk.text import clean
from screens.commandline.documents import MEETING
from screens.commandline.office import opened


def history(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, one list of events.")] = False,
) -> None:
    """Print every step of a meeting's papers with its time (UTC), and what was taken back.

    Example: clerk history ESB/2026-07-16
    """
    from storage.sittings.history import history as read_history
    from storage.sittings.meetings import find_meeting

    with opened(context) as store:
        events = read_history(store, find_meeting(store, meeting).id)
    if as_json:
        rows = [
            {
                "at": event.at.isoformat(),
                "step": event.step.value,
                "from": event.came_from.value,
                "to": event.went_to.value,
                "note": event.note,
                "taken_back": event.taken_back,
            }
            for event in events
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for event in events:
        words = " ".join(event.note.split())
        undone = "taken back later" if event.taken_back else ""
        cells = (event.at.isoformat(timespec="seconds"), event.step.value, event.went_to.value, undone, words)
        typer.echo(clean("\t".join(cells)))


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Print every step in the life of a meeting's papers.")(history)
