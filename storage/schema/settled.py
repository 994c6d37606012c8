"""Approved minutes are read-only: what every change of a meeting, its agenda and its roll asks first."""

from sqlmodel import Session

from clerk.vocabulary import MeetingStatus
from storage.file.errors import Invalid
from storage.schema.checks import fetch
from storage.schema.models import Meeting

SETTLED = (MeetingStatus.APPROVED, MeetingStatus.SIGNED)
"""The statuses in which nothing of the minutes changes any more."""


def check_unsettled(meeting: Meeting) -> None:
    """Raise Invalid if the minutes of a meeting have been approved."""
    if MeetingStatus(meeting.status) in SETTLED:
        raise Invalid(
            f"The minutes of this meeting are {meeting.status}, so nothing in them changes any more. "
            "A correction is minuted at a later meeting."
        )


def unsettled(session: Session, meeting_id: int) -> Meeting:
    """The row of a meeting; raises NotFound if it is gone, Invalid if its minutes have been approved."""
    meeting = fetch(session, Meeting, meeting_id, "meeting")
    check_unsettled(meeting)
    return meeting
