"""Each rule of accessibility finds its fault in an otherwise good document, and nothing in the good one."""

from pathlib import Path

import pytest

from exports.accessibility import RULES, check
from tests.exports.accessibility_faults import FAULTS, Spoil
from tests.exports.docx_kit import Kit, good, paragraph, table


def rules_broken(kit: Kit, folder: Path) -> set[str]:
    return {finding.rule for finding in check(kit.write(folder))}


def test_the_good_document_has_nothing_wrong(tmp_path: Path) -> None:
    assert check(good().write(tmp_path)) == []


@pytest.mark.parametrize(("rule", "spoil"), [pytest.param(r, s, id=f"{r} {name}") for r, name, s in FAULTS])
def test_a_planted_fault_breaks_its_rule_and_no_other(rule: str, spoil: Spoil, tmp_path: Path) -> None:
    assert rules_broken(spoil(good()), tmp_path) == {rule}


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _, _ in FAULTS} == {rule.id for rule in RULES}


def test_rules_are_numbered_in_order_and_say_what_to_do() -> None:
    assert [rule.id for rule in RULES] == [f"A{number:02}" for number in range(1, 32)]
    for rule in RULES:
        assert rule.title[0].isupper()
        assert rule.source
        assert rule.advice.endswith(".")


def test_a_finding_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    spoilt = good().add(paragraph("Public questions came.", look='<w:sz w:val="21"/>'))
    (finding,) = check(spoilt.write(tmp_path))
    assert finding.rule == "A13"
    assert finding.place == "Paragraph 26, 'Public questions came.'"
    assert finding.message == "The text is 10.5 point; it should be at least 12 point."
    assert "12 on the Home tab" in finding.advice


def test_places_in_tables_headers_notes_and_beside_blank_paragraphs(tmp_path: Path) -> None:
    small = '<w:sz w:val="14"/>'
    kit = good().add(table(("Action", "Owner"), ("Write", "")) + "<w:p/><w:p/>")
    kit = kit.change_pattern("word/header1.xml", "<w:rPr></w:rPr>(.{5,40}Leisure)", rf"<w:rPr>{small}</w:rPr>\1")
    kit = kit.change_pattern("word/footnotes.xml", r"<w:r>(<w:t[^>]*> Letters)", rf"<w:r><w:rPr>{small}</w:rPr>\1")
    places = [finding.place for finding in check(kit.write(tmp_path))]
    assert places == [
        "Paragraph 26 (blank), after 'Write', and 1 more",
        "Header, 'Leisure Scrutiny Board, 18 July 2019 Draft'",
        "Footnote 1, 'Letters of June 2019.'",
        "Table 2, row 2, column 2",
    ]


def test_long_text_is_quoted_in_part_and_without_control_characters(tmp_path: Path) -> None:
    text = "Word\u202e after\u0085 word of a paragraph that goes on for longer than a place needs."
    (finding,) = check(good().add(paragraph(text, look="<w:i/>")).write(tmp_path))
    assert finding.place == "Paragraph 26, 'Word after word of a paragraph that goes on ...'"


def test_a_flood_of_one_fault_is_cut_short(tmp_path: Path) -> None:
    findings = check(good().add(paragraph("Small.", look='<w:sz w:val="20"/>') * 600).write(tmp_path))
    assert len(findings) == 501
    assert findings[-1].place == "Whole document"
    assert "more than 500 places" in findings[-1].message
