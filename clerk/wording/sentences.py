"""Standard sentences of minutes, in a body's own words, dates and times."""

import re
from collections.abc import Sequence
from datetime import date, time

from clerk.dates import write_date, write_time
from clerk.labels import Labels, said
from clerk.names import ToldApart
from clerk.text import capitalised
from clerk.vocabulary import ItemFate, RollEventKind
from clerk.wording.people import listed, name_of, names_of
from clerk.wording.words import word_set

NO_APOLOGIES = "There were no apologies for absence."
NO_DECLARATIONS = "There were no declarations of interest."
NO_PUBLIC_DECLARATIONS = "There were no declarations of interest in the business taken in public."
TAKEN_FIRST = "This item was taken first."

_MOVEMENTS: dict[RollEventKind, str] = {
    RollEventKind.ARRIVED: "{name} arrived at {at}.",
    RollEventKind.LEFT: "{name} left the meeting at {at}.",
    RollEventKind.JOINED_REMOTELY: "{name} joined the meeting remotely at {at}.",
    RollEventKind.WITHDREW: "{name} left the meeting at {at} because of the interest declared.",
    RollEventKind.RETURNED: "{name} returned to the meeting at {at}.",
    RollEventKind.TOOK_CHAIR: "{name} took the chair at {at}.",
}


def body_begins(short_name: str) -> str:
    """What minutes call the body, at the beginning of a sentence: "The Board"."""
    return capitalised(short_name) if short_name else "The meeting"


def days_listed(days: Sequence[date], form: str) -> str:
    """Days as prose lists them, each in the body's date form: "21 March 2019 and 20 June 2019"."""
    return listed([write_date(day, form) for day in days])


def meetings_held(days: Sequence[date], form: str) -> str:
    """ "the meeting held on 20 June 2019", "the meetings held on 21 March 2019 and 20 June 2019"."""
    return f"the meeting{'s' if len(days) > 1 else ''} held on {days_listed(days, form)}"


def minutes_approved(days: Sequence[date], form: str, chair_title: str = "Chair") -> str:
    """What is resolved when minutes are approved, to stand behind "that"."""
    return f"the minutes of {meetings_held(days, form)} be approved and signed by the {chair_title} as a correct record"


def apologies(people: Sequence[ToldApart], form: str) -> str:
    """Who sent apologies; the usual sentence where nobody did. `form` is a key of NAME_FORMS."""
    return f"Apologies for absence were received from {names_of(people, form)}." if people else NO_APOLOGIES


def substitution(substitute: ToldApart, member: ToldApart, form: str) -> str:
    """Who attended in whose place."""
    return f"{name_of(substitute, form)} attended as substitute for {name_of(member, form)}."


def movement(kind: RollEventKind, name: str, at: time, form: str) -> str:
    """An arrival, a departure or a change in the chair, as a sentence; `form` is a key of TIME_FORMS."""
    return _MOVEMENTS[kind].format(name=name, at=write_time(at, form))


def interest_echo(name: str, interest: str, deed: str = "", nature: str = "") -> str:
    """A declaration repeated at its item, with what the member then did ("left the meeting") and why.

    `interest` is what the body calls it, with its article (`clerk.interests.KindOfInterest.words`).
    """
    because = f" ({in_a_sentence(nature)})" if nature.strip() else ""
    if not deed:
        return f"{name} declared {interest} in this item{because}."
    return f"{name}, having declared {interest} in this item{because}, {deed}."


def deferred_to(day: date | None, form: str) -> str:
    """When a deferred item comes back, to stand behind "DEFERRED to"."""
    return f"the meeting on {write_date(day, form)}" if day else "the next meeting"


def opened(at: time, form: str) -> str:
    """The beginning of the meeting."""
    return f"The meeting was opened at {write_time(at, form)}."


def people_of(public: int | None, press: int | None, labels: Labels = Labels.ENGLISH) -> list[str]:
    """How many of the public and of the press were there: "12 members of the public", "1 member of the press"."""
    counted = ((public, "public"), (press, "press"))
    return [
        said(labels, f"{'{count}' if number else 'no'} member{'' if number == 1 else 's'} of the {noun}").format(
            count=number
        )
        for number, noun in counted
        if number is not None
    ]


def remained(names: Sequence[str]) -> str:
    """Who stayed while the public was excluded."""
    return f"{body_begins(listed(names))} remained in the meeting."


_JOINS_ON = re.compile(r"(?:after|as|because|due|following|for|on|owing|pending|since|so|to|until|when|while)\b", re.I)


def adjourned(at: time, form: str, until: str = "", why: str = "") -> str:
    """The meeting was adjourned; `until` is a time or day in words, `why` a reason as typed: "for tea", "no quorum"."""
    reason = why.strip().rstrip(".")
    told = [f"until {until}" if until else "", reason if _JOINS_ON.match(reason) else reason and f"({reason})"]
    return f"{' '.join(filter(None, (f'The meeting was adjourned at {write_time(at, form)}', *told)))}."


def resumed(at: time, form: str) -> str:
    """The meeting went on."""
    return f"The meeting resumed at {write_time(at, form)}."


def closed(at: time, form: str) -> str:
    """The end of the meeting."""
    return f"There being no further business, the meeting closed at {write_time(at, form)}."


def public_returned(at: time, form: str) -> str:
    """The end of the private part."""
    return f"The press and public were readmitted to the meeting at {write_time(at, form)}."


def public_excluded(start: time, end: time | None, form: str) -> str:
    """For how long the public was out of the room; `end` None to the end of the meeting."""
    until = write_time(end, form) if end else "the end of the meeting"
    return f"The press and public were excluded from the meeting from {write_time(start, form)} until {until}."


def urgent(reason: str, chair_title: str = "Chair") -> str:
    """That the chair admitted an item, and the special circumstances (Local Government Act 1972, s.100B(4)(b))."""
    return (
        f"The {chair_title} was of the opinion that this item should be considered as a matter of urgency by reason of "
        f"special circumstances: {in_a_sentence(reason)}."
    )


def in_a_sentence(words: str) -> str:
    """What was typed as a sentence of its own, as part of another: "her sister taught there", "NHS staff"."""
    said_so = words.strip().rstrip(".")
    first = said_so.split(maxsplit=1)[0] if said_so else ""
    lowered = first[:1].lower() + first[1:]
    return said_so.replace(first, lowered, 1) if lowered in _SMALL else said_so


_SMALL = word_set("a an as because he her his it its my no one our owner she some that the their there they this to we")


def taken_after(citation: str, title: str) -> str:
    """That an item was taken out of its order; "" for an item that may not be named."""
    if not title:
        return "This item was taken out of the order of the agenda."
    return f"This item was taken after {f'minute {citation}' if citation else f'“{title}”'}."


def not_taken(fate: ItemFate, note: str = "") -> str:
    """That an item was deferred or withdrawn; `note` says until when, or why."""
    return f"{f'This item was {fate.value} {note}'.strip().rstrip('.')}."


def next_meeting(day: date, form: str) -> str:
    """The date of the next meeting, in reported speech."""
    return f"The next meeting would be held on {write_date(day, form)}."
