"""An agenda pasted from elsewhere: its numbers go, and what stands under a title stays with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.pasted_agenda import PastedItem, read_agenda


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Ashmere Council\nAGENDA\n1. Apologies\n2)\tBudget 2027\n  Report of the Clerk\n  (a) rates\n"
            "Item 3: 40 mph zones",
            [("Apologies", ""), ("Budget 2027", "Report of the Clerk (a) rates"), ("40 mph zones", "")],
        ),
        ("1.\nApologies\n\n2.\nBudget\nto follow", [("Apologies", ""), ("Budget", "to follow")]),
        ("1 Apologies\n2 Budget", [("Apologies", ""), ("Budget", "")]),
        ("• Apologies\n- Budget\n2027/28 rates", [("Apologies", ""), ("Budget", ""), ("2027/28 rates", "")]),
        ("", []),
    ],
)
def test_an_agenda_is_read(text: str, items: list[tuple[str, str]]) -> None:
    assert read_agenda(text) == tuple(PastedItem(*item) for item in items)


@given(st.text())
def test_no_item_is_without_a_title(text: str) -> None:
    assert all(item.title for item in read_agenda(text))
