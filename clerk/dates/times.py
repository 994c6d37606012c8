"""Reading a time of day from what a clerk types."""

import re
from datetime import time

_NAMED = {
    "noon": time(12),
    "midday": time(12),
    "12 noon": time(12),
    "12.00 noon": time(12),
    "12:00 noon": time(12),
    "midnight": time(0),
    "12 midnight": time(0),
    "12.00 midnight": time(0),
    "12:00 midnight": time(0),
}

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[.:h]\s*(?P<minute>\d{2})|(?P<joined>\d{2}))?"
    r"(?:\s*(?P<half>[ap])\.?\s?m\.?|\s*(?:hours|hrs|h|o['’]?clock))?",
    re.ASCII,
)

_EVENING_UNTIL = 7
_HALF_DAY = 12 * 60


def parse_time(text: str, begins: time | None = None) -> time | None:
    """The time that was typed, or None: "18:30", "6.30 pm", "7pm", "1830", "630", "noon", "10.00 a.m.".

    Without am or pm an hour from 1 to 7 is taken to be after noon, as committees do not meet before dawn, and one from
    8 to 12 as it stands; a leading nought ("06:30") means the morning. With `begins`, when
    the meeting does, an hour to twelve is taken in the half of the day that comes first from an hour before that:
    "8.05" of a meeting at 19:00 is 20:05, and "4.30" of one at 10:00 is 16:30.
    """
    text = " ".join(text.lower().split())
    if text in _NAMED:
        return _NAMED[text]
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or found["joined"] or 0), found["half"]
    if hour > 23 or minute > 59:
        return None
    if half and 1 <= hour <= 12:
        return time(hour % 12 + 12 * (half == "p"), minute)
    if half == "a" and hour > 12:
        return None
    if 1 <= hour <= 12 and not found["hour"].startswith("0"):
        return _likelier_half(hour, minute, begins)
    return time(hour, minute)


def _likelier_half(hour: int, minute: int, begins: time | None) -> time:
    morning, evening = time(hour % 12, minute), time(hour % 12 + 12, minute)
    if begins is not None:
        return min((evening, morning), key=lambda at: _after(at, begins))
    return evening if hour <= _EVENING_UNTIL or hour == 12 else morning


def _after(at: time, begins: time) -> int:
    """Minutes from an hour before a meeting to a time: people are early, and meetings go on past midnight."""
    return ((at.hour - begins.hour + 1) * 60 + at.minute - begins.minute) % (2 * _HALF_DAY)
