"""What good documents do is not reported: each of these is added to the good document, which stays without findings."""

from pathlib import Path

import pytest

from exports.accessibility import check
from tests.exports.accessibility_faults import Spoil
from tests.exports.docx_kit import (
    DOCUMENT,
    LAST,
    MAIN_LINKS,
    NUMBERING,
    SETTINGS,
    STYLES,
    Kit,
    field,
    good,
    line,
    link,
    paragraph,
    picture,
    run,
    table,
    text_box,
)

_ROWS = (("Action", "Owner"), ("Write to the county council about the bridge", "Clerk"))
_BLANK = "<w:p/>"
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_CONTENTS = "".join(
    (
        line(_MARK.format("begin"), '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>', _MARK.format("separate")),
        line(link("1.\tApologies\t3", anchor="minute_6")),
        line(link("2.\tMinutes\t4", anchor="minute_6")),
        line(_MARK.format("end")),
    )
)
_DELETED = '<w:del w:id="90" w:author="A Clerk"><w:r><w:rPr>{}</w:rPr><w:delText>{}</w:delText></w:r></w:del>'
_INSERTED = '<w:ins w:id="91" w:author="A Clerk">{}</w:ins>'
_CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_RULE = '<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>'


def _adds(*xml: str) -> Spoil:
    return lambda kit: kit.add("".join(xml))


def _texts(*texts: str) -> Spoil:
    return _adds(*map(paragraph, texts))


def _style(body: str, id_: str = "Extra", name: str = "Extra") -> Spoil:
    style = f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{body}</w:style></w:styles>'
    return lambda kit: kit.change(STYLES, "</w:styles>", style).add(paragraph("The end.", style=id_))


def _blank_cell(content: str) -> Spoil:
    return lambda kit: kit.add(table(("Action", "Done"), ("Write", "?"))).change(
        DOCUMENT, f"{paragraph('?', style='TableText')}</w:tc>", f"{content}</w:tc>"
    )


ALLOWED: tuple[tuple[str, Spoil], ...] = (
    ("minute numbers before a tab in headings", _adds(
        *(paragraph(f"{number}\tMinutes", style="Heading3") for number in ("25/19", "C.23.38", "LAB/58/16-17", "12"))
    )),
    ("dates, times and sums at the start of a line", _texts(
        "2019 was a dry year.", "18 July 2019 was agreed.", "5.30 pm was too early.", "£1.5 million was set aside."
    )),
    ("people with initials", _texts("A. Heron", "B. Reed", "C. Sedge (Chair)")),
    ("one sentence that starts with a dash", _texts("– and so to lunch, said the Chair.")),
    ("an asterisk for those who joined remotely", _texts("* joined remotely")),
    ("abbreviations and decision words in capitals", _texts(
        "The BBC, NHS and DfE wrote.", "BBC NHS UNISON", "RESOLVED NEM CON that it be noted.", "IT WAS RESOLVED THAT",
        "RESOLVED", "PO BOX 12", "Councillor A B C Heron"
    )),
    ("a decision word in bold on its own line", _adds(paragraph("RESOLVED:", look="<w:b/>"), LAST)),
    ("a bold sentence", _adds(paragraph("The public were then excluded.", look="<w:b/>"), LAST)),
    ("bold as the style has it", _adds(paragraph("Draft", style="DocumentStatus"), LAST)),
    ("the council's name above the title", lambda kit: kit.change(
        DOCUMENT, "<w:body>", f"<w:body>{paragraph('County of Ashmere', look='<w:b/>')}"
    )),
    ("a last bold line", lambda kit: kit.change(
        DOCUMENT, "<w:sectPr><w:headerReference",
        f"{paragraph('End of the minutes', look='<w:b/>')}<w:sectPr><w:headerReference"
    )),
    ("a page break, a section break and a ruled line", _adds(
        paragraph("\f"), "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", paragraph("Part two."), line(_RULE),
        '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr></w:p>'
    )),
    ("the paragraphs that Word wants beside tables", _adds(table(*_ROWS), _BLANK, table(*_ROWS))),
    ("a paragraph merged away by a tracked change", _adds(
        '<w:p><w:pPr><w:rPr><w:del w:id="92" w:author="A Clerk"/></w:rPr></w:pPr></w:p>'
    )),
    ("one blank paragraph at the very end", lambda kit: kit.change(
        DOCUMENT, "<w:sectPr><w:headerReference", f"{_BLANK}<w:sectPr><w:headerReference"
    )),
    ("labels, hanging indents and lines to sign on", _adds(
        paragraph("Date and time:\tThursday"),
        paragraph("Members of the public\tthree", '<w:ind w:left="3000" w:hanging="3000"/>'),
        paragraph("Signed\t\tDate\t", style="Signature"),
        paragraph("Total\t45.00", '<w:tabs><w:tab w:val="decimal" w:pos="8000"/></w:tabs>'),
        paragraph("\tA first line set in."),
    )),
    ("a table of contents", _adds(_CONTENTS)),
    ("underlined space to write on", _adds(line(run("Name "), run("     ", '<w:u w:val="single"/>')))),
    ("an underline switched off", _adds(paragraph("Plain.", look='<w:u w:val="none"/>'))),
    ("an e-mail address as a link", _adds(line(link("clerk@ashmere.example", relationship="rIdMail")))),
    ("a link in two looks", _adds(
        line(link("The report is ", relationship="rIdReport"), link("here", relationship="rIdReport"))
    )),
    ("a picture as a link", _adds(
        line('<w:hyperlink r:id="rIdReport">', picture("Report on leisure"), "</w:hyperlink>")
    )),
    ("a link to a place in another file", _adds(
        line(link("Annex B of the report", anchor="annex_b", relationship="rIdReport"))
    )),
    ("a link deleted by a tracked change", _adds(
        line('<w:hyperlink r:id="rIdReport">', _DELETED.format("", "the report"), "</w:hyperlink>", run("Gone."))
    )),
    ("references to places that exist", _adds(
        line(run("Minute "), field("REF Minute_6 \\h", "6"), run(" on page "), field("PAGEREF minute_6", "1")),
        line(link("To the top", anchor="_top"), field('HYPERLINK \\l "minute_6" \\o "Go"', " to minute 6")),
    )),
    ("small raised text", _adds(
        line(run("See note "), run("2", '<w:sz w:val="14"/><w:vertAlign w:val="superscript"/>'))
    )),
    ("hidden and deleted text", _adds(
        line(
            run("Seen."), run("HIDDEN AND SMALL TEXT", '<w:vanish/><w:i/><w:sz w:val="8"/>'),
            _DELETED.format('<w:i/><w:u w:val="single"/>', "DELETED AND SLOPING TEXT")
        )
    )),
    ("inserted text and content controls", _adds(
        line(_INSERTED.format(run("Inserted.")), _CONTROL.format(run("Chosen."))), _CONTROL.format(LAST)
    )),
    ("a decorative picture", _adds(line(picture("", extra=_DECORATIVE)))),
    ("members may only suggest changes", lambda kit: kit.change(
        SETTINGS, "<w:defaultTab", '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTab'
    )),
    ("protection that is not enforced", lambda kit: kit.change(
        SETTINGS, "<w:defaultTab", '<w:documentProtection w:edit="readOnly" w:enforcement="0"/><w:defaultTab'
    )),
    ("a dark header row with white text", lambda kit: kit.change(STYLES, "E9EEF4", "1F3A5F").change(
        STYLES, "<w:rPr><w:b/></w:rPr><w:tcPr>", '<w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
    )),
    ("large text in a middling colour", _adds(
        paragraph("Welcome.", look='<w:color w:val="4F81BD"/><w:sz w:val="40"/>')
    )),
    ("a theme colour made dark enough", _adds(
        paragraph("Dark.", look='<w:color w:val="auto" w:themeColor="accent1" w:themeShade="80"/>')
    )),
    ("symbols", _adds(paragraph("☐ to agree; ☑ to note", look='<w:rFonts w:ascii="Wingdings"/>'))),
    ("a font without serifs by the font table", _adds(paragraph("Town.", look='<w:rFonts w:ascii="Ashmere Town"/>'))),
    ("signs in a font with serifs", _adds(line(run("Agreed"), run(" — ", '<w:rFonts w:ascii="Cambria"/>')))),
    ("italics switched off again", lambda kit: _style("<w:rPr><w:i/><w:caps/></w:rPr>")(kit).change(
        DOCUMENT, f"{paragraph('The end.', style='Extra')}",
        paragraph("The end.", look='<w:i w:val="0"/><w:caps w:val="false"/>', style="Extra")
    )),
    ("styles based on each other in a circle", lambda kit: _style('<w:basedOn w:val="Second"/>', "First", "First")(
        _style('<w:basedOn w:val="First"/>', "Second", "Second")(kit)
    )),
    ("a heading style that states no level", lambda kit: kit.change(
        STYLES, "<w:outlineLvl w:val='2'/>", ""
    ).change(STYLES, 'w:val="heading 3"', 'w:val="Heading 3"')),
    ("a list marked by hand as none", lambda kit: kit.change(NUMBERING, 'w:val="lowerRoman"', 'w:val="none"')),
    ("a cell to fill in", _blank_cell(line(field("FORMTEXT", "     ")))),
    ("a cell with a tick box control", _blank_cell(line(_CONTROL.format(run("☐"))))),
    ("a caption above instead of a description", _adds(
        paragraph("Table 2: bridges", style="Caption"), table(*_ROWS, properties=""), LAST
    )),
    ("short rows that cannot split", _adds(table(("Action", "Owner"), ("Write", "Clerk"), whole=False))),
    ("a Welsh document", lambda kit: kit.change(STYLES, 'w:val="en-GB"', 'w:val="cy-GB"').change(
        "docProps/core.xml", ">en-GB<", ">cy<"
    )),
    ("a link's address kept under another letter case", lambda kit: kit.change(
        MAIN_LINKS, 'Target="styles.xml"', 'Target="/word/Styles.xml"'
    )),
)  # fmt: skip


@pytest.mark.parametrize("spoil", [pytest.param(spoil, id=name) for name, spoil in ALLOWED])
def test_what_good_documents_do_is_not_reported(spoil: Spoil, tmp_path: Path) -> None:
    assert check(spoil(good()).write(tmp_path)) == []


def test_a_short_notice_needs_no_page_numbers(tmp_path: Path) -> None:
    notice = good().body(paragraph("Notice", style="Heading1") + paragraph("The Board meets on 18 July 2019."))
    assert check(notice.without("word/footer1.xml").write(tmp_path)) == []


def test_the_strict_dialect_reads_the_same(tmp_path: Path) -> None:
    names = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    parts = dict(good().add(paragraph("Small.", look='<w:sz w:val="11pt"/>')).parts)
    for name in parts:
        for old, new in names.items():
            parts[name] = parts[name].replace(old, new)
    assert [finding.rule for finding in check(Kit(parts).write(tmp_path))] == ["A13"]


def test_a_file_without_styles_is_judged_by_what_word_would_show(tmp_path: Path) -> None:
    bare = good().without("word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/theme/theme1.xml")
    findings = check(bare.body(paragraph("Hello to all", style="")).write(tmp_path))
    messages = {finding.rule: finding.message for finding in findings}
    assert set(messages) == {"A02", "A03", "A05", "A13", "A18"}
    assert "10 point" in messages["A13"]
    assert "Times New Roman" in messages["A18"]


def test_a_text_box_is_counted_once_though_it_is_written_twice(tmp_path: Path) -> None:
    (finding,) = check(good().add(line(text_box("Remember"))).write(tmp_path))
    assert finding.rule == "A19"
    assert "'Remember'" in finding.place
