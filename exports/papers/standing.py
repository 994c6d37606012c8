"""How minutes stand, in the body's own words: still a draft, or approved at which meeting and subject to what."""

from clerk.text import capitalised
from clerk.vocabulary import ApprovalOutcome, MeetingStatus, Part
from clerk.wording.approving import approved_line
from exports.content.document import Edition
from storage.schema.records import MeetingFile

CONFIRMED = (MeetingStatus.APPROVED, MeetingStatus.SIGNED)
"""The statuses in which minutes are no longer a draft."""


def minutes_standing(file: MeetingFile, edition: Edition, part: Part | None = None) -> tuple[str, ...]:
    """The lines under the title that say how the minutes stand; `part` where they are of one part only.

    Approved minutes say at which meeting, with the corrections agreed there. The public edition says nothing of what
    was decided on the private part.
    """
    if file.meeting.status not in CONFIRMED:
        return (f"{capitalised(file.body.policy.draft_word)} minutes, subject to confirmation at the next meeting",)
    parts = (part,) if part else tuple(Part) if edition is Edition.PRIVATE else (Part.PUBLIC,)
    lines = [
        approved_line(approval.held_on, file.body.policy, approval.corrections)
        for approval in file.approvals
        if approval.outcome is ApprovalOutcome.APPROVED and approval.part in parts
    ]
    whole = [line for line in lines if not any(line != other and other.startswith(line) for other in lines)]
    return tuple(dict.fromkeys(whole))


def draft_mark(file: MeetingFile) -> str:
    """What stands on every page of minutes that are not settled, "Draft" as a rule; "" for those that are."""
    return "" if file.meeting.status in CONFIRMED else capitalised(file.body.policy.draft_word)
