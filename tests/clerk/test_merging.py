"""Two changes of one text: both are kept, or it is said that they cannot be."""

from hypothesis import given
from hypothesis import strategies as st

from clerk.merging import edit_between, with_both

TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS)
def test_an_edit_makes_one_text_of_the_other(before: str, after: str) -> None:
    edit = edit_between(before, after)
    assert before[: edit.start] + edit.text + before[edit.end :] == after


@given(st.text("xyz", max_size=6), st.text("xyz", max_size=6))
def test_what_is_typed_and_a_number_that_followed_are_both_kept(typed: str, number: str) -> None:
    base = "See minute 12/26. The Board "
    assert with_both(base, base + typed, base.replace("12", number)) == base.replace("12", number) + typed


def test_the_same_place_changed_twice_is_for_the_clerk() -> None:
    assert with_both("See minute 12/26.", "See minute 13/26.", "See minute 14/26.") is None
    assert with_both("one", "one", "two") == "two"
    assert with_both("one", "two", "one") == "two"
    assert with_both("one", "two", "two") == "two"
