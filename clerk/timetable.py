"""A clerk's timetable for one meeting: the days before and after it, reckoned from the last day to publish."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from clerk.bank_holidays import Nation
from clerk.calendar import ExtraDays, counting_days_from
from clerk.dates import write_weekday_date
from clerk.notice import last_day_to_publish
from clerk.notice_policies import NoticePolicy


class Anchor(Enum):
    """The day a step is reckoned from."""

    PUBLICATION = "publication"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the work, so many working days after its anchor (before it: negative)."""

    name: str
    anchor: Anchor
    working_days: int


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A step with its day."""

    name: str
    day: date


_USUAL = (
    Step("Draft agenda", Anchor.PUBLICATION, -10),
    Step("Reports due", Anchor.PUBLICATION, -5),
    Step("Chair's briefing", Anchor.PUBLICATION, -2),
    Step("Publish", Anchor.PUBLICATION, 0),
    Step("Meeting", Anchor.MEETING, 0),
    Step("Draft minutes", Anchor.MEETING, 3),
    Step("Circulate draft minutes", Anchor.MEETING, 5),
)
"""What an office with officers' reports to wait for usually allows. Practice, not law."""

_PARISH = (
    Step("Draft agenda", Anchor.PUBLICATION, -4),
    Step("Reports due", Anchor.PUBLICATION, -3),
    Step("Chair's briefing", Anchor.PUBLICATION, -1),
    *_USUAL[3:5],
    Step("Draft minutes", Anchor.MEETING, 2),
    Step("Circulate draft minutes", Anchor.MEETING, 4),
)
"""The week of a clerk who works alone: draft nine days before the meeting, post five, circulate four after."""

_COMMUNITY = (
    *_PARISH,
    # Local Government and Elections (Wales) Act 2021, Schedule 4, paragraph 12: before the end of seven working days
    # beginning with the day of the meeting.
    Step("Last day for the note of decisions", Anchor.MEETING, 6),
)

_STEPS = {
    "parish": _PARISH,
    "parish-cautious": _PARISH,
    "wales": _COMMUNITY,
}


@dataclass(frozen=True, slots=True)
class _WorkingDays:
    """Days an office works: Monday to Friday without bank holidays, whatever counts for the notice."""

    nation: Nation
    saturdays: bool = False
    sundays: bool = False
    holidays: bool = False
    breaks: bool = False


def timetable(meeting_day: date, policy: NoticePolicy, extra: ExtraDays = ()) -> tuple[PlannedDay, ...]:
    """The steps for a meeting with their days. Publication is on its last lawful day; the others are advice."""
    published = last_day_to_publish(meeting_day, policy, extra).issued
    anchors = {Anchor.PUBLICATION: published, Anchor.MEETING: meeting_day}
    office = _WorkingDays(policy.nation)
    return tuple(
        PlannedDay(step.name, counting_days_from(anchors[step.anchor], step.working_days, office, extra))
        for step in _STEPS.get(policy.key, _USUAL)
    )


def timetable_lines(planned: tuple[PlannedDay, ...]) -> list[str]:
    """The timetable in plain words, a line a step: "Publish: Friday 4 December 2026"."""
    return [f"{step.name}: {write_weekday_date(step.day, '18 July 2019')}" for step in planned]
