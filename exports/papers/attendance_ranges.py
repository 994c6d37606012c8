"""From when and until when somebody was there, as a body prints it: by the clock, by minute numbers, or by both.

The number of a minute follows its item, so that a range is still right when items are moved.
"""

from clerk.dates import write_time
from clerk.labels import labels_of, said
from clerk.room import Absence, Moment
from exports.content.document import Edition
from exports.content.editions import items_in
from storage.schema.records import MeetingFile


class Ranges:
    """Writes absences for one edition. What happened during business that it may not contain is told by time alone."""

    def __init__(self, file: MeetingFile, edition: Edition) -> None:
        self._policy = file.body.policy
        self._labels = labels_of(self._policy.house_style.labels)
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
            return self._at("until {at}", since)
        return f"{self._at('left {at}', since)}{self.join}{self._came('returned', 'returned', until)}"

    def edge(self, word: str, moment: Moment) -> str:
        """From or until (`word`) a moment in the body's form: "from 8.15 pm, minute 36/19", "until minute 36/19"."""
        number = self._minute(moment)
        if number and self._policy.attendance_form == "from minute 36/19":
            return self._said(f"{word} minute {{number}}", number=number)
        return self._at(f"{word} {{at}}", moment)

    def _said(self, words: str, **given: str) -> str:
        return said(self._labels, words).format(**given)

    def _came(self, there: str, elsewhere: str, at: Moment) -> str:
        return self._at(f"{elsewhere} remotely {{at}}" if at.remotely else f"{there} {{at}}", at)

    def _at(self, words: str, moment: Moment) -> str:
        at = write_time(moment.at, self._policy.time_form)
        number = self._minute(moment)
        if number and self._policy.attendance_form != "arrived 6.40 pm":
            at = f"{at}, {said(self._labels, 'minute')} {number}"
        return self._said(words, at=at)

    def _by_minutes(self, since: Moment | None, until: Moment | None) -> str:
        """The range in minute numbers alone; "" where an end of it has none."""
        left, back = (self._minute(one) if one else "" for one in (since, until))
        if since is None or until is None:
            word, number = ("from", back) if since is None else ("until", left)
            remotely = "remotely " if until is not None and until.remotely else ""
            return self._said(f"{remotely}{word} minute {{number}}", number=number) if number else ""
        if not left or not back:
            return ""
        if left == back:
            return self._said("absent for part of minute {number}", number=left)
        return self._said("absent from minute {first} to minute {last}", first=left, last=back)

    def _minute(self, moment: Moment) -> str:
        return self._shown.get(moment.item, "") if moment.item is not None else ""

    def _hidden(self, moment: Moment) -> bool:
        return not self._everything and moment.item is not None and moment.item not in self._shown
