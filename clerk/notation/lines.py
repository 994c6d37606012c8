"""A text cut into lines, a run of blank lines counting as one."""

import re
from collections.abc import Iterator

from clerk.notation.pieces import Line

MOST_LINES = 40_000
"""More lines than any minute has; what follows them is one last paragraph."""

_TAB = 4
_LINE = re.compile(
    r"""
    (?P<blank> (?:[^\S\n]*+\n)++ (?:[^\S\n]++\Z)?+ | [^\S\n]++\Z )
    | (?P<indent> [^\S\n]*+ ) [^\n]++ \n?
    """,
    re.VERBOSE,
)


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, in order; together they are the whole of it."""
    for count, found in enumerate(_LINE.finditer(text), start=1):
        start, end = found.span()
        if count > MOST_LINES:
            yield _worded(text, start, len(text), start)
            return
        if found["blank"] is not None:
            yield Line(start, end, start, start, 0)
        else:
            yield _worded(text, start, end, found.end("indent"))


def _worded(text: str, start: int, end: int, first: int) -> Line:
    indent = first - start
    if indent and "\t" in text[start:first]:
        indent = len(text[start:first].expandtabs(_TAB))
    last = first + len(text[first:end].rstrip())
    return Line(start, end, first, max(last, first + 1), indent)
