"""Taking back that a meeting was closed."""

from sqlmodel import col

from clerk.vocabulary import MeetingStatus
from storage.file.database import Store
from storage.schema.models import Meeting
from storage.schema.records import MeetingRecord
from storage.schema.settled import unsettled
from storage.sittings.history import note_status
from storage.sittings.meeting_finding import read_meetings


def reopen_meeting(store: Store, former: MeetingRecord) -> MeetingRecord:
    """Give a meeting the end and the standing it had before it was closed in error; `former` is how it was then.

    The history keeps both. Minutes that have been circulated meanwhile stay so. Raises NotFound if the meeting is
    gone, Invalid once its minutes are approved.
    """
    with store.write() as session:
        row = unsettled(session, former.id)
        row.ended = former.ended
        status = MeetingStatus(row.status)
        if not status.frozen:
            note_status(session, former.id, status, former.status)
            row.status = former.status.value
        session.add(row)
        session.flush()
        return read_meetings(session, col(Meeting.id) == former.id)[0]
