"""A burst of typing as a difference, exact for any two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.texts.deltas import Difference, apply, difference

TEXTS = st.text(alphabet=st.sampled_from("ab \né😀"), max_size=40)


@given(TEXTS, TEXTS)
def test_the_difference_put_on_the_old_text_gives_the_new(old: str, new: str) -> None:
    assert apply(difference(old, new), old) == new


@given(TEXTS)
def test_the_same_text_makes_no_difference(text: str) -> None:
    change = difference(text, text)
    assert (change.removed, change.inserted) == ("", "")


def test_only_what_changed_is_kept() -> None:
    old = "The Board noted the report."
    assert difference(old, "The Board received the report.") == Difference(10, "not", "receiv")


def test_a_difference_made_to_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        apply(Difference(4, "Board", "Panel"), "The Committee noted it.")
