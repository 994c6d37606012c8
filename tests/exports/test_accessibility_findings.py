"""Findings of one kind are drawn together, so that nobody is flooded."""

from exports.accessibility import Finding, summarise

_SMALL = ("A13", "The text is 11 point; it should be at least 12 point.", "Choose 12.")
_TITLE = Finding("A01", "Document properties", "The document has no title in its properties.", "Give it one.")


def _small(paragraph: int, message: str = _SMALL[1]) -> Finding:
    return Finding(_SMALL[0], f"Paragraph {paragraph}", message, _SMALL[2])


def test_the_same_fault_in_many_places_is_one_entry() -> None:
    summary = summarise([_small(number) for number in range(1, 41)])
    assert [(entry.rule, entry.count) for entry in summary] == [("A13", 40)]
    assert summary[0].message == _SMALL[1]
    assert summary[0].advice == _SMALL[2]
    assert summary[0].places[-1] == "Paragraph 40"
    assert summary[0].first_places() == "Paragraph 1; Paragraph 2; Paragraph 3; and 37 more"
    assert summary[0].first_places(1) == "Paragraph 1; and 39 more"


def test_different_faults_stay_apart_in_the_order_they_were_found() -> None:
    other = "The text is 9 point; it should be at least 12 point."
    summary = summarise([_TITLE, _small(1), _small(2, other), _small(3)])
    assert [(entry.message, entry.places) for entry in summary] == [
        (_TITLE.message, ("Document properties",)),
        (_SMALL[1], ("Paragraph 1", "Paragraph 3")),
        (other, ("Paragraph 2",)),
    ]
    assert summary[0].first_places() == "Document properties"


def test_nothing_found_gives_no_entries() -> None:
    assert summarise([]) == []
