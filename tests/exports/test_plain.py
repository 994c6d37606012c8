"""Plain text: every word of the document, in lines that fit an e-mail, with nothing drawn in signs."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from exports.content.document import Attendance, Detail, ItemList, ListMarks, Paragraph, Run, Signature, Table
from exports.content.shown import one_line
from exports.written.plain import WIDTH, plain_text
from tests.exports.every_node import EVERY_NODE, document, items, runs

GOLDEN = Path(__file__).parent / "golden"


def test_every_kind_of_node_as_agreed() -> None:
    assert plain_text(EVERY_NODE) == (GOLDEN / "every_node.txt").read_text("utf-8")


def test_lines_fit_an_e_mail_unless_a_word_does_not() -> None:
    address = "https://ashmere.example/" + "a" * 80
    text = plain_text(document(Paragraph(runs("word " * 60, Run("report", url=address)))))
    assert [line for line in text.split("\n") if len(line) > WIDTH] == [f"({address})"]


def test_wrapped_items_stand_under_their_text() -> None:
    long = "word " * 20
    text = plain_text(document(ItemList(ListMarks.LETTER, items(long, (1, long)))))
    lines = text.rstrip().split("\n")
    assert [line[: len(line) - len(line.lstrip())] for line in lines] == ["", "    ", "    ", "        "]
    assert lines[0].startswith("(a) word")
    assert lines[2].startswith("    (i) word")


def test_nothing_stands_for_what_is_not_there() -> None:
    nothing = document(Detail("Venue", ()), Attendance("Apologies", ()), Paragraph(()), ItemList(ListMarks.DIGIT, ()))
    assert plain_text(nothing) == "\n"


def test_a_table_is_read_row_by_row() -> None:
    table = Table(
        "Votes", "", ("Member", "Vote"), ((runs("Councillor Heron"), runs("For")), (runs("Councillor Reed"), ()))
    )
    assert plain_text(document(table)) == (
        "Table: Votes\n\nRow 1 of 2\nMember: Councillor Heron\nVote: For\n\n"
        "Row 2 of 2\nMember: Councillor Reed\nVote: None\n"
    )


def test_the_signature_is_words_and_not_dots() -> None:
    assert plain_text(document(Signature("Councillor Heron"))) == "Signed:\n\nDate:\n\nCouncillor Heron\n"


@given(st.lists(st.text(), max_size=5))
def test_no_word_is_lost_and_no_control_character_kept(texts: list[str]) -> None:
    text = plain_text(document(*(Paragraph(runs(text)) for text in texts)))
    assert text.split() == " ".join(map(one_line, texts)).split()
    assert all(
        character == "\n" or character.isprintable() or character.isspace() or ord(character) > 0x9F
        for character in text
    )
