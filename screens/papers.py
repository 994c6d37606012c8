"""Where a meeting's papers are in their life, as its screens show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from clerk.dates import write_weekday_date
from clerk.policy import Policy
from clerk.vocabulary import LifeStep, MeetingStatus
from clerk.wording.approving import status_word
from storage.council.bodies import get_body
from storage.file.database import Store
from storage.papers.life import OfferedReturn, OfferedStep, next_steps, returnable
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import get_meeting

#: Stands for taking back the last step.
BACK = "back"

_FINAL = "These papers are complete: the minutes are signed."


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting, the steps that may come next, and the one that may be taken back."""

    meeting: MeetingRecord
    policy: Policy
    steps: tuple[OfferedStep, ...]
    back: OfferedReturn | None

    @property
    def heading(self) -> str:
        """Whose papers, and where they are, in the body's own words."""
        held, form = self.meeting, self.policy.date_form
        word = status_word(held.status, self.policy)
        return f"{held.body_name}, {write_weekday_date(held.held_on, form)}: {word}"

    def step(self, key: str) -> OfferedStep | None:
        """The step with that key."""
        return next((step for step in self.steps if step.key.value == key), None)

    def choices(self) -> list[tuple[str, str]]:
        """What can be chosen, as pairs of a key and a line."""
        offered = [(step.key.value, f"{step.title}{'' if step.possible else '  (not yet)'}") for step in self.steps]
        if self.back is not None:
            offered.append((BACK, f"Take back: {self.back.title}{'' if not self.back.reasons else '  (not now)'}"))
        return offered

    def told(self, key: str) -> Text:
        """What the line with that key does, what it fixes, and what is missing."""
        if (step := self.step(key)) is not None:
            return _told(step.does, [(one.sentence, one.must) for one in step.findings], _asks(step))
        if key == BACK and self.back is not None:
            return _told(self.back.does, [(reason, True) for reason in self.back.reasons], "")
        return Text(_FINAL if self.meeting.status is MeetingStatus.SIGNED else "")


def read_standing(store: Store, meeting_id: int, today: date) -> Standing:
    """Read where the papers are and what may come next, checked for today."""
    meeting = get_meeting(store, meeting_id)
    policy = get_body(store, meeting.body_id).policy
    return Standing(meeting, policy, next_steps(store, meeting_id, today), returnable(store, meeting_id))


def _asks(step: OfferedStep) -> str:
    if step.key is LifeStep.APPROVED:
        return "Asks next at which meeting, and with which corrections."
    return "It can be taken back until the next step." if step.possible else ""


def _told(does: str, findings: Sequence[tuple[str, bool]], after: str) -> Text:
    text = Text(does, overflow="fold")
    for sentence, must in findings:
        text.append("\n! " if must else "\n– ", "bold" if must else "dim")
        text.append(sentence, "bold" if must else "")
    if not findings and after:
        text.append("\nNothing is missing.", "dim")
    if after:
        text.append(f"\n{after}", "dim")
    return text
