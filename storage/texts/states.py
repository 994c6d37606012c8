"""The states that minutes went through, told as a list: when each was typed, what came in and what went out.

The texts themselves are put together only when one is asked for (`storage.texts.minutes.text_at`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.schema.models import AgendaItem, Delta, Minute, Revision
from storage.schema.tables import table_of
from storage.texts.revisions import text_at

#: Bursts of one minute that follow each other within this time are one step, until the step is this long.
PAUSE, LONGEST_STEP = timedelta(seconds=10), timedelta(seconds=60)

#: A state that takes out more characters than this is no slip corrected while typing: it is a step of its own.
_SLIP = 20

#: Characters of what was typed that a state carries, enough to recognise it by.
_SHOWN = 200

_MINUTE, _REVISION, _DELTA, _ITEM = table_of(Minute), table_of(Revision), table_of(Delta), table_of(AgendaItem)


@dataclass(frozen=True, slots=True)
class State:
    """A minute as it was at `version`, reached at `at` (UTC) from the version `before`.

    `came` and `went` are the beginnings of what was put in and taken out on the way. A state of which a whole text
    was kept says why in `reason`. A text that lost against another window's is a state of its own, with the
    `revision_id` under which it is kept.
    """

    minute_id: int
    item_id: int
    version: int
    before: int
    at: datetime
    came: str = ""
    went: str = ""
    reason: RevisionReason = RevisionReason.TYPING
    revision_id: int | None = None


def states(store: Store, meeting_id: int) -> list[State]:
    """Every state of every minute of a meeting, in the order of the clock; those of one minute by their version."""
    with store.read() as session:
        connection = session.connection()
        found = _bursts(connection, meeting_id)
        for state in _kept(connection, meeting_id):
            typed = found.get((state.minute_id, state.version))
            if state.revision_id is not None:
                found[state.minute_id, -state.revision_id] = state
            elif typed is None:
                found[state.minute_id, state.version] = state
            elif typed.reason is RevisionReason.TYPING:
                found[state.minute_id, state.version] = replace(typed, reason=state.reason)
    return sorted(found.values(), key=lambda state: (state.at, state.version))


def steps(found: Sequence[State]) -> list[State]:
    """States with the bursts of one stretch of typing drawn together, so that a step is a sentence and not a word."""
    together: list[State] = []
    began: dict[int, datetime] = {}
    last: dict[int, int] = {}
    for state in found:
        place = last.get(state.minute_id)
        before = together[place] if place is not None else None
        if before is not None and place == len(together) - 1 and _goes_on(before, state, began[state.minute_id]):
            together[-1] = _drawn_together(before, state)
        else:
            together.append(state)
            began[state.minute_id] = state.at
            last[state.minute_id] = len(together) - 1
    return together


def text_of(store: Store, state: State) -> str:
    """The text of a state; raises NotFound if it cannot be put together any more."""
    if state.revision_id is None:
        return text_at(store, state.minute_id, state.version)
    with store.read() as session:
        query = select(_REVISION.c.text).where(_REVISION.c.id == state.revision_id)
        return str(session.execute(query).scalar_one())


def text_before(store: Store, state: State) -> str:
    """The text from which a state was reached; raises NotFound if it cannot be put together any more."""
    return text_at(store, state.minute_id, state.before)


def _bursts(connection: Connection, meeting_id: int) -> dict[tuple[int, int], State]:
    query = (
        select(_DELTA.c.minute_id, _MINUTE.c.item_id, _DELTA.c.base_version, _DELTA.c.created_at)
        .add_columns(_DELTA.c.inserted, _DELTA.c.removed)
        .join(_MINUTE, _MINUTE.c.id == _DELTA.c.minute_id)
        .join(_ITEM, _ITEM.c.id == _MINUTE.c.item_id)
        .where(_ITEM.c.meeting_id == meeting_id)
        .order_by(_DELTA.c.id)
    )
    return {
        (minute, base + 1): State(minute, item, base + 1, base, at, came[:_SHOWN], went[:_SHOWN])
        for minute, item, base, at, came, went in connection.execute(query)
    }


def _kept(connection: Connection, meeting_id: int) -> list[State]:
    query = (
        select(_REVISION.c.id, _REVISION.c.minute_id, _MINUTE.c.item_id, _REVISION.c.version)
        .add_columns(_REVISION.c.created_at, _REVISION.c.reason)
        .join(_MINUTE, _MINUTE.c.id == _REVISION.c.minute_id)
        .join(_ITEM, _ITEM.c.id == _MINUTE.c.item_id)
        .where(_ITEM.c.meeting_id == meeting_id, (_REVISION.c.version > 0) | (_REVISION.c.text != ""))
        .order_by(_REVISION.c.id)
    )
    return [
        _whole(identity, State(minute, item, version, max(version - 1, 0), at, reason=RevisionReason(reason)))
        for identity, minute, item, version, at, reason in connection.execute(query)
    ]


def _whole(identity: int, state: State) -> State:
    """A state that was kept whole; one that lost is beside the version it was based on, not at it."""
    lost = state.reason is RevisionReason.CONFLICT
    return replace(state, before=state.version, revision_id=identity) if lost else state


def _goes_on(before: State, state: State, began: datetime) -> bool:
    """Whether a state is more of the same stretch of typing."""
    return (
        state.reason is RevisionReason.TYPING
        and before.reason is RevisionReason.TYPING
        and before.revision_id is None
        and state.before == before.version
        and max(len(before.went), len(state.went)) <= _SLIP
        and timedelta(0) <= state.at - before.at <= PAUSE
        and state.at - began <= LONGEST_STEP
    )


def _drawn_together(before: State, state: State) -> State:
    came, went = (before.came + state.came)[:_SHOWN], (before.went + state.went)[:_SHOWN]
    return replace(state, before=before.before, came=came, went=went)
