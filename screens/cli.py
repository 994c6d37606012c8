"""The command line: `clerk` starts here.

Standard output is data, standard error is talk. Exit codes: 0 done; 1 it could not be done, or a check found
something; 2 the command was not understood; 70 a fault in the program itself.

Nothing heavy is imported at the top of this module: `clerk --help` and `clerk --version` load neither the screens
nor the database nor the Word library.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from clerk.problems import Problem
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
            "--database", metavar="PATH", envvar="CLERK_DATABASE", help="The office's file, instead of the usual one."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Keep the chosen database for the command that follows, or open the desk."""
    context.obj = database
    if context.invoked_subcommand is None:
        office.open_desk(database)


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


def main() -> None:
    """Run the command line; a problem is one sentence on standard error, never a traceback."""
    try:
        app()
    except Problem as problem:
        typer.echo(f"clerk: {problem}", err=True)
        sys.exit(1)
    except Exception as fault:
        if os.environ.get("CLERK_DEBUG"):
            raise
        kind = type(fault).__name__
        typer.echo(
            f"clerk: the program met a fault it did not expect ({kind}). What was saved is safe. "
            "Set CLERK_DEBUG=1 and run the same command again to see where it happened.",
            err=True,
        )
        sys.exit(70)
