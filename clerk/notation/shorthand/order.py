"""A line taken apart, and what a verb makes of it."""

from dataclasses import dataclass
from typing import Any

from clerk.notation.shorthand.effects import Effect
from clerk.notation.shorthand.office import Office
from clerk.notation.shorthand.tails import Said


@dataclass(frozen=True, slots=True)
class Order:
    """The slots of a line by name, None for those left out, and what stood behind the semicolons."""

    values: dict[str, Any]
    said: Said
    office: Office

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


@dataclass(frozen=True, slots=True)
class Written:
    """What a line becomes: its text and its effects, and what a hint says of it.

    `summary` is what was understood, "" for the text itself; `also` is said behind it and never cut off. Nothing more
    is asked for where it is `whole`.
    """

    text: str
    effects: tuple[Effect, ...] = ()
    summary: str = ""
    also: str = ""
    whole: bool = False
