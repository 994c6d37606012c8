"""Flags, emphasis, and the marks of everything else."""

import pytest

from clerk.notation.blocks import MarkKind
from clerk.notation.parser import parse


def marks(text: str) -> list[tuple[MarkKind, str, str]]:
    return [(mark.kind, mark.span.of(text), mark.content.of(text)) for mark in parse(text).marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some **bold** words", [(MarkKind.BOLD, "**bold**", "bold")]),
        ("some *italic* words", [(MarkKind.ITALIC, "*italic*", "italic")]),
        ("***both***", [(MarkKind.BOLD, "***both***", "both"), (MarkKind.ITALIC, "***both***", "both")]),
        ("**two\nlines**", [(MarkKind.BOLD, "**two\nlines**", "two\nlines")]),
        ("* a *word* here", [(MarkKind.ITALIC, "*word*", "word")]),
        ("2 * 3 * 4", []),
        ("a lone ** here", []),
        ("**not closed", []),
        ("**first\n\nsecond**", []),
        ("****", []),
    ],
)
def test_emphasis(text: str, expected: list[tuple[MarkKind, str, str]]) -> None:
    assert marks(text) == expected


def test_flags_say_the_line_they_stand_in() -> None:
    text = "The vote was 7 ?? to 2.\nAll went home ???"
    assert [(flag.span.of(text), flag.line) for flag in parse(text).flags] == [
        ("??", "The vote was 7 ?? to 2."),
        ("???", "All went home ???"),
    ]


def test_one_question_mark_is_no_flag() -> None:
    assert parse("Was it so? Yes.").flags == ()


def test_every_kind_of_record_is_marked() -> None:
    text = "Moved by Cllr Ash, seconded by Cllr Elm and RESOLVED, 7 for, 2 against, that minute 3/19 stand. ??"
    assert marks(text) == [
        (MarkKind.MOTION, "Moved by Cllr Ash, seconded by Cllr Elm", "Moved by Cllr Ash, seconded by Cllr Elm"),
        (MarkKind.DECISION_WORD, "RESOLVED", "RESOLVED"),
        (MarkKind.VOTE, "7 for, 2 against", "7 for, 2 against"),
        (MarkKind.REFERENCE, "minute 3/19", "3/19"),
        (MarkKind.FLAG, "??", "??"),
    ]
