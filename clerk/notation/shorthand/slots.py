"""The slots of a verb: what each takes from the line, and how a hint asks for it.

A slot's `take` is given the rest of the line and the office. It returns its value and what is left of the line, or
None where the words do not begin with what it takes. It raises Slip or Waiting where it can say more than that.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from clerk.dates import parse_date, parse_time, write_date, write_time
from clerk.interests import KindOfInterest, kind_typed, kinds_of_interest
from clerk.notation.shorthand.office import AgendaEntry, Attendee, Office
from clerk.notation.shorthand.people import first_person
from clerk.notation.shorthand.reading import Bit, Slip
from clerk.numbering import citation, parse_citation, register_year
from clerk.wording.people import listed

Taken = tuple[Any, Bit] | None


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a line: its name, how the hint asks for it, what it takes, and whether it may be left out.

    `choices` says what there is to choose from in an office whose rules have words of their own for it, else "".
    """

    name: str
    asks: str
    take: Callable[[Bit, Office], Taken]
    optional: bool = False
    choices: Callable[[Office], str] = field(default=lambda office: "")

    def asked(self, office: Office) -> str:
        """How the hint asks for it in this office."""
        return self.choices(office) or self.asks


def person(words: Bit, office: Office) -> tuple[Attendee, Bit]:
    """Somebody on the roll."""
    return first_person(words, office)


def member(words: Bit, office: Office) -> tuple[Attendee, Bit]:
    """A member of the body."""
    return first_person(words, office, members=True)


def for_member(words: Bit, office: Office) -> tuple[Attendee, Bit] | None:
    """ "for beech": the member in whose place somebody attends."""
    found = re.match(r"for\s+(?=\S)", words.text)
    return first_person(words.part(found.end()), office, members=True) if found else None


def at_time(words: Bit, office: Office) -> tuple[time, Bit] | None:
    """A time of day, which is the rest of the line or stands before "until"."""
    found = re.fullmatch(r"(?:at\s+)?(?P<time>.+?)(?P<rest>\s+(?:until|till)\b.*)?", words.text)
    at = parse_time(found["time"], office.begins) if found else None
    if found is None or at is None:
        return None
    return at, words.part(found.end("time"))


@dataclass(frozen=True, slots=True)
class Until:
    """Until when, in words, and the day where it is a day alone."""

    words: str
    day: date | None = None


def until(words: Bit, office: Office) -> tuple[Until, Bit] | None:
    """ "until 19:30", "until 30/9", "to next meeting": up to a reason or the end of the line."""
    pattern = r"(?:until|till|to)\s+(?P<when>.+?)(?=\s+(?:for|pending|because|so\s+that|as)\b|$)"
    found = re.match(pattern, words.text, re.IGNORECASE)
    if found is None:
        return None
    when, rest = found["when"].strip(), words.part(found.end())
    policy = office.policy
    if re.fullmatch(r"(?:the\s+)?next(?:\s+meeting)?", when, re.IGNORECASE):
        return Until("next", day=office.next_meeting), rest
    at = parse_time(when, office.begins)
    if at is not None:
        return Until(write_time(at, policy.time_form)), rest
    day = parse_date(when, office.today, ahead=True)
    if day is not None:
        return Until(write_date(day, policy.date_form), day=day), rest
    return _day_and_time(when, office) or Until(when), rest


_JOINED = re.compile(r"^(?:at|on)\s+|\s+(?:at|on)$|,$", re.IGNORECASE)


def _day_and_time(when: str, office: Office) -> Until | None:
    """ "30/9 at 19:00" or "7 pm on 30 September"; None where it is no day and time."""
    words = when.split()
    for place in range(1, len(words)):
        parts = [_JOINED.sub("", " ".join(part)) for part in (words[:place], words[place:])]
        for day_said, time_said in (parts, parts[::-1]):
            day, at = parse_date(day_said, office.today, ahead=True), parse_time(time_said, office.begins)
            if day is not None and at is not None:
                form = office.policy
                return Until(f"{write_time(at, form.time_form)} on {write_date(day, form.date_form)}")
    return None


def number(words: Bit, office: Office) -> tuple[int, Bit] | None:
    """A whole number of people."""
    found = re.match(r"\d{1,4}(?=\s|$)", words.text)
    return (int(found[0]), words.part(found.end())) if found else None


def text(words: Bit, office: Office) -> tuple[str, Bit] | None:
    """The rest of the line as it stands."""
    return (words.text, words.part(len(words.text))) if words else None


_CLAUSES = re.compile(r"\s*;;\s*|\s+/\s+")


def clauses(words: Bit, office: Office) -> tuple[tuple[str, ...], Bit] | None:
    """The clauses of a decision, parted by " / " or ";;"."""
    parts = tuple(part.strip() for part in _CLAUSES.split(words.text) if part.strip(" ;/"))
    return (parts, words.part(len(words.text))) if parts else None


def interest(words: Bit, office: Office) -> tuple[KindOfInterest, Bit]:
    """The kind of interest."""
    found = kind_typed(words.text, office.policy)
    if found is None:
        word = words.text.partition(" ")[0]
        kinds = [(one.noun, one.typed) for one in kinds_of_interest(office.policy)]
        raise Slip(f"“{word}” is no kind of interest here: {interests(office)}.", words.part(0, len(word)), kinds)
    return found[0], words.part(found[1])


def interests(office: Office) -> str:
    """The kinds of interest that may be typed here: "dpi, ori, nri or other"."""
    return listed([one.typed for one in kinds_of_interest(office.policy)], "or")


_ITEMS = re.compile(r"(?:items?\s+)?(?P<numbers>\d+[a-z]?\.?(?:\s*(?:[-–,&+]|and)\s*\d+[a-z]?\.?)*)(?=\s|$)")


def agenda_items(words: Bit, office: Office) -> tuple[tuple[AgendaEntry, ...], Bit] | None:
    """Numbers of agenda items: "8", "8,9", "8-10", "items 8 and 9"."""
    found = re.match(
        r"(?:items?\s+)?(?P<numbers>\d+[a-z]?\.?(?:\s*(?:[-–,&+]|and)\s*\d+[a-z]?\.?)*)(?=\s|$)", words.text
    )
    if found is None:
        return None
    return tuple(_entries(found["numbers"], office)), words.part(found.end())


def _entries(numbers: str, office: Office) -> list[AgendaEntry]:
    entries: list[AgendaEntry] = []
    for number in re.split(r"\s*(?:[,&+]|and)\s*", numbers):
        ends = re.fullmatch(r"(\d+)\s*[-–]\s*(\d+)", number)
        several = range(int(ends[1]), min(int(ends[2]), int(ends[1]) + 99) + 1) if ends else ()
        entries += [_entry(one, office) for one in ([str(each) for each in several] or [number])]
    return entries


def _entry(number: str, office: Office) -> AgendaEntry:
    entry = office.numbered(number)
    if entry is None:
        raise Slip(f"There is no item {number.strip(' .')} on the agenda.")
    return entry


def cited(words: Bit, office: Office) -> tuple[str, Bit] | None:
    """The number of an earlier minute, in the body's own scheme; "3" is this year's minute 3."""
    first, _, _ = words.text.partition(" ")
    scheme = office.policy.numbering
    number = parse_citation(scheme, first)
    if number is None:
        return None
    if not number.year and "{" not in scheme.form:
        number = replace(number, year=register_year(scheme, office.today))
    return citation(scheme, number), words.part(len(first))
