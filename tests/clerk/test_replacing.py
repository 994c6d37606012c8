"""Words in the place of others: whole words, and the capitals of each place."""

import pytest

from clerk.replacing import Replacement, count, first_place, replaced


@pytest.mark.parametrize(
    ("text", "replacement", "result"),
    [
        ("The chair, Chair and CHAIR", Replacement("chair", "convener"), "The convener, Convener and CONVENER"),
        ("chairman of the chair", Replacement("chair", "convener"), "chairman of the convener"),
        ("chairman", Replacement("chair", "post", whole_words=False), "postman"),
        ("Chair chair", Replacement("Chair", "Convener", keep_capitals=False), "Convener chair"),
        ("Councillor Smyth. SMYTH", Replacement("Smyth", "Smith"), "Councillor Smith. SMITH"),
        ("a the board", Replacement("Board", "Panel"), "a the panel"),
        ("the board of Kent", Replacement("the board", "the Panel"), "the Panel of Kent"),
        (r"(a.b) axb", Replacement("a.b", r"\1 [b]x[/b]"), r"(\1 [b]x[/b]) axb"),
        ("SEND, Send", Replacement("SEND", "Ashmere SEND"), "Ashmere SEND, Ashmere SEND"),
        ("nothing here", Replacement("", "x"), "nothing here"),
        ("over\nnight", Replacement("night", ""), "over\n"),
    ],
)
def test_words_are_replaced(text: str, replacement: Replacement, result: str) -> None:
    assert replaced(text, replacement) == result


def test_places_are_counted_and_the_first_is_shown() -> None:
    text = "The Board met in the hall of the old school,\nand the board agreed that the board be thanked for it."
    assert count(text, Replacement("board", "panel")) == 3
    assert count(text, Replacement("", "panel")) == 0
    assert first_place(text, Replacement("agreed", "x")) == "… d school, and the board agreed that the board be thank …"
    assert first_place(text, Replacement("missing", "x")) == ""
