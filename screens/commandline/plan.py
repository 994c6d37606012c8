"""The command that plans a year of meetings by a rule."""

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.text import clean
from screens.commandline.days import read_month
from screens.commandline.office import opened
from screens.commandline.register import BODY

if TYPE_CHECKING:
    from storage.schema.records import MeetingRecord
    from storage.sittings.planner import PlannedMeeting

_USUAL_HOUR = time(19)


def plan(
    context: typer.Context,
    body: Annotated[str, BODY],
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as 'second tuesday monthly except august'.")],
    begins: Annotated[
        str, typer.Option("--from", metavar="MONTH", help="The first month, such as 2026-09. Default: next month.")
    ] = "",
    months: Annotated[int, typer.Option("--months", min=1, max=60, help="How many months.")] = 12,
    at: Annotated[
        str, typer.Option("--at", metavar="TIME", help="The hour they begin. Default: that of the last meeting.")
    ] = "",
    create: Annotated[bool, typer.Option("--create", help="Call the meetings, all of them or none.")] = False,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Write the meetings called as a calendar file.")
    ] = None,
) -> None:
    """Print the days of a year of meetings with what is in their way; call them with --create.

    Example: clerk plan ESB "second tuesday monthly except august" --from 2026-09 --months 12

    Example: clerk plan ESB "every 6 weeks from 7 may on thursdays" --create --ics meetings.ics
    """
    from clerk.planning import parse_rule, planned_days
    from storage.council.bodies import find_body
    from storage.file.together import together
    from storage.sittings.planner import call_meetings, plan_meetings, usual_hour

    if ics is not None and not create:
        raise typer.BadParameter("A calendar file is written of meetings that are called: give --create too.")
    first = _month(begins)
    days = planned_days(parse_rule(rule, first), first, months)
    with opened(context) as store:
        found = find_body(store, body)
        planned = plan_meetings(store, found.id, days)
        hour = _hour(at) or usual_hour(store, found.id) or _USUAL_HOUR
        _print(planned)
        if create:
            new = [one.day for one in planned if not one.called]
            with together(store) as joined:
                called = call_meetings(joined, found.id, new, hour)
                if ics is not None:
                    _write(called, ics)
            typer.echo(f"clerk: {len(called)} meetings called, at {hour:%H:%M}.", err=True)


def _print(planned: "tuple[PlannedMeeting, ...]") -> None:
    from clerk.dates import write_weekday_date

    for one in planned:
        remarks = [clash.sentence for clash in one.clashes] + (["Called already."] if one.called else [])
        typer.echo(clean("\t".join([one.day.isoformat(), write_weekday_date(one.day, "18 July 2019"), *remarks])))
    clashing = sum(bool(one.clashes) for one in planned)
    typer.echo(f"clerk: {len(planned)} days, {clashing} with something in the way.", err=True)


def _write(called: "tuple[MeetingRecord, ...]", path: Path) -> None:
    from exports.written.calendar_file import write_calendar

    typer.echo(str(write_calendar(called, path)), err=True)


def _month(text: str) -> date:
    """The first day of a month given as 2026-09; of next month without one."""
    today = date.today()
    if not text:
        return date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return read_month(text)


def _hour(text: str) -> time | None:
    from clerk.dates import parse_time

    if not text:
        return None
    hour = parse_time(text)
    if hour is None:
        raise typer.BadParameter(f"{text!r} is no time. Write it like 18:30 or '6.30 pm'.")
    return hour


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Print the days of a year of meetings.")(plan)
