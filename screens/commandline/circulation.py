"""Commands for papers that go out and for the comments that come back."""

import json
from dataclasses import asdict
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
        list[str] | None,
        typer.Option(
            "--to",
            metavar="WHO",
            help="members, attending, all, or an address; may be repeated. Default: as the body's papers went last.",
        ),
    ] = None,
    documents: Annotated[
        list[str] | None, typer.Option("--document", "-d", metavar="KIND", help="May be repeated. Default: minutes.")
    ] = None,
    eml: Annotated[
        Path | None, typer.Option("--eml", metavar="FOLDER", help="Where to put the message. Default: this folder.")
    ] = None,
    private: Annotated[bool, typer.Option("--private", help="The edition with the private business.")] = False,
    for_comment: Annotated[
        bool, typer.Option("--for-comment", help="Send a draft for comment: noted, but nothing is fixed by it.")
    ] = False,
    written_as: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="docx, pdf, html, md, txt.")
    ] = "docx",
) -> None:
    """Note a meeting's papers as circulated, keep what goes out to whom, and make the message, ready to send.

    Circulating draft minutes fixes their numbers for ever. The path of each message is printed.

    Example:
    clerk circulate ESB/2026-07-16 --to members --to press@example.org --document minutes --eml outbox/
    """
    from exports.content.document import Edition
    from exports.files import known_document
    from exports.sent.page_numbers import starts_of
    from exports.sent.sending import Request, Share, prepare, read_shares, send, without_address
    from exports.sent.sent_pages import counted, note_counted
    from storage.council.templates import template_of
    from storage.papers.circulation import distribution_of
    from storage.sittings.meetings import find_meeting, meeting_file

    edition = Edition.PRIVATE if private else Edition.PUBLIC
    kinds = tuple(map(known_document, documents or ["minutes"]))
    with opened(context) as store:
        file = meeting_file(store, find_meeting(store, meeting).id)
        kept = () if to else read_shares(distribution_of(store, file.body.id))
        shares = tuple(Share(who.strip(), edition) for who in to or ()) or kept
        if not shares:
            raise typer.BadParameter("say who gets the papers with --to.")
        template = template_of(store, file.body.id)
        data, begins = template.data if template else b"", starts_of(store, file)
        request = Request(kinds, shares, written_as, data, not for_comment, begins)
        prepared = prepare(file, request)
        sent = send(store, prepared, (eml or Path.cwd()).expanduser())
        noted = note_counted(store, prepared, counted(prepared))
        missing = without_address(file, shares)
    for note in (*prepared.notes, *noted, *([f"No e-mail address: {', '.join(missing)}."] if missing else [])):
        typer.echo(f"clerk: {clean(note)}", err=True)
    for path in sent.messages:
        typer.echo(str(path))


def review(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word document that went out and came back.")],
    meeting: Annotated[
        str, typer.Option("--meeting", metavar="MEETING", help="Whose minutes they are, where the file does not tell.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, one list of changes.")] = False,
) -> None:
    """Show what was changed in minutes that went out: tracked changes, other edits and comments, minute by minute.

    Example: clerk review "draft minutes, with the chair's changes.docx" --meeting ESB/2026-07-16
    """
    from exports.sent.reviewed import open_review
    from storage.sittings.meetings import find_meeting

    with opened(context) as store:
        reviewed = open_review(store, file, find_meeting(store, meeting).id if meeting else None)
    changes = reviewed.changes
    if reviewed.baseline is None:
        typer.echo("clerk: the minutes were not circulated from here as Word, so only tracked changes show.", err=True)
    if as_json:
        rows = [asdict(change) | {"minute": reviewed.where(change)} for change in changes]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for change in changes:
        name = reviewed.where(change)
        where = f"Minute {name}" if name else "Outside the minutes"
        by, at = f" by {change.author}" if change.author else "", f" {change.at}" if change.at else ""
        typer.echo(clean(f"{where}: {change.kind}{by}{at}"))
        for sign, words in (
            ("-", change.before),
            ("+", change.after if not change.comment else ""),
            ("?", change.comment),
        ):
            if words:
                typer.echo(clean(f"  {sign} " + words.replace("\n", "\n    ")))
    if not changes:
        typer.echo("clerk: nothing was changed.", err=True)


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Send out papers and keep what goes out.")(circulate)
    app.command(short_help="Show what was changed in minutes that went out.")(review)
