"""The steps that a screen can take back: none is lost because the office could not be written just then."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from clerk.problems import Problem
from storage.file.errors import Invalid, NotFound, StorageError

_Step = TypeVar("_Step")


def refused_for_good(problem: Problem) -> bool:
    """Whether the same would be refused at any other time too, and not only while a disk is full or a file in use."""
    return isinstance(problem, Invalid | NotFound) or not isinstance(problem, StorageError)


@contextmanager
def last_of(steps: list[_Step]) -> Iterator[_Step]:
    """Take the last step off the list, to be taken back inside; where that fails and may go well later, it stays.

    One that is refused for good goes, so that those before it can still be taken back.
    """
    step = steps.pop()
    place = len(steps)
    try:
        yield step
    except Problem as problem:
        if not refused_for_good(problem):
            steps.insert(place, step)
        raise
