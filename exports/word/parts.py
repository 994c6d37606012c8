"""The fixed parts of a Word package, as readable XML.

A package of our own instead of the library's default document: that one is in American English, in compatibility mode,
names the library as its author and has a heading colour too pale to read.
"""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CONTENT = "application/vnd.openxmlformats-officedocument"

# Where the lists and the text of a document go, as comments, which the library leaves where they are.
FORMATS_HERE, INSTANCES_HERE, BODY_HERE = "<!--formats-->", "<!--instances-->", "<!--body-->"
HEAD_HERE, FOOT_HERE, STATUS_HERE = "<!--head-->", "<!--foot-->", "<!--status-->"
# Where the paper, the margins and what stands in them go.
PAGES_HERE = "<!--pages-->"

CONTENT_TYPES = f"""{_XML}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_CONTENT}.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_CONTENT}.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_CONTENT}.wordprocessingml.settings+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{_CONTENT}.wordprocessingml.numbering+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{_CONTENT}.wordprocessingml.fontTable+xml"/>
<Override PartName="/word/theme/theme1.xml" ContentType="{_CONTENT}.theme+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="{_CONTENT}.extended-properties+xml"/>
</Types>
"""

PACKAGE_RELATIONSHIPS = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>
</Relationships>
"""

DOCUMENT_RELATIONSHIPS = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="rId4" Type="{_OFFICE}/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId5" Type="{_OFFICE}/relationships/theme" Target="theme/theme1.xml"/>
</Relationships>
"""

DOCUMENT = f"""{_XML}<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships">
<w:body>{BODY_HERE}<w:sectPr>{PAGES_HERE}</w:sectPr></w:body></w:document>
"""

NUMBERING = f'{_XML}<w:numbering xmlns:w="{_WORD}">{FORMATS_HERE}{INSTANCES_HERE}</w:numbering>\n'

# Compatibility mode 15: without it Word opens the file as one of 2007 and its accessibility checker is not to be had.
SETTINGS = f"""{_XML}<w:settings xmlns:w="{_WORD}">
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
</w:compat>
<w:themeFontLang w:val="en-GB"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>
</w:settings>
"""  # noqa: E501

FONT_TABLE = f"""{_XML}<w:fonts xmlns:w="{_WORD}"><w:font w:name="Arial">
<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>
</w:font></w:fonts>
"""

_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
    for name, value in (
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "1F3A5F"),
        ("lt2", "E9EEF4"),
        ("accent1", "1F3A5F"),
        ("accent2", "8A1C1C"),
        ("accent3", "505A5F"),
        ("accent4", "0B4F8A"),
        ("accent5", "1F3A5F"),
        ("accent6", "505A5F"),
        ("hlink", "0B4F8A"),
        ("folHlink", "0B4F8A"),
    )
)
_FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

THEME = f"""{_XML}<a:theme xmlns:a="{_DRAWING}" name="Minutes"><a:themeElements>
<a:clrScheme name="Minutes">{_COLOURS}</a:clrScheme>
<a:fontScheme name="Minutes"><a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont></a:fontScheme>
<a:fmtScheme name="Minutes"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>
<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>
</a:themeElements></a:theme>
"""

CORE_PROPERTIES = f"""{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
"""

APPLICATION_PROPERTIES = f"""{_XML}<Properties xmlns="{_OFFICE}/extended-properties">
<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>
"""


def margin(kind: str, content: str) -> str:
    """A header or footer; `kind` is "header" or "footer"."""
    tag = "hdr" if kind == "header" else "ftr"
    return f'{_XML}<w:{tag} xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships">{content}</w:{tag}>'


def margin_type(kind: str, name: str) -> str:
    """The line about it in the list of types."""
    return f'<Override PartName="/word/{name}" ContentType="{_CONTENT}.wordprocessingml.{kind}+xml"/>'


def margin_relationship(kind: str, name: str, identity: str) -> str:
    """The line about it among the relationships of the document."""
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/relationships/{kind}" Target="{name}"/>'
