"""Commands for papers that go out and for the comments that come back."""

from pathlib import Path
from typing import Annotated

import typer

from clerk.text import clean
from screens.commandline.documents import MEETING
from screens.commandline.office import opened


def circulate(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    to: Annotated[
        list[str], typer.Option("--to", metavar="WHO", help="members, attending, all, or an address; may be repeated.")
    ],
    documents: Annotated[
        list[str] | None, typer.Option("--document", "-d", metavar="KIND", help="May be repeated. Default: minutes.")
    ] = None,
    eml: Annotated[
        Path | None, typer.Option("--eml", metavar="FILE", help="The message to write; a folder will do.")
    ] = None,
    private: Annotated[bool, typer.Option("--private", help="The edition with the private business.")] = False,
    written_as: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="docx, pdf, html, md, txt.")
    ] = "docx",
) -> None:
    """Make a message with a meeting's papers, ready to send, and keep what went out to whom; print its path.

    Example:
    clerk circulate ESB/2026-07-16 --to members --to press@example.org --document minutes --eml draft.eml
    """
    from exports.circulating import message, papers, recipients, to_keep
    from exports.document import Edition
    from exports.email import eml_bytes
    from exports.file_names import safe_name
    from exports.saving import write_new
    from storage.circulation import keep_circulation
    from storage.meetings import find_meeting, meeting_file
    from storage.templates import template_of

    edition = Edition.PRIVATE if private else Edition.PUBLIC
    with opened(context) as store:
        file = meeting_file(store, find_meeting(store, meeting).id)
        people = recipients(file, to)
        template = template_of(store, file.body.id)
        sent = papers(file, documents or ["minutes"], edition, written_as, template.data if template else b"")
        letter = message(file, sent, people)
        target = (eml or Path.cwd()).expanduser()
        if target.is_dir():
            target = target / safe_name(letter.subject, ".eml")
        path = write_new(target, eml_bytes(letter))
        for paper in sent:
            keep_circulation(store, to_keep(file, paper, people))
            for note in paper.notes:
                typer.echo(f"clerk: {clean(note)}", err=True)
    typer.echo(str(path))


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(circulate)
