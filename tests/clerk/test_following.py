"""References follow their minute in the way they were typed."""

from datetime import date

import pytest

from clerk.following import Cited, follow
from clerk.notation.parser import parse
from clerk.numbering import SCHEMES, MinuteNumber, NumberingScheme

DAY = date(2026, 6, 4)


def followed(text: str, number: MinuteNumber | None, scheme: NumberingScheme, title: str = "") -> str:
    """The text with every citation in it about that number."""
    found = parse(text, scheme).references
    return follow(text, [Cited(one.citation, one.span.end, number, title) for one in found], scheme, DAY)


@pytest.mark.parametrize(
    ("scheme", "typed", "number", "expected"),
    [
        ("6/19", "Further to minute 3/26 ‘Roads’, noted.", (2026, 4), "Further to minute 4/26 ‘Roads’, noted."),
        ("6/19", "Further to minute 3, noted.", (2026, 4), "Further to minute 4, noted."),
        ("6/19", "Further to minute 3, noted.", (2025, 40), "Further to minute 40/25, noted."),
        ("6/19", "Minutes 3/26 and 3/26.", (2026, 12), "Minutes 12/26 and 12/26."),
        ("17/064", "See minute 26/064.", (2026, 65), "See minute 26/065."),
        ("17/064", "See minute 26/64.", (2026, 64), "See minute 26/64."),
        ("C.23.38", "See minute C.26.38.2.", (2026, 39), "See minute C.26.39.2."),
        ("LAB/58/16-17", "See LAB/58/25-26 for more.", (2025, 9), "See LAB/9/25-26 for more."),
        ("1358", "See minute 1358 above.", (0, 1360), "See minute 1360 above."),
        ("58(b)", "See minute 58(b).", (2026, 59), "See minute 59(b)."),
    ],
)
def test_the_new_number_is_written_as_the_old_one_was(
    scheme: str, typed: str, number: tuple[int, int], expected: str
) -> None:
    assert followed(typed, MinuteNumber(*number), SCHEMES[scheme]) == expected


def test_what_says_the_right_number_already_is_left_as_typed() -> None:
    text = "Further to minute 003/26 and MINUTE 3."
    assert followed(text, MinuteNumber(2026, 3), NumberingScheme()) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Further to minute 3/26, noted.", "Further to minute ?? ‘Roads’, noted."),
        ("Further to minute 3/26 ‘Roads’, noted.", "Further to minute ?? ‘Roads’, noted."),
    ],
)
def test_a_number_that_is_no_more_leaves_a_mark_and_a_title(text: str, expected: str) -> None:
    marked = followed(text, None, NumberingScheme(), "Roads")
    assert marked == expected
    assert len(parse(marked, NumberingScheme()).flags) == 1
    assert parse(marked, NumberingScheme()).references == ()


def test_a_citation_that_is_not_where_it_was_is_left_alone() -> None:
    assert follow("minute 5/26", [Cited("3/26", 11, MinuteNumber(2026, 4))], NumberingScheme(), DAY) == "minute 5/26"
