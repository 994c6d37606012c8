"""What a line of shorthand is understood to say, and how reading it stops short."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from clerk.notation.shorthand.effects import Effect

HINT_WIDTH = 76
"""The most cells a hint takes on the screen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the meanings of an ambiguous line: what to show, and the line with that meaning made plain."""

    label: str
    line: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as understood so far; for ordinary prose everything is empty and Tab does nothing.

    `hint` says in at most HINT_WIDTH cells what was understood and what may come next. `expansion` is the ordinary
    text that takes the line's place, "" where the line only does something; None where there is nothing to expand yet.
    `effects` are applied together with the text. `problem` says what is wrong with a line, which then stays as typed;
    `choices` are to be asked where a name may be several people's. `done` is what to say once it has been done.
    """

    hint: str = ""
    expansion: str | None = None
    effects: tuple[Effect, ...] = ()
    problem: str = ""
    choices: tuple[Choice, ...] = ()
    done: str = ""


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of the line, and where in the line it begins."""

    text: str
    start: int

    def part(self, start: int, end: int | None = None) -> "Bit":
        """The stretch from one place of this bit to another, without the white space round it."""
        words = self.text[start:end]
        return Bit(words.strip(), self.start + start + len(words) - len(words.lstrip()))

    def __bool__(self) -> bool:
        return bool(self.text)


class Waiting(Exception):
    """The line is right as far as it goes; the sentence says what comes next."""


class Slip(Exception):
    """Something is wrong; the sentence says what. `meanings` are labels with what to put in the place of `where`.

    `maybe_prose`: the words may well be prose, where the verb is an English word too.
    """

    def __init__(
        self,
        sentence: str,
        where: Bit | None = None,
        meanings: Sequence[tuple[str, str]] = (),
        *,
        maybe_prose: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.where = where
        self.meanings = tuple(meanings)
        self.maybe_prose = maybe_prose

    def choices(self, line: str) -> tuple[Choice, ...]:
        """The meanings as whole lines."""
        if self.where is None:
            return ()
        end = self.where.start + len(self.where.text)
        return tuple(Choice(label, line[: self.where.start] + words + line[end:]) for label, words in self.meanings)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for combining ones."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fitted(text: str, width: int = HINT_WIDTH) -> str:
    """The text on one line, cut off with "…" where it is longer than that."""
    text = " ".join(text[: 8 * HINT_WIDTH].split())
    if cells(text) <= width:
        return text
    room, end = width - 1, 0
    while end < len(text) and (room := room - _cell(text[end])) >= 0:
        end += 1
    return f"{text[:end].rstrip()}…" if width > 0 else ""


def hinted(understood: str, also: str = "", next_parts: Sequence[str] = ()) -> str:
    """A hint of what was understood, what is said besides, and what may come next: as many parts as there is room for.

    Neither of the latter is cut off for what was understood.
    """
    following = fitted(" ".join(filter(None, (also, *next_parts))))
    if next_parts and cells(following) > HINT_WIDTH - 24:
        return hinted(understood, also, next_parts[:-1])
    room = HINT_WIDTH - cells(following) - 3
    return f"{fitted(understood, room)} | {following}" if following and room > 20 else fitted(understood)
