"""What hangs on the words of a minute: found again after the minute was edited, by nearest match, never by position.

A matter arising, an entry of the work programme and a promise that was set aside each keep the words of the sentence
or clause they come from. When the minute is saved they follow that sentence to its new words. If it is taken out they
keep the words they had, and find it again when it comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select, update

from clerk.notation.blocks import ParsedMinute, Span
from clerk.promises.likeness import pair_off, words_of
from clerk.promises.statements import statements
from storage.schema.business_models import DismissedPromise, Matter, ProgrammeEntry
from storage.schema.tables import table_of

ALIKE = 0.5
"""How alike a sentence must be to what it was, between 0 and 1, to be taken for the same one."""

_LEAST_LEFT = 0.5
"""A sentence half deleted while it is typed anew is not followed below this share of the words it had at first."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table whose rows hang on words, the column of the words, and the column of the words as they were at first."""

    table: Table
    words: str
    first: str


_KINDS = (
    _Kind(table_of(Matter), "clause_words", "origin_words"),
    _Kind(table_of(ProgrammeEntry), "clause_words", "clause_words"),
    _Kind(table_of(DismissedPromise), "words", "words"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, clause or action of a minute that something may hang on."""

    span: Span
    words: str


def places(parsed: ParsedMinute) -> list[Place]:
    """Everything in a minute that something may hang on, in the order of the text."""
    said = [Place(statement.span, statement.words) for statement in statements(parsed)]
    actions = [Place(action.span, action.text or action.about) for action in parsed.actions]
    return sorted([*said, *(place for place in actions if place.words)], key=lambda place: place.span.start)


def find_place(parsed: ParsedMinute, *wordings: str) -> Place | None:
    """The place that these words mean now: the most alike of them, or the first that contains them; None for none."""
    found = places(parsed)
    pairs = pair_off([wordings], [place.words for place in found], ALIKE)
    if pairs:
        return found[pairs[0]]
    return next((place for place in found if any(_within(words, place.words) for words in wordings)), None)


def whole_clause(parsed: ParsedMinute, words: str) -> str:
    """The whole sentence or clause that some of its words stand in; the words as given where there is none."""
    found = [place for place in places(parsed) if _within(words, place.words)]
    nearest = min(found, key=lambda place: len(place.words), default=None) or find_place(parsed, words)
    return nearest.words if nearest is not None else words


def follow(connection: Connection, minute_id: int, parsed: ParsedMinute) -> None:
    """Let all that hangs on the words of a minute follow them to how they read now; call it as the text is saved."""
    read: list[str] | None = None
    for kind in _KINDS:
        table = kind.table
        columns = select(table.c.id, table.c[kind.words], table.c[kind.first])
        rows = connection.execute(columns.where(table.c.minute_id == minute_id, table.c[kind.words] != "")).all()
        if rows and read is None:
            read = [place.words for place in places(parsed)]
        for identity, words in _moved([tuple(row) for row in rows], read or []):
            connection.execute(update(table).where(table.c.id == identity).values({kind.words: words}))


def _moved(rows: Sequence[tuple[int, str, str]], read: Sequence[str]) -> list[tuple[int, str]]:
    """Which rows hang on words that read otherwise now, and how."""
    pairs = pair_off([(words, first) for _, words, first in rows], read, ALIKE)
    moved = []
    for number, column in pairs.items():
        identity, words, first = rows[number]
        new = read[column]
        if new != words and len(words_of(new)) >= _LEAST_LEFT * len(words_of(first)):
            moved.append((identity, new))
    return moved


def divide(connection: Connection, minute_id: int, other_id: int, first: str, second: str) -> None:
    """Give to another minute what hangs on words that went over to it, when one minute is divided into two texts."""
    stay, go = _plain(first), _plain(second)
    for kind in _KINDS:
        table = kind.table
        rows = connection.execute(select(table.c.id, table.c[kind.words]).where(table.c.minute_id == minute_id)).all()
        for identity, words in rows:
            if words and _plain(words) in go and _plain(words) not in stay:
                connection.execute(update(table).where(table.c.id == identity).values(minute_id=other_id))


def gather(connection: Connection, gone_id: int, kept_id: int) -> None:
    """Give to the minute that is kept all that hangs on one that is merged into it."""
    for kind in _KINDS:
        table = kind.table
        connection.execute(update(table).where(table.c.minute_id == gone_id).values(minute_id=kept_id))


def unclaimed(wanted: Sequence[str], claims: Sequence[Sequence[str]]) -> list[int]:
    """The places of those sentences that nothing hangs on yet; each claim, in one or more wordings, takes one."""
    taken = set(pair_off(claims, wanted, ALIKE).values())
    return [number for number in range(len(wanted)) if number not in taken]


def _plain(text: str) -> str:
    """The words of a text, one space between them, by which it is seen whether others stand in it."""
    return f" {' '.join(words_of(text))} "


def _within(words: str, whole: str) -> bool:
    return bool(words_of(words)) and _plain(words) in _plain(whole)
