"""What a promise is: something that a minute says somebody is to do, or that business is to come back."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from clerk.notation.blocks import Span


class PromiseKind(StrEnum):
    """What sort of promise it is, which says what may become of it."""

    ACTION = "action"
    TASK = "task"
    REQUEST = "request"
    REPORT = "report to a later meeting"
    STANDING = "standing item"
    REFERRAL = "referral"
    DEFERRAL = "deferral"
    RECOMMENDATION = "recommendation"

    @property
    def for_programme(self) -> bool:
        """Whether it is business to come, which belongs on the work programme or the next agenda."""
        return self in (
            PromiseKind.REPORT,
            PromiseKind.STANDING,
            PromiseKind.REFERRAL,
            PromiseKind.DEFERRAL,
            PromiseKind.RECOMMENDATION,
        )


class Confidence(IntEnum):
    """How sure a rule is of its sentences."""

    PERHAPS = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Occasion:
    """What dates are reckoned from: the day of the meeting, and the days of the body's meetings after it, in order.

    `year_starts` is the (month, day) on which the body's municipal or academic year begins.
    """

    held_on: date
    later_meetings: tuple[date, ...] = ()
    year_starts: tuple[int, int] = (5, 1)

    @property
    def next_meeting(self) -> date | None:
        """The day of the next meeting, where one is called."""
        return self.later_meetings[0] if self.later_meetings else None


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due: the words, the day where they name one, and whether that day is one of a meeting."""

    text: str = ""
    day: date | None = None
    at_meeting: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise as found in a minute.

    `span` is the sentence or clause in the text of the minute, `words` the same on one line: what a matter hangs on.
    `text` says what is to be done as an infinitive ("circulate the guide") or a clause ("the guide be circulated").
    `rule` is the key of the rule that found it, for "never for this kind"; `reason` says why, for the clerk.
    `target` is the body that business goes to. `again` says that a decision or action of the same minute, or a
    sentence before, says the same once more.
    """

    kind: PromiseKind
    rule: str
    reason: str
    confidence: Confidence
    span: Span
    words: str
    text: str
    owner: str = ""
    due: Due = Due()
    target: str = ""
    decided: bool = False
    again: bool = False
