"""Extracts, notices of decisions, the summons, minutes of the private part, and the line that stands for it."""

import re
from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from clerk.interests import DPI
from clerk.publication import Publication, filled
from clerk.vocabulary import ClockEventKind, MeetingStatus, Part
from exports.content.document import Document, Edition, ItemHeading, PageBreak, Section, Status, SubHeading, Subtitle
from exports.files import export, file_name
from exports.papers.decision_notice import decision_notice
from exports.papers.extract import extract_document, find_item
from exports.papers.gaps import NEUTRAL
from exports.papers.minutes import minutes_document, private_minutes_document
from exports.papers.summons import summons_document
from exports.saving import ExportError
from storage.schema.records import ClockRecord, MeetingFile
from tests.exports import offices


def _of(document: Document, kind: type) -> list[str]:
    return [
        getattr(node, "text", "") or getattr(node, "title", "") for node in document.nodes if isinstance(node, kind)
    ]


def _said(document: Document) -> str:
    return "\n".join(document.plain_text())


def _with(file: MeetingFile, **policy: Any) -> MeetingFile:
    return replace(file, body=replace(file.body, policy=replace(file.body.policy, **policy)))


def test_public_minutes_say_that_there_was_private_business_where_it_was() -> None:
    sections = [node for node in minutes_document(offices.with_private_business()).nodes if isinstance(node, Section)]
    titles = [section.text for section in sections]
    assert titles == ["Attendance", "Public business", "Private business", "Public business"]
    assert NEUTRAL in _said(minutes_document(offices.with_private_business()))
    assert NEUTRAL not in _said(minutes_document(offices.with_private_business(), Edition.PRIVATE))
    assert NEUTRAL not in _said(minutes_document(offices.scrutiny()))


def test_the_clerks_own_summary_stands_in_the_gap() -> None:
    file = offices.with_private_business()
    items = tuple(
        replace(item, public_summary="The terms of a lease were agreed.\n\nWork begins in May.")
        if item.part is Part.PRIVATE
        else item
        for item in file.items
    )
    said = _said(minutes_document(replace(file, items=items)))
    assert "Summary of the private business: " in said
    assert "The terms of a lease were agreed." in said
    assert "Work begins in May." in said
    assert "canary" not in said.lower()


def test_minutes_of_the_private_part_hold_it_alone_and_are_never_public() -> None:
    file = offices.with_private_business()
    file = replace(file, meeting=replace(file.meeting, public_present=12))
    document = private_minutes_document(file, made_at=offices.MADE_AT)
    assert "12 members of the public" in _said(minutes_document(file, Edition.PRIVATE, offices.MADE_AT))
    assert "12 members of the public" not in _said(document)
    assert _of(document, ItemHeading) == ["CANARY-title"]
    assert "CANARY-nature" in _said(document)
    assert "The Board noted the report." not in _said(document)
    assert "Not for publication" in document.running_status
    assert "private part" in _of(document, Subtitle)[0]
    with pytest.raises(ExportError, match="never public"):
        private_minutes_document(file, Edition.PUBLIC)


def test_an_extract_is_one_minute_marked_as_what_it_is() -> None:
    file = offices.scrutiny()
    document = extract_document(file, find_item(file, "8/19").id, made_at=offices.MADE_AT)
    assert _of(document, ItemHeading) == ["The bridging year"]
    assert _of(document, Subtitle)[0].startswith("Extract from the draft minutes of the meeting held on Thursday")
    assert "Extract from draft minutes" in _of(document, Status)[0]
    assert not any(text == "Attendance" for text in _of(document, Section))
    confirmed = offices.scrutiny(status=MeetingStatus.APPROVED)
    assert _of(extract_document(confirmed, 3), Status) == []


def test_an_extract_tells_of_the_room_only_what_happened_at_its_item() -> None:
    file = offices.scrutiny()
    first, second, third = (item.id for item in file.items[:3])
    kinds = (ClockEventKind.OPENED, ClockEventKind.ADJOURNED, ClockEventKind.RESUMED, ClockEventKind.PUBLIC_EXCLUDED)
    clock = tuple(ClockRecord(place, kind, time(10, place), third, "") for place, kind in enumerate(kinds, 1))
    clock += (ClockRecord(9, ClockEventKind.PUBLIC_RETURNED, time(10, 9), second, ""),)
    file = replace(file, clock=clock, meeting=replace(file.meeting, public_present=3))
    said = _said(extract_document(file, third, made_at=offices.MADE_AT))
    assert "adjourned at 10.02 am" in said
    assert "excluded from the meeting from 10.04 am until 10.09 am" in said
    assert "opened" not in said
    other = _said(extract_document(file, first, made_at=offices.MADE_AT))
    assert not re.search("adjourned|resumed|excluded|opened|members of the public", other)


def test_unconfirmed_minutes_are_called_so_in_an_extract_and_in_the_notice_of_decisions() -> None:
    file = offices.scrutiny()
    policy = replace(file.body.policy, draft_word="unconfirmed")
    file = replace(file, body=replace(file.body, policy=policy))
    extract = extract_document(file, find_item(file, "8/19").id, made_at=offices.MADE_AT)
    assert _of(extract, Subtitle)[0].startswith("Extract from the unconfirmed minutes")
    assert _of(extract, Status) == [
        "Extract from unconfirmed minutes, which are subject to confirmation at the next meeting"
    ]
    notice = decision_notice(file, made_at=offices.MADE_AT)
    assert _of(notice, Status)[0].startswith("Decisions as recorded in the unconfirmed minutes")
    assert notice.running_status == "Unconfirmed"


def test_a_private_minute_is_extracted_only_for_those_who_may_see_it() -> None:
    file = offices.with_private_business()
    private = next(item for item in file.items if item.part is Part.PRIVATE)
    with pytest.raises(ExportError, match="private edition") as caught:
        extract_document(file, private.id)
    assert "CANARY" not in str(caught.value)
    assert "CANARY-text" in _said(extract_document(file, private.id, Edition.PRIVATE))
    assert "canary" not in _said(extract_document(file, file.items[0].id)).lower()


@pytest.mark.parametrize(("name", "found"), [("8/19", 3), ("8", 3), ("8.", 3), (" 10/19 ", 5), ("2", 2)])
def test_a_minute_is_found_by_its_number_or_its_place(name: str, found: int) -> None:
    file = offices.scrutiny()
    assert find_item(file, name).position == found


def test_a_minute_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(ExportError, match="6/19, 7/19"):
        find_item(offices.scrutiny(), "99/19")


_REASONED = """\
Three bids were received.

## Reasons for the decision

The lowest bid met every condition.

## Options considered

- to do nothing, which was rejected
- to bid again

## Discussion

Members asked about the colour.

RESOLVED that the bid of Hartley Roofing be accepted.
"""


def _decided() -> MeetingFile:
    office = offices.Office()
    member = office.called("Councillor Ada Ashby")
    office.item("Apologies", "None.")
    item = office.item("Roof", _REASONED)
    office.declared(member, DPI, item, "owns the quarry", "left the room")
    return office.file(offices.a_body(), offices.a_meeting())


def test_a_notice_of_decisions_has_reasons_options_and_interests_and_nothing_else() -> None:
    document = decision_notice(_decided(), made_at=offices.MADE_AT)
    assert _of(document, ItemHeading) == ["Roof"]
    assert _of(document, SubHeading) == ["Reasons for the decision", "Options considered", "Interests declared"]
    said = _said(document)
    for words in ("be accepted", "met every condition", "to bid again", "owns the quarry"):
        assert words in said
    for words in ("Three bids", "the colour", "Apologies", "Call-in"):
        assert words not in said


def test_call_in_runs_over_days_that_count_from_the_day_of_the_notice() -> None:
    file = _with(_decided(), publication=Publication(call_in_days=5))
    # Monday 22 July 2019 is the day of publication; Saturday and Sunday do not count.
    assert "until the end of Monday 29 July 2019" in _said(decision_notice(file, made_at=offices.MADE_AT))


def test_a_meeting_that_decided_nothing_says_so() -> None:
    assert "No decisions were taken." in _said(decision_notice(offices.of_length(0)))


def test_the_front_sheet_comes_before_the_agenda_in_the_bodys_own_words() -> None:
    words = Publication(
        summons="Come to {body} on {day}, {time}.\nBring {unknown}.",
        public_notice="All are welcome at {venue}.",
        proper_officer="Robin Vale\nClerk",
    )
    file = _with(offices.scrutiny(status=MeetingStatus.PUBLISHED), publication=words)
    document = summons_document(file, made_at=offices.MADE_AT)
    said = _said(document)
    assert "Come to Learning and Skills Scrutiny Board (4) on Thursday 18 July 2019, 10.00 am." in said
    assert "Bring {unknown}." in said
    assert "All are welcome at Committee Room 2, Guildhall." in said
    assert "Robin Vale, Clerk" in said
    assert "Dated 22 July 2019" in said
    assert _of(document, Section)[:3] == ["Summons", "Notice to the public", "Membership"]
    breaks = [place for place, node in enumerate(document.nodes) if isinstance(node, PageBreak)]
    assert len(breaks) == 1
    assert document.nodes[breaks[0] + 1] == Section("Membership")


def test_tokens_are_filled_once() -> None:
    assert filled("{body} {day}", {"body": "{day}", "day": "now"}) == "{day} now"


def test_files_are_named_for_what_they_are(tmp_path: Any) -> None:
    file = offices.with_private_business()
    assert file_name(file, "decision-notice").endswith(" - draft notice of decisions.docx")
    assert file_name(file, "private-minutes", Edition.PRIVATE).endswith(
        " - draft minutes of the private part (private).docx"
    )
    with pytest.raises(ExportError, match="never public"):
        export(file, "private-minutes", tmp_path)
    assert list(tmp_path.iterdir()) == []
