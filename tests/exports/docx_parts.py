"""The parts of the good document that `docx_kit` starts from, written out as Word would store them."""

import base64

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)

# One grey point.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)

_TYPES = f"""{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
{"".join(
    f'<Override PartName="/word/{name}.xml" '
    f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
    for name, kind in (
        ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"),
        ("fontTable", "fontTable"), ("header1", "header"), ("footer1", "footer"), ("footnotes", "footnotes"),
    )
)}<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
</Types>"""  # fmt: skip


def _links(*rows: tuple[str, str, str]) -> str:
    links = "".join(
        f'<Relationship Id="{id_}" Type="{kind if ":" in kind else f"{_R}/{kind}"}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for id_, kind, target in rows
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{namespace}">{links}</Relationships>'


_CORE = f"""{_HEAD}<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>Leisure Scrutiny Board, minutes of 18 July 2019</dc:title><dc:creator>Ashmere Council</dc:creator>
<dcterms:created xsi:type="dcterms:W3CDTF">2019-07-18T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language>
</cp:coreProperties>"""


def _style(
    id_: str, name: str, body: str = "", *, based: str = "Normal", kind: str = "paragraph", usual: bool = False
) -> str:
    mark = ' w:default="1"' if usual else ""
    basis = f'<w:basedOn w:val="{based}"/>' if based and not usual else ""
    return f'<w:style w:type="{kind}"{mark} w:styleId="{id_}"><w:name w:val="{name}"/>{basis}{body}</w:style>'


def _heading(level: int, size: int, indent: str = "") -> str:
    body = (
        f"<w:pPr><w:keepNext/>{indent}<w:outlineLvl w:val='{level - 1}'/></w:pPr>"
        f"<w:rPr><w:b/><w:color w:val='1F3A5F'/><w:sz w:val='{size}'/></w:rPr>"
    )
    return _style(f"Heading{level}", f"heading {level}", body)


_HANGING = '<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs><w:ind w:left="709" w:hanging="709"/>'
_LABEL = '<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:ind w:left="2268" w:hanging="2268"/>'
_STYLES = f"""{_HEAD}<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>
<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140"/></w:pPr></w:pPrDefault>
</w:docDefaults>{"".join((
    _style("Normal", "Normal", usual=True),
    _style("CouncilName", "Council Name", '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr>'
           '<w:rPr><w:b/><w:color w:val="1F3A5F"/><w:sz w:val="28"/></w:rPr>'),
    _heading(1, 44), _heading(2, 30), _heading(3, 26, _HANGING), _heading(4, 24),
    _style("Subtitle", "Subtitle", "<w:rPr><w:sz w:val='28'/></w:rPr>"),
    _style("DocumentStatus", "Document Status", "<w:rPr><w:b/><w:color w:val='8A1C1C'/></w:rPr>"),
    _style("MeetingDetail", "Meeting Detail", f"<w:pPr>{_LABEL}</w:pPr>"),
    _style("MinuteText", "Minute Text", '<w:pPr><w:ind w:left="709"/></w:pPr>'),
    _style("ResolutionList", "Resolution List", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    _style("MinuteBullet", "Minute Bullet", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    _style("TableText", "Table Text"),
    _style("Caption", "caption", "<w:rPr><w:b/></w:rPr>"),
    _style("Signature", "Signature", '<w:pPr><w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5443"/>'
           '<w:tab w:val="left" w:pos="5783"/><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs></w:pPr>'),
    _style("Header", "header", '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr>'
           '<w:rPr><w:color w:val="505A5F"/><w:sz w:val="20"/></w:rPr>'),
    _style("FootnoteText", "footnote text", '<w:rPr><w:sz w:val="20"/></w:rPr>'),
    _style("DefaultParagraphFont", "Default Paragraph Font", kind="character", usual=True),
    _style("DecisionWord", "Decision Word", "<w:rPr><w:b/></w:rPr>", kind="character", based="DefaultParagraphFont"),
    _style("FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
           kind="character", based="DefaultParagraphFont"),
    _style("Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr>',
           kind="character", based="DefaultParagraphFont"),
    _style("TableNormal", "Normal Table", kind="table", usual=True),
    _style("MinutesTable", "Minutes Table", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
           '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E9EEF4"/></w:tcPr></w:tblStylePr>',
           kind="table", based="TableNormal"),
))}</w:styles>"""  # fmt: skip


def _level(number: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{1191 + 482 * number}" w:hanging="482"/></w:pPr></w:lvl>'
    )


_NUMBERING = (
    f'{_HEAD}<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    f"{_level(0, 'lowerLetter', '(%1)')}{_level(1, 'lowerRoman', '(%2)')}</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>'
    f"{_level(0, 'bullet', '•')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)

_SETTINGS = (
    f'{_HEAD}<w:settings {_NAMES}><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/>'
    '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)

_FONTS = (
    f'{_HEAD}<w:fonts {_NAMES}><w:font w:name="Arial"><w:family w:val="swiss"/></w:font>'
    '<w:font w:name="Ashmere Hand"><w:family w:val="roman"/></w:font>'
    '<w:font w:name="Ashmere Town"><w:family w:val="swiss"/></w:font></w:fonts>'
)

_COLOURS = (
    "000000",
    "FFFFFF",
    "44546A",
    "E7E6E6",
    "4472C4",
    "ED7D31",
    "A5A5A5",
    "FFC000",
    "5B9BD5",
    "70AD47",
    "0563C1",
    "954F72",
)
_SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FONT = '<a:latin typeface="{}"/><a:ea typeface=""/><a:cs typeface=""/>'
_THEME = (
    f'{_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ashmere">'
    '<a:themeElements><a:clrScheme name="Ashmere">'
    + "".join(
        f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in zip(_SLOTS, _COLOURS, strict=True)
    )
    + f'</a:clrScheme><a:fontScheme name="Ashmere"><a:majorFont>{_FONT.format("Calibri Light")}</a:majorFont>'
    f"<a:minorFont>{_FONT.format('Cambria')}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="Ashmere"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>'
    + f'<a:ln w="6350">{_FILL}</a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + f"</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def _p(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


_TAB = "<w:r><w:tab/></w:r>"
_BOLD = "<w:b/>"
_CREST = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/>'
    '<wp:docPr id="1" name="Crest" descr="Crest of Ashmere Council: a heron over water"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="crest.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdCrest"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def _page_field() -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f"{mark.format('separate')}{_r('1')}{mark.format('end')}"
    )


def _row(cells: tuple[str, ...], header: bool) -> str:
    marks = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    return (
        f"<w:tr><w:trPr>{marks}</w:trPr>"
        + "".join(f"<w:tc><w:tcPr/>{_p('TableText', _r(text))}</w:tc>" for text in cells)
        + "</w:tr>"
    )


_ACTIONS = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="0" w:type="auto"/>'
    '<w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="Actions agreed at this meeting"/>'
    '<w:tblDescription w:val="Each action with its owner and the day it is due"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    + _row(("Action", "Owner", "Due"), header=True)
    + _row(("Circulate the revised terms of reference to members", "M Clerk", "30 September 2019"), header=False)
    + _row(("Invite the leisure trust to the next meeting", "DfE liaison officer", "None"), header=False)
    + "</w:tbl>"
)
_LONG = (
    "The Board considered a report of the Director on the use of the leisure centres, which set out the visits made "
    "in each quarter and the cost of a visit. "
)
_BODY = "".join(
    (
        _p("CouncilName", _r("Ashmere Council") + _TAB + _CREST),
        _p("Heading1", _r("Leisure Scrutiny Board")),
        _p("Subtitle", _r("Minutes of the meeting held on Thursday 18 July 2019 at 10.00 am")),
        _p("DocumentStatus", _r("Draft minutes, subject to confirmation at the next meeting")),
        _p("MeetingDetail", _r("Venue:", _BOLD) + _TAB + _r("Committee Room 3, Heron House")),
        _p(
            "MeetingDetail",
            _r("Email:", _BOLD) + _TAB + '<w:hyperlink r:id="rIdMail">'
            + _r("clerk@ashmere.example", '<w:rStyle w:val="Hyperlink"/>') + "</w:hyperlink>",
        ),
        _p("Heading2", _r("Attendance")),
        _p("MeetingDetail", _r("Present:", _BOLD) + _TAB + _r("Councillor A Heron (Chair)")),
        _p("MeetingDetail", _TAB + _r("Councillor B Reed")),
        _p("MeetingDetail", _r("A. Sedge, independent member")),
        _p("Heading2", _r("Public business")),
        _p(
            "Heading3",
            '<w:bookmarkStart w:id="1" w:name="minute_6"/>' + _r("6.") + '<w:bookmarkEnd w:id="1"/>' + _TAB
            + _r("Declarations of interests"),
        ),
        _p("MinuteText", _r("There were no disclosable pecuniary interests.")),
        _p("Heading3", _r("7.") + _TAB + _r("Visits to the leisure centres")),
        _p("Heading4", _r("(a) First quarter")),
        *(_p("MinuteText", _r(_LONG * 6)) for _ in range(3)),
        _p(
            "MinuteText",
            _r("Further to ") + '<w:hyperlink w:anchor="minute_6">' + _r("minute 6", '<w:rStyle w:val="Hyperlink"/>')
            + "</w:hyperlink>" + _r(" the BBC, the NHS and UNISON had written.")
            + '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>',
        ),
        _p("MinuteText", _r("RESOLVED", '<w:rStyle w:val="DecisionWord"/>') + _r(" that the Board:")),
        _p("ResolutionList", _r("notes the report;")),
        _p("ResolutionList", _r("asks for figures by ward.")),
        _p("MinuteText", _r("Members asked about:")),
        _p("MinuteBullet", _r("opening hours")),
        _p("MinuteBullet", _r("the cost of a swim")),
        _ACTIONS,
        _p("MinuteText", _r("The meeting closed at 11.40 am.")).replace(
            "<w:rPr></w:rPr>", ""
        ).replace(' xml:space="preserve"', ""),
        _p("Signature", _r("Signed") + _TAB + _TAB + _r("Date") + _TAB),
    )
).replace("<w:rPr></w:rPr>", "")  # fmt: skip

_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
    '<w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1247" w:right="1417" w:bottom="1304" w:left="1417" w:header="708" w:footer="624" w:gutter="0"/>'
    "</w:sectPr>"
)
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id_}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
    for kind, id_, mark in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
)
_NOTE = (
    '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr>'
    '<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Letters of '
    "June 2019.</w:t></w:r></w:p></w:footnote>"
)

PARTS = {
    "[Content_Types].xml": _TYPES,
    "_rels/.rels": _links(
        ("rId1", "officeDocument", "word/document.xml"),
        (
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
    ),
    "docProps/core.xml": _CORE,
    "word/document.xml": f"{_HEAD}<w:document {_NAMES}><w:body>{_BODY}{_SECTION}</w:body></w:document>",
    "word/styles.xml": _STYLES,
    "word/numbering.xml": _NUMBERING,
    "word/settings.xml": _SETTINGS,
    "word/fontTable.xml": _FONTS,
    "word/theme/theme1.xml": _THEME,
    "word/header1.xml": f"{_HEAD}<w:hdr {_NAMES}>"
    + _p("Header", _r("Leisure Scrutiny Board, 18 July 2019") + _TAB + _r("Draft"))
    + "</w:hdr>",
    "word/footer1.xml": f"{_HEAD}<w:ftr {_NAMES}>"
    + _p("Header", _r("Ashmere Council") + _TAB + _r("Page ") + _page_field())
    + "</w:ftr>",
    "word/footnotes.xml": f"{_HEAD}<w:footnotes {_NAMES}>{_SEPARATORS}{_NOTE}</w:footnotes>",
    "word/_rels/document.xml.rels": _links(
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdTheme", "theme", "theme/theme1.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
        ("rIdNotes", "footnotes", "footnotes.xml"),
        ("rIdCrest", "image", "media/crest.png"),
        ("rIdMail", "hyperlink", "mailto:clerk@ashmere.example"),
        ("rIdReport", "hyperlink", "https://ashmere.example/reports/leisure.docx"),
    ),
}
