"""The ranges of attendance that minutes print: who arrived late, left early, or was out for a while."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from clerk.room.facts import GOINGS, RoomFacts
from clerk.room.walking import Step, Walk
from clerk.vocabulary import RollEventKind


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, and the item it was noted at, None where it was noted at none."""

    at: time
    item: int | None
    remotely: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch for which somebody was not there: from the beginning (`since` None), or to the end (`until` None)."""

    since: Moment | None
    until: Moment | None


def absences(facts: RoomFacts, walk: Walk, person: int) -> tuple[Absence, ...]:
    """The stretches for which a person who attended was out of the room, in order.

    Leaving for an interest is told at its item, and is no range unless the person then missed further business.
    """
    steps = [step for step in walk.steps if step.movement.person == person]
    return tuple(_absences(facts, steps, here=person in walk.beginning))


def _absences(facts: RoomFacts, steps: list[Step], *, here: bool) -> Iterator[Absence]:
    since: Moment | None = None
    left: Step | None = None
    out = not here
    for step in steps:
        goes = step.movement.kind in GOINGS
        if goes and not out:
            out, left, since = True, step, _moment(step)
        elif not goes and out:
            if not _told_at_its_item(left, step.place):
                yield Absence(since, _moment(step))
            out = False
    if out and not _told_at_its_item(left, len(facts.business)):
        yield Absence(since, None)


def _told_at_its_item(left: Step | None, back: int) -> bool:
    """Whether somebody only withdrew for an interest, and was back in that item or the next, or it was the last."""
    return left is not None and left.movement.kind is RollEventKind.WITHDREW and back - left.place <= 1


def _moment(step: Step) -> Moment:
    return Moment(step.movement.at, step.movement.item, step.movement.kind is RollEventKind.JOINED_REMOTELY)
