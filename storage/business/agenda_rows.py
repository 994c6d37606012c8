"""The rows of an agenda, for use inside a transaction: reading them, making one, and keeping their order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from clerk.agenda_labels import agenda_labels, is_late
from clerk.numbering import NumberingScheme
from clerk.policy import Policy, StandingItem
from clerk.vocabulary import MeetingStatus, Part, Purpose
from storage.file.errors import Invalid, NotFound
from storage.numbering.register import placing_of
from storage.schema.checks import fetch, one_line, required, several_lines
from storage.schema.mapping import item_record, known
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Paper
from storage.schema.records import ItemRecord


@dataclass(frozen=True, slots=True)
class ItemFields:
    """An agenda item as given. `recommendation`, `usual_minute` and `public_summary` may be of several lines."""

    title: str
    instruction: str = ""
    purpose: Purpose = Purpose.INFORMATION
    lead: str = ""
    part: Part = Part.PUBLIC
    standing: bool = False
    numbered: bool = True
    recommendation: str = ""
    usual_minute: str = ""
    public_summary: str = ""

    @classmethod
    def of_standing(cls, item: StandingItem) -> "ItemFields":
        """What a body's standing item puts on each agenda."""
        return cls(
            title=item.title,
            instruction=item.instruction,
            purpose=item.purpose,
            part=item.part,
            standing=True,
            numbered=item.numbered,
            usual_minute=item.usual_minute,
        )

    @classmethod
    def of_row(cls, row: AgendaItem, title: str) -> "ItemFields":
        """The fields of an item cut off from another: its kind of business under a title of its own."""
        return cls(title=title, purpose=Purpose(row.purpose), lead=row.lead, part=Part(row.part), numbered=row.numbered)

    @classmethod
    def as_kept(cls, row: AgendaItem) -> "ItemFields":
        """The fields of an item as they are in its row."""
        kept = {name: getattr(row, name) for name in cls.__slots__}
        return cls(**kept | {"purpose": Purpose(row.purpose), "part": Part(row.part)})

    @classmethod
    def of_record(cls, item: ItemRecord) -> "ItemFields":
        """The fields of an item as they stand, to change some of them with `dataclasses.replace`."""
        return cls(**{name: getattr(item, name) for name in cls.__slots__})


def item_values(fields: ItemFields) -> dict[str, Any]:
    """The columns for an item as given, cleaned; raises Invalid without a title."""
    return {
        "title": required(fields.title, "An agenda item needs a title.", "title"),
        "instruction": several_lines(fields.instruction),
        "purpose": Purpose(fields.purpose).value,
        "lead": one_line(fields.lead),
        "part": Part(fields.part).value,
        "standing": fields.standing,
        "numbered": fields.numbered,
        "recommendation": several_lines(fields.recommendation),
        "usual_minute": several_lines(fields.usual_minute),
        "public_summary": several_lines(fields.public_summary),
    }


def new_items(session: Session, meeting_id: int, several: Iterable[ItemFields]) -> list[AgendaItem]:
    """New items in their order, each with its minute, still empty, stored at once; their positions are still to be set.

    Raises Invalid for one without a title.
    """
    # Whatever is called nothing yet has its number before those that are put in now.
    keep_late_labels(session, live_rows(session, meeting_id))
    rows = [AgendaItem(meeting_id=meeting_id, position=0, **item_values(fields)) for fields in several]
    session.add_all(rows)
    session.flush()
    session.add_all([Minute(item_id=known(row.id)) for row in rows])
    return rows


def live_rows(session: Session, meeting_id: int) -> list[AgendaItem]:
    """The items of a meeting that have not been deleted, in order."""
    query = select(AgendaItem).where(AgendaItem.meeting_id == meeting_id, col(AgendaItem.deleted_at).is_(None))
    return list(session.exec(query.order_by(col(AgendaItem.position), col(AgendaItem.id))))


def take_off(row: AgendaItem, at: datetime, *, never_was: bool = False) -> None:
    """Take an item off the agenda; where it is to be as if it had never been put on, its number may be given again."""
    row.deleted_at = row.deleted_at or at
    if never_was and is_late(row.published_label or ""):
        row.published_label = None


def set_positions(session: Session, rows: Sequence[AgendaItem]) -> None:
    """Number the items from 1 in the order given; once the agenda is published, the new ones get labels that stay."""
    for position, row in enumerate(rows, start=1):
        row.position = position
        session.add(row)
    keep_late_labels(session, rows)


def place_for_business(rows: Sequence[AgendaItem], policy: Policy) -> int:
    """How many items stand before a new item of business: all but the standing items that close the agenda."""
    opening = {item.title.casefold() for item in policy.standing_items if not item.closing}
    place = len(rows)
    while place and rows[place - 1].standing and rows[place - 1].title.casefold() not in opening:
        place -= 1
    return place


def read_items(session: Session, meeting: Meeting, scheme: NumberingScheme) -> tuple[ItemRecord, ...]:
    """The items of a meeting with their minutes and papers, in order, in two SELECTs (three for some schemes)."""
    placing = placing_of(session, meeting, scheme)
    papers: dict[int, list[Paper]] = defaultdict(list)
    query = select(Paper).join(AgendaItem, col(AgendaItem.id) == col(Paper.item_id))
    for paper in session.exec(query.where(AgendaItem.meeting_id == meeting.id).order_by(*_PAPER_ORDER)):
        papers[paper.item_id].append(paper)
    rows = session.exec(
        select(AgendaItem, Minute)
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .where(AgendaItem.meeting_id == meeting.id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(AgendaItem.position), col(AgendaItem.id))
    ).all()
    labels = agenda_labels([(row.published_label, row.numbered) for row, _ in rows])
    return tuple(
        item_record(row, minute, papers[known(row.id)], scheme, placing, label)
        for (row, minute), label in zip(rows, labels, strict=True)
    )


def keep_labels(session: Session, meeting_id: int) -> None:
    """Keep the numbers that the items have now: the agenda is published, and what it calls them stays."""
    rows = live_rows(session, meeting_id)
    for row, label in zip(rows, agenda_labels([(None, row.numbered) for row in rows]), strict=True):
        row.published_label = label
        session.add(row)


def keep_late_labels(session: Session, rows: Sequence[AgendaItem]) -> None:
    """Keep what the items of a published agenda are called that were put in later; `rows` are all there are of it."""
    if any(row.published_label is not None for row in rows):
        off = (AgendaItem.meeting_id == rows[0].meeting_id, col(AgendaItem.deleted_at).is_not(None))
        gone = {label for label in session.exec(select(AgendaItem.published_label).where(*off)) if label}
        labels = agenda_labels([(row.published_label, row.numbered) for row in rows], gone)
        for row, label in zip(rows, labels, strict=True):
            row.published_label = label or row.published_label
            session.add(row)


def forget_labels(session: Session, meeting_id: int) -> None:
    """Let the numbers follow the order of the items again, those of items taken off meanwhile too."""
    for row in session.exec(select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)):
        row.published_label = None
        session.add(row)


def item_of(session: Session, meeting: Meeting, scheme: NumberingScheme, row: AgendaItem) -> ItemRecord:
    """One item of a meeting, pictured with its number."""
    return next(item for item in read_items(session, meeting, scheme) if item.id == row.id)


def on_agenda(session: Session, item_id: int) -> AgendaItem:
    """The row of an item; raises NotFound if it is gone or has been taken off the agenda."""
    row = fetch(session, AgendaItem, item_id, "agenda item")
    if row.deleted_at is not None:
        raise NotFound(f"The item {row.title} has been taken off the agenda; bring it back first.")
    return row


def body_and_meeting(session: Session, meeting_id: int) -> tuple[Body, Meeting]:
    """A meeting and whose it is."""
    meeting = fetch(session, Meeting, meeting_id, "meeting")
    return fetch(session, Body, meeting.body_id, "body"), meeting


def open_agenda(session: Session, meeting_id: int) -> tuple[Body, Meeting]:
    """A meeting whose items may change, and whose it is; raises Invalid once its minutes are circulated."""
    body, meeting = body_and_meeting(session, meeting_id)
    check_open(meeting)
    return body, meeting


def check_open(meeting: Meeting) -> None:
    """Raise Invalid if the minutes of a meeting are circulated: then its items keep their numbers."""
    if MeetingStatus(meeting.status).frozen:
        raise Invalid(
            f"The minutes of this meeting are {meeting.status}, so its items keep their numbers. "
            "A correction is minuted at a later meeting."
        )


_PAPER_ORDER = (col(Paper.position), col(Paper.id))
