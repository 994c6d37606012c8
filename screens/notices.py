"""Notice of meetings at the desk: by when the agenda must be out, and the working on one key."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from screens.commands.dialogs import HELP
from screens.dialogs.base import Dialog
from screens.keys import bindings

if TYPE_CHECKING:
    from storage.file.database import Store
    from storage.schema.records import BodyRecord, MeetingRecord


def read_due(meetings: "Sequence[tuple[MeetingRecord, BodyRecord]]", today: date) -> dict[int, str]:
    """By meeting, when its agenda must be out. Call it off the drawing thread: the first holidays take a moment."""
    from clerk.agenda_due import agenda_due

    found = ((meeting.id, agenda_due(meeting.held_on, body.policy, today)) for meeting, body in meetings)
    return {meeting_id: due.sentence for meeting_id, due in found if due is not None}


def read_working(store: "Store", meeting_id: int, today: date) -> tuple[str, list[str]]:
    """The heading and lines of the working for a meeting."""
    from clerk.agenda_due import working
    from clerk.dates import write_weekday_date
    from storage.council.bodies import get_body
    from storage.sittings.meetings import get_meeting

    meeting = get_meeting(store, meeting_id)
    body = get_body(store, meeting.body_id)
    day = write_weekday_date(meeting.held_on, "18 July 2019")
    return f"Notice: {body.name}, {day}", working(meeting.held_on, body.policy, today)


class NoticeDialog(Dialog[None]):
    """The working of a meeting's notice, day by day, and its timetable. The arrow keys scroll."""

    ROWS = HELP
    BINDINGS = bindings(HELP)
    tall = True

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__()
        self.heading = heading
        self._lines = lines

    def body(self) -> Iterable[Widget]:
        """The lines."""
        yield Static(Content("\n".join(self._lines)), id="working")

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        page = self.query_one(".body")
        page.can_focus = True
        page.focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
