"""The marks of lists are counted as Word counts them."""

import pytest

from exports.content.document import ItemList, ListItem, ListMarks
from exports.content.marks import mark, marked_items, roman
from tests.exports.every_node import items, runs


@pytest.mark.parametrize(
    ("marks", "count", "written"),
    [
        (ListMarks.BULLET, 3, "•"),
        (ListMarks.LETTER, 1, "(a)"),
        (ListMarks.LETTER, 26, "(z)"),
        (ListMarks.LETTER, 27, "(aa)"),
        (ListMarks.LETTER_STOP, 54, "bbb."),
        (ListMarks.CAPITAL, 2, "B:"),
        (ListMarks.NUMBER, 10, "(10)"),
        (ListMarks.BARE, 7, "7"),
        (ListMarks.ROMAN, 4, "(iv)"),
        (ListMarks.CAPITAL_ROMAN_STOP, 9, "IX."),
    ],
)
def test_a_mark_at_its_place_in_the_count(marks: ListMarks, count: int, written: str) -> None:
    assert mark(marks, count) == written


def test_roman_figures() -> None:
    assert [roman(n) for n in (1, 3, 4, 8, 9, 14, 40, 49, 90, 400, 1994)] == [
        "i", "iii", "iv", "viii", "ix", "xiv", "xl", "xlix", "xc", "cd", "mcmxciv"
    ]  # fmt: skip


def test_each_level_counts_afresh_under_a_new_item() -> None:
    listed = ItemList(
        ListMarks.DIGIT, items("one", (1, "a"), (1, "b"), (2, "deep"), "two", (1, "again")), ListMarks.LETTER
    )
    assert [item.mark for item in marked_items(listed)] == ["1.", "(a)", "(b)", "(A)", "2.", "(a)"]


def test_a_typed_number_goes_on_from_there() -> None:
    listed = ItemList(ListMarks.LETTER, (*items("one"), ListItem(runs("four"), value=4), *items("five")))
    assert [item.mark for item in marked_items(listed)] == ["(a)", "(d)", "(e)"]


def test_no_item_hangs_below_nothing() -> None:
    listed = ItemList(ListMarks.LETTER, items((2, "one"), (9, "two"), (9, "three"), (9, "four")))
    assert [item.level for item in marked_items(listed)] == [0, 1, 2, 2]
