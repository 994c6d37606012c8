"""Headings, labels and what the writers put in, in the language of the body."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from clerk.dates import DATE_FORMS, WELSH, write_weekday_date
from clerk.labels import Labels, said, said_of_day
from clerk.publication import Publication
from clerk.vocabulary import MeetingKind
from exports.content.document import ActionLine, Document, Edition
from exports.content.labels import labelled
from exports.files import document_of
from exports.listings.listing import Asked, ListedTable, Listing, listing_document
from exports.papers.book import minute_book
from exports.papers.extract import extract_document
from exports.written.csv_text import CsvTable
from exports.written.formats import FORMATS, render
from tests.exports import offices
from tests.exports.word_files import parts


def _minutes(labels: str) -> Document:
    document = document_of(offices.scrutiny(), "minutes", made_at=offices.MADE_AT)
    return replace(document, style=replace(document.style, labels=labels))


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending != "pdf"])
def test_no_fixed_word_is_left_in_english(ending: str) -> None:
    data = render(_minutes("cy"), ending).data
    text = (b"".join(parts(data).values()) if ending == "docx" else data).decode()
    for word in ("Presenoldeb", "Ymddiheuriadau", "Busnes cyhoeddus", "Cam gweithredu", "Cyfrifol", "Llofnodwyd"):
        assert word in text, word
    for word in ("Attendance<", "Apologies:", "Owner:", "Signed"):
        assert word not in text, word


def test_a_welsh_document_is_valid_and_says_so(audit: Callable[[Document], list[str]]) -> None:
    document = labelled(_minutes("cy"))
    assert audit(document) == []
    assert document.language == "cy-GB"
    assert labelled(document) == document
    foot = b"".join(content for name, content in parts(render(document).data).items() if "footer" in name)
    assert b"Tudalen" in foot


@pytest.mark.parametrize("labels", ["en", "", "xx"])
def test_english_is_what_everything_else_means(labels: str) -> None:
    document = _minutes(labels)
    assert labelled(document) == document
    assert any(isinstance(node, ActionLine) for node in document.nodes)


def test_no_two_classes_of_attendance_are_called_the_same_in_welsh() -> None:
    classes = ("Present", "Officers", "In attendance", "Also present", "Apologies", "Absent")
    assert len({said(Labels.WELSH, label) for label in classes}) == len(classes)


def test_a_word_that_the_table_does_not_have_stays() -> None:
    assert said(Labels.WELSH, "Quite another heading") == "Quite another heading"
    assert said(Labels.ENGLISH, "Action") == "Action"


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("18 July 2019", "dydd Iau 18 Gorffennaf 2019"),
        ("18th July, 2019", "dydd Iau 18 Gorffennaf 2019"),
        ("18 Jul 2019", "dydd Iau 18 Gorff 2019"),
        ("18/07/2019", "dydd Iau 18/07/2019"),
    ],
)
def test_days_are_written_in_welsh_in_the_form_of_the_body(form: str, written: str) -> None:
    assert write_weekday_date(date(2019, 7, 18), WELSH + form) == written
    assert WELSH + form not in DATE_FORMS


def _welsh(document: str, **meeting: object) -> str:
    file = offices.scrutiny()
    policy = replace(file.body.policy, house_style=replace(file.body.policy.house_style, labels="cy"))
    held = replace(file.meeting, **meeting)  # type: ignore[arg-type]
    file = replace(file, body=replace(file.body, policy=policy), meeting=held)
    if document == "book":
        return render(minute_book([file], "Minute book 2019", made_at=offices.MADE_AT), "html").data.decode()
    if document == "extract":
        return render(extract_document(file, file.items[0].id, made_at=offices.MADE_AT), "html").data.decode()
    return render(document_of(file, document, made_at=offices.MADE_AT), "html").data.decode()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("minutes", "Cofnodion y cyfarfod a gynhaliwyd ddydd Iau 18 Gorffennaf 2019, 10.00 am"),
        ("agenda", "Agenda ar gyfer y cyfarfod i&#x27;w gynnal ddydd Iau 18 Gorffennaf 2019, 10.00 am"),
        (
            "decision-notice",
            "Hysbysiad o benderfyniadau a wnaed yn y cyfarfod a gynhaliwyd ddydd Iau 18 Gorffennaf 2019",
        ),
        ("extract", "Detholiad o gofnodion drafft y cyfarfod a gynhaliwyd ddydd Iau 18 Gorffennaf 2019, 10.00 am"),
        (
            "summons",
            "Fe&#x27;ch gwysir i fynychu cyfarfod Learning and Skills Scrutiny Board (4) a gynhelir ddydd Iau",
        ),
        ("book", "Cyfarfod a gynhaliwyd ddydd Iau 18 Gorffennaf 2019"),
    ],
)
def test_the_subtitle_and_its_day_are_in_welsh(kind: str, words: str) -> None:
    text = _welsh(kind)
    assert words in text
    assert "July" not in text.partition("</h1>")[2].partition("<h3")[0]
    title = text.partition("<title>")[2].partition("</title>")[0]
    assert not {"minutes", "for", "of", "extract", "book"} & set(title.rpartition(": ")[2].split())
    noon = _welsh("minutes", starts=time(12), kind=MeetingKind.EXTRAORDINARY)
    assert "y cyfarfod eithriadol a gynhaliwyd ddydd Iau 18 Gorffennaf 2019, 12.00 hanner dydd" in noon


@pytest.mark.parametrize("kind", ["minutes", "agenda", "decision-notice", "extract", "book"])
def test_nothing_that_the_program_calls_something_stays_english(kind: str) -> None:
    words = re.sub(r"<(?!nav)[^>]+>", " ", _welsh(kind).partition("<body>")[2])
    english = r"\((?:Vice-)?Chair|substitute for|arrived|remotely|Attendance|Recommendations?:|Papers?:|\d pages?\b"
    english += r"|For decision|Lead:|Skip to|Contents|minute book|subject to confirmation"
    assert re.findall(english, words) == []


def test_approved_minutes_say_when_and_keep_the_words_of_the_corrections() -> None:
    english = "Approved at the meeting held on 5 Medi 2019, subject to “at noon” in minute 6/19"
    assert said_of_day(Labels.WELSH, english) == (
        "Cymeradwywyd yn y cyfarfod a gynhaliwyd ar 5 Medi 2019, yn amodol ar “at noon” in minute 6/19"
    )
    assert said_of_day(Labels.ENGLISH, english) == english


def test_the_words_of_the_summons_in_the_table_are_those_that_bodies_begin_with() -> None:
    for words in (Publication().summons, Publication().public_notice):
        welsh = said(Labels.WELSH, words)
        assert welsh != words
        assert set(re.findall("{[a-z]+}", welsh)) == set(re.findall("{[a-z]+}", words))


def test_what_the_program_says_in_english_is_marked_as_english() -> None:
    file = offices.scrutiny()
    policy = replace(file.body.policy, house_style=replace(file.body.policy.house_style, labels="cy"))
    document = document_of(replace(file, body=replace(file.body, policy=policy)), "minutes", made_at=offices.MADE_AT)
    word = parts(render(document).data)["word/document.xml"].decode()
    assert '<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">The meeting closed' in word
    assert '<span lang="en-GB">The meeting closed' in render(document, "html").data.decode()
    told = replace(file, body=replace(file.body, policy=replace(policy, tell_movements=True)))
    at_item = replace(told.roll_events[0], item_id=told.items[0].id)
    told = replace(told, roll_events=(at_item, *told.roll_events[1:]))
    assert (
        '<span lang="en-GB">Councillor C Coppice arrived' in render(document_of(told, "minutes"), "html").data.decode()
    )
    assert "w:lang" not in parts(render(_minutes("en")).data)["word/document.xml"].decode()


def test_lists_are_in_english_throughout_and_say_so() -> None:
    body = offices.scrutiny().body
    policy = replace(body.policy, house_style=replace(body.policy.house_style, labels="cy"))
    day = date(2019, 7, 18)
    asked = Asked(replace(body, policy=policy), day, day, day, Edition.PUBLIC, offices.MADE_AT)
    table = ListedTable("Open", "What is open", ("Owner",), (), (1.0,))
    document = labelled(
        listing_document(asked, Listing("actions", "Actions", "to 18 July", "All.", (table,), CsvTable((), ())))
    )
    assert (document.language, document.labels) == ("en-GB", Labels.ENGLISH)
