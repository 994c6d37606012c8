import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.content.document import (
    ActionLine,
    Document,
    Edition,
    ItemHeading,
    Note,
    PageBreak,
    Paragraph,
    Resolution,
    Run,
    Section,
    Signature,
    Statement,
    Table,
    Title,
)
from exports.papers.agenda import agenda_document
from exports.papers.minutes import minutes_document
from exports.word.writer import word_bytes
from tests.exports import offices
from tests.exports.word_files import in_style, parts, styled, written


def _document(*nodes: object, **changes: object) -> Document:
    made = minutes_document(offices.of_length(0), made_at=offices.MADE_AT)
    return replace(made, nodes=nodes or made.nodes, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", offices.MEETINGS)
@pytest.mark.parametrize("edition", Edition)
def test_microsofts_rules_find_nothing_wrong(
    name: str, edition: Edition, audit: Callable[[Document], list[str]]
) -> None:
    assert audit(minutes_document(offices.MEETINGS[name], edition, offices.MADE_AT)) == []
    assert audit(agenda_document(offices.MEETINGS[name], edition, offices.MADE_AT)) == []


def test_every_kind_of_node_is_valid(audit: Callable[[Document], list[str]]) -> None:
    table = Table(
        caption='Actions "open"',
        description="What is to be done & by whom",
        header=("Minute", "Action", "Due"),
        rows=(((Run("6/19", anchor="minute_6_19"),), (Run("Write"),), (Run(" "),)),) * 3,
        widths=(1, 4, 2),
    )
    document = _document(
        Title("Actions"),
        Section("Open"),
        ItemHeading("6.", "Item", "minute_6_19"),
        Note("Papers: one."),
        ActionLine("", (Run("Write"),), ""),
        PageBreak(),
        Section("Table"),
        table,
        Statement((Run("End."),)),
        Signature("Chair"),
        landscape=True,
    )
    assert audit(document) == []
    word = written(document)
    assert in_style(word, "TableHeading") == ["Minute", "Action", "Due"]
    assert in_style(word, "TableText")[:3] == ["6/19", "Write", "None"]
    assert len(word.element.body.xpath(".//w:tblHeader")) == 1
    assert len(word.element.body.xpath(".//w:cantSplit")) == 4
    assert [style for style, _ in styled(word) if style == "Heading2"] == ["Heading2", "Heading2"]
    broken = word.element.body.xpath(".//w:p[w:pPr/w:pageBreakBefore]")
    assert [paragraph.text for paragraph in broken] == ["Table"]
    page = word.element.body.sectPr.find(qn("w:pgSz"))
    assert int(page.get(qn("w:w"))) > int(page.get(qn("w:h")))


def test_headings_step_down_one_level_at_a_time() -> None:
    word = written(minutes_document(offices.scrutiny(), made_at=offices.MADE_AT))
    levels = [int(style[-1]) for style, _ in styled(word) if style.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {paragraph.style.name for paragraph in word.paragraphs if paragraph.style} >= {
        "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Minute Text", "Resolution", "Action",
    }  # fmt: skip


def test_numbers_are_text_before_one_tab() -> None:
    word = written(minutes_document(offices.scrutiny(offices.BY_YEAR), made_at=offices.MADE_AT))
    assert in_style(word, "Heading3")[:2] == ["6/19\tDeclarations of interests", "7/19\tMinutes"]


@pytest.mark.parametrize(
    ("number", "centimetres"),
    [("6.", 1.25), ("25/19", 1.75), ("100/25", 2.25), ("146/2019", 2.5), ("LAB/158/16-17", 3.75)],
)
def test_the_column_fits_the_longest_number(number: str, centimetres: float) -> None:
    word = written(_document(Title("T"), Section("S"), ItemHeading("1.", "One"), ItemHeading(number, "Two")))
    indent = word.styles["Minute Text"].paragraph_format.left_indent
    assert indent is not None
    assert indent.cm == pytest.approx(centimetres, abs=0.01)


def test_an_item_without_a_number_has_no_tab() -> None:
    word = written(minutes_document(offices.parish(), made_at=offices.MADE_AT))
    assert "Public participation" in in_style(word, "Heading3")


def test_links_within_the_document_lead_to_the_number_cited() -> None:
    word = written(minutes_document(offices.scrutiny(), made_at=offices.MADE_AT))
    inside = word.element.body.xpath(".//w:hyperlink[@w:anchor='minute_6_19']//w:t/text()")
    assert inside == ["minute 6/19"]
    marked = word.element.body.xpath(".//w:bookmarkStart[@w:name='minute_6_19']/following-sibling::w:r[1]/w:t/text()")
    assert marked == ["6."]


def test_no_link_leads_nowhere() -> None:
    word = written(_document(Title("T"), Paragraph((Run("minute 9/19", anchor="minute_9_19"),))))
    assert not word.element.body.findall(f".//{qn('w:hyperlink')}")
    assert in_style(word, "MinuteText") == ["minute 9/19"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "//host", 'https://x"><'])
def test_only_web_and_mail_addresses_become_links(url: str) -> None:
    word = written(_document(Title("T"), Paragraph((Run("address", url=url),))))
    assert not word.element.body.findall(f".//{qn('w:hyperlink')}")
    assert url.encode() not in b"".join(parts(word_bytes(_document(Title("T"))).data).values())


def test_the_mail_address_is_a_link() -> None:
    word = written(minutes_document(offices.scrutiny(), made_at=offices.MADE_AT))
    targets = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    assert targets == ["mailto:robin.vale@ashmere.example"]


def test_the_same_data_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    document = minutes_document(offices.scrutiny(), made_at=offices.MADE_AT)
    first = word_bytes(document).data
    later = time.time() + 86_400
    with monkeypatch.context() as clock:
        clock.setattr(time, "time", lambda: later)
        second = word_bytes(document).data
    assert first == second


def test_properties_say_what_the_document_is_and_nothing_of_the_machine() -> None:
    local = offices.MADE_AT.astimezone(timezone(timedelta(hours=5)))
    word = written(minutes_document(offices.scrutiny(), made_at=local))
    properties = word.core_properties
    assert properties.title == "Learning and Skills Scrutiny Board (4): draft minutes of 18 July 2019"
    assert properties.author == properties.last_modified_by == "Ashmere City Council"
    assert properties.language == "en-GB"
    assert properties.category == "Public"
    assert properties.created == properties.modified == datetime(2019, 7, 22, 9, 30, tzinfo=offices.MADE_AT.tzinfo)
    everything = b"".join(parts(word_bytes(minutes_document(offices.scrutiny(), made_at=local)).data).values())
    assert b"python" not in everything.lower()
    assert b'w:val="15"' in everything
    assert b'<w:lang w:val="en-GB"' in everything


def test_head_and_foot_stand_on_the_right_pages() -> None:
    section = written(minutes_document(offices.scrutiny(), made_at=offices.MADE_AT)).sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "Learning and Skills Scrutiny Board (4), 18 July 2019\tDraft"
    assert "".join(paragraph.text for paragraph in section.first_page_header.paragraphs) == ""
    for footer in (section.footer, section.first_page_footer):
        fields = footer._element.xpath(".//w:instrText/text()")
        assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
        assert footer.paragraphs[0].text == "Ashmere City Council\tPage 1 of 1"


def test_no_paragraph_is_blank_and_none_is_laid_out_with_spaces_or_tabs() -> None:
    for file in offices.MEETINGS.values():
        for style, text in styled(written(minutes_document(file, Edition.PRIVATE, offices.MADE_AT))):
            assert text.strip(), style
            assert "   " not in text, style
            assert text.count("\t") <= (4 if style == "Signature" else 1), style
            assert "\n\n" not in text, style


def test_looks_live_in_styles() -> None:
    data = word_bytes(minutes_document(offices.scrutiny(), made_at=offices.MADE_AT)).data
    body = parts(data)["word/document.xml"].decode()
    for direct in ("<w:sz ", "<w:color ", "<w:rFonts ", "<w:i/>", "<w:u ", "<w:jc ", "<w:caps"):
        assert direct not in body
    used = set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', body))
    defined = set(re.findall(r'w:styleId="(\w+)"', parts(data)["word/styles.xml"].decode()))
    assert used <= defined


def test_characters_that_no_word_file_can_hold_are_reported() -> None:
    file = word_bytes(_document(Title("T"), Paragraph((Run("a\x00b\ud800c\x00 \u202edef\u200f"),))))
    assert file.dropped == (
        "control character U+0000",
        "half of a character U+D800",
        "change of direction U+202E",
    )
    assert "abc def\u200f".encode() in parts(file.data)["word/document.xml"]


def test_hostile_text_arrives_as_text() -> None:
    word = written(_document(Title("T"), *(Paragraph((Run(text),)) for text in offices.HOSTILE[:5])))
    assert in_style(word, "MinuteText")[0].startswith("[bold]not markup[/bold] <w:p/> &amp; ]]> <!-- -->")
    assert in_style(word, "MinuteText")[2] == offices.HOSTILE[2]
    assert in_style(word, "MinuteText")[4] == offices.HOSTILE[4]


def test_six_hundred_items_arrive_in_order() -> None:
    word = written(minutes_document(offices.of_length(600), made_at=offices.MADE_AT))
    headings = in_style(word, "Heading3")
    assert headings == [f"{number}.\tBusiness {number - 5}" for number in range(6, 606)]
    names = word.element.body.xpath(".//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) == 600


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_at_all_can_be_written_and_read_back(texts: list[str]) -> None:
    nodes = [Paragraph((Run(text), Run(text, bold=True))) for text in texts]
    word = written(_document(Title("T"), *nodes, ItemHeading("", texts[0] if texts else "x")))
    words = " ".join(in_style(word, "MinuteText")).split()
    for text in texts:
        for whole in re.findall(r"[A-Za-z0-9]+", text):
            assert any(whole in seen for seen in words)


def test_a_line_of_papers_never_stands_alone_and_a_heading_keeps_what_follows() -> None:
    long = "word " * 60
    document = _document(
        ItemHeading("1.", "First"),
        Resolution((Run(long),)),
        Resolution((Run(long),)),
        ItemHeading("2.", "Second"),
        Paragraph((Run("To consider the report."),)),
        Note("For decision."),
        ItemHeading("3.", "Third"),
        Paragraph((Run(long),), keeps_with_next=True),
        Note("For decision."),
    )
    body = parts(word_bytes(document).data)["word/document.xml"].decode()
    _, under, later, _, asked, note, _, lead, _ = re.findall(r"<w:pPr>.*?</w:pPr>", body)[:9]
    # LibreOffice strands a heading over lines that must stay together; elsewhere a resolution stays whole.
    assert '<w:keepLines w:val="0"/>' in under
    assert "keepLines" not in later
    assert "<w:keepNext/>" in asked
    assert "keepNext" not in note + lead
