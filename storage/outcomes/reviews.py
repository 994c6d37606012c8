"""The review of what is outstanding, which a clerk opens before each meeting."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from sqlmodel import Session, select

from clerk.dates import write_date
from clerk.matters import chase_text, due_in_words
from clerk.notation.blocks import Span
from clerk.notation.parser import parse
from clerk.promises.likeness import words_of
from storage.business.matter_rows import read_matters, read_updates
from storage.file.database import Store
from storage.schema.business_models import Matter
from storage.schema.checks import fetch
from storage.schema.mapping import policy_of
from storage.schema.models import Body, Minute, Setting
from storage.schema.origins import find_place
from storage.schema.records import MatterRecord, MatterUpdateRecord

_REVIEWED = "matters reviewed"
_FORM = "18 July 2019"


class Grouping(StrEnum):
    """What a review puts together."""

    MEETING = "meeting"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A matter in a review: when it is due in words, what is new of it since the last review ("" for nothing).

    `to_report` says that there is news no meeting has been told; a closed matter is listed until it has.
    """

    matter: MatterRecord
    due_words: str
    overdue: bool
    changed: str
    to_report: bool
    updates: tuple[MatterUpdateRecord, ...] = ()

    def speaks_of(self, words: str) -> bool:
        """Whether every word typed begins a word of the matter, its owner, its minute, its news or its status."""
        matter = self.matter
        said = (matter.text, matter.owner, matter.item_title, matter.body_name, matter.due_text, matter.last_update)
        more = (self.due_words, matter.status.value, self.changed)
        known = words_of(" ".join((*said, *more)))
        typed = words.casefold().split()
        return all(
            word in matter.citation.casefold() or any(other.startswith(word) for other in known) for word in typed
        )


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """The matters of one meeting or one owner, overdue ones first, then by the day they are due."""

    heading: str
    lines: tuple[ReviewLine, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What is outstanding on one day. Groups with something overdue come first.

    `reviewed_at` is when the clerk was last through it; the counts are of all matters, whatever is filtered.
    """

    body_id: int | None
    today: date
    grouping: Grouping
    groups: tuple[ReviewGroup, ...]
    open_count: int
    overdue_count: int
    to_report_count: int
    changed_count: int
    reviewed_at: datetime | None

    @property
    def lines(self) -> tuple[ReviewLine, ...]:
        """Every line, group by group."""
        return tuple(line for group in self.groups for line in group.lines)

    def narrowed(self, words: str) -> "Review":
        """The review with only those matters that the words speak of; groups without any are left out."""
        groups = (replace(group, lines=tuple(filter(_speaking(words), group.lines))) for group in self.groups)
        return replace(self, groups=tuple(group for group in groups if group.lines))

    def in_words(self) -> str:
        """How many there are: "11 open, 3 overdue, 2 with news to report"."""
        said = [f"{self.open_count} open", f"{self.overdue_count} overdue"]
        if self.to_report_count:
            said.append(f"{self.to_report_count} with news to report")
        return ", ".join(said)


@dataclass(frozen=True, slots=True)
class Origin:
    """The minute a matter comes from, to be shown beside it. `clause` is None where its words are no longer there."""

    minute_id: int
    item_id: int
    meeting_id: int
    text: str
    clause: Span | None


def review(
    store: Store,
    body_id: int | None,
    today: date,
    words: str = "",
    grouping: Grouping = Grouping.MEETING,
) -> Review:
    """What is outstanding of a body, or of every body (None), on a day; with `words`, what they speak of.

    Closed matters are in it as long as there is news of them that no meeting has been told.
    """
    with store.read() as session:
        reviewed_at = _reviewed_at(session, body_id)
        matters = read_matters(session, body_id)
        updates = read_updates(session)
        form = _date_form(session, body_id)
    lines = [_line(matter, updates.get(matter.id, ()), today, reviewed_at) for matter in matters]
    shown = [line for line in lines if not line.matter.status.closed or line.to_report]
    whole = Review(
        body_id=body_id,
        today=today,
        grouping=grouping,
        groups=_groups(shown, grouping, form, several=body_id is None),
        open_count=sum(not line.matter.status.closed for line in shown),
        overdue_count=sum(line.overdue for line in shown),
        to_report_count=sum(line.to_report for line in shown),
        changed_count=sum(bool(line.changed) for line in shown),
        reviewed_at=reviewed_at,
    )
    return whole.narrowed(words) if words.strip() else whole


def mark_reviewed(store: Store, body_id: int | None, at: datetime | None = None) -> None:
    """Note that the clerk has been through a body's matters, so that the next review says what is new since."""
    with store.write() as session:
        session.merge(Setting(key=_key(body_id), value=(at or datetime.now(UTC)).isoformat()))


def origin(store: Store, matter_id: int) -> Origin | None:
    """The minute a matter comes from and where its clause stands in it now; None for one that comes from no minute."""
    with store.read() as session:
        row = fetch(session, Matter, matter_id, "matter")
        record = read_matters(session, matter_id=matter_id)[0]
        if row.minute_id is None or record.item_id is None or record.meeting_id is None:
            return None
        text = fetch(session, Minute, row.minute_id, "minute").text
        scheme = policy_of(fetch(session, Body, row.body_id, "body")).numbering
    wordings = [words for words in (row.clause_words, row.origin_words) if words]
    place = find_place(parse(text, scheme), *wordings) if wordings else None
    return Origin(row.minute_id, record.item_id, record.meeting_id, text, place.span if place else None)


def chase(store: Store, matter_ids: Sequence[int], today: date) -> str:
    """A reminder of some matters for an e-mail, in the date form of their body."""
    with store.read() as session:
        wanted = set(matter_ids)
        matters = [matter for matter in read_matters(session) if matter.id in wanted]
        bodies = {matter.body_id for matter in matters}
        form = _date_form(session, bodies.pop() if len(bodies) == 1 else None)
    return chase_text(matters, today, form)


def _line(
    matter: MatterRecord, updates: Sequence[MatterUpdateRecord], today: date, reviewed_at: datetime | None
) -> ReviewLine:
    late = matter.overdue_on(today)
    return ReviewLine(
        matter=matter,
        due_words=matter.status.value if matter.status.closed else due_in_words(matter.due, today, matter.due_text),
        overdue=late,
        changed=_changed(matter, updates, late, reviewed_at),
        to_report=any(
            update.reported_meeting_id is None and (bool(update.text) or update.status.closed) for update in updates
        ),
        updates=tuple(updates),
    )


def _changed(
    matter: MatterRecord, updates: Sequence[MatterUpdateRecord], late: bool, reviewed_at: datetime | None
) -> str:
    """What is new of a matter since the last review, in a word or two."""
    if reviewed_at is None:
        return ""
    if matter.created_at is not None and matter.created_at > reviewed_at:
        return "new"
    if any(update.created_at > reviewed_at for update in updates):
        return "closed" if matter.status.closed else "updated"
    if late and matter.due is not None and matter.due >= reviewed_at.date():
        return "now overdue"
    return ""


def _groups(lines: Iterable[ReviewLine], grouping: Grouping, form: str, *, several: bool) -> tuple[ReviewGroup, ...]:
    heading = _by_owner if grouping is Grouping.OWNER else _by_meeting(form, several)
    found: dict[str, list[ReviewLine]] = {}
    for line in sorted(lines, key=_soonest):
        found.setdefault(heading(line.matter), []).append(line)
    groups = [ReviewGroup(name, tuple(of_it)) for name, of_it in found.items()]
    if grouping is Grouping.OWNER:
        groups.sort(key=lambda group: (not group.lines[0].matter.owner, group.heading.casefold()))
    else:
        groups.sort(key=lambda group: group.lines[0].matter.held_on or date.min, reverse=True)
    return tuple(sorted(groups, key=lambda group: not any(line.overdue for line in group.lines)))


def _soonest(line: ReviewLine) -> tuple[bool, bool, date, int]:
    return not line.overdue, line.matter.status.closed, line.matter.due or date.max, -line.matter.id


def _by_owner(matter: MatterRecord) -> str:
    return matter.owner or "Nobody named"


def _by_meeting(form: str, several: bool) -> Callable[[MatterRecord], str]:
    def heading(matter: MatterRecord) -> str:
        name = f"{matter.body_name}: " if several else ""
        return name + (f"Meeting of {write_date(matter.held_on, form)}" if matter.held_on else "Entered by hand")

    return heading


def _speaking(words: str) -> Callable[[ReviewLine], bool]:
    return lambda line: line.speaks_of(words)


def _date_form(session: Session, body_id: int | None) -> str:
    return policy_of(fetch(session, Body, body_id, "body")).date_form if body_id is not None else _FORM


def _key(body_id: int | None) -> str:
    return f"{_REVIEWED}: {'all' if body_id is None else body_id}"


def _reviewed_at(session: Session, body_id: int | None) -> datetime | None:
    row = session.exec(select(Setting).where(Setting.key == _key(body_id))).first()
    return datetime.fromisoformat(row.value) if row is not None else None
