"""The style part of a Word package, written from the table of looks.

The order of the elements inside a style is the schema's; Word forgives another order, validators do not.
"""

from exports.word.looks import (
    CHARACTER_LOOKS,
    NAVY,
    RULE,
    TINT,
    Border,
    CharacterLook,
    ParagraphLook,
    Tab,
    paragraph_looks,
)
from exports.word.measures import Columns, eighths, half_points, points, twips
from exports.word.xml_text import quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# Where Word 2013 and later list a style among the quick styles: headings and titles first.
_PRIORITY = {
    "Heading1": 9,
    "Heading2": 9,
    "Heading3": 9,
    "Heading4": 9,
    "Subtitle": 11,
    "Header": 99,
    "Footer": 99,
    "TOC2": 39,
    "TOC3": 39,
}

_DEFAULTS = """\
<w:docDefaults>
<w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>
<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="{after}" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
"""

_TABLE = """\
<w:style w:type="table" w:customStyle="1" w:styleId="MinutesTable"><w:name w:val="Minutes Table"/>
<w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="8" w:space="0" w:color="{navy}"/>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{navy}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{rule}"/>
</w:tblBorders></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/></w:tcPr></w:tblStylePr>
</w:style>
"""


def styles_xml(columns: Columns, language: str) -> str:
    """The whole style part for a document with these columns in that language ("en-GB")."""
    paragraphs = "".join(paragraph_style(look, columns.scale) for look in paragraph_looks(columns))
    characters = "".join(character_style(look) for look in CHARACTER_LOOKS)
    defaults = _DEFAULTS.format(
        font=_attribute(columns.font),
        size=half_points(12 * columns.scale),
        after=points(7 * columns.scale),
        language=language,
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{W}">{defaults}{paragraphs}{characters}{table_style()}</w:styles>'
    )


def table_style() -> str:
    """The style of every table."""
    return _TABLE.format(navy=NAVY, rule=RULE, tint=TINT)


def _attribute(text: str) -> str:
    """Text that may stand in an attribute, without its quotation marks."""
    return quoteattr(text)[1:-1]


def paragraph_style(look: ParagraphLook, scale: float) -> str:
    """One paragraph style."""
    builtin = look.name in _BUILT_IN
    following = f'<w:next w:val="{look.next_style}"/>' if look.next_style else ""
    priority = f'<w:uiPriority w:val="{_PRIORITY[look.id]}"/>' if look.id in _PRIORITY else ""
    return (
        f'<w:style w:type="paragraph"{"" if builtin else _CUSTOM} w:styleId="{look.id}">'
        f'<w:name w:val={quoteattr(look.name)}/><w:basedOn w:val="{look.based_on}"/>{following}{priority}<w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(look, scale)}</w:pPr>"
        f"<w:rPr>{_run_properties(look.bold, look.colour, look.size * scale)}</w:rPr></w:style>\n"
    )


_CUSTOM = ' w:customStyle="1"'
_BUILT_IN = ("Subtitle", "Signature", "header", "footer", *(f"heading {n}" for n in range(1, 5)), "toc 2", "toc 3")


def _paragraph_properties(look: ParagraphLook, scale: float) -> str:
    return "".join(
        (
            "<w:keepNext/>" if look.keep_next else "",
            "<w:keepLines/>" if look.keep_lines else "",
            f"<w:pBdr>{_border(look.border)}</w:pBdr>" if look.border else "",
            f"<w:tabs>{''.join(map(_tab, look.tabs))}</w:tabs>" if look.tabs else "",
            _spacing(look, scale),
            _indent(look),
            "" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>',
        )
    )


def _spacing(look: ParagraphLook, scale: float) -> str:
    values = "".join(
        (
            "" if look.before is None else f' w:before="{points(look.before * scale)}"',
            "" if look.after is None else f' w:after="{points(look.after * scale)}"',
            "" if look.line is None else f' w:line="{round(look.line * 240)}" w:lineRule="auto"',
        )
    )
    return f"<w:spacing{values}/>" if values else ""


def _indent(look: ParagraphLook) -> str:
    if look.left is None:
        return ""
    return f'<w:ind w:left="{twips(look.left)}" w:hanging="{twips(look.hanging)}"/>'


def _border(border: Border) -> str:
    size = eighths(border.thickness)
    return f'<w:{border.side} w:val="single" w:sz="{size}" w:space="{border.away}" w:color="{border.colour}"/>'


def _tab(tab: Tab) -> str:
    leader = f' w:leader="{tab.leader}"' if tab.leader else ""
    return f'<w:tab w:val="{tab.kind}"{leader} w:pos="{twips(tab.position)}"/>'


def character_style(look: CharacterLook) -> str:
    """One character style."""
    builtin = look.id in ("Strong", "Hyperlink")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.shade}"/>' if look.shade else ""
    underline = '<w:u w:val="single"/>' if look.underline else ""
    return (
        f'<w:style w:type="character"{"" if builtin else _CUSTOM} w:styleId="{look.id}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{_run_properties(look.bold, look.colour)}{underline}{shade}</w:rPr></w:style>\n"
    )


def _run_properties(bold: bool, colour: str, size: float = 0) -> str:
    return "".join(
        (
            "<w:b/><w:bCs/>" if bold else "",
            f'<w:color w:val="{colour}"/>' if colour else "",
            f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>' if size else "",
        )
    )
