"""The looks of a document as a table of named styles: one row a style, in the order Word lists them.

Sizes and spacing are in points, indents and tab stops in centimetres, `line` in lines. An empty value leaves the
matter to the style it is based on.
"""

from dataclasses import dataclass

from exports.word.measures import Columns

NAVY = "1F3A5F"
DARK_RED = "8A1C1C"
GREY = "505A5F"
LINK = "0B4F8A"
TINT = "E9EEF4"
RULE = "B1B4B6"
CHECK = "FFF2CC"


@dataclass(frozen=True, slots=True)
class Border:
    """A rule or bar: its side, thickness in points, colour, and distance from the text in points."""

    side: str
    thickness: float
    colour: str
    away: int


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop; `leader` is "dot" for a dotted line to sign on."""

    position: float
    kind: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """One paragraph style. `id` is what the body refers to, `name` what Word shows."""

    id: str
    name: str
    size: float = 0
    bold: bool = False
    colour: str = ""
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float | None = None
    hanging: float = 0
    tabs: tuple[Tab, ...] = ()
    border: Border | None = None
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    based_on: str = "Normal"
    next_style: str = ""


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """One character style."""

    id: str
    name: str
    bold: bool = False
    colour: str = ""
    underline: bool = False
    shade: str = ""


#: How far in a name or its remarks stand that turn over to another line, in centimetres: where they end is seen.
_TURNED = 0.5


def paragraph_looks(columns: Columns) -> tuple[ParagraphLook, ...]:
    """Every paragraph style, for a document with these columns."""
    return (*_front(columns), *_headings(columns), *_text(columns), *_furniture(columns))


def _front(columns: Columns) -> tuple[ParagraphLook, ...]:
    label = columns.label
    right = (Tab(columns.text, "right"),)
    column = (Tab(label),)
    return (
        ParagraphLook("CouncilName", "Council Name", 14, True, NAVY, 0, 3, 1.0, tabs=right, keep_next=True),
        ParagraphLook("Subtitle", "Subtitle", 14, after=14, line=1.05, border=Border("bottom", 1.5, NAVY, 8)),
        ParagraphLook(
            "DocumentStatus", "Document Status", 12, True, DARK_RED, 0, 10, 1.0, left=0.38,
            border=Border("left", 4.5, DARK_RED, 8), keep_lines=True,
        ),
        ParagraphLook("MeetingDetail", "Meeting Detail", after=3, line=1.1, left=label, hanging=label, tabs=column),
        ParagraphLook(
            "Attendee", "Attendee", after=1, left=label + _TURNED, hanging=label + _TURNED, tabs=column,
            keep_lines=True, based_on="MeetingDetail",
        ),
        ParagraphLook(
            "AttendeeName", "Attendee Name", left=label + _TURNED, hanging=_TURNED, keep_lines=True, based_on="Attendee"
        ),
    )  # fmt: skip


def _headings(columns: Columns) -> tuple[ParagraphLook, ...]:
    number = columns.number
    column = (Tab(number),) if number else ()
    return (
        ParagraphLook(
            "Heading1", "heading 1", 22, True, NAVY, 12, 4, 1.0,
            keep_next=True, keep_lines=True, outline=0, next_style="Subtitle",
        ),
        ParagraphLook(
            "Heading2", "heading 2", 15, True, NAVY, 20, 6, 1.05,
            keep_next=True, keep_lines=True, outline=1, next_style="MinuteText",
        ),
        ParagraphLook(
            "Heading3", "heading 3", 13, True, "", 16, 4, 1.05, left=number, hanging=number, tabs=column,
            keep_next=True, keep_lines=True, outline=2, next_style="MinuteText",
        ),
        ParagraphLook(
            "Heading4", "heading 4", 12, True, "", 8, 4, left=number,
            keep_next=True, keep_lines=True, outline=3, next_style="MinuteText",
        ),
    )  # fmt: skip


def _text(columns: Columns) -> tuple[ParagraphLook, ...]:
    number = columns.number
    item, step = number + columns.list_indent, columns.list_indent
    bar = Border("left", 3, NAVY, 8)
    return (
        ParagraphLook("MinuteText", "Minute Text", after=7, line=1.15, left=number),
        ParagraphLook("MeetingStatement", "Meeting Statement", before=14, after=7, keep_next=True),
        ParagraphLook("AgendaNote", "Agenda Note", colour=GREY, after=7, left=number, keep_next=True),
        ParagraphLook("AgendaPapers", "Agenda Papers", colour=GREY, left=number),
        ParagraphLook("MinuteBullet", "Minute Bullet", after=2, left=item, hanging=step),
        ParagraphLook("MinuteList", "Minute List", after=2, left=item, hanging=step),
        ParagraphLook("Resolution", "Resolution", before=9, after=7, left=number, keep_lines=True),
        ParagraphLook("ResolutionList", "Resolution List", after=4, left=item, hanging=step, keep_lines=True),
        ParagraphLook(
            "Action", "Action", before=6, after=10, line=1.1, left=number + 0.35, border=bar, keep_lines=True
        ),
    )


def _furniture(columns: Columns) -> tuple[ParagraphLook, ...]:
    right = (Tab(columns.text, "right"),)
    signing = (Tab(0.6 * columns.text, "left", "dot"), Tab(0.6375 * columns.text), Tab(columns.text, "right", "dot"))
    return (
        ParagraphLook("TOC2", "toc 2", colour=LINK, before=4, after=1, line=1.1, keep_next=True),
        ParagraphLook("TOC3", "toc 3", colour=LINK, after=1, line=1.1, left=0.75, hanging=0),
        ParagraphLook("TableText", "Table Text", before=3, after=3, line=1.05),
        ParagraphLook("TableHeading", "Table Heading", bold=True, keep_next=True, based_on="TableText"),
        ParagraphLook("Signature", "Signature", before=36, after=0, tabs=signing, keep_next=True, keep_lines=True),
        ParagraphLook("SignatureName", "Signature Name", before=6, after=0, left=1.45 * columns.scale, keep_lines=True),
        ParagraphLook("Header", "header", 10, colour=GREY, after=0, line=1.0, tabs=right),
        ParagraphLook(
            "Footer", "footer", 10, colour=GREY, after=0, line=1.0, tabs=right, border=Border("top", 0.5, RULE, 6)
        ),
    )


CHARACTER_LOOKS: tuple[CharacterLook, ...] = (
    CharacterLook("Label", "Label", bold=True),
    CharacterLook("DecisionWord", "Decision Word", bold=True),
    CharacterLook("Strong", "Strong", bold=True),
    CharacterLook("ToCheck", "To Check", bold=True, shade=CHECK),
    CharacterLook("Hyperlink", "Hyperlink", colour=LINK, underline=True),
)


def style_names() -> tuple[str, ...]:
    """The names of the paragraph and character styles that documents are written in, as Word shows them."""
    paragraphs = paragraph_looks(Columns(number=1.25, label=3.0, text=16.0))
    return (*(look.name for look in paragraphs), *(look.name for look in CHARACTER_LOOKS))
