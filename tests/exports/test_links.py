import pytest

from clerk.numbering import NumberingScheme, YearBasis, YearForm
from exports.content.links import Anchors
from storage.schema.records import MeetingFile
from tests.exports import offices

LONG = NumberingScheme(prefix="LAB/", year_form=YearForm.SHORT_PAIR, heading_year=True, suffix="")
EACH_MEETING = NumberingScheme(year_form=YearForm.NONE, basis=YearBasis.MEETING)


def _anchors(scheme: NumberingScheme) -> Anchors:
    file: MeetingFile = offices.scrutiny(scheme)
    return Anchors(file, file.items)


@pytest.mark.parametrize(
    ("scheme", "citation", "anchor"),
    [
        (offices.RUNNING, "6/19", "minute_6_19"),
        (offices.RUNNING, "06/19", "minute_6_19"),
        (offices.RUNNING, "6/18", ""),
        (offices.RUNNING, "5/19", ""),
        (offices.RUNNING, "nonsense", ""),
        (offices.BY_YEAR, "7/19", "minute_7_19"),
        (LONG, "LAB/7/19-20", "minute_LAB_7_19_20"),
        (LONG, "lab/7/19-20", "minute_LAB_7_19_20"),
        (EACH_MEETING, "7", ""),
    ],
)
def test_a_citation_leads_to_the_minute_it_cites(scheme: NumberingScheme, citation: str, anchor: str) -> None:
    assert _anchors(scheme).find(citation) == anchor


def test_only_items_in_the_document_can_be_linked_to() -> None:
    file = offices.scrutiny()
    anchors = Anchors(file, file.items[1:])
    assert anchors.find("6/19") == ""
    assert anchors.of(file.items[0]) == ""
    assert anchors.of(file.items[1]) == "minute_7_19"


def test_a_bookmark_is_short_and_its_own() -> None:
    scheme = NumberingScheme(prefix="A very long name of a committee that goes on ", heading_year=True)
    file = offices.scrutiny(scheme)
    names = [Anchors(file, file.items).of(item) for item in file.items]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() and len(name) <= 40 for name in names)
