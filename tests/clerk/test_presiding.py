"""Titles that follow from what a body calls its chair."""

import pytest

from clerk.presets import PRESETS
from clerk.presiding import deputy_of, signs_as


@pytest.mark.parametrize(
    ("title", "deputy", "signs"),
    [
        ("Chair", "Vice-Chair", "Chair of the meeting"),
        ("Chairman", "Vice-Chairman", "Chairman of the meeting"),
        ("Convener", "Vice-Convener", "Convener of the meeting"),
        ("Mayor", "Deputy Mayor", "Chair of the meeting"),
        (PRESETS["town"].policy.chair_title, "Deputy Town Mayor", "Chair of the meeting"),
        ("Lord Provost", "Depute Lord Provost", "Chair of the meeting"),
        ("Cadeirydd", "Is-gadeirydd", "Cadeirydd y cyfarfod"),
        ("Maer y Dref", "Dirprwy Faer y Dref", "Chair of the meeting"),
    ],
)
def test_titles_follow_from_that_of_the_chair(title: str, deputy: str, signs: str) -> None:
    assert (deputy_of(title), signs_as(title)) == (deputy, signs)
