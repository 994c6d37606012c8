import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk.notation.blocks import Block, BlockKind, Span
from exports.content.document import Document, ListMarks, Run, Title
from exports.content.lists import item_lists, marks_of
from exports.papers.minutes import minutes_document
from tests.exports import offices
from tests.exports.word_files import in_style, marks, written


def _block(label: str, level: int = 0) -> Block:
    return Block(BlockKind.NUMBERED, 0, 0, Span(0, 0), label, level)


def _document(*labels: tuple[str, int] | str, house: ListMarks | None = None) -> Document:
    pairs = [(label, 0) if isinstance(label, str) else label for label in labels]
    entries = [(_block(label, level), (Run(f"text {place}"),)) for place, (label, level) in enumerate(pairs)]
    made = minutes_document(offices.of_length(0), made_at=offices.MADE_AT)
    return Document(
        **{
            name: getattr(made, name)
            for name in made.__dataclass_fields__
            if name != "nodes"
        },
        nodes=(Title("T"), *item_lists(entries, house)),
    )  # fmt: skip


def _shown(*labels: tuple[str, int] | str, house: ListMarks | None = None) -> list[str]:
    return marks(written(_document(*labels, house=house)))


@pytest.mark.parametrize(
    "labels",
    [
        ["(a)", "(b)", "(c)"],
        ["(1)", "(2)", "(10)", "(11)"],
        ["1.", "2.", "4."],
        ["1", "2", "3"],
        ["1)", "2)"],
        ["a)", "b)"],
        ["A:", "B:"],
        ["(A)", "(B)"],
        ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"],
        ["(g)", "(h)", "(i)", "(j)"],
        ["(y)", "(z)", "(aa)", "(bb)"],
        ["3.", "1.", "2."],
        ["(c)", "(a)"],
        ["I.", "II.", "III.", "IV.", "VI."],
        ["(I)", "(II)"],
        ["(H)", "(I)", "(J)"],
        ["(1)", "(a)", "(2)"],
        ["(99)", "(100)"],
    ],
    ids=" ".join,
)
def test_marks_in_word_are_the_marks_that_were_typed(labels: list[str]) -> None:
    assert _shown(*labels) == labels


def test_sub_items_start_again_under_each_item_and_keep_their_gaps() -> None:
    typed = [("1.", 0), ("(a)", 1), ("(b)", 1), ("2.", 0), ("(a)", 1), ("(c)", 1), ("(i)", 2), ("3.", 0), ("(a)", 1)]
    assert _shown(*typed) == [label for label, _ in typed]


def test_kinds_of_mark_may_change_below_the_first_level() -> None:
    typed = [("(1)", 0), ("(a)", 1), ("(2)", 0), ("•", 1), ("•", 1), ("(3)", 0), ("(i)", 1)]
    assert _shown(*typed) == ["(1)", "(a)", "(2)", "–", "–", "(3)", "(i)"]


def test_bullets_are_bullets() -> None:
    assert _shown("•", ("•", 1), "-", "*") == ["•", "–", "•", "•"]


def test_an_unmarked_clause_takes_the_house_marks() -> None:
    assert _shown("", "", ("", 1), "", house=ListMarks.LETTER) == ["(a)", "(b)", "(i)", "(c)"]
    assert _shown("", ("", 1), ("", 1), house=ListMarks.ROMAN) == ["(i)", "(a)", "(b)"]
    assert _shown("-", "-", house=ListMarks.LETTER) == ["•", "•"]


def test_a_mark_of_no_known_kind_stays_as_text() -> None:
    word = written(_document("8.4", "(xq)"))
    assert marks(word) == ["•", "•"]
    assert in_style(word, "MinuteBullet") == ["8.4 text 0", "(xq) text 1"]


def test_a_list_that_begins_below_the_first_level_is_brought_up() -> None:
    assert _shown(("•", 2), ("•", 2), ("•", 0)) == ["•", "–", "•"]


def test_every_list_starts_anew() -> None:
    text = "RESOLVED that:\n(1) one; and\n(2) two.\n\nThe Chair spoke.\n\nRESOLVED that:\n(1) three; and\n(2) four."
    word = written(minutes_document(offices.with_text(text, text), made_at=offices.MADE_AT))
    assert marks(word) == ["(1)", "(2)"] * 4
    assert in_style(word, "ResolutionList") == ["one; and", "two.", "three; and", "four."] * 2


@pytest.mark.parametrize(
    ("form", "expected"), [("(a)", ListMarks.LETTER), ("1.", ListMarks.DIGIT), ("?", ListMarks.NUMBER)]
)
def test_house_marks_are_called_by_their_first(form: str, expected: ListMarks) -> None:
    assert marks_of(form) is expected


_FAMILIES = st.sampled_from([("(a)", "abcdefghijk"), ("(i)", ["i", "ii", "iii", "iv", "v", "vi"]), ("1.", "123456789")])


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_order_of_places_in_the_count_is_kept(data: st.DataObject) -> None:
    typed: list[tuple[str, int]] = []
    families = [data.draw(_FAMILIES) for _ in range(3)]
    level = 0
    for _ in range(data.draw(st.integers(1, 9))):
        level = data.draw(st.integers(0, min(level + 1, 2))) if typed else 0
        first, counts = families[level]
        sign = first.strip("().")
        typed.append((first.replace(sign, data.draw(st.sampled_from(list(counts)))), level))
    shown = _shown(*typed)
    assert len(shown) == len(typed)
    assert all(mark == label for mark, (label, _) in zip(shown, typed, strict=True))
