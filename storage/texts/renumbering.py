"""Giving out the numbers of a body, and having every reference in its drafts follow the minute it is about.

`renumber` is called in the transaction of each change of agendas, meetings and policies. Frozen text is never
rewritten and never needs to be: minutes are circulated only when every minute they cite is frozen too or is one of
their own (see `storage.papers.life`), so nothing that floats is cited in them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from clerk.dated_references import day_named
from clerk.following import Cited, follow
from clerk.numbering import MinuteNumber, NumberingScheme
from clerk.vocabulary import ChangeCause, Part
from storage.numbering.register import (
    FROZEN,
    Line,
    allocate,
    meeting_numbers,
    register_lines,
    resolve_citations,
    write_numbers,
)
from storage.schema.mapping import Placing, placed_number, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Minute, Reference
from storage.texts.rewriting import Written, rewrite


@dataclass(frozen=True, slots=True)
class Renumbering:
    """What a change of numbers did besides: the minutes whose text changed. Whoever shows one must read it again."""

    changed_minutes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in a draft: as typed, where it ends, and the minute it is about (None: not in this register)."""

    citation: str
    end: int
    minute_id: int | None


@dataclass(frozen=True, slots=True)
class DraftText:
    """A minute whose number floats: its text at a version, the day of its meeting, and what it cites."""

    minute_id: int
    version: int
    text: str
    held_on: date
    citations: tuple[Citation, ...] = ()


def renumber(session: Session, body_id: int, then: Mapping[int, DraftText] | None = None) -> Renumbering:
    """Give every floating minute of a body the number its place earns, and have references to it follow.

    Minutes of circulated, approved and signed meetings keep their number, and those after them continue from the
    highest of these. Items that take no number, and deleted items, have none. A reference follows where the text
    says without doubt which minute of this register is meant: not where several minutes have that number because
    each meeting begins afresh, unless the day of the meeting stands behind it. `then` are texts that are to come back,
    with what they cited at the time.
    """
    body = session.get(Body, body_id)
    if body is None:
        return Renumbering()
    session.flush()
    policy = policy_of(body)
    scheme = policy.numbering
    lines = register_lines(session, body_id)
    drafts = _adopted(session, body_id, read_drafts(session, body_id, citing=True))
    shared = _shared(session, body_id, scheme, lines)
    numbers = allocate(lines, policy)
    changed = [line for line in lines if numbers[line.minute_id] != line.number]
    if changed:
        write_numbers(session, {line.minute_id: numbers[line.minute_id] for line in changed})
    wanted = _wanted(session, body_id, drafts, then or {})
    return Renumbering(tuple(_follow(session, body_id, scheme, wanted, shared)))


def read_drafts(session: Session, body_id: int, *, citing: bool = False) -> dict[int, DraftText]:
    """The floating minutes of a body with what they cite, those of deleted items too; with `citing`, no others."""
    cited = _citations(session, body_id)
    query = (
        select(col(Minute.id), col(Minute.version), col(Minute.text), col(Meeting.held_on))
        .select_from(Minute)
        .join(AgendaItem)
        .join(Meeting)
        .where(col(Meeting.body_id) == body_id, col(Meeting.status).not_in(FROZEN))
    )
    if citing:
        query = query.where(col(Minute.id).in_(cited))
    return {
        minute_id: DraftText(minute_id, version, text, held_on, tuple(cited.get(minute_id, ())))
        for minute_id, version, text, held_on in session.execute(query)
    }


def _citations(session: Session, body_id: int) -> dict[int, list[Citation]]:
    rows = session.execute(
        select(
            col(Reference.minute_id), col(Reference.citation), col(Reference.end_offset), col(Reference.cited_minute_id)
        )
        .select_from(Reference)
        .join(Minute, col(Minute.id) == col(Reference.minute_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Minute.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(col(Meeting.body_id) == body_id, col(Meeting.status).not_in(FROZEN))
        .order_by(col(Reference.minute_id), col(Reference.position))
    )
    found: dict[int, list[Citation]] = defaultdict(list)
    for minute_id, citation, end, cited_id in rows:
        found[minute_id].append(Citation(citation, end, cited_id))
    return found


def _adopted(session: Session, body_id: int, drafts: dict[int, DraftText]) -> dict[int, DraftText]:
    """The drafts, with citations that named no minute when they were typed but name one now, before the change."""
    adopted = {}
    for minute_id, draft in drafts.items():
        loose = {one.citation for one in draft.citations if one.minute_id is None}
        found = resolve_citations(session, body_id, loose, draft.held_on) if loose else {}
        cited = tuple(
            Citation(one.citation, one.end, one.minute_id or found.get(one.citation)) for one in draft.citations
        )
        adopted[minute_id] = DraftText(minute_id, draft.version, draft.text, draft.held_on, cited)
    return adopted


def _wanted(
    session: Session, body_id: int, drafts: dict[int, DraftText], then: Mapping[int, DraftText]
) -> list[tuple[DraftText, DraftText]]:
    """Each draft as it is stored, and as it is wanted but for its numbers."""
    if not then:
        return [(draft, draft) for draft in drafts.values()]
    stored = read_drafts(session, body_id)
    return [
        (stored[minute_id], then.get(minute_id) or drafts[minute_id])
        for minute_id in sorted({*drafts, *then})
        if minute_id in stored
    ]


def _shared(session: Session, body_id: int, scheme: NumberingScheme, lines: Sequence[Line]) -> set[int]:
    """The minutes whose number, as it is written, another minute has too."""
    meetings = meeting_numbers(session, body_id, scheme)
    placed = {
        line.minute_id: placed_number(
            line.number, scheme, Placing(line.held_on, meetings.get(line.meeting_id, 0), line.private)
        )
        for line in lines
        if line.number is not None
    }
    count = Counter(placed.values())
    return {minute_id for minute_id, number in placed.items() if count[number] > 1}


def _follow(
    session: Session,
    body_id: int,
    scheme: NumberingScheme,
    wanted: Iterable[tuple[DraftText, DraftText]],
    shared: set[int],
) -> list[int]:
    """Write every text whose citations no longer say the number of what they are about; returns the minutes."""
    pairs = list(wanted)
    targets = _targets(session, body_id, scheme, {one.minute_id for _, draft in pairs for one in draft.citations})
    changed = []
    for stored, draft in pairs:
        cited = [
            Cited(one.citation, one.end, *targets[one.minute_id][:2])
            for one in draft.citations
            if one.minute_id in targets
            and (
                one.minute_id not in shared
                or day_named(draft.text, one.end, draft.held_on) == targets[one.minute_id][2]
            )
        ]
        text = follow(draft.text, cited, scheme, stored.held_on)
        if text != stored.text:
            place = Written(stored.minute_id, stored.version, stored.text, body_id, stored.held_on, scheme)
            rewrite(session, place, text, ChangeCause.REFERENCE)
            changed.append(stored.minute_id)
    return changed


def _targets(
    session: Session, body_id: int, scheme: NumberingScheme, cited: set[int | None]
) -> dict[int | None, tuple[MinuteNumber | None, str, date]]:
    """By minute id: its number as it is now written, None where it has none any more, its item's title, its day."""
    rows = session.execute(
        select(col(Minute.id), col(Minute.number_year), col(Minute.number_serial))
        .add_columns(col(AgendaItem.title), col(AgendaItem.part), col(Meeting.id), col(Meeting.held_on))
        .select_from(Minute)
        .join(AgendaItem)
        .join(Meeting)
        .where(col(Minute.id).in_(one for one in cited if one is not None), col(Meeting.body_id) == body_id)
    ).all()
    meetings = meeting_numbers(session, body_id, scheme) if rows else {}
    found: dict[int | None, tuple[MinuteNumber | None, str, date]] = {}
    for minute_id, year, serial, title, part, meeting_id, held_on in rows:
        placing = Placing(held_on, meetings.get(meeting_id, 0), part == Part.PRIVATE.value)
        number = None if serial is None else placed_number(MinuteNumber(year, serial), scheme, placing)
        found[minute_id] = number, title, held_on
    return found
