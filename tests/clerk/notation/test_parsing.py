"""What holds for every text: nothing is refused, lost or moved, and everything read out stands in the text."""

from hypothesis import given, settings

from clerk.notation.blocks import Block, BlockKind, ParsedMinute, Span
from clerk.notation.parser import parse
from clerk.notation.pieces import MOST_RECORDS
from clerk.numbering import SCHEMES
from tests.clerk.notation.fragments import minutes

SCHEME = SCHEMES["6/19"]


@given(minutes())
@settings(max_examples=300)
def test_blocks_tile_any_text(text: str) -> None:
    blocks = parse(text, SCHEME).blocks
    assert "".join(text[block.start : block.end] for block in blocks) == text
    assert all(block.end > block.start for block in blocks)


@given(minutes())
def test_content_stands_in_its_block_and_has_no_white_space_round_it(text: str) -> None:
    for block in parse(text).blocks:
        assert block.start <= block.content.start <= block.content.end <= block.end
        content = block.content.of(text)
        assert content == content.strip()
        assert (content == "") == (block.kind is BlockKind.BLANK) or block.label or block.kind is BlockKind.HEADING


@given(minutes())
def test_no_word_is_left_out_of_the_blocks(text: str) -> None:
    """What is neither content nor label is white space or the sign of a heading."""
    parsed = parse(text)
    for block in parsed.blocks:
        before = text[block.start : block.content.start].strip()
        after = text[block.content.end : block.end].strip()
        assert before.strip("#") == block.label
        assert after == ""


@given(minutes())
@settings(max_examples=300)
def test_everything_read_out_stands_in_the_text_in_order(text: str) -> None:
    parsed = parse(text, SCHEME)
    for records in (parsed.decisions, parsed.motions, parsed.votes, parsed.actions, parsed.references, parsed.flags):
        spans = [record.span for record in records]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert [span.start for span in spans] == sorted(span.start for span in spans)


@given(minutes())
@settings(max_examples=300)
def test_marks_lie_within_the_text_and_their_content_within_them(text: str) -> None:
    marks = parse(text, SCHEME).marks
    for mark in marks:
        assert 0 <= mark.span.start <= mark.content.start <= mark.content.end <= mark.span.end <= len(text)
    assert [mark.span.start for mark in marks] == sorted(mark.span.start for mark in marks)


@given(minutes())
@settings(max_examples=300)
def test_a_clause_is_the_words_of_its_span_on_one_line(text: str) -> None:
    for decision in parse(text).decisions:
        assert decision.clauses
        assert decision.word == decision.word_span.of(text)
        assert _holds(decision.span, decision.word_span)
        for clause in decision.clauses:
            assert clause.text == " ".join(clause.span.of(text).split())
            assert _holds(decision.span, clause.span)


@given(minutes())
def test_clause_blocks_follow_the_block_their_decision_opens_in(text: str) -> None:
    parsed = parse(text)
    opened = False
    for block in parsed.blocks:
        if block.kind is BlockKind.CLAUSE:
            assert opened
        elif block.kind is not BlockKind.BLANK:
            opened = any(_holds(Span(block.start, block.end), decision.word_span) for decision in parsed.decisions)


@given(minutes())
def test_references_end_with_the_number_they_cite(text: str) -> None:
    for reference in parse(text, SCHEME).references:
        assert reference.span.of(text).endswith(reference.citation)


@given(minutes())
def test_the_blocks_joined_say_the_same(text: str) -> None:
    parsed = parse(text, SCHEME)
    again = parse("".join(text[block.start : block.end] for block in parsed.blocks), SCHEME)
    assert again == parsed


@given(minutes(), minutes())
def test_what_comes_after_a_heading_does_not_change_what_came_before(first: str, second: str) -> None:
    """A heading ends everything, so two minutes joined by one say what each says."""
    before = parse(first + "\n\n## Heading\n\n")
    joined = parse(first + "\n\n## Heading\n\n" + second)
    ended = len(first) + len("\n\n## Heading")
    assert _until(joined, ended) == _until(before, ended)


def _until(parsed: ParsedMinute, end: int) -> list[Block]:
    return [block for block in parsed.blocks if block.end <= end]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def test_an_empty_text_has_no_blocks() -> None:
    parsed = parse("")
    assert parsed.blocks == ()
    assert parsed.decisions == ()


def test_line_breaks_are_kept_within_a_paragraph() -> None:
    text = "The Chair opened\nthe meeting\n"
    (block,) = parse(text).blocks
    assert block.kind is BlockKind.PARAGRAPH
    assert block.content.of(text) == "The Chair opened\nthe meeting"


def test_no_more_than_a_set_number_of_records_is_read() -> None:
    """The time for a text that is one mark over and over stays in proportion to its length."""
    parsed = parse("RESOLVED that the report be noted.\n" * (MOST_RECORDS + 500))
    assert len(parsed.decisions) == MOST_RECORDS
    assert parsed.blocks[-1].end == len(parsed.text)


def test_a_text_of_more_lines_than_a_minute_has_is_kept_whole() -> None:
    text = "a\n\n" * 50_000
    blocks = parse(text).blocks
    assert blocks[-1].end == len(text)
    assert len(blocks) < 50_000
