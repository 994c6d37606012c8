"""Lists as clerks type them: every mark, the levels, wrapped lines, and what only looks like a list."""

import pytest

from clerk.notation.blocks import BlockKind
from clerk.notation.parser import parse

B, N, P, H = BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.PARAGRAPH, BlockKind.HEADING


def outline(text: str) -> list[tuple[BlockKind, str, int, str]]:
    blocks = (block for block in parse(text).blocks if block.kind is not BlockKind.BLANK)
    return [(block.kind, block.label, block.level, block.content.of(text)) for block in blocks]


def labels(text: str) -> list[tuple[str, int]]:
    return [(label, level) for _, label, level, _ in outline(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.", "2."),
        ("1)", "2)"),
        ("(1)", "(2)"),
        ("(a)", "(b)"),
        ("a)", "b)"),
        ("a.", "b."),
        ("(i)", "(ii)"),
        ("i)", "ii)"),
        ("A:", "B:"),
        ("A.", "B."),
        ("I.", "II."),
        ("1 ", "2 "),
    ],
)
def test_every_mark_of_a_numbered_list(first: str, second: str) -> None:
    expected = [(N, first.strip(), 0, "the bins"), (N, second.strip(), 0, "the path")]
    assert outline(f"{first} the bins\n{second} the path") == expected


@pytest.mark.parametrize("mark", ["-", "*", "•", "·", "–"])
def test_every_bullet(mark: str) -> None:
    assert outline(f"{mark} the bins\n{mark}  the path") == [(B, mark, 0, "the bins"), (B, mark, 0, "the path")]


@pytest.mark.parametrize(
    "text",
    [
        "12  members of the public came.",
        "A. Ash asked about the bins.",
        "Q: When?\nA: Soon.",
        "1.5 metres of path\n2.5 metres of fence",
        "2019. A good year.",
        "-5 degrees at night",
        "12.\n\nDeclarations of Interest",
        "-\n\nUnwell",
        "(s)he may attend",
        "#1 priority",
        "**bold** at the start",
    ],
)
def test_what_only_looks_like_a_list_is_a_paragraph(text: str) -> None:
    assert {kind for kind, *_ in outline(text)} == {P}


def test_a_bare_number_is_a_mark_only_in_a_run_or_behind_a_lead_in() -> None:
    assert [kind for kind, *_ in outline("1   Alone here.")] == [P]
    assert [kind for kind, *_ in outline("The points were:\n\n1   Alone but led into.")] == [P, N]
    assert [kind for kind, *_ in outline("A Member asked.")] == [P]
    assert [kind for kind, *_ in outline("It agreed that:\nA The bins be moved.\nB The path be mended.")] == [P, N, N]


def test_a_run_of_marks_does_not_go_on_past_a_heading() -> None:
    assert [kind for kind, *_ in outline("1   The bins.\n## Next\n2   The path.")] == [P, H, P]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(h) x\n(i) y\n(j) z", [("(h)", 0), ("(i)", 0), ("(j)", 0)]),
        ("(a) x\n(i) y\n(ii) z\n(b) w", [("(a)", 0), ("(i)", 1), ("(ii)", 1), ("(b)", 0)]),
        ("(h) x\n(i) y\n(ii) z", [("(h)", 0), ("(i)", 1), ("(ii)", 1)]),
        ("(i) x\n(ii) y\n(v) z", [("(i)", 0), ("(ii)", 0), ("(v)", 0)]),
        ("(iv) x\n(v) y", [("(iv)", 0), ("(v)", 0)]),
        ("(u) x\n(v) y", [("(u)", 0), ("(v)", 0)]),
    ],
)
def test_letters_and_roman_figures_are_told_apart_by_their_neighbours(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) x\n(a) y\n(i) z\n(b) w\n(2) v", [("(1)", 0), ("(a)", 1), ("(i)", 2), ("(b)", 1), ("(2)", 0)]),
        ("- x\n  - y\n    - z\n- w", [("-", 0), ("-", 1), ("-", 2), ("-", 0)]),
        ("• x\n\to y\n• z", [("•", 0), ("•", 0)]),
        ("•\tx\no\ty\no\tz\n•\tw", [("•", 0), ("o", 1), ("o", 1), ("•", 0)]),
        ("(1) x\n• y\n• z\n(2) w", [("(1)", 0), ("•", 1), ("•", 1), ("(2)", 0)]),
        ("1. x\n   1. y\n   2. z\n2. w", [("1.", 0), ("1.", 1), ("2.", 1), ("2.", 0)]),
        ("   (a) x\n   (b) y\n(1) z", [("(a)", 0), ("(b)", 0), ("(1)", 0)]),
        ("1. x\n3. y", [("1.", 0), ("3.", 0)]),
        ("(1) x\n2) y\n(3) z", [("(1)", 0), ("2)", 0), ("(3)", 0)]),
    ],
)
def test_levels_follow_marks_and_indents(text: str, expected: list[tuple[str, int]]) -> None:
    assert labels(text) == expected


def test_items_apart_by_blank_lines_are_one_list() -> None:
    assert labels("(a) x\n\n(i) y\n\n \n(b) z") == [("(a)", 0), ("(i)", 1), ("(b)", 0)]


def test_a_list_goes_on_after_a_paragraph() -> None:
    text = "(h) x\n\nA word on this.\n\n(i) y\n\n(j) z"
    assert [(label, level) for label, level in labels(text) if label] == [("(h)", 0), ("(i)", 0), ("(j)", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "(a) the footpath by\n    the mill\n(b) the rest",
        "(a) the footpath by\nthe mill\n(b) the rest",
        "(a) the footpath by\n\n the mill\n\n(b) the rest",
    ],
)
def test_wrapped_lines_belong_to_their_item(text: str) -> None:
    parsed = outline(text)
    assert [(label, content.split()[-1]) for _, label, _, content in parsed] == [("(a)", "mill"), ("(b)", "rest")]


def test_a_line_with_a_capital_after_an_item_is_a_paragraph() -> None:
    assert [kind for kind, *_ in outline("- the bins\nMembers asked about them.")] == [B, P]


def test_a_paragraph_indented_under_its_item_is_part_of_it() -> None:
    text = "(a) The first.\n\n    More on the first.\n\n(b) The second."
    assert [label for label, _ in labels(text)] == ["(a)", "(b)"]


def test_a_heading_inside_an_item() -> None:
    text = "## Finance\nThe accounts were seen.\n### Next"
    assert outline(text) == [(H, "", 0, "Finance"), (P, "", 0, "The accounts were seen."), (H, "", 0, "Next")]


def test_an_item_still_being_typed() -> None:
    assert outline("- \n(1) ") == [(B, "-", 0, ""), (N, "(1)", 1, "")]
