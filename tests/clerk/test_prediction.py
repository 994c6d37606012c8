"""Phrase completion: what it learns, what it prefers, and that it never gets in the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk.prediction import Predictor
from clerk.prediction.tokens import split
from tests.benchmarks.keystrokes import FiveGram, keys_to_type

MINUTE = "The Panel considered a report of the Head of Harbours on the dredging of the inner basin.\n\n"
TOWPATH = "The Panel asked that the towpath be closed at dusk until the lamps had been replaced.\n\n"


def fresh(*texts: str) -> Predictor:
    """A predictor without standard phrases that has learnt these texts."""
    predictor = Predictor(standard_phrases=False)
    for text in texts:
        predictor.learn(text)
    return predictor


@given(st.text(alphabet=st.sampled_from("ab ’-'\n\t.,(é€7/#"), max_size=60))
def test_tokens_join_back_into_the_text(text: str) -> None:
    assert "".join(split(text)) == text


def test_a_phrase_seen_several_times_is_offered_for_many_words() -> None:
    predictor = fresh(*[MINUTE] * 4)
    suggestion = predictor.suggest("The Panel considered a report of the Head of H")
    assert suggestion.startswith("arbours on the dredging")


def test_a_word_is_completed_from_its_first_letters() -> None:
    assert fresh(TOWPATH).suggest("They walked along the tow").startswith("path")


def test_what_is_typed_is_never_offered_again() -> None:
    predictor = fresh(MINUTE, MINUTE)
    for end in range(1, len(MINUTE)):
        before = MINUTE[:end]
        suggestion = predictor.suggest(before)
        assert MINUTE[end:].startswith(suggestion[:1]) or not suggestion


def test_the_newest_wording_is_preferred_where_two_are_equally_common() -> None:
    old, new = "Notice was given by poster.\n", "Notice was given by letter.\n"
    predictor = fresh(*[old] * 300, *[new] * 300)
    assert predictor.suggest("Notice was given by ").startswith("letter")


def test_weight_outdoes_number() -> None:
    predictor = Predictor(standard_phrases=False)
    for _ in range(3):
        predictor.learn("The basin was dredged by hand.\n")
    predictor.learn("The basin was dredged by contractors.\n", weight=10.0)
    assert predictor.suggest("The basin was dredged by ").startswith("contractors")


def test_this_text_teaches_as_it_is_typed() -> None:
    predictor = fresh(MINUTE)
    assert predictor.suggest("Mrs Quillfeather spoke. Then Mrs Qui").startswith("llfeather")


def test_going_back_and_changing_the_text_is_followed() -> None:
    predictor = fresh()
    predictor.suggest("Mrs Quillfeather spoke. Then Mrs Qui")
    assert predictor.suggest("Mr Osgodby spoke. Then Mrs Qui") == ""
    assert predictor.suggest("Mr Osgodby spoke. Then Mr Osg").startswith("odby")


def test_nothing_learnt_means_nothing_offered() -> None:
    assert fresh().suggest("") == ""
    assert fresh().suggest("The ") == ""


def test_standard_phrases_help_from_the_first_meeting() -> None:
    assert Predictor().suggest("There were no declarations of in").startswith("terest")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4), st.text(max_size=60))
def test_any_text_can_be_learnt_and_completed(texts: list[str], before: str) -> None:
    suggestion = fresh(*texts).suggest(before)
    known = set("".join([*texts, before, "\n "]))
    assert set(suggestion) <= known


@pytest.mark.parametrize("make", [lambda: Predictor(standard_phrases=False), FiveGram])
def test_typing_with_suggestions_never_costs_more_than_typing(make: type[Predictor]) -> None:
    completes = make()
    completes.learn(MINUTE + TOWPATH)
    text = "The Panel considered a letter from the Head of Harbours about the towpath.\n"
    keys, seconds = keys_to_type(text, completes.suggest)
    assert len(text) // 3 < keys <= len(text)
    assert len(seconds) <= len(text)
