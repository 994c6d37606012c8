"""Reading one story of a document (the body, a header, the footnotes) into the content that the rules look at."""

from dataclasses import dataclass, field, replace

from lxml import etree

from exports.accessibility.content import CellPlace, Content, Link, Paragraph, Piece, Story, Table
from exports.accessibility.drawing import pictures_of
from exports.accessibility.fields import Fields
from exports.accessibility.formats import RunFormat, paragraph_format, run_format
from exports.accessibility.grids import TableLook, cell_ground, rows_of
from exports.accessibility.ooxml import attribute, child, q, value, whole
from exports.accessibility.package import Relationship
from exports.accessibility.styles import Styles, TableLayer
from exports.accessibility.walking import shown_children, text_boxes

_P, _TBL, _R, _LINK, _FIELD, _SECTION = map(q, ("w:p", "w:tbl", "w:r", "w:hyperlink", "w:fldSimple", "w:sectPr"))
_MATHS = frozenset({q("m:oMath"), q("m:oMathPara")})
_T, _MARK, _INSTRUCTION, _SYMBOL, _BREAK = map(q, ("w:t", "w:fldChar", "w:instrText", "w:sym", "w:br"))
_OBJECTS = frozenset({q("w:drawing"), q("w:pict"), q("w:object")})
_PAGE_NUMBER = q("w:pgNum")
_CHARACTERS = {q("w:tab"): "\t", q("w:ptab"): "\t", q("w:cr"): "\n", q("w:noBreakHyphen"): "\u2011"}
_PRESERVE = q("xml:space")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where blocks stand: the table style's look, the colour behind, the cell, and whether inside a table already."""

    layer: TableLayer = field(default_factory=TableLayer)
    ground: str | None = "FFFFFF"
    cell: CellPlace | None = None
    in_table: bool = False


class StoryReader:
    """Reads stories of one kind into `content`. `addresses` are the relationships of the part they are in."""

    def __init__(self, styles: Styles, content: Content, story: Story, addresses: list[Relationship]) -> None:
        self._styles = styles
        self._content = content
        self._story = story
        self._addresses = {link.id: link.target for link in addresses}
        self._fields = Fields(content)
        self._last: Paragraph | None = None
        self._count = 0
        self._tables = 0
        self._link_end = 0

    def read(self, parent: etree._Element, setting: Setting | None = None, number: int = 0) -> None:
        """Read all blocks in an element. `number` is what its paragraphs are counted as (a footnote's), if given."""
        self._blocks(parent, setting or Setting(), number)

    def _blocks(self, parent: etree._Element, setting: Setting, number: int = 0) -> list[Paragraph]:
        """Read the blocks of one container; returns its own paragraphs, those in tables not included."""
        paragraphs: list[Paragraph] = []
        table: Table | None = None
        beside: Paragraph | None = None
        for element in shown_children(parent):
            if element.tag == _P:
                paragraph = self._paragraph(element, setting, number)
                paragraphs.append(paragraph)
                beside = paragraph if table else None
                if table:
                    table.after, table = paragraph, None
            elif element.tag == _TBL:
                if beside:
                    beside.beside_table = True
                table, beside = self._table(element, setting), None
            elif element.tag == _SECTION:
                self._section(element)
        if beside:
            beside.beside_table = True
        return paragraphs

    def _section(self, element: etree._Element) -> None:
        columns = child(element, "w:cols")
        written = 0 if columns is None else len(columns.findall(q("w:col")))
        self._content.columns.append(max(whole(attribute(columns, "w:num")) or 1, written))

    def _paragraph(self, element: etree._Element, setting: Setting, number: int) -> Paragraph:
        properties = child(element, "w:pPr")
        style = value(properties, "w:pStyle") or ""
        run, look = self._styles.paragraph(style, setting.layer)
        if properties is not None:
            look = self._styles.direct(paragraph_format(properties, self._styles.theme), look)
        if setting.cell is None:
            self._count += 1
        name = self._styles.name(style)
        paragraph = Paragraph(
            story=self._story,
            number=number or self._count,
            style=name,
            run=run,
            look=look,
            listed=self._styles.numbering.shows_mark(look.list_id, look.list_level),
            ground=look.ground or setting.ground,
            cell=setting.cell,
            before=self._last,
            ends_section=child(properties, "w:sectPr") is not None,
            merges=child(properties, "w:rPr", "w:del") is not None,
            in_contents=self._fields.in_contents or name.startswith(("toc ", "table of figures")),
        )
        section = child(properties, "w:sectPr")
        if section is not None:
            self._section(section)
        self._content.paragraphs.append(paragraph)
        self._link_end = -1
        self._inline(element, paragraph, None)
        self._last = paragraph
        return paragraph

    def _inline(self, parent: etree._Element, paragraph: Paragraph, link: Link | None) -> None:
        for element in shown_children(parent):
            if element.tag == _R:
                self._run(element, paragraph, link)
            elif element.tag == _LINK:
                self._hyperlink(element, paragraph)
            elif element.tag == _FIELD:
                self._fields.simple(attribute(element, "w:instr"), paragraph)
                paragraph.holds_field = True
                self._inline(element, paragraph, link)
                self._fields.mark("end", paragraph)
            elif element.tag in _MATHS:
                paragraph.holds_object = True

    def _hyperlink(self, element: etree._Element, paragraph: Paragraph) -> None:
        anchor, id_ = attribute(element, "w:anchor"), attribute(element, "r:id")
        target = self._addresses.get(id_, "")
        links = self._content.links
        adjoining = bool(links) and links[-1].paragraph is paragraph and self._link_end == len(paragraph.pieces)
        if adjoining and (links[-1].anchor, links[-1].target) == (anchor, target):
            link = links[-1]
        else:
            somewhere = target or (anchor and not id_) or attribute(element, "w:docLocation")
            link = Link(anchor, target, paragraph, broken=not somewhere, elsewhere=bool(id_))
            links.append(link)
        self._inline(element, paragraph, link)
        self._link_end = len(paragraph.pieces)
        emptied = not link.text and not link.shows_object and links[-1] is link
        if emptied and next(element.iter(q("w:del"), q("w:moveFrom")), None) is not None:
            links.pop()

    def _run(self, element: etree._Element, paragraph: Paragraph, link: Link | None) -> None:
        properties = child(element, "w:rPr")
        look = paragraph.run
        if properties is not None:
            style = value(properties, "w:rStyle") or ""
            look = self._styles.run(look, style, run_format(properties, self._styles.theme))
        text = ""
        for part in shown_children(element):
            tag = part.tag
            if tag == _T:
                text += _text(part)
            elif tag in _CHARACTERS:
                text += _CHARACTERS[tag]
            elif tag == _BREAK:
                text += "\f" if attribute(part, "w:type") in ("page", "column") else "\n"
            elif tag == _SYMBOL:
                text += _symbol(attribute(part, "w:char"))
            elif tag == _MARK:
                self._add(paragraph, text, look, link)
                text = ""
                self._fields.mark(attribute(part, "w:fldCharType"), paragraph)
                paragraph.holds_field = True
                paragraph.in_contents = paragraph.in_contents or self._fields.in_contents
            elif tag == _INSTRUCTION:
                self._fields.instruct(part.text or "")
            elif tag == _PAGE_NUMBER:
                self._content.page_numbers = self._content.page_numbers or self._story.repeats
            elif tag in _OBJECTS:
                self._object(part, paragraph, link)
        self._add(paragraph, text, look, link)

    def _add(self, paragraph: Paragraph, text: str, look: RunFormat, link: Link | None) -> None:
        if not text or look.hidden or self._fields.hides_text:
            return
        link = link or self._fields.link
        paragraph.pieces.append(Piece(text, look, link))
        if link:
            link.text += text

    def _object(self, element: etree._Element, paragraph: Paragraph, link: Link | None) -> None:
        paragraph.holds_object = True
        link = link or self._fields.link
        if link:
            link.shows_object = True
        pictures = list(pictures_of(element, paragraph))
        self._content.pictures.extend(pictures)
        start = len(self._content.paragraphs)
        story = self._story if self._story.repeats else Story.TEXT_BOX
        for box in text_boxes(element):
            inner = StoryReader(self._styles, self._content, story, [])
            inner._addresses = self._addresses
            # What colour lies behind a box cannot be told from its text.
            inner.read(box, Setting(ground=None))
        for picture in pictures:
            if picture.boxed:
                picture.text = " ".join(inside.text for inside in self._content.paragraphs[start:])

    def _table(self, element: etree._Element, setting: Setting) -> Table:
        if not setting.in_table:
            self._tables += 1
        look = TableLook.read(element, self._styles)
        properties = child(element, "w:tblPr")
        described = bool(value(properties, "w:tblCaption") or value(properties, "w:tblDescription"))
        table = Table(self._tables, self._story, described, nested=setting.in_table, before=self._last)
        self._content.tables.append(table)
        rows = rows_of(element)
        columns = max((row.columns for row, _ in rows), default=0)
        for at, (row, cells) in enumerate(rows):
            table.rows.append(row)
            for cell, xml in cells:
                conditions = look.conditions(at, len(rows), cell.column - 1, columns)
                layer = self._styles.table_layer(look.style, conditions)
                ground = cell_ground(look, layer, xml, self._styles) or setting.ground
                place = setting.cell or CellPlace(self._tables, at + 1, cell.column)
                inside = replace(setting, layer=layer, ground=ground, cell=place, in_table=True)
                cell.paragraphs = self._blocks(xml, inside)
                cell.holds_table = xml.find(q("w:tbl")) is not None
        return table


def _text(element: etree._Element) -> str:
    """A `w:t` as Word shows it: spaces at its ends count only where it says so, line ends never do."""
    text = element.text or ""
    if not text.isprintable():
        text = text.replace("\r", " ").replace("\n", " ")
    return text if element.get(_PRESERVE) == "preserve" else text.strip(" \t")


def _symbol(code: str) -> str:
    """A character chosen by number from a symbol font; such numbers lie in Unicode's private area."""
    try:
        return chr(int(code, 16)) if len(code) <= 4 else ""
    except ValueError:
        return ""
