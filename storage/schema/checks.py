"""The small checks that every noun makes of what it is given: text kept on one line, and rows that must exist."""

from typing import TypeVar

from sqlmodel import Session, SQLModel

from clerk.text import clean
from storage.file.errors import Invalid, NotFound

Row = TypeVar("Row", bound=SQLModel)


def one_line(text: str) -> str:
    """Text for a field of one line: cleaned, with every run of spaces and line ends made one space."""
    return " ".join(clean(text).split())


def several_lines(text: str) -> str:
    """Text for a field of several lines: cleaned, without blanks at either end."""
    return clean(text).strip()


def required(text: str, sentence: str, field: str = "") -> str:
    """Text for a `field` of one line that may not be empty; raises Invalid with `sentence` if it is."""
    line = one_line(text)
    if not line:
        raise Invalid(sentence, field)
    return line


def fetch(session: Session, table: type[Row], identity: int, noun: str) -> Row:
    """The row of `table` with that id; raises NotFound in words that name the noun."""
    row = session.get(table, identity)
    if row is None:
        raise NotFound(f"This {noun} is no longer there; it may have been deleted in another window.")
    return row
