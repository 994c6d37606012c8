"""Long documents begin with their contents, as links that need no page numbers and no prompting; short ones do not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from clerk.house_style import HouseStyle
from clerk.policy import Policy
from exports.accessibility import check
from exports.content.contents import with_contents
from exports.content.document import Contents, Document, ItemHeading, Section
from exports.files import document_of
from exports.word.writer import word_bytes
from tests.exports import offices
from tests.exports.word_files import parts


def _contents(document: Document) -> list[Contents]:
    return [node for node in document.nodes if isinstance(node, Contents)]


def _asking(document: Document, pages: int) -> Document:
    return with_contents(replace(document, style=replace(document.style, contents_after=pages)))


def test_long_minutes_begin_with_links_to_every_heading(audit: Callable[[Document], list[str]], tmp_path: Path) -> None:
    document = document_of(offices.of_length(60), "minutes", made_at=offices.MADE_AT)
    (contents,) = _contents(document)
    headings = [node for node in document.nodes if isinstance(node, Section | ItemHeading)]
    assert [entry.anchor for entry in contents.entries] == [node.anchor for node in headings if node.anchor]
    assert len(contents.entries) == len(headings) - 1
    assert [node.text for node in headings[:2] if isinstance(node, Section)] == ["Contents", "Attendance"]
    assert audit(document) == []
    data = word_bytes(document).data
    path = tmp_path / "minutes.docx"
    path.write_bytes(data)
    assert check(path) == []
    assert b"updateFields" not in parts(data)["word/settings.xml"]


def test_short_minutes_and_those_that_want_none_have_no_contents() -> None:
    short = document_of(offices.scrutiny(), "minutes", made_at=offices.MADE_AT)
    assert _contents(short) == []
    assert _contents(_asking(short, 1)) != []
    assert _contents(_asking(document_of(offices.of_length(5), "minutes", made_at=offices.MADE_AT), 0)) == []


def test_contents_are_not_given_twice() -> None:
    once = _asking(document_of(offices.scrutiny(), "minutes", made_at=offices.MADE_AT), 1)
    assert with_contents(once) == once


def test_the_look_of_a_body_is_kept_as_data() -> None:
    policy = Policy(house_style=HouseStyle(contents_after=7, styles=(("Minute Text", "Council Body"),)))
    assert Policy.from_mapping(policy.to_mapping()) == policy
