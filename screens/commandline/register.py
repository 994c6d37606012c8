"""The command that prints a body's register and proves it."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.commandline.office import opened

if TYPE_CHECKING:
    from storage.numbering.proof import RegisterProof

BODY = typer.Argument(metavar="BODY", help="A body's code, as `clerk meetings` shows it before the stroke.")


def register(
    context: typer.Context,
    body: Annotated[str, BODY],
    year: Annotated[
        int | None, typer.Option("--year", help="The year in which the register year began. Default: the newest.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, with its problems and whether proven.")] = False,
) -> None:
    """Print a year's register (number, date, status, title) and prove it: nothing twice, missing or cited in vain.

    Exit code 1 where it is not proven.

    Example: clerk register ESB --year 2026
    """
    from storage.council.bodies import find_body
    from storage.numbering.proof import prove, register_years

    with opened(context) as store:
        found = find_body(store, body)
        years = register_years(store, found.id)
        chosen = year if year is not None else max(years, default=None)
        proof = prove(store, found.id, chosen)
    if as_json:
        typer.echo(json.dumps(_as_data(proof), ensure_ascii=False, indent=2))
    else:
        _print(proof)
    if not proof.proven:
        raise typer.Exit(1)


def _print(proof: "RegisterProof") -> None:
    for line in proof.lines:
        typer.echo(clean(f"{line.citation}\t{line.held_on}\t{line.status}\t{line.title}"))
    for words in proof.elsewhere:
        typer.echo(f"clerk: {clean(words)}", err=True)
    for problem in proof.problems:
        inherited = " It came with minutes that are fixed." if problem.inherited else ""
        typer.echo(f"clerk: {clean(problem.sentence)}{inherited}", err=True)
    typer.echo(f"clerk: {clean(_verdict(proof))}", err=True)


def _verdict(proof: "RegisterProof") -> str:
    of_year = f" of {proof.year}" if proof.year else ""
    counts = f"{len(proof.lines)} numbers, {proof.references} references followed"
    if not proof.lines:
        return f"There are no numbered minutes in the register{of_year} of {proof.body.name}."
    if proof.proven:
        return f"The register{of_year} of {proof.body.name} is proven: {counts}, none twice, none missing."
    count = len(proof.problems)
    return (
        f"The register{of_year} of {proof.body.name} is not proven: {counts}, "
        f"{count} thing{'' if count == 1 else 's'} wrong."
    )


def _as_data(proof: "RegisterProof") -> dict[str, object]:
    return {
        "body": proof.body.name,
        "code": proof.body.code,
        "year": proof.year,
        "proven": proof.proven,
        "references": proof.references,
        "minutes": [
            {
                "number": line.citation,
                "held_on": line.held_on.isoformat(),
                "status": line.status.value,
                "title": line.title,
                "meeting_id": line.meeting_id,
                "minute_id": line.minute_id,
            }
            for line in proof.lines
        ],
        "problems": [
            {"fault": problem.fault.value, "sentence": problem.sentence, "inherited": problem.inherited}
            for problem in proof.problems
        ],
        "elsewhere": list(proof.elsewhere),
    }


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Print and prove the register of a year.")(register)
