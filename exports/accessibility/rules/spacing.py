"""Rules about blank paragraphs, spaces, tabs, and lists typed by hand (A08 to A10)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from exports.accessibility.content import Paragraph, Story
from exports.accessibility.document import WordDocument
from exports.accessibility.places import paragraph_place
from exports.accessibility.rules.fault import Fault

_SPACES = re.compile(r"\S[ \u00a0\u2000-\u200a]{3,}\S")
_TYPED_LINE = re.compile(r"[._=~*-]{6,}|\u2026{3,}")
_BREAKS = re.compile(r"\n\s*\n")
_LONGEST_LABEL = 40
_LONGEST_NUMBER = 12
_PLACING_STOPS = frozenset({"right", "end", "center", "decimal"})


def no_blank_paragraphs(document: WordDocument) -> Iterator[Fault]:
    """A08: space comes from the style, not from blank paragraphs, each of which a screen reader announces.

    Those that Word itself needs are left alone (beside a table, alone in a cell, a page or section break), and so is
    one at the very end.
    """
    last = document.body[-1] if document.body else None
    for blank, group in groupby(document.content.paragraphs, key=lambda p: _is_spacing(p, document)):
        paragraphs = list(group)
        if not blank or (len(paragraphs) == 1 and paragraphs[0] is last):
            continue
        place = paragraph_place(paragraphs[0])
        more = len(paragraphs) - 1
        yield Fault(f"{place}, and {more} more" if more else place, "Blank paragraphs are used to make space.")


def _is_spacing(paragraph: Paragraph, document: WordDocument) -> bool:
    if not paragraph.blank or paragraph.story is not Story.BODY or paragraph.heading or paragraph.merges:
        return False
    needed = paragraph.beside_table or paragraph.ends_section or paragraph.holds_field or paragraph.look.border
    if needed or "\f" in paragraph.text or paragraph.in_contents:
        return False
    return paragraph not in document.in_blank_cells


def no_columns_by_hand(document: WordDocument) -> Iterator[Fault]:
    """A09: no rows of spaces, repeated line breaks, columns made with tabs, or lines made of typed characters."""
    for paragraph in document.content.paragraphs:
        if paragraph.story.repeats or paragraph.in_contents or paragraph.blank:
            continue
        for found, message, advice in _BY_HAND:
            if found(paragraph):
                yield Fault(paragraph_place(paragraph), message, advice)


def _tabbed_columns(paragraph: Paragraph) -> bool:
    """Whether more tabs stand on a line than a label, a hanging indent and leader or right-hand stops explain."""
    most = max(line.count("\t") for line in paragraph.text.rstrip().split("\n"))
    if not most:
        return False
    stops = [stop for stop in paragraph.look.tabs or () if stop.alignment != "clear"]
    if any(stop.leader != "none" for stop in stops):
        allowed = len(stops)
    else:
        allowed = sum(stop.alignment in _PLACING_STOPS for stop in stops)
    label = paragraph.text.split("\t", 1)[0].strip()
    short = len(label) <= _LONGEST_NUMBER and " " not in label
    if short or (label.endswith(":") and len(label) <= _LONGEST_LABEL) or (paragraph.look.first_line or 0) < 0:
        allowed += 1
    return most > allowed


# What is looked for in each paragraph, what it is called and what to do about it.
_BY_HAND: tuple[tuple[Callable[[Paragraph], bool], str, str], ...] = (
    (
        lambda paragraph: bool(_SPACES.search(paragraph.text)),
        "Three or more spaces in a row are used to place text.",
        "Delete the spaces and use an indent, a tab stop or a table instead (Layout, Paragraph).",
    ),
    (
        lambda paragraph: bool(_BREAKS.search(paragraph.text)),
        "Line breaks in a row are used to make space.",
        "Delete the line breaks and set Spacing After in Layout, Paragraph.",
    ),
    (
        _tabbed_columns,
        "Tabs are used to line text up in columns, which are read out as one run of words.",
        "Put the columns into a table (Insert, Table), or each entry into a paragraph of its own.",
    ),
    (
        lambda paragraph: bool(_TYPED_LINE.search(paragraph.text)),
        "A line is made of typed dots, dashes or underscores, each of which may be read out.",
        "Delete them and use a tab stop with a leader line (Layout, Paragraph, Tabs).",
    ),
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A list mark as typed: its form ("(a)", "1.") and its number."""

    form: str
    number: int


_BULLET = re.compile(
    r"\s*[\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u2023\u2043\u25a0\u27a2\uf0b7\uf0a7\uf0d8\uf02d]\s*\w"
)
_DASH = re.compile(r"\s*[-\u2013\u2014*o]\s+\w")
# A capital and a full stop is left out: "A. Smith" is a person.
_NUMBER = re.compile(r"\s*(?:(\(?)(\d{1,3}|[a-z]|[ivx]{2,5})([.)]|\.\))|(\()([A-Z])(\)))\s+\S")
_ROMAN = {"i": 1, "v": 5, "x": 10}


def no_typed_lists(document: WordDocument) -> Iterator[Fault]:
    """A10: lists are real lists, whose length and marks a screen reader can say. Headings may carry typed numbers."""
    paragraphs = [p for p in document.body if not (p.heading or p.listed or p.in_contents or p.blank)]
    marks = [None if p.cell else _typed_mark(p.text) for p in paragraphs]
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if paragraph.all_bold:
            continue
        around = [other.text for other in (*paragraphs[max(at - 1, 0) : at], *paragraphs[at + 1 : at + 2])]
        if _BULLET.match(text) or (_DASH.match(text) and any(_same_dash(text, other) for other in around)):
            yield Fault(
                paragraph_place(paragraph),
                "A bullet is typed, so this is not a list to a screen reader.",
                "Delete the typed bullet, select the lines and choose Bullets on the Home tab.",
            )
        elif _in_sequence(marks, at):
            yield Fault(
                paragraph_place(paragraph),
                "A list number is typed, so this is not a list to a screen reader.",
                "Delete the typed number, select the lines and choose Numbering on the Home tab. If it is the "
                "number of a minute, make the line a heading.",
            )


def _same_dash(text: str, other: str) -> bool:
    return bool(_DASH.match(other)) and text.lstrip()[0] == other.lstrip()[0]


def _typed_mark(text: str) -> _Mark | None:
    match = _NUMBER.match(text)
    if match is None:
        return None
    opening, label, closing = (part or "" for part in match.groups()[:3])
    if not label:
        return _Mark("(A)", ord(match[5]) - 64)
    if label.isdigit():
        return _Mark(f"{opening}1{closing}", int(label))
    if len(label) == 1:
        return _Mark(f"{opening}a{closing}", ord(label) - 96)
    return _Mark(f"{opening}i{closing}", _roman(label))


def _roman(label: str) -> int:
    values = [_ROMAN[letter] for letter in label]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _in_sequence(marks: list[_Mark | None], at: int) -> bool:
    """Whether a typed mark is one of a run: the next or the one before stands near, or it is a plain number."""
    mark = marks[at]
    if mark is None:
        return False
    if mark.form in ("1.", "1)", "(1)"):
        return True
    nearby = [other for other in marks[max(at - 6, 0) : at + 7] if other]
    if any(other.form == mark.form and abs(other.number - mark.number) == 1 for other in nearby):
        return True
    # "i" is a letter by itself, and a roman numeral before "ii".
    roman = mark.form.replace("a", "i")
    return mark.form != roman and mark.number == 9 and any((o.form, o.number) == (roman, 2) for o in nearby)
