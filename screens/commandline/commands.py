"""The commands of the command line put together. Loads neither the screens nor the database nor the Word library."""

from pathlib import Path
from typing import Annotated

import typer

from screens.commandline import (
    check,
    circulation,
    documents,
    history,
    lists,
    looks,
    matters,
    members,
    notice,
    office,
    pages,
    plan,
    register,
    templates,
)
from screens.start import DATABASE, open_desk

USAGE = "A workbench for committee clerks. Without a command, opens the desk."
EPILOG = (
    "Examples:  clerk  |  clerk demo  |  clerk --database office.db meetings  |  clerk export minutes ESB/2026-07-16. "
    "Exit codes: 0 done, 1 could not be done or a check found something, 2 not understood, 70 a fault of the program."
)

app = typer.Typer(
    name="clerk",
    help=USAGE,
    epilog=EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("clerks-workbench"))
        raise typer.Exit


@app.callback(invoke_without_command=True)
def begin(
    context: typer.Context,
    database: Annotated[
        Path | None,
        typer.Option(
            "--database", metavar="PATH", envvar=DATABASE, help="The office's file, instead of the usual one."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Keep the chosen database for the command that follows, or open the desk."""
    context.obj = database
    if context.invoked_subcommand is None:
        raise typer.Exit(open_desk(database))


office.add_to(app)
documents.add_to(app)
pages.add_to(app)
templates.add_to(app)
looks.add_to(app)
circulation.add_to(app)
lists.add_to(app)
matters.add_to(app)
check.add_to(app)
register.add_to(app)
history.add_to(app)
notice.add_to(app)
plan.add_to(app)
members.add_to(app)
