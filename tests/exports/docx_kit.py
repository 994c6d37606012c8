"""Word documents made by hand for tests: one good document, and ways to spoil it.

`good()` is a kit that breaks no rule of accessibility and no rule of the schema. Tests change the text of one of its
parts and look at what is then reported.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.exports.docx_parts import PARTS, PICTURE

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
CORE = "docProps/core.xml"
HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"
FOOTNOTES = "word/footnotes.xml"
MAIN_LINKS = "word/_rels/document.xml.rels"

_SECTION_START = "<w:sectPr>"


@dataclass(frozen=True)
class Kit:
    """The parts of a document by name, as text."""

    parts: dict[str, str]

    def change(self, part: str, old: str, new: str) -> "Kit":
        """The kit with one passage of one part changed; the passage must be there, and only once."""
        count = self.parts[part].count(old)
        assert count == 1, f"{old!r} is {count} times in {part}"
        return Kit({**self.parts, part: self.parts[part].replace(old, new)})

    def change_pattern(self, part: str, pattern: str, new: str) -> "Kit":
        """The kit with every passage that a pattern matches changed; there must be one."""
        text, count = re.subn(pattern, new, self.parts[part], flags=re.DOTALL)
        assert count, f"{pattern!r} matches nothing in {part}"
        return Kit({**self.parts, part: text})

    def without(self, *names: str) -> "Kit":
        """The kit without some parts; what refers to them stays, as in files that lost a part."""
        return Kit({name: text for name, text in self.parts.items() if name not in names})

    def add(self, xml: str) -> "Kit":
        """The kit with blocks added at the end of the body, before its section properties and its last paragraph."""
        return self.change(DOCUMENT, LAST, xml + LAST)

    def body(self, xml: str) -> "Kit":
        """The kit with the whole body replaced, its section properties kept."""
        start = self.parts[DOCUMENT].index("<w:body>") + len("<w:body>")
        end = self.parts[DOCUMENT].rindex(_SECTION_START)
        text = self.parts[DOCUMENT]
        return Kit({**self.parts, DOCUMENT: text[:start] + xml + text[end:]})

    def data(self) -> bytes:
        """The document as the bytes of a .docx file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in self.parts.items():
                package.writestr(name, text)
            package.writestr("word/media/crest.png", PICTURE)
        return buffer.getvalue()

    def write(self, folder: Path, name: str = "minutes.docx") -> Path:
        """Write the document into a folder and return its path."""
        path = folder / name
        path.write_bytes(self.data())
        return path


LAST = '<w:p><w:pPr><w:pStyle w:val="MinuteText"/></w:pPr><w:r><w:t>The meeting closed at 11.40 am.</w:t></w:r></w:p>'


def good() -> Kit:
    """A draft set of minutes with every sort of content, and nothing wrong with it."""
    return Kit(dict(PARTS))


def paragraph(text: str, properties: str = "", look: str = "", style: str = "MinuteText") -> str:
    """A paragraph of one run; `properties` go into its `w:pPr`, `look` into the run's `w:rPr`."""
    style_xml = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style_xml}{properties}</w:pPr>{run(text, look)}</w:p>"


def line(*inner: str) -> str:
    """A paragraph of runs, links and fields."""
    return f'<w:p><w:pPr><w:pStyle w:val="MinuteText"/></w:pPr>{"".join(inner)}</w:p>'


def run(text: str, look: str = "") -> str:
    """A run; `look` goes into its `w:rPr`. Tabs and line breaks become their elements."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>", "\f": '<w:br w:type="page"/>'}.get(
            piece, f'<w:t xml:space="preserve">{piece}</w:t>'
        )
        for piece in re.split("([\t\n\f])", text)
        if piece
    )
    return f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>"


def table(*rows: tuple[str, ...], properties: str | None = None, header: bool = True, whole: bool = True) -> str:
    """A table of one paragraph a cell, good unless told otherwise; `properties` replace its caption."""
    described = '<w:tblCaption w:val="Actions"/>' if properties is None else properties
    columns = max(len(row) for row in rows)
    xml = []
    for number, row in enumerate(rows):
        marks = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header and not number else "")
        cells = "".join(f"<w:tc><w:tcPr/>{paragraph(text, style='TableText')}</w:tc>" for text in row)
        xml.append(f"<w:tr><w:trPr>{marks}</w:trPr>{cells}</w:tr>")
    grid = '<w:gridCol w:w="3000"/>' * columns
    look = '<w:tblStyle w:val="MinutesTable"/><w:tblW w:w="0" w:type="auto"/>'
    return f"<w:tbl><w:tblPr>{look}{described}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(xml)}</w:tbl>"


def picture(alternative: str, *, anchor: bool = False, extra: str = "", name: str = "Picture 9") -> str:
    """A run with a picture, in line with the text or floating; `extra` goes into its `wp:docPr`."""
    properties = f'<wp:docPr id="9" name="{name}" descr="{alternative}">{extra}</wp:docPr>'
    size = '<wp:extent cx="914400" cy="914400"/>'
    if anchor:
        frame = (
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f"{size}<wp:wrapSquare wrapText='bothSides'/>{properties}{_GRAPHIC}</wp:anchor>"
        )
    else:
        frame = f"<wp:inline>{size}{properties}{_GRAPHIC}</wp:inline>"
    return f"<w:r><w:drawing>{frame}</w:drawing></w:r>"


_GRAPHIC = (
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="crest.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdCrest"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
)


def text_box(text: str) -> str:
    """A run with a text box as Word writes it: once for new versions, once more in VML for old ones."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="914400" cy="914400"/><wp:docPr id="8" name="Text Box 8"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr/>'
        f"<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        '</mc:Choice><mc:Fallback><w:pict><v:shape style="width:72pt;height:72pt"><v:textbox>'
        f"{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str, look: str = "") -> str:
    """The runs of a complex field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f"{mark.format('separate')}{run(result, look)}{mark.format('end')}"
    )


def link(text: str, anchor: str = "", relationship: str = "", look: str = '<w:rStyle w:val="Hyperlink"/>') -> str:
    """A link to a bookmark or to an address."""
    where = f' w:anchor="{anchor}"' if anchor else ""
    where += f' r:id="{relationship}"' if relationship else ""
    return f"<w:hyperlink{where}>{run(text, look) if text else ''}</w:hyperlink>"
