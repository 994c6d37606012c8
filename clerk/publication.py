"""What a body says when it publishes: its summons, its notice to the public, how long decisions wait for call-in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

#: What may stand in braces in the summons and the notice.
TOKENS = ("body", "council", "sitting", "day", "time", "venue", "contact")

_TOKEN = re.compile("{(" + "|".join(TOKENS) + ")}")


@dataclass(frozen=True, slots=True)
class Publication:
    """The words and periods of publishing. `proper_officer` is who signs the summons: a name and a post, two lines.

    Sources: Local Government Act 1972, Schedule 12, paragraphs 4 (principal councils) and 10 (parish councils): a
    summons that states the business, signed by the proper officer, and a notice of the time and place.
    `call_in_days` is how many days that count, after the day of publication, members have to call a decision in
    (Local Government Act 2000, section 9F); 0 where decisions are not subject to call-in.
    """

    summons: str = (
        "You are summoned to attend the {sitting} of {body} to be held on {day} at {time} at {venue}, "
        "to transact the business set out in this agenda."
    )
    public_notice: str = (
        "Members of the public and the press may attend, except while the meeting has excluded them for business "
        "that is to be dealt with in private."
    )
    proper_officer: str = ""
    call_in_days: int = 0


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its tokens replaced; what is not a known token stays as it was typed."""
    return _TOKEN.sub(lambda match: values.get(match[1], ""), text)
