"""Commands on the members of a body."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from clerk.text import clean
from screens.commandline.days import read_day
from screens.commandline.office import opened
from screens.commandline.register import BODY

members_app = typer.Typer(rich_markup_mode=None)


@members_app.callback(invoke_without_command=True)
def members(context: typer.Context, body: Annotated[str, BODY]) -> None:
    """List the members of a body, or take them from a file with `import`.

    Example: clerk members ESB
    """
    context.meta["body"] = body
    if context.invoked_subcommand is None:
        _list(context, body)


@members_app.command("import")
def take(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of comma-separated values with headings.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day from which the list holds; who is not on it leaves.")
    ] = "",
) -> None:
    """Make a list from a spreadsheet (CSV) the membership of a body, and print what changes.

    Example: clerk members ESB import members.csv --dry-run
    """
    from storage.council.bodies import find_body
    from storage.council.member_lists import change_by, change_lines, members_in, take_members

    preview = members_in(file)
    day = _day(on)
    for heading in preview.ignored:
        typer.echo(clean(f"clerk: the column {heading} is not used."), err=True)
    for problem in preview.problems:
        typer.echo(clean(f"clerk: {problem}"), err=True)
    if preview.problems:
        raise typer.Exit(1)
    with opened(context) as store:
        found = find_body(store, context.meta["body"])
        for line in change_lines(change_by(store, found.id, preview)):
            typer.echo(clean(line))
        if not dry_run:
            kept = take_members(store, found.id, preview, day)
            typer.echo(clean(f"clerk: {found.name} has {len(kept)} members now."), err=True)


def _list(context: typer.Context, body: str) -> None:
    from storage.council.bodies import find_body
    from storage.council.bodies import members as read_members

    with opened(context) as store:
        for one in read_members(store, find_body(store, body).id):
            person = one.person
            name = " ".join(filter(None, (person.title, person.full_name)))
            typer.echo(clean(f"{name}\t{one.role}\t{person.post}\t{person.email}"))


def _day(text: str) -> date | None:
    return read_day(text) if text else None


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.add_typer(members_app, name="members", short_help="List the members of a body, or take them from a file.")
