"""Citations of other minutes, found in prose and written."""

import pytest

from clerk.notation.parser import parse
from clerk.numbering import SCHEMES, MinuteNumber, NumberingScheme
from clerk.references import cite, find_references


def found(text: str, scheme: NumberingScheme | None = None) -> list[str]:
    return [reference.citation for reference in find_references(text, scheme)]


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Further to minute 25/19, the Board", ["25/19"]),
        ("Further to Minute 5/15, the Committee", ["5/15"]),
        ("see min. 60/18", ["60/18"]),
        ("With reference to paragraph 4 of the Minute of 27 May, and article 5.2 of our minutes", ["4", "5.2"]),
        ("minute no. 116/20", ["116/20"]),
        ("page 6 Minute no.116/20 – replacement", ["116/20"]),
        ("Minute number 142/20 of the Board", ["142/20"]),
        ("Minute No’s 60/18 and 61/18 were not", ["60/18", "61/18"]),
        ("(minutes 290 and 292)", ["290", "292"]),
        ("minutes 3/19, 4/19 and 5/19", ["3/19", "4/19", "5/19"]),
        ("a correction to minute 58(b) of 1st November", ["58(b)"]),
        ("in minute 81 of this meeting", ["81"]),
        ("minute C.22.108.2.", ["C.22.108.2"]),
        ("minute PLA146/14", ["PLA146/14"]),
        ("minute S/81/2004", ["S/81/2004"]),
        ("minute 25/2019/20", ["25/2019/20"]),
        ("minute 12E/19", ["12E/19"]),
        ("Minute 1358", ["1358"]),
        ("minute\n25/19 as typed", ["25/19"]),
        ("Item 16/07/26/4 was brought forward", ["16/07/26/4"]),
        ("in item 9.2 to say", ["9.2"]),
        ("min. ref 24/25-017", ["24/25-017"]),
    ],
)
def test_citations_behind_the_word(text: str, citations: list[str]) -> None:
    assert found(text) == citations


@pytest.mark.parametrize(
    "text",
    [
        "the year 2019/20 and 3/4 of it",
        "the minutes of 2019/20",
        "paragraph 4 of Schedule 2, article 7 of the Order, and 9 of the minutes",
        "minutes 21 March 2019",
        "MINUTES 12 JANUARY 2023",
        "Minutes 30th January",
        "minutes 18/7/2019",
        "for 10 minutes 5 members",
        "in 5 min 30 sec",
        "Minutes\n1.15.1",
        "Matters arising from the minutes:\n\t4.2 The bench was mended.",
        "declared an interest in agenda items 7.0 and 8.0",
        "Item 19 was taken first",
        "the minimum 25/19",
        "25/19",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("example", "text", "citations"),
    [
        ("6/19", "as in 25/19 and again in 26/19", ["25/19", "26/19"]),
        ("6/19", "on 24/7, 3/4 of 9/10, 11/12 December, 24/19 March, £3/19, page 26/27, 2019/20", []),
        ("6/19", "at 25/19 Oak Road", []),
        ("LAB/58/16-17", "Matters Arising: LAB/50/16-17 Absence", ["LAB/50/16-17"]),
        ("C.23.38", "C.22.108.2 and C.22.102", ["C.22.108.2", "C.22.102"]),
        ("16/09/6/1", "16/09/6/18vii", ["16/09/6/18vii"]),
        ("PLA146/14", "PLA146/14 and 147/14", ["PLA146/14"]),
        ("1358", "1358 and 1360 of them", []),
    ],
)
def test_the_bodys_own_numbers_are_citations_without_the_word(example: str, text: str, citations: list[str]) -> None:
    assert found(text, SCHEMES[example]) == citations


def test_a_body_whose_numbers_never_restart_may_cite_one_that_looks_like_a_year() -> None:
    assert found("minute 1998", SCHEMES["1358"]) == ["1998"]
    assert found("minute 1998") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("minute 3/19 ‘Introduction to Children’s Services’ the Board", "Introduction to Children’s Services"),
        ("minute 3/19 “Work Programme”", "Work Programme"),
        ('minute 3/19, "Work Programme"', "Work Programme"),
        ("minute 3/19 'Work Programme' was", "Work Programme"),
        ("minute 3/19 (Work Programme)", "Work Programme"),
        ("minute 3/19 (page 4)", ""),
        ("minute 3/19 the ‘Programme’", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    (reference,) = find_references(text)
    assert reference.title == title


def test_spans_run_from_the_word_to_the_number() -> None:
    text = "see minutes 3/19 and 4/19 ‘Budget’"
    assert [reference.span.of(text) for reference in find_references(text)] == ["minutes 3/19", "4/19"]


def test_the_parser_finds_what_this_finds() -> None:
    text = "Further to minute 3/19 and to 25/19"
    scheme = SCHEMES["6/19"]
    assert parse(text, scheme).references == tuple(find_references(text, scheme))
    assert len(parse(text).references) == 1


@pytest.mark.parametrize("example", ["6/19", "196/20", "LAB/58/16-17", "C.23.38", "19/5", "25/2019/20"])
def test_what_is_cited_is_found_again(example: str) -> None:
    scheme = SCHEMES[example]
    written = cite(scheme, MinuteNumber(2019, 25), "Work Programme")
    (reference,) = find_references(f"Further to {written} the Board noted", scheme)
    assert written.startswith(f"minute {reference.citation}")
    assert reference.title == "Work Programme"
