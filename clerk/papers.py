"""Supporting papers of an item, one to a line."""

import re
from dataclasses import dataclass

from clerk.vocabulary import Part

_PAGES = re.compile(r"[\s,;(]+(\d{1,5})\s*(?:pages?|pp?\.?)\)?$", re.IGNORECASE)
_PRIVATE = re.compile(r"[\s,;(]+(?:private|exempt|part 2)\)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParsedPaper:
    """A paper as read from a line; `pages` is None where the line gives no number."""

    file_name: str
    pages: int | None = None
    part: Part = Part.PUBLIC


def parse_paper(line: str) -> ParsedPaper:
    """The paper a line names: "Budget report.pdf, 12 pages, private". The rest of the line is its name."""
    name, pages, part = line.strip(), None, Part.PUBLIC
    while True:
        if match := _PRIVATE.search(name):
            part = Part.PRIVATE
        elif (match := _PAGES.search(name)) and pages is None and int(match[1]):
            pages = int(match[1])
        else:
            return ParsedPaper(name, pages, part)
        name = name[: match.start()]


def parse_papers(text: str) -> tuple[ParsedPaper, ...]:
    """The papers of a list, one to a line; empty lines are passed over."""
    return tuple(parse_paper(line) for line in text.splitlines() if line.strip())


def paper_line(paper: ParsedPaper) -> str:
    """A paper on one line, as `parse_paper` reads it back."""
    pages = f"{paper.pages} page{'' if paper.pages == 1 else 's'}" if paper.pages else ""
    return ", ".join(part for part in (paper.file_name, pages, "private" if paper.part is Part.PRIVATE else "") if part)
