"""Words as they are printed: quotation marks, dashes and spaces, in every format and never at another length."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.document import Detail, Edition, ItemHeading, ItemList, ListItem, ListMarks, Paragraph, Resolution, Run
from exports.formats import FORMATS, render
from exports.minutes import minutes_document
from exports.typesetting import as_typed, printed, typeset
from tests.exports import offices


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the residents' scheme and the Clerk's report", "the residents’ scheme and the Clerk’s report"),
        ('the words "for year 1" be added', "the words “for year 1” be added"),
        ("minute 3/19 'Grants', and the '90s", "minute~3/19 ‘Grants’, and the ’90s"),
        ("\"She said 'no'.\"", "“She said ‘no’.”"),
        ("a board of 5' 6\" by 2'", "a board of 5' 6\" by 2'"),
        ("write to o'brien@ashmere.example", "write to o'brien@ashmere.example"),
        ("lining - at a cost of £2 million", "lining – at a cost of £2~million"),
        ("a part-time post, 2019-20", "a part-time post, 2019-20"),
        ("16 July 2026 at 10.00 am, not the 17th July", "16~July 2026 at 10.00~am, not the 17th~July"),
        ("Councillor B Askwith and Mrs J Lockyer", "Councillor B~Askwith and Mrs~J~Lockyer"),
        ("telephone 01632 960 283", "telephone 01632~960~283"),
        ("61 per cent of 340 m", "61~per cent of 340~m"),
        ("Fe'i cofnodir ar 16 Gorffennaf", "Fe’i cofnodir ar 16~Gorffennaf"),
    ],
)
def test_what_a_keyboard_has_becomes_what_is_printed(typed: str, shown: str) -> None:
    assert printed(typed).replace("\u00a0", "~") == shown


@given(st.text(alphabet="ab1 '\"-(‘’@.:/AM", max_size=40))
def test_printed_text_is_as_long_as_typed_and_leads_back_to_it(typed: str) -> None:
    once = printed(typed)
    assert len(once) == len(typed)
    assert as_typed(once).replace("\u00a0", " ") == as_typed(typed)


def test_a_quotation_may_open_in_one_run_and_close_in_another_and_links_stay() -> None:
    nodes = (
        ItemHeading("1.", "Parking: 'permits'", "minute_1"),
        Detail("Email", (Run("o'brien@x.example", url="mailto:o'brien@x.example"),)),
        Paragraph((Run('the "'), Run("bridging", bold=True), Run('" year'))),
        Resolution((Run("RESOLVED"),), ItemList(ListMarks.LETTER, (ListItem((Run("the council's"),)),))),
    )
    whole = minutes_document(offices.of_length(0), Edition.PUBLIC, offices.MADE_AT)
    heading, email, paragraph, resolution = typeset(replace(whole, nodes=nodes)).nodes
    assert heading == ItemHeading("1.", "Parking: ‘permits’", "minute_1")
    assert email == nodes[1]
    assert paragraph == Paragraph((Run("the “"), Run("bridging", bold=True), Run("” year")))
    assert isinstance(resolution, Resolution)
    assert resolution.clauses is not None
    assert resolution.clauses.items[0].runs[0].text == "the council’s"


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending not in ("pdf", "docx")])
def test_every_format_is_printed_alike(ending: str) -> None:
    text = render(
        minutes_document(offices.with_text("The Clerk's report was noted at 10.15 am.")), ending
    ).data.decode()
    assert "Clerk’s report was noted at 10.15\u00a0am" in text.replace("\\", "")
