"""Proving a register: every number once, none missing, and every reference leads to the minute it was about.

A gap or a repeat among minutes that are frozen came with them, because nothing here can make one; it is reported all
the same, and the register is not proven while there is one.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from sqlalchemy import select
from sqlmodel import Session, col

from clerk.dates import write_date
from clerk.numbering import MinuteNumber, NumberingScheme, YearBasis, citation, register_year
from clerk.numbering.meaning import cited_number, means
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus
from storage.file.database import Store
from storage.numbering.register import Line, meeting_numbers, register_lines
from storage.schema.checks import fetch
from storage.schema.mapping import Placing, body_record, placed_number
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Reference
from storage.schema.records import BodyRecord

_FORM = "18 July 2019"


class Fault(StrEnum):
    """What can be wrong with a register."""

    REPEAT = "repeat"
    GAP = "gap"
    UNRESOLVED = "unresolved reference"
    ASTRAY = "reference gone astray"


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One numbered minute: its number as cited, whose it is, and where it stands."""

    number: MinuteNumber
    citation: str
    held_on: date
    title: str
    status: MeetingStatus
    meeting_id: int
    minute_id: int


@dataclass(frozen=True, slots=True)
class RegisterProblem:
    """Something wrong, as a sentence that says where. `inherited` says that it is among minutes that are frozen."""

    fault: Fault
    sentence: str
    meeting_id: int | None = None
    minute_id: int | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class RegisterProof:
    """The register of a body, of one year or of all, in the order of its numbers, and what is wrong with it.

    `references` is how many references were followed; `elsewhere` are those to minutes that are not kept here: from
    before the register was taken up, or of another body.
    """

    body: BodyRecord
    year: int | None
    lines: tuple[RegisterLine, ...]
    problems: tuple[RegisterProblem, ...]
    references: int = 0
    elsewhere: tuple[str, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether no number is used twice, none is missing and every reference resolves."""
        return not self.problems


def prove(store: Store, body_id: int, year: int | None = None) -> RegisterProof:
    """The register of a body with its proof: of the register year that began in `year`, or of every year."""
    with store.read() as session:
        body = body_record(fetch(session, Body, body_id, "body"))
        everything = _lines(session, body)
        of_year = tuple(line for line in everything if year is None or line.number.year == year)
        references = _References(session, body, everything, year)
        problems = (*_numbering(body.policy, of_year), *references.problems)
        return RegisterProof(
            body, year, of_year, problems, references.count, tuple(dict.fromkeys(references.elsewhere))
        )


def register_years(store: Store, body_id: int) -> tuple[int, ...]:
    """The register years in which a body has numbered minutes, in order; 0 for numbers that never begin again."""
    with store.read() as session:
        fetch(session, Body, body_id, "body")
        return tuple(sorted({line.number.year for line in register_lines(session, body_id) if line.number}))


def _lines(session: Session, body: BodyRecord) -> tuple[RegisterLine, ...]:
    """Every numbered minute of a body, in the order of the numbers within the order of the meetings."""
    scheme = body.policy.numbering
    meetings = meeting_numbers(session, body.id, scheme)
    about = {
        minute_id: (title, status)
        for minute_id, title, status in session.execute(
            select(col(Minute.id), col(AgendaItem.title), col(Meeting.status))
            .select_from(Minute)
            .join(AgendaItem)
            .join(Meeting)
            .where(col(Meeting.body_id) == body.id)
        )
    }
    return tuple(
        _line(line, line.number, scheme, meetings.get(line.meeting_id, 0), *about[line.minute_id])
        for line in register_lines(session, body.id)
        if line.number is not None
    )


def _line(
    line: Line, number: MinuteNumber, scheme: NumberingScheme, meeting: int, title: str, status: str
) -> RegisterLine:
    placed = placed_number(number, scheme, Placing(line.held_on, meeting, line.private))
    written = citation(scheme, placed)
    return RegisterLine(placed, written, line.held_on, title, MeetingStatus(status), line.meeting_id, line.minute_id)


def _numbering(policy: Policy, lines: tuple[RegisterLine, ...]) -> Iterator[RegisterProblem]:
    """Repeats and gaps, run by run."""
    scheme = policy.numbering
    runs: dict[tuple[int, int, bool], list[RegisterLine]] = defaultdict(list)
    for line in lines:
        alone = line.meeting_id if scheme.basis is YearBasis.MEETING else 0
        runs[line.number.year, alone, scheme.private_apart and line.number.private].append(line)
    for (year, _, apart), run in runs.items():
        run.sort(key=lambda line: line.number.serial)
        yield from _repeats(run)
        yield from _gaps(run, scheme, scheme.first if apart else policy.first_serial(year))


def _repeats(run: list[RegisterLine]) -> Iterator[RegisterProblem]:
    for before, line in pairwise(run):
        if before.number.serial == line.number.serial:
            yield RegisterProblem(
                Fault.REPEAT,
                f"{line.citation} is used twice: for {_where(before)} and for {_where(line)}.",
                line.meeting_id,
                line.minute_id,
                inherited=before.status.frozen and line.status.frozen,
            )


def _gaps(run: list[RegisterLine], scheme: NumberingScheme, first: int) -> Iterator[RegisterProblem]:
    expected, before = first, None
    for line in run:
        if line.number.serial > expected:
            missing = _span(scheme, line.number, expected, line.number.serial - 1)
            after = f"after {before.citation}, {_where(before)}, and " if before else ""
            yield RegisterProblem(
                Fault.GAP,
                f"{missing} missing {after}before {line.citation}, {_where(line)}.",
                line.meeting_id,
                line.minute_id,
                inherited=line.status.frozen,
            )
        elif line.number.serial < first:
            yield RegisterProblem(
                Fault.GAP,
                f"{line.citation}, {_where(line)}, stands before the first number of its year, {first}.",
                line.meeting_id,
                line.minute_id,
                inherited=line.status.frozen,
            )
        expected, before = max(expected, line.number.serial + 1), line


def _span(scheme: NumberingScheme, near: MinuteNumber, first: int, last: int) -> str:
    written = [citation(scheme, MinuteNumber(near.year, serial)) for serial in (first, last)]
    return f"{written[0]} is" if first == last else f"{written[0]} to {written[1]} are"


def _where(line: RegisterLine) -> str:
    return f"“{line.title}” of {write_date(line.held_on, _FORM)}"


class _References:
    """Every reference in the minutes of a year, followed through the whole register."""

    def __init__(self, session: Session, body: BodyRecord, lines: tuple[RegisterLine, ...], year: int | None) -> None:
        self._policy = body.policy
        self._lines = {line.minute_id: line for line in lines}
        self._by_serial: dict[tuple[int, int], list[RegisterLine]] = defaultdict(list)
        for line in lines:
            self._by_serial[line.number.year, line.number.serial].append(line)
        self._first_year = min((line.number.year for line in lines), default=0)
        self.count = 0
        self.problems: list[RegisterProblem] = []
        self.elsewhere: list[str] = []
        for row in _reference_rows(session, body.id):
            if year is None or register_year(self._policy.numbering, row.held_on) == year:
                self._follow(row)

    def _follow(self, row: "_Row") -> None:
        scheme = self._policy.numbering
        number = cited_number(scheme, row.citation, row.held_on)
        about = self._lines.get(row.cited_id) if row.cited_id is not None else None
        said = f"“{row.title}” of {write_date(row.held_on, _FORM)} cites minute {row.citation}"
        if number is None or (about is None and self._before_ours(number)):
            self.elsewhere.append(f"{said}, which is not in this register.")
            return
        self.count += 1
        if about is not None and scheme.basis is YearBasis.MEETING and not scheme.form:
            # Such a number names no year; the day behind it may.
            number = replace(number, year=about.number.year)
        found = [line for line in self._by_serial[number.year, number.serial] if means(scheme, number, line.number)]
        if not found:
            self._problem(Fault.UNRESOLVED, f"{said}, and there is no such minute.", row)
        elif about is not None and about not in found:
            self._problem(Fault.ASTRAY, f"{said}, which is about {_where(about)}, now {about.citation}.", row)

    def _problem(self, fault: Fault, sentence: str, row: "_Row") -> None:
        self.problems.append(RegisterProblem(fault, sentence, row.meeting_id, row.minute_id, row.frozen))

    def _before_ours(self, number: MinuteNumber) -> bool:
        """Whether a number belongs to a minute book kept before the register was taken up here."""
        if number.year and number.year < self._first_year:
            return True
        opening = dict(self._policy.register_openings).get(number.year)
        return opening is not None and number.serial < opening


@dataclass(frozen=True, slots=True)
class _Row:
    citation: str
    cited_id: int | None
    minute_id: int
    title: str
    meeting_id: int
    held_on: date
    frozen: bool


def _reference_rows(session: Session, body_id: int) -> list[_Row]:
    rows = session.execute(
        select(col(Reference.citation), col(Reference.cited_minute_id), col(Reference.minute_id))
        .add_columns(col(AgendaItem.title), col(Meeting.id), col(Meeting.held_on), col(Meeting.status))
        .select_from(Reference)
        .join(Minute, col(Minute.id) == col(Reference.minute_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id, col(AgendaItem.deleted_at).is_(None))
        .order_by(col(Meeting.held_on), col(Meeting.id), col(AgendaItem.position), col(Reference.position))
    )
    return [
        _Row(citation, cited_id, minute_id, title, meeting_id, held_on, MeetingStatus(status).frozen)
        for citation, cited_id, minute_id, title, meeting_id, held_on, status in rows
    ]
