"""Where the papers of a meeting are in their life, and moving them on."""

from clerk.vocabulary import MeetingStatus
from screens.dialogs.choose import ChooseDialog
from storage.records import MeetingRecord

#: What each state means, for the clerk who chooses.
_MEANINGS = {
    MeetingStatus.PLANNED: "the agenda is being drafted",
    MeetingStatus.PUBLISHED: "the agenda has gone out",
    MeetingStatus.IN_SESSION: "the meeting is going on",
    MeetingStatus.DRAFT: "the meeting is over and its minutes are a draft",
    MeetingStatus.CIRCULATED: "the draft has gone out; its minute numbers are fixed for ever",
    MeetingStatus.APPROVED: "the minutes were approved at a later meeting",
    MeetingStatus.SIGNED: "the minutes were signed",
}


def standing_dialog(meeting: MeetingRecord) -> ChooseDialog:
    """Asks where the papers of a meeting are; answers with the value of a MeetingStatus, or None."""
    choices = [(status.value, f"{status.value}: {meaning}") for status, meaning in _MEANINGS.items()]
    question = f"Where are the papers of {meeting.body_name}?"
    return ChooseDialog(question, choices, chosen=meeting.status.value)
