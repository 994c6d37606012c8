"""A year of meetings of a body: what is in the way of each day, and calling them all at once or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlmodel import Session, col

from clerk.bank_holidays import Nation
from clerk.notice import NOTICE_POLICIES
from clerk.planning import Clash, clashes
from clerk.policy import Policy
from clerk.vocabulary import MeetingKind
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.schema.checks import fetch
from storage.schema.mapping import policy_of
from storage.schema.models import Body, Meeting
from storage.schema.records import MeetingRecord
from storage.sittings.meeting_finding import read_meetings
from storage.sittings.meetings import NewMeeting, create_meeting


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A day on which a body would meet, what is in its way, and whether it has a meeting that day already."""

    day: date
    clashes: tuple[Clash, ...] = ()
    called: bool = False


def plan_meetings(store: Store, body_id: int, days: Sequence[date]) -> tuple[PlannedMeeting, ...]:
    """What calling a body's meetings on those days would meet: holidays, weekends, other bodies, its own meetings.

    Bank holidays are those of the nation of its policy of notice.
    """
    with store.read() as session:
        policy = policy_of(fetch(session, Body, body_id, "body"))
        own, others = _meetings_on(session, body_id, days)
    return tuple(
        PlannedMeeting(day, clashes(day, _nation(policy), policy.extra_days, others), day in own) for day in days
    )


def call_meetings(
    store: Store,
    body_id: int,
    days: Sequence[date],
    starts: time,
    kind: MeetingKind = MeetingKind.ORDINARY,
    venue: str = "",
) -> tuple[MeetingRecord, ...]:
    """Call a meeting of a body on each of those days, in one transaction; returns them in their order.

    Raises Invalid, and calls none, if there is no day or the body meets at that hour on one of them already.
    """
    if not days:
        raise Invalid("There is no day to call a meeting on. Change the rule or the months.")
    with together(store) as joined:
        return tuple(create_meeting(joined, NewMeeting(body_id, kind, day, starts, venue)) for day in days)


def usual_hour(store: Store, body_id: int) -> time | None:
    """The hour at which a body's last meeting began; None where it has none yet."""
    with store.read() as session:
        meetings = read_meetings(session, col(Meeting.body_id) == body_id)
    return meetings[-1].starts if meetings else None


def _meetings_on(session: Session, body_id: int, days: Sequence[date]) -> tuple[set[date], Mapping[date, str]]:
    """The days on which the body meets already, and by day the names of the other bodies that meet."""
    own: set[date] = set()
    others: dict[date, list[str]] = {}
    for meeting in read_meetings(session, col(Meeting.held_on).in_(days)):
        if meeting.body_id == body_id:
            own.add(meeting.held_on)
        else:
            others.setdefault(meeting.held_on, []).append(meeting.body_name)
    return own, {day: ", ".join(names) for day, names in others.items()}


def _nation(policy: Policy) -> Nation:
    notice = NOTICE_POLICIES.get(policy.notice)
    return notice.nation if notice else Nation.ENGLAND
