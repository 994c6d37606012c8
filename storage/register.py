"""The register of a body: which minute has which number, and which minute a citation means.

Numbers float while minutes are a draft and stay for ever once they are circulated. Within a register year they run
in the order of the meetings and of their agendas. No number is used twice.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, col

from clerk.numbering import MinuteNumber, YearBasis, register_year
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus
from storage.mapping import known, policy_of
from storage.models import AgendaItem, Body, Meeting, Minute

IN_ORDER = (
    col(Meeting.held_on),
    col(Meeting.starts),
    col(Meeting.id),
    col(AgendaItem.position),
    col(AgendaItem.id),
)
"""The order of the register: meetings by day and hour, items by their place on the agenda."""


@dataclass(frozen=True, slots=True)
class Line:
    """One minute as the register sees it, in the order of the register."""

    minute_id: int
    meeting_id: int
    held_on: date
    frozen: bool
    numbered: bool
    number: MinuteNumber | None


def renumber(session: Session, body_id: int) -> None:
    """Give every floating minute of a body the number its place earns; call it in the transaction of each change.

    Minutes of circulated, approved and signed meetings keep their number, and those after them continue from the
    highest of these. Items that take no number, and deleted items, have none.
    """
    body = session.get(Body, body_id)
    if body is None:
        return
    session.flush()
    lines = _lines(session, body_id)
    numbers = allocate(lines, policy_of(body))
    changed = [line for line in lines if numbers[line.minute_id] != line.number]
    if changed:
        _write(session, {line.minute_id: numbers[line.minute_id] for line in changed})


def allocate(lines: Sequence[Line], policy: Policy) -> dict[int, MinuteNumber | None]:
    """The number each minute should have, by minute id; `lines` are in the order of the register."""
    scheme = policy.numbering
    numbers: dict[int, MinuteNumber | None] = {}

    def run_of(line: Line) -> tuple[int, int]:
        year = line.number.year if line.frozen and line.number else register_year(scheme, line.held_on)
        return year, line.meeting_id if scheme.basis is YearBasis.MEETING else 0

    for (year, _), run in groupby(sorted(lines, key=run_of), key=run_of):
        numbers.update(_allocate_run(list(run), year, policy.first_serial(year)))
    return numbers


def _allocate_run(lines: Sequence[Line], year: int, first: int) -> dict[int, MinuteNumber | None]:
    """Numbers of one run of the register: a year, or a meeting where each begins afresh."""
    kept = {line.number.serial for line in lines if line.frozen and line.number}
    numbers: dict[int, MinuteNumber | None] = {}
    serial = first
    for line in lines:
        if line.frozen:
            numbers[line.minute_id] = line.number
            serial = max(serial, line.number.serial + 1) if line.number else serial
        elif line.numbered:
            while serial in kept:
                serial += 1
            numbers[line.minute_id] = MinuteNumber(year, serial)
            serial += 1
        else:
            numbers[line.minute_id] = None
    return numbers


def resolve_citation(session: Session, body_id: int, text: str, held_on: date) -> int | None:
    """The id of the minute of this body that a citation means in minutes of `held_on`, or None."""
    return resolve_citations(session, body_id, [text], held_on).get(text)


def resolve_citations(session: Session, body_id: int, texts: Iterable[str], held_on: date) -> dict[str, int]:
    """The minutes of this body that citations mean in minutes of `held_on`, in one SELECT; unknown ones are left out.

    A citation without a year means the register year of that day. Where several minutes share a number, because each
    meeting begins afresh, the latest up to that day is meant.
    """
    wanted = _numbers_cited(session, body_id, set(texts), held_on)
    if not wanted:
        return {}
    rows = session.execute(
        columns(col(Minute.id), col(Minute.number_year), col(Minute.number_serial), col(Meeting.held_on))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id)
        .where(col(Minute.number_serial).in_({number.serial for number in wanted.values()}))
        .order_by(*IN_ORDER)
    ).all()
    found: dict[str, int] = {}
    for text, number in wanted.items():
        for minute_id, year, serial, day in rows:
            if (year, serial) == (number.year, number.serial) and (day <= held_on or text not in found):
                found[text] = known(minute_id)
    return found


def _numbers_cited(session: Session, body_id: int, texts: Collection[str], held_on: date) -> dict[str, MinuteNumber]:
    body = session.get(Body, body_id)
    if body is None or not texts:
        return {}
    from clerk.numbering import parse_citation

    scheme = policy_of(body).numbering
    numbers = {}
    for text in texts:
        number = parse_citation(scheme, text)
        if number is not None:
            year = number.year or register_year(scheme, held_on)
            numbers[text] = MinuteNumber(year, number.serial)
    return numbers


def _lines(session: Session, body_id: int) -> list[Line]:
    """Every minute of a body, in the order of the register; deleted items take no number."""
    rows = session.execute(
        columns(
            col(Minute.id),
            col(Minute.number_year),
            col(Minute.number_serial),
            col(AgendaItem.numbered),
            col(AgendaItem.deleted_at),
            col(Meeting.id),
            col(Meeting.held_on),
            col(Meeting.status),
        )
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id)
        .order_by(*IN_ORDER)
    )
    return [
        Line(
            minute_id=known(minute_id),
            meeting_id=known(meeting_id),
            held_on=held_on,
            frozen=MeetingStatus(status).frozen,
            numbered=numbered and deleted_at is None,
            number=None if serial is None else MinuteNumber(year or 0, serial),
        )
        for minute_id, year, serial, numbered, deleted_at, meeting_id, held_on, status in rows
    ]


def _write(session: Session, numbers: Mapping[int, MinuteNumber | None]) -> None:
    """Write the numbers in one statement, and have rows already read in this session read them again."""
    session.execute(
        update(Minute),
        [
            {"id": minute_id, "number_year": number and number.year, "number_serial": number and number.serial}
            for minute_id, number in numbers.items()
        ],
    )
    for row in session:
        if isinstance(row, Minute) and row.id in numbers:
            session.expire(row, ["number_year", "number_serial"])
