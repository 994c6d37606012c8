"""A year of dates from the rule a clerk types, and what stands in their way."""

from datetime import date

import pytest

from clerk.bank_holidays import Nation
from clerk.planning import clashes, parse_rule, planned_days
from clerk.problems import Problem

TODAY = date(2026, 4, 1)


def days(rule: str, first: date = date(2026, 9, 1), months: int = 12) -> list[str]:
    return [f"{day.day} {day:%b}" for day in planned_days(parse_rule(rule, TODAY), first, months)]


@pytest.mark.parametrize(
    ("rule", "months", "expected"),
    [
        ("second Tuesday monthly except August", 4, ["8 Sep", "13 Oct", "10 Nov", "8 Dec"]),
        ("Second tuesday, every month", 2, ["8 Sep", "13 Oct"]),
        ("2nd tue", 2, ["8 Sep", "13 Oct"]),
        ("first Monday and third Wednesday", 2, ["7 Sep", "16 Sep", "5 Oct", "21 Oct"]),
        ("last Thursday in October, January and April", 12, ["29 Oct", "28 Jan", "29 Apr"]),
        ("last Thursday monthly but not in December or August", 5, ["24 Sep", "29 Oct", "26 Nov", "28 Jan"]),
        ("third Thursday every other month", 6, ["17 Sep", "19 Nov", "21 Jan"]),
        ("first Tuesday quarterly", 12, ["1 Sep", "1 Dec", "2 Mar", "1 Jun"]),
        ("fifth Monday", 4, ["30 Nov"]),
        ("every Monday", 1, ["7 Sep", "14 Sep", "21 Sep", "28 Sep"]),
        ("fortnightly on Mondays", 1, ["7 Sep", "21 Sep"]),
        ("first and third Wednesday", 1, ["2 Sep", "16 Sep"]),
        ("1st, 2nd & 3rd Weds", 1, ["2 Sep", "9 Sep", "16 Sep"]),
        ("2nd Tues monthly, no meeting in October", 3, ["8 Sep", "10 Nov"]),
        ("second Tuesday of each month, excluding October and November", 4, ["8 Sep", "8 Dec"]),
        ("third Thursday of Sept, Nov and Jan", 6, ["17 Sep", "19 Nov", "21 Jan"]),
        ("2nd tue, sep dec", 12, ["8 Sep", "8 Dec"]),
        ("first Tuesday in alternate months", 4, ["1 Sep", "3 Nov"]),
        ("first Tuesday of every third month", 6, ["1 Sep", "1 Dec"]),
        ("first Tuesday from October 2026", 3, ["6 Oct", "3 Nov"]),
        ("Thursdays every six weeks", 3, ["3 Sep", "15 Oct", "26 Nov"]),
    ],
)
def test_a_rule_gives_its_days(rule: str, months: int, expected: list[str]) -> None:
    assert days(rule, months=months) == expected


def test_weeks_are_counted_from_the_day_given() -> None:
    rule = "every 6 weeks from 7 May on Thursdays"
    assert days(rule, date(2026, 5, 1), 4) == ["7 May", "18 Jun", "30 Jul"]
    assert days(rule, date(2026, 6, 1), 3) == ["18 Jun", "30 Jul"]
    assert days("every 4 weeks from 2026-05-07", date(2026, 5, 1), 2) == ["7 May", "4 Jun"]


def test_a_year_without_august_has_eleven_meetings() -> None:
    assert len(days("second Tuesday monthly except August")) == 11


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("now and then", "does not say when the body meets"),
        ("", "does not say when the body meets"),
        ("every 0 weeks on Mondays", "is no number of weeks"),
        ("every 6 weeks from 31 February on Thursdays", "is no day to begin from"),
        ("every 6 weeks", "does not say when the body meets"),
        ("second Tuesday bi-monthly", "“bi-monthly” in “second Tuesday bi-monthly” is not understood"),
        ("penultimate Friday", "is not understood"),
    ],
)
def test_what_is_no_rule_is_refused_with_examples(rule: str, says: str) -> None:
    with pytest.raises(Problem, match=says):
        parse_rule(rule, TODAY)


def test_what_is_in_the_way_is_named() -> None:
    easter_monday, saturday = date(2026, 4, 6), date(2026, 4, 11)
    found = clashes(easter_monday, Nation.ENGLAND, {}, {easter_monday: "Planning Committee"})
    assert [clash.sentence for clash in found] == [
        "It is a bank holiday: Easter Monday.",
        "Planning Committee meets on the same day.",
    ]
    assert [clash.sentence for clash in clashes(saturday, Nation.ENGLAND, {saturday: "a fair"}, {})] == [
        "It is a Saturday.",
        "It is left out: a fair.",
    ]
    assert clashes(easter_monday, Nation.SCOTLAND, {}, {}) == ()
