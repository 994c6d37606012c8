"""Actions: who is to do what by when."""

import re

from clerk.dates import parse_date, write_date
from clerk.notation.shorthand.office import Office
from clerk.notation.shorthand.people import first_person, name_length, one_person, written
from clerk.notation.shorthand.reading import Bit

_OFFICES = {"clerk": "Clerk", "officers": "Officers", "all": "All"}
_FREE = re.compile(r"(?P<owner>[^-–]{2,60}?)\s+[-–]\s+(?=\S)")
_BY = re.compile(r"\s+(?:by|before|due)\s+(?P<when>[^;]{1,40})$", re.IGNORECASE)
_SOME_DAY = re.compile(
    r"(?:the\s+)?(?:next\s+(?:meeting|agenda|week|month|term)|end\s+of\s+(?:the\s+)?(?:week|month|term|year))",
    re.IGNORECASE,
)


def owner(words: Bit, office: Office) -> tuple[str, Bit] | None:
    """Who is to do it: people on the roll ("smith", "smith/jones"), an office, or any words before " - "."""
    first = words.text.partition(" ")[0]
    offices = _OFFICES | {"chair": office.policy.chair_title, "members": office.policy.members_noun}
    if first.lower() in offices and not name_length(words.part(0, len(first)), office):
        return offices[first.lower()], words.part(len(first))
    if "/" in first:
        names = [one_person(part, office) for part in _parts(words.part(0, len(first)))]
        return " and ".join(written(person, office) for person in names), words.part(len(first))
    free = _FREE.match(words.text)
    if free and not name_length(words.part(0, free.end("owner")), office):
        named = free["owner"]
        return named.title() if named.islower() else named, words.part(free.end())
    person, rest = first_person(words, office)
    return written(person, office), rest


def _parts(names: Bit) -> list[Bit]:
    found = re.finditer(r"[^/]+", names.text)
    return [names.part(one.start(), one.end()) for one in found]


def task(words: Bit, office: Office) -> tuple[tuple[str, str], Bit] | None:
    """What is to be done, and by when in the body's date form; "" where no day was given."""
    text = words.text.strip(" -–")
    text = re.sub(r"^(?:to|will)\s+", "", text)
    if not text:
        return None
    by = _BY.search(text)
    due = due_words(by["when"], office) if by else ""
    return ((text[: by.start()] if by and due else text).rstrip(" .,-–"), due), words.part(len(words.text))


def due_words(when: str, office: Office) -> str:
    """A due date as minutes give it; "" for words that are no date: "by hand" says how, not when."""
    if re.fullmatch(r"(?:the\s+)?next\s+meeting", when.strip(), re.IGNORECASE):
        if office.next_meeting:
            return write_date(office.next_meeting, office.policy.date_form)
        return "the next meeting"
    day = parse_date(when, office.today, ahead=True)
    if day is not None:
        return write_date(day, office.policy.date_form)
    return when.strip() if _SOME_DAY.fullmatch(when.strip()) else ""
