"""Commands for the council's own template."""

from pathlib import Path
from typing import Annotated

import typer

from clerk.text import clean
from screens.commandline.office import opened

template_app = typer.Typer(
    help="The Word file in whose letterhead documents are written.", rich_markup_mode=None, no_args_is_help=True
)

FILE = typer.Argument(metavar="FILE", help="A Word document or template (.docx, .dotx).")


@template_app.command()
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The new file, ending in .docx.")],
) -> None:
    """Write a template in the house style to restyle in Word, with the tokens in place; print its path.

    Example: clerk template new letterhead.docx
    """
    from exports.saving import write_new
    from exports.word.template_check import new_template

    if file.suffix.lower() != ".docx":
        raise typer.BadParameter(f"{file.name} does not end in .docx.")
    typer.echo(str(write_new(file.expanduser(), new_template())))


@template_app.command()
def check(file: Annotated[Path, FILE]) -> None:
    """Say which styles of a template are used, which are added, and what in it stops people reading.

    Example: clerk template check letterhead.dotx
    """
    from exports.word.template import PLACE, TOKENS
    from exports.word.template_check import check_template

    report = check_template(file.expanduser())
    for use in report.uses:
        typer.echo(clean(f"{use.ours}\t{use.theirs or 'added'}"))
    for token, meaning in TOKENS.items():
        typer.echo(f"{{{token}}}\t{'filled in' if token in report.tokens else 'not there'}: {meaning}")
    typer.echo(f"{PLACE}\t{'marks where the text goes' if report.place_marked else 'not there: its text is left out'}")
    for fault in report.faults:
        typer.echo(clean(f"{fault.rule}  {fault.message}\n     {fault.first_places()}\n     {fault.advice}"))
    if report.faults:
        typer.echo(f"clerk: {len(report.faults)} kinds of fault to put right in {file.name}.", err=True)
        raise typer.Exit(1)


@template_app.command()
def use(
    context: typer.Context,
    body: Annotated[str, typer.Argument(metavar="BODY", help="The code of the body.")],
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="The template; not with --none.")] = None,
    none: Annotated[bool, typer.Option("--none", help="Go back to the house style.")] = False,
) -> None:
    """Write a body's documents in this template from now on. It is copied into the office's own file.

    Example: clerk template use ESB letterhead.docx
    """
    from exports.word.template_check import read_template
    from storage.council.bodies import find_body
    from storage.council.templates import forget_template, take_template

    if (file is None) != none:
        raise typer.BadParameter("Give a template, or --none to go back to the house style.")
    with opened(context) as store:
        found = find_body(store, body)
        if file is None:
            forget_template(store, found.id)
            typer.echo(f"{found.name}: written in the house style.", err=True)
            return
        take_template(store, found.id, file.name, read_template(file.expanduser(), found.policy.house_style))
    typer.echo(clean(f"{found.name}: written in {file.name} from now on."), err=True)


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.add_typer(template_app, name="template")
