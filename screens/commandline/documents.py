"""Commands that write documents and check them."""

from pathlib import Path
from typing import Annotated

import typer

from clerk.text import clean
from screens.commandline.office import opened

export_app = typer.Typer(help="Write a document of a meeting.", rich_markup_mode=None, no_args_is_help=True)

MEETING = typer.Argument(metavar="MEETING", help="A meeting's id, or CODE/YYYY-MM-DD as `clerk meetings` shows it.")
OUTPUT = typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder to put it in. Default: this folder.")
PRIVATE = typer.Option("--private", help="The edition with the private business, marked so on every page.")
FORMAT = typer.Option(
    "--format",
    "-f",
    metavar="FORMAT",
    help="docx, pdf, html, md or txt. Default: what the file named ends in, or docx.",
)
REPLACE = typer.Option("--replace", help="Write over a file of the same name.")


def _export(
    context: typer.Context, kind: str, meeting: str, output: Path | None, private: bool, written_as: str, replace: bool
) -> None:
    from exports.document import Edition
    from exports.files import export
    from storage.meetings import find_meeting, meeting_file

    with opened(context) as store:
        file = meeting_file(store, find_meeting(store, meeting).id)
    edition = Edition.PRIVATE if private else Edition.PUBLIC
    exported = export(file, kind, output, edition, format=written_as, replace=replace)
    for note in exported.notes:
        typer.echo(f"clerk: {clean(note)}", err=True)
    typer.echo(str(exported.path))


@export_app.command()
def minutes(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    output: Annotated[Path | None, OUTPUT] = None,
    private: Annotated[bool, PRIVATE] = False,
    written_as: Annotated[str, FORMAT] = "",
    replace: Annotated[bool, REPLACE] = False,
) -> None:
    """Write the minutes, as a Word document unless another format is asked for, and print the path.

    Example: clerk export minutes ESB/2026-07-16 --output minutes.pdf
    """
    _export(context, "minutes", meeting, output, private, written_as, replace)


@export_app.command()
def agenda(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    output: Annotated[Path | None, OUTPUT] = None,
    private: Annotated[bool, PRIVATE] = False,
    written_as: Annotated[str, FORMAT] = "",
    replace: Annotated[bool, REPLACE] = False,
) -> None:
    """Write the agenda, as a Word document unless another format is asked for, and print the path.

    Example: clerk export agenda 12 --output papers/
    """
    _export(context, "agenda", meeting, output, private, written_as, replace)


def accessible(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Any Word document (.docx).")],
) -> None:
    """Check a Word document for what stops people reading it, and say how to put each thing right.

    Example: clerk accessible report.docx
    """
    from exports.accessibility import check, summarise

    findings = check(file)
    for kind in summarise(findings):
        typer.echo(clean(f"{kind.rule}  {kind.message}\n     {kind.first_places()}\n     {kind.advice}"))
    if findings:
        kinds = len({finding.rule for finding in findings})
        typer.echo(f"clerk: {len(findings)} places in {file.name}, of {kinds} kinds, to put right.", err=True)
        raise typer.Exit(1)
    typer.echo(f"clerk: nothing found in {file.name}. Whether it reads well, only a person can say.", err=True)


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.add_typer(export_app, name="export")
    app.command()(accessible)
