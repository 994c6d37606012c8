"""One entry of the work programme, whole: what, at which meeting, who brings it, and why."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from textual.widget import Widget
from textual.widgets import Input, Select

from clerk.dates import parse_date, write_date
from clerk.problems import Problem
from screens.dialogs.forms import FormDialog, field
from storage.outcomes.programme import NewEntry
from storage.schema.records import MeetingRecord, ProgrammeRecord

_FORM = "18 July 2019"
_UNDATED = "none"
_KEY = (("no", "no"), ("yes, a key decision", "yes"))


class EntryDialog(FormDialog[ProgrammeRecord]):
    """Changes `entry`, or takes a new one; `keep_entry` keeps what was filled in and gives the entry as it then is.

    `meetings` are those it can be planned for.
    """

    def __init__(
        self,
        entry: NewEntry,
        meetings: Sequence[MeetingRecord],
        today: date,
        keep_entry: Callable[[NewEntry], Awaitable[ProgrammeRecord]],
    ) -> None:
        super().__init__()
        self.heading = "An entry of the work programme"
        self._entry = entry
        self._meetings = meetings
        self._today = today
        self._keep = keep_entry

    def body(self) -> Iterable[Widget]:
        """The form."""
        entry = self._entry
        days = [("not at a meeting yet", _UNDATED)]
        days += [(write_date(meeting.held_on, _FORM), str(meeting.id)) for meeting in self._meetings]
        known = any(meeting.id == entry.meeting_id for meeting in self._meetings)
        meeting = str(entry.meeting_id) if known else _UNDATED
        yield from field("Business", Input(entry.title, id="title", compact=True))
        yield from field("Meeting", Select(days, value=meeting, allow_blank=False, id="meeting", compact=True))
        due = write_date(entry.due, _FORM) if entry.due and not known else ""
        yield from field("Or by", Input(due, id="due", compact=True), "A day to aim at, where no meeting is called yet")
        yield from field("Lead", Input(entry.lead, id="lead", compact=True))
        yield from field("Cabinet Member", Input(entry.cabinet_member, id="cabinet", compact=True))
        yield from field("Purpose", Input(entry.purpose, id="purpose", compact=True))
        yield from field("Source", Input(entry.source, id="source", compact=True))
        key = "yes" if entry.key_decision else "no"
        yield from field("Key decision", Select(_KEY, value=key, allow_blank=False, id="key", compact=True))

    def values(self) -> tuple[str, ...]:
        """The form as it stands."""
        typed = ("title", "due", "lead", "cabinet", "purpose", "source")
        chosen = (str(self.query_one(f"#{name}", Select).value) for name in ("meeting", "key"))
        return (*(self.query_one(f"#{name}", Input).value.strip() for name in typed), *chosen)

    async def keep(self) -> ProgrammeRecord:
        """The entry, kept; raises Problem for a day that is none."""
        title, due, lead, cabinet, purpose, source, meeting, key = self.values()
        day = parse_date(due, self._today, ahead=True) if due else None
        if due and day is None:
            raise Problem(f'"{due}" is not a day. Write it like 30 September, or leave it empty.', "due")
        planned = None if meeting == _UNDATED else int(meeting)
        return await self._keep(
            replace(
                self._entry,
                title=title,
                meeting_id=planned,
                due=day if planned is None else None,
                lead=lead,
                cabinet_member=cabinet,
                purpose=purpose,
                source=source,
                key_decision=key == "yes",
            )
        )
