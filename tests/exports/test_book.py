"""The minute book: bound in order, with contents and indexes that lead to the right minutes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from clerk.vocabulary import MeetingStatus, Part
from exports.accessibility import check
from exports.content.document import Contents, Document, Edition, ItemHeading, ItemList, Section
from exports.papers.book import minute_book
from exports.saving import ExportError
from exports.written.formats import FORMATS, render
from storage.schema.records import CitedMinute, MeetingFile
from tests.exports import offices
from tests.exports.word_files import parts


def _year() -> list[MeetingFile]:
    """Two meetings: the later one cites a minute of the earlier one."""
    first, second = offices.Office(first=6), offices.Office(first=8, ids=count(100))
    first.item("Declarations of interests", "None.", standing=True)
    cited = first.item("The bridging year", "RESOLVED that it be noted.")
    second.item("Declarations of interests", "None.", standing=True)
    second.item("A review of transport", "Further to minute 7/19 the Board noted the reply. See minute 8/19 and 1/17.")
    second.item("The bridging year", "It was over.")
    body = offices.a_body()
    june = replace(offices.a_meeting(MeetingStatus.APPROVED), held_on=date(2019, 6, 20))
    july = replace(offices.a_meeting(), id=2)
    known = CitedMinute(
        "7/19", cited.minute.id, 1, body.name, june.held_on, cited.title, cited.minute.text, Part.PUBLIC
    )
    return [replace(second.file(body, july), cited=(known,)), first.file(body, june)]


def _book(edition: Edition = Edition.PUBLIC) -> Document:
    return minute_book(_year(), "Minute book 2019", edition, offices.MADE_AT)


def test_meetings_are_bound_in_the_order_of_their_days() -> None:
    sections = [node.text for node in _book().nodes if isinstance(node, Section)]
    assert sections == [
        "Contents",
        "Meeting held on Thursday 20 June 2019",
        "Meeting held on Thursday 18 July 2019",
        "Index of subjects",
        "Index of references",
    ]
    assert _book().notes == ("Not confirmed yet: the minutes of 18 July 2019. They are in the book as drafts.",)


def test_the_contents_lead_to_every_meeting_and_numbered_minute() -> None:
    book = _book()
    entries = next(node for node in book.nodes if isinstance(node, Contents)).entries
    anchors = [node.anchor for node in book.nodes if isinstance(node, Section | ItemHeading) and node.anchor]
    assert [entry.anchor for entry in entries] == anchors
    assert len(set(anchors)) == len(anchors)
    assert "7. The bridging year" in [entry.text for entry in entries]


def test_links_go_to_the_minute_wherever_it_is_in_the_book() -> None:
    book = _book()
    links = {run.text: run.anchor for node in book.nodes for run in getattr(node, "runs", ()) if run.anchor}
    assert links["minute 7/19"] == "m1_minute_7_19"
    assert links["minute 8/19"] == "m2_minute_8_19"


def _index(book: Document, name: str) -> list[str]:
    place = next(place for place, node in enumerate(book.nodes) if isinstance(node, Section) and node.text == name)
    listed = book.nodes[place + 1]
    assert isinstance(listed, ItemList)
    return ["".join(run.text for run in item.runs) for item in listed.items]


def test_subjects_are_in_alphabetical_order_without_articles_and_standing_items() -> None:
    assert _index(_book(), "Index of subjects") == ["The bridging year: 7/19, 10/19", "A review of transport: 9/19"]


def test_references_are_in_the_order_of_the_register() -> None:
    assert _index(_book(), "Index of references") == ["Minute 1/17: 9/19", "Minute 7/19: 9/19", "Minute 8/19: 9/19"]


def test_a_book_is_sound_and_readable_in_every_format(audit: Callable[[Document], list[str]], tmp_path: Path) -> None:
    assert audit(_book()) == []
    for ending in FORMATS:
        if ending != "pdf":
            assert render(_book(), ending).data
    path = tmp_path / "book.docx"
    path.write_bytes(render(_book()).data)
    assert check(path) == []


def test_word_is_given_contents_that_it_need_not_ask_about() -> None:
    contents = parts(render(_book()).data)
    assert b'TOC \\o "2-3" \\n \\h \\z \\u' in contents["word/document.xml"]
    assert b"updateFields" not in contents["word/settings.xml"]


def test_a_public_book_holds_nothing_private() -> None:
    files = [offices.with_private_business(), *_year()]
    files[0] = replace(files[0], meeting=replace(files[0].meeting, id=3, held_on=date(2019, 5, 1)))
    book = minute_book(files, "Minute book 2019", made_at=offices.MADE_AT)
    for ending in FORMATS:
        if ending not in ("pdf", "docx"):
            assert b"canary" not in render(book, ending).data.lower()
    for content in parts(render(book).data).values():
        assert b"canary" not in content.lower()
    private = minute_book(files, "Minute book 2019", Edition.PRIVATE, offices.MADE_AT)
    assert "CANARY-text" in "\n".join(private.plain_text())
    assert private.running_status == "Not for publication"


def test_pages_count_on_from_where_the_last_book_ended() -> None:
    book = minute_book(_year(), "Minute book 2019", made_at=offices.MADE_AT, first_page=120)
    assert book.first_page == 120


def test_an_empty_year_is_a_sentence() -> None:
    with pytest.raises(ExportError, match="no minutes to bind"):
        minute_book([], "Minute book 2019")
