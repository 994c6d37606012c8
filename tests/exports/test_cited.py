from dataclasses import replace
from datetime import date

import pytest

from clerk.numbering import SCHEMES
from clerk.vocabulary import Part
from exports.content.document import Document, Edition, ItemHeading, Paragraph, Run, Section
from exports.papers.cited import HEADING
from exports.papers.minutes import minutes_document
from storage.schema.records import CitedMinute, MeetingFile
from tests.exports import offices


def _citing(part: Part = Part.PUBLIC) -> MeetingFile:
    """Minutes of two items that both cite a minute of an earlier meeting."""
    file = offices.with_text(
        "Further to minute 3/19 'Dredging', the Board noted that the basin had been surveyed.",
        "As agreed in minute 3/19.",
    )
    cited = CitedMinute("3/19", 77, 5, file.body.name, date(2019, 6, 20), "Dredging of the basin", "Agreed.", part)
    return replace(file, cited=(cited,))


def _runs(document: Document) -> list[Run]:
    return [run for node in document.nodes if isinstance(node, Paragraph) for run in node.runs]


def test_a_citation_of_another_meeting_leads_to_an_entry_that_leads_back() -> None:
    file = _citing()
    document = minutes_document(file, Edition.PUBLIC, offices.MADE_AT)
    entry = next(node for node in document.nodes if isinstance(node, ItemHeading) and node.anchor == "cited_77")
    assert (entry.number, entry.title) == ("3/19", "Dredging of the basin")
    assert Section(HEADING) in document.nodes
    links = [run for run in _runs(document) if run.anchor == "cited_77"]
    assert [run.text for run in links] == ["3/19", "3/19"] or [run.text for run in links] == ["minute 3/19"] * 2
    back = [
        run.anchor for run in _runs(document) if run.text.startswith("minute ") and run.anchor.startswith("minute_")
    ]
    anchors = [node.anchor for node in document.nodes if isinstance(node, ItemHeading)]
    assert back == anchors[:2]


def test_minutes_that_cite_nothing_have_no_such_section() -> None:
    document = minutes_document(offices.with_text("Nothing is cited."), Edition.PUBLIC, offices.MADE_AT)
    assert Section(HEADING) not in document.nodes


@pytest.mark.parametrize(("edition", "named"), [(Edition.PUBLIC, False), (Edition.PRIVATE, True)])
def test_the_title_of_a_private_minute_is_in_the_private_edition_only(edition: Edition, named: bool) -> None:
    document = minutes_document(_citing(Part.PRIVATE), edition, offices.MADE_AT)
    assert ("Dredging of the basin" in " ".join(document.plain_text())) is named
    assert any(run.anchor == "cited_77" for run in _runs(document)) is named


def test_a_minute_of_this_document_is_not_listed_where_numbers_begin_again_at_each_meeting() -> None:
    file = offices.with_text("As agreed in minute 2.", "Noted.")
    body = replace(file.body, policy=replace(file.body.policy, numbering=SCHEMES["8.4"]))
    own = CitedMinute("2", file.items[1].minute.id, 1, body.name, file.meeting.held_on, "Here", "", Part.PUBLIC)
    document = minutes_document(replace(file, body=body, cited=(own,)), Edition.PUBLIC, offices.MADE_AT)
    assert Section(HEADING) not in document.nodes
    headings = [node.anchor for node in document.nodes if isinstance(node, ItemHeading)]
    assert [run.anchor for run in _runs(document) if run.anchor] == [headings[1]]


def test_the_last_entry_never_stands_on_a_page_alone() -> None:
    file = offices.with_text("As agreed in minutes 1/19, 2/19 and 3/19.")
    days = {number: date(2019, number, 20) for number in (1, 2, 3)}
    cited = tuple(
        CitedMinute(f"{number}/19", 76 + number, number, file.body.name, day, f"Minute {number}", "", Part.PUBLIC)
        for number, day in days.items()
    )
    document = minutes_document(replace(file, cited=cited), Edition.PUBLIC, offices.MADE_AT)
    entries = [node for node in document.nodes if isinstance(node, Paragraph) and "Referred to" in node.runs[0].text]
    assert [entry.keeps_with_next for entry in entries] == [False, True, False]
