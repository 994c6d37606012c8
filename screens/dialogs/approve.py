"""Approving the minutes of an earlier meeting: as they are, with corrections, in parts, or not; minuted at this one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from clerk.dates import write_date
from clerk.notation.shorthand.votes import vote_typed
from clerk.problems import Problem, about
from clerk.vocabulary import LifeStep, MeetingStatus, Part
from clerk.wording import Tally
from clerk.wording.approving import approval_clause, resolution, withholding_clause
from clerk.wording.people import name_of
from screens.commands.papers import APPROVE
from screens.dialogs.forms import FormDialog, field
from screens.keys import bindings
from screens.tasks import task
from screens.workbench import office_of
from storage.file.database import Store
from storage.file.together import together
from storage.papers.approval import AgreedCorrection, approve
from storage.papers.awaiting import UnapprovedSet, awaiting_at
from storage.papers.life import take_step
from storage.schema.records import ApprovalRecord, MeetingFile
from storage.sittings.meetings import get_meeting, meeting_file

_AS_THEY_ARE, _CORRECTED, _WITHHELD = "as they are", "with corrections", "withheld"
_WHOLE = "all of them"
_NOBODY = ""
_LATER, _NOW = "not yet", "by the chair, at this meeting"


@dataclass(frozen=True, slots=True)
class Approving:
    """The approving meeting, and the minutes that wait for it."""

    file: MeetingFile
    sets: tuple[UnapprovedSet, ...]


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """The form as it stands."""

    meeting: int
    part: str
    outcome: str
    corrections: str
    reason: str
    mover: str
    seconder: str
    vote: str
    signed: str


def read_approving(store: Store, meeting_id: int) -> Approving:
    """Read what a meeting may approve. Raises Problem where nothing is waiting for it."""
    sets = awaiting_at(store, meeting_id)
    if not sets:
        raise Problem(
            "No circulated minutes wait for approval by this meeting. Circulate the draft minutes first; an "
            "extraordinary meeting, and one whose own minutes are circulated, approves none."
        )
    return Approving(meeting_file(store, meeting_id), sets)


class ApproveDialog(FormDialog[ApprovalRecord]):
    """Writes the resolution under the approving meeting's item for the minutes, and the day on those minutes.

    Begins with the minutes of `meeting_id` and with that `part` of them, where they are given.
    """

    ROWS = APPROVE
    BINDINGS = bindings(APPROVE)
    tall = True

    def __init__(self, approving: Approving, meeting_id: int | None, now: datetime, part: Part | None = None) -> None:
        super().__init__()
        self._part = part
        file = approving.file
        self.heading = f"Approve minutes at the meeting of {write_date(file.meeting.held_on, '18 July 2019')}"
        self._file, self._sets, self._now = file, {one.meeting.id: one for one in approving.sets}, now
        self._first = meeting_id if meeting_id in self._sets else approving.sets[0].meeting.id
        self._texts: list[AgreedCorrection] = []

    def body(self) -> Iterable[Widget]:
        """The form, and the resolution as it will be written."""
        policy = self._file.body.policy
        sets = [(write_date(one.meeting.held_on, policy.date_form), key) for key, one in self._sets.items()]
        yield from field("Minutes of", Select(sets, value=self._first, allow_blank=False, id="meeting", compact=True))
        yield from field("Which of them", _choice("part", [_WHOLE, *(part.value for part in Part)], self._part))
        yield from field("Approved", _choice("outcome", [_AS_THEY_ARE, _CORRECTED, _WITHHELD]))
        yield Label("Corrections, one to a line: the removal of ... from ...", id="corrections-label")
        yield TextArea(id="corrections", classes="short", compact=True)
        yield Static("", id="texts", classes="aside", markup=False)
        yield from field("Withheld", Input(placeholder="e.g. pending legal advice", id="reason", compact=True))
        names = [name_of(one.person, policy.name_form) for one in self._file.roll if one.role.counts_for_quorum]
        yield from field("Moved by", _people("mover", names))
        yield from field("Seconded by", _people("seconder", names))
        yield from field("Vote", Input(placeholder="e.g. 7-2-1, unan, nem con", id="vote", compact=True))
        yield from field("Signed", _choice("signed", [_LATER, _NOW]))
        yield Static("", id="wording", markup=False)

    def on_mount(self) -> None:
        """Show what belongs to the decision chosen."""
        super().on_mount()
        self._shape()

    def values(self) -> ApprovalDraft:
        """The form as it stands."""
        chosen = {name: str(self.query_one(f"#{name}", Select).value) for name in ("part", "outcome", "signed")}
        people = {name: str(self.query_one(f"#{name}", Select).value) for name in ("mover", "seconder")}
        typed = {name: self.query_one(f"#{name}", Input).value.strip() for name in ("reason", "vote")}
        meeting = int(str(self.query_one("#meeting", Select).value))
        return ApprovalDraft(meeting, corrections=self.query_one(TextArea).text, **chosen, **people, **typed)

    async def keep(self) -> ApprovalRecord:
        """Approve, or minute that approval was withheld. Raises Problem where that cannot be."""
        draft = self.values()
        corrections = self._corrections(draft)
        if draft.outcome == _CORRECTED and not corrections:
            raise Problem("Say what was corrected, a line for each, or choose “as they are”.", "corrections")
        signed = draft.signed == _NOW and draft.outcome != _WITHHELD
        with about("vote"):
            vote = vote_typed(draft.vote)
        return await office_of(self).ask(self._written, draft, corrections, vote, signed)

    def _written(
        self,
        store: Store,
        draft: ApprovalDraft,
        corrections: Sequence[AgreedCorrection],
        vote: Tally | None,
        signed: bool,
    ) -> ApprovalRecord:
        """Approve and, where the whole set is approved then, note the signature, in one transaction."""
        at, here = self._now.astimezone(), self._file.meeting
        with together(store) as joined:
            record = approve(
                joined,
                here.id,
                draft.meeting,
                corrections,
                vote,
                draft.outcome == _WITHHELD,
                part=_part(draft),
                mover=draft.mover,
                seconder=draft.seconder,
                reason=draft.reason,
                at=at,
            )
            if signed and get_meeting(joined, draft.meeting).status is MeetingStatus.APPROVED:
                held = write_date(here.held_on, self._file.body.policy.date_form)
                take_step(joined, draft.meeting, LifeStep.SIGNED, at, note=f"Signed at the meeting of {held}")
            return record

    def _corrections(self, draft: ApprovalDraft) -> Sequence[AgreedCorrection]:
        if draft.outcome != _CORRECTED:
            return ()
        lines = (line.strip() for line in draft.corrections.splitlines())
        return (*(AgreedCorrection(line.rstrip(".")) for line in lines if line), *self._texts)

    @on(Select.Changed, "#meeting")
    def _other_set(self) -> None:
        """Texts corrected for one set are not of another."""
        if not self.query("#texts"):
            return
        self._texts.clear()
        self._shape()

    @on(Select.Changed, "#outcome")
    @on(Select.Changed, "#part")
    @on(Select.Changed, "#mover")
    @on(Select.Changed, "#seconder")
    @on(Input.Changed)
    @on(TextArea.Changed)
    def _shape(self) -> None:
        """Show only what belongs to the decision, and the resolution as far as it is filled in."""
        if not self.query("#wording"):
            return
        draft = self.values()
        corrected = draft.outcome == _CORRECTED
        for name in ("corrections-label", "corrections", "texts"):
            self.query_one(f"#{name}").display = corrected
        for name, shown in (("reason", draft.outcome == _WITHHELD), ("signed", draft.outcome != _WITHHELD)):
            line = self.query_one(f"#{name}").parent
            assert isinstance(line, Horizontal)
            line.display = shown
        told = [f"Text corrected too: {one.words}" for one in self._texts]
        self.query_one("#texts", Static).update(Content("\n".join(told) or "Ctrl+T corrects the text of a minute."))
        self.query_one("#wording", Static).update(Content(self._wording(draft)))

    def _wording(self, draft: ApprovalDraft) -> str:
        policy, part = self._file.body.policy, _part(draft)
        days = [self._sets[draft.meeting].meeting.held_on]
        words = [one.words for one in self._corrections(draft)]
        try:
            vote: Tally | None = vote_typed(draft.vote)
        except Problem:
            vote = None
        if draft.outcome == _WITHHELD:
            clause = withholding_clause(days, policy, draft.reason, part)
        else:
            clause = approval_clause(days, policy, words, part)
        return resolution(clause, policy, draft.mover, draft.seconder, vote)

    @task
    async def action_text(self) -> None:
        """Correct the text of a minute of the set, to be changed when this is written."""
        from screens.dialogs.correct import AgreeDialog
        from screens.dialogs.pick import PickDialog, by_words

        draft = self.values()
        if draft.outcome != _CORRECTED:
            self.query_one("#outcome", Select).value = _CORRECTED
        file = await office_of(self).ask(meeting_file, draft.meeting)
        rows = [(str(item.minute.id), f"{item.minute.citation or item.label}  {item.title}") for item in file.items]
        dialog = PickDialog("Which minute is corrected?", by_words(rows), "Number or title")
        picked = await self.app.push_screen_wait(dialog)
        item = next((item for item in file.items if str(item.minute.id) == picked), None)
        if item is None:
            return
        agreed = await self.app.push_screen_wait(AgreeDialog(item))
        if agreed is not None:
            self._texts = [one for one in self._texts if one.minute_id != agreed.minute_id] + [agreed]
            self._shape()


def _part(draft: ApprovalDraft) -> Part | None:
    return None if draft.part == _WHOLE else Part(draft.part)


def _choice(name: str, choices: Sequence[str], chosen: str | None = None) -> Select[str]:
    value = choices[0] if chosen is None else str(chosen)
    return Select([(one, one) for one in choices], value=value, allow_blank=False, id=name, compact=True)


def _people(name: str, names: Sequence[str]) -> Select[str]:
    options: list[tuple[str | Content, str]] = [("nobody named", _NOBODY), *((Content(one), one) for one in names)]
    return Select(options, value=_NOBODY, allow_blank=False, id=name, compact=True)
