"""The history of an item: every meeting at which its subject was considered, with what was decided and promised."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, col, select

from clerk.dates import write_date
from clerk.subjects import Subject, subject_of
from clerk.vocabulary import Part
from storage.business.agenda_rows import on_agenda
from storage.business.matter_rows import read_matters
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.numbering.register import IN_ORDER, placing_of
from storage.schema.business_models import ItemLink
from storage.schema.checks import fetch
from storage.schema.mapping import known, minute_record, policy_of
from storage.schema.models import AgendaItem, Body, Clause, Meeting, Minute, Reference, Resolution
from storage.schema.records import MatterRecord

_FORM = "18 July 2019"

_REACH = 3
"""How many references, titles or links may stand between an item and one in its history."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One consideration of the subject. `why` says how it was found: "cited", "the same title"; "" for the item itself.

    `decisions` are the clauses of what was decided, in the words of the minutes.
    """

    item_id: int
    minute_id: int
    meeting_id: int
    body_name: str
    held_on: date
    citation: str
    title: str
    part: Part
    text: str
    why: str
    decisions: tuple[str, ...] = ()
    matters: tuple[MatterRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The history of an item, oldest first; the item itself is in it."""

    item_id: int
    entries: tuple[TimelineEntry, ...]

    @property
    def last_decided(self) -> TimelineEntry | None:
        """The latest time before the item itself that something was decided, or None."""
        place = next(place for place, entry in enumerate(self.entries) if entry.item_id == self.item_id)
        return next((entry for entry in reversed(self.entries[:place]) if entry.decisions), None)


def timeline(store: Store, item_id: int) -> Timeline:
    """The history of an item; raises NotFound if it is gone or was taken off its agenda.

    Items are on one subject where the minute of one cites that of the other, where their titles name the same subject
    (standing items: the same title), and where the clerk has linked them; and so on from these.
    """
    with store.read() as session:
        on_agenda(session, item_id)
        finder = _Finder(session)
        return Timeline(item_id, tuple(finder.entries(finder.related(item_id))))


def link_items(store: Store, item_id: int, other_item_id: int) -> None:
    """Note that two items are on one subject; raises Invalid for an item and itself. Linking twice changes nothing."""
    if item_id == other_item_id:
        raise Invalid("An item is on the same subject as itself already. Choose another item.")
    with store.write() as session:
        for each in (item_id, other_item_id):
            fetch(session, AgendaItem, each, "item")
        if _link(session, item_id, other_item_id) is None:
            session.add(ItemLink(item_id=item_id, other_item_id=other_item_id))


def unlink_items(store: Store, item_id: int, other_item_id: int) -> None:
    """Take back a link between two items, where there is one."""
    with store.write() as session:
        row = _link(session, item_id, other_item_id)
        if row is not None:
            session.delete(row)


def linkable(store: Store, item_id: int) -> list[tuple[int, str]]:
    """Every other item that has been minuted, newest first, as "18 July 2019, Roads Board: Winter gritting"."""
    with store.read() as session:
        rows = session.execute(
            columns(col(AgendaItem.id), col(AgendaItem.title), col(Meeting.held_on), col(Body.name))
            .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
            .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
            .join(Body, col(Body.id) == col(Meeting.body_id))
            .where(col(AgendaItem.deleted_at).is_(None), col(AgendaItem.id) != item_id, col(Minute.text) != "")
            .order_by(col(Meeting.held_on).desc(), col(AgendaItem.position))
        )
        return [(each, f"{write_date(day, _FORM)}, {name}: {title}") for each, title, day, name in rows]


def move_links(session: Session, item_id: int, to_id: int) -> None:
    """Have the clerk's links of an item that is taken off be those of another, but for those that it has already."""
    linked = {to_id, *session.exec(select(ItemLink.other_item_id).where(ItemLink.item_id == to_id))}
    linked |= {*session.exec(select(ItemLink.item_id).where(ItemLink.other_item_id == to_id))}
    for end, other in ((ItemLink.item_id, ItemLink.other_item_id), (ItemLink.other_item_id, ItemLink.item_id)):
        here = (col(end) == item_id) & col(other).not_in(linked)
        session.execute(update(ItemLink).where(here).values({col(end): to_id}))


def _link(session: Session, one: int, other: int) -> ItemLink | None:
    ends = col(ItemLink.item_id).in_((one, other)) & col(ItemLink.other_item_id).in_((one, other))
    return session.exec(select(ItemLink).where(ends)).first()


@dataclass(frozen=True, slots=True)
class _Known:
    """What joins an item to others, without its text."""

    item_id: int
    minute_id: int
    body_id: int
    standing: bool
    subject: Subject


class _Finder:
    """Everything that joins items, read once; the texts only of those that are found."""

    def __init__(self, session: Session) -> None:
        self._session = session
        rows = session.execute(
            columns(col(AgendaItem.id), col(Minute.id), col(Meeting.body_id), col(AgendaItem.standing))
            .add_columns(col(AgendaItem.title))
            .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
            .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
            .where(col(AgendaItem.deleted_at).is_(None))
            .order_by(*IN_ORDER)
        )
        self._known = {
            item_id: _Known(item_id, minute_id, body_id, standing, subject_of(title))
            for item_id, minute_id, body_id, standing, title in rows
        }
        self._item_of = {each.minute_id: each.item_id for each in self._known.values()}
        self._joined = self._joins()

    def related(self, item_id: int) -> dict[int, str]:
        """The items on the subject of this one, itself included, and how each was found.

        A standing item, such as the one on matters arising, is found but leads no further: it speaks of everything.
        """
        found = {item_id: ""}
        edge = [item_id]
        for _ in range(_REACH):
            reached: list[int] = []
            for each in edge:
                for other, why in (*self._joined.get(each, {}).items(), *self._titled(each)):
                    if other not in found and other in self._known:
                        found[other] = why
                        reached.append(other)
            edge = [other for other in reached if not self._known[other].standing]
        return found

    def _joins(self) -> dict[int, dict[int, str]]:
        """For each item those that a reference or a link joins it to, and in what words."""
        joined: dict[int, dict[int, str]] = {}
        cited = select(Reference.minute_id, Reference.cited_minute_id)
        for minute_id, cited_id in self._session.exec(cited.where(col(Reference.cited_minute_id).is_not(None))):
            citing, item = self._item_of.get(minute_id), self._item_of.get(cited_id or 0)
            if citing is not None and item is not None and citing != item:
                joined.setdefault(citing, {}).setdefault(item, "cited")
                joined.setdefault(item, {}).setdefault(citing, "cites it")
        for first, second in self._session.exec(select(ItemLink.item_id, ItemLink.other_item_id)):
            joined.setdefault(first, {})[second] = "linked by the clerk"
            joined.setdefault(second, {})[first] = "linked by the clerk"
        return joined

    def _titled(self, item_id: int) -> Iterator[tuple[int, str]]:
        """Items of the same body whose titles name the same subject."""
        own = self._known.get(item_id)
        for other in self._known.values() if own is not None else ():
            if (
                own is None
                or other.item_id == item_id
                or (other.body_id, other.standing) != (own.body_id, own.standing)
            ):
                continue
            same = own.subject.title == other.subject.title
            if same or (not own.standing and own.subject.same_as(other.subject)):
                yield other.item_id, "the same title" if same else "a title on the same subject"

    def entries(self, reasons: Mapping[int, str]) -> list[TimelineEntry]:
        """Some items as entries of a timeline, oldest first."""
        session = self._session
        decided: dict[int, list[str]] = {}
        clauses = session.exec(
            select(Resolution.minute_id, Clause.text)
            .join(Clause, col(Clause.resolution_id) == col(Resolution.id))
            .where(col(Resolution.minute_id).in_([self._known[item_id].minute_id for item_id in reasons]))
            .order_by(col(Resolution.position), col(Clause.position))
        )
        for minute_id, text in clauses:
            if text:
                decided.setdefault(minute_id, []).append(text)
        matters: dict[int, list[MatterRecord]] = {}
        for matter in reversed(read_matters(session)):
            matters.setdefault(matter.minute_id or 0, []).append(matter)
        rows = session.exec(
            select(AgendaItem, Minute, Meeting, Body)
            .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
            .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
            .join(Body, col(Body.id) == col(Meeting.body_id))
            .where(col(AgendaItem.id).in_(list(reasons)))
            .order_by(*IN_ORDER)
        )
        return [
            _entry(session, row, reasons, decided.get(known(row[1].id), ()), matters.get(known(row[1].id), ()))
            for row in rows
        ]


def _entry(
    session: Session,
    row: tuple[AgendaItem, Minute, Meeting, Body],
    reasons: Mapping[int, str],
    decisions: Sequence[str],
    matters: Sequence[MatterRecord],
) -> TimelineEntry:
    item, minute, meeting, body = row
    scheme = policy_of(body).numbering
    placing = replace(placing_of(session, meeting, scheme), private=item.part == Part.PRIVATE.value)
    return TimelineEntry(
        item_id=known(item.id),
        minute_id=known(minute.id),
        meeting_id=known(meeting.id),
        body_name=body.name,
        held_on=meeting.held_on,
        citation=minute_record(minute, scheme, placing).citation,
        title=item.title,
        part=Part(item.part),
        text=minute.text,
        why=reasons[known(item.id)],
        decisions=tuple(decisions),
        matters=tuple(matters),
    )
