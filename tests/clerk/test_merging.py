"""Two changes of one text: both are kept, or it is said that they cannot be."""

from hypothesis import given
from hypothesis import strategies as st

from clerk.merging import edit_between, with_both

#: Takes out what is typed in the tests: these characters are in no number.
_UNTYPED = dict.fromkeys(map(ord, "xyz \n"))

TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS)
def test_an_edit_makes_one_text_of_the_other(before: str, after: str) -> None:
    edit = edit_between(before, after)
    assert before[: edit.start] + edit.text + before[edit.end :] == after


@given(st.text("xyz", max_size=6), st.text("xyz", max_size=6))
def test_what_is_typed_and_a_number_that_followed_are_both_kept(typed: str, number: str) -> None:
    base = "See minute 12/26. The Board "
    assert with_both(base, base + typed, base.replace("12", number)) == base.replace("12", number) + typed


@given(st.lists(st.tuples(st.integers(0, 60), st.text("xyz \n", min_size=1, max_size=5)), max_size=3))
def test_no_typed_word_is_ever_lost_nor_any_number_that_followed(words: list[tuple[int, str]]) -> None:
    base = "A minute 12/26 was read. B minute 13/26 was not. C"
    followed, mine = base.replace("12", "4").replace("13", "15"), base
    for place, word in words:
        mine = mine[:place] + word + mine[place:]
    merged = with_both(base, mine, followed)
    if merged is not None:
        assert [c for c in merged if c in "xyz"] == [c for c in mine if c in "xyz"]
        assert merged.translate(_UNTYPED) == followed.translate(_UNTYPED)


def test_the_same_place_changed_twice_is_for_the_clerk() -> None:
    assert with_both("See minute 12/26.", "See minute 13/26.", "See minute 14/26.") is None
    assert with_both("one", "one", "two") == "two"
    assert with_both("one", "two", "one") == "two"
    assert with_both("one", "two", "two") == "two"
