"""Reading an agenda that is pasted, last month's or one from an e-mail, into titles and the lines under them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clerk.text import clean

_NUMBERED = re.compile(r"(?:item\s+)?\d{1,3}(?:\s*[.):]|(?=\s|$))\s*(?P<title>.*)", re.IGNORECASE)
_BULLET = re.compile(r"[-*•·]\s+")


@dataclass(frozen=True, slots=True)
class PastedItem:
    """An item as pasted: its title, without its old number, and the line under it ("Report of the Director")."""

    title: str
    instruction: str = ""


def read_agenda(text: str) -> tuple[PastedItem, ...]:
    """The items of a pasted agenda.

    Where lines have numbers, each of them begins an item, what follows up to the next is its line, and what stands
    before the first is the heading of the page. Where none has, every line is an item.
    """
    lines = [" ".join(line.split()) for line in clean(text).splitlines() if line.strip()]
    if not any(map(_NUMBERED.fullmatch, lines)):
        return tuple(PastedItem(_BULLET.sub("", line, count=1)) for line in lines)
    return tuple(PastedItem(title, " ".join(rest)) for title, *rest in _by_number(lines) if title)


def _by_number(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each numbered item; a number that stands alone belongs to the line after it."""
    item: list[str] | None = None
    for line in lines:
        numbered = _NUMBERED.fullmatch(line)
        if numbered is not None:
            if item:
                yield item
            item = [numbered["title"]] if numbered["title"] else []
        elif item is not None:
            item.append(line)
    if item:
        yield item
