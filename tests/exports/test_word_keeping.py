from collections.abc import Callable
from dataclasses import replace

import pytest

from exports.content.document import (
    ActionLine,
    Attendance,
    Detail,
    Document,
    ItemHeading,
    ItemList,
    ListItem,
    ListMarks,
    Node,
    Paragraph,
    Resolution,
    Run,
    Section,
    Signature,
    Statement,
    Table,
    Title,
)
from exports.papers.minutes import minutes_document
from exports.word.measures import twips
from tests.exports import offices
from tests.exports.word_files import in_style, written


def _document(*nodes: Node) -> Document:
    return replace(minutes_document(offices.of_length(0), made_at=offices.MADE_AT), nodes=nodes)


def _kept(*nodes: Node) -> dict[str, bool]:
    """Whether each paragraph is kept with the next, by its text."""
    word = written(_document(Title("T"), ItemHeading("1.", "Item"), *nodes))
    return {one.text: bool(one._p.xpath("w:pPr/w:keepNext")) for one in word.paragraphs}


def test_what_leads_on_is_kept_with_what_follows() -> None:
    text = (Run("that a reply be sent"),)
    kept = _kept(
        Paragraph((Run("There voted for the motion:-"),)),
        Paragraph((Run("Councillors Alder and Beck"),)),
        Resolution((Run("RESOLVED", decision_word=True),)),
        Paragraph(text),
        Resolution((Run("NOTED", decision_word=True), Run(" the report"))),
    )
    assert kept["There voted for the motion:-"]
    assert kept["RESOLVED"]
    assert not kept["Councillors Alder and Beck"]
    assert not kept["NOTED the report"]


@pytest.mark.parametrize(
    "last",
    [
        Paragraph((Run("the last"),)),
        Paragraph((Run(f"{'Under its heading, and longer than a line. ' * 4}the last"),)),
        Resolution((Run("the last"),)),
        Resolution((Run("RESOLVED that:"),), ItemList(ListMarks.NUMBER, (ListItem((Run("the last"),)),))),
        ItemList(ListMarks.BULLET, (ListItem((Run("the last"),)),)),
        ActionLine("", (Run("the last"),)),
    ],
)
def test_a_signature_never_stands_on_a_page_alone(last: Node) -> None:
    def of_last(kept: dict[str, bool]) -> bool:
        return next(value for text, value in kept.items() if text.endswith("the last"))

    assert of_last(_kept(last, Signature("Chair")))
    assert of_last(_kept(last, Statement((Run("The meeting closed."),))))
    assert not of_last(_kept(last, ItemHeading("2.", "Next")))


def test_who_moved_it_stays_with_the_last_clause() -> None:
    clauses = ItemList(ListMarks.LETTER, tuple(ListItem((Run(text),)) for text in ("one", "two", "three")))
    lead = (Run("RESOLVED that", decision_word=True),)
    moved = _kept(Resolution(lead, clauses), Paragraph((Run("(Cllr Ash proposed, all were in favour.)"),)))
    assert moved["three"]
    assert not _kept(Resolution(lead, clauses), Paragraph((Run("(In private.) The Board then rose."),)))["three"]


@pytest.mark.parametrize("marks", [ListMarks.LETTER, ListMarks.BULLET])
def test_neither_the_first_nor_the_last_of_a_list_stands_on_a_page_without_its_neighbour(marks: ListMarks) -> None:
    words = ("one", "two", "three", "four", "five")
    items = ItemList(marks, tuple(ListItem((Run(text),)) for text in words))
    kept = _kept(Resolution((Run("RESOLVED that", decision_word=True),), items))
    assert [kept[word] for word in words] == [True, False, False, True, False]


def test_an_action_stays_with_what_was_decided() -> None:
    clauses = ItemList(ListMarks.LETTER, tuple(ListItem((Run(text),)) for text in ("one", "two", "three")))
    lead, action = (Run("RESOLVED that it be so."),), ActionLine("Clerk", (Run("write"),))
    assert _kept(Resolution(lead, clauses), action)["three"]
    assert _kept(Resolution(lead), action)["RESOLVED that it be so."]
    assert not _kept(Resolution(lead), Paragraph((Run("Later"),)))["RESOLVED that it be so."]


def test_a_heading_with_nothing_under_it_stays_with_nothing() -> None:
    word = written(_document(Title("T"), Section("S"), ItemHeading("1.", "Bare"), ItemHeading("2.", "Item"),
                             Paragraph((Run("Text"),)), ItemHeading("", "Last")))  # fmt: skip
    free = {one.text for one in word.paragraphs if one._p.xpath("w:pPr/w:keepNext[@w:val='0']")}
    assert free == {"1.\tBare", "Last"}


def test_what_is_cited_begins_on_the_page_of_the_signature() -> None:
    assert _kept(Signature("Chair"), Section("Minutes referred to"))["Chair"]
    assert not _kept(Signature("Chair"))["Chair"]


def test_a_resolution_stands_as_close_under_its_heading_as_any_text() -> None:
    word = written(_document(Title("T"), ItemHeading("1.", "Item"), Resolution((Run("RESOLVED that it be so."),)),
                             Resolution((Run("RESOLVED that it be otherwise."),))))  # fmt: skip
    before = [one._p.xpath("w:pPr/w:spacing/@w:before") for one in word.paragraphs if one.text.startswith("RESOLVED")]
    assert before == [["0"], []]


def test_telephone_numbers_and_hours_stay_on_one_line() -> None:
    word = written(
        _document(
            Detail("Contact", (Run("A Heron, 01632 960 283"),)),
            Attendance("Present", ("Cllr B Rook (until 8.20 pm)", "Cllr C Teal, Ward 2 East")),
        )
    )
    assert in_style(word, "MeetingDetail") == ["Contact:\tA Heron, 01632\u00a0960\u00a0283"]
    assert in_style(word, "Attendee") == ["Present:\tCllr B Rook (until 8.20\u00a0pm)"]
    assert in_style(word, "AttendeeName") == ["Cllr C Teal, Ward 2 East"]


def test_tables_in_a_minute_stand_where_its_text_does_and_never_run_together(
    audit: Callable[[Document], list[str]],
) -> None:
    table = Table("Recorded vote", "How each voted", ("Member", "Vote"), (((Run("Cllr Ash"),), (Run("For"),)),) * 2)
    document = _document(
        Title("T"), Section("S"), ItemHeading("1.", "Item"), table, table, Paragraph((Run("The motion was carried."),))
    )
    assert audit(document) == []
    body = written(document).element.body
    assert body.xpath(".//w:tblInd/@w:w") == [str(twips(1.25))] * 2
    assert {sum(map(int, one.xpath("w:tblGrid/w:gridCol/@w:w"))) for one in body.xpath("w:tbl")} == {twips(14.75)}
    first, second = body.xpath("w:tbl")
    assert first.getnext() is not second
    assert int(body.xpath("w:p[last()]/w:pPr/w:spacing/@w:before")[0]) > 0
