"""Commands that count clear days and plan the weeks round a meeting; only a named meeting needs the database."""

import json
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from clerk.problems import Problem
from clerk.text import clean
from screens.commandline.days import read_day
from screens.commandline.office import opened

if TYPE_CHECKING:
    from clerk.calendar import ExtraDays
    from clerk.notice import Notice
    from clerk.notice_policies import NoticePolicy


class NationName(StrEnum):
    """Whose bank holidays count."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


DAY = typer.Argument(metavar="DATE", help="The day of the meeting, such as 2026-12-10 or '10 december 2026'.")
POLICY = typer.Option(
    "--policy", metavar="KEY", help="How notice is counted: principal (the usual), parish, governors, ..."
)
NATION = typer.Option("--nation", help="Whose bank holidays count, where not the policy's own.")
MEETING = typer.Option("--meeting", metavar="CODE/DATE", help="A meeting of the office, by its body's own rules.")
JSON = typer.Option("--json", help="As JSON.")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The day to count from or to, by which policy, and the days left out besides."""

    day: date
    policy: "NoticePolicy"
    extra: "ExtraDays"


def notice(
    context: typer.Context,
    day: Annotated[str | None, DAY] = None,
    policy: Annotated[str | None, POLICY] = None,
    nation: Annotated[NationName | None, NATION] = None,
    meeting: Annotated[str | None, MEETING] = None,
    from_issue: Annotated[
        bool, typer.Option("--from-issue", help="DATE is the day of issue; print the earliest day to meet.")
    ] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Print the last lawful day to publish an agenda, with the working day by day.

    Example: clerk notice 2026-12-10 --policy parish

    Example: clerk notice --meeting ESB/2026-12-03 --json
    """
    from clerk.notice import earliest_meeting, last_day_to_publish, notice_lines

    if from_issue and meeting is not None:
        raise typer.BadParameter("--from-issue counts from a day of issue: give that day, and no --meeting.")
    asked = _asked(context, day, policy, nation, meeting)
    count = earliest_meeting if from_issue else last_day_to_publish
    given = count(asked.day, asked.policy, asked.extra)
    if as_json:
        typer.echo(json.dumps(_notice_data(given), ensure_ascii=False, indent=2))
        return
    for line in notice_lines(given):
        typer.echo(clean(line))


def timetable(
    context: typer.Context,
    day: Annotated[str | None, DAY] = None,
    policy: Annotated[str | None, POLICY] = None,
    nation: Annotated[NationName | None, NATION] = None,
    meeting: Annotated[str | None, MEETING] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Print the weeks round a meeting: draft agenda, reports due, briefing, publish, meeting, minutes, circulate.

    Publishing is on its last lawful day; the other days are advice.

    Example: clerk timetable 2026-12-10 --policy parish

    Example: clerk timetable --meeting ESB/2026-12-03
    """
    from clerk.timetable import timetable as planned_days
    from clerk.timetable import timetable_lines

    asked = _asked(context, day, policy, nation, meeting)
    planned = planned_days(asked.day, asked.policy, asked.extra)
    if as_json:
        steps = [{"step": step.name, "day": step.day.isoformat()} for step in planned]
        typer.echo(json.dumps({"policy": asked.policy.key, "steps": steps}, ensure_ascii=False, indent=2))
        return
    for line in timetable_lines(planned):
        typer.echo(clean(line))


def _asked(
    context: typer.Context, day: str | None, policy: str | None, nation: NationName | None, meeting: str | None
) -> _Asked:
    """What is asked for: a meeting of the office by its body's rules, or a day by a named policy."""
    from clerk.bank_holidays import Nation

    if (day is None) == (meeting is None):
        raise typer.BadParameter("Give either the day of a meeting or --meeting, and not both.")
    if meeting is not None and policy is not None:
        raise typer.BadParameter("A meeting of the office is counted by its body's own rules: leave out --policy.")
    extra: ExtraDays = {}
    if meeting is not None:
        from storage.council.bodies import get_body
        from storage.sittings.meetings import find_meeting

        with opened(context) as store:
            found = find_meeting(store, meeting)
            rules = get_body(store, found.body_id).policy
        policy, extra, held_on = rules.notice, rules.extra_days, found.held_on
    else:
        held_on = read_day(day or "")
    rule = _policy(policy or "principal")
    if nation is not None:
        rule = replace(rule, nation=Nation[nation.name])
    return _Asked(held_on, rule, extra)


def _policy(key: str) -> "NoticePolicy":
    from clerk.notice_policies import NOTICE_POLICIES

    if key not in NOTICE_POLICIES:
        raise Problem(f"There is no policy of notice called {key}. Choose one of: {', '.join(NOTICE_POLICIES)}.")
    return NOTICE_POLICIES[key]


def _notice_data(given: "Notice") -> dict[str, object]:
    return {
        "policy": given.policy.key,
        "name": given.policy.name,
        "days": given.policy.days,
        "nation": given.policy.nation.name.lower(),
        "issued": given.issued.isoformat(),
        "meeting": given.meeting_day.isoformat(),
        "clear_days": given.clear_days,
        "enough": given.enough,
        "working": [
            {"day": one.day.isoformat(), "counted": one.counted, "reason": one.reason} for one in given.working
        ],
        "source": given.policy.source,
    }


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(short_help="Print the last lawful day to publish an agenda.")(notice)
    app.command(short_help="Print the weeks round a meeting.")(timetable)
