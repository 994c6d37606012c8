"""Colours follow the words they were read on, whatever is typed meanwhile."""

from hypothesis import given
from hypothesis import strategies as st

from clerk.notation.parser import parse
from screens.widgets.marks import LineMarks, Paint, clipped

TEXT = """Further to minute 3/19 the Board heard from Councillor Ash.
## Discussion
RESOLVED that:
(1) the report be noted; and
(2) the budget be approved ??

ACTION: Councillor Birch - write to the county - by 30 September 2026
"""


def on_line(marks: LineMarks, lines: list[str], row: int) -> set[tuple[str, str]]:
    """What is coloured in a line: pairs of a style and characters."""
    return {(paint.style, lines[row][paint.start : paint.end]) for paint in marks.on(row, lines[row], len(lines))}


def test_every_kind_of_record_is_coloured_where_it_stands() -> None:
    marks, lines = LineMarks(parse(TEXT)), TEXT.split("\n")
    assert ("heading", "## Discussion") in on_line(marks, lines, 1)
    assert ("decision", "RESOLVED") in on_line(marks, lines, 2)
    assert ("clause", "(1) ") in on_line(marks, lines, 3)
    assert ("flag", "??") in on_line(marks, lines, 4)
    owner_and_date = {("action", "Councillor Birch"), ("action", "30 September 2026")}
    assert on_line(marks, lines, 6) == {("action", "ACTION:"), *owner_and_date}


def test_nothing_is_coloured_without_a_reading() -> None:
    assert LineMarks().on(0, "RESOLVED that", 1) == ()


@given(
    row=st.integers(0, 6),
    place=st.integers(0, 80),
    typed=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=6),
    erased=st.integers(0, 6),
    above=st.integers(0, 3),
)
def test_after_any_edit_only_characters_that_were_coloured_are(
    row: int, place: int, typed: str, erased: int, above: int
) -> None:
    lines = TEXT.split("\n")
    marks, before = LineMarks(parse(TEXT)), lines[row]
    place = min(place, len(before))
    lines[row] = before[:place] + typed + before[place + erased :]
    lines[0:0] = [f"new line {number}" for number in range(above)]
    words = set().union(*(on_line(marks, TEXT.split("\n"), number) for number in range(7)))
    for paint in marks.on(row + above, lines[row + above], len(lines)):
        line = lines[row + above]
        assert 0 <= paint.start < paint.end <= len(line)
        assert any(style == paint.style and line[paint.start : paint.end] in text for style, text in words)


def test_a_row_takes_its_part_of_each_stretch() -> None:
    paints = (Paint(0, 8, "decision"), Paint(5, 30, "bold"), Paint(40, 42, "flag"))
    assert clipped(paints, 6, 20) == (Paint(0, 2, "decision"), Paint(0, 14, "bold"))
    assert clipped(paints, 30, 40) == ()
