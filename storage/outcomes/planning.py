"""Keeping the work programme: by meeting, moved from one to the next, pulled into agendas, kept up with decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlmodel import Session, col, select

from clerk.notation.parser import parse
from clerk.promises.finding import find_promises
from clerk.promises.promise import Occasion, PromiseKind
from clerk.subjects import same_subject
from clerk.vocabulary import MeetingStatus, Purpose
from storage.business.agenda_rows import ItemFields, live_rows, read_items
from storage.business.agendas import add_item
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.outcomes.programme import NewEntry, get_entry, read_programme, update_entry
from storage.schema.checks import fetch
from storage.schema.mapping import body_record, known, meeting_record, policy_of
from storage.schema.models import Body, Meeting
from storage.schema.records import ItemRecord, MeetingRecord, ProgrammeRecord
from storage.sittings.meeting_finding import read_meetings


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A coming meeting and what is planned for it."""

    meeting: MeetingRecord
    entries: tuple[ProgrammeRecord, ...]


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """A body's work programme on one day.

    `overdue` was planned for a day that is past and is not done; `undated` has no day; `later` has a day to aim at on
    which no meeting is called. Every coming meeting is in `meetings`, whether or not anything is planned for it.
    """

    today: date
    overdue: tuple[ProgrammeRecord, ...]
    undated: tuple[ProgrammeRecord, ...]
    meetings: tuple[PlannedMeeting, ...]
    later: tuple[ProgrammeRecord, ...]


class Offered(StrEnum):
    """Why an entry is offered for an agenda."""

    PLANNED = "planned for this meeting"
    OVERDUE = "overdue"
    UNDATED = "not yet planned"


@dataclass(frozen=True, slots=True)
class Offer:
    """An entry of the work programme that an agenda may take."""

    entry: ProgrammeRecord
    why: Offered


class ProgrammeStep(StrEnum):
    """What the minutes say has become of business on the programme."""

    TAKEN = "taken"
    PUT_OFF = "put off"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True)
class ProgrammeChange:
    """A change of the programme that follows from the minutes: for the clerk to accept.

    `meeting_id` is the meeting it was put off to, where it is called; `day` the day the minutes name; `target` the
    body it was referred to.
    """

    entry: ProgrammeRecord
    item_id: int
    citation: str
    step: ProgrammeStep
    meeting_id: int | None = None
    day: date | None = None
    target: str = ""

    def in_words(self) -> str:
        """The change as a sentence."""
        title = f"“{self.entry.title}”"
        if self.step is ProgrammeStep.PUT_OFF:
            return f"{title} was put off."
        if self.step is ProgrammeStep.REFERRED:
            return f"{title} was referred{f' to {self.target}' if self.target else ''}."
        return f"{title} was taken and can be marked as done."


def plan(store: Store, body_id: int, today: date) -> ProgrammePlan:
    """The work programme of a body on a day; entries that are done are left out."""
    with store.read() as session:
        entries = read_programme(session, body_id)
        coming = _coming(session, body_id, today)
    called = {meeting.id for meeting in coming}
    waiting = [entry for entry in entries if entry.meeting_id not in called]
    return ProgrammePlan(
        today=today,
        overdue=tuple(entry for entry in waiting if entry.due is not None and entry.due < today),
        undated=tuple(entry for entry in waiting if entry.due is None),
        meetings=tuple(
            PlannedMeeting(meeting, tuple(entry for entry in entries if entry.meeting_id == meeting.id))
            for meeting in coming
        ),
        later=tuple(entry for entry in waiting if entry.due is not None and entry.due >= today),
    )


def move_entry(store: Store, entry_id: int, steps: int, today: date) -> ProgrammeRecord:
    """Move an entry so many coming meetings on, or back; one that is undated or overdue begins before the first.

    Raises Invalid where no meeting is called so far ahead; an entry at the first meeting stays there.
    """
    with together(store) as joined:
        entry = get_entry(joined, entry_id)
        with joined.read() as session:
            coming = [meeting.id for meeting in _coming(session, entry.body_id, today)]
        if not coming:
            raise Invalid("No meeting of this body is to come. Call one first.")
        place = coming.index(entry.meeting_id) if entry.meeting_id in coming else -1
        wanted = max(place + steps, 0)
        if wanted >= len(coming):
            raise Invalid("No later meeting is called yet. Call one first, or give the entry a day to aim at.")
        return update_entry(joined, entry_id, NewEntry.of_record(entry, meeting_id=coming[wanted], due=None))


def offer_for_agenda(store: Store, meeting_id: int, today: date | None = None) -> list[Offer]:
    """What the agenda of a meeting may take from the programme: what is planned for it, overdue, and undated.

    What is on an agenda already, under its own title or another on the same subject, is not offered. Overdue is what
    was planned for a day before `today`, the real day by default.
    """
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        entries = [entry for entry in read_programme(session, meeting.body_id) if entry.item_id is None]
        there = [row.title for row in live_rows(session, meeting_id)]
    waiting = [entry for entry in entries if not any(same_subject(entry.title, title) for title in there)]
    offers = [Offer(entry, why) for entry in waiting if (why := _why(entry, meeting_id, today or date.today()))]
    return sorted(offers, key=lambda offer: list(Offered).index(offer.why))


def pull_into_agenda(store: Store, entry_ids: Sequence[int], meeting_id: int) -> tuple[ItemRecord, ...]:
    """Put entries of the programme on the agenda of a meeting, as items of business in the order given.

    What comes from private business is private there too, because its title may say what must not be published.
    """
    with together(store) as joined:
        items = []
        for entry_id in entry_ids:
            entry = get_entry(joined, entry_id)
            if entry.item_id is not None:
                raise Invalid(f"“{entry.title}” has been put on an agenda already, in another window.")
            item = add_item(
                joined,
                meeting_id,
                ItemFields(
                    title=entry.title,
                    instruction=entry.purpose,
                    purpose=Purpose.DECISION if entry.key_decision else Purpose.DISCUSSION,
                    lead=entry.lead or entry.cabinet_member,
                    part=entry.part,
                ),
            )
            update_entry(joined, entry_id, NewEntry.of_record(entry, meeting_id=meeting_id, due=None, item_id=item.id))
            items.append(item)
        return tuple(items)


def programme_changes(store: Store, meeting_id: int) -> list[ProgrammeChange]:
    """What the minutes of a meeting say has become of business on the programme, in the order of the agenda."""
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        body = fetch(session, Body, meeting.body_id, "body")
        policy = policy_of(body)
        later = [
            each for each in read_meetings(session, col(Meeting.body_id) == body.id) if each.held_on > meeting.held_on
        ]
        occasion = Occasion(meeting.held_on, tuple(each.held_on for each in later), policy.numbering.starts)
        entries = read_programme(session, known(body.id))
        items = read_items(session, meeting, policy.numbering)
    changes = []
    for item in items:
        entry = _entry_of(item, entries)
        if entry is not None and item.minute.text.strip():
            changes.append(_change(entry, item, occasion, {each.held_on: each.id for each in reversed(later)}))
    return changes


def apply_change(store: Store, change: ProgrammeChange) -> ProgrammeRecord:
    """Keep the programme up with what the minutes say; returns the entry as it then is."""
    with together(store) as joined:
        entry = get_entry(joined, change.entry.id)
        if change.step is not ProgrammeStep.PUT_OFF:
            return update_entry(joined, entry.id, NewEntry.of_record(entry, done=True, item_id=change.item_id))
        day = change.day if change.meeting_id is None else None
        return update_entry(
            joined, entry.id, NewEntry.of_record(entry, meeting_id=change.meeting_id, due=day, item_id=None)
        )


def _change(entry: ProgrammeRecord, item: ItemRecord, occasion: Occasion, meetings: dict[date, int]) -> ProgrammeChange:
    """What the minute of an item says has become of an entry."""
    for promise in find_promises(parse(item.minute.text), occasion):
        if promise.kind is PromiseKind.DEFERRAL and promise.decided:
            day = promise.due.day
            return ProgrammeChange(
                entry,
                item.id,
                item.minute.citation,
                ProgrammeStep.PUT_OFF,
                meetings.get(day) if day is not None else None,
                day,
            )
        if promise.kind is PromiseKind.REFERRAL and promise.decided:
            step = ProgrammeStep.REFERRED
            return ProgrammeChange(entry, item.id, item.minute.citation, step, target=promise.target)
    return ProgrammeChange(entry, item.id, item.minute.citation, ProgrammeStep.TAKEN)


def _entry_of(item: ItemRecord, entries: Sequence[ProgrammeRecord]) -> ProgrammeRecord | None:
    """The entry that an item was pulled from; or one planned for its meeting whose title names the same subject."""
    pulled = next((entry for entry in entries if entry.item_id == item.id), None)
    if pulled is not None or item.standing:
        return pulled
    planned = (entry for entry in entries if entry.meeting_id == item.meeting_id and entry.item_id is None)
    return next((entry for entry in planned if same_subject(entry.title, item.title)), None)


def _why(entry: ProgrammeRecord, meeting_id: int, today: date) -> Offered | None:
    if entry.meeting_id == meeting_id:
        return Offered.PLANNED
    if entry.due is None:
        return Offered.UNDATED
    return Offered.OVERDUE if entry.due < today else None


def _coming(session: Session, body_id: int, today: date) -> list[MeetingRecord]:
    """The meetings of a body from today on that are not minuted yet, in order."""
    body = body_record(fetch(session, Body, body_id, "body"))
    minuted = (MeetingStatus.DRAFT.value, *(status.value for status in MeetingStatus if status.frozen))
    rows = session.exec(
        select(Meeting, Body)
        .join(Body)
        .where(Meeting.body_id == body.id, col(Meeting.held_on) >= today, col(Meeting.status).not_in(minuted))
        .order_by(col(Meeting.held_on), col(Meeting.starts))
    )
    return [meeting_record(meeting, of_body) for meeting, of_body in rows]
