"""The rows of what minutes promise, and everything about one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text
from textual.widgets.option_list import Option

from clerk.dates import write_date
from clerk.vocabulary import Part
from screens.widgets.row_list import columns, dim_line, heading
from storage.file.database import Store
from storage.outcomes.planning import ProgrammeChange, ProgrammeStep, programme_changes
from storage.outcomes.proposals import Proposal, proposals
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import get_meeting, list_meetings
from storage.texts.minutes import get_minute

_FORM = "18 July 2019"
_KIND_WIDTH = 14
_BEFORE = 120
"""How much of a paragraph is shown before the sentence that promises something, in characters."""

NOTHING = "Nothing more is promised in these minutes. Esc goes back."


@dataclass(frozen=True, slots=True)
class ProposalsView:
    """What the minutes of a meeting promise, what they say of the work programme, and the minutes by their id."""

    meeting: MeetingRecord
    promises: tuple[Proposal, ...]
    changes: tuple[ProgrammeChange, ...]
    texts: dict[int, str]
    next_meeting: MeetingRecord | None


def read_proposals(store: Store, meeting_id: int) -> ProposalsView:
    """Search the minutes of a meeting; raises NotFound if it is gone."""
    meeting = get_meeting(store, meeting_id)
    found = tuple(proposals(store, meeting_id))
    moved = {one.entry_id for one in found if one.entry_id is not None and one.for_programme}
    changes = [
        change
        for change in programme_changes(store, meeting_id)
        if change.step is not ProgrammeStep.PUT_OFF or change.entry.id not in moved
    ]
    texts = {minute_id: get_minute(store, minute_id).text for minute_id in {one.minute_id for one in found}}
    later = [other for other in list_meetings(store, meeting.body_id) if other.held_on > meeting.held_on]
    return ProposalsView(meeting, found, tuple(changes), texts, later[0] if later else None)


def proposal_rows(promises: Sequence[Proposal], changes: Sequence[ProgrammeChange]) -> list[Option]:
    """The promises in the order of the agenda, and below them what has become of business on the programme."""
    rows: list[Option] = []
    title = None
    for number, proposal in enumerate(promises):
        if (named := f"{proposal.citation} {proposal.item_title}".strip()) != title:
            title = named
            rows.append(heading(f"PRIVATE {named}" if proposal.part is Part.PRIVATE else named))
        rows.append(Option(_promise(proposal), id=f"promise:{number}"))
    if changes:
        rows.append(heading("The work programme"))
    for number, change in enumerate(changes):
        rows.append(Option(columns(("programme", _KIND_WIDTH), (change.in_words(), None)), id=f"change:{number}"))
    return rows


def _promise(proposal: Proposal) -> RenderableType:
    kind = Text(_kind(proposal), no_wrap=True, overflow="ellipsis")
    what = Text(" ".join(proposal.text.split()), no_wrap=True, overflow="ellipsis")
    return columns((kind, _KIND_WIDTH), (Group(what, dim_line(whose(proposal))), None))


def _kind(proposal: Proposal) -> str:
    return proposal.promise.kind.value.replace(" to a later meeting", "")


def whose(proposal: Proposal) -> str:
    """Whose it would be, and by when."""
    day = write_date(proposal.due, _FORM) if proposal.due else ""
    said = proposal.due_text if not day or day not in proposal.due_text else ""
    due = f"due {day}{f' ({said})' if said else ''}" if day else said or "no date"
    goes = f"to {proposal.promise.target}" if proposal.promise.target else ""
    return " · ".join(filter(None, (proposal.owner or "nobody named", due, goes)))


def proposal_details(proposal: Proposal, text: str) -> RenderableType:
    """A promise with its sentence in the paragraph where it stands, and why it was found."""
    span = proposal.promise.span
    start = text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in text[: span.start] else 0
    if span.start - start > _BEFORE:
        start = max(text.rfind("\n", start, span.start) + 1, start)
        start = start if span.start - start <= _BEFORE else span.start
    end = text.find("\n\n", span.end)
    context = Text(text[start : end if end >= 0 else len(text)], overflow="fold")
    context.stylize("bold reverse", span.start - start, span.end - start)
    takes = "the work programme" if proposal.for_programme else "a matter arising"
    return Group(
        Text(proposal.text, "bold", overflow="fold"),
        Text(whose(proposal), overflow="fold"),
        Text(f"a makes it {takes}. Found as: {proposal.promise.reason}", "dim", overflow="fold"),
        context,
    )
