"""Fields: stretches of text that Word works out, such as page numbers, links and cross-references.

A complex field is three marks in a row of runs (begin, separate, end); its instruction stands between the first two
and its result between the last two. Fields nest, and a table of contents runs over many paragraphs.
"""

import re
from dataclasses import dataclass

from exports.accessibility.content import Content, Link, Paragraph, Reference

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
# Fields never closed are a fault of the file; the oldest are forgotten.
_MOST_OPEN = 100
_TO_BOOKMARK = frozenset({"REF", "PAGEREF", "NOTEREF"})


@dataclass(slots=True)
class Field:
    """An open field: its instruction so far, whether its result has begun, and the link it is, if it is one."""

    instruction: str = ""
    in_result: bool = False
    link: Link | None = None


class Fields:
    """The fields open at one point of a story, outermost first."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._open: list[Field] = []

    @property
    def hides_text(self) -> bool:
        """Whether text here is an instruction and not shown."""
        return any(not field.in_result for field in self._open)

    @property
    def link(self) -> Link | None:
        """The innermost link field that is open here."""
        return next((field.link for field in reversed(self._open) if field.link), None)

    @property
    def in_contents(self) -> bool:
        """Whether this is inside a table of contents that Word made."""
        return any(field.instruction.split()[:1] == ["TOC"] for field in self._open)

    def mark(self, kind: str, paragraph: Paragraph) -> None:
        """Take one of the three marks: "begin", "separate" or "end". A stray one changes nothing."""
        if kind == "begin":
            self._open.append(Field())
            del self._open[:-_MOST_OPEN]
        elif self._open and kind == "separate":
            self._understand(self._open[-1], paragraph)
        elif self._open and kind == "end":
            self._understand(self._open[-1], paragraph)
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def simple(self, instruction: str, paragraph: Paragraph) -> None:
        """Open a field whose instruction is known at once (`w:fldSimple`); close it with `mark("end", ...)`."""
        self._open.append(Field(instruction))
        self._understand(self._open[-1], paragraph)

    def _understand(self, field: Field, paragraph: Paragraph) -> None:
        if field.in_result:
            return
        field.in_result = True
        words = [quoted or plain for quoted, plain in _WORD.findall(field.instruction)]
        name = words[0].upper() if words else ""
        if name == "PAGE":
            self._content.page_numbers = self._content.page_numbers or paragraph.story.repeats
        elif name in _TO_BOOKMARK and len(words) > 1:
            self._content.references.append(Reference(words[1], paragraph))
        elif name == "HYPERLINK":
            field.link = self._link(words[1:], paragraph)

    def _link(self, words: list[str], paragraph: Paragraph) -> Link:
        anchor = target = ""
        for place, word in enumerate(words):
            if word == "\\l":
                anchor = words[place + 1] if place + 1 < len(words) else ""
            elif not word.startswith("\\") and (not place or words[place - 1] not in ("\\l", "\\o", "\\t")):
                target = target or word
        link = Link(anchor, target, paragraph, elsewhere=bool(target))
        self._content.links.append(link)
        return link
