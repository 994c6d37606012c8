"""Rules about headings (A05 to A07, A12)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from exports.accessibility.content import Paragraph
from exports.accessibility.document import WordDocument
from exports.accessibility.places import paragraph_place
from exports.accessibility.rules.fault import Fault

WHOLE = "Whole document"
LONGEST_HEADING = 200
LONGEST_FAKE = 90
# A paragraph this much larger than the text after it looks like a heading.
_LARGER = 1.2
_NOT_FAKE = re.compile(
    r".*[.;,]$|(it was )?(resolved|recommended|agreed|noted|received|approved|action)\b.*|\W*",
    re.IGNORECASE | re.DOTALL,
)
_TITLE_STYLES = frozenset({"title", "subtitle", "caption"})
_HEADING_STYLE = re.compile(r".*\bheading\b.*")
_NO_HEADING_STYLE = re.compile(r".*\b(table|toc|toa|index|note|contents|header)\b.*")


def structure(document: WordDocument) -> Iterator[Fault]:
    """A05: there are headings, the first is level 1, and it is the only one of that level."""
    headings = document.headings
    if not document.has_text:
        return
    if not headings:
        yield Fault(WHOLE, "The document has no headings, so nobody can jump from part to part.")
        return
    if headings[0].heading != 1:
        message = f"The first heading is level {headings[0].heading}; it should be the title, at level 1."
        yield Fault(paragraph_place(headings[0]), message)
    for extra in [heading for heading in headings if heading.heading == 1][1:]:
        yield Fault(
            paragraph_place(extra),
            "There is more than one level-1 heading; only the title of the document should be one.",
            "Select this heading and choose Heading 2 on the Home tab.",
        )


def no_skipped_level(document: WordDocument) -> Iterator[Fault]:
    """A06: a heading is at most one level below the one before it."""
    headings = document.headings
    for before, heading in pairwise(headings):
        if heading.heading > before.heading + 1:
            yield Fault(
                paragraph_place(heading),
                f"A level-{before.heading} heading is followed by one of level {heading.heading}; a level is left out.",
                f"Select this heading and choose Heading {before.heading + 1} on the Home tab.",
            )


def sensible_length(document: WordDocument) -> Iterator[Fault]:
    """A07: a heading says something, and is not a whole paragraph."""
    for heading in document.headings:
        if heading.blank and not heading.merges:
            yield Fault(
                paragraph_place(heading),
                "A blank paragraph has a heading style, so screen readers announce an empty heading.",
                "Delete the blank paragraph, or choose Normal for it on the Home tab.",
            )
        elif len(heading.text.strip()) > LONGEST_HEADING:
            yield Fault(
                paragraph_place(heading),
                f"A heading is longer than {LONGEST_HEADING} characters.",
                "Make the heading a few words, and put the rest into a paragraph below it.",
            )


def fake_heading(document: WordDocument) -> Iterator[Fault]:
    """A12: a short line that stands out like a heading is one. Only where text follows that does not stand out.

    What stands above the first heading is the name of the council or the like, and not looked at.
    """
    plain = [p for p in document.body if p.cell is None and not p.blank]
    start = next((at for at, paragraph in enumerate(plain) if paragraph.heading), 0)
    for at, paragraph in enumerate(plain):
        if at < start or paragraph.heading or paragraph.in_contents:
            continue
        style = _HEADING_STYLE.fullmatch(paragraph.style) and not _NO_HEADING_STYLE.fullmatch(paragraph.style)
        following = plain[at + 1 : at + 4]
        if style:
            message = f"The style '{paragraph.style}' looks like a heading, but Word does not treat it as one."
            yield Fault(paragraph_place(paragraph), message)
        elif _stands_out(paragraph, following):
            yield Fault(paragraph_place(paragraph), "A short line is made to look like a heading, but is not one.")


def _stands_out(paragraph: Paragraph, following: list[Paragraph]) -> bool:
    """Whether a paragraph is short and bold or large by hand, and leads to ordinary text."""
    text = paragraph.text.strip()
    if len(text) > LONGEST_FAKE or paragraph.listed or paragraph.style in _TITLE_STYLES or _NOT_FAKE.fullmatch(text):
        return False
    pieces = list(paragraph.worded())
    others = [other for other in following if not other.heading and not other.all_bold]
    if not pieces or not others or any(piece.link for piece in pieces):
        return False
    if paragraph.all_bold and not paragraph.run.bold:
        return True
    size = min(piece.look.size or 0 for piece in pieces)
    ordinary = max(piece.look.size or 0 for other in others for piece in other.pieces)
    return size > (paragraph.run.size or 0) and ordinary > 0 and size >= _LARGER * ordinary
