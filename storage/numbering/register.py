"""The register of a body: which minute has which number, and which minute a citation means.

Numbers float while minutes are a draft and stay for ever once they are circulated. Within a register year they run in
the order of the meetings and of their agendas. No number is used twice. `storage.texts.renumbering` gives out the
numbers in the transaction of every change; this module says what they should be.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, col

from clerk.numbering import MinuteNumber, NumberingScheme, YearBasis, register_year
from clerk.numbering.meaning import cited_number, means
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus, Part
from storage.schema.mapping import Placing, known, placed_number, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute

IN_ORDER = (
    col(Meeting.held_on),
    col(Meeting.starts),
    col(Meeting.id),
    col(AgendaItem.position),
    col(AgendaItem.id),
)
"""The order of the register: meetings by day and hour, items by their place on the agenda."""

FROZEN = tuple(status.value for status in MeetingStatus if status.frozen)
"""The statuses, as stored, of meetings whose numbers no longer change."""


@dataclass(frozen=True, slots=True)
class Line:
    """One minute as the register sees it. `number` is what it has now; an item off the agenda is not `numbered`."""

    minute_id: int
    meeting_id: int
    held_on: date
    frozen: bool
    numbered: bool
    private: bool
    number: MinuteNumber | None


def allocate(lines: Sequence[Line], policy: Policy) -> dict[int, MinuteNumber | None]:
    """The number each minute should have, by minute id; `lines` are in the order of the register."""
    scheme = policy.numbering
    numbers: dict[int, MinuteNumber | None] = {}

    def run_of(line: Line) -> tuple[int, int, bool]:
        year = line.number.year if line.frozen and line.number else register_year(scheme, line.held_on)
        meeting = line.meeting_id if scheme.basis is YearBasis.MEETING else 0
        return year, meeting, scheme.private_apart and line.private

    for (year, _, apart), run in groupby(sorted(lines, key=run_of), key=run_of):
        first = scheme.first if apart else policy.first_serial(year)
        numbers.update(_allocate_run(list(run), year, first))
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


def placing_of(session: Session, meeting: Meeting, scheme: NumberingScheme) -> Placing:
    """What the numbers of a meeting are written from; one SELECT where the scheme counts meetings, otherwise none."""
    number = meeting_numbers(session, meeting.body_id, scheme).get(known(meeting.id), 0)
    return Placing(meeting.held_on, number)


def resolve_citation(session: Session, body_id: int, text: str, held_on: date) -> int | None:
    """The id of the minute of this body that a citation means in minutes of `held_on`, or None."""
    return resolve_citations(session, body_id, [text], held_on).get(text)


def resolve_citations(session: Session, body_id: int, texts: Iterable[str], held_on: date) -> dict[str, int]:
    """The minutes of this body that citations mean in minutes of `held_on`, found together; unknown ones are left out.

    A citation without a year means the register year of that day. Where several minutes share a number, because each
    meeting begins afresh, the latest up to that day is meant.
    """
    body = session.get(Body, body_id)
    if body is None:
        return {}
    scheme = policy_of(body).numbering
    wanted = {text: number for text in texts if (number := cited_number(scheme, text, held_on)) is not None}
    found: dict[str, int] = {}
    if wanted:
        for minute_id, number, day in _numbered_like(session, body_id, scheme, wanted.values()):
            for text, cited in wanted.items():
                if means(scheme, cited, number) and (day <= held_on or text not in found):
                    found[text] = minute_id
    return found


def resolve_on(session: Session, body_id: int, text: str, day: date) -> int | None:
    """The minute of the meeting on that day that a citation means, where each meeting begins afresh; else None."""
    body = session.get(Body, body_id)
    if body is None or policy_of(body).numbering.basis is not YearBasis.MEETING:
        return None
    minute_id = resolve_citation(session, body_id, text, day)
    held = columns(col(Meeting.held_on)).join(AgendaItem).join(Minute).where(col(Minute.id) == minute_id)
    return minute_id if minute_id is not None and session.execute(held).scalar() == day else None


def _numbered_like(
    session: Session, body_id: int, scheme: NumberingScheme, wanted: Collection[MinuteNumber]
) -> list[tuple[int, MinuteNumber, date]]:
    """Minutes with one of the serials, as id, number in full and day, in the order of the register."""
    rows = session.execute(
        columns(col(Minute.id), col(Minute.number_year), col(Minute.number_serial))
        .add_columns(col(AgendaItem.part), col(Meeting.id), col(Meeting.held_on))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id)
        .where(col(Minute.number_serial).in_({number.serial for number in wanted}))
        .order_by(*IN_ORDER)
    ).all()
    meetings = meeting_numbers(session, body_id, scheme)
    return [
        (
            minute_id,
            placed_number(
                MinuteNumber(year, serial),
                scheme,
                Placing(held_on, meetings.get(meeting_id, 0), part == Part.PRIVATE.value),
            ),
            held_on,
        )
        for minute_id, year, serial, part, meeting_id, held_on in rows
    ]


def meeting_numbers(session: Session, body_id: int, scheme: NumberingScheme) -> dict[int, int]:
    """The number of each meeting in its register year, where the scheme writes it; nothing otherwise."""
    if "{meeting}" not in scheme.form:
        return {}
    rows = session.execute(
        columns(col(Meeting.id), col(Meeting.held_on))
        .where(col(Meeting.body_id) == body_id)
        .order_by(col(Meeting.held_on), col(Meeting.starts), col(Meeting.id))
    )
    held: Counter[int] = Counter()
    numbers = {}
    for meeting_id, held_on in rows:
        year = register_year(scheme, held_on)
        held[year] += 1
        numbers[known(meeting_id)] = held[year]
    return numbers


def register_lines(session: Session, body_id: int) -> list[Line]:
    """Every minute of a body, in the order of the register."""
    rows = session.execute(
        columns(col(Minute.id), col(Minute.number_year), col(Minute.number_serial))
        .add_columns(col(AgendaItem.numbered), col(AgendaItem.deleted_at), col(AgendaItem.part))
        .add_columns(col(Meeting.id), col(Meeting.held_on), col(Meeting.status))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id)
        .order_by(*IN_ORDER)
    )
    return [
        Line(
            minute_id=minute_id,
            meeting_id=meeting_id,
            held_on=held_on,
            frozen=MeetingStatus(status).frozen,
            numbered=numbered and deleted_at is None,
            private=part == Part.PRIVATE.value,
            number=None if serial is None else MinuteNumber(year, serial),
        )
        for minute_id, year, serial, numbered, deleted_at, part, meeting_id, held_on, status in rows
    ]


def write_numbers(session: Session, numbers: Mapping[int, MinuteNumber | None]) -> None:
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
