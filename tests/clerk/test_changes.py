"""What a form changed of a record that another window has changed meanwhile."""

from dataclasses import replace

from clerk.changes import changes_taken_in
from clerk.policy import Policy


def test_what_was_changed_on_both_sides_is_kept_from_both() -> None:
    shown = Policy()
    look = replace(shown.house_style, font="Aptos", size=14)
    elsewhere = replace(shown, draft_word="unconfirmed", house_style=replace(shown.house_style, paper="Letter"))
    given = replace(shown, approved_word="confirmed", house_style=look)
    assert changes_taken_in(elsewhere, shown, given) == replace(
        elsewhere, approved_word="confirmed", house_style=replace(look, paper="Letter")
    )


def test_what_both_changed_is_as_the_form_says_and_what_neither_did_stays() -> None:
    shown = Policy()
    elsewhere, given = replace(shown, draft_word="unconfirmed"), replace(shown, draft_word="provisional")
    assert changes_taken_in(elsewhere, shown, given) == given
    assert changes_taken_in(elsewhere, shown, shown) == elsewhere
