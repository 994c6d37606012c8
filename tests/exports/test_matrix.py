"""Every kind of document, in every edition, numbered in every style, of odd meetings: valid, accessible, sealed.

Held against Microsoft's rules, our own checks of the package and our rules of accessibility; and in public documents
no byte may hold a private word.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from clerk.numbering import SCHEMES, NumberingScheme
from clerk.vocabulary import MeetingStatus, Part
from exports.accessibility import check
from exports.content.document import Document, Edition
from exports.files import DOCUMENTS, document_of
from exports.papers.book import minute_book
from exports.papers.extract import extract_document
from exports.word.writer import word_bytes
from storage.schema.records import MeetingFile
from tests.exports import offices
from tests.exports.schema import faults
from tests.exports.word_files import parts

NO_NUMBERS = "no numbers"
KINDS = (*DOCUMENTS, "extract", "book")
MANY = 600
MANY_ITEMS = f"{MANY} items"

Maker = Callable[[], MeetingFile]


def _numbered(scheme: NumberingScheme) -> MeetingFile:
    """Public and private business with everything that a clerk can fill in."""
    return offices.with_private_business(scheme)


def _unnumbered() -> MeetingFile:
    file = offices.with_private_business()
    items = tuple(
        replace(item, numbered=False, minute=replace(item.minute, number=None, heading_number="", citation=""))
        for item in file.items
    )
    return replace(file, items=items)


def _missing() -> MeetingFile:
    """Nobody on the roll, nothing known of the body but its name, items without title or text."""
    file = offices.with_private_business()
    body = replace(file.body, council="", short_name="", venue="", contact="")
    items = tuple(
        replace(item, title="", instruction="", papers=(), minute=replace(item.minute, text="")) for item in file.items
    )
    meeting = replace(file.meeting, venue="", remote_link="", ended=None)
    return replace(file, body=body, meeting=meeting, items=items, roll=(), roll_events=(), declarations=(), members=())


def _many() -> MeetingFile:
    office = offices.Office()
    for place in range(MANY):
        part = Part.PRIVATE if place % 7 == 6 else Part.PUBLIC
        secret = "canary" if part is Part.PRIVATE else "report"
        office.item(f"Business {place + 1}", f"RESOLVED that the {secret} be noted.", part=part)
    return office.file(offices.a_body(), offices.a_meeting())


MEETINGS: dict[str, Maker] = {
    **{f"numbered as {name}": partial(_numbered, scheme) for name, scheme in SCHEMES.items()},
    NO_NUMBERS: _unnumbered,
    "a scrutiny board": offices.scrutiny,
    "a parish": offices.parish,
    "confirmed": lambda: offices.scrutiny(status=MeetingStatus.APPROVED),
    "ten thousand words": lambda: offices.with_text("word " * 10_000),
    "no items": lambda: offices.of_length(0),
    "hostile": offices.hostile,
    "missing fields": _missing,
    MANY_ITEMS: _many,
}
#: Numbering styles that every kind is made in; the minutes are made in all of them.
STYLES = {f"numbered as {name}" for name in ("6/19", "196/20", "C.23.38", "Cou/285/07-08")}
CASES = [
    (kind, name)
    for kind in KINDS
    for name in MEETINGS
    if kind == "minutes" or not name.startswith("numbered as ") or name in STYLES
]


@cache
def _file(name: str) -> MeetingFile:
    return MEETINGS[name]()


def _document(kind: str, file: MeetingFile, edition: Edition) -> Document | None:
    """The document; None where the meeting has nothing that it could be made of."""
    if kind == "book":
        return minute_book([file], "Minute book 2019", edition, offices.MADE_AT, first_page=17)
    if kind == "extract":
        public = next((item.id for item in file.items if item.part is Part.PUBLIC), None)
        return None if public is None else extract_document(file, public, edition, offices.MADE_AT)
    return document_of(file, kind, edition, offices.MADE_AT)


def _editions(kind: str) -> tuple[Edition, ...]:
    return DOCUMENTS[kind].editions if kind in DOCUMENTS else tuple(Edition)


def _faults(path: Path, data: bytes, validator: OpenXmlValidator | None) -> Iterator[str]:
    path.write_bytes(data)
    yield from faults(data)
    yield from (f"{finding.rule} {finding.place}: {finding.message}" for finding in check(path))
    if validator is not None:
        yield from (str(error) for error in validator.validate(str(path)).errors)


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_it_is_valid_accessible_and_sealed(kind: str, name: str, validator: OpenXmlValidator, tmp_path: Path) -> None:
    # Microsoft's rules take seconds for a long file, and hold every paragraph alike: one long file is enough.
    rules = validator if name != MANY_ITEMS or kind == "minutes" else None
    for edition in _editions(kind):
        document = _document(kind, _file(name), edition)
        if document is None:
            continue
        data = word_bytes(document).data
        assert list(_faults(tmp_path / "made.docx", data, rules)) == [], edition
        if edition is Edition.PUBLIC and name != "hostile":
            for part, content in parts(data).items():
                assert b"canary" not in part.encode().lower() + content.lower(), part
