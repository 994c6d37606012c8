"""When the agenda of a meeting must be out, as a clerk asks it: by which day, how long is left, and why."""

from dataclasses import dataclass
from datetime import date

from clerk.dates import write_weekday_date
from clerk.notice import NOTICE_POLICIES, Notice, last_day_to_publish, notice_lines
from clerk.policy import Policy
from clerk.timetable import timetable, timetable_lines

_FORM = "18 July 2019"


@dataclass(frozen=True, slots=True)
class AgendaDue:
    """The last lawful notice of a meeting, and the days from today until it is to be issued."""

    notice: Notice
    days_left: int

    @property
    def sentence(self) -> str:
        """In one line: "agenda out by Wed 10 Jul: 3 days left"."""
        weekday, day, month, _ = write_weekday_date(self.notice.issued, _FORM).split()
        when = f"{weekday[:3]} {day} {month[:3]}"
        if self.days_left < 0:
            return f"agenda was due out on {when}: notice is short"
        if self.days_left == 0:
            return f"agenda must be out today, {when}"
        return f"agenda out by {when}: {self.days_left} day{'' if self.days_left == 1 else 's'} left"


def agenda_due(meeting_day: date, policy: Policy, today: date) -> AgendaDue | None:
    """When the agenda must be out by the body's policy of notice; None where that policy is not known."""
    rule = NOTICE_POLICIES.get(policy.notice)
    if rule is None:
        return None
    notice = last_day_to_publish(meeting_day, rule, policy.extra_days)
    return AgendaDue(notice, (notice.issued - today).days)


def working(meeting_day: date, policy: Policy, today: date) -> list[str]:
    """The working day by day and the whole timetable of a meeting, in lines; what is past is marked."""
    due = agenda_due(meeting_day, policy, today)
    if due is None:
        return [f"This version does not know the notice policy “{policy.notice}”. Choose another for the body."]
    planned = timetable(meeting_day, due.notice.policy, policy.extra_days)
    marked = [
        f"{line}{' (past)' if step.day < today else ' (today)' if step.day == today else ''}"
        for step, line in zip(planned, timetable_lines(planned), strict=True)
    ]
    return [*notice_lines(due.notice), "", "Timetable", *marked]
