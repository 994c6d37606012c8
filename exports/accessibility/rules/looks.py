"""Rules about the look of text: alignment, size, underline, italics, capitals, contrast, font (A11, A13 to A18)."""

import re
from collections.abc import Iterator

from exports.accessibility.content import Piece, Story
from exports.accessibility.document import WordDocument
from exports.accessibility.fonts import families, is_plain
from exports.accessibility.places import paragraph_place
from exports.accessibility.rules.fault import Fault
from exports.accessibility.theme import contrast, described

LEAST_BODY = 12.0
# Headers and footers only repeat the body; notes are set smaller by every word processor.
LEAST_SMALL = 10.0
LEAST_CONTRAST = 4.5
# WCAG 2.2, 1.4.3: large text is 18 points, or 14 points and bold.
LEAST_CONTRAST_LARGE = 3.0

_JUSTIFIED = frozenset({"both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"})
_SMALL_STORIES = frozenset({Story.HEADER, Story.FOOTER, Story.FOOTNOTE, Story.ENDNOTE})


def not_justified(document: WordDocument) -> Iterator[Fault]:
    """A11: text is aligned left, so that the spaces between words stay even."""
    for paragraph in document.content.paragraphs:
        if paragraph.look.alignment in _JUSTIFIED and not paragraph.blank:
            yield Fault(paragraph_place(paragraph), "The text is justified, which leaves uneven gaps between words.")


def large_enough(document: WordDocument) -> Iterator[Fault]:
    """A13: text is at least 12 point, and 10 point in headers, footers and notes."""
    for paragraph in document.content.paragraphs:
        least = LEAST_SMALL if paragraph.story in _SMALL_STORIES else LEAST_BODY
        size = min((piece.look.size or LEAST_BODY for piece in paragraph.worded()), default=least)
        if size < least:
            yield Fault(
                paragraph_place(paragraph), f"The text is {size:g} point; it should be at least {least:g} point."
            )


def underline_for_links(document: WordDocument) -> Iterator[Fault]:
    """A14: only links are underlined, so that an underline means a link."""
    for paragraph in document.content.paragraphs:
        if any(piece.look.underline and not piece.link for piece in paragraph.worded()) and not paragraph.in_contents:
            yield Fault(paragraph_place(paragraph), "Text that is not a link is underlined.")


def no_italics(document: WordDocument) -> Iterator[Fault]:
    """A15: no italics, which are hard to read for many people."""
    for paragraph in document.content.paragraphs:
        if any(piece.look.italic for piece in paragraph.worded()):
            yield Fault(paragraph_place(paragraph), "Text is in italics.")


_CAPITALS = re.compile(r"\b[A-Z][A-Z'\u2019-]*(?: +[A-Z][A-Z'\u2019-]*){2,}\b")
_SMALL_WORDS = frozenset(
    ("A", "AN", "AND", "AS", "AT", "BE", "BY", "FOR", "IN", "IS", "IT", "NOT", "OF", "ON", "OR", "THE", "TO", "WAS")
)
_DECISION = re.compile(r"\b(RESOLVED|RECOMMENDED|AGREED|NOTED|RECEIVED|APPROVED|REFERRED|DEFERRED)\b")
_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)


def no_capitals(document: WordDocument) -> Iterator[Fault]:
    """A16: no text in capitals: by format, or typed as three words or more. Abbreviations and "RESOLVED" may be."""
    for paragraph in document.content.paragraphs:
        if paragraph.in_contents:
            continue
        formatted = (p for p in paragraph.worded() if (p.look.caps or p.look.small_caps) and _LETTERS.search(p.text))
        if next(formatted, None):
            yield Fault(
                paragraph_place(paragraph),
                "Text is formatted as capitals or small capitals.",
                "Select the text, press Ctrl+D and clear All caps and Small caps.",
            )
        elif any(_shouts(phrase) for phrase in _CAPITALS.findall(paragraph.text)):
            yield Fault(paragraph_place(paragraph), "A phrase is typed in capitals.")


def _shouts(phrase: str) -> bool:
    """Whether words in capitals are ordinary words, and not a row of abbreviations or a decision's opening."""
    words = phrase.split()
    ordinary = [word for word in words if word in _SMALL_WORDS or len(word) > 3]
    return len(ordinary) >= 2 and not (len(words) <= 4 and _DECISION.search(phrase))


def contrasting(document: WordDocument) -> Iterator[Fault]:
    """A17: a chosen colour stands out from what is behind it. Automatic colour always does."""
    for paragraph in document.content.paragraphs:
        for piece in paragraph.worded():
            ground = piece.look.ground or paragraph.ground
            colour = piece.look.colour
            if not colour or not ground:
                continue
            ratio = contrast(colour, ground)
            least = LEAST_CONTRAST_LARGE if _is_large(piece) else LEAST_CONTRAST
            if ratio < least:
                message = (
                    f"There is {described(colour)} text on {described(ground)}, "
                    f"a contrast of {ratio:.1f} to 1; it needs {least:g} to 1."
                )
                yield Fault(paragraph_place(paragraph), message)
                break


def _is_large(piece: Piece) -> bool:
    size = piece.look.size or 0
    return size >= 18 or (size >= 14 and bool(piece.look.bold))


_LATIN = re.compile("[A-Za-z0-9\u00c0-\u024f]")


def sans_serif(document: WordDocument) -> Iterator[Fault]:
    """A18: the font has no serifs."""
    known = families(document.font_table)
    for paragraph in document.content.paragraphs:
        for piece in paragraph.worded():
            font = piece.look.font or ""
            name = font.casefold().strip()
            if not is_plain(name, known.get(name, "")) and _LATIN.search(piece.text):
                yield Fault(paragraph_place(paragraph), f"The font is {font}, which is not a plain (sans serif) font.")
                break
