"""Names in running prose."""

import pytest

from clerk.notation.name_lists import read_names
from clerk.notation.people import Strength, name_before, read_name


@pytest.mark.parametrize(
    ("text", "name", "strength"),
    [
        ("Cllr. Mrs. S.F. Ash, and", "Cllr. Mrs. S.F. Ash", Strength.TITLED),
        ("Councillor Mac Elm moved", "Councillor Mac Elm", Strength.TITLED),
        ("Rev. Dr. A. Van der Oak", "Rev. Dr. A. Van der Oak", Strength.TITLED),
        ("Cllr HD. Members left", "Cllr HD", Strength.TITLED),
        ("PN, 2nd DD", "PN", Strength.INITIALS),
        ("RL. Oak Landscapes came", "RL", Strength.INITIALS),
        ("the Vice Convener:-", "the Vice Convener", Strength.OFFICE),
        ("Portfolio Holder for Finance, and", "Portfolio Holder for Finance", Strength.OFFICE),
        ("the Right Honourable the Lord Mayor (Councillor Ash),", None, Strength.OFFICE),
        ("Len Ash CBE, Elm", "Len Ash CBE", Strength.FULL),
        ("Ash abstained", "Ash", Strength.WORD),
    ],
)
def test_names(text: str, name: str | None, strength: Strength) -> None:
    found = read_name(text, 0)
    assert found is not None
    assert found.of(text) == (name or text.rstrip(","))
    assert found.strength is strength


@pytest.mark.parametrize(
    "text", ["the report", "A member", "Members asked", "and", "7 for", "", "That it be so", "March"]
)
def test_what_is_no_name(text: str) -> None:
    assert read_name(text, 0) is None


def test_the_name_before_a_verb_has_no_words_of_the_sentence() -> None:
    text = "Following a long discussion, Councillor Ash then "
    found = name_before(text, len(text), 0)
    assert found is not None
    assert found.of(text) == "Councillor Ash"


def test_a_list_of_names_ends_where_the_names_do() -> None:
    text = "Councillors Ash, S Elm and A S Oak; the Mayor and others left"
    names, end = read_names(text, 0, len(text))
    assert names == ("Ash", "S Elm", "A S Oak", "the Mayor")
    assert text[end:] == " and others left"
