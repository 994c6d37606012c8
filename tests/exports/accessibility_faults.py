"""Faults planted in the good document: which rule each breaks, and how the document is spoilt."""

from collections.abc import Callable

from tests.exports.docx_kit import (
    CORE,
    DOCUMENT,
    FOOTER,
    FOOTNOTES,
    HEADER,
    LAST,
    MAIN_LINKS,
    SETTINGS,
    STYLES,
    Kit,
    field,
    link,
    paragraph,
    picture,
    run,
    table,
    text_box,
)

Spoil = Callable[[Kit], Kit]

_TITLE = "Leisure Scrutiny Board, minutes of 18 July 2019"
_MODE = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
_BLANK = '<w:p><w:pPr><w:pStyle w:val="MinuteText"/></w:pPr></w:p>'
_ROWS = (("Action", "Owner"), ("Write to the county council about the bridge", "Clerk"))
_WATERMARK = (
    '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" style="position:absolute;width:400pt;height:100pt">'
    '<v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
)
_VML = '<w:r><w:pict><v:shape style="width:72pt;height:72pt"{}><v:imagedata r:id="rIdCrest"/></v:shape></w:pict></w:r>'
_FLOATING = _VML.format(' alt="A heron"').replace("width", "position:absolute;width", 1)
_SYMBOL = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
_DECORATIVE = (
    '<a:ext uri="x"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
)


def _settings(xml: str) -> Spoil:
    return lambda kit: kit.change(SETTINGS, "<w:defaultTabStop", f"{xml}<w:defaultTabStop")


def _core_title(title: str) -> Spoil:
    return lambda kit: kit.change(CORE, _TITLE, title)


def _adds(*xml: str) -> Spoil:
    return lambda kit: kit.add("".join(xml))


def _text(text: str, properties: str = "", look: str = "", style: str = "MinuteText") -> Spoil:
    return _adds(paragraph(text, properties, look, style))


def _inline(inner: str) -> Spoil:
    return _adds(f"<w:p>{inner}</w:p>")


def _changes(part: str, old: str, new: str) -> Spoil:
    return lambda kit: kit.change(part, old, new)


def _spanned(kit: Kit) -> Kit:
    return kit.add(table(*_ROWS, ("All of it",))).change(
        DOCUMENT,
        f"<w:tc><w:tcPr/>{paragraph('All of it', style='TableText')}",
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("All of it", style="TableText")}',
    )


def _nested(kit: Kit) -> Kit:
    cell = paragraph("Clerk", style="TableText")
    inner = table(*_ROWS) + paragraph("And more", style="TableText")
    return kit.add(table(("Action", "Owner"), ("Write", "Clerk"))).change(
        DOCUMENT, f"{cell}</w:tc></w:tr></w:tbl>{LAST}", f"{inner}</w:tc></w:tr></w:tbl>{LAST}"
    )


FAULTS: tuple[tuple[str, str, Spoil], ...] = (
    ("A01", "no title", _core_title("")),
    ("A01", "title is a file name", _core_title("minutes_final.docx")),
    ("A01", "title left by Word", _core_title("Microsoft Word - Document1")),
    ("A01", "no properties at all", lambda kit: kit.without(CORE)),
    ("A02", "no language", _changes(STYLES, '<w:lang w:val="en-GB"/>', "")),
    ("A02", "marked as no language", _changes(STYLES, '<w:lang w:val="en-GB"/>', '<w:lang w:val="x-none"/>')),
    ("A02", "American English", _changes(STYLES, '<w:lang w:val="en-GB"/>', '<w:lang w:val="en-US"/>')),
    ("A02", "properties say another language", _changes(CORE, "<dc:language>en-GB", "<dc:language>fr-FR")),
    ("A03", "older mode", _changes(SETTINGS, _MODE, _MODE.replace("15", "14"))),
    ("A03", "no mode", _changes(SETTINGS, _MODE, _MODE.replace("compatibilityMode", "other"))),
    ("A04", "read only", _settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')),
    ("A04", "password to change", _settings('<w:writeProtection w:recommended="1"/>')),
    ("A05", "no headings", lambda kit: kit.body(paragraph("The Board met and noted the report."))),
    ("A05", "two titles", _text("Appendix", style="Heading1")),
    ("A05", "first is not the title", lambda kit: kit.change(DOCUMENT, 'w:val="Heading1"', 'w:val="Subtitle"')),
    ("A06", "level left out", _adds(paragraph("Part", style="Heading2"), paragraph("Detail", style="Heading4"))),
    ("A07", "empty heading", _text("", style="Heading3")),
    ("A07", "heading of a paragraph", _text("Considering the report " * 12, style="Heading3")),
    ("A08", "blank paragraph", _adds(_BLANK)),
    ("A08", "blank paragraphs in a row", _adds(_BLANK * 3)),
    ("A08", "paragraph of spaces", _text("   ")),
    ("A08", "blank paragraph in a filled cell", lambda kit: kit.change(
        DOCUMENT, "DfE liaison officer</w:t></w:r></w:p>", f"DfE liaison officer</w:t></w:r></w:p>{_BLANK}"
    )),
    ("A09", "row of spaces", _text("Present     Councillor A Heron")),
    ("A09", "line breaks in a row", _text("One\n\nTwo")),
    ("A09", "columns made with tabs", _text("Councillor Heron\tLabour\tChair")),
    ("A09", "one tab as a column", _text("Councillor A Heron\tpresent")),
    ("A09", "typed line", _text("Signed ______________")),
    ("A10", "typed bullets", _adds(paragraph("• opening hours"), paragraph("• prices"))),
    ("A10", "bullet of a symbol font", _inline(_SYMBOL + run(" opening hours"))),
    ("A10", "typed dashes", _adds(paragraph("- opening hours"), paragraph("- prices"))),
    ("A10", "typed numbers", _adds(paragraph("1. opening hours"), paragraph("2. prices"))),
    ("A10", "typed letters", _adds(paragraph("(a) opening hours"), paragraph("(b) prices"))),
    ("A10", "typed roman numerals", _adds(paragraph("(i) opening hours"), paragraph("(ii) prices"))),
    ("A11", "justified by hand", _text("The Board considered it.", '<w:jc w:val="both"/>')),
    ("A11", "justified by the style", lambda kit: kit.change(
        STYLES, '<w:pPr><w:ind w:left="709"/></w:pPr>', '<w:pPr><w:ind w:left="709"/><w:jc w:val="both"/></w:pPr>'
    )),
    ("A12", "bold line", _adds(paragraph("Public questions", look="<w:b/>"), paragraph("There were none."))),
    ("A12", "large line", _adds(paragraph("Public questions", look='<w:sz w:val="32"/>'), paragraph("None came."))),
    ("A12", "bold by a character style", _adds(
        paragraph("Public questions", look='<w:rStyle w:val="DecisionWord"/>'), paragraph("There were none.")
    )),
    ("A12", "style called a heading", lambda kit: kit.add(paragraph("Questions", style="TownHeading")).change(
        STYLES, "</w:styles>", '<w:style w:type="paragraph" w:styleId="TownHeading"><w:name w:val="Town Heading"/>'
        '<w:basedOn w:val="Normal"/></w:style></w:styles>'
    )),
    ("A13", "small by hand", _text("Small print.", look='<w:sz w:val="22"/>')),
    ("A13", "small by the style", lambda kit: kit.change_pattern(
        STYLES, r'(w:styleId="MinuteText">.*?</w:pPr>)', r'\1<w:rPr><w:sz w:val="22"/></w:rPr>'
    )),
    ("A13", "small by the defaults", _changes(STYLES, '<w:sz w:val="24"/><w:szCs', '<w:sz w:val="23"/><w:szCs')),
    ("A13", "small by the table style", lambda kit: kit.change(
        STYLES, "<w:rPr><w:b/></w:rPr><w:tcPr>", '<w:rPr><w:b/><w:sz w:val="20"/></w:rPr><w:tcPr>'
    )),
    ("A13", "tiny header", _changes(STYLES, '<w:color w:val="505A5F"/><w:sz w:val="20"/>', '<w:sz w:val="16"/>')),
    ("A13", "tiny footnote", _changes(FOOTNOTES, '<w:r><w:t xml', '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml')),
    ("A14", "underlined", _text("Very important.", look='<w:u w:val="single"/>')),
    ("A15", "italics", _text("Local Government Act", look="<w:i/>")),
    ("A16", "capitals by format", _text("Public questions came.", look="<w:caps/>")),
    ("A16", "small capitals", _text("Public questions came.", look="<w:smallCaps/>")),
    ("A16", "phrase in capitals", _text("The MINUTES OF THE MEETING were read.")),
    ("A17", "pale grey", _text("Pale.", look='<w:color w:val="A6A6A6"/>')),
    ("A17", "theme colour", _text("Pale.", look='<w:color w:val="auto" w:themeColor="accent4"/>')),
    ("A17", "dark on dark paragraph", _text(
        "Dark.", '<w:shd w:val="clear" w:color="auto" w:fill="1F3A5F"/>', '<w:color w:val="000080"/>'
    )),
    ("A17", "red on a blue highlight", _text("Alarm.", look='<w:color w:val="FF0000"/><w:highlight w:val="blue"/>')),
    ("A17", "pale on a header row", _changes(
        STYLES, "<w:rPr><w:b/></w:rPr><w:tcPr>", '<w:rPr><w:b/><w:color w:val="7F7F7F"/></w:rPr><w:tcPr>'
    )),
    ("A18", "serifs by hand", _text("Old style.", look='<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>')),
    ("A18", "theme font before a named one", _text(
        "Old style.", look='<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>'
    )),
    ("A18", "unknown font with serifs by the font table", _text("Hand.", look='<w:rFonts w:ascii="Ashmere Hand"/>')),
    ("A19", "text box", _inline(text_box("Remember the deadline."))),
    ("A19", "frame", _text("In a frame.", '<w:framePr w:w="2000" w:wrap="around"/>')),
    ("A20", "no header row", _adds(table(*_ROWS, header=False))),
    ("A21", "box of one cell", _adds(table(("Remember the deadline.",), whole=False, header=False, properties=""))),
    ("A21", "columns of names", _adds(table(("Councillor A Heron", "Councillor B Reed")))),
    ("A22", "merged across", _spanned),
    ("A22", "merged down", lambda kit: kit.add(table(*_ROWS, ("Write again", "Nobody"))).change_pattern(
        DOCUMENT, r"<w:tcPr/>(?=(?:(?!<w:tcPr/>).)*Nobody)", '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    )),
    ("A22", "uneven rows", _adds(table(*_ROWS, ("Nothing else",)))),
    ("A22", "table in a table", _nested),
    ("A23", "blank cell", _adds(table(("Action", "Owner"), ("Write", "")))),
    ("A24", "rows may split", _adds(table(*_ROWS, whole=False))),
    ("A25", "no caption", _adds(table(*_ROWS, properties=""))),
    ("A26", "no alternative text", _inline(picture(""))),
    ("A26", "file name", _inline(picture("crest-final.png"))),
    ("A26", "says nothing", _inline(picture("Picture 1"))),
    ("A26", "made by a machine", _inline(picture("A building. Description automatically generated"))),
    ("A26", "old picture", _inline(_VML.format(""))),
    ("A26", "not decorative after all", _inline(picture("", extra=f'{_DECORATIVE}val="0"/></a:ext>'))),
    ("A27", "floating", _inline(picture("A heron", anchor=True))),
    ("A27", "old picture floating", _inline(_FLOATING)),
    ("A27", "watermark", _changes(HEADER, "</w:p></w:hdr>", f"{_WATERMARK}</w:p></w:hdr>")),
    ("A28", "says here", _inline(run("Read it ") + link("here", relationship="rIdReport"))),
    ("A28", "says click here", _inline(link("Click here", relationship="rIdReport"))),
    ("A28", "address", _inline(link("https://ashmere.example/reports/leisure.docx", relationship="rIdReport"))),
    ("A28", "address in a field", _inline(field('HYPERLINK "https://ashmere.example/a"', "www.ashmere.example/a"))),
    ("A28", "no words", _inline(run("See ") + link("", relationship="rIdReport"))),
    ("A29", "no such place", _inline(link("minute 9", anchor="minute_9"))),
    ("A29", "no such place in a field", _inline(run("See minute ") + field("REF minute_9 \\h", "9"))),
    ("A29", "no such address", _inline(link("the report", relationship="rIdGone"))),
    ("A29", "reference lost", _text("Further to Error! Reference source not found.")),
    ("A30", "no page numbers", lambda kit: kit.change(FOOTER, " PAGE ", " DATE ")),
    ("A30", "page numbers in no footer of use", lambda kit: kit.change(MAIN_LINKS, "footer1.xml", "footer9.xml")),
    ("A31", "two columns", _changes(DOCUMENT, "<w:pgMar", '<w:cols w:num="2"/><w:pgMar')),
    ("A31", "columns of their own widths", _changes(
        DOCUMENT, "<w:pgMar", '<w:cols w:equalWidth="0"><w:col w:w="4000"/><w:col w:w="5000"/></w:cols><w:pgMar'
    )),
)  # fmt: skip
