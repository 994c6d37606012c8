"""Clear days: the last day to publish, the earliest day to meet, and the working day by day.

A clear day is a whole day between issue and meeting, so neither of those two counts (R v Hereford Justices, 1820).
"""

from dataclasses import dataclass
from datetime import date

from clerk.calendar import A_DAY, ExtraDays, counting_days_from, day_that_counts, why_not_counted
from clerk.dates import write_weekday_date
from clerk.notice_policies import NOTICE_POLICIES, NoticePolicy

__all__ = [
    "NOTICE_POLICIES",
    "DayCounted",
    "Notice",
    "NoticePolicy",
    "earliest_meeting",
    "last_day_to_publish",
    "notice_given",
    "notice_lines",
]

_FORM = "18 July 2019"


@dataclass(frozen=True, slots=True)
class DayCounted:
    """One day of the working: whether it counts, and why or why not."""

    day: date
    counted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Notice of a meeting issued on one day, with every day from issue to meeting in `working`."""

    policy: NoticePolicy
    issued: date
    meeting_day: date
    working: tuple[DayCounted, ...]

    @property
    def clear_days(self) -> int:
        """How many clear days there are."""
        return sum(day.counted for day in self.working)

    @property
    def enough(self) -> bool:
        """Whether there are as many as the policy asks for."""
        return self.clear_days >= self.policy.days


def notice_given(issued: date, meeting_day: date, policy: NoticePolicy, extra: ExtraDays = ()) -> Notice:
    """The notice there is between issue and meeting. Raises ValueError where the meeting is not after the issue."""
    if meeting_day <= issued:
        raise ValueError("The meeting must be after the day on which its notice is issued.")
    working = [DayCounted(issued, False, "the day of issue")]
    number, day = 0, issued + A_DAY
    while day < meeting_day:
        reason = why_not_counted(day, policy, extra)
        number += not reason
        working.append(DayCounted(day, not reason, reason or f"clear day {number}"))
        day += A_DAY
    working.append(DayCounted(meeting_day, False, "the day of the meeting"))
    return Notice(policy, issued, meeting_day, tuple(working))


def last_day_to_publish(meeting_day: date, policy: NoticePolicy, extra: ExtraDays = ()) -> Notice:
    """The latest notice for a meeting. It is issued on a day that itself counts, not on a Sunday or a holiday."""
    first_clear_day = counting_days_from(meeting_day, -policy.days, policy, extra)
    return notice_given(day_that_counts(first_clear_day - A_DAY, -A_DAY, policy, extra), meeting_day, policy, extra)


def earliest_meeting(issued: date, policy: NoticePolicy, extra: ExtraDays = ()) -> Notice:
    """The notice for the earliest meeting after an issue; the meeting too is on a day that counts."""
    last_clear_day = counting_days_from(issued, policy.days, policy, extra)
    return notice_given(issued, day_that_counts(last_clear_day + A_DAY, A_DAY, policy, extra), policy, extra)


def notice_lines(notice: Notice) -> list[str]:
    """The notice in plain words: the two days that matter, the rule, every day counted or not, and the source."""
    policy = notice.policy
    verdict = "enough" if notice.enough else "too few"
    return [
        f"Publish by {_written(notice.issued)} for a meeting on {_written(notice.meeting_day)}."
        if notice.enough
        else f"Published on {_written(notice.issued)} for a meeting on {_written(notice.meeting_day)}.",
        f"{policy.name}: {policy.days} clear days needed, {notice.clear_days} given: {verdict}.",
        *(_day_line(day) for day in notice.working),
        f"Rule: {policy.source}",
    ]


def _day_line(day: DayCounted) -> str:
    return f"{_written(day.day)}: {day.reason}{'' if day.counted else ', not counted'}"


def _written(day: date) -> str:
    return write_weekday_date(day, _FORM)
