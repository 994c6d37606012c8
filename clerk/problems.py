"""The one exception that is meant to be read: what is wrong, and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager


class Problem(Exception):
    """Something that went wrong, said in a sentence for the clerk.

    Every floor raises a subclass of it; the screens and the command line show `str(problem)`. `field` names what was
    filled in wrongly, as its record or its form calls it ("held_on"), so that a form can take the clerk there; "" where
    it is about no field.
    """

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


@contextmanager
def about(field: str) -> Iterator[None]:
    """Note of which field a Problem is that is raised inside, where it does not say so itself."""
    try:
        yield
    except Problem as problem:
        problem.field = problem.field or field
        raise
