"""Commands that open the office or list what is in it."""

import json
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.start import open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.file.database import Store
    from storage.schema.records import MeetingRecord


def chosen_database(context: typer.Context) -> Path:
    """The file given by --database or CLERK_DATABASE, or where this system keeps a program's data."""
    if isinstance(context.obj, Path):
        return context.obj
    from storage.file.location import default_database

    return default_database()


@contextmanager
def opened(context: typer.Context) -> "Iterator[Store]":
    """The chosen database, opened and closed again. Raises a Problem where there is none."""
    from storage.file.database import Store

    store = Store.open(chosen_database(context))
    try:
        yield store
    finally:
        store.close()


def demo(
    context: typer.Context,
    database: Annotated[
        Path | None, typer.Option("--database", metavar="PATH", help="Keep the sample office in this new file.")
    ] = None,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Make the file and stop, without opening the desk.")
    ] = False,
) -> None:
    """Open the workbench on an invented council with a year of meetings.

    Example: clerk demo --database sample.db --no-open
    """
    from datetime import date

    from storage.file.database import Store
    from storage.sample import load_sample

    given = database or (context.obj if isinstance(context.obj, Path) else None)
    path = given or Path(mkdtemp(prefix="clerk-demo-")) / "sample.db"
    if path.exists():
        raise typer.BadParameter(f"{path} exists already. Name a new file for the sample office.")
    store = Store.open(path, create=True)
    try:
        load_sample(store, date.today())
    finally:
        store.close()
    typer.echo(str(path))
    if not no_open:
        raise typer.Exit(open_desk(path))


def meetings(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, one list of meetings.")] = False,
) -> None:
    """List the meetings, earliest first: id, key, kind, status and how many items are minuted.

    Example: clerk meetings --json
    """
    from storage.sittings.meetings import list_meetings

    with opened(context) as store:
        found = list_meetings(store)
    if as_json:
        typer.echo(json.dumps([_as_data(meeting) for meeting in found], ensure_ascii=False, indent=2))
        return
    for meeting in found:
        key = f"{meeting.body_code}/{meeting.held_on}"
        counts = f"{meeting.minuted_count}/{meeting.item_count} minuted"
        typer.echo(clean(f"{meeting.id}\t{key}\t{meeting.kind}\t{meeting.status}\t{counts}\t{meeting.body_name}"))
    if not found:
        typer.echo("There are no meetings yet. Run `clerk` and press n to call one.", err=True)


def _as_data(meeting: "MeetingRecord") -> dict[str, object]:
    return {
        "id": meeting.id,
        "key": f"{meeting.body_code}/{meeting.held_on}",
        "body": meeting.body_name,
        "kind": meeting.kind.value,
        "status": meeting.status.value,
        "held_on": meeting.held_on.isoformat(),
        "starts": meeting.starts.strftime("%H:%M"),
        "ended": meeting.ended.strftime("%H:%M") if meeting.ended else None,
        "venue": meeting.venue,
        "items": meeting.item_count,
        "minuted": meeting.minuted_count,
    }


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Open an invented council with a year of meetings.")(demo)
    app.command(short_help="List the meetings of the office.")(meetings)
