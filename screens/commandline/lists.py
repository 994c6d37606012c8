"""Commands that write the lists of a body: actions, decisions, work programme, attendance and declarations."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.commandline.days import read_day
from screens.commandline.documents import OUTPUT, PRIVATE, REPLACE, export_app
from screens.commandline.office import opened

if TYPE_CHECKING:
    from storage.file.database import Store

BODY = typer.Argument(metavar="BODY", help="The code of a body, or CODE/YYYY-MM-DD for one meeting of it alone.")
FROM = typer.Option("--from", metavar="DATE", parser=read_day, help="The first day. Default: that of the body's year.")
TO = typer.Option("--to", metavar="DATE", parser=read_day, help="The last day. Default: today.")
BY = typer.Option("--by", metavar="ORDER", help="Actions: meeting or owner. Decisions: meeting or subject.")
FORMAT = typer.Option("--format", metavar="FORMAT", help="docx, csv, pdf, html, md or txt. Default: as the file ends.")

#: The lists of a body: the word that asks for each, what its command says, and an example.
COMMANDS = {
    "actions": (
        "Write the action sheet: what is open, whose it is, when it is due. Print the path.",
        "clerk export actions ESB --by owner",
    ),
    "decisions": (
        "Write the list of what was decided, by meeting or by subject. Print the path.",
        "clerk export decisions ESB --from 2026-05-01 --by subject --output decisions.csv",
    ),
    "programme": (
        "Write the work programme, by meeting, with what is overdue first. Print the path.",
        "clerk export programme ESB --output papers/",
    ),
    "attendance": (
        "Write how often each member attended in the days asked for. Print the path.",
        "clerk export attendance ESB --from 2026-05-01 --to 2027-04-30",
    ),
    "declarations": (
        "Write what interests were declared in the days asked for. Print the path.",
        "clerk export declarations ESB --output declarations.csv",
    ),
}


def _command(kind: str, help_text: str, example: str) -> Callable[..., None]:
    """The command that writes one list of a body."""

    def write(
        context: typer.Context,
        body: Annotated[str, BODY],
        first: Annotated[date | None, FROM] = None,
        last: Annotated[date | None, TO] = None,
        by: Annotated[str, BY] = "",
        output: Annotated[Path | None, OUTPUT] = None,
        private: Annotated[bool, PRIVATE] = False,
        written_as: Annotated[str, FORMAT] = "",
        overwrite: Annotated[bool, REPLACE] = False,
    ) -> None:
        from exports.body_files import ask, export_list
        from exports.content.document import Edition
        from storage.council.templates import template_of

        with opened(context) as store:
            body_id, held_on = _meant(store, body)
            asked = ask(
                store,
                body_id,
                today=date.today(),
                starts=first or held_on,
                ends=last or held_on,
                edition=Edition.PRIVATE if private else Edition.PUBLIC,
                arranged=by,
            )
            kept = template_of(store, body_id)
            template = kept.data if kept else b""
            written = export_list(store, kind, asked, output, format=written_as, replace=overwrite, template=template)
        for note in written.notes:
            typer.echo(f"clerk: {clean(note)}", err=True)
        typer.echo(str(written.path))

    write.__doc__ = f"{help_text}\n\nExample: {example}"
    return write


def _meant(store: "Store", body: str) -> tuple[int, date | None]:
    """The body that is meant, and the day of the one meeting of it where one is named."""
    from storage.council.bodies import find_body
    from storage.sittings.meetings import find_meeting

    if "/" not in body:
        return find_body(store, body).id, None
    meeting = find_meeting(store, body)
    return meeting.body_id, meeting.held_on


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to those that export."""
    for kind, words in COMMANDS.items():
        export_app.command(kind)(_command(kind, *words))
