"""Commands that write documents and check them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.commandline.office import opened

if TYPE_CHECKING:
    from exports.content.document import Document, Edition
    from storage.council.templates import TemplateRecord

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
LARGE = typer.Option("--large-print", help="In 18 point type, for people who cannot read smaller.")
FIRST_PAGE = typer.Option("--first-page", metavar="NUMBER", min=1, help="The number of the first page. Default: 1.")
BEGINS_AT = typer.Option(
    "--first-page",
    metavar="NUMBER",
    min=1,
    help="The number of the first page. Default: 1, or for minutes paged through the year where those before end.",
)
PAGES = typer.Option("--pages", metavar="NUMBER", min=1, help="How many pages the minutes take, if not to be counted.")
REPLACE = typer.Option("--replace", help="Write over a file of the same name.")

_NOT_KEPT = (
    "The number of pages is not kept: that is for minutes, circulated or approved, as Word or PDF, of a body whose "
    "pages run on (clerk look CODE --pages-run-on), from a page that is known."
)

#: The documents of one meeting: the word that asks for each, what its command says, and an example.
COMMANDS = {
    "agenda": ("Write the agenda and print the path.", "clerk export agenda 12 --output papers/"),
    "summons": (
        "Write the agenda with the summons and the notice to the public in front, and print the path.",
        "clerk export summons ESB/2026-07-16 --format pdf",
    ),
    "minutes": (
        "Write the minutes, as a Word document unless another format is asked for, and print the path.",
        "clerk export minutes ESB/2026-07-16 --output minutes.pdf",
    ),
    "private-minutes": (
        "Write the minutes of the private part alone, never for the public, and print the path.",
        "clerk export private-minutes ESB/2026-07-16",
    ),
    "decision-notice": (
        "Write the notice of decisions, with reasons, options, interests and call-in, and print the path.",
        "clerk export decision-notice ESB/2026-07-16 --format html",
    ),
}


def _edition(private: bool) -> "Edition":
    from exports.content.document import Edition

    return Edition.PRIVATE if private else Edition.PUBLIC


def _large(document: "Document", large: bool) -> "Document":
    """The document in large print where that is asked for."""
    from clerk.house_style import LARGE_PRINT

    return replace(document, style=replace(document.style, size=LARGE_PRINT)) if large else document


def _save(
    document: "Document",
    name: str,
    output: Path | None,
    written_as: str,
    overwrite: bool,
    kept: "TemplateRecord | None",
) -> Path:
    """Write the document, say what is to be known of it, and print its path, which is given back."""
    from exports.files import save

    template = kept.data if kept else b""
    exported = save(document, name, output, format=written_as, replace=overwrite, template=template)
    for note in exported.notes:
        typer.echo(f"clerk: {clean(note)}", err=True)
    typer.echo(str(exported.path))
    return exported.path


def _command(kind: str, help_text: str, example: str) -> Callable[..., None]:
    """The command that writes one kind of document of a meeting."""

    def write(
        context: typer.Context,
        meeting: Annotated[str, MEETING],
        output: Annotated[Path | None, OUTPUT] = None,
        private: Annotated[bool, PRIVATE] = False,
        written_as: Annotated[str, FORMAT] = "",
        large: Annotated[bool, LARGE] = False,
        first_page: Annotated[int | None, BEGINS_AT] = None,
        pages: Annotated[int | None, PAGES] = None,
        overwrite: Annotated[bool, REPLACE] = False,
    ) -> None:
        from exports.content.document import Edition
        from exports.files import DOCUMENTS, document_of, file_name
        from exports.sent.page_numbers import MINUTES, PAGED, begun, count_pages, note_pages, start_of, to_count
        from exports.written.formats import chosen_format
        from storage.council.templates import template_of
        from storage.sittings.meetings import find_meeting, meeting_file

        editions = DOCUMENTS[kind].editions
        edition = _edition(private) if Edition.PUBLIC in editions else editions[0]
        with opened(context) as store:
            file = meeting_file(store, find_meeting(store, meeting).id)
            template = template_of(store, file.body.id)
            ending = chosen_format(output, written_as)
            # Large print takes other pages than those of the minute book.
            paged = kind == MINUTES and ending in PAGED and not large
            start = start_of(store, file, edition) if paged else None
            document = _large(begun(document_of(file, kind, edition), file, start, first_page), large)
            path = _save(document, file_name(file, kind, edition), output, written_as, overwrite, template)
            if start and (start.known or first_page) and to_count(file, kind, ending):
                count = pages or count_pages(path.read_bytes(), ending)
                note = note_pages(store, file, edition, document.first_page, count)
                typer.echo(f"clerk: {clean(note)}", err=True)
            elif pages:
                typer.echo(f"clerk: {_NOT_KEPT}", err=True)

    write.__doc__ = f"{help_text}\n\nExample: {example}"
    return write


for _kind, _words in COMMANDS.items():
    export_app.command(_kind)(_command(_kind, *_words))


@export_app.command()
def extract(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    minute: Annotated[
        str, typer.Argument(metavar="MINUTE", help="Its number, 25/19 or 6, or its place on the agenda.")
    ],
    output: Annotated[Path | None, OUTPUT] = None,
    private: Annotated[bool, PRIVATE] = False,
    written_as: Annotated[str, FORMAT] = "",
    large: Annotated[bool, LARGE] = False,
    overwrite: Annotated[bool, REPLACE] = False,
) -> None:
    """Write one minute by itself, marked as an extract, for the author of a report; print the path.

    Example: clerk export extract ESB/2026-07-16 8/26
    """
    from exports.papers.extract import extract_document, extract_name, find_item
    from storage.council.templates import template_of
    from storage.sittings.meetings import find_meeting, meeting_file

    with opened(context) as store:
        file = meeting_file(store, find_meeting(store, meeting).id)
        template = template_of(store, file.body.id)
    item = find_item(file, minute)
    edition = _edition(private)
    document = _large(extract_document(file, item.id, edition), large)
    name = extract_name(file, item, edition)
    _save(document, name, output, written_as, overwrite, template)


@export_app.command()
def book(
    context: typer.Context,
    body: Annotated[str, typer.Argument(metavar="BODY", help="The code of the body.")],
    year: Annotated[int, typer.Argument(metavar="YEAR", help="The year in which its register of minutes begins.")],
    output: Annotated[Path | None, OUTPUT] = None,
    private: Annotated[bool, PRIVATE] = False,
    written_as: Annotated[str, FORMAT] = "",
    first_page: Annotated[int, FIRST_PAGE] = 1,
    overwrite: Annotated[bool, REPLACE] = False,
) -> None:
    """Bind a year's minutes of one body into a minute book with contents and indexes; print the path.

    Example: clerk export book ESB 2026 --first-page 212
    """
    from exports.papers.book import book_name, files_of_year, minute_book, year_title
    from storage.council.bodies import find_body
    from storage.council.templates import template_of

    with opened(context) as store:
        found = find_body(store, body)
        files = files_of_year(store, found, year)
        template = template_of(store, found.id)
    edition = _edition(private)
    title = year_title(found.policy, year)
    document = minute_book(files, title, edition, first_page=first_page)
    _save(document, book_name(found, title, edition), output, written_as, overwrite, template)


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
    app.command(short_help="Check a Word document for what stops people reading it.")(accessible)
