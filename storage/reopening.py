"""Taking back that a meeting was closed."""

from clerk.vocabulary import MeetingStatus
from storage.checks import fetch
from storage.database import Store
from storage.meeting_finding import get_meeting
from storage.models import Meeting
from storage.records import MeetingRecord


def reopen_meeting(store: Store, former: MeetingRecord) -> MeetingRecord:
    """Give a meeting the end and the standing it had before it was closed in error; `former` is how it was then.

    Minutes that have been circulated meanwhile stay so. Raises NotFound if the meeting is gone.
    """
    with store.write() as session:
        row = fetch(session, Meeting, former.id, "meeting")
        row.ended = former.ended
        if not MeetingStatus(row.status).frozen:
            row.status = former.status.value
        session.add(row)
    return get_meeting(store, former.id)
