"""Minute numbers: every scheme met in published minutes, written, read back and found in prose."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.numbering import (
    SCHEME_NOTES,
    SCHEMES,
    MinuteNumber,
    NumberingScheme,
    SubForm,
    YearBasis,
    YearForm,
    citation,
    citation_pattern,
    heading,
    parse_citation,
    placed,
    register_year,
    scheme_problems,
)
from clerk.policy import Policy

N = MinuteNumber


@pytest.mark.parametrize(
    ("key", "number", "over_the_minute"),
    [
        ("6/19", N(2019, 6), "6."),
        ("58(b)", N(2006, 58, sub=2), "58(b)."),
        ("33.1", N(2021, 33, sub=1), "33.1"),
        ("1358", N(0, 1358), "1358"),
        ("196/20", N(2020, 196), "196/20"),
        ("82/23", N(2023, 82), "82/23"),
        ("25/2019/20", N(2019, 25), "25/2019/20"),
        ("58/16-17", N(2016, 58), "58/16-17"),
        ("19/5", N(2019, 5), "19/5"),
        ("21.44", N(2021, 44), "21.44"),
        ("17/064", N(2017, 64), "17/064"),
        ("PLA146/14", N(2014, 146), "PLA146/14"),
        ("Cou/285/07-08", N(2007, 285), "Cou/285/07-08"),
        ("LAB/58/16-17", N(2016, 58), "LAB/58/16-17"),
        ("C.23.38", N(2023, 38), "C.23.38"),
        ("S/81/2004", N(2004, 81), "S/81/2004"),
        ("8.4", N(2014, 8, sub=4), "8.4."),
        ("4b", N(2015, 4, sub=2), "4b."),
        ("4(ii)", N(2015, 4, sub=2), "4(ii)."),
        ("16/09/6/1", N(2016, 1, month=9, day=6), "16/09/6/1"),
        ("1.15.1", N(2015, 1, meeting=1), "1.15.1"),
        ("12E/19", N(2019, 12, private=True), "12E."),
        ("5P/19", N(2019, 5, private=True), "5P."),
        ("RESOLVED – 128", N(2004, 128), "RESOLVED – 128"),
    ],
)
def test_each_scheme_writes_its_own_example(key: str, number: MinuteNumber, over_the_minute: str) -> None:
    assert citation(SCHEMES[key], number) == key
    assert heading(SCHEMES[key], number) == over_the_minute
    assert scheme_problems(SCHEMES[key]) == ()
    assert SCHEME_NOTES[key]


def test_every_scheme_stands_in_the_table_of_examples() -> None:
    marks = test_each_scheme_writes_its_own_example.pytestmark  # type: ignore[attr-defined]
    assert {row[0] for row in marks[0].args[1]} == set(SCHEMES)


def numbers(scheme: NumberingScheme) -> st.SearchStrategy[MinuteNumber]:
    """Numbers that a register of this scheme could hold."""

    def number(held_on: date, serial: int, meeting: int, sub: int, private: bool) -> MinuteNumber:
        plain = MinuteNumber(register_year(scheme, held_on), serial)
        plain = placed(scheme, plain, held_on, meeting)
        return replace(plain, sub=sub if scheme.sub_form else 0, private=private and bool(scheme.private_mark))

    return st.builds(
        number,
        st.dates(date(1971, 1, 1), date(2068, 12, 31)),
        st.integers(1, 2_500),
        st.integers(1, 40),
        st.integers(0, 60),
        st.booleans(),
    )


SEPARATORS = st.sampled_from(["/", ".", "-", " ", "", "–", " of ", ":"])
RANDOM_SCHEMES = st.builds(
    NumberingScheme,
    prefix=st.sampled_from(["", "PLA", "C.", "Min ", "GB-", "{x}", "7"]),
    separator=SEPARATORS,
    year_form=st.sampled_from(YearForm),
    number_first=st.booleans(),
    heading_year=st.booleans(),
    suffix=st.sampled_from(["", ".", ")", ":"]),
    pad=st.integers(0, 4),
    basis=st.sampled_from(YearBasis),
    form=st.one_of(
        st.just(""),
        st.builds(
            "{{{}}}{}{{{}}}{}{{n}}".format,
            st.sampled_from(["yy", "yyyy", "meeting", "d"]),
            SEPARATORS,
            st.sampled_from(["m", "mm", "dd", "yy_yy"]),
            SEPARATORS,
        ),
    ),
    sub_form=st.sampled_from(SubForm),
    private_mark=st.sampled_from(["", "E", "P2", "x", "(P)"]),
    private_apart=st.booleans(),
).filter(lambda scheme: not scheme_problems(scheme))


def assert_read_back(scheme: NumberingScheme, number: MinuteNumber) -> None:
    written = citation(scheme, number)
    read = parse_citation(scheme, written)
    writes_its_year = "yy" in scheme.form if scheme.form else scheme.year_form is not YearForm.NONE
    assert read == (number if writes_its_year else replace(number, year=0))


@given(st.data(), st.sampled_from(sorted(SCHEMES)))
def test_a_citation_in_any_known_scheme_is_read_back(data: st.DataObject, key: str) -> None:
    assert_read_back(SCHEMES[key], data.draw(numbers(SCHEMES[key])))


@given(st.data(), RANDOM_SCHEMES)
def test_a_citation_in_any_scheme_without_problems_is_read_back(data: st.DataObject, scheme: NumberingScheme) -> None:
    assert_read_back(scheme, data.draw(numbers(scheme)))


@given(st.data(), st.sampled_from(sorted(SCHEMES)))
def test_the_pattern_finds_a_citation_in_prose_whole(data: st.DataObject, key: str) -> None:
    scheme = SCHEMES[key]
    # No register reaches 1900 in a year, and such a number followed by two figures is a financial year.
    number = data.draw(numbers(scheme).filter(lambda number: number.serial < 1900))
    written = citation(scheme, number)
    pattern = re.compile(citation_pattern(scheme))
    assert pattern.groups == 0
    assert pattern.findall(f"Further to minute {written}, the Board noted that it was done.") == [written]
    assert pattern.findall(f"as in minute {written}.") == [written]


@given(st.text(max_size=20), st.sampled_from(sorted(SCHEMES)))
def test_reading_never_fails(text: str, key: str) -> None:
    parse_citation(SCHEMES[key], text)


@pytest.mark.parametrize(
    ("key", "typed", "number"),
    [
        ("6/19", "6.", N(0, 6)),
        ("6/19", " 006/19 ", N(2019, 6)),
        ("PLA146/14", "pla146/14", N(2014, 146)),
        ("17/064", "17/64", N(2017, 64)),
        ("LAB/58/16-17", "LAB/58", N(0, 58)),
        ("1358", "1358", N(0, 1358)),
        ("16/09/6/1", "16/09/6/18vii", N(2016, 18, month=9, day=6, sub=7)),
        ("C.23.38", "C.22.108.2", N(2022, 108, sub=2)),
        ("6/19", "12/71", N(1971, 12)),
    ],
)
def test_what_clerks_type_for_a_number_is_read(key: str, typed: str, number: MinuteNumber) -> None:
    assert parse_citation(SCHEMES[key], typed) == number


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("6/19", "six"),
        ("6/19", "6/2019"),
        ("6/19", ""),
        ("LAB/58/16-17", "LAB/58/16-18"),
        ("16/09/6/1", "16/13/6/1"),
        ("16/09/6/1", "16/09/6/18iiv"),
        ("PLA146/14", "146/14"),
    ],
)
def test_what_is_no_citation_gives_none(key: str, typed: str) -> None:
    assert parse_citation(SCHEMES[key], typed) is None


@pytest.mark.parametrize(
    "prose",
    [
        "on 18/07/2019 the",
        "the 2019/207 budget",
        "the 2019/20 budget",
        "£6/19",
        "1,006/19",
        "a ratio of 24/7x",
        "ref AB6/19",
        "p. 3.6/19",
        "6/19/4",
        "6/19.4",
    ],
)
def test_the_pattern_finds_no_citation_inside_something_longer(prose: str) -> None:
    assert re.findall(citation_pattern(SCHEMES["6/19"]), prose) == []


@pytest.mark.parametrize(
    ("key", "held_on", "year"),
    [
        ("6/19", date(2020, 4, 30), 2019),
        ("6/19", date(2020, 5, 1), 2020),
        ("196/20", date(2020, 1, 1), 2020),
        ("LAB/58/16-17", date(2017, 8, 31), 2016),
        ("LAB/58/16-17", date(2017, 9, 1), 2017),
        ("8.4", date(2014, 9, 24), 2014),
        ("1358", date(2017, 9, 20), 0),
    ],
)
def test_a_meeting_falls_in_a_register_year(key: str, held_on: date, year: int) -> None:
    assert register_year(SCHEMES[key], held_on) == year


def test_a_number_takes_from_its_meeting_only_what_the_scheme_writes() -> None:
    number, held_on = N(2019, 6), date(2019, 7, 18)
    assert placed(SCHEMES["6/19"], number, held_on, meeting=3) == number
    assert placed(SCHEMES["16/09/6/1"], number, held_on, meeting=3) == N(2019, 6, month=7, day=18)
    assert placed(SCHEMES["1.15.1"], number, held_on, meeting=3) == N(2019, 6, meeting=3)


@pytest.mark.parametrize(
    ("scheme", "told"),
    [
        (NumberingScheme(form="{n}{meeting}"), "Too little stands between {n} and {meeting}"),
        (NumberingScheme(form="{meeting}0{n}"), "Too little stands between {meeting} and {n}"),
        (NumberingScheme(form="{n}{yy}{m}"), "Too little stands between {n} and {m}"),
        (NumberingScheme(form="{yy}/{m}"), "must have {n}"),
        (NumberingScheme(form="{n}/{n}"), "exactly once"),
        (NumberingScheme(form="{week}/{n}"), "It may have: n, yy, yyyy"),
        (NumberingScheme(form="{n"), "not closed"),
        (NumberingScheme(private_mark="2"), "read as part of the number"),
        (NumberingScheme(private_mark="e", sub_form=SubForm.LETTER), "read as a paragraph"),
        (NumberingScheme(form="{yy}/{n}", basis=YearBasis.NEVER), "belong to no year"),
        (NumberingScheme(private_apart=True), "need a mark"),
        (NumberingScheme(starts=(2, 29)), "a day every year has"),
    ],
)
def test_an_unusable_scheme_is_told_in_a_sentence(scheme: NumberingScheme, told: str) -> None:
    (problem,) = scheme_problems(scheme)
    assert told in problem
    assert problem.endswith(".")


@pytest.mark.parametrize("key", SCHEMES)
def test_every_scheme_is_kept_with_its_policy(key: str) -> None:
    policy = Policy(numbering=SCHEMES[key])
    assert Policy.from_mapping(policy.to_mapping()) == policy
