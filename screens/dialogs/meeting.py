"""Calling a meeting, and changing when and where it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from clerk.dates import parse_date, parse_time, write_time, write_weekday_date
from clerk.problems import Problem
from clerk.vocabulary import MeetingKind
from screens.dialogs.forms import FormDialog, field
from screens.workbench import office_of
from storage.schema.records import BodyRecord, MeetingRecord
from storage.sittings.meetings import NewMeeting, create_meeting, update_meeting

_DATE_EXAMPLES = "Type it as you say it: 18 July, 18/7/26, thu 18 jul, next tuesday"
_TIME_EXAMPLES = "For example 10 am, 18:30 or 6.30 pm"


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What the form holds, as typed."""

    body_id: int
    kind: str
    held_on: str
    starts: str
    venue: str
    remote_link: str


class MeetingDialog(FormDialog[MeetingRecord]):
    """Calls a meeting of one of `bodies`, or changes `meeting`; answers with the meeting as it was kept.

    `usual_starts` gives the time at which a body, by its id, last met.
    """

    def __init__(
        self,
        today: date,
        bodies: Sequence[BodyRecord],
        body_id: int | None = None,
        meeting: MeetingRecord | None = None,
        usual_starts: Mapping[int, time] | None = None,
    ) -> None:
        super().__init__()
        self._today = today
        self._bodies = {body.id: body for body in bodies}
        self._meeting = meeting
        self._usual_starts = usual_starts or {}
        chosen = meeting.body_id if meeting else body_id
        self._body = self._bodies.get(chosen or 0, bodies[0])
        self.heading = "Call a meeting" if meeting is None else f"{meeting.body_name}: meeting"

    def body(self) -> Iterable[Widget]:
        """The form."""
        start = self._start()
        bodies = [(Content(body.name), body.id) for body in self._bodies.values()]
        whose = Select(bodies, value=start.body_id, allow_blank=False, id="whose", compact=True)
        whose.disabled = self._meeting is not None
        yield from field("Body", whose)
        kinds = [(kind.value, kind.value) for kind in MeetingKind]
        yield from field("Kind", Select(kinds, value=start.kind, allow_blank=False, id="kind", compact=True))
        yield from field("Date", _line("held_on", start.held_on), _DATE_EXAMPLES)
        yield from field("Starts", _line("starts", start.starts), _TIME_EXAMPLES)
        yield from field("Venue", _line("venue", start.venue))
        yield from field("Remote link", _line("remote_link", start.remote_link))

    def on_mount(self) -> None:
        """Begin with what is not known yet: the date."""
        super().on_mount()
        self.query_one("#held_on").focus()

    def values(self) -> MeetingDraft:
        """The form as it stands."""
        texts = {
            name: self.query_one(f"#{name}", Input).value for name in ("held_on", "starts", "venue", "remote_link")
        }
        return MeetingDraft(self._body.id, str(self.query_one("#kind", Select).value), **texts)

    async def keep(self) -> MeetingRecord:
        """Keep the meeting. Raises Problem for a date or time that is not understood."""
        draft = self.values()
        day = parse_date(draft.held_on, self._today)
        if day is None:
            raise Problem(f"The date is not understood. {_DATE_EXAMPLES}.", "held_on")
        starts = parse_time(draft.starts)
        if starts is None:
            raise Problem(f"The starting time is not understood. {_TIME_EXAMPLES}.", "starts")
        new = NewMeeting(draft.body_id, MeetingKind(draft.kind), day, starts, draft.venue, draft.remote_link)
        if self._meeting is None:
            return await office_of(self).ask(create_meeting, new)
        return await office_of(self).ask(update_meeting, self._meeting.id, new)

    @on(Select.Changed, "#whose")
    def _body_changed(self, event: Select.Changed) -> None:
        """Another body brings its own venue and time, where the clerk has not written others."""
        before, self._body = self._start(), self._bodies[int(str(event.value))]
        after = self._start()
        for name in ("venue", "starts"):
            control = self.query_one(f"#{name}", Input)
            if control.value == getattr(before, name):
                control.value = getattr(after, name)

    @on(Input.Changed, "#held_on")
    def _date_changed(self, event: Input.Changed) -> None:
        day = parse_date(event.value, self._today)
        shown = write_weekday_date(day, self._body.policy.date_form) if day else _DATE_EXAMPLES
        self.query_one("#held_on-hint", Static).update(Content(shown))

    @on(Input.Changed, "#starts")
    def _time_changed(self, event: Input.Changed) -> None:
        starts = parse_time(event.value)
        shown = write_time(starts, self._body.policy.time_form) if starts else _TIME_EXAMPLES
        self.query_one("#starts-hint", Static).update(Content(shown))

    def _start(self) -> MeetingDraft:
        """How the form begins for the body that is chosen."""
        policy = self._body.policy
        if self._meeting is None:
            usual = self._usual_starts.get(self._body.id)
            starts = write_time(usual, policy.time_form) if usual else ""
            return MeetingDraft(self._body.id, MeetingKind.ORDINARY.value, "", starts, self._body.venue, "")
        held = self._meeting
        day = write_weekday_date(held.held_on, policy.date_form)
        starts = write_time(held.starts, policy.time_form)
        return MeetingDraft(held.body_id, held.kind.value, day, starts, held.venue, held.remote_link)


def _line(name: str, value: str) -> Input:
    return Input(value, id=name, compact=True)
