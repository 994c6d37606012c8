"""The steps in the life of a meeting's papers, as data: from where to where, in words, and what is checked.

Within the words {draft} and {approved} stand for the body's own ("unconfirmed", "confirmed").
"""

from dataclasses import dataclass

from clerk.policy import Policy
from clerk.vocabulary import LifeStep, MeetingStatus
from storage.papers import life_checks as checks
from storage.papers.life_checks import Check

_PLANNED, _PUBLISHED, _IN_SESSION = MeetingStatus.PLANNED, MeetingStatus.PUBLISHED, MeetingStatus.IN_SESSION
_DRAFT, _CIRCULATED, _APPROVED = MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which statuses it is taken from, where it leads, what it does and what taking it back does."""

    key: LifeStep
    comes_from: tuple[MeetingStatus, ...]
    goes_to: MeetingStatus
    title: str
    does: str
    back: str
    checks: tuple[Check, ...] = ()

    def said(self, words: str, policy: Policy) -> str:
        """One of the step's texts in the body's own words."""
        return words.format(draft=policy.draft_word, approved=policy.approved_word)


_ROWS = (
    Step(
        LifeStep.PUBLISHED,
        (_PLANNED,),
        _PUBLISHED,
        "Publish the agenda",
        "Notes that the agenda went out on this day. Its items keep their numbers; what is added gets a letter (7a).",
        "The agenda is being drafted again.",
        (checks.has_business, checks.enough_notice, checks.decisions_prepared),
    ),
    Step(
        LifeStep.OPENED,
        (_PLANNED, _PUBLISHED),
        _IN_SESSION,
        "Open the meeting",
        "Notes that the meeting has begun.",
        "The meeting has not begun.",
        (checks.has_business, checks.was_published, checks.its_day_has_come),
    ),
    Step(
        LifeStep.CLOSED,
        (_PLANNED, _PUBLISHED, _IN_SESSION),
        _DRAFT,
        "Close the meeting",
        "Notes the time at which the meeting ended. Its minutes are then {draft} and can be written on.",
        "The meeting goes on, and the time at which it ended is taken out.",
        (checks.roll_called,),
    ),
    Step(
        LifeStep.CIRCULATED,
        (_DRAFT,),
        _CIRCULATED,
        "Circulate the {draft} minutes",
        "Fixes the minute numbers for ever and keeps every text as it goes out. From then on the text changes only as "
        "a recorded correction, and the agenda not at all.",
        "The numbers float again, and the text can be typed in.",
        (
            checks.numbers_may_freeze,
            checks.nothing_flagged,
            checks.no_shorthand_left,
            checks.has_ended,
            checks.roll_called,
            checks.room_agrees,
            checks.all_minuted,
        ),
    ),
    Step(
        LifeStep.APPROVED,
        (_CIRCULATED,),
        _APPROVED,
        "Have the minutes {approved}",
        "Writes the resolution under the Minutes item of the approving meeting, and that day on these minutes. Nothing "
        "in them changes after that.",
        "The resolution is taken out of the approving meeting's minutes, and corrections agreed with it are undone.",
        (checks.can_be_approved,),
    ),
    Step(
        LifeStep.SIGNED,
        (_APPROVED,),
        MeetingStatus.SIGNED,
        "Note the minutes as signed",
        "Notes that the person presiding has signed the minutes. They are then complete.",
        "The minutes are {approved} and wait for the signature.",
        (checks.not_before_approval,),
    ),
)

STEPS: dict[LifeStep, Step] = {step.key: step for step in _ROWS}
"""The steps in their order, by key."""
