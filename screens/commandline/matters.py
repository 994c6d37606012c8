"""The command that lists what is outstanding."""

import json
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.commandline.days import read_day
from screens.commandline.office import opened

if TYPE_CHECKING:
    from storage.schema.records import MatterRecord


def matters(
    context: typer.Context,
    body: Annotated[str, typer.Option("--body", "-b", metavar="CODE", help="Those of one body only.")] = "",
    owner: Annotated[
        str, typer.Option("--owner", metavar="NAME", help="Those of one owner only; part of the name will do.")
    ] = "",
    overdue_only: Annotated[bool, typer.Option("--overdue", help="Those overdue only.")] = False,
    as_of: Annotated[
        date | None,
        typer.Option("--on", metavar="DATE", parser=read_day, help="As on this day. Default: today."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, one list of matters.")] = False,
) -> None:
    """List the matters arising of which something is still expected, overdue ones first.

    Example: clerk matters --body ESB --overdue
    """
    from storage.council.bodies import find_body
    from storage.outcomes.matters import open_matters

    today = as_of or date.today()
    with opened(context) as store:
        body_id = find_body(store, body).id if body else None
        found = open_matters(store, body_id, today)
    found = [matter for matter in found if owner.casefold() in matter.owner.casefold()]
    if overdue_only:
        found = [matter for matter in found if matter.overdue_on(today)]
    if as_json:
        typer.echo(json.dumps([_as_data(matter, today) for matter in found], ensure_ascii=False, indent=2))
        return
    for matter in found:
        typer.echo(clean(_line(matter, today)))
    if not found:
        typer.echo("Nothing is outstanding.", err=True)


def _line(matter: "MatterRecord", today: date) -> str:
    from clerk.matters import due_in_words

    due = due_in_words(matter.due, today, matter.due_text)
    parts = (str(matter.id), matter.citation or "-", due, matter.status.value, matter.owner or "nobody named")
    return "\t".join((*parts, " ".join(matter.text.split())))


def _as_data(matter: "MatterRecord", today: date) -> dict[str, object]:
    from clerk.matters import due_in_words

    return {
        "id": matter.id,
        "body": matter.body_name,
        "minute": matter.citation,
        "item": matter.item_title,
        "meeting": matter.held_on.isoformat() if matter.held_on else None,
        "private": matter.part.value == "private",
        "text": matter.text,
        "owner": matter.owner,
        "due": matter.due.isoformat() if matter.due else None,
        "due_text": matter.due_text,
        "due_in_words": due_in_words(matter.due, today, matter.due_text),
        "overdue": matter.overdue_on(today),
        "status": matter.status.value,
        "latest_news": matter.last_update,
    }


def add_to(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command(short_help="List the matters arising that are still open.")(matters)
