"""Clear days against worked examples, and the working in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.calendar import A_DAY, why_not_counted
from clerk.notice import NOTICE_POLICIES, earliest_meeting, last_day_to_publish, notice_given, notice_lines
from clerk.presets import PRESETS

MOURNING_2022 = {date(2022, 9, 9) + timedelta(days=day): "a day of mourning" for day in range(11)}
"""9 to 19 September 2022, for a clerk who leaves out the whole of national mourning."""

MOURNING_2021 = {date(2021, 4, 9) + timedelta(days=day): "a day of mourning" for day in range(9)}
"""9 to 17 April 2021."""


@pytest.mark.parametrize(
    ("key", "meeting", "publish"),
    [
        # Posted on Monday, met on Friday.
        ("parish", date(2026, 11, 6), date(2026, 11, 2)),
        # A Saturday counts, a Sunday does not.
        ("parish", date(2026, 11, 10), date(2026, 11, 5)),
        ("parish-cautious", date(2026, 11, 10), date(2026, 11, 4)),
        # The arithmetic would allow Sunday; nothing is published on a day that does not count.
        ("parish", date(2026, 12, 10), date(2026, 12, 5)),
        ("parish-cautious", date(2026, 12, 10), date(2026, 12, 4)),
        # A week and a day before, over one weekend.
        ("principal", date(2026, 11, 12), date(2026, 11, 4)),
        ("principal", date(2026, 11, 9), date(2026, 10, 30)),
        # Christmas and New Year.
        ("parish", date(2026, 12, 31), date(2026, 12, 21)),
        ("parish", date(2027, 1, 5), date(2026, 12, 30)),
        ("principal", date(2027, 1, 5), date(2026, 12, 23)),
        # Easter: Thursday 2 to Tuesday 7 April 2026.
        ("parish", date(2026, 4, 10), date(2026, 3, 31)),
        ("principal", date(2026, 4, 10), date(2026, 3, 31)),
        # The Jubilee: Thursday 2 and Friday 3 June 2022.
        ("parish", date(2022, 6, 7), date(2022, 5, 31)),
        ("principal", date(2022, 6, 7), date(2022, 5, 26)),
        # The State Funeral: Monday 19 September 2022.
        ("principal", date(2022, 9, 21), date(2022, 9, 12)),
        ("parish", date(2022, 9, 20), date(2022, 9, 14)),
        # Every day counts.
        ("governors", date(2026, 11, 12), date(2026, 11, 4)),
        ("calendar", date(2027, 1, 5), date(2026, 12, 28)),
        ("key-decision", date(2026, 12, 10), date(2026, 11, 11)),
        ("wales", date(2026, 11, 6), date(2026, 11, 2)),
        ("wales-principal", date(2026, 11, 6), date(2026, 11, 2)),
        # 2 January is a holiday in Scotland, Easter Monday is not.
        ("scotland", date(2026, 1, 7), date(2025, 12, 30)),
        ("scotland", date(2026, 4, 8), date(2026, 4, 1)),
        ("northern-ireland", date(2026, 3, 20), date(2026, 3, 11)),
        ("parish-meeting", date(2026, 11, 12), date(2026, 11, 3)),
    ],
)
def test_the_last_day_to_publish(key: str, meeting: date, publish: date) -> None:
    notice = last_day_to_publish(meeting, NOTICE_POLICIES[key])
    assert notice.issued == publish
    assert notice.clear_days == NOTICE_POLICIES[key].days


@pytest.mark.parametrize(
    ("key", "issued", "meeting"),
    [
        ("parish", date(2026, 11, 2), date(2026, 11, 6)),
        ("parish", date(2026, 11, 5), date(2026, 11, 10)),
        # Thursday, Friday and Saturday are clear: the meeting is not put on the Sunday.
        ("parish", date(2026, 11, 4), date(2026, 11, 9)),
        ("principal", date(2026, 11, 4), date(2026, 11, 12)),
        ("governors", date(2026, 11, 4), date(2026, 11, 12)),
    ],
)
def test_the_earliest_meeting(key: str, issued: date, meeting: date) -> None:
    assert earliest_meeting(issued, NOTICE_POLICIES[key]).meeting_day == meeting


def test_days_of_mourning_put_the_earliest_meeting_off() -> None:
    parish = NOTICE_POLICIES["parish"]
    assert last_day_to_publish(date(2022, 9, 20), parish, MOURNING_2022).issued == date(2022, 9, 5)
    # Posted during the mourning of 2021, the first lawful meeting was on Thursday 22 April.
    assert earliest_meeting(date(2021, 4, 16), parish, MOURNING_2021).meeting_day == date(2021, 4, 22)


def test_the_working_names_every_day_from_issue_to_meeting() -> None:
    holiday = {date(2026, 11, 9): "a local holiday"}
    notice = earliest_meeting(date(2026, 11, 5), NOTICE_POLICIES["parish"], holiday)
    assert [(day.day.day, day.counted, day.reason) for day in notice.working] == [
        (5, False, "the day of issue"),
        (6, True, "clear day 1"),
        (7, True, "clear day 2"),
        (8, False, "a Sunday"),
        (9, False, "a local holiday"),
        (10, True, "clear day 3"),
        (11, False, "the day of the meeting"),
    ]


def test_the_notice_in_words() -> None:
    assert notice_lines(last_day_to_publish(date(2026, 12, 10), NOTICE_POLICIES["parish"]))[:-1] == [
        "Publish by Saturday 5 December 2026 for a meeting on Thursday 10 December 2026.",
        "Parish or town council: 3 clear days needed, 3 given: enough.",
        "Saturday 5 December 2026: the day of issue, not counted",
        "Sunday 6 December 2026: a Sunday, not counted",
        "Monday 7 December 2026: clear day 1",
        "Tuesday 8 December 2026: clear day 2",
        "Wednesday 9 December 2026: clear day 3",
        "Thursday 10 December 2026: the day of the meeting, not counted",
    ]


def test_a_late_notice_says_by_how_much() -> None:
    notice = notice_given(date(2026, 12, 8), date(2026, 12, 10), NOTICE_POLICIES["parish"])
    assert not notice.enough
    assert notice_lines(notice)[:2] == [
        "Published on Tuesday 8 December 2026 for a meeting on Thursday 10 December 2026.",
        "Parish or town council: 3 clear days needed, 1 given: too few.",
    ]


def test_a_meeting_before_its_notice_is_refused() -> None:
    day = date(2026, 12, 8)
    with pytest.raises(ValueError, match="after the day on which its notice is issued"):
        notice_given(day, day, NOTICE_POLICIES["parish"])


@given(
    st.sampled_from(sorted(NOTICE_POLICIES)),
    st.dates(date(2000, 1, 1), date(2040, 12, 31)),
    st.sets(st.integers(-40, 40), max_size=8),
)
def test_the_last_day_is_lawful_and_the_next_that_counts_too_late(key: str, meeting: date, out: set[int]) -> None:
    policy, extra = NOTICE_POLICIES[key], {meeting + timedelta(days=day) for day in out}
    notice = last_day_to_publish(meeting, policy, extra)
    assert notice.enough
    assert not why_not_counted(notice.issued, policy, extra)
    later = notice.issued + A_DAY
    while why_not_counted(later, policy, extra):
        later += A_DAY
    assert later >= meeting or not notice_given(later, meeting, policy, extra).enough


@given(st.sampled_from(sorted(NOTICE_POLICIES)), st.dates(date(2000, 1, 1), date(2040, 12, 31)))
def test_publishing_for_the_earliest_meeting_is_never_asked_for_before_its_issue(key: str, issued: date) -> None:
    policy = NOTICE_POLICIES[key]
    notice = earliest_meeting(issued, policy)
    assert notice.enough
    assert last_day_to_publish(notice.meeting_day, policy).issued >= issued or why_not_counted(issued, policy)


def test_every_preset_has_a_rule_of_notice() -> None:
    assert {preset.policy.notice for preset in PRESETS.values()} <= set(NOTICE_POLICIES)
