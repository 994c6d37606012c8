"""From when and until when somebody was there, as a body prints it: by the clock, by minute numbers, or by both.

The number of a minute follows its item, so that a range is still right when items are moved.
"""

from clerk.dates import write_time
from clerk.room import Absence, Moment
from exports.document import Edition
from exports.editions import items_in
from storage.schema.records import MeetingFile


class Ranges:
    """Writes absences for one edition. What happened during business that it may not contain is told by time alone."""

    def __init__(self, file: MeetingFile, edition: Edition) -> None:
        self._policy = file.body.policy
        self._shown = {item.id: item.minute.citation for item in items_in(file, edition)}
        self._everything = edition is Edition.PRIVATE

    @property
    def join(self) -> str:
        """What stands between two ranges of one person."""
        return ", " if self._policy.attendance_form == "arrived 6.40 pm" else "; "

    def written(self, absence: Absence) -> str:
        """One absence in words; "" for one within private business that this edition does not contain."""
        since, until = absence.since, absence.until
        if since is not None and self._hidden(since):
            return ""
        if self._policy.attendance_form == "from minute 36/19":
            told = self._by_minutes(since, until)
            if told:
                return told
        if since is None:
            return self._came("arrived", "joined", until) if until else ""
        if until is None:
            return f"until {self._moment(since)}"
        return f"left {self._moment(since)}{self.join}{self._came('returned', 'returned', until)}"

    def point(self, moment: Moment) -> str:
        """One moment in the body's own form: "8.15 pm", "8.15 pm, minute 36/19" or "minute 36/19"."""
        by_minutes = self._policy.attendance_form == "from minute 36/19"
        return (by_minutes and self._minute(moment)) or self._moment(moment)

    def _came(self, there: str, elsewhere: str, at: Moment) -> str:
        return f"{elsewhere} remotely {self._moment(at)}" if at.remotely else f"{there} {self._moment(at)}"

    def _moment(self, moment: Moment) -> str:
        at = write_time(moment.at, self._policy.time_form)
        minute = self._minute(moment)
        return f"{at}, {minute}" if minute and self._policy.attendance_form != "arrived 6.40 pm" else at

    def _by_minutes(self, since: Moment | None, until: Moment | None) -> str:
        """The range in minute numbers alone; "" where an end of it has none."""
        left, back = (self._minute(one) if one else "" for one in (since, until))
        if since is None or until is None:
            word, minute = ("from", back) if since is None else ("until", left)
            remotely = "remotely " if until is not None and until.remotely and minute else ""
            return f"{remotely}{word} {minute}" if minute else ""
        if not left or not back:
            return ""
        return f"absent from {left} to {back}" if left != back else f"absent for part of {left}"

    def _minute(self, moment: Moment) -> str:
        citation = self._shown.get(moment.item, "") if moment.item is not None else ""
        return f"minute {citation}" if citation else ""

    def _hidden(self, moment: Moment) -> bool:
        return not self._everything and moment.item is not None and moment.item not in self._shown
