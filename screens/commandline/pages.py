"""The command for the pages of minutes that are paged through the year."""

from typing import Annotated

import typer

from screens.commandline.documents import MEETING
from screens.commandline.office import opened


def pages(
    context: typer.Context,
    meeting: Annotated[str, MEETING],
    first: Annotated[
        int | None, typer.Option("--first", metavar="NUMBER", min=1, help="The number of their first page.")
    ] = None,
    count: Annotated[int | None, typer.Option("--pages", metavar="NUMBER", min=1, help="How many pages.")] = None,
    private: Annotated[bool, typer.Option("--private", help="Of the edition with the private business.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Keep no pages of these minutes any more.")] = False,
) -> None:
    """Show or put right which pages of the minute book a meeting's minutes take.

    Example: clerk pages ESB/2026-07-16 --first 40 --pages 7
    """
    from exports.content.document import Edition
    from exports.sent.page_numbers import span, why_there
    from storage.papers.page_numbers import forget_pages, keep_pages, page_start
    from storage.sittings.meetings import find_meeting, meeting_file

    if forget and (first or count):
        raise typer.BadParameter("--forget goes by itself.")
    edition = (Edition.PRIVATE if private else Edition.PUBLIC).value
    with opened(context) as store:
        file = meeting_file(store, find_meeting(store, meeting).id)
        if forget:
            forget_pages(store, file.meeting.id, edition)
        start = page_start(store, file.meeting, edition)
        kept = start.kept
        if first or count:
            number = count or (kept.count if kept else 0)
            if not number:
                raise typer.BadParameter("say with --pages how many pages these minutes take.")
            kept = keep_pages(store, file.meeting.id, first or start.first, number, edition)
    if kept:
        typer.echo(span(kept.first, kept.last))
    else:
        typer.echo(f"clerk: their pages are not known yet. {why_there(start, file)}", err=True)


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Show or put right the pages of the minute book.")(pages)
