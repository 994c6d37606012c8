from clerk.notation.blocks import Mark, MarkKind, ParsedMinute, Reference, Span
from exports.content.document import Run, Runs
from exports.content.inline import Inline, plain, tidied


def _parsed(text: str, marks: list[Mark] | None = None, references: list[Reference] | None = None) -> ParsedMinute:
    return ParsedMinute(text, (), tuple(marks or ()), (), (), (), (), tuple(references or ()), ())


def _mark(kind: MarkKind, text: str, whole: str, content: str | None = None) -> Mark:
    start = text.index(whole)
    inner = start + whole.index(content or whole)
    return Mark(kind, Span(start, start + len(whole)), Span(inner, inner + len(content or whole)))


def _runs(parsed: ParsedMinute, anchors: dict[str, str] | None = None) -> Runs:
    found = anchors or {}
    return Inline(parsed, lambda citation: found.get(citation, "")).runs(Span(0, len(parsed.text)))


def test_emphasis_loses_its_signs() -> None:
    text = "the **bridging *first* year** of *all*"
    marks = [
        _mark(MarkKind.BOLD, text, "**bridging *first* year**", "bridging *first* year"),
        _mark(MarkKind.ITALIC, text, "*first*", "first"),
        _mark(MarkKind.ITALIC, text, "*all*", "all"),
    ]
    assert _runs(_parsed(text, marks)) == (
        Run("the "),
        Run("bridging ", bold=True),
        Run("first", bold=True, italic=True),
        Run(" year", bold=True),
        Run(" of "),
        Run("all", italic=True),
    )


def test_a_citation_links_up_to_the_end_of_its_number() -> None:
    text = "Further to minute 3/19 'Induction', the Board"
    reference = Reference("3/19", Span(text.index("minute"), text.index(", the")), "Induction")
    assert _runs(_parsed(text, references=[reference]), {"3/19": "minute_3_19"}) == (
        Run("Further to "),
        Run("minute 3/19", anchor="minute_3_19"),
        Run(" 'Induction', the Board"),
    )
    assert _runs(_parsed(text, references=[reference])) == (Run(text),)


def test_decision_words_and_things_to_check_are_told_apart() -> None:
    text = "RESOLVED that 12 ?? be bought"
    marks = [_mark(MarkKind.DECISION_WORD, text, "RESOLVED"), _mark(MarkKind.FLAG, text, "??")]
    assert _runs(_parsed(text, marks)) == (
        Run("RESOLVED", decision_word=True),
        Run(" that 12 "),
        Run("??", flag=True),
        Run(" be bought"),
    )


def test_a_stretch_in_the_middle_takes_only_what_is_in_it() -> None:
    text = "**one two** three ?? four"
    marks = [_mark(MarkKind.BOLD, text, "**one two**", "one two"), _mark(MarkKind.FLAG, text, "??")]
    inline = Inline(_parsed(text, marks))
    start = text.index("two")
    assert inline.runs(Span(start, text.index("three") + 5)) == (Run("two", bold=True), Run(" three"))


def test_wrapped_lines_are_one_line_with_single_spaces() -> None:
    assert plain(_runs(_parsed("  one\n  two\t three\x0bfour  "))) == "one two three four"


def test_no_break_spaces_that_only_place_text_are_one_space_and_one_that_was_meant_stays() -> None:
    assert (
        plain(_runs(_parsed("7.30\u00a0pm.\u00a0 The Chair\u00a0\u00a0\u00a0moved"))) == "7.30\u00a0pm. The Chair moved"
    )


def test_spaces_are_single_across_runs_and_none_stand_at_the_ends() -> None:
    assert tidied([Run(" a "), Run(" b", bold=True), Run(" "), Run(" ")]) == (Run("a "), Run("b", bold=True))
    assert tidied([Run(" "), Run("\n")]) == ()
    assert tidied([Run("a"), Run(" "), Run("b")]) == (Run("a b"),)
