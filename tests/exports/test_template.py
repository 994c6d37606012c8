"""A council's own template: its letterhead and styles, our text; odd templates survive, unsafe ones are refused."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as open_document
from docx.shared import Cm, Pt
from openxml_audit import OpenXmlValidator

from exports.accessibility import check
from exports.accessibility.opening import Unreadable
from exports.content.document import Edition
from exports.files import export
from exports.papers.minutes import minutes_document
from exports.saving import ExportError
from exports.word.package import packed
from exports.word.template_check import check_template, new_template, read_template, specimen
from exports.word.writer import word_bytes
from tests.exports import offices
from tests.exports.schema import faults
from tests.exports.word_files import parts


def _council() -> bytes:
    """A letterhead as a council may have it: own font, own margins, own heading 3, tokens broken into runs."""
    word = open_document()
    word.styles["Normal"].font.name = "Verdana"
    word.styles["Heading 3"].font.size = Pt(16)
    section = word.sections[0]
    section.page_width, section.left_margin = Cm(21), Cm(4)
    header = section.header.paragraphs[0]
    for piece in ("Papers of {comm", "ittee}", ", {da", "te}"):
        header.add_run(piece)
    section.footer.paragraphs[0].text = "{council} & Partners"
    word.add_paragraph("Dear {council},")
    word.add_paragraph("{minutes}")
    word.add_paragraph("Printed on recycled paper")
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    contents = parts(data)
    change(contents)
    return packed(contents)


def _without_lists(contents: dict[str, bytes]) -> None:
    del contents["word/numbering.xml"]
    kept = re.sub(rb"<Override[^>]*numbering[^>]*/>", b"", contents["[Content_Types].xml"])
    contents["[Content_Types].xml"] = kept
    rels = contents["word/_rels/document.xml.rels"]
    contents["word/_rels/document.xml.rels"] = re.sub(rb"<Relationship [^>]*numbering[^>]*/>", b"", rels)


def _as_dotx(contents: dict[str, bytes]) -> None:
    types = contents["[Content_Types].xml"]
    contents["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")


def _with_loose_ends(contents: dict[str, bytes]) -> None:
    rels = contents["word/_rels/document.xml.rels"]
    image = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    loose = b'<Relationship Id="rId900" Type="' + image + b'" Target="NULL"/></Relationships>'
    contents["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", loose)


def _with_capitals(contents: dict[str, bytes]) -> None:
    """As LibreOffice saves: "Heading 3" where Word says "heading 3", under another id."""
    styles = contents["word/styles.xml"].replace(b'w:val="heading 3"', b'w:val="Heading 3"')
    contents["word/styles.xml"] = styles.replace(b'"Heading3"', b'"Berschrift3"')


def _restricted(contents: dict[str, bytes]) -> None:
    settings = contents["word/settings.xml"]
    guard = b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    contents["word/settings.xml"] = settings.replace(b"<w:defaultTabStop", guard + b"<w:defaultTabStop", 1)


ODD: dict[str, Callable[[], bytes]] = {
    "a council's": _council,
    "without lists": lambda: _changed(new_template(), _without_lists),
    "a .dotx": lambda: _changed(_council(), _as_dotx),
    "with loose ends": lambda: _changed(_council(), _with_loose_ends),
    "other capitals": lambda: _changed(_council(), _with_capitals),
    "restricted": lambda: _changed(new_template(), _restricted),
    "our own": new_template,
}


def _written(template: bytes, tmp_path: Path, edition: Edition = Edition.PUBLIC) -> bytes:
    file = offices.with_private_business() if edition is Edition.PRIVATE else offices.scrutiny()
    return export(file, "minutes", tmp_path, edition, template=template, made_at=offices.MADE_AT).path.read_bytes()


@pytest.mark.parametrize("name", ODD)
def test_odd_templates_survive(name: str, tmp_path: Path, validator: OpenXmlValidator) -> None:
    template = ODD[name]()
    (tmp_path / "template.docx").write_bytes(template)
    before = {error.description for error in validator.validate(str(tmp_path / "template.docx")).errors}
    data = _written(template, tmp_path)
    (tmp_path / "out.docx").write_bytes(data)
    errors = {error.description for error in validator.validate(str(tmp_path / "out.docx")).errors}
    assert errors - before == set()
    assert faults(data) == []
    settings = parts(data)["word/settings.xml"]
    assert b'w:name="compatibilityMode"' in settings
    assert b"documentProtection" not in settings
    text = parts(data)["word/document.xml"].decode()
    assert "The bridging year" in text
    assert "{minutes}" not in text


def _bare(content: bytes) -> str:
    return re.sub(r"<[^>]+>", "", content.decode())


def test_the_letterhead_stays_and_its_tokens_are_filled(tmp_path: Path) -> None:
    contents = parts(_written(_council(), tmp_path))
    texts = {
        name: re.sub(r"<[^>]+>", "", content.decode()) for name, content in contents.items() if name.endswith("xml")
    }
    running = " ".join(text for name, text in texts.items() if name.startswith(("word/header", "word/footer")))
    assert "Papers of Learning and Skills Scrutiny Board (4), 18 July 2019" in running
    assert "Ashmere City Council &amp; Partners" in running
    assert "Draft" in running
    text = texts["word/document.xml"]
    assert (
        text.index("Dear Ashmere City Council,") < text.index("The bridging year") < text.index("Printed on recycled")
    )


def test_their_styles_are_used_and_ours_only_added(tmp_path: Path) -> None:
    data = _written(_changed(_council(), _with_capitals), tmp_path)
    word = open_document(BytesIO(data))
    headings = [each for each in word.paragraphs if each.style is not None and each.style.style_id == "Berschrift3"]
    assert any("The bridging year" in heading.text for heading in headings)
    assert headings[0].style is not None
    assert headings[0].style.font.size == Pt(16)
    ours = word.styles["Minute Text"]
    assert ours.base_style.name == "Normal"
    assert ours.font.name is None


def test_the_private_edition_says_so_on_every_page_of_any_template(tmp_path: Path) -> None:
    for make in ODD.values():
        contents = parts(_written(make(), tmp_path, Edition.PRIVATE))
        assert any(b"Not for publication" in content for name, content in contents.items() if "header" in name)


def test_a_token_in_the_minutes_themselves_is_only_text() -> None:
    file = offices.with_text("The {council} met in {date}.")
    data = word_bytes(minutes_document(file, made_at=offices.MADE_AT), _council()).data
    assert "The {council} met in {date}." in parts(data)["word/document.xml"].decode()


def test_the_same_minutes_in_the_same_template_are_the_same_bytes() -> None:
    document = minutes_document(offices.scrutiny(), made_at=offices.MADE_AT)
    assert word_bytes(document, _council()).data == word_bytes(document, _council()).data


def test_a_new_template_is_readable_and_maps_everything(tmp_path: Path) -> None:
    path = tmp_path / "letterhead.docx"
    path.write_bytes(new_template())
    report = check_template(path)
    assert report.faults == ()
    assert report.place_marked
    assert set(report.tokens) >= {"committee", "date", "status", "council"}
    assert all(use.theirs for use in report.uses)
    assert read_template(path) == path.read_bytes()


def test_lists_stand_in_from_where_the_template_begins_its_text(tmp_path: Path) -> None:
    numbering = parts(_written(new_template(), tmp_path))["word/numbering.xml"].decode()
    # 1.75 cm for the number and 0.85 cm for the mark.
    assert f'w:left="{round((1.75 + 0.85) * 1440 / 2.54)}"' in numbering


def test_checking_says_what_maps_where_and_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "letterhead.docx"
    path.write_bytes(_council())
    report = check_template(path)
    uses = {use.ours: use.theirs for use in report.uses}
    assert uses["heading 3"].lower() == "heading 3"
    assert uses["Minute Text"] == ""
    assert {fault.rule for fault in report.faults}
    assert report.tokens == ("council", "committee", "date")


def test_the_specimen_has_no_fault_in_the_house_style(tmp_path: Path) -> None:
    path = tmp_path / "specimen.docx"
    path.write_bytes(word_bytes(specimen()).data)
    assert check(path) == []


def _with_macros(contents: dict[str, bytes]) -> None:
    contents["word/vbaProject.bin"] = b"macros"


def _broken(contents: dict[str, bytes]) -> None:
    contents["word/styles.xml"] = b"<w:styles"


def _without_a_body(contents: dict[str, bytes]) -> None:
    del contents["word/document.xml"]


def _with_entities(contents: dict[str, bytes]) -> None:
    declared = b'?><!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    contents["word/header1.xml"] = contents["word/header1.xml"].replace(b"?>", declared, 1)


@pytest.mark.parametrize("harm", [_with_macros, _with_entities, _broken, _without_a_body])
def test_what_cannot_be_written_in_is_a_sentence(harm: Callable[[dict[str, bytes]], None], tmp_path: Path) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(_changed(new_template(), harm))
    with pytest.raises(ExportError, match="template"):
        read_template(path)


def test_what_is_no_word_file_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_text("notes")
    with pytest.raises(Unreadable):
        read_template(tmp_path / "notes.docx")
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 60_000_000)
    with pytest.raises(Unreadable):
        read_template(tmp_path / "bomb.docx")


def test_a_template_that_would_weigh_on_every_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "heavy.docx"
    path.write_bytes(new_template())
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/media/photograph.png", bytes(21_000_000))
    with pytest.raises(ExportError, match="every document would be as large"):
        read_template(path)


def test_a_style_of_the_template_can_stand_for_one_of_ours() -> None:
    document = minutes_document(offices.scrutiny(), made_at=offices.MADE_AT)
    mapped = replace(document, style=replace(document.style, styles=(("Minute Text", "Body Text"),)))
    text = parts(word_bytes(mapped, _council()).data)["word/document.xml"]
    assert b'w:pStyle w:val="BodyText"' in text
    assert b'w:pStyle w:val="MinuteText"' not in text
    wrong = replace(document, style=replace(document.style, styles=(("Minute Text", "No Such Style"),)))
    with pytest.raises(ExportError, match="no style called"):
        word_bytes(wrong, _council())
