"""Word-level differences: both texts can always be read back out of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.differences import LEFT_OUT, Change, Stretch, around, word_differences


def side(stretches: tuple[Stretch, ...], without: Change) -> str:
    """The text that remains without one kind of stretch."""
    return "".join(one.text for one in stretches if one.change is not without)


def test_a_word_exchanged_is_told_as_a_word() -> None:
    told = word_differences("The Board met.\nIt was cold.", "The Panel met.\nIt was cold.")
    assert [(one.change.value, one.text.strip()) for one in told] == [
        ("same", "The"),
        ("removed", "Board"),
        ("added", "Panel"),
        ("same", "met.\nIt was cold."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("paid to the hall.", "paid to the hall at once.", "paid to the hall[+ at once+]."),
        ("paid to the hall.", "paid to the hall.", "paid to the hall."),
        ("a grant, now", "a grant now", "a grant[-,-] now"),
        ("pay £500.50 now", "pay £500 now", "pay [-£500.50 -][+£500 +]now"),
        ("pay £500 now", "pay £1500 now", "pay [-£500 -][+£1500 +]now"),
        ("it don't", "it won't", "it [-don't-][+won't+]"),
        ("pay £500.", "pay £500 a week.", "pay £500[+ a week+]."),
        ("the halls are", "the hall are", "the [-halls -][+hall +]are"),
    ],
)
def test_a_word_is_the_same_whatever_stop_follows_it(old: str, new: str, shown: str) -> None:
    marks = {Change.SAME: "{}", Change.ADDED: "[+{}+]", Change.REMOVED: "[-{}-]"}
    assert "".join(marks[one.change].format(one.text) for one in word_differences(old, new)) == shown


@given(st.text("ab.5 \n[é", max_size=60), st.text("ab.5 \n[é", max_size=60))
def test_both_texts_are_read_back(old: str, new: str) -> None:
    told = word_differences(old, new)
    assert side(told, Change.ADDED) == old
    assert side(told, Change.REMOVED) == new
    assert all(before.change is not after.change for before, after in pairwise(told))


def test_a_text_that_repeats_itself_is_compared_at_once() -> None:
    old, new = "a\n" * 5000, "b\n" + "a\n" * 4000
    told = word_differences(old, new)
    assert side(told, Change.ADDED) == old
    assert side(told, Change.REMOVED) == new


def test_lines_far_from_a_change_are_left_out() -> None:
    same = "".join(f"line {number}\n" for number in range(20))
    shown = around(word_differences(same + "old" + "\n" + same, same + "new" + "\n" + same))
    told = "".join(one.text for one in shown)
    assert told.count(LEFT_OUT) == 2
    assert "line 19\nold" in told
    assert "line 5\n" not in told
    assert around(word_differences(same, same)) == ()
