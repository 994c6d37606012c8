"""Looking over a council's template before it is used: what maps where, and what in it stops people reading."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from clerk.house_style import HouseStyle
from exports.accessibility import Summary, check, summarise
from exports.accessibility.opening import Unreadable, open_package
from exports.content.document import (
    ActionLine,
    Attendance,
    Contents,
    ContentsEntry,
    Detail,
    Document,
    Edition,
    Instruction,
    ItemHeading,
    ItemList,
    ListItem,
    ListMarks,
    Masthead,
    Node,
    Note,
    Paragraph,
    Resolution,
    Run,
    Section,
    Signature,
    Statement,
    Status,
    SubHeading,
    Subtitle,
    Table,
    Title,
)
from exports.saving import ExportError
from exports.word.frame import shape_of
from exports.word.measures import Columns, columns_of
from exports.word.template import PLACE, TOKENS, template_frame
from exports.word.template_styles import StyleUse
from exports.word.writer import word_bytes

_MADE = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What became of a template: our styles, the tokens it has, whether it says where the text goes, its faults."""

    uses: tuple[StyleUse, ...]
    tokens: tuple[str, ...]
    place_marked: bool
    faults: tuple[Summary, ...]


#: Of a template, in bytes: it is kept in the office's file, in each backup of that, and in every document.
_LARGEST = 20_000_000


def read_template(path: Path, style: HouseStyle | None = None) -> bytes:
    """The bytes of a template that documents of that style can be written in; of the usual one, if not given.

    Raises Unreadable for a file that is no Word document or is not safe to open, ExportError for one that holds macros,
    is damaged inside, is larger than 20 MB, or lacks a style that the house style names.
    """
    open_package(path).close()
    try:
        if (size := path.stat().st_size) > _LARGEST:
            raise ExportError(
                f"{path.name} is {size // 1_000_000} MB, and every document would be as large. Make its pictures "
                "smaller in Word (Picture Format, Compress Pictures) and take it again; up to 20 MB will do."
            )
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name} could not be read: {error.strerror or 'the disk reported a fault'}.") from None
    try_template(data, style or HouseStyle())
    return data


def try_template(data: bytes, style: HouseStyle) -> None:
    """Write a specimen of that style in a template; raises ExportError where it cannot be."""
    word_bytes(replace(specimen(), style=style), data)


def check_template(path: Path) -> TemplateReport:
    """Try a template out on a specimen of minutes. Raises as `read_template` does."""
    data = read_template(path)
    frame, _, uses = template_frame(data, shape_of(specimen()))
    seen = b"".join(content for name, content in frame.parts.items() if name.startswith("word/")).decode()
    with tempfile.TemporaryDirectory(prefix="clerk-template-") as folder:
        tried = Path(folder) / "specimen.docx"
        tried.write_bytes(word_bytes(specimen(), data).data)
        faults = tuple(summarise(check(tried)))
    return TemplateReport(
        uses=uses,
        tokens=tuple(token for token in TOKENS if f"{{{token}}}" in seen),
        place_marked=PLACE.encode() in _main_text(path),
        faults=faults,
    )


def _main_text(path: Path) -> bytes:
    """The text of the main part, run by run joined, for finding the mark."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml

    with open_package(path) as package:
        names = [name for name in package.namelist() if name == "word/document.xml"]
        content = package.read(names[0]) if names else b"<empty/>"
    return "".join(text.text or "" for text in parse_xml(content).iter(qn("w:t"))).encode()


def new_template() -> bytes:
    """A Word file in the house style with the tokens and the mark in place, for the clerk to restyle in Word."""
    document = specimen()
    # Columns wide enough for "25/19" and "Co-opted members:", because a template serves many documents.
    columns = Columns(number=1.75, label=4.25, text=columns_of(document).text)
    return word_bytes(
        replace(
            document,
            title="Template for minutes and agendas",
            subject="Template",
            running_head="{committee}, {date}",
            running_status="{status}",
            footer="{council}",
            nodes=(Paragraph((Run(PLACE),)),),
        ),
        columns=columns,
    ).data


def specimen() -> Document:
    """A document with every kind of node, of an invented body."""
    return Document(
        title="Specimen Committee: draft minutes of 1 January 2000",
        subject="Specimen minutes",
        author="Specimen Council",
        running_head="Specimen Committee, 1 January 2000",
        running_status="Draft",
        footer="Specimen Council",
        edition=Edition.PUBLIC,
        made_at=_MADE,
        nodes=tuple(_nodes()),
        style=HouseStyle(),
        draft=True,
        day="1 January 2000",
    )


def _nodes() -> Iterator[Node]:
    sentence = (Run("The Committee considered the report and asked for another in the spring."),)
    clauses = ItemList(ListMarks.LETTER, (ListItem(sentence), ListItem(sentence), ListItem(sentence, 1)))
    yield from (Masthead("Specimen Council"), Title("Specimen Committee"))
    yield Subtitle("Minutes of the meeting held on Saturday 1 January 2000 at 10.00 am")
    yield Status("Draft minutes, subject to confirmation at the next meeting")
    yield Detail("Venue", (Run("Committee Room 1"),))
    yield Detail("Email", (Run("clerk@specimen.example", url="mailto:clerk@specimen.example"),))
    yield Contents((ContentsEntry("Attendance", "attendance", 2), ContentsEntry("1. Reports", "minute_1")))
    yield from (Section("Attendance", "attendance"), Attendance("Present", ("A Member (Chair)", "B Member")))
    yield from (Section("Public business"), ItemHeading("1.", "Reports", "minute_1"))
    yield from (Instruction("Report of the Director"), SubHeading("First quarter"), Paragraph(sentence))
    yield ItemList(ListMarks.BULLET, (ListItem(sentence), ListItem(sentence)))
    yield Resolution((Run("RESOLVED", decision_word=True), Run(" that the Committee:")), clauses)
    yield ActionLine("Director", sentence, "1 March 2000")
    yield Table(
        caption="Visits",
        description="Visits by quarter",
        header=("Quarter", "Visits"),
        rows=(((Run("First"),), (Run("12"),)), ((Run("Second"),), (Run("14"),))),
    )
    yield from (Note("Paper: Report.pdf (3 pages)."), Statement((Run("The meeting closed at 11.00 am."),)))
    yield Signature("Chair of the meeting")
