"""Which titles are about one subject."""

import pytest

from clerk.subjects import same_subject


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("School Attendance", "School Attendance: One Year On"),
        ("Children's Services Improvement", "Children’s Services Improvement - update"),
        ("Work Programme", "Work programme"),
        ("Report on the Bus Shelter", "Bus shelter (annual review)"),
        ("Annual report", "Annual report"),
    ],
)
def test_one_subject(one: str, other: str) -> None:
    assert same_subject(one, other)
    assert same_subject(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("School Attendance", "School Places"), ("Annual report", "Update"), ("", ""), ("Budget 2026", "Allotments")],
)
def test_two_subjects(one: str, other: str) -> None:
    assert not same_subject(one, other)
