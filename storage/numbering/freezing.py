"""What must be true before numbers freeze and before they float again, so that the register never gets a gap.

Frozen numbers are always the first of their run, without a hole between them: minutes are circulated in the order of
their numbers, and taken back in the opposite order. And no frozen text cites a number that may still change.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from clerk.dates import write_date
from clerk.numbering import YearBasis
from storage.numbering.register import FROZEN, Line, register_lines, resolve_citations
from storage.schema.checks import fetch
from storage.schema.mapping import policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Reference

_FORM = "18 July 2019"


def reasons_not_to_freeze(session: Session, body: Body, meeting: Meeting) -> list[str]:
    """Why the numbers of a meeting may not be fixed yet, a sentence each."""
    own, others = _runs(session, body, meeting)
    highest = {run: max(_serials(lines)) for run, lines in own.items() if _serials(lines)}
    before = [
        line.meeting_id
        for run, lines in others.items()
        for line in lines
        if not line.frozen and line.number and line.number.serial < highest.get(run, 0)
    ]
    found = [
        f"The minutes of {_day(session, other)} are not circulated yet, and their numbers come before these. "
        "Circulate those first, or delete that meeting if it was not held."
        for other in dict.fromkeys(before)
    ]
    return found + [
        f"{title} cites minute {citation}, and the minutes of {write_date(day, _FORM)} may still be renumbered. "
        "Circulate those first."
        for title, citation, day in _floating_citations(session, meeting)
    ]


def reasons_not_to_float(session: Session, body: Body, meeting: Meeting) -> list[str]:
    """Why the numbers of a circulated meeting may not change again, a sentence each."""
    own, others = _runs(session, body, meeting)
    lowest = {run: min(_serials(lines)) for run, lines in own.items() if _serials(lines)}
    after = [
        line.meeting_id
        for run, lines in others.items()
        for line in lines
        if line.frozen and line.number and run in lowest and line.number.serial > lowest[run]
    ]
    citing = _frozen_citing(session, meeting)
    return [
        f"The minutes of {_day(session, other)} are circulated too, and their numbers come after these. "
        "Take those back first."
        for other in dict.fromkeys(after)
    ] + [
        f"The circulated minutes of {_day(session, other)} cite these by their numbers. Take those back first."
        for other in dict.fromkeys(citing)
        if other not in after
    ]


Run = tuple[int, int, bool]


def _runs(session: Session, body: Body, meeting: Meeting) -> tuple[dict[Run, list[Line]], dict[Run, list[Line]]]:
    """The numbered lines of a meeting and of the body's others, by the run of the register they are in."""
    scheme = policy_of(body).numbering
    own: dict[Run, list[Line]] = {}
    others: dict[Run, list[Line]] = {}
    for line in register_lines(session, meeting.body_id):
        if line.number is not None:
            alone = line.meeting_id if scheme.basis is YearBasis.MEETING else 0
            run = (line.number.year, alone, scheme.private_apart and line.private)
            (own if line.meeting_id == meeting.id else others).setdefault(run, []).append(line)
    return own, others


def _serials(lines: Iterable[Line]) -> list[int]:
    return [line.number.serial for line in lines if line.number is not None]


def _floating_citations(session: Session, meeting: Meeting) -> list[tuple[str, str, date]]:
    """Citations in a meeting's minutes of floating minutes of other meetings: title, citation, day of the cited."""
    rows = session.execute(
        columns(col(AgendaItem.title), col(Reference.citation), col(Reference.cited_minute_id))
        .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
        .join(Reference, col(Reference.minute_id) == col(Minute.id))
        .where(col(AgendaItem.meeting_id) == meeting.id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(AgendaItem.position), col(Reference.position))
    ).all()
    loose = {citation for _, citation, cited in rows if cited is None}
    found = resolve_citations(session, meeting.body_id, loose, meeting.held_on) if loose else {}
    floating: dict[int | None, date] = {
        row[0]: row[1]
        for row in session.execute(
            columns(col(Minute.id), col(Meeting.held_on))
            .select_from(Minute)
            .join(AgendaItem)
            .join(Meeting)
            .where(
                col(Minute.id).in_({cited or found.get(citation) for _, citation, cited in rows}),
                col(Meeting.status).not_in(FROZEN),
                col(Meeting.id) != meeting.id,
            )
        )
    }
    about = [(title, citation, cited or found.get(citation)) for title, citation, cited in rows]
    return [(f"“{title}”", citation, floating[cited]) for title, citation, cited in about if cited in floating]


def _frozen_citing(session: Session, meeting: Meeting) -> list[int]:
    """Other meetings whose circulated minutes cite a minute of this one."""
    cited = select(col(Minute.id)).join(AgendaItem).where(AgendaItem.meeting_id == meeting.id)
    return list(
        session.exec(
            select(AgendaItem.meeting_id)
            .join(Minute, col(Minute.item_id) == col(AgendaItem.id))
            .join(Reference, col(Reference.minute_id) == col(Minute.id))
            .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
            .where(col(Reference.cited_minute_id).in_(cited), col(Meeting.status).in_(FROZEN), Meeting.id != meeting.id)
        )
    )


def _day(session: Session, meeting_id: int) -> str:
    return write_date(fetch(session, Meeting, meeting_id, "meeting").held_on, _FORM)
