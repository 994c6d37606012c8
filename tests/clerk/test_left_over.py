"""Lines of shorthand that are still in a minute."""

from clerk.notation.left_over import left_as_shorthand

MINUTE = """In brief, the Harbour Master reported.
in beech 19:12

RESOLVED that
(1) note be taken of the report; and
- act on it.
mot £400 be spent on the slipway; m ash s beech; 3-2-1
No vote was taken, and the meeting closed to the public."""


def test_only_lines_of_shorthand_are_left_over() -> None:
    assert left_as_shorthand(MINUTE) == (
        "in beech 19:12",
        "mot £400 be spent on the slipway; m ash s beech; 3-2-1",
    )
    assert left_as_shorthand("") == ()
