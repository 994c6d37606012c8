"""What a body may choose about the look of its documents, and what that does to the Word file."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_document
from docx.oxml.ns import qn

from clerk.house_style import LARGE_PRINT, HouseStyle
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus
from exports.accessibility import check
from exports.content.document import Document
from exports.papers.minutes import minutes_document
from exports.word.writer import word_bytes
from tests.exports import offices
from tests.exports.word_files import parts

STYLES = {
    "large print": HouseStyle(size=LARGE_PRINT),
    "another font": HouseStyle(font='Verdana & "Sons"', size=13),
    "small paper": HouseStyle(paper="A5"),
    "a wide column": HouseStyle(number_column=3.0),
    "numbered lines": HouseStyle(line_numbers=True),
    "a paper nobody knows": HouseStyle(paper="foolscap"),
}


def _minutes(style: HouseStyle, status: MeetingStatus = MeetingStatus.DRAFT) -> Document:
    file = offices.scrutiny(status=status)
    policy = replace(file.body.policy, house_style=style)
    return minutes_document(replace(file, body=replace(file.body, policy=policy)), made_at=offices.MADE_AT)


@pytest.mark.parametrize("name", STYLES)
def test_every_choice_gives_a_sound_and_readable_file(
    name: str, audit: Callable[[Document], list[str]], tmp_path: Path
) -> None:
    document = _minutes(STYLES[name])
    assert audit(document) == []
    path = tmp_path / "minutes.docx"
    path.write_bytes(word_bytes(document).data)
    findings = check(path)
    assert {finding.rule for finding in findings} <= ({"A18"} if name == "another font" else set())


def test_a_watermark_is_sound_and_only_on_drafts(audit: Callable[[Document], list[str]]) -> None:
    style = HouseStyle(watermark=True)
    draft, approved = _minutes(style), _minutes(style, MeetingStatus.APPROVED)
    assert audit(draft) == []
    assert any(b'string="DRAFT"' in content for content in parts(word_bytes(draft).data).values())
    assert not any(b"DRAFT" in content for content in parts(word_bytes(approved).data).values())
    assert not any(b"DRAFT" in content for content in parts(word_bytes(_minutes(HouseStyle())).data).values())


def _section(document: Document) -> Any:
    return open_document(BytesIO(word_bytes(document).data)).sections[0]._sectPr


def test_lines_are_numbered_while_it_is_a_draft() -> None:
    style = HouseStyle(line_numbers=True)
    assert _section(_minutes(style)).find(qn("w:lnNumType")) is not None
    assert _section(_minutes(style, MeetingStatus.APPROVED)).find(qn("w:lnNumType")) is None


def test_pages_may_go_on_from_those_of_the_last_minutes(audit: Callable[[Document], list[str]]) -> None:
    document = replace(_minutes(HouseStyle()), first_page=41)
    assert audit(document) == []
    assert _section(document).find(qn("w:pgNumType")).get(qn("w:start")) == "41"
    footers = [content for name, content in parts(word_bytes(document).data).items() if "footer" in name]
    assert all(b"NUMPAGES" not in content for content in footers)


def test_large_print_is_large_in_everything_but_the_paper() -> None:
    word = open_document(BytesIO(word_bytes(_minutes(HouseStyle(size=LARGE_PRINT))).data))
    sizes = {
        style.name: style.font.size.pt for style in word.styles if getattr(style, "font", None) and style.font.size
    }
    assert sizes["Heading 1"] == 33
    assert min(sizes.values()) == 15
    defaults = word.styles.element.find(qn("w:docDefaults"))
    assert {size.get(qn("w:val")) for size in defaults.iter(qn("w:sz"))} == {"36"}
    assert _section(_minutes(HouseStyle(size=LARGE_PRINT))).find(qn("w:pgSz")).get(qn("w:w")) == "11906"


def test_a_house_style_is_kept_with_the_policy() -> None:
    policy = Policy(house_style=HouseStyle(paper="A5", size=14, watermark=True))
    assert Policy.from_mapping(policy.to_mapping()) == policy
    assert Policy.from_mapping({}).house_style == HouseStyle()
