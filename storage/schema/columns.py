"""What the columns of the tables are made of: keys, keys to other rows, and words of a fixed list."""

from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlmodel import Field


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """A CHECK that a column holds one of an enumeration's values."""
    listed = ", ".join("'" + word.value.replace("'", "''") + "'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def identity() -> int | None:
    """The key of a row, given when it is stored."""
    return Field(default=None, primary_key=True)  # type: ignore[no-any-return]


def of(table: str) -> int:
    """A key to a row without which this row has no meaning: deleted with it."""
    return Field(foreign_key=f"{table}.id", ondelete="CASCADE", index=True)  # type: ignore[no-any-return]


def maybe_of(table: str) -> int | None:
    """A key to a row that may go without taking this row with it."""
    return Field(  # type: ignore[no-any-return]
        default=None, foreign_key=f"{table}.id", ondelete="SET NULL", nullable=True, index=True
    )
